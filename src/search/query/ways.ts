import type { AnalysedWord, Analyser, LesserTerm } from '../dutch/analysis.js';
import type { Vocabulary } from '../index/vocabulary.js';
import { WEIGHTS } from './weights.js';

/** A term, and how much it counts against the word that the reader wrote: in (0, 1]. */
export interface WeighedTerm {
  readonly term: string;
  readonly weight: number;
}

/** Something to find, by any of its terms; the best of them counts. */
export interface WayPart {
  /** How much of its way it is; the shares of a way add up to 1. */
  readonly share: number;
  readonly terms: readonly WeighedTerm[];
}

/** One way to meet a word of the reader's: by itself, by the parts that it is made of, or by other words. */
export type Way = readonly WayPart[];

/** How words are met. */
export class Ways {
  readonly #analyser: Analyser;
  readonly #known: Vocabulary;

  constructor(analyser: Analyser, known: Vocabulary) {
    this.#analyser = analyser;
    this.#known = known;
  }

  /** How other words, one or more that must stand together, are met. */
  of(words: readonly string[], weight: number): Way[] {
    const analysed = words.flatMap((word) => this.#analyser.word(word) ?? []);
    const [only] = analysed;
    if (only && analysed.length === 1) return this.ofWord(only, weight, WEIGHTS.synonymParts);
    const rarities = analysed.map(({ term }) => Math.max(this.#known.rarity(term), 1));
    const sum = rarities.reduce((total, rarity) => total + rarity, 0);
    return [analysed.map(({ term }, index) => ({ share: (rarities[index] ?? 0) / sum, terms: [{ term, weight }] }))];
  }

  /** A word by itself, by what it was derived from, and by the parts of a compound. */
  ofWord(word: AnalysedWord, weight: number, apart = 1): Way[] {
    const ways: Way[] = [wholly(word.term, weight)];
    const parts = new Map<number, { length: number; terms: WeighedTerm[] }>();
    for (const lesser of word.lesser) {
      const { term, at, root } = lesser;
      if (at === null) {
        ways.push(wholly(term, weight * WEIGHTS.derived));
        continue;
      }
      const share = isHead(lesser, word) ? WEIGHTS.head : WEIGHTS.lesser;
      const part = parts.get(at.start) ?? { length: 0, terms: [] };
      part.length = Math.max(part.length, at.end - at.start);
      part.terms.push({ term, weight: apart * weight * share * (root ? WEIGHTS.root : 1) });
      parts.set(at.start, part);
    }
    const length = Array.from(parts.values()).reduce((sum, part) => sum + part.length, 0);
    if (length > 0)
      ways.push(Array.from(parts.values(), (part) => ({ share: part.length / length, terms: part.terms })));
    return ways;
  }
}

/** By one term alone. */
export function wholly(term: string, weight: number): Way {
  return [{ share: 1, terms: [{ term, weight }] }];
}

/** Whether a part is the last one of a compound, which says what kind of thing it is. */
export function isHead({ at }: LesserTerm, word: AnalysedWord | null): boolean {
  return at !== null && at.end === word?.word.length;
}
