/**
 * `npm run thesaurus`: rows of the thesaurus that are not as they should be. With `-- --cost [judgements.json …]` also
 * the ways without which judged queries are answered better, and those that help most.
 */

import { Analyser } from '../src/search/dutch/analysis.js';
import { Lexicon } from '../src/search/dutch/lexicon.js';
import { pairsOf, readThesaurusFiles } from '../src/search/thesaurus/prepare.js';
import { corpusFragments } from './eval/corpus.js';
import { costs } from './eval/costs.js';
import { namedSets, readJudgements } from './eval/judgements.js';

const SHOWN = 40;

const { pairs, faults } = pairsOf(readThesaurusFiles(), new Analyser(Lexicon.open()));
const keys = new Set(pairs.map((pair) => pair.keys.join(' ')));
print(`${pairs.length} ways from ${keys.size} words and word groups`);
for (const { file, line, kind, text } of faults) print(`${file}:${line}: ${kind}: ${text}`);
if (process.argv[2] === '--cost') {
  const fragments = await corpusFragments();
  const judged = namedSets(process.argv.slice(3)).flatMap((file) => readJudgements(file, fragments));
  const found = await costs(pairs, fragments, judged);
  const row = (cost: (typeof found)[number]) =>
    `  ${cost.gain.toFixed(4)}  ${cost.pair.file}:${cost.pair.line} ${cost.pair.from} > ${cost.pair.to}  (${cost.query})`;
  print(`\nSum of nDCG@10 that goes with each way; below 0 the queries are answered better without it:`);
  for (const cost of found.filter(({ gain }) => gain < 0).slice(0, SHOWN)) print(row(cost));
  print('Most useful:');
  for (const cost of found.toReversed().slice(0, SHOWN)) print(row(cost));
}
if (faults.length > 0) process.exitCode = 1;

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
