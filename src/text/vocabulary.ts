/** How often each word stands in a text, whole and in lower case; words broken at a line's end do not count. */
export class Vocabulary {
  readonly #counts = new Map<string, number>();

  /** @param lines the lines of a text, in order, without their line breaks */
  constructor(lines: readonly string[]) {
    let afterBreak = false;
    for (const line of lines) {
      const words = [...line.matchAll(WORD)];
      const broken = BROKEN_END.test(line);
      words.forEach((word, index) => {
        if (index === 0 && afterBreak) return;
        if (index === words.length - 1 && broken) return;
        const key = word[0].toLowerCase();
        this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
      });
      afterBreak = broken;
    }
  }

  count(word: string): number {
    return this.#counts.get(word.toLowerCase()) ?? 0;
  }
}

/** A word as text writes it, with the hyphens and apostrophes inside it. */
const WORD = /[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*/gu;
const BROKEN_END = /[\p{L}\p{N}]-$/u;
