import type { Table as ArrowTable } from 'apache-arrow';

/** Words in order with a number each, kept as bytes: a million as strings would take ten times the memory. */
export class WordList {
  readonly length: number;
  readonly #bytes: Buffer;
  /** Where each word begins in the bytes, and where the last one ends. */
  readonly #starts: Int32Array;
  readonly #numbers: Int32Array;

  private constructor(bytes: Buffer, starts: Int32Array, numbers: Int32Array) {
    this.length = numbers.length;
    this.#bytes = bytes;
    this.#starts = starts;
    this.#numbers = numbers;
  }

  /** Of columns of a table that has them in order. */
  static in(table: ArrowTable, words: string, numbers: string): WordList {
    const starts = new Int32Array(table.numRows + 1);
    const pieces: Uint8Array[] = [];
    let row = 0;
    let length = 0;
    for (const { valueOffsets, values, length: rows } of table.getChild(words)?.data ?? []) {
      const first = valueOffsets[0] ?? 0;
      for (let at = 0; at < rows; at++) starts[row++] = length + (valueOffsets[at] ?? 0) - first;
      pieces.push(values.subarray(first, valueOffsets[rows]));
      length += (valueOffsets[rows] ?? 0) - first;
    }
    starts[row] = length;
    return new WordList(Buffer.concat(pieces), starts, Int32Array.from(table.getChild(numbers)?.toArray() ?? []));
  }

  /** Of words that have no number but 0. */
  static of(words: Iterable<string>): WordList {
    const sorted = Array.from(new Set(words)).sort();
    const starts = new Int32Array(sorted.length + 1);
    sorted.forEach((word, at) => {
      starts[at + 1] = (starts[at] ?? 0) + Buffer.byteLength(word);
    });
    return new WordList(Buffer.from(sorted.join('')), starts, new Int32Array(sorted.length));
  }

  at(place: number): string {
    return this.#bytes.toString('utf8', this.#starts[place], this.#starts[place + 1]);
  }

  bytesAt(place: number): Uint8Array {
    return this.#bytes.subarray(this.#starts[place], this.#starts[place + 1]);
  }

  /** Place of the first word behind one that does not begin with the same bytes. */
  behind(place: number, bytes: number): number {
    const begin = this.bytesAt(place).subarray(0, bytes);
    const begins = (at: number) => begin.every((byte, nr) => this.bytesAt(at)[nr] === byte);
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
