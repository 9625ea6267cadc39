import type { Table } from '@lancedb/lancedb';
import { Analyser } from '../../search/dutch/analysis.js';
import { Lexicon } from '../../search/dutch/lexicon.js';
import { STOP_WORDS } from '../../search/dutch/stop-words.js';
import type { SearchIndex } from '../../search/engine.js';
import { findMatches } from '../../search/excerpt/matches.js';
import type { CoreHit, CoreOutcome, CoreRequest } from '../../search/index/core-messages.js';
import { HitCounts } from '../../search/index/counts.js';
import { explain, present } from '../../search/index/present.js';
import { inOrder, nearness, type Ranked, rank, rankByNearness } from '../../search/index/rank.js';
import type { IndexRecord } from '../../search/index/record.js';
import { type WeighedQuery, weigh } from '../../search/index/weigh.js';
import { type CompiledQuery, compileQuery } from '../../search/query/compile.js';
import { phrasePattern } from '../../search/query/phrase.js';
import type { Query, QueryItem } from '../../search/query/typed-query.js';
import { nameAlone, roleIn, searched, TEXTS } from '../../search/query/typed-query.js';
import type { Way } from '../../search/query/ways.js';
import { WEIGHTS } from '../../search/query/weights.js';
import { type Counts, VELDEN, type Veld } from '../../search/search-engine.js';
import { NO_OTHER_WORDS, type OtherWords, Thesaurus } from '../../search/thesaurus/thesaurus.js';
import { type Database, tableAt, type Versions } from '../database.js';
import { listed, readRows } from '../rows.js';
import { facetsIn, partLabel, textsIn } from './columns.js';
import { allOf, filterConditions, hasLabel, hasTerm } from './conditions.js';
import { type Found, FoundFragments, foundIn, RANKED_BY } from './found.js';
import { FRAGMENTEN } from './fragmenten.js';
import { Vocabulary } from './vocabulary.js';
import { WOORDEN } from './woorden.js';

/** So many fragments full-text search gives to be ranked; what has no more than this is ranked whole. */
const CANDIDATES = 150;
/** The terms that say most are enough to find them by. */
const MOST_TERMS = 16;
/** Of so many hits the names are read and counted; of more the years alone. */
const MOST_COUNTED = 20_000;
/** Of so many fragments the texts are read through for a word group; of more those that are worth most. */
const MOST_READ = 1000;

/**
 * Opens the search of a data folder, as it was in one state.
 * @param thesaurus another one than that of the build
 * @throws Error when it cannot be read
 */
export async function openSearch(
  database: Database,
  versions: Versions,
  thesaurus: OtherWords = Thesaurus.open(),
): Promise<SearchIndex> {
  const [fragments, words] = await Promise.all([
    tableAt(database, FRAGMENTEN.name, versions),
    tableAt(database, WOORDEN.name, versions),
  ]);
  const vocabulary = await Vocabulary.open(words, [...thesaurus.words, ...STOP_WORDS]);
  return new ArchiveIndex(database, fragments, vocabulary, thesaurus);
}

/** A query, and what is looked for by it in the table. */
interface Sought {
  readonly query: Query;
  readonly weighed: WeighedQuery;
  readonly velden: readonly Veld[];
  /** What must hold for a fragment besides having any of the words. */
  readonly conditions: readonly string[];
  /** The same for its texts, where word groups must or must not stand in them; null when they need not be read. */
  readonly reads: Reading | null;
  /** Every term that the table has, by what it is worth, most first. */
  readonly terms: readonly string[];
  readonly named: readonly string[];
  /** Number of hits from the first that are wanted. */
  readonly wanted: number;
}

/** What was found: in order, as far as it is wanted. */
interface Gathered {
  readonly found: FoundFragments;
  readonly ranked: readonly Ranked[];
  readonly total: number;
  readonly totalIsAtLeast: boolean;
  /** What holds for every hit and for nothing else; null where `found` has them all. */
  readonly having: readonly string[] | null;
}

class ArchiveIndex implements SearchIndex {
  readonly #lance: Database['lance'];
  readonly #fragments: Table;
  readonly #vocabulary: Vocabulary;
  readonly #thesaurus: OtherWords;
  readonly #analyser = new Analyser(Lexicon.open());

  constructor({ lance }: Database, fragments: Table, vocabulary: Vocabulary, thesaurus: OtherWords) {
    this.#lance = lance;
    this.#fragments = fragments;
    this.#vocabulary = vocabulary;
    this.#thesaurus = thesaurus;
  }

  async search({
    query,
    document,
    named,
    offset,
    limit,
    explain: explained,
    counts,
  }: CoreRequest): Promise<CoreOutcome> {
    const fault = this.#vocabulary.names.fault(query);
    if (fault) return { kind: 'refused', fault };
    const compiled = compileQuery(query, this.#analyser, this.#vocabulary, this.#thesaurus);
    const empty = compiled.concepts.length === 0 && compiled.groups.length === 0;
    const browses = empty && query.filters.length + query.withoutFilters.length > 0;
    if (empty && !browses && named.length === 0) return NOTHING_TO_FIND;
    const sought = { ...this.#sought(query, document, compiled), named, wanted: offset + limit };
    const gathered = await (browses ? this.#browsed(sought) : this.#gathered(sought));
    if (gathered === null) return NOTHING_TO_FIND;
    const { found, ranked, total, totalIsAtLeast } = gathered;
    const { velden, weighed } = sought;
    // What a number names is found by that alone, and not by the number and a filter.
    const counted = counts && named.length === 0 && !totalIsAtLeast;
    const [{ ordered, texts }, hitCounts] = await Promise.all([
      this.#near(gathered, sought, offset),
      counted ? this.#counted(gathered, query) : null,
    ]);
    const shown = this.#namedFirst(ordered, gathered, named).slice(offset, offset + limit);
    await this.#read(shown, found, texts);
    const hits = shown.flatMap((one): CoreHit[] => {
      const id = found.id(one.nr);
      const of = texts.get(id);
      if (of === undefined) throw new Error(`The table of fragments no longer holds ${id}`);
      const uitleg = explained ? explain(one, weighed, found.index, { velden }) : [];
      return [{ ...present({ id, texts: of }, velden, weighed, this.#analyser), score: one.score, uitleg }];
    });
    return {
      kind: 'found',
      total: Math.max(total, ranked.length),
      totalIsAtLeast,
      hits,
      corrections: compiled.corrections,
      order: browses ? 'date' : 'relevance',
      offers: this.#vocabulary.names.offers(nameAlone(query)),
      counts: hitCounts,
    };
  }

  #sought(query: Query, document: string | null, compiled: CompiledQuery): Omit<Sought, 'named' | 'wanted'> {
    const velden = searched(query);
    const weighed = weigh(compiled, this.#vocabulary);
    const grouped = compiled.concepts.filter((concept) => concept.grouped);
    const excluded = query.without.map((item) => this.#excluded(item));
    return {
      query,
      weighed,
      velden,
      conditions: [
        ...filterConditions(query, document, this.#vocabulary.names),
        ...grouped.map(({ ways }) => hasTerm(termsOf(ways), velden)),
        ...excluded.flatMap(({ has, groups }) => (has.length > 0 && groups.length === 0 ? `NOT (${allOf(has)})` : [])),
      ],
      reads: readsFor(
        compiled.groups.map((group) => standsIn(group, velden)),
        excluded.flatMap(({ groups }) => groups.map((group) => standsIn(group, TEXTS))),
      ),
      terms: termsByWorth(weighed),
    };
  }

  /** What has what must not be in it: a word in any form, compounds with it, or a word group. */
  #excluded(item: QueryItem): { has: string[]; groups: readonly string[] } {
    const query: Query = { items: [item], without: [], filters: [], withoutFilters: [] };
    const { concepts, groups } = compileQuery(query, this.#analyser, this.#vocabulary, NO_OTHER_WORDS);
    const has = concepts.map(({ ways }) =>
      hasTerm(
        ways.flat().flatMap(({ terms }) => terms.flatMap(({ term, weight }) => (weight === 1 ? term : []))),
        TEXTS,
      ),
    );
    return { has, groups };
  }

  /** What has any of the words, best first; null when nothing but texts without an end could tell. */
  async #gathered(sought: Sought): Promise<Gathered | null> {
    const { weighed, terms, velden, conditions, reads } = sought;
    const named = await this.#named(sought);
    if (weighed.concepts.length > 0 && terms.length === 0) return this.#of(named, sought, named.length);
    if (weighed.concepts.length === 0 && reads === null) return this.#of(named, sought, named.length);
    const grouped = weighed.concepts.some((concept) => concept.grouped);
    const having = grouped || terms.length === 0 ? conditions : [...conditions, hasTerm(terms, velden)];
    const [total, best] = await Promise.all([
      this.#fragments.countRows(allOf(having)),
      reads === null ? this.#best(sought, terms.slice(0, MOST_TERMS), CANDIDATES) : [],
    ]);
    if (reads !== null) return this.#afterReading(sought, reads, having, total);
    if (total <= CANDIDATES) {
      const all = best.length === total ? best : await this.#rows(having);
      return this.#of([...all, ...named], sought, total + (await this.#unmatched(named, having)));
    }
    const more = sought.wanted > best.length ? await this.#best(sought, terms, sought.wanted + CANDIDATES) : [];
    const others = await this.#unmatched(named, having);
    return { ...this.#of([...best, ...named], sought, total + others, more), having };
  }

  /** The same where texts must be read: of so many fragments all of them, of more those that are worth most. */
  async #afterReading(
    sought: Sought,
    reads: Reading,
    having: readonly string[],
    most: number,
  ): Promise<Gathered | null> {
    const named = await this.#named(sought);
    const all = most <= MOST_READ;
    // Nothing tells which of so many to read.
    if (!all && sought.terms.length === 0) return null;
    const best = all ? [] : await this.#best(sought, sought.terms.slice(0, MOST_TERMS), CANDIDATES);
    if (!all && best.length === 0) return this.#of(named, sought, named.length);
    const holding = await this.#holding(all ? having : [among(best)], reads);
    const others = all ? named.filter(({ id }) => !holding.some((one) => one.id === id)).length : 0;
    return { ...this.#of([...holding, ...named], sought, holding.length + others), totalIsAtLeast: !all };
  }

  /** What filters let pass, newest first. */
  async #browsed(sought: Sought): Promise<Gathered> {
    const { query, velden, wanted } = sought;
    const labels = velden.flatMap((veld) => (veld === 'vraag' || veld === 'antwoord' ? partLabel(veld) : []));
    const conditions = velden.length === VELDEN.length ? sought.conditions : [...sought.conditions, hasLabel(labels)];
    const day = roleIn(query) === 'vraag' ? 'dag_vraag' : 'dag';
    const table = await this.#fragments.query().where(allOf(conditions)).select([day]).toArrow();
    const days = Int32Array.from(table.getChild(day)?.toArray() ?? []).sort();
    const from = days[Math.max(days.length - wanted, 0)] ?? 0;
    const newest = await this.#rows([...conditions, `${day} >= ${from}`]);
    const found = this.#found([...newest, ...(await this.#named(sought))], sought);
    const ranked = found.all.map((_, nr) => ({ nr, day: found.day(nr), score: 1, factor: 1 })).sort(inOrder);
    return { found, ranked, total: days.length, totalIsAtLeast: false, having: conditions };
  }

  /** Rows, ranked; those of `more` behind them, in stretches. */
  #of(rows: readonly Found[], sought: Sought, total: number, more: readonly Found[] = []): Gathered {
    const had = new Set(rows.map(({ id }) => id));
    const others = more.filter(({ id }) => !had.has(id));
    const found = this.#found([...rows, ...others], sought);
    const whole = { found, total, totalIsAtLeast: false, having: null };
    const { weighed, velden } = sought;
    const day = (nr: number) => found.day(nr);
    if (weighed.concepts.length === 0) {
      const ranked = found.all.map((_, nr) => ({ nr, day: day(nr), score: 1, factor: 1 })).sort(inOrder);
      return { ...whole, ranked };
    }
    const all = rank(weighed, found.index, { velden }, { admits: () => true, day });
    if (others.length === 0) return { ...whole, ranked: all };
    const stretch = new Map(others.map(({ id }, at) => [id, 1 + Math.floor(at / CANDIDATES)]));
    const stretchOf = ({ nr }: Ranked) => stretch.get(found.id(nr)) ?? 0;
    return { ...whole, ranked: all.sort((a, b) => stretchOf(a) - stretchOf(b)) };
  }

  #found(rows: readonly Found[], { terms, query }: Sought): FoundFragments {
    return new FoundFragments(rows, this.#vocabulary.statistics, new Set(terms), roleIn(query));
  }

  /** The first of a ranking by how near to each other the words stand, with the texts that were read for it. */
  async #near(
    { found, ranked }: Gathered,
    { weighed, velden }: Sought,
    offset: number,
  ): Promise<{ ordered: readonly Ranked[]; texts: Map<string, Texts> }> {
    const texts = new Map<string, Texts>();
    // What stands further on keeps its place.
    if (weighed.concepts.length < 2 || offset >= WEIGHTS.mostReread) return { ordered: ranked, texts };
    await this.#read(ranked.slice(0, WEIGHTS.mostReread), found, texts);
    const near = ({ nr }: Ranked) => {
      const of = velden.flatMap((veld) => texts.get(found.id(nr))?.[veld] ?? []);
      return Math.max(0, ...of.map((text) => nearness(findMatches(text, weighed.wanted, this.#analyser), weighed)));
    };
    return { ordered: rankByNearness(ranked, near), texts };
  }

  #namedFirst(ranked: readonly Ranked[], { found }: Gathered, named: readonly string[]): readonly Ranked[] {
    const numbers = new Set(named.flatMap((id) => found.nr(id) ?? []));
    if (numbers.size === 0) return ranked;
    const first = Array.from(
      numbers,
      (nr) => ranked.find((one) => one.nr === nr) ?? { nr, day: found.day(nr), score: 1, factor: 1 },
    );
    return [...first, ...ranked.filter(({ nr }) => !numbers.has(nr))];
  }

  /** Those that the reader named, where they may be found at all. */
  async #named({ named, conditions, reads }: Sought): Promise<Found[]> {
    if (named.length === 0) return [];
    return this.#holding([`id IN (${listed(named)})`, ...conditions], reads ?? (() => true));
  }

  /** All hits, counted; many of them have the same names. */
  async #counted({ found, having, total }: Gathered, query: Query): Promise<Counts> {
    const day = roleIn(query) === 'vraag' ? 'dag_vraag' : 'dag';
    const all = this.#fragments.query().where(having === null ? among(found.all) : allOf(having));
    const table = await all.select(total > MOST_COUNTED ? [day] : [day, 'facetten']).toArrow();
    const [days, facetten] = [table.getChild(day), table.getChild('facetten')];
    const alike = new Map<string, number>();
    for (let at = 0; at < table.numRows; at++) {
      const key = `${Math.floor(Number(days?.get(at)) / 10_000) || ''}|${facetten?.get(at) ?? ''}`;
      alike.set(key, (alike.get(key) ?? 0) + 1);
    }
    const counts = new HitCounts();
    for (const [key, hits] of alike) {
      const at = key.indexOf('|');
      const { partijen, bewindspersonen } = facetsIn(key.slice(at + 1));
      counts.add(key.slice(0, at), partijen, bewindspersonen, hits);
    }
    return counts.of(query);
  }

  /** How many of these have none of the words. */
  async #unmatched(rows: readonly Found[], having: readonly string[]): Promise<number> {
    if (rows.length === 0) return 0;
    return rows.length - (await this.#fragments.countRows(allOf([among(rows), ...having])));
  }

  /** The first that full-text search gives for terms, within the conditions. */
  async #best({ conditions, velden }: Sought, terms: readonly string[], most: number): Promise<Found[]> {
    if (terms.length === 0) return [];
    const { MatchQuery } = this.#lance;
    const within = velden.length === VELDEN.length ? conditions : [...conditions, hasTerm(terms, velden)];
    const query = this.#fragments.query().fullTextSearch(new MatchQuery(terms.join(' '), 'termen'));
    const filtered = within.length === 0 ? query : query.where(allOf(within));
    return (await readRows(filtered.select([...RANKED_BY, '_score']).limit(most))).map(foundIn);
  }

  async #rows(conditions: readonly string[]): Promise<Found[]> {
    const query = this.#fragments.query().where(allOf(conditions));
    return (await readRows(query.select([...RANKED_BY]))).map(foundIn);
  }

  /** What conditions hold for, and what its texts say as well. */
  async #holding(conditions: readonly string[], reads: Reading): Promise<Found[]> {
    const query = this.#fragments.query().where(allOf(conditions));
    const rows = await readRows(query.select([...RANKED_BY, 'teksten']));
    return rows.filter((row) => reads(textsIn(String(row['teksten'])))).map(foundIn);
  }

  /** Reads the texts of these as far as they are not there yet. */
  async #read(ranked: readonly Ranked[], found: FoundFragments, texts: Map<string, Texts>): Promise<void> {
    const ids = ranked.map(({ nr }) => found.id(nr)).filter((id) => !texts.has(id));
    if (ids.length === 0) return;
    const query = this.#fragments.query().where(`id IN (${listed(ids)})`);
    for (const { id, teksten } of await readRows(query.select(['id', 'teksten']))) {
      texts.set(String(id), textsIn(String(teksten)));
    }
  }
}

type Texts = IndexRecord['texts'];

const NOTHING_TO_FIND: CoreOutcome = { kind: 'refused', fault: { kind: 'geen-zoekwoord' } };

type Reading = (texts: Texts) => boolean;

/** Whether texts have all that must and nothing that must not stand in them; null when either may. */
function readsFor(must: readonly Reading[], mustNot: readonly Reading[]): Reading | null {
  if (must.length + mustNot.length === 0) return null;
  return (texts) => must.every((stands) => stands(texts)) && !mustNot.some((stands) => stands(texts));
}

function standsIn(group: string, velden: readonly Veld[]): Reading {
  const pattern = phrasePattern(group);
  return (texts) => velden.some((veld) => texts[veld].some((text) => text.search(pattern) >= 0));
}

function among(rows: readonly Found[]): string {
  if (rows.length === 0) return 'false';
  return `id IN (${listed(rows.map(({ id }) => id))})`;
}

function termsOf(ways: readonly Way[]): string[] {
  return ways.flat().flatMap(({ terms }) => terms.map(({ term }) => term));
}

/** Terms that fragments have, by the most that one adds to the score of a fragment that has it; most first. */
function termsByWorth({ concepts, worth, damped }: WeighedQuery): string[] {
  const worths = new Map<string, number>();
  concepts.forEach(({ ways }, at) => {
    for (const { share, terms } of ways.flat()) {
      for (const { term, weight } of terms) {
        const adds = (worth[at] ?? 0) * (damped[at]?.get(term) ?? 0) * share * weight;
        if (adds > (worths.get(term) ?? 0)) worths.set(term, adds);
      }
    }
  });
  return Array.from(worths.keys()).sort((a, b) => (worths.get(b) ?? 0) - (worths.get(a) ?? 0));
}
