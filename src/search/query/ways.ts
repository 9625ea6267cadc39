import type { AnalysedWord, Analyser, LesserTerm } from '../dutch/analysis.js';
import type { Vocabulary } from '../index/vocabulary.js';

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

/** How much each way to meet a word counts, and the bounds that keep any query cheap. */
export const WEIGHTS = {
  /** A part of a compound of the query, against the whole. */
  lesser: 0.35,
  /** Its last part, its head, which says what kind of thing it is. */
  head: 0.8,
  /** A word found as a part of a compound of the text, against the word by itself. */
  inside: 0.5,
  /** The word that one was derived from, in a query, against that one. */
  root: 0.8,
  /** The same for a word that is not made of parts. */
  derived: 0.5,
  /** Another word for one of the reader's, by how near in meaning it is. */
  synonym: { same: 0.8, near: 0.65, weak: 0.25 },
  /** The same for a word that the corpus itself has. */
  knownWord: 0.9,
  /** A verb with a particle that stands apart from it, against the verb as the reader wrote it. */
  particle: 0.7,
  /** A synonym of a part of a compound, and of its head. */
  partSynonym: 0.1,
  headSynonym: 0.55,
  /** The parts of another word that is a compound, against those of the reader's own. */
  synonymParts: 0.5,
  /** A word one letter away from one that the corpus does not know. */
  fuzzy: 0.7,
  /** A word that says little, in a query that has others. */
  light: 0.12,
  /** Small words that mean something together (`hoeveel`), in a query that has others. */
  small: 0.3,
  /** Words that mean something together (`meer mensen bij`), besides what each of them says. */
  expression: 0.6,
  /** A term that is more common than the word that it stands for counts less: the ratio of their rarities to this power. */
  damping: 0.75,
  field: { antwoord: 1.2, vraag: 1, voetnoot: 0.5, onderwerp: 0.2 },
  /** BM25: how far a long text makes a word in it count less (b), and how slowly repetition saturates (k1). */
  lengths: 0.5,
  saturation: 1.2,
  /** What is counted for a term that stands in a text at all. */
  presence: 0.2,
  /** Which part of a fragment is shown, when several hold the words. */
  place: { antwoord: 1.15, vraag: 1, voetnoot: 0.9, onderwerp: 0.5 },
  /** Weight of the sum of scores against the share of the query that was met. */
  base: 0.3,
  /** The share of a word that counts as having met it. */
  enough: 0.45,
  /** What words that stand together add to a score, at most; and how many fragments are read again for it. */
  near: 0.45,
  mostReread: 20,
  mostWays: 256,
  mostBeginnings: 40,
  shortestBegin: 2,
} as const;
