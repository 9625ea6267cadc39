import { VELDEN, type Veld } from '../search-engine.js';
import { type FragmentSet, lowestBit } from './fragment-set.js';

/** Numbers below 2³² as bytes: seven bits a byte, the lowest first, with the eighth where more follow. */
export class NumberWriter {
  #bytes = new Uint8Array(4);
  #length = 0;

  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  put(value: number): void {
    if (this.#length + 5 > this.#bytes.length) {
      const larger = new Uint8Array(this.#bytes.length * 2 + 4);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    let rest = value;
    for (; rest >= 128; rest >>>= 7) this.#bytes[this.#length++] = (rest & 127) | 128;
    this.#bytes[this.#length++] = rest;
  }
}

/** Reads what a {@link NumberWriter} wrote. */
export class NumberReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get done(): boolean {
    return this.#at >= this.#bytes.length;
  }

  next(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.#at++] ?? 0;
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
  }
}

/** A part of a fragment by its own terms, and by the lesser terms of its words. */
const FIELDS = VELDEN.length * 2;
/** The fields that a term stands in, and whether it stands in one of them more than once. */
const HEAD_BITS = FIELDS + 1;

/** Bits of the fields of some parts: that of the own terms of part n is bit 2n, that of the lesser terms the next. */
export function fieldsOf(velden: readonly Veld[]): number {
  return velden.reduce((bits, veld) => bits | (3 << (VELDEN.indexOf(veld) * 2)), 0);
}

/** Where a term or a name stands, as {@link eachPosting} reads it, and in how many fragments. */
export interface Placed {
  readonly count: number;
  readonly bytes: Uint8Array;
}

/** Writes where one term stands. */
export class Postings implements Placed {
  readonly #numbers = new NumberWriter();
  #last = 0;
  #count = 0;

  get count(): number {
    return this.#count;
  }

  get bytes(): Uint8Array {
    return this.#numbers.bytes;
  }

  /**
   * @param nr of a fragment, higher than the last one
   * @param counts how often it stands in each field
   */
  add(nr: number, counts: readonly number[]): void {
    const fields = counts.reduce((bits, count, field) => (count > 0 ? bits | (1 << field) : bits), 0);
    const often = counts.some((count) => count > 1);
    this.#numbers.put((nr - this.#last) * (1 << HEAD_BITS) + fields * 2 + Number(often));
    if (often) for (const count of counts) if (count > 0) this.#numbers.put(count);
    this.#last = nr;
    this.#count++;
  }
}

/**
 * Calls `take` with each fragment in order, the bits of the fields that have the term, and how often it stands in each of
 * these.
 */
export function eachPosting(
  bytes: Uint8Array,
  take: (nr: number, fields: number, counts: readonly number[]) => void,
): void {
  const counts = new Array<number>(FIELDS).fill(0);
  const reader = new NumberReader(bytes);
  for (let nr = 0; !reader.done; ) {
    const head = reader.next();
    nr += head >>> HEAD_BITS;
    const fields = (head >>> 1) & ((1 << FIELDS) - 1);
    for (let rest = fields; rest !== 0; rest &= rest - 1) counts[lowestBit(rest)] = head & 1 ? reader.next() : 1;
    take(nr, fields, counts);
  }
}

/** Adds to a set the fragments that have a term in any of these fields. */
export function addPostings(bytes: Uint8Array, fields: number, to: FragmentSet): void {
  eachPosting(bytes, (nr, has) => {
    if ((has & fields) !== 0) to.add(nr);
  });
}
