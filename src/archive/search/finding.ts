import type { Table } from '@lancedb/lancedb';
import { inOrder, type Ranked, rank } from '../../search/index/rank.js';
import { roleIn } from '../../search/query/typed-query.js';
import { VELDEN, type Veld } from '../../search/search-engine.js';
import type { Database } from '../database.js';
import { listed, readRows } from '../rows.js';
import { type Found, FoundFragments } from './found.js';
import { FragmentSet } from './fragment-set.js';
import { textsIn } from './fragmenten.js';
import type { Places } from './places.js';
import type { Sought, Texts } from './sought.js';
import type { Vocabulary } from './vocabulary.js';

/** So many fragments full-text search gives to be ranked; what has no more than this is ranked whole. */
const CANDIDATES = 150;
/** The same where filters or exclusions leave some of the fragments: full-text search knows nothing of them. */
const CANDIDATES_WITHIN = 500;
/** The terms that say most are enough to find them by. */
const MOST_TERMS = 16;
/** Of so many fragments the texts are read through for a word group; of more those that are worth most. */
const MOST_READ = 1000;

/** What was found: in order, as far as it is wanted. */
export interface Gathered {
  readonly found: FoundFragments;
  readonly ranked: readonly Ranked[];
  /** All hits; at least these where `least`. */
  readonly hits: FragmentSet;
  /** What the reader named, as far as it may be found. */
  readonly named: readonly number[];
  readonly least: boolean;
}

/** What is wanted of it. */
export interface Wanted {
  /** Ids of fragments that the reader named. */
  readonly named: readonly string[];
  /** Number of hits from the first. */
  readonly wanted: number;
}

export interface WithTexts {
  readonly id: string;
  readonly texts: Texts;
}

/** Finds fragments in their table: which are hits by where words stand, which of these are best by full-text search. */
export class Finder {
  readonly #lance: Database['lance'];
  readonly #fragments: Table;
  readonly #places: Places;
  readonly #vocabulary: Vocabulary;

  constructor({ lance }: Database, fragments: Table, places: Places, vocabulary: Vocabulary) {
    this.#lance = lance;
    this.#fragments = fragments;
    this.#places = places;
    this.#vocabulary = vocabulary;
  }

  /** What has any of the words, best first; null when only reading more texts than may be read could tell. */
  async gathered(sought: Sought, { named: ids, wanted }: Wanted): Promise<Gathered | null> {
    const { weighed, terms, velden, within, reads, grouped } = sought;
    const named = await this.#named(sought, ids);
    const has = weighed.concepts.length > 0;
    if (has ? terms.length === 0 : reads === null) return this.#of([], named, sought, this.#none());
    const free = within === null && velden.length === VELDEN.length;
    const common = terms.some((term) => this.#vocabulary.statistics.spread(term) > CANDIDATES);
    // What is wanted in any case is asked for at once.
    const early = free && common && reads === null ? this.#best(terms.slice(0, MOST_TERMS), CANDIDATES) : null;
    const [hits, first] = await Promise.all([
      grouped || !has ? (within ?? FragmentSet.all(this.#places.size)) : this.#having(terms, velden, within),
      early,
    ]);
    if (reads !== null) return this.#afterReading(sought, reads, hits, named);
    const { count } = hits;
    if (count <= (free ? CANDIDATES : CANDIDATES_WITHIN)) {
      return this.#of(await this.#rows(hits), named, sought, hits);
    }
    const most = terms.slice(0, MOST_TERMS);
    const best = first ?? (await this.#bestWithin(most, hits, CANDIDATES));
    const more = wanted > best.length ? await this.#bestWithin(terms, hits, wanted + CANDIDATES) : [];
    return this.#of(best, named, sought, hits, more);
  }

  /** What filters let pass, newest first. */
  async browsed(sought: Sought, { named: ids, wanted }: Wanted): Promise<Gathered> {
    const { query, velden, within } = sought;
    const all = within ?? FragmentSet.all(this.#places.size);
    const hits = velden.length === VELDEN.length ? all : all.and(this.#places.withPart(velden));
    const role = roleIn(query);
    const days = Int32Array.from(hits, (nr) => this.#places.day(nr, role)).sort();
    const from = days[Math.max(days.length - wanted, 0)] ?? 0;
    const newest = await this.#rows(hits.and(this.#places.onDays(role, (day) => day >= from)));
    return this.#of(newest, await this.#named(sought, ids), sought, hits);
  }

  /** Ids and texts of fragments. */
  async texts(fragments: readonly number[]): Promise<Map<number, WithTexts>> {
    const rows = await this.#take(fragments, ['id', 'teksten']);
    return new Map(
      rows.map((row) => [this.#numberOf(row), { id: String(row['id']), texts: textsIn(String(row['teksten'])) }]),
    );
  }

  /** The same where texts must be read: of so many fragments all of them, of more those that are worth most. */
  async #afterReading(
    sought: Sought,
    reads: (texts: Texts) => boolean,
    hits: FragmentSet,
    named: readonly Found[],
  ): Promise<Gathered | null> {
    const all = hits.count <= MOST_READ;
    // Nothing tells which of so many to read.
    if (!all && sought.terms.length === 0) return null;
    const from = all
      ? hits
      : (await this.#bestWithin(sought.terms.slice(0, MOST_TERMS), hits, CANDIDATES)).map(({ fragment }) => fragment);
    const rows = await this.#take(from, ['termen', 'teksten']);
    const holding = rows.filter((row) => reads(textsIn(String(row['teksten'])))).map((row) => this.#found(row));
    return { ...this.#of(holding, named, sought, this.#setOf(holding)), least: !all };
  }

  /** Rows, ranked; those of `more` behind them, in stretches. */
  #of(
    best: readonly Found[],
    named: readonly Found[],
    sought: Sought,
    hits: FragmentSet,
    more: readonly Found[] = [],
  ): Gathered {
    const rows = [...best, ...named];
    const { weighed, velden, terms, query } = sought;
    const had = new Set(rows.map(({ fragment }) => fragment));
    const others = more.filter(({ fragment }) => !had.has(fragment));
    const found = new FoundFragments(
      [...rows, ...others],
      { places: this.#places, statistics: this.#vocabulary.statistics },
      new Set(terms),
      roleIn(query),
    );
    const day = (nr: number) => found.day(nr);
    const all = hits.or(this.#setOf(rows));
    const gathered = { found, hits: all, named: named.map(({ fragment }) => fragment), least: false };
    if (weighed.concepts.length === 0) {
      const ranked = found.all.map((_, nr) => ({ nr, day: day(nr), score: 1, factor: 1 })).sort(inOrder);
      return { ...gathered, ranked };
    }
    const ranked = rank(weighed, found.index, { velden }, { admits: () => true, day });
    if (others.length === 0) return { ...gathered, ranked };
    const stretch = new Map(others.map(({ fragment }, at) => [fragment, 1 + Math.floor(at / CANDIDATES)]));
    const stretchOf = ({ nr }: Ranked) => stretch.get(found.fragment(nr)) ?? 0;
    return { ...gathered, ranked: ranked.sort((a, b) => stretchOf(a) - stretchOf(b)) };
  }

  /** Those that the reader named, where they may be found at all. */
  async #named({ within, reads }: Sought, ids: readonly string[]): Promise<Found[]> {
    if (ids.length === 0) return [];
    const query = this.#fragments.query().where(`id IN (${listed(ids)})`);
    const rows = await readRows(query.select(['id', 'termen', 'teksten']).withRowId());
    const order = (row: Readonly<Record<string, unknown>>) => ids.indexOf(String(row['id']));
    return rows
      .sort((a, b) => order(a) - order(b))
      .filter((row) => within?.has(this.#numberOf(row)) ?? true)
      .filter((row) => reads?.(textsIn(String(row['teksten']))) ?? true)
      .map((row) => this.#found(row));
  }

  async #having(terms: readonly string[], velden: readonly Veld[], within: FragmentSet | null): Promise<FragmentSet> {
    const having = await this.#places.having(terms, velden);
    return within?.and(having) ?? having;
  }

  /** The first that full-text search gives for terms. */
  async #best(terms: readonly string[], most: number): Promise<Found[]> {
    return (await this.#searched(terms, ['termen'], most)).map((row) => this.#found(row));
  }

  /**
   * The first within a set. Full-text search knows nothing of the set, so it is asked for as many more as it gives
   * that are not in it, and again for more where that was too few.
   */
  async #bestWithin(terms: readonly string[], within: FragmentSet, most: number): Promise<Found[]> {
    const having = await this.#places.having(terms, VELDEN);
    const hits = having.and(within).count;
    const wanted = Math.min(most, hits);
    if (wanted === 0) return [];
    let asked = Math.ceil((wanted * having.count) / hits);
    for (;;) {
      const rows = (await this.#searched(terms, [], asked)).map((row) => this.#numberOf(row));
      const first = rows.filter((nr) => within.has(nr)).slice(0, wanted);
      if (first.length === wanted || rows.length < asked) {
        const found = new Map((await this.#rows(first)).map((one) => [one.fragment, one]));
        return first.flatMap((nr) => found.get(nr) ?? []);
      }
      asked = Math.min(asked * 4, having.count);
    }
  }

  #searched(
    terms: readonly string[],
    columns: readonly string[],
    most: number,
  ): Promise<Readonly<Record<string, unknown>>[]> {
    const { MatchQuery } = this.#lance;
    const query = this.#fragments.query().fullTextSearch(new MatchQuery(terms.join(' '), 'termen'));
    return readRows(
      query
        .select([...columns, '_score'])
        .withRowId()
        .limit(most),
    );
  }

  async #rows(set: Iterable<number>): Promise<Found[]> {
    return (await this.#take(set, ['termen'])).map((row) => this.#found(row));
  }

  #found(row: Readonly<Record<string, unknown>>): Found {
    return { fragment: this.#numberOf(row), termen: String(row['termen']) };
  }

  #numberOf(row: Readonly<Record<string, unknown>>): number {
    return this.#places.ofRow(Number(row['_rowid']));
  }

  async #take(set: Iterable<number>, columns: readonly string[]): Promise<Readonly<Record<string, unknown>>[]> {
    const rows = Array.from(set, (nr) => this.#places.row(nr));
    return rows.length === 0
      ? []
      : readRows(
          this.#fragments
            .takeRowIds(rows)
            .select([...columns])
            .withRowId(),
        );
  }

  #setOf(rows: readonly Found[]): FragmentSet {
    return FragmentSet.of(
      this.#places.size,
      rows.map(({ fragment }) => fragment),
    );
  }

  #none(): FragmentSet {
    return new FragmentSet(this.#places.size);
  }
}
