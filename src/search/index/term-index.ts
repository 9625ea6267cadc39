import MiniSearch, { type SearchResult } from 'minisearch';
import type { QueryTerm } from '../query/compile.js';
import { WEIGHTS } from '../query/weights.js';
import type { Veld } from '../search-engine.js';

/** The parts of a fragment, those that answer first. */
export const VELDEN = ['antwoord', 'vraag', 'voetnoot', 'onderwerp'] as const satisfies readonly Veld[];

/** A field of the index: the words of a part of a fragment, or the lesser terms of those words. */
export interface IndexField {
  readonly name: string;
  readonly veld: Veld;
  readonly lesser: boolean;
  readonly boost: number;
}

/** Lesser terms have fields of their own, since that is how an index can weigh them less. */
const INDEX_FIELDS: readonly IndexField[] = VELDEN.flatMap((veld) => [
  { name: veld, veld, lesser: false, boost: WEIGHTS.field[veld] },
  { name: `${veld}+`, veld, lesser: true, boost: WEIGHTS.field[veld] * WEIGHTS.inside },
]);

/** The field that has a name. */
export const FIELD_BY_NAME: ReadonlyMap<string, IndexField> = new Map(INDEX_FIELDS.map((field) => [field.name, field]));

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
  find(
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
