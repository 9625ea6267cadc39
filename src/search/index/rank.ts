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
  /** The same, for adding up what texts are worth. */
  readonly plan: Plan;
}

/** How rare terms are: 0 for one that no fragment has. */
export interface Rarities {
  rarity(term: string): number;
}

/** What the words of a query are worth: rare ones more. A common synonym of a rare word counts less. */
export function weigh(compiled: CompiledQuery, index: Rarities): WeighedQuery {
  const { concepts } = compiled;
  const rarities = concepts.map((concept) => rarityOf(concept, index));
  const worth = concepts.map(({ importance }, at) => importance * (rarities[at] ?? 0));
  const damped = concepts.map(({ ways }, at) => {
    const own = rarities[at] ?? 0;
    const terms = ways.flatMap((way) => way.flatMap((part) => part.terms.map(({ term }) => term)));
    const damp = (term: string) => (own === 0 ? 0 : Math.min(1, index.rarity(term) / own) ** WEIGHTS.damping);
    return new Map(terms.map((term) => [term, damp(term)]));
  });
  return { concepts, wanted: wantedOf(compiled), worth, damped, plan: planOf(concepts, worth, damped) };
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

/** A query laid out for {@link Meeting}: its ways by numbered parts, ways of one part taken together. */
interface Plan {
  /** Number of parts. */
  readonly size: number;
  /** The parts that a term meets, and how well when it is found as itself. */
  readonly adds: ReadonlyMap<string, readonly { readonly part: number; readonly most: number }[]>;
  readonly concepts: readonly { readonly worth: number; readonly ways: readonly (readonly number[])[] }[];
}

function planOf(concepts: readonly Concept[], worth: WeighedQuery['worth'], damped: WeighedQuery['damped']): Plan {
  const adds = new Map<string, { part: number; most: number }[]>();
  let size = 0;
  const planned = concepts.map(({ ways }, at) => {
    const single = size++;
    const add = (part: number, { share, terms }: WayPart) => {
      for (const { term, weight } of terms) {
        const most = share * weight * (damped[at]?.get(term) ?? 0);
        if (most === 0) continue;
        const known = adds.get(term);
        if (known) known.push({ part, most });
        else adds.set(term, [{ part, most }]);
      }
    };
    const several = ways.flatMap((way) => {
      const parts = way.map((part) => {
        const number = way.length === 1 ? single : size++;
        add(number, part);
        return number;
      });
      return way.length === 1 ? [] : [parts];
    });
    return { worth: worth[at] ?? 0, ways: [[single], ...several] };
  });
  return { size, adds, concepts: planned };
}

/** Adds up what a text or a stretch of it is worth to a query, each of the reader's words counted once, at its best. */
export class Meeting {
  readonly #plan: Plan;
  /** How well each part was met. */
  readonly #met: Float64Array;

  constructor({ plan }: WeighedQuery) {
    this.#plan = plan;
    this.#met = new Float64Array(plan.size);
  }

  /** A term was found; `quality` is less than 1 when it was found as a part of another word. */
  meet(term: string, quality: number): void {
    for (const { part, most } of this.#plan.adds.get(term) ?? []) {
      const met = most * quality;
      if (met > (this.#met[part] ?? 0)) this.#met[part] = met;
    }
  }

  /** Forgets what was found. */
  clear(): void {
    this.#met.fill(0);
  }

  // Asked for every stretch of every text that is reread: makes nothing that has to be cleared away.
  worth(): number {
    let sum = 0;
    for (const { worth, ways } of this.#plan.concepts) {
      let most = 0;
      for (const way of ways) {
        let met = 0;
        for (const part of way) met += this.#met[part] ?? 0;
        if (met > most) most = met;
      }
      sum += most * worth;
    }
    return sum;
  }
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
