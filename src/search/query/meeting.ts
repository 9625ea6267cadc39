import type { QueryTerm } from './compile.js';

/** Counts how well each of the reader's words is met, 0 not at all, 1 by the word itself. */
export class Meeting {
  readonly #whole: number[];
  readonly #parts: Map<number, number>[];

  /** @param count number of the reader's words */
  constructor(count: number) {
    this.#whole = Array.from({ length: count }, () => 0);
    this.#parts = Array.from({ length: count }, () => new Map());
  }

  /** A term was found; `quality` is less than 1 when it was found as a part of another word. */
  meet(term: QueryTerm, quality: number): void {
    for (const { item, part, share } of term.uses) {
      const value = term.weight * quality * share;
      if (part === null) {
        this.#whole[item] = Math.max(this.#whole[item] ?? 0, value);
      } else {
        const parts = this.#parts[item];
        parts?.set(part, Math.max(parts.get(part) ?? 0, value));
      }
    }
  }

  /** How well each word is met. The parts of a compound add up. */
  shares(): number[] {
    return this.#whole.map((whole, item) => {
      let sum = 0;
      for (const value of this.#parts[item]?.values() ?? []) sum += value;
      return Math.max(whole, Math.min(sum, 1));
    });
  }
}
