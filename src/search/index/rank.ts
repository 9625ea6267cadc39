import { type Wanted, wantedOf } from '../excerpt/matches.js';
import type { CompiledQuery, Concept, Way, WayPart, WeighedTerm } from '../query/compile.js';
import { WEIGHTS } from '../query/weights.js';
import type { TermIndex, Where } from './term-index.js';

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

/** A query with what each of its words is worth in an index. */
export interface WeighedQuery {
  readonly concepts: readonly Concept[];
  /** What to mark in texts. */
  readonly wanted: Wanted;
  /** How much each concept is worth to a fragment that meets it wholly. */
  readonly worth: readonly number[];
  /** How much each term counts for a concept, by how rare it is against the concept itself. */
  readonly damped: readonly ReadonlyMap<string, number>[];
}

/** How rare terms are: 0 for one that no fragment has. */
export interface Rarities {
  rarity(term: string): number;
}

/** What the words of a query are worth: rare ones more. A common synonym of a rare word counts less. */
export function weigh(compiled: CompiledQuery, index: Rarities): WeighedQuery {
  const { concepts } = compiled;
  const rarities = concepts.map((concept) => rarityOf(concept, index));
  return {
    concepts,
    wanted: wantedOf(compiled),
    worth: concepts.map(({ importance }, at) => importance * (rarities[at] ?? 0)),
    damped: concepts.map(({ ways }, at) => {
      const own = rarities[at] ?? 0;
      const terms = ways.flatMap((way) => way.flatMap((part) => part.terms.map(({ term }) => term)));
      const damp = (term: string) => (own === 0 ? 0 : Math.min(1, index.rarity(term) / own) ** WEIGHTS.damping);
      return new Map(terms.map((term) => [term, damp(term)]));
    }),
  };
}

/** How rare what a concept stands for is: the word itself where the corpus has it, else the best of what stands for it. */
function rarityOf({ ways }: Concept, index: Rarities): number {
  const [own] = ways;
  if (own && own.length === 1) {
    const rarity = wayRarity(own, index);
    if (rarity > 0) return rarity;
  }
  const known = ways
    .map((way) => ({ weight: weightOf(way), rarity: wayRarity(way, index) }))
    .filter((w) => w.rarity > 0);
  const best = Math.max(0, ...known.map(({ weight }) => weight));
  return Math.max(0, ...known.filter(({ weight }) => weight >= best * 0.7).map(({ rarity }) => rarity));
}

function wayRarity(way: Way, index: Rarities): number {
  return Math.max(0, ...way.flatMap(({ terms }) => terms.map(({ term }) => index.rarity(term))));
}

function weightOf(way: Way): number {
  return Math.max(0, ...way.flatMap(({ terms }) => terms.map(({ weight }) => weight)));
}

/** Adds up what a text or a stretch of it is worth to a query, each of the reader's words counted once, at its best. */
export class Meeting {
  readonly #query: WeighedQuery;
  readonly #best = new Map<string, number>();

  constructor(query: WeighedQuery) {
    this.#query = query;
  }

  /** A term was found; `quality` is less than 1 when it was found as a part of another word. */
  meet(term: string, quality: number): void {
    this.#best.set(term, Math.max(this.#best.get(term) ?? 0, quality));
  }

  worth(): number {
    const { concepts, worth, damped } = this.#query;
    const met = concepts.map((concept, at) =>
      meet(concept, (term) => (this.#best.get(term) ?? 0) * (damped[at]?.get(term) ?? 0)),
    );
    return met.reduce((sum, one, at) => sum + one * (worth[at] ?? 0), 0);
  }
}

/** How well a concept is met, when a term of it is met as well as `met` says. */
// Asked for every stretch of every text that is reread: makes nothing that has to be cleared away.
function meet({ ways }: Concept, met: (term: string) => number): number {
  let most = 0;
  for (const way of ways) {
    let sum = 0;
    for (const { share, terms } of way) {
      let best = 0;
      for (const { term, weight } of terms) best = Math.max(best, share * weight * met(term));
      sum += best;
    }
    most = Math.max(most, sum);
  }
  return most;
}

/** The terms of the way by which a concept is met best, and what each adds to how well that is. */
export function bestTerms({ ways }: Concept, met: (term: string) => number): { term: string; met: number }[] {
  let best: { term: string; met: number }[] = [];
  let most = 0;
  for (const way of ways) {
    const terms = way.flatMap((part) => bestOf(part, met));
    const sum = terms.reduce((total, one) => total + one.met, 0);
    if (sum <= most) continue;
    best = terms;
    most = sum;
  }
  return best;
}

function bestOf({ share, terms }: WayPart, met: (term: string) => number): { term: string; met: number }[] {
  let best: { term: string; met: number } | null = null;
  for (const { term, weight } of terms) {
    const value = share * weight * met(term);
    if (value > (best?.met ?? 0)) best = { term, met: value };
  }
  return best ? [best] : [];
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

/** How well each fragment meets a concept, by number: {@link meet} for all of them at once. Adds those that do to `found`. */
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

/** Gives the first of a ranking what they earn by how near to each other the words stand: `nearness` in [0, 1]. */
export function rankByNearness(ranked: readonly Ranked[], nearness: (ranked: Ranked) => number): Ranked[] {
  const first = ranked.slice(0, WEIGHTS.mostReread).map((one) => {
    const bonus = 1 + WEIGHTS.near * nearness(one);
    return { ...one, score: one.score * bonus, factor: one.factor * bonus };
  });
  return [...first.sort(inOrder), ...ranked.slice(WEIGHTS.mostReread)];
}

/** Best first; of two that are worth the same the newer, and of one day in the order of the corpus. */
export function inOrder(a: Ranked, b: Ranked): number {
  return b.score - a.score || (a.day < b.day ? 1 : a.day > b.day ? -1 : a.nr - b.nr);
}
