import { type Wanted, wantedOf } from '../excerpt/matches.js';
import type { CompiledQuery, Concept } from '../query/compile.js';
import type { Way, WayPart } from '../query/ways.js';
import { WEIGHTS } from '../query/weights.js';

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
