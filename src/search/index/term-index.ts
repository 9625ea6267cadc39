import MiniSearch, { type SearchResult } from 'minisearch';
import type { QueryTerm } from '../query/compile.js';
import type { Veld } from '../search-engine.js';
import { INDEX_FIELDS, VELDEN } from './fields.js';

/** The terms of each part of a fragment, and the lesser terms of its words. */
export type AnalysedFragment = Readonly<
  Record<Veld, { readonly terms: readonly string[]; readonly lesser: readonly string[] }>
>;

/** Which fields to look in: those of these parts, `whole` without the lesser terms, `only` that one field. */
export interface Where {
  readonly velden: readonly Veld[];
  readonly whole?: boolean;
  readonly only?: string;
}

/** MiniSearch, with terms of our own making. Fragments are numbers. */
export class TermIndex {
  readonly #index = new MiniSearch<Record<string, string | number>>({
    fields: INDEX_FIELDS.map(({ name }) => name),
    tokenize: (terms) => (terms === '' ? [] : terms.split(' ')),
    processTerm: (term) => term,
    searchOptions: { combineWith: 'OR' },
  });

  add(nr: number, fragment: AnalysedFragment): void {
    const document: Record<string, string | number> = { id: nr };
    for (const veld of VELDEN) {
      document[veld] = fragment[veld].terms.join(' ');
      document[`${veld}+`] = fragment[veld].lesser.join(' ');
    }
    this.#index.add(document);
  }

  /** Fragments with any of the terms, of those that `admits` lets pass. */
  search(
    terms: readonly Pick<QueryTerm, 'term' | 'weight'>[],
    { velden, whole = false, only }: Where,
    admits: (nr: number, match: SearchResult['match']) => boolean,
  ): SearchResult[] {
    const fields = INDEX_FIELDS.filter(
      ({ veld, name, lesser }) => velden.includes(veld) && !(whole && lesser) && (only === undefined || name === only),
    );
    return this.#index.search(terms.map(({ term }) => term).join(' '), {
      fields: fields.map(({ name }) => name),
      boost: Object.fromEntries(fields.map(({ name, boost }) => [name, boost])),
      boostTerm: (_, index) => terms[index]?.weight ?? 0,
      filter: ({ id, match }) => admits(Number(id), match),
    });
  }
}
