import { beforeAll, describe, expect, it } from 'vitest';
import { readJudgements } from '../../scripts/eval/judgements.js';
import { measure } from '../../scripts/eval/metrics.js';
import { ownRanker, type Ranker } from '../../scripts/eval/rankers.js';
import { evaluate } from '../../scripts/eval/run.js';
import { syntheticFragments } from '../../scripts/eval/synthetic.js';
import type { Fragment } from '../../src/publications/model/publication.js';
import { realCorpus } from '../corpus.js';

/** Somewhat below what `npm run eval` measures, so that a change for the worse is seen and a small one is not. */
const FLOORS = [
  ['judgements-1.json', 0.95, 0.89, 0.92],
  ['judgements-2.json', 0.935, 0.94, 0.92],
  ['judgements-3.json', 0.87, 0.83, 0.78],
  ['judgements-4.json', 0.75, 0.66, 0.63],
  ['judgements-5.json', 0.87, 0.82, 0.82],
  ['judgements-6.json', 0.89, 0.84, 0.83],
  ['judgements-7.json', 0.87, 0.81, 0.82],
  ['judgements-8.json', 0.84, 0.78, 0.78],
  ['judgements-9.json', 0.8, 0.74, 0.76],
  ['judgements-10.json', 0.91, 0.8, 0.87],
  ['judgements-11.json', 0.92, 0.8, 0.88],
] as const;

describe('search quality', () => {
  let fragments: Fragment[];
  let alone: Ranker;
  let among: Ranker;

  beforeAll(async () => {
    fragments = (await realCorpus()).publications.flatMap((publication) => publication.fragments);
    alone = await ownRanker(fragments);
    among = await ownRanker([...fragments, ...syntheticFragments(500, 1)]);
  });

  it.each(FLOORS)('over %s does not fall', async (file, ndcg, recall, ndcgAmong) => {
    const judged = readJudgements(new URL(file, import.meta.url), fragments);
    expect(judged.length).toBeGreaterThanOrEqual(40);
    const { mean } = await evaluate(alone, judged);
    expect(mean.ndcg10).toBeGreaterThanOrEqual(ndcg);
    expect(mean.recall5).toBeGreaterThanOrEqual(recall);
    expect((await evaluate(among, judged)).mean.ndcg10).toBeGreaterThanOrEqual(ndcgAmong);
  });
});

it('measures a ranking', () => {
  const relevance = new Map([
    ['a', 2],
    ['b', 1],
  ]);
  expect(measure(['a', 'b'], relevance)).toEqual({ ndcg10: 1, recall5: 1, mrr: 1, p1: 1 });
  expect(measure(['x', 'a'], relevance)).toMatchObject({ recall5: 0.5, mrr: 0.5, p1: 0 });
  expect(measure([], relevance)).toEqual({ ndcg10: 0, recall5: 0, mrr: 0, p1: 0 });
});
