import { editsIn, type NearWord, nearest, soundOf } from '../query/spelling.js';
import { lowest, WordList } from './word-list.js';

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

/** A hash has 32 bits and a place in a list 21: together they are a whole number. */
const PLACES = 2 ** 21;

/** Finds words of a list by their sound, and those that differ little from one. */
class NearWords {
  readonly #words: WordList;
  readonly #hash: (place: number) => number;
  /** Each word's place, by hash of its sound, ascending; made when it is first asked for. */
  #bySound: Float64Array | null = null;

  /** @param hash of a word's sound, by its place */
  constructor(words: WordList, hash: (place: number) => number) {
    this.#words = words;
    this.#hash = hash;
  }

  /** Words that sound as this one. */
  sounding(word: string): string[] {
    const sound = soundOf(word);
    const first = soundHash(word) * PLACES;
    const found: string[] = [];
    this.#bySound ??= Float64Array.from(
      { length: this.#words.length },
      (_, place) => this.#hash(place) * PLACES + place,
    ).sort();
    const sounds = this.#bySound;
    for (let at = lowest(sounds.length, (i) => (sounds[i] ?? 0) >= first); at < sounds.length; at++) {
      const place = (sounds[at] ?? 0) - first;
      if (place >= PLACES) break;
      const other = this.#words.at(place);
      if (soundOf(other) === sound) found.push(other);
    }
    return found;
  }

  /**
   * Words with at most so many letters to change, add or drop (a letter that is not of ASCII is two or three): in
   * order, what begins alike is reckoned once.
   */
  within(word: string, edits: number): string[] {
    const words = this.#words;
    const letters = Buffer.from(word);
    const found: string[] = [];
    const width = letters.length + 1;
    const rows: Int32Array[] = [Int32Array.from({ length: width }, (_, at) => at)];
    // So many of the rows stand for the beginning of the word that is looked at.
    let alike = 0;
    for (let at = 0; at < words.length; ) {
      const other = words.bytesAt(at);
      let depth = Math.min(alike, other.length);
      let hopeless = false;
      for (; depth < other.length && !hopeless; depth++) {
        const row = nextRow(rows[depth] ?? new Int32Array(width), letters, other[depth] ?? 0, rows[depth + 1]);
        rows[depth + 1] = row;
        hopeless = least(row) > edits;
      }
      if (!hopeless && (rows[other.length]?.[letters.length] ?? width) <= edits) found.push(words.at(at));
      const next = hopeless ? words.behind(at, depth) : at + 1;
      alike = Math.min(depth, next < words.length ? common(other, words.bytesAt(next)) : 0);
      at = next;
    }
    return found;
  }
}

/** Names the sound of a word; other words may have the same hash. */
export function soundHash(word: string): number {
  let hash = 2166136261;
  for (const letter of soundOf(word)) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619);
  return hash | 0;
}

function common(a: Uint8Array, b: Uint8Array): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at++;
  return at;
}

/** Levenshtein, one letter of the other word further. */
function nextRow(
  above: Int32Array,
  word: Uint8Array,
  letter: number,
  into: Int32Array = new Int32Array(above.length),
): Int32Array {
  into[0] = (above[0] ?? 0) + 1;
  for (let at = 1; at < above.length; at++) {
    const same = word[at - 1] === letter;
    into[at] = Math.min((above[at] ?? 0) + 1, (into[at - 1] ?? 0) + 1, (above[at - 1] ?? 0) + (same ? 0 : 1));
  }
  return into;
}

function least(row: Int32Array): number {
  let best = row[0] ?? 0;
  for (const value of row) if (value < best) best = value;
  return best;
}
