import type { Match } from '../excerpt/matches.js';
import type { WeighedTerm } from '../query/ways.js';
import { WEIGHTS } from '../query/weights.js';
import type { TermIndex, Where } from './term-index.js';
import { Meeting, type WeighedQuery } from './weigh.js';

/** A fragment in its place. */
export interface Ranked {
  /** Number of the fragment in the index. */
  readonly nr: number;
  /** ISO; empty when it is not known. Of two that are worth the same the newer stands first. */
  readonly day: string;
  readonly score: number;
  /** What the sum of what its words are worth was multiplied by. */
  readonly factor: number;
}

/** Which fragments may be found, and the day of each (ISO; empty when it is not known). */
export interface Which {
  admits(nr: number): boolean;
  day(nr: number): string;
}

/** Puts fragments that meet more of what the words are worth before the rest: those that have more of the words first. */
export function rank(query: WeighedQuery, index: TermIndex, where: Where, { admits, day }: Which): Ranked[] {
  const { concepts, worth } = query;
  const total = worth.reduce((sum, one) => sum + one, 0);
  const found = new Set<number>();
  const met = concepts.map((_, at) => metBy(query, at, index, where, found));
  const ranked: Ranked[] = [];
  for (const nr of found) {
    let sum = 0;
    let covered = 0;
    let grouped = true;
    for (let at = 0; at < concepts.length; at++) {
      const share = met[at]?.[nr] ?? 0;
      sum += share * (worth[at] ?? 0);
      covered += Math.min(share / WEIGHTS.enough, 1) * (worth[at] ?? 0);
      grouped &&= share > 0 || concepts[at]?.grouped === false;
    }
    if (sum === 0 || !grouped || !admits(nr)) continue;
    const factor = (WEIGHTS.base + covered / total) / (WEIGHTS.base + 1);
    ranked.push({ nr, day: day(nr), score: sum * factor, factor });
  }
  return ranked.sort(inOrder);
}

/** How well each fragment meets a concept, by number: what {@link Meeting} adds up for one. Adds those that do to `found`. */
function metBy({ concepts, damped }: WeighedQuery, at: number, index: TermIndex, where: Where, found: Set<number>) {
  const best = new Float32Array(index.size);
  const raise = (to: Float32Array, term: WeighedTerm, share: number) => {
    const weight = term.weight * share * (damped[at]?.get(term.term) ?? 0);
    if (weight === 0) return;
    index.strengths(term.term, where, (nr, strength) => {
      found.add(nr);
      if (strength * weight > (to[nr] ?? 0)) to[nr] = strength * weight;
    });
  };
  for (const way of concepts[at]?.ways ?? []) {
    const [only] = way;
    if (only && way.length === 1) {
      for (const term of only.terms) raise(best, term, 1);
      continue;
    }
    if (!way.some(({ terms }) => terms.some(({ term }) => (damped[at]?.get(term) ?? 0) > 0))) continue;
    const sum = new Float32Array(index.size);
    for (const { share, terms } of way) {
      const part = new Float32Array(index.size);
      for (const term of terms) raise(part, term, share);
      for (let nr = 0; nr < part.length; nr++) sum[nr] = (sum[nr] ?? 0) + (part[nr] ?? 0);
    }
    for (let nr = 0; nr < sum.length; nr++) best[nr] = Math.max(best[nr] ?? 0, sum[nr] ?? 0);
  }
  return best;
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
  return b.score - a.score || (a.day < b.day ? 1 : a.day > b.day ? -1 : a.nr - b.nr);
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
