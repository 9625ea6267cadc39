import type { SearchResult } from 'minisearch';
import type { CompiledQuery, QueryTerm } from '../query/compile.js';
import { WEIGHTS } from '../query/weights.js';
import { FIELD_BY_NAME } from './term-index.js';

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

/** Counts how well each of the reader's words is met, 0 not at all, 1 by the word itself. */
export class Meeting {
  readonly #whole: number[];
  readonly #parts: Map<number, number>[];

  /** @param count number of the reader's words */
  constructor(count: number) {
    this.#whole = Array.from({ length: count }, () => 0);
    this.#parts = Array.from({ length: count }, () => new Map());
  }

  /** A term was found; `quality` is less than 1 when it was found as a part of another word. */
  meet(term: QueryTerm, quality: number): void {
    for (const { item, part, share } of term.uses) {
      const value = term.weight * quality * share;
      if (part === null) {
        this.#whole[item] = Math.max(this.#whole[item] ?? 0, value);
      } else {
        const parts = this.#parts[item];
        parts?.set(part, Math.max(parts.get(part) ?? 0, value));
      }
    }
  }

  /** How well each word is met. The parts of a compound add up. */
  shares(): number[] {
    return this.#whole.map((whole, item) => {
      let sum = 0;
      for (const value of this.#parts[item]?.values() ?? []) sum += value;
      return Math.max(whole, Math.min(sum, 1));
    });
  }
}
