import { soundOf } from '../../search/query/known-words.js';
import { lowest, type WordList } from './word-list.js';

/** A hash has 32 bits and a place in a list 21: together they are a whole number. */
const PLACES = 2 ** 21;

/** Finds words of a list by their sound, and those that differ little from one. */
export class NearWords {
  readonly #words: WordList;
  /** Each word's place, by hash of its sound, ascending. */
  readonly #sounds: Float64Array;

  /** @param hashes of the words' sounds, by their places */
  constructor(words: WordList, hashes: ArrayLike<number>) {
    this.#words = words;
    this.#sounds = Float64Array.from(hashes, (hash, place) => hash * PLACES + place).sort();
  }

  /** Words that sound as this one. */
  sounding(word: string): string[] {
    const sound = soundOf(word);
    const first = soundHash(word) * PLACES;
    const found: string[] = [];
    for (let at = lowest(this.#sounds.length, (i) => (this.#sounds[i] ?? 0) >= first); at < this.#sounds.length; at++) {
      const place = (this.#sounds[at] ?? 0) - first;
      if (place >= PLACES) break;
      const other = this.#words.at(place);
      if (soundOf(other) === sound) found.push(other);
    }
    return found;
  }

  /** Words with at most so many letters to change, add or drop: in order, what begins alike is reckoned once. */
  within(word: string, edits: number): string[] {
    const words = this.#words;
    const found: string[] = [];
    const width = word.length + 1;
    const rows: Int32Array[] = [Int32Array.from({ length: width }, (_, at) => at)];
    let before = '';
    for (let at = 0; at < words.length; ) {
      const other = words.at(at);
      let depth = common(before, other);
      let hopeless = 0;
      for (; depth < other.length && hopeless === 0; depth++) {
        const row = nextRow(
          rows[depth] ?? rows[0] ?? new Int32Array(width),
          word,
          other.charCodeAt(depth),
          rows[depth + 1],
        );
        rows[depth + 1] = row;
        if (least(row) > edits) hopeless = depth + 1;
      }
      before = other.slice(0, depth);
      if (hopeless > 0) {
        const begin = other.slice(0, hopeless);
        at = words.first((one) => one > begin && !one.startsWith(begin));
        continue;
      }
      if ((rows[other.length]?.[word.length] ?? width) <= edits) found.push(other);
      at++;
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

function common(a: string, b: string): number {
  let at = 0;
  while (at < a.length && at < b.length && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

/** Levenshtein, one letter of the other word further. */
function nextRow(
  above: Int32Array,
  word: string,
  letter: number,
  into: Int32Array = new Int32Array(above.length),
): Int32Array {
  into[0] = (above[0] ?? 0) + 1;
  for (let at = 1; at < above.length; at++) {
    const same = word.charCodeAt(at - 1) === letter;
    into[at] = Math.min((above[at] ?? 0) + 1, (into[at - 1] ?? 0) + 1, (above[at - 1] ?? 0) + (same ? 0 : 1));
  }
  return into;
}

function least(row: Int32Array): number {
  let best = row[0] ?? 0;
  for (const value of row) if (value < best) best = value;
  return best;
}
