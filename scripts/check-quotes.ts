/**
 * `npm run check:quotes [-- --elk 3] [--voorbeelden] [--zaad 811] [--wijze niet]`: how often the check is right, over
 * the whole corpus, for every way of copying and of falsifying that we could think of. Prints tables in Markdown.
 * `--elk` takes every so-manyth text, `--voorbeelden` prints what went wrong, `--wijze` takes ways with these words.
 */
import { parseArgs } from 'node:util';
import { loadCorpus } from '../src/corpus/load.js';
import { judgeWith } from './quotes/judge.js';
import { copyingCases, falseCases, togetherCases, type WayCases } from './quotes/kinds.js';

const { values } = parseArgs({
  options: {
    elk: { type: 'string', default: '7' },
    zaad: { type: 'string', default: '811' },
    wijze: { type: 'string', default: '' },
    voorbeelden: { type: 'boolean', default: false },
  },
});
const loaded = await loadCorpus('corpus');
if (loaded.kind === 'refused') throw new Error(`The corpus does not load: ${JSON.stringify(loaded.fouten)}`);
const fragments = loaded.publications.flatMap((publication) => publication.fragments);
const judge = await judgeWith(loaded.library);
const sampling = { every: Number(values.elk), seed: Number(values.zaad) };
const copying = copyingCases(fragments, sampling);
const totals = [
  await table('False quotations that were not called literal', falseCases(fragments, sampling)),
  await table('Honest quotations, by how they are marked', copying.marking),
  await table('Honest quotations, by what copying does to them', copying.typography),
  await table('Passages put together', togetherCases(fragments, sampling)),
];
for (const total of totals) print(`${total}\n`);

async function table(title: string, ways: readonly WayCases[]): Promise<string> {
  print(`\n### ${title}\n\n| way | texts | right | wrong |\n|---|--:|--:|--:|\n`);
  let [texts, wrong] = [0, 0];
  for (const { name, cases } of ways.filter((way) => way.name.includes(values.wijze))) {
    const failed: string[] = [];
    for (const { text, right } of cases) {
      const oordelen = await judge(text);
      if (!right(oordelen))
        failed.push(`${oordelen.map(({ oordeel }) => oordeel).join(', ')}: ${JSON.stringify(text)}`);
    }
    texts += cases.length;
    wrong += failed.length;
    print(`| ${name} | ${cases.length} | ${cases.length - failed.length} | ${failed.length || ''} |\n`);
    if (values.voorbeelden)
      print(
        failed
          .slice(0, 4)
          .map((one) => `  ${one}\n`)
          .join(''),
      );
  }
  return `${title}: ${texts - wrong} of ${texts}, ${wrong} wrong.`;
}

function print(text: string): void {
  process.stdout.write(text);
}
