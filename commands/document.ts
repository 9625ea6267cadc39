import { z } from 'zod';
import { PublicatieVeranderd } from '../src/publications/model/library.js';
import type { Publication } from '../src/publications/model/publication.js';
import { buttonRows, DIVIDER, heading, line, small } from '../src/reply/building.js';
import { fragmentHeading } from '../src/reply/fragment.js';
import * as labels from '../src/reply/labels.js';
import type { Block, Button, Reply, Request } from '../src/reply/reply.js';
import { shortened } from '../src/text/excerpt.js';
import { contentsLine, facts, publicationJson, summaryJson } from './about-publication.js';
import { pageTurners } from './buttons.js';
import { atTerminal, defineCommand, inDiscord, type Sources, type Words } from './command.js';
import { companionBlocks, companionsJson, companionsOf } from './companions.js';
import { findPublication } from './lookup.js';
import { missingReply } from './missing.js';
import { documentOption, partOption, suggestForBrowsing } from './options.js';

function browsedBy(nameEn: string, description: Words, value: string) {
  return z
    .string()
    .max(100)
    .optional()
    .register(inDiscord, { nameEn, description, suggested: true })
    .register(atTerminal, { value });
}

/** Lines of contents, or publications, on one page of a reply: what one menu holds. */
const PER_PAGE = 25;

const options = z.strictObject({
  document: documentOption({ nl: 'De publicatie, bijvoorbeeld 811', en: 'The publication, such as 811' }).register(
    atTerminal,
    { value: '<id>', words: true },
  ),
  jaar: z
    .string()
    .regex(/^\s*\d{4}\s*$/u, labels.GEEN_JAAR)
    .optional()
    .register(inDiscord, {
      nameEn: 'year',
      description: { nl: 'Blader door de publicaties van een jaar', en: 'Browse the publications of a year' },
      suggested: true,
    })
    .register(atTerminal, { value: '<jaar>' }),
  bewindspersoon: browsedBy(
    'minister',
    {
      nl: 'Blader door de antwoorden van een bewindspersoon of een ministerie',
      en: 'Browse by who answered: a name or a ministry',
    },
    '<naam>',
  ),
  onderwerp: browsedBy(
    'subject',
    {
      nl: 'Blader op woorden uit het onderwerp, of op wie het vroeg',
      en: 'Browse by words of the subject, or by who asked',
    },
    '<woorden>',
  ),
  /** Internal: page of the list, or of the contents. */
  blad: partOption,
  /** At a terminal nothing need be turned over: all of it at once. */
  alles: z.boolean().optional().register(atTerminal, { otherwise: true }),
});

/** `/document`: what the corpus holds, or one publication: who asked and answered, when, where, and its contents. */
export const document = defineCommand({
  name: 'document',
  nameEn: 'document',
  description: {
    nl: 'Toon welke publicaties de bot heeft, of wat er in één ervan staat',
    en: 'Show which publications the bot has, or what is in one of them',
  },
  options,

  visibility: () => 'asker',

  async answer({ document: named = '', blad = 1, alles = false, ...given }, sources) {
    const perPage = alles ? Number.MAX_SAFE_INTEGER : PER_PAGE;
    if (named.trim() === '') return list(browsed(given), { asked: blad, perPage }, sources);
    const found = await findPublication(named, sources);
    return found.kind === 'missing' ? missingReply(found) : one(found.publication, { asked: blad, perPage }, sources);
  },

  suggest: (typing, _given, sources) => suggestForBrowsing(typing, sources),
});

/** What is browsed by, as it was typed. */
type By = Pick<z.output<typeof options>, 'jaar' | 'bewindspersoon' | 'onderwerp'>;

// Of what is empty nothing is asked.
function browsed({ jaar, bewindspersoon, onderwerp }: By): By {
  const given = (typed: string | undefined) => typed?.trim() || undefined;
  return { jaar: given(jaar), bewindspersoon: given(bewindspersoon), onderwerp: given(onderwerp) };
}

/** The request for a page of the list, or of a publication's contents. */
function requestFor(page: number, about: By & { readonly document?: string } = {}): Request {
  const asked: z.input<typeof options> = { ...about, blad: page > 1 ? page : undefined };
  return { command: 'document', options: asked };
}

/** Which page of something long was asked for, and how much is on one. */
interface Page {
  readonly asked: number;
  readonly perPage: number;
}

async function list(by: By, { asked, perPage }: Page, { library }: Sources): Promise<Reply> {
  const { jaar, bewindspersoon = null, onderwerp = null } = by;
  const wanted = { jaar: jaar === undefined ? null : Number(jaar), bewindspersoon, onderwerp };
  const from = (blad: number) => library.browse(wanted, (blad - 1) * perPage, perPage);
  let found = await from(asked);
  const blad = pageWithin(asked, found.total, perPage);
  if (blad !== asked) found = await from(blad);
  const { total, ids } = found;
  // What a reader typed stands there, so that a button too small for it reads it back.
  const typed = (['bewindspersoon', 'onderwerp'] as const).flatMap((key): Block[] => {
    const text = by[key];
    return text === undefined ? [] : [{ kind: 'reader', key, label: labels.BLADEREN[key], text }];
  });
  const blocks: Block[] = [heading(labels.publicatiesVan(total, jaar ?? null)), ...typed];
  if (total === 0) {
    const { jaren } = await library.overview();
    const melding = labels.geenPublicaties(jaren.map((one) => one.jaar));
    blocks.push(line(melding));
    return {
      blocks,
      request: null,
      fout: { code: 'geen-publicaties', melding },
      data: () => ({ totaal: 0, documenten: [] }),
    };
  }
  const shown: Publication[] = [];
  const unread: PublicatieVeranderd[] = [];
  for (const id of ids) {
    try {
      const publication = await library.publication(id);
      if (publication) shown.push(publication);
    } catch (error) {
      if (!(error instanceof PublicatieVeranderd)) throw error;
      unread.push(error);
    }
  }
  for (const publication of shown) blocks.push(...facts(publication), DIVIDER);
  for (const { id } of unread) blocks.push(small(labels.publicatieVeranderd(id, null)));
  if (shown.length > 0)
    blocks.push({
      kind: 'menu',
      label: labels.KIES_DOCUMENT,
      key: 'document',
      request: requestFor(1),
      destination: 'open',
      most: 1,
      options: shown.slice(0, PER_PAGE).map(({ gegevens, onderwerp }) => ({
        label: shortened(labels.naamMetJaar(gegevens), 100),
        value: gegevens.id,
        description: shortened(onderwerp?.text ?? gegevens.titel ?? gegevens.id, 100),
      })),
    });
  blocks.push(...buttonRows(turnersOf(blad, Math.ceil(total / perPage), by)));
  return {
    blocks,
    request: requestFor(blad, by),
    fout: null,
    unread,
    data: () => ({ totaal: total, documenten: shown.map(summaryJson) }),
  };
}

async function one(publication: Publication, { asked, perPage }: Page, sources: Sources): Promise<Reply> {
  const { gegevens, fragments, zieOok } = publication;
  const blad = pageWithin(asked, fragments.length, perPage);
  const page = fragments.slice((blad - 1) * perPage, blad * perPage);
  const blocks: Block[] = [...facts(publication)];
  if (zieOok.length > 0) {
    blocks.push(small(labels.zieOok(zieOok.map(({ tekst }) => tekst))));
  }
  const companions = await companionsOf(publication, sources);
  blocks.push(...companionBlocks(companions));
  if (publication.mededeling && publication.beantwoord) {
    const { mededeling, beantwoord } = publication;
    blocks.push({
      kind: 'quote',
      heading: labels.KOP_MEDEDELING,
      byline: labels.beantwoordDoor(beantwoord),
      passage: mededeling,
      block: true,
    });
  }
  blocks.push(DIVIDER, heading(labels.INHOUD), ...page.map(contentsLine));
  const isNumbered = gegevens.soort === 'aanhangsel';
  blocks.push({
    kind: 'menu',
    label: isNumbered ? labels.KIES_VRAAG : labels.KIES_ALINEA,
    key: 'nummer',
    request: { command: 'vraag', options: {} },
    destination: 'open',
    most: 1,
    options: page
      .slice(0, PER_PAGE)
      .map((fragment) => ({ label: shortened(fragmentHeading(fragment), 100), value: fragment.id })),
  });
  const links: Button[] = [
    { label: labels.BRON, url: gegevens.url },
    ...(gegevens.pdf ? [{ label: labels.pdfOp(undefined), url: gegevens.pdf }] : []),
    ...zieOok.flatMap(({ tekst, url }) => (url ? [{ label: shortened(tekst, 80), url }] : [])).slice(0, 2),
  ];
  const turns = turnersOf(blad, Math.ceil(fragments.length / perPage), { document: gegevens.id });
  blocks.push(...buttonRows(links, turns));
  return {
    blocks,
    request: requestFor(blad, { document: gegevens.id }),
    fout: null,
    data: () => ({ ...publicationJson(publication), ...companionsJson(companions) }),
  };
}

// A button from before the corpus changed may ask for a page that is there no more.
function pageWithin(asked: number, count: number, perPage: number): number {
  return Math.max(1, Math.min(asked, Math.ceil(count / perPage)));
}

function turnersOf(blad: number, last: number, about: Parameters<typeof requestFor>[1]): Button[] {
  return pageTurners(blad, last, (to) => ({ naam: labels.deelNaam(to, last), request: requestFor(to, about) }));
}
