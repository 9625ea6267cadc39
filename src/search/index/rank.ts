import { WEIGHTS } from '../query/ways.js';
import type { Veld } from '../search-engine.js';
import { FragmentSet } from './postings.js';
import type { Strengths, TermIndex } from './term-index.js';
import { Meeting, type WeighedConcept, type WeighedQuery } from './weigh.js';
import type { Match } from './window.js';

/** A fragment in its place. */
export interface Ranked {
  /** Number of the fragment in the index. */
  readonly nr: number;
  /** As a number (20181203); 0 when it is not known. Of two that are worth the same the newer stands first. */
  readonly day: number;
  /** Its place in the order of the corpus, which decides where the days are the same. */
  readonly place: number;
  readonly score: number;
  /** What the sum of what its words are worth was multiplied by. */
  readonly factor: number;
}

/** Makes one of the number, the score and the factor of a fragment. */
type Placing = (nr: number, score: number, factor: number) => Ranked;

/**
 * Puts fragments that meet more of what the words are worth before the rest: those that have more of the words first. A
 * query without words puts the newest first. Of very many the {@link likeliest} stand before all others.
 * @param most no more of the first are wanted
 */
export function rank(
  query: WeighedQuery,
  index: TermIndex,
  hits: FragmentSet,
  velden: readonly Veld[],
  placing: Placing,
  most: number,
): Ranked[] {
  const likely = likeliest(query, index, hits, velden);
  const first = rankAll(query, index, likely, placing, most);
  if (likely === hits || most <= likely.count) return first;
  return [...first, ...rankAll(query, index, hits.without(likely), placing, most - likely.count)];
}

function rankAll(query: WeighedQuery, index: TermIndex, hits: FragmentSet, placing: Placing, most: number): Ranked[] {
  const { concepts } = query;
  const total = concepts.reduce((sum, { worth }) => sum + worth, 0);
  const sums = new Float64Array(index.size);
  const covered = new Float64Array(index.size);
  const meetings = new Meetings(query, index, hits);
  for (const concept of concepts) {
    meetings.each(concept, (nr, met) => {
      sums[nr] = (sums[nr] ?? 0) + met * concept.worth;
      covered[nr] = (covered[nr] ?? 0) + Math.min(met / WEIGHTS.enough, 1) * concept.worth;
    });
  }
  const best: Ranked[] = [];
  // Of hundreds of thousands no more are put in order than may be among the first.
  let last: Ranked | undefined;
  for (const nr of hits) {
    const factor = concepts.length === 0 ? 1 : (WEIGHTS.base + (covered[nr] ?? 0) / total) / (WEIGHTS.base + 1);
    const score = concepts.length === 0 ? 1 : (sums[nr] ?? 0) * factor;
    if (last && score < last.score) continue;
    const one = placing(nr, score, factor);
    if (last && inOrder(last, one) < 0) continue;
    best.push(one);
    if (best.length < most * 2 + BATCH) continue;
    best.sort(inOrder);
    best.length = most;
    last = best.at(-1);
  }
  return best.sort(inOrder);
}

/** So many more than twice those that are wanted are put in order at once. */
const BATCH = 100;

/** Of more hits than these so many at least are ranked before the others. */
const MOST_RANKED = 20_000;
const LIKELIEST = 10_000;

/**
 * Of very many hits those that can stand first: they have the terms that are worth most to a query. What has none of
 * these, and only commoner words, is behind thousands that have.
 */
export function likeliest(
  query: WeighedQuery,
  index: TermIndex,
  hits: FragmentSet,
  velden: readonly Veld[],
): FragmentSet {
  if (query.concepts.length === 0 || hits.count <= MOST_RANKED) return hits;
  const terms = termsByPart(query);
  const worth = new Map<string, number>();
  for (const concept of query.concepts) {
    for (const [term, most] of concept.ways.flat().flatMap((part) => terms[part] ?? [])) {
      worth.set(term, Math.max(worth.get(term) ?? 0, most * concept.worth));
    }
  }
  let found = new FragmentSet(index.size);
  for (const [term] of [...worth].sort(([, a], [, b]) => b - a)) {
    found = found.or(index.having([term], velden).and(hits));
    if (found.count >= LIKELIEST) break;
  }
  return found;
}

/**
 * How well fragments meet the concepts of a query: what {@link Meeting} adds up for one, for all of some that have any
 * of a concept's terms. Reads where each term stands, and never through all fragments.
 */
class Meetings {
  readonly #index: TermIndex;
  readonly #among: FragmentSet;
  /** The terms of each part of a way, and how well each meets it when it is found as itself. */
  readonly #terms: readonly (readonly [term: string, most: number])[][];
  /** Of terms that have been read: several words of a query may stand for one. */
  readonly #known = new Map<string, Strengths>();
  readonly #best: Highest;
  readonly #sum: Highest;
  readonly #part: Highest;

  constructor(query: WeighedQuery, index: TermIndex, among: FragmentSet) {
    this.#index = index;
    this.#among = among;
    this.#terms = termsByPart(query);
    this.#best = new Highest(index.size);
    this.#sum = new Highest(index.size);
    this.#part = new Highest(index.size);
  }

  /** Calls `take` with each fragment that meets a concept, and how well it does by its best way. */
  each({ ways }: WeighedConcept, take: (nr: number, met: number) => void): void {
    const best = this.#best;
    for (const way of ways) {
      const [only] = way;
      if (way.length === 1 && only !== undefined) this.#raise(only, best);
      else this.#add(way, best);
    }
    best.empty(take);
  }

  // Of several parts each adds what it is met by.
  #add(way: readonly number[], best: Highest): void {
    for (const part of way) {
      this.#raise(part, this.#part);
      this.#part.empty((nr, met) => this.#sum.raise(nr, this.#sum.of(nr) + met));
    }
    this.#sum.empty((nr, met) => best.raise(nr, met));
  }

  #raise(part: number, to: Highest): void {
    for (const [term, most] of this.#terms[part] ?? []) {
      const { fragments, strengths } = this.#strengths(term);
      for (let at = 0; at < fragments.length; at++) {
        to.raise(fragments[at] ?? 0, Math.fround((strengths[at] ?? 0) * most));
      }
    }
  }

  #strengths(term: string): Strengths {
    let found = this.#known.get(term);
    if (found === undefined) {
      found = this.#index.strengths(term, this.#among);
      this.#known.set(term, found);
    }
    return found;
  }
}

function termsByPart({ adds, parts }: WeighedQuery): (readonly [term: string, most: number])[][] {
  const terms: (readonly [string, number])[][] = Array.from({ length: parts }, () => []);
  for (const [term, all] of adds) for (const { part, most } of all) terms[part]?.push([term, most]);
  return terms;
}

/** The highest of the numbers above 0 that fragments were given. */
class Highest {
  readonly #values: Float64Array;
  readonly #given: Int32Array;
  #count = 0;

  constructor(size: number) {
    this.#values = new Float64Array(size);
    this.#given = new Int32Array(size);
  }

  of(nr: number): number {
    return this.#values[nr] ?? 0;
  }

  raise(nr: number, value: number): void {
    const had = this.of(nr);
    if (value <= had) return;
    if (had === 0) this.#given[this.#count++] = nr;
    this.#values[nr] = value;
  }

  /** Calls `take` with each fragment that was given one, and forgets it. */
  empty(take: (nr: number, value: number) => void): void {
    const count = this.#count;
    this.#count = 0;
    for (let at = 0; at < count; at++) {
      const nr = this.#given[at] ?? 0;
      const value = this.of(nr);
      this.#values[nr] = 0;
      take(nr, value);
    }
  }
}

/**
 * Gives the first of a ranking what they earn by how near to each other the words stand: `nearness` in [0, 1]. No more
 * are reread than it takes to know the first `needed`.
 */
export function rankByNearness(
  ranked: readonly Ranked[],
  nearness: (ranked: Ranked) => number,
  needed = Number.POSITIVE_INFINITY,
): Ranked[] {
  const reread = ranked.slice(0, WEIGHTS.mostReread);
  const first: Ranked[] = [];
  for (const one of reread) {
    const last = first[needed - 1];
    if (last !== undefined && last.score > one.score * (1 + WEIGHTS.near)) break;
    const bonus = 1 + WEIGHTS.near * nearness(one);
    first.push({ ...one, score: one.score * bonus, factor: one.factor * bonus });
    first.sort(inOrder);
  }
  return [...first, ...ranked.slice(first.length)];
}

/** Best first; of two that are worth the same the newer, and of one day in the order of the corpus. */
export function inOrder(a: Ranked, b: Ranked): number {
  return b.score - a.score || b.day - a.day || a.place - b.place;
}

/** How far apart words may stand to count as together, in UTF-16 units: about two lines of print. */
const REACH = 160;

/** At most so many matches are taken together. */
const MOST_TOGETHER = 30;

/** How much of what a text has of a query stands in one place of it, in [0, 1]. `matches` are in order. */
export function nearness(matches: readonly Match[], query: WeighedQuery): number {
  const meeting = new Meeting(query);
  for (const { term, quality } of matches) if (term !== null) meeting.meet(term, quality);
  const had = meeting.worth();
  let best = 0;
  // Nothing is worth more than all of it.
  for (let from = 0; from < matches.length && best < had; from++) {
    const reach = (matches[from]?.start ?? 0) + REACH;
    meeting.clear();
    for (const { term, quality, end } of matches.slice(from, from + MOST_TOGETHER)) {
      if (end > reach) break;
      if (term !== null) meeting.meet(term, quality);
    }
    best = Math.max(best, meeting.worth());
  }
  return had === 0 ? 0 : best / had;
}
