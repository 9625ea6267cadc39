import { readFileSync } from 'node:fs';
import { built } from '../../package-root.js';

/** Where the build puts the thesaurus. */
export const THESAURUS_FILE: URL = built('src/search/thesaurus.json');

/** How near in meaning: another name of the same thing, a word that means it, a word that has to do with it. */
export type Strength = 'same' | 'near' | 'weak';

/** The key of a word of a query or a row: its term; of a small word the word itself, which is no term (`met`, of `meten`). */
export function keyOf(term: string | undefined, folded: string): string {
  return term ?? `-${folded}`;
}

/** A phrase by the keys of its words ({@link OtherWords.alternatives}), and what it leads to: strength and folded words. */
export interface ThesaurusEntry {
  readonly from: readonly string[];
  readonly to: readonly (readonly [Strength, ...string[]])[];
}

/** Other words for something that stands in a query: one, or several that stand together, folded. */
export interface Alternative {
  /** Place of the first word that it stands for, and number of those words. */
  readonly at: number;
  readonly length: number;
  readonly strength: Strength;
  readonly words: readonly string[];
}

/** What the build makes of the files of rows. */
export interface PreparedThesaurus {
  /** Every single word that leads elsewhere, as it is written, folded. */
  readonly words: readonly string[];
  readonly entries: readonly ThesaurusEntry[];
}

/** What knows other words. */
export interface OtherWords {
  /** Single words that it knows, folded: they are spelt rightly. */
  readonly words: readonly string[];
  /** Other words for what begins at each place. `keys` are those of {@link keyOf}. */
  alternatives(keys: readonly string[]): Alternative[];
}

/** For what must not be found: it is taken as it was typed. */
export const NO_OTHER_WORDS: OtherWords = { words: [], alternatives: () => [] };

/** Finds other words by the terms of words, so that every form of a word has them. */
export class Thesaurus implements OtherWords {
  readonly words: readonly string[];
  readonly #entries = new Map<string, ThesaurusEntry[]>();

  constructor({ words, entries }: PreparedThesaurus) {
    this.words = words;
    for (const entry of entries) {
      const first = entry.from[0] ?? '';
      const known = this.#entries.get(first);
      if (known) known.push(entry);
      else this.#entries.set(first, [entry]);
    }
  }

  /**
   * Opens what the build made of the files beside this one.
   * @throws Error with `cause` when the file cannot be read
   */
  static open(file: URL = THESAURUS_FILE): Thesaurus {
    try {
      const prepared: PreparedThesaurus = JSON.parse(readFileSync(file, 'utf8'));
      return new Thesaurus(prepared);
    } catch (cause) {
      throw new Error(`The thesaurus cannot be read: ${file.pathname} (npm run build makes it)`, { cause });
    }
  }

  alternatives(keys: readonly string[]): Alternative[] {
    return keys.flatMap((key, at) =>
      (this.#entries.get(key) ?? [])
        .filter(({ from }) => from.every((wanted, index) => keys[at + index] === wanted))
        .flatMap(({ from, to }) => to.map(([strength, ...words]) => ({ at, length: from.length, strength, words }))),
    );
  }
}
