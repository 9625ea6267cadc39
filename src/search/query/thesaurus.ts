import type { Analyser } from '../dutch/analysis.js';
import { fold } from '../dutch/fold.js';
import { tokenize } from '../dutch/tokens.js';
import { SYNONYMS, type Synonyms } from './synonyms.js';

/** A synonym of something that stands in a query: its terms, one or more. */
export interface Alternative {
  /** Place of the first word that it stands for, and number of those words. */
  readonly at: number;
  readonly length: number;
  readonly terms: readonly string[];
}

/** Finds synonyms by the terms of words, so that every form of a word has them. */
export class Thesaurus {
  readonly #rows = new Map<string, { terms: readonly string[]; others: readonly (readonly string[])[] }[]>();

  constructor(analyser: Analyser, rows: readonly Synonyms[] = SYNONYMS) {
    for (const { words } of rows) {
      const groups = words.map((word) => termsOf(analyser, word)).filter((terms) => terms.length > 0);
      for (const terms of groups) {
        const first = terms[0] ?? '';
        const entry = { terms, others: groups.filter((other) => other !== terms) };
        this.#rows.set(first, [...(this.#rows.get(first) ?? []), entry]);
      }
    }
  }

  /** Synonyms of the word groups that begin at each place of a row of terms. */
  alternatives(terms: readonly string[]): Alternative[] {
    return terms.flatMap((term, at) =>
      (this.#rows.get(term) ?? [])
        .filter((entry) => entry.terms.every((wanted, index) => terms[at + index] === wanted))
        .flatMap((entry) => entry.others.map((other) => ({ at, length: entry.terms.length, terms: other }))),
    );
  }
}

function termsOf(analyser: Analyser, words: string): string[] {
  return Array.from(analyser.text(tokenize(fold(words))), ({ word }) => word.term);
}
