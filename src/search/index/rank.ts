import type { SearchResult } from 'minisearch';
import type { CompiledQuery } from '../query/compile.js';
import { Meeting } from '../query/meeting.js';
import { WEIGHTS } from '../query/weights.js';
import { FIELD_BY_NAME } from './fields.js';

/** A fragment in its place. */
export interface Ranked {
  /** Number of the fragment in the index. */
  readonly nr: number;
  readonly score: number;
  /** What the sum of the scores of its terms was multiplied by. */
  readonly factor: number;
  /** Whether it has every word of the query. */
  readonly all: boolean;
  /** Names of the fields in which each term was found. */
  readonly match: Readonly<Record<string, readonly string[]>>;
}

/**
 * Puts fragments that have every word of the query before those that have some, and among each kind those that meet
 * more of the words, and meet them better, before the rest.
 */
export function rank(results: readonly SearchResult[], compiled: CompiledQuery): Ranked[] {
  const terms = new Map(compiled.terms.map((term) => [term.term, term]));
  const ranked = results.map(({ id, score: summed, match, queryTerms }) => {
    // MiniSearch multiplies by the number of terms found, which counts every part and synonym as a word; some of that is of use.
    const sum = summed / queryTerms.length;
    const meeting = new Meeting(compiled.items.length);
    for (const [term, fields] of Object.entries(match)) {
      const query = terms.get(term);
      if (query) meeting.meet(query, fields.some((field) => !FIELD_BY_NAME.get(field)?.lesser) ? 1 : WEIGHTS.inside);
    }
    const shares = meeting.shares();
    const met = shares.reduce((sum, share) => sum + Math.min(share / WEIGHTS.enough, 1), 0) / shares.length;
    const factor = ((WEIGHTS.base + met) / (WEIGHTS.base + 1)) * queryTerms.length ** WEIGHTS.terms;
    return { nr: Number(id), score: sum * factor, factor, match, all: shares.every((share) => share >= WEIGHTS.has) };
  });
  return ranked.sort(inOrder);
}

/** Gives the first of a ranking what they earn by how near to each other the words stand: `nearness` in [0, 1]. */
export function rankByNearness(ranked: readonly Ranked[], nearness: (ranked: Ranked) => number): Ranked[] {
  const first = ranked.slice(0, WEIGHTS.mostReread).map((one) => {
    const bonus = 1 + WEIGHTS.near * nearness(one);
    return { ...one, score: one.score * bonus, factor: one.factor * bonus };
  });
  return [...first.sort(inOrder), ...ranked.slice(WEIGHTS.mostReread)];
}

function inOrder(a: Ranked, b: Ranked): number {
  return Number(b.all) - Number(a.all) || b.score - a.score || a.nr - b.nr;
}
