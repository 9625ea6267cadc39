/**
 * `npm run eval -- [--disk] [judgements.json …]`: how well the search answers judged queries, with MiniSearch's
 * defaults beside it (or, with `--disk`, the search on disk), over the corpus and over the corpus among 5,000 made-up
 * fragments.
 */
import { diskRanker } from './archive/ranker.js';
import { corpusFragments } from './eval/corpus.js';
import { namedSets, readJudgements } from './eval/judgements.js';
import type { Measures } from './eval/metrics.js';
import { defaultRanker, ownRanker } from './eval/rankers.js';
import { evaluate } from './eval/run.js';
import { syntheticFragments } from './eval/synthetic.js';

const DISTRACTORS = 5000;
const SEED = 34964;
const WORST = 10;

const disk = process.argv.includes('--disk');
const files = namedSets(process.argv.slice(2).filter((one) => one !== '--disk'));
const OTHER = disk ? 'On disk              ' : "MiniSearch's defaults";
const fragments = await corpusFragments();
const worlds = [
  { name: `corpus, ${fragments.length} fragments`, among: fragments },
  { name: `with ${DISTRACTORS} distractors`, among: [...fragments, ...syntheticFragments(DISTRACTORS, SEED)] },
];
for (const { name, among } of worlds) {
  const own = await ownRanker(among);
  const { rank: other, close } = disk ? await diskRanker(among) : { rank: defaultRanker(among), close: async () => {} };
  for (const file of files) {
    const judged = readJudgements(file, fragments);
    const found = await evaluate(own, judged);
    const defaults = await evaluate(other, judged);
    print(`\n${file}, ${judged.length} queries (${name})`);
    print(`  Letterlijk            ${written(found.mean)}`);
    for (const [kind, of] of found.kinds) print(`    ${`${kind}, ${of.count}`.padEnd(19)} ${written(of.mean)}`);
    print(`  ${OTHER} ${written(defaults.mean)}`);
    for (const [kind, of] of defaults.kinds) print(`    ${`${kind}, ${of.count}`.padEnd(19)} ${written(of.mean)}`);
    for (const { query, measures } of found.queries.slice(0, WORST)) print(`    ${written(measures)}  ${query}`);
  }
  await close();
}

function written({ ndcg10, recall5, mrr, p1 }: Measures): string {
  const number = (value: number) => value.toFixed(3);
  return `nDCG@10 ${number(ndcg10)}  Recall@5 ${number(recall5)}  MRR ${number(mrr)}  P@1 ${number(p1)}`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
