/** Judged relevance of fragments for one query, graded by each set: most answers it, 1 has to do with it. */
export type Relevance = ReadonlyMap<string, number>;

/** How well a list of fragments answers a query. All in [0, 1], 1 best. */
export interface Measures {
  readonly ndcg10: number;
  readonly recall5: number;
  readonly mrr: number;
  readonly p1: number;
}

/** Measures one list of fragment ids, best first. Gains are 2^relevance − 1; relevant is what has any relevance. */
export function measure(ids: readonly string[], relevance: Relevance): Measures {
  const gains = ids.map((id) => 2 ** (relevance.get(id) ?? 0) - 1);
  const ideal = [...relevance.values()].map((value) => 2 ** value - 1).sort((a, b) => b - a);
  const first = gains.findIndex((gain) => gain > 0);
  const found = ids.slice(0, 5).filter((id) => relevance.has(id)).length;
  return {
    ndcg10: discounted(gains) / discounted(ideal),
    recall5: found / relevance.size,
    mrr: first < 0 ? 0 : 1 / (first + 1),
    p1: first === 0 ? 1 : 0,
  };
}

/** The mean of measures. */
export function mean(all: readonly Measures[]): Measures {
  const of = (key: keyof Measures) => all.reduce((sum, one) => sum + one[key], 0) / Math.max(all.length, 1);
  return { ndcg10: of('ndcg10'), recall5: of('recall5'), mrr: of('mrr'), p1: of('p1') };
}

function discounted(gains: readonly number[]): number {
  return gains.slice(0, 10).reduce((sum, gain, index) => sum + gain / Math.log2(index + 2), 0);
}
