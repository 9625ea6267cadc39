import { z } from 'zod';
import { checkText } from '../src/check/check.js';
import { oordelenJson } from '../src/check/json.js';
import type { Check, Oordeel, Plaats } from '../src/check/oordeel.js';
import { differencePairs } from '../src/check/pairs.js';
import { citation } from '../src/publications/model/citation.js';
import { dutchDate } from '../src/publications/model/dates.js';
import type { Library } from '../src/publications/model/library.js';
import type { Fragment, Publication } from '../src/publications/model/publication.js';
import { pagesOf } from '../src/publications/readers/composer.js';
import { answeredLine, askedLine, fragmentHeading } from '../src/reply/fragment.js';
import * as labels from '../src/reply/labels.js';
import type { Block, Button, Fout } from '../src/reply/reply.js';
import type { Request } from '../src/reply/request.js';
import type { Range } from '../src/text/source-text.js';
import { atTerminal, defineCommand, inDiscord } from './command.js';
import { faultReply, questionButton } from './lookup.js';
import { placeButton } from './verband.js';

/** More differences than these are counted rather than listed, and so are places. */
const DIFFERENCES = 12;
const PLACES = 5;

type Gecontroleerd = Extract<Check, { kind: 'checked' }>;

const options = z.strictObject({
  tekst: z
    .string()
    .register(inDiscord, {
      nameEn: 'text',
      description: {
        nl: 'Het citaat, of een tekst met citaten tussen aanhalingstekens',
        en: 'The quotation, or a text with quotations in quotation marks',
      },
    })
    .register(atTerminal, { value: '"<tekst>"', words: true, stdin: true }),
});

/** `/controleer` and **Controleer citaat**: whether words stand in the corpus, and how they differ where they do not. */
export const controleer = defineCommand({
  name: 'controleer',
  nameEn: 'check',
  description: {
    nl: 'Controleer of een citaat letterlijk in de antwoorden staat',
    en: 'Check whether a quotation stands in the answers word for word',
  },
  options,
  onMessage: { name: { nl: 'Controleer citaat', en: 'Check quotation' }, options: (tekst) => ({ tekst }) },

  visibility: () => 'asker',

  async answer({ tekst }, { library }) {
    const check = await checkText(tekst, library);
    if (check.kind !== 'checked') return { ...faultReply(faultOf(check)), data: () => oordelenJson(check, () => '') };
    const cite = await citing(check, library);
    const request: Request = { command: 'controleer', options: { tekst } };
    return {
      blocks: resultBlocks(check, cite, tekst),
      request,
      fout: null,
      ...(check.oordelen.every(({ kind }) => kind === 'letterlijk') ? {} : { negative: true }),
      data: () => oordelenJson(check, (_fragment, plaats) => cite(plaats)),
    };
  },
});

function faultOf(check: Exclude<Check, Gecontroleerd>): Fout {
  return check.kind === 'empty'
    ? { code: 'geen-tekst', melding: labels.NIETS_TE_CONTROLEREN }
    : { code: 'te-lang', melding: labels.tekstTeLang(check.tekens, check.hoogstens) };
}

function resultBlocks(check: Gecontroleerd, cite: Cite, tekst: string): Block[] {
  const { oordelen, rest } = check;
  const [only] = oordelen;
  const blocks: Block[] = [{ kind: 'reader', key: 'tekst', label: labels.GECONTROLEERDE_TEKST, text: tekst }];
  for (const [index, oordeel] of oordelen.entries()) {
    blocks.push({ kind: 'divider' });
    // A text that is one quotation stands above already.
    if (oordelen.length > 1 || only?.citaat.kind !== 'geheel') {
      blocks.push({
        kind: 'reader',
        key: `citaat${index + 1}`,
        label: labels.GECONTROLEERD_CITAAT,
        text: oordeel.citaat.text,
      });
    }
    blocks.push(...judgementBlocks(oordeel, check, cite));
  }
  if (rest > 0) blocks.push({ kind: 'text', text: labels.citatenOvergeslagen(rest), small: true });
  return blocks;
}

function judgementBlocks(oordeel: Oordeel, check: Gecontroleerd, cite: Cite): Block[] {
  if (oordeel.kind === 'niet-gevonden') {
    const { gezocht } = check;
    const text = gezocht.length <= 10 ? labels.nietGevonden(gezocht) : labels.nietGevondenInVele(gezocht.length);
    return [
      { kind: 'heading', text: labels.oordeelKop('niet-gevonden', '') },
      { kind: 'text', text },
    ];
  }
  const { plaats } = oordeel;
  const { gevraagd } = plaats.fragment;
  const asked = `${labels.indieners(gevraagd.door)}${gevraagd.datum ? `, ${dutchDate(gevraagd.datum)}` : ''}`;
  const place = placeButton(plaats);
  const buttons: Button[] = [openButton(plaats.fragment, plaats), ...(place ? [place] : [])];
  return [
    { kind: 'heading', text: labels.oordeelKop(oordeel.kind, asked) },
    sourceBlock(oordeel),
    ...(oordeel.kind === 'wijkt-af' ? differenceBlocks(oordeel) : literalBlocks(oordeel)),
    { kind: 'citation', text: cite(plaats) },
    { kind: 'buttons', buttons },
  ];
}

function openButton({ publicatie, nummers, alinea }: Fragment, plaats: Plaats): Button {
  const label = nummers ? labels.naarVraag(plaats.nummers ?? nummers) : labels.naarAlinea(alinea ?? 0);
  return questionButton(label, `${publicatie.id}#${(plaats.nummers ?? nummers)?.[0] ?? alinea}`, 'open');
}

/** The sentences of the source around what was quoted, whose they are, the quoted words marked. */
function sourceBlock(oordeel: Exclude<Oordeel, { kind: 'niet-gevonden' }>): Block {
  const { plaats } = oordeel;
  const { fragment, zinnen, geheel, delen } = plaats;
  const marked = oordeel.kind === 'wijkt-af' ? differing(oordeel) : delen;
  return {
    kind: 'quote',
    heading:
      plaats.noot === null ? fragmentHeading(fragment) : `${fragmentHeading(fragment)}, ${labels.kopNoot(plaats.noot)}`,
    byline: whose(plaats),
    passage: zinnen,
    marks: within(zinnen.text, geheel.text, delen, marked),
    block: true,
  };
}

// The words of the source between those that the quotation has as well.
function differing({ plaats, gelijk }: Extract<Oordeel, { kind: 'wijkt-af' }>): Range[] {
  const [first, last] = [plaats.delen[0]?.start ?? 0, plaats.delen.at(-1)?.end ?? 0];
  const starts = [first, ...gelijk.map(({ end }) => end)];
  const ends = [...gelijk.map(({ start }) => start), last];
  return starts
    .map((start, index) => trimmed(plaats.geheel.text, start, ends[index] ?? start))
    .filter(({ start, end }) => start < end);
}

function trimmed(text: string, start: number, end: number): Range {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  return { start: from, end: Math.max(from, start + words.trimEnd().length) };
}

/** Whose words a place holds, and when; it stands with all of them. */
function whose({ fragment, kant }: Plaats): string {
  if (kant === 'vraag') return askedLine(fragment.gevraagd);
  return fragment.beantwoord ? answeredLine(fragment.beantwoord) : '';
}

// Ranges of the whole text as ranges of the part of it that is shown: the part that holds what was quoted.
function within(part: string, whole: string, delen: readonly Range[], ranges: readonly Range[]): Range[] {
  const [first, last] = [delen[0]?.start ?? 0, delen.at(-1)?.end ?? 0];
  let at = whole.indexOf(part);
  while (at >= 0 && !(at <= first && last <= at + part.length)) at = whole.indexOf(part, at + 1);
  if (at < 0) return [];
  return ranges
    .map(({ start, end }) => ({ start: Math.max(start - at, 0), end: Math.min(end - at, part.length) }))
    .filter(({ start, end }) => start < end);
}

function literalBlocks(oordeel: Extract<Oordeel, { kind: 'letterlijk' | 'uit-de-vraag' }>): Block[] {
  const { plaats, plaatsen, aantal } = oordeel;
  const { typografie, weggelaten } = plaats;
  const where = plaatsen
    .slice(0, PLACES)
    .map(({ fragment }) => `${labels.korteNaam(fragment.publicatie)} ${fragmentHeading(fragment).toLowerCase()}`);
  return [
    ...(typografie.length > 0
      ? [{ kind: 'text', text: labels.typografieVerschilt(typografie), small: true } as const]
      : []),
    ...weggelaten.map(
      (passage) =>
        ({ kind: 'quote', heading: null, byline: labels.weggelaten(whose(plaats)), passage, small: true }) as const,
    ),
    ...(aantal > 1 ? [{ kind: 'text', text: labels.staatOpPlaatsen(aantal, where), small: true } as const] : []),
  ];
}

function differenceBlocks({
  verschillen,
  ontbreekt,
  toegevoegd,
  alleen,
}: Extract<Oordeel, { kind: 'wijkt-af' }>): Block[] {
  const pairs = differencePairs(verschillen);
  const lines = pairs.slice(0, DIFFERENCES).map(({ bron, citaat }) => labels.verschil(bron, citaat));
  if (pairs.length > DIFFERENCES) lines.push(labels.meerVerschillen(pairs.length - DIFFERENCES));
  const kind = { hoofdletters: labels.ALLEEN_HOOFDLETTERS, leestekens: labels.ALLEEN_LEESTEKENS };
  const count = alleen ? kind[alleen] : labels.ontbrekendeWoorden(ontbreekt, toegevoegd);
  return [...(count ? [count] : []), ...lines].map((text) => ({ kind: 'text', text }));
}

/** Cites a place by the pages on which the quoted words themselves stand. */
type Cite = (plaats: Plaats) => string;

async function citing(check: Check, library: Library): Promise<Cite> {
  const publications = new Map<string, Publication>();
  for (const oordeel of check.kind === 'checked' ? check.oordelen : []) {
    if (oordeel.kind === 'niet-gevonden') continue;
    const { id } = oordeel.plaats.fragment.publicatie;
    const publication = publications.get(id) ?? (await library.publication(id));
    if (publication) publications.set(id, publication);
  }
  return ({ fragment, bron }) => {
    const paginas = publications.get(fragment.publicatie.id)?.paginas ?? [];
    const pages = new Set(bron.flatMap((passage) => pagesOf(passage, paginas)));
    return citation(
      fragment.publicatie,
      [...pages].sort((a, b) => a - b),
    );
  };
}
