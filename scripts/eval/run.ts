import type { Judged } from './judgements.js';
import { type Measures, mean, measure } from './metrics.js';
import type { Ranker } from './rankers.js';

/** What a ranker makes of a set of judged queries. */
export interface Evaluation {
  readonly mean: Measures;
  /** By kind of query, where the set tells them apart. */
  readonly kinds: ReadonlyMap<string, { readonly count: number; readonly mean: Measures }>;
  /** Worst first. */
  readonly queries: readonly MeasuredQuery[];
}

/** A judged query and what came of it. */
export interface MeasuredQuery extends Judged {
  readonly measures: Measures;
}

/** Runs every query and measures what comes. */
export async function evaluate(rank: Ranker, judged: readonly Judged[]): Promise<Evaluation> {
  const queries: MeasuredQuery[] = [];
  for (const one of judged) queries.push({ ...one, measures: measure(await rank(one.query), one.relevance) });
  queries.sort((a, b) => a.measures.ndcg10 - b.measures.ndcg10);
  return { mean: meanOf(queries), kinds: byKind(queries), queries };
}

function byKind(queries: readonly MeasuredQuery[]): Evaluation['kinds'] {
  const kinds = [...new Set(queries.flatMap(({ kind }) => kind ?? []))];
  return new Map(
    kinds.map((kind) => {
      const same = queries.filter((query) => query.kind === kind);
      return [kind, { count: same.length, mean: meanOf(same) }];
    }),
  );
}

function meanOf(queries: readonly MeasuredQuery[]): Measures {
  return mean(queries.map(({ measures }) => measures));
}
