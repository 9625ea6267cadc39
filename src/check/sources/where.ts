/** Numbers of passages that have a term, ascending: a list, or a bit for every passage where it is in many. */
export class Where {
  readonly count: number;
  readonly #numbers: Uint32Array | null;
  readonly #bits: Uint32Array;

  /** @param numbers ascending; @param size how many passages there are */
  constructor(numbers: Uint32Array, size: number) {
    this.count = numbers.length;
    const dense = numbers.length > size / 32;
    this.#numbers = dense ? null : numbers;
    this.#bits = new Uint32Array(dense ? Math.ceil(size / 32) : 0);
    if (dense) for (const nr of numbers) this.#bits[nr >>> 5] = (this.#bits[nr >>> 5] ?? 0) | (1 << (nr & 31));
  }

  /** Bytes that it takes. */
  get bytes(): number {
    return (this.#numbers ?? this.#bits).byteLength;
  }

  has(nr: number): boolean {
    const numbers = this.#numbers;
    if (numbers === null) return ((this.#bits[nr >>> 5] ?? 0) & (1 << (nr & 31))) !== 0;
    let low = 0;
    let high = numbers.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[middle] ?? nr) < nr) low = middle + 1;
      else high = middle;
    }
    return numbers[low] === nr;
  }

  /** Calls with each number, ascending, until false comes back. */
  each(tell: (nr: number) => boolean): void {
    if (this.#numbers) {
      for (const nr of this.#numbers) if (!tell(nr)) return;
      return;
    }
    for (let at = 0; at < this.#bits.length; at++) {
      for (let bits = this.#bits[at] ?? 0; bits !== 0; bits &= bits - 1) {
        if (!tell(at * 32 + 31 - Math.clz32(bits & -bits))) return;
      }
    }
  }
}

/** Where any of some terms stands, and how often all of them do together. */
export interface Ways {
  readonly ways: readonly Where[];
  readonly count: number;
}
