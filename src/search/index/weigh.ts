import type { CompiledQuery, Concept } from '../query/compile.js';
import { phrasePattern } from '../query/typed-query.js';
import { type Way, WEIGHTS } from '../query/ways.js';
import type { Vocabulary } from './vocabulary.js';

/** What to mark in texts: terms, and word groups as patterns. */
export interface Wanted {
  readonly terms: ReadonlySet<string>;
  /** Those that are marked wherever they stand: not in quotation marks. */
  readonly loose: ReadonlySet<string>;
  readonly groups: readonly RegExp[];
}

/** What a query wants to see marked. */
function wantedOf({ concepts, groups }: CompiledQuery): Wanted {
  const termsOf = (some: CompiledQuery['concepts']) =>
    new Set(some.flatMap(({ ways }) => ways.flat().flatMap(({ terms }) => terms.map(({ term }) => term))));
  return {
    terms: termsOf(concepts),
    loose: termsOf(concepts.filter(({ grouped }) => !grouped)),
    groups: groups.map(phrasePattern),
  };
}

/** One of the reader's words, with what it is worth in an index. */
export interface WeighedConcept {
  readonly text: string;
  /** How much it is worth to a fragment that meets it wholly. */
  readonly worth: number;
  /** The ways to meet it, by the numbers of their parts. Those of one part are taken together as the first. */
  readonly ways: readonly (readonly number[])[];
}

/** A query with what each of its words is worth in an index. */
export interface WeighedQuery {
  readonly concepts: readonly WeighedConcept[];
  /** What to mark in texts. */
  readonly wanted: Wanted;
  /** Number of parts of ways. */
  readonly parts: number;
  /** The parts that a term meets, and how well when it is found as itself; none that no fragment has. */
  readonly adds: ReadonlyMap<string, readonly Add[]>;
}

interface Add {
  readonly part: number;
  readonly most: number;
}

/** What the words of a query are worth: rare ones more. A common synonym of a rare word counts less. */
export function weigh(compiled: CompiledQuery, vocabulary: Pick<Vocabulary, 'rarity'>): WeighedQuery {
  const adds = new Map<string, Add[]>();
  let parts = 0;
  const concepts = compiled.concepts.map((concept): WeighedConcept => {
    const own = rarityOf(concept, vocabulary);
    const single = parts++;
    const several: number[][] = [];
    for (const way of concept.ways) {
      const numbers = way.map(() => (way.length === 1 ? single : parts++));
      if (way.length > 1) several.push(numbers);
      way.forEach(({ share, terms }, at) => {
        for (const { term, weight } of terms) {
          const damped = own === 0 ? 0 : Math.min(1, vocabulary.rarity(term) / own) ** WEIGHTS.damping;
          const most = share * weight * damped;
          const known = adds.get(term) ?? [];
          if (most > 0) adds.set(term, [...known, { part: numbers[at] ?? single, most }]);
        }
      });
    }
    return { text: concept.text, worth: concept.importance * own, ways: [[single], ...several] };
  });
  return { concepts, wanted: wantedOf(compiled), parts, adds };
}

/** How rare what a concept stands for is: the word itself where the corpus has it, else the best of what stands for it. */
function rarityOf({ ways }: Concept, vocabulary: Pick<Vocabulary, 'rarity'>): number {
  const [own] = ways;
  if (own && own.length === 1) {
    const rarity = wayRarity(own, vocabulary);
    if (rarity > 0) return rarity;
  }
  const known = ways
    .map((way) => ({ weight: weightOf(way), rarity: wayRarity(way, vocabulary) }))
    .filter((w) => w.rarity > 0);
  const best = Math.max(0, ...known.map(({ weight }) => weight));
  return Math.max(0, ...known.filter(({ weight }) => weight >= best * 0.7).map(({ rarity }) => rarity));
}

function wayRarity(way: Way, vocabulary: Pick<Vocabulary, 'rarity'>): number {
  return Math.max(0, ...way.flatMap(({ terms }) => terms.map(({ term }) => vocabulary.rarity(term))));
}

function weightOf(way: Way): number {
  return Math.max(0, ...way.flatMap(({ terms }) => terms.map(({ weight }) => weight)));
}

/** Adds up what a text or a stretch of it is worth to a query, each of the reader's words counted once, at its best. */
export class Meeting {
  readonly #query: WeighedQuery;
  /** How well each part was met. */
  readonly #met: Float64Array;

  constructor(query: WeighedQuery) {
    this.#query = query;
    this.#met = new Float64Array(query.parts);
  }

  /** A term was found; `quality` is less than 1 when it was found as a part of another word. */
  meet(term: string, quality: number): void {
    for (const { part, most } of this.#query.adds.get(term) ?? []) {
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
    for (const { worth, ways } of this.#query.concepts) {
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
export function bestTerms(
  { ways }: WeighedConcept,
  { adds }: WeighedQuery,
  strengthOf: (term: string) => number,
): { term: string; met: number }[] {
  const bestOf = (wanted: number) => {
    let best: { term: string; met: number } | null = null;
    for (const [term, all] of adds) {
      for (const { part, most } of all) {
        const met = part === wanted ? most * strengthOf(term) : 0;
        if (met > (best?.met ?? 0)) best = { term, met };
      }
    }
    return best ? [best] : [];
  };
  let found: { term: string; met: number }[] = [];
  let most = 0;
  for (const way of ways) {
    const terms = way.flatMap(bestOf);
    const sum = terms.reduce((total, { met }) => total + met, 0);
    if (sum > most) found = terms;
    most = Math.max(most, sum);
  }
  return found;
}
