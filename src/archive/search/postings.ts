import { VELDEN, type Veld } from '../../search/search-engine.js';
import type { FragmentSet } from './fragment-set.js';

/**
 * Where a word stands, as bytes: a number for each fragment that has it, in order of the fragments' numbers, of how
 * many fragments further it is and of the parts that have it. Seven bits a byte, the lowest first.
 */
const PART_BITS = VELDEN.length;
const MORE = 0x80;

/** Parts of a fragment as bits. */
export function partsOf(velden: readonly Veld[]): number {
  return velden.reduce((bits, veld) => bits | (1 << VELDEN.indexOf(veld)), 0);
}

/** Writes where one word stands. */
export class Postings {
  #bytes = Buffer.allocUnsafe(4);
  #length = 0;
  #last = 0;
  #count = 0;

  /** Number of fragments that have it. */
  get count(): number {
    return this.#count;
  }

  /** @param nr of a fragment, higher than the last one */
  add(nr: number, parts: number): void {
    let value = (nr - this.#last) * (1 << PART_BITS) + parts;
    this.#last = nr;
    this.#count++;
    if (this.#length + 5 > this.#bytes.length) {
      const larger = Buffer.allocUnsafe(this.#bytes.length * 2 + 4);
      this.#bytes.copy(larger, 0, 0, this.#length);
      this.#bytes = larger;
    }
    for (; value >= MORE; value >>>= 7) this.#bytes[this.#length++] = (value & (MORE - 1)) | MORE;
    this.#bytes[this.#length++] = value;
  }

  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }
}

/** Adds to a set the fragments that have a word in any of these parts. */
export function addPostings(bytes: Uint8Array, parts: number, to: FragmentSet): void {
  let nr = 0;
  for (let at = 0; at < bytes.length; ) {
    let value = 0;
    let byte = MORE;
    for (let shift = 0; byte >= MORE; shift += 7) {
      byte = bytes[at++] ?? 0;
      value |= (byte & (MORE - 1)) << shift;
    }
    nr += value >>> PART_BITS;
    if ((value & parts) !== 0) to.add(nr);
  }
}
