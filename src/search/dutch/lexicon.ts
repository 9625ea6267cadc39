import { readFileSync } from 'node:fs';
import { built } from '../../package-root.js';

/** Where the build puts the Dutch word list. */
export const LEXICON_FILE: URL = built('src/search/words-nl.bin');

/** What a form can be; a word of the lexicon has one or more. */
export const Use = {
  /** A word by itself. */
  word: 1,
  /** May stand at the beginning or in the middle of a compound, linking letters included: `uitzettings`. */
  begin: 2,
  /** May end a compound. */
  end: 4,
  /** Third person singular of a verb and nothing else: `betaalt`, not `markt`. */
  verb: 8,
  /** An entry of the dictionary that is itself used to make compounds of: `antwoord`, `maatregel`. */
  unit: 16,
  /** A name, and no other word: nothing is made of it. */
  name: 32,
  /** Past of a weak verb or a present participle, and nothing else: `werkte`, `werkende`. */
  past: 64,
  /** Diminutive of a word, or the comparative of an adjective that is no word by itself: `bootje`, `lagere`. */
  derived: 128,
} as const;

const OFFSET = 2166136261;
const PRIME = 16777619;

/** Start value of {@link hashOn}. */
export const HASH_START = OFFSET;

/** FNV-1a, one UTF-16 unit further; the hash of a longer word goes on from that of its beginning. */
export function hashOn(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, PRIME) >>> 0;
}

/** FNV-1a of a word, 32 bits. */
function hashOf(word: string): number {
  let hash = OFFSET;
  for (let index = 0; index < word.length; index++) hash = hashOn(hash, word.charCodeAt(index));
  return hash;
}

/**
 * Dutch words, by hash: a sorted table of 32-bit hashes with their uses, read from a file in one stroke, so that it
 * costs about a millisecond to open where a set of 320,000 strings costs a fifth of a second. A word that is not Dutch is
 * taken for one with a chance of about 1 in 13,000, which compounds can bear.
 */
export class Lexicon {
  readonly #hashes: Uint32Array;
  readonly #uses: Uint8Array;
  /** A bit for the first 22 bits of each hash: most of what is asked for is no word, and need not be searched. */
  readonly #maybe = new Uint8Array(1 << 19);

  readonly #own = new Map<number, number>();

  private constructor(hashes: Uint32Array, uses: Uint8Array) {
    this.#hashes = hashes;
    this.#uses = uses;
    for (let index = 0; index < hashes.length; index++) this.#mayBe(hashes[index] ?? 0);
  }

  /**
   * Opens what {@link encode} wrote.
   * @throws Error with `cause` when the file cannot be read
   */
  static open(file: URL = LEXICON_FILE): Lexicon {
    let bytes: Buffer;
    try {
      bytes = readFileSync(file);
    } catch (cause) {
      throw new Error(`The Dutch word list cannot be read: ${file.pathname} (npm run build makes it)`, { cause });
    }
    const count = bytes.readUInt32LE(0);
    const table = bytes.buffer.slice(bytes.byteOffset + 4, bytes.byteOffset + 4 + count * 5);
    return new Lexicon(new Uint32Array(table, 0, count), new Uint8Array(table, count * 4, count));
  }

  /** A lexicon of these words, for tests and for {@link encode}. */
  static of(uses: ReadonlyMap<string, number>): Lexicon {
    const byHash = new Map<number, number>();
    for (const [word, use] of uses) byHash.set(hashOf(word), (byHash.get(hashOf(word)) ?? 0) | use);
    const hashes = Uint32Array.from(byHash.keys()).sort();
    return new Lexicon(
      hashes,
      Uint8Array.from(hashes, (hash) => byHash.get(hash) ?? 0),
    );
  }

  /** Adds a word of the corpus' own. */
  add(word: string, use: number): void {
    const hash = hashOf(word);
    this.#own.set(hash, (this.#own.get(hash) ?? 0) | use);
    this.#mayBe(hash);
  }

  /** Uses of a word, as bits of {@link Use}; 0 when it is not in the lexicon. */
  uses(word: string): number {
    return this.usesOf(hashOf(word));
  }

  /** As {@link uses}, for a word's hash. */
  usesOf(hash: number): number {
    if ((((this.#maybe[hash >>> 13] ?? 0) >> ((hash >>> 10) & 7)) & 1) === 0) return 0;
    let low = 0;
    let high = this.#hashes.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = this.#hashes[middle] ?? 0;
      if (found === hash) return this.#uses[middle] ?? 0;
      if (found < hash) low = middle + 1;
      else high = middle - 1;
    }
    return this.#own.get(hash) ?? 0;
  }

  /** The lexicon as a file: count, hashes and uses, little-endian. */
  encode(): Uint8Array {
    const count = this.#hashes.length;
    const bytes = new Uint8Array(4 + count * 5);
    new DataView(bytes.buffer).setUint32(0, count, true);
    bytes.set(new Uint8Array(this.#hashes.buffer, this.#hashes.byteOffset, count * 4), 4);
    bytes.set(this.#uses, 4 + count * 4);
    return bytes;
  }

  #mayBe(hash: number): void {
    const byte = hash >>> 13;
    this.#maybe[byte] = (this.#maybe[byte] ?? 0) | (1 << ((hash >>> 10) & 7));
  }
}
