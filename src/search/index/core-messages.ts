import type { Window } from '../excerpt/window.js';
import type { CompiledQuery } from '../query/compile.js';
import type { Query } from '../query/typed-query.js';
import type { Counts, FilterOffer, QueryFault, TermScore, Veld } from '../search-engine.js';

/** What to look for, as plain data. */
export interface CoreRequest {
  readonly query: Query;
  readonly document: string | null;
  /** Ids of fragments that stand first. */
  readonly named: readonly string[];
  readonly offset: number;
  readonly limit: number;
  readonly explain: boolean;
  readonly counts: boolean;
}

/** A hit as plain data: where its excerpt stands in the passage that `passageOf` names. */
export interface CoreHit extends Window {
  readonly id: string;
  readonly veld: Veld;
  /** Which of the footnotes that have a text, from 0; 0 for every other part. */
  readonly nth: number;
  readonly score: number;
  readonly uitleg: readonly TermScore[];
}

/** What a search gives, as plain data. */
export type CoreOutcome =
  | {
      readonly kind: 'found';
      readonly total: number;
      readonly totalIsAtLeast: boolean;
      readonly hits: readonly CoreHit[];
      readonly corrections: CompiledQuery['corrections'];
      readonly order: 'relevance' | 'date';
      readonly offers: readonly FilterOffer[];
      readonly counts: Counts | null;
    }
  | { readonly kind: 'refused'; readonly fault: QueryFault };
