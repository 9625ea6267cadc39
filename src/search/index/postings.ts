import { VELDEN, type Veld } from '../search-engine.js';

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

/** Where a term or a name stands, as a {@link PostingReader} reads it, and in how many fragments. */
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

/** Goes through where one term stands, a fragment at a time, in order. */
export class PostingReader {
  /** The fragment. */
  nr = 0;
  /** Bits of its fields that have the term. */
  fields = 0;
  readonly #numbers: NumberReader;
  /** Of the fields that have it. */
  readonly #counts = new Uint32Array(FIELDS);
  #often = 0;

  constructor(bytes: Uint8Array) {
    this.#numbers = new NumberReader(bytes);
  }

  /** Goes on to the next fragment, if there is one. */
  next(): boolean {
    if (this.#numbers.done) return false;
    const head = this.#numbers.next();
    this.nr += head >>> HEAD_BITS;
    this.fields = (head >>> 1) & ((1 << FIELDS) - 1);
    this.#often = head & 1;
    if (this.#often === 0) return true;
    for (let rest = this.fields; rest !== 0; rest &= rest - 1) this.#counts[lowestBit(rest)] = this.#numbers.next();
    return true;
  }

  /** How often it stands in one of the fields that have it. */
  count(field: number): number {
    return this.#often === 0 ? 1 : (this.#counts[field] ?? 0);
  }
}

/** Adds to a set the fragments that have a term in any of these fields. */
export function addPostings(bytes: Uint8Array, fields: number, to: FragmentSet): void {
  for (const at = new PostingReader(bytes); at.next(); ) if ((at.fields & fields) !== 0) to.add(at.nr);
}

/** A set of fragments, each a number from 0: a bit each, so that the sets of 300,000 are 40 KB and met in microseconds. */
export class FragmentSet {
  readonly size: number;
  readonly #bits: Uint32Array;

  /** @param size how many fragments there are; @param bits those that are in it, none unless given */
  constructor(size: number, bits: Uint32Array = new Uint32Array(Math.ceil(size / 32))) {
    this.size = size;
    this.#bits = bits;
  }

  static of(size: number, numbers: Iterable<number>): FragmentSet {
    const set = new FragmentSet(size);
    for (const nr of numbers) set.add(nr);
    return set;
  }

  static all(size: number): FragmentSet {
    const bits = new Uint32Array(Math.ceil(size / 32)).fill(-1);
    if (size % 32 !== 0) bits[bits.length - 1] = 2 ** (size % 32) - 1;
    return new FragmentSet(size, bits);
  }

  add(nr: number): void {
    const at = nr >>> 5;
    this.#bits[at] = (this.#bits[at] ?? 0) | (1 << (nr & 31));
  }

  has(nr: number): boolean {
    return ((this.#bits[nr >>> 5] ?? 0) & (1 << (nr & 31))) !== 0;
  }

  and(other: FragmentSet): FragmentSet {
    return new FragmentSet(
      this.size,
      this.#bits.map((bits, at) => bits & (other.#bits[at] ?? 0)),
    );
  }

  or(other: FragmentSet): FragmentSet {
    return new FragmentSet(
      this.size,
      this.#bits.map((bits, at) => bits | (other.#bits[at] ?? 0)),
    );
  }

  without(other: FragmentSet): FragmentSet {
    return new FragmentSet(
      this.size,
      this.#bits.map((bits, at) => bits & ~(other.#bits[at] ?? 0)),
    );
  }

  get count(): number {
    let count = 0;
    for (const bits of this.#bits) count += onesIn(bits);
    return count;
  }

  /** Its fragments, in order. */
  [Symbol.iterator](): ArrayIterator<number> {
    const numbers = new Int32Array(this.count);
    let count = 0;
    this.#bits.forEach((all, at) => {
      for (let bits = all; bits !== 0; bits &= bits - 1) numbers[count++] = at * 32 + lowestBit(bits);
    });
    return numbers.values();
  }
}

/** The number of the lowest bit that is set. */
export function lowestBit(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}

function onesIn(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
