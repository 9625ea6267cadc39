/** Words in order with a number each, kept as bytes: a million as strings would take ten times the memory. */
export class WordList {
  readonly length: number;
  readonly #bytes: Buffer;
  readonly #starts: Int32Array;
  readonly #numbers: Int32Array;

  /** @param starts where each word begins in the bytes, in order of the words, and where the last one ends */
  constructor(bytes: Buffer, starts: Int32Array, numbers: Int32Array) {
    this.length = numbers.length;
    this.#bytes = bytes;
    this.#starts = starts;
    this.#numbers = numbers;
  }

  /** Of words, each once, with their numbers, in whatever order. */
  static of(words: Iterable<readonly [string, number]>): WordList {
    const sorted = Array.from(words).sort(([a], [b]) => (a < b ? -1 : 1));
    const starts = new Int32Array(sorted.length + 1);
    sorted.forEach(([word], at) => {
      starts[at + 1] = (starts[at] ?? 0) + Buffer.byteLength(word);
    });
    const bytes = Buffer.from(sorted.map(([word]) => word).join(''));
    return new WordList(
      bytes,
      starts,
      Int32Array.from(sorted, ([, number]) => number),
    );
  }

  at(place: number): string {
    return this.#bytes.toString('utf8', this.#starts[place], this.#starts[place + 1]);
  }

  bytesAt(place: number): Uint8Array {
    return this.#bytes.subarray(this.#starts[place], this.#starts[place + 1]);
  }

  /** Place of the first word behind one that does not begin with the same bytes. */
  behind(place: number, bytes: number): number {
    const startOf = (at: number) => this.#starts[at] ?? 0;
    const first = startOf(place);
    const begins = (at: number) => {
      if (startOf(at + 1) - startOf(at) < bytes) return false;
      for (let nr = 0; nr < bytes; nr++) if (this.#bytes[startOf(at) + nr] !== this.#bytes[first + nr]) return false;
      return true;
    };
    // Most often it is near.
    let step = 1;
    while (place + step < this.length && begins(place + step)) step *= 2;
    const from = place + (step >> 1);
    return from + lowest(Math.min(place + step, this.length) - from, (at) => !begins(from + at));
  }

  numberAt(place: number): number {
    return this.#numbers[place] ?? 0;
  }

  /** The number of a word; null for one that is not here. */
  number(word: string): number | null {
    const place = this.find(word);
    return place === null ? null : this.numberAt(place);
  }

  find(word: string): number | null {
    const place = this.placeOf(word);
    return place < this.length && this.at(place) === word ? place : null;
  }

  /** Place of the first word that does not come before one. */
  placeOf(word: string): number {
    return lowest(this.length, (at) => this.at(at) >= word);
  }

  /** Words that begin so, with their numbers. */
  *from(begin: string): Generator<[string, number]> {
    for (let at = this.placeOf(begin); at < this.length; at++) {
      const word = this.at(at);
      if (!word.startsWith(begin)) return;
      yield [word, this.numberAt(at)];
    }
  }
}

/** The lowest number that something holds for, when it holds for every higher one; `length` when for none. */
export function lowest(length: number, holds: (at: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
