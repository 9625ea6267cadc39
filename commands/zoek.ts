import { z } from 'zod';
import { citation } from '../src/publications/model/citation.js';
import { noteRole, noteWith } from '../src/publications/model/note-role.js';
import type { Rol } from '../src/publications/model/publication.js';
import { readAsked } from '../src/publications/typed/asked.js';
import { answeredLine, askedLine, fragmentHeading } from '../src/reply/fragment.js';
import * as labels from '../src/reply/labels.js';
import type { Block, Button, Quote, Reply } from '../src/reply/reply.js';
import type { Request } from '../src/reply/request.js';
import { queryFromMessage } from '../src/search/query/from-message.js';
import type { FilterOffer, Hit, SearchOutcome } from '../src/search/search-engine.js';
import { beginningOf, shortened } from '../src/text/excerpt.js';
import { atTerminal, defineCommand, inDiscord, type Sources } from './command.js';
import { findFragments, findPublication, missingReply, questionButton } from './lookup.js';
import { documentOption, partOption } from './options.js';
import { suggestDocuments } from './suggest.js';

/** Hits on one page of a reply. */
const PER_PAGE = 5;
/** Length in UTF-16 units of the other half that stands beside a hit. */
const OTHER_HALF = 160;

const MOST_HITS = 100;

const options = z.strictObject({
  term: z
    .string()
    .register(inDiscord, {
      nameEn: 'term',
      description: {
        nl: 'Woorden, "een woordgroep", -niet, woord*, indiener: partij: rol: van: tot:',
        en: 'Words, "a phrase", -not, word*, indiener: partij: rol: van: tot:',
      },
    })
    .register(atTerminal, { value: '<woorden>', words: true, missing: labels.GEEN_ZOEKTERM }),
  document: documentOption({
    nl: 'Zoek alleen in deze publicatie',
    en: 'Search in this publication only',
  }).register(atTerminal, { value: '<id>' }),
  aantal: z
    .int(labels.GEEN_GETAL)
    .min(1, labels.GEEN_GETAL)
    .max(MOST_HITS, labels.GEEN_GETAL)
    .optional()
    .register(atTerminal, { value: '<n>', otherwise: 10 }),
  uitleg: z.boolean().optional().register(atTerminal, {}),
  /** Internal: page of the hits. */
  blad: partOption,
  /** Internal: a number was expected, so that it is said that this is a search. */
  in_plaats: z.boolean().optional(),
});

/** What a search is for, complete. */
type Asked = z.output<typeof options>;

/** `/zoek detentie`: where words stand in questions, answers, notes and subjects. */
export const zoek = defineCommand({
  name: 'zoek',
  nameEn: 'search',
  description: {
    nl: 'Zoek in Kamervragen en de letterlijke antwoorden van de regering',
    en: 'Search parliamentary questions and the verbatim answers of the government',
  },
  options,
  onMessage: {
    name: { nl: 'Zoek antwoorden', en: 'Search answers' },
    // Of a message the words count, not the signs, and no more of them than a query may have.
    options: (text) => ({ term: queryFromMessage(text) }),
  },

  bare: true,
  said(text, named) {
    const term = named ? text.trim() : queryFromMessage(text);
    if (term === '') return null;
    return named ? { term } : { term, in_plaats: true };
  },

  visibility: () => 'asker',

  answer: searchIn,

  suggest: async ({ option, text }, _given, sources) => (option === 'document' ? suggestDocuments(text, sources) : []),
});

/** Searches for what was asked, in the publication that was named. */
export async function searchIn(given: Asked, sources: Sources): Promise<Reply> {
  const { document: named, ...rest } = given;
  const found = named === undefined ? null : await findPublication(named, sources);
  if (found?.kind === 'missing') return missingReply(found);
  const document = found?.publication.gegevens.id;
  return search({ ...rest, term: given.term.trim(), document }, sources);
}

async function search(asked: Asked, sources: Sources): Promise<Reply> {
  const { term, document = null, aantal = PER_PAGE, uitleg = false, blad = 1 } = asked;
  const offset = PER_PAGE * (blad - 1);
  const named = await namedFragments(term, document, sources);
  const outcome = await sources.search.search({ text: term, document, named, offset, limit: aantal, uitleg });
  if (outcome.kind === 'refused') return refused(outcome, asked);
  // A button of some time ago may ask for a page that there is no longer.
  if (outcome.hits.length === 0 && outcome.total > 0) {
    return search({ ...asked, blad: Math.ceil(outcome.total / PER_PAGE) }, sources);
  }
  return results(outcome, asked, offset);
}

/** Who types a number (`48`, `vraag 48`, `811 48`) means the question that has it, before all that mentions it. */
async function namedFragments(term: string, document: string | null, sources: Sources): Promise<string[]> {
  if (readAsked(term).kind !== 'numbers') return [];
  const found = await findFragments(term, document ?? undefined, sources);
  return found.kind === 'found' ? found.fragments.map(({ fragment }) => fragment.id) : [];
}

const requestFor = ({ in_plaats: _, ...asked }: Asked): Request => ({ command: 'zoek', options: asked });

function refused({ fault }: Extract<SearchOutcome, { kind: 'refused' }>, { term }: Asked): Reply {
  const melding = labels.zoekfout(fault);
  const blocks: Block[] = [{ kind: 'text', text: melding }, readersTerm(shortened(term, 200))];
  return { blocks, request: null, fout: { code: fault.kind, melding }, data: () => ({}) };
}

function results(outcome: Extract<SearchOutcome, { kind: 'found' }>, asked: Asked, offset: number): Reply {
  const { total, hits, bedoelde, offers } = outcome;
  const blocks: Block[] = [{ kind: 'heading', text: labels.treffers(total) }, readersTerm(asked.term)];
  if (asked.in_plaats) blocks.unshift({ kind: 'text', text: labels.GEEN_NUMMER_DUS_GEZOCHT, small: true });
  hits.forEach((hit, index) => {
    blocks.push({ kind: 'divider' }, ...hitBlocks(hit, offset + index + 1));
  });
  if (total === 0) blocks.push({ kind: 'text', text: labels.GEEN_TREFFERS_RAAD, small: true });
  if (total > hits.length) {
    blocks.push({ kind: 'text', text: labels.trefferBereik(offset + 1, offset + hits.length, total), small: true });
  }
  const other = bedoelde === null ? null : meant(asked, bedoelde);
  if (bedoelde !== null && !other) blocks.push({ kind: 'text', text: labels.bedoelde(bedoelde) });
  const filters = offers.map((offer) => filterButton(asked, offer));
  for (const buttons of [openers(hits), filters, [...turners(asked, offset, total), ...(other ? [other] : [])]]) {
    if (buttons.length > 0) blocks.push({ kind: 'buttons', buttons });
  }
  const fout = total === 0 ? { code: 'geen-treffers', melding: labels.geenTreffers(bedoelde) } : null;
  const data = () => ({ zoekterm: asked.term, bedoelde, totaal: total, treffers: hits.map(hitJson) });
  return { blocks, request: requestFor(asked), fout, data };
}

function readersTerm(text: string): Block {
  return { kind: 'reader', key: 'term', label: labels.ZOEKTERM, text };
}

function hitBlocks(hit: Hit, number: number): Block[] {
  const { fragment, foundIn, excerpt, uitleg } = hit;
  const { vraag, antwoord, gevraagd, beantwoord } = fragment;
  const asked = askedLine(gevraagd);
  const answered = beantwoord && answeredLine(beantwoord);
  const explained: Block[] = uitleg.map(({ zoekwoord, term, veld, score }) => ({
    kind: 'text',
    text: labels.uitlegRegel(zoekwoord, term, veld, score),
    small: true,
  }));
  const found: Quote = {
    kind: 'quote',
    heading: labels.trefferKop(number, fragmentHeading(fragment)),
    byline: labels.trefferOnder(foundIn, sideOf(hit) === 'vraag' ? asked : (answered ?? '')),
    passage: excerpt.passage,
    marks: excerpt.marks,
    cutStart: excerpt.cutStart,
    cutEnd: excerpt.cutEnd,
    block: true,
  };
  const source: Block = { kind: 'citation', text: hitCitation(hit) };
  const other = foundIn === 'vraag' ? antwoord : vraag;
  if (!other) return [found, source, ...explained];
  const { passage, cutEnd } = beginningOf(other, OTHER_HALF);
  const beside: Quote = {
    kind: 'quote',
    heading: null,
    byline: other === vraag ? labels.andereHelft('vraag', asked) : labels.andereHelft('antwoord', answered ?? ''),
    passage,
    cutEnd,
    small: true,
  };
  return [found, beside, source, ...explained];
}

/** Whose words were found: a note is of the half that carries its marker, a subject says what was asked. */
function sideOf({ fragment, foundIn, excerpt }: Hit): Rol {
  if (foundIn === 'vraag' || foundIn === 'onderwerp') return 'vraag';
  const noot = foundIn === 'voetnoot' ? noteWith(fragment, excerpt.passage) : null;
  return noot === null ? 'antwoord' : noteRole(fragment, noot);
}

// Cited by the pages of the half in which it was found: a question may stand on another page than its answer, and a
// subject stands with neither.
function hitCitation(hit: Hit): string {
  const { publicatie, paginas } = hit.fragment;
  return citation(publicatie, hit.foundIn === 'onderwerp' ? [] : paginas[sideOf(hit)]);
}

function openers(hits: readonly Hit[]): Button[] {
  return hits.map(({ fragment: { nummers, alinea, publicatie } }) => {
    const what = nummers ? labels.naarVraag(nummers) : labels.naarAlinea(alinea ?? 0);
    const label = labels.openTreffer(what, labels.korteNaam(publicatie));
    return questionButton(label, `${publicatie.id}#${nummers?.[0] ?? alinea}`, 'open');
  });
}

function filterButton(asked: Asked, { filter, waarde }: FilterOffer): Button {
  const { blad: _, ...rest } = asked;
  const term = /\s/.test(waarde) ? `${filter}:"${waarde}"` : `${filter}:${waarde}`;
  return { label: shortened(term, 80), destination: 'replace', request: requestFor({ ...rest, term }) };
}

function turners(asked: Asked, offset: number, total: number): Button[] {
  const turn = (label: string, blad: number): Button => ({
    label,
    destination: 'replace',
    request: requestFor({ ...asked, blad }),
  });
  const blad = offset / PER_PAGE + 1;
  const next = offset + PER_PAGE;
  return [
    ...(offset > 0 ? [turn(labels.vorigeTreffers(offset - PER_PAGE + 1, offset), blad - 1)] : []),
    ...(next < total ? [turn(labels.volgendeTreffers(next + 1, Math.min(next + PER_PAGE, total)), blad + 1)] : []),
  ];
}

/** Words of this many encoded characters have room in a button; longer ones are said. */
const ON_A_BUTTON = 50;

function meant({ blad: _, ...asked }: Asked, bedoelde: string): Button | null {
  if (encodeURIComponent(bedoelde).length > ON_A_BUTTON) return null;
  const request = requestFor({ ...asked, term: bedoelde });
  return { label: labels.bedoelde(bedoelde), destination: 'replace', request };
}

/** A hit as `letterlijk zoek --json` prints it: a public contract, described in README.md under "Command line". */
function hitJson(hit: Hit) {
  const { fragment, foundIn, excerpt, score, uitleg } = hit;
  return {
    id: fragment.id,
    document: fragment.publicatie.id,
    nummers: fragment.nummers,
    alinea: fragment.alinea,
    rol: fragment.rol,
    gevonden_in: foundIn,
    excerpt: excerpt.passage.text,
    tekst: (fragment.antwoord ?? fragment.vraag)?.text,
    bronvermelding: hitCitation(hit),
    url: fragment.publicatie.url,
    score,
    ...(uitleg.length > 0 ? { uitleg } : {}),
  };
}
