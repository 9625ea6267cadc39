import { editsIn, type NearWord, nearest } from '../query/spelling.js';
import { NearWords, soundHash } from './near-words.js';
import { WordList } from './word-list.js';

/** Of words that begin alike so many times those that are wanted are looked at. */
const LOOKED_AT = 8;

/** What a vocabulary is made of. */
export interface Known {
  /** Words as they stand in texts, and how often. */
  readonly words: WordList;
  /** Hash of each word's sound, by its place. */
  readonly sound: (place: number) => number;
  /** Words of the thesaurus, folded; the texts need not have them. */
  readonly others: Iterable<string>;
  /** Number of fragments, and how many of them have a term. */
  readonly size: number;
  readonly spread: (term: string) => number;
}

/** The words that a corpus has, as they stand in it, those that the thesaurus knows, and the terms that the index has. */
export class Vocabulary {
  readonly #known: Known;
  readonly #others: WordList;
  readonly #near: readonly NearWords[];

  constructor(known: Known) {
    this.#known = known;
    const others = WordList.of(Array.from(new Set(known.others), (word) => [word, 0]));
    this.#others = others;
    this.#near = [
      new NearWords(known.words, known.sound),
      new NearWords(others, (place) => soundHash(others.at(place))),
    ];
  }

  /** Whether a folded word stands in the corpus or in the thesaurus. */
  has(word: string): boolean {
    return this.#known.words.number(word) !== null || this.#others.number(word) !== null;
  }

  /** Whether the index has a term. */
  hasTerm(term: string): boolean {
    return this.#known.spread(term) > 0;
  }

  /** How much a term tells: rare ones more; 0 for a term that the index lacks. */
  rarity(term: string): number {
    const { size, spread } = this.#known;
    const having = spread(term);
    return having === 0 ? 0 : Math.log(1 + (size - having + 0.5) / (having + 0.5));
  }

  /** At most `most` words that begin so, the commonest of the first few hundred first. */
  beginning(begin: string, most: number): string[] {
    const found: (readonly [string, number])[] = [];
    for (const entry of this.#known.words.from(begin)) {
      found.push(entry);
      if (found.length >= most * LOOKED_AT) break;
    }
    found.sort(([, a], [, b]) => b - a);
    return found.slice(0, most).map(([word]) => word);
  }

  /** The nearest words, nearest and then commonest first; none for a word of three letters or less. */
  near(word: string): NearWord[] {
    const edits = editsIn(word);
    if (edits === 0) return [];
    const near = this.#near.flatMap((words) => [...words.sounding(word), ...words.within(word, edits)]);
    return nearest(word, new Set(near), (other) => this.#known.words.number(other) ?? 0);
  }
}
