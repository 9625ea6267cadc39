import { z } from 'zod';
import { readAsked } from '../src/publications/typed.js';
import { buttonRows, DIVIDER, line, small } from '../src/reply/building.js';
import * as labels from '../src/reply/labels.js';
import type { Block, Button, ReaderWords, Reply, Request } from '../src/reply/reply.js';
import { narrowed, queryFromMessage } from '../src/search/query/typed-query.js';
import type { FilterOffer, SearchOutcome } from '../src/search/search-engine.js';
import { shortened } from '../src/text/excerpt.js';
import { pageTurners, replacing } from './buttons.js';
import { atTerminal, defineCommand, inDiscord, type Sources } from './command.js';
import { hitBlocks, hitJson } from './hit.js';
import { findFragments, findPublication } from './lookup.js';
import { missingReply } from './missing.js';
import { countLines, narrowMenu } from './narrow.js';
import { documentOption, partOption, suggestDocuments, suggestTerms } from './options.js';

/** Hits on one page of a reply. */
const PER_PAGE = 5;

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
      suggested: true,
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
  /** Internal: the filter that was chosen from the menu, to search with besides. */
  filter: z.string().optional(),
});

/** What a search is for, complete. */
type Asked = Omit<z.output<typeof options>, 'filter'>;

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

  suggest: async ({ option, text }, { document }, sources) =>
    option === 'document' ? suggestDocuments(text, sources) : suggestTerms(text, document, sources),
});

/** Searches for what was asked, in the publication that was named. */
export async function searchIn({ filter, ...given }: z.output<typeof options>, sources: Sources): Promise<Reply> {
  const term = filter === undefined ? given.term : (narrowed(given.term, filter) ?? given.term);
  const { document: named, ...rest } = { ...given, term };
  const found = named === undefined ? null : await findPublication(named, sources);
  if (found?.kind === 'missing') {
    const again = fitsButton(rest.term) ? ({ key: 'document', request: requestFor(rest) } as const) : undefined;
    return missingReply(found, again);
  }
  const document = found?.publication.gegevens.id;
  return search({ ...rest, term: term.trim(), document }, sources);
}

async function search(asked: Asked, sources: Sources): Promise<Reply> {
  const { term, document = null, aantal = PER_PAGE, uitleg = false, blad = 1 } = asked;
  const offset = PER_PAGE * (blad - 1);
  const named = await namedFragments(term, document, sources);
  const outcome = await sources.search.search({
    text: term,
    document,
    named,
    offset,
    limit: aantal,
    uitleg,
    counts: true,
  });
  if (outcome.kind === 'refused') return refused(outcome, asked);
  // A button of some time ago may ask for a page that there is no longer.
  if (outcome.hits.length + outcome.changed.length === 0 && outcome.total > 0) {
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
  const typed = term === '' ? [] : [readersTerm(labels.ZOEKTERM, shortened(term, 200))];
  const blocks: Block[] = [line(melding), ...typed];
  return { blocks, request: null, fout: { code: fault.kind, melding }, data: () => ({}) };
}

function results(outcome: Extract<SearchOutcome, { kind: 'found' }>, asked: Asked, offset: number): Reply {
  const { total, totalIsAtLeast, hits, changed, bedoelde, offers, counts } = outcome;
  const fits = total <= hits.length + changed.length;
  const publications = hits.map(({ fragment }) => fragment.publicatie.id);
  const several = new Set(publications).size > 1;
  const blocks: Block[] = [{ ...readersTerm(countOf(outcome, asked), asked.term), heading: true }];
  if (asked.in_plaats) blocks.unshift(small(labels.GEEN_NUMMER_DUS_GEZOCHT));
  // What fits on a page is seen at a glance.
  const tells = fits ? null : counts;
  if (tells) blocks.push(...countLines(tells, total));
  hits.forEach((hit, index) => {
    blocks.push(DIVIDER, ...hitBlocks(hit, offset + index + 1, several && isFirst(publications, index)));
  });
  const named = offers.some(({ near }) => near) ? labels.MISSCHIEN_DEZE_NAAM : labels.WEL_ALS_NAAM;
  const instead = offers.length > 0 ? named : labels.GEEN_TREFFERS_RAAD;
  const advice = totalIsAtLeast ? labels.NIET_ALLES_GELEZEN : instead;
  if (total === 0) blocks.push(small(advice));
  if (changed.length > 0) {
    const ids = [...new Set(changed.map(({ id }) => id))];
    blocks.push(DIVIDER, line(labels.nietGetoond(changed.length, ids)));
  }
  if (!fits && hits.length > 0) {
    const range = labels.trefferBereik(offset + 1, offset + hits.length, total, totalIsAtLeast);
    // Hits are numbered, and buttons say which come next.
    blocks.push(small(range, { unpressed: true }));
  }
  if (tells) {
    const { blad: _, ...first } = asked;
    blocks.push(...narrowMenu(tells, total, asked.term, requestFor(first)));
  }
  const other = bedoelde === null ? null : meant(asked, bedoelde);
  if (bedoelde !== null) {
    blocks.push(line(labels.bedoelde(bedoelde), other ? { unpressed: true } : {}));
  }
  const offered = offers.map(filterTerm);
  if (offered.length > 0) blocks.push(line(labels.ofFilter(offered), { unpressed: true }));
  const filters = offers.map((offer) => filterButton(asked, offer));
  blocks.push(...buttonRows(filters, [...turnersOf(asked, total), ...(other ? [other] : [])]));
  const nothing = totalIsAtLeast ? labels.NIET_ALLES_GELEZEN : labels.geenTreffers(bedoelde, offered);
  const melding = asked.in_plaats ? `${labels.GEEN_NUMMER_DUS_GEZOCHT} ${nothing}` : nothing;
  const fout = total === 0 ? { code: 'geen-treffers', melding } : null;
  const data = () => ({
    zoekterm: asked.term,
    bedoelde,
    totaal: total,
    ...(totalIsAtLeast ? { minstens: true } : {}),
    ...(counts ? { verdeling: counts } : {}),
    ...(changed.length > 0 ? { onleesbaar: changed.map(({ id }) => id) } : {}),
    treffers: hits.map(hitJson),
  });
  return { blocks, request: requestFor(asked), fout, unread: changed, data };
}

const isFirst = (all: readonly string[], index: number): boolean => all.indexOf(all[index] ?? '') === index;

// Answers are counted only where all that was found is seen to be in one; words with a sign are no subject.
function countOf(outcome: Extract<SearchOutcome, { kind: 'found' }>, { term }: Asked): string {
  const { total, totalIsAtLeast, hits, order } = outcome;
  if (totalIsAtLeast && total > 0) return labels.minstens(labels.treffersVoor(total));
  const plain = /^[\p{L}\s,.?!'’-]+$/u.test(term);
  // Of several words one is enough to be found by.
  if (plain && order === 'relevance' && total > hits.length && /\p{L}\s+\p{L}/u.test(term)) {
    return labels.metEenVanDeWoorden(total);
  }
  const answered = hits.length === total && hits.every(({ foundIn }) => foundIn === 'antwoord');
  return answered && total > 0 && /^[\p{L} ]+$/u.test(term) ? labels.antwoordenOver(total) : labels.treffersVoor(total);
}

function readersTerm(label: string, text: string): ReaderWords {
  return { kind: 'reader', key: 'term', label, text };
}

const filterTerm = ({ filter, waarde }: FilterOffer): string =>
  /\s/.test(waarde) ? `${filter}:"${waarde}"` : `${filter}:${waarde}`;

function filterButton(asked: Asked, offer: FilterOffer): Button {
  const { blad: _, ...rest } = asked;
  const term = filterTerm(offer);
  return replacing(shortened(term, 80), requestFor({ ...rest, term }));
}

function turnersOf(asked: Asked, total: number): Button[] {
  return pageTurners(asked.blad ?? 1, Math.ceil(total / PER_PAGE), (blad) => ({
    naam: labels.treffersNaam(PER_PAGE * (blad - 1) + 1, Math.min(PER_PAGE * blad, total)),
    request: requestFor({ ...asked, blad }),
  }));
}

/** Words of this many encoded characters have room in a button; longer ones are said. */
const ON_A_BUTTON = 50;

const fitsButton = (words: string): boolean => encodeURIComponent(words).length <= ON_A_BUTTON;

function meant({ blad: _, ...asked }: Asked, bedoelde: string): Button | null {
  if (!fitsButton(bedoelde)) return null;
  return replacing(labels.bedoelde(bedoelde), requestFor({ ...asked, term: bedoelde }));
}
