import type { Judged } from './judgements.js';
import { type Measures, mean, measure } from './metrics.js';
import type { Ranker } from './rankers.js';

/** What a ranker makes of a set of judged queries. */
export interface Evaluation {
  readonly mean: Measures;
  /** Worst first. */
  readonly queries: readonly { readonly query: string; readonly measures: Measures }[];
}

/** Runs every query and measures what comes. */
export async function evaluate(rank: Ranker, judged: readonly Judged[]): Promise<Evaluation> {
  const queries = [];
  for (const { query, relevance } of judged) queries.push({ query, measures: measure(await rank(query), relevance) });
  queries.sort((a, b) => a.measures.ndcg10 - b.measures.ndcg10);
  return { mean: mean(queries.map(({ measures }) => measures)), queries };
}
