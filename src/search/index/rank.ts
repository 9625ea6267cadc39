import type { Match } from '../excerpt/matches.js';
import { WEIGHTS } from '../query/weights.js';
import type { TermIndex } from './term-index.js';
import { Meeting, type WeighedConcept, type WeighedQuery } from './weigh.js';

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

/**
 * Puts fragments that meet more of what the words are worth before the rest: those that have more of the words first. A
 * query without words puts the newest first.
 * @param ranked makes one of the number, the score and the factor of a fragment
 * @param most no more of the first are wanted
 */
export function rank(
  query: WeighedQuery,
  index: TermIndex,
  hits: Iterable<number>,
  ranked: (nr: number, score: number, factor: number) => Ranked,
  most: number,
): Ranked[] {
  const { concepts } = query;
  const total = concepts.reduce((sum, { worth }) => sum + worth, 0);
  const met = concepts.map((concept) => metBy(concept, query, index));
  const best: Ranked[] = [];
  // Of hundreds of thousands no more are put in order than may be among the first.
  let last: Ranked | undefined;
  for (const nr of hits) {
    let sum = 0;
    let covered = 0;
    concepts.forEach(({ worth }, at) => {
      const share = met[at]?.(nr) ?? 0;
      sum += share * worth;
      covered += Math.min(share / WEIGHTS.enough, 1) * worth;
    });
    const factor = concepts.length === 0 ? 1 : (WEIGHTS.base + covered / total) / (WEIGHTS.base + 1);
    const one = ranked(nr, concepts.length === 0 ? 1 : sum * factor, factor);
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

/** How well fragments meet a concept: what {@link Meeting} adds up for one. */
function metBy({ ways }: WeighedConcept, { adds }: WeighedQuery, index: TermIndex): (nr: number) => number {
  const parts = new Map<number, Float32Array>();
  for (const [term, all] of adds) {
    const own = all.filter(({ part }) => ways.some((way) => way.includes(part)));
    for (const { part, most } of own) {
      const met = parts.get(part) ?? new Float32Array(index.size);
      parts.set(part, met);
      index.strengths(term, (nr, strength) => {
        if (strength * most > (met[nr] ?? 0)) met[nr] = strength * most;
      });
    }
  }
  const found = ways.map((way) => way.flatMap((part) => parts.get(part) ?? []));
  return (nr) => {
    let best = 0;
    for (const way of found) {
      let sum = 0;
      for (const met of way) sum += met[nr] ?? 0;
      if (sum > best) best = sum;
    }
    return best;
  };
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
