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
