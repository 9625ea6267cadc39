/**
 * `npm run bench:search`: how fast the search is over 100 to 30,000 fragments of made-up Dutch beside the real ones,
 * with MiniSearch's defaults in the same run. Prints tables in Markdown. Run with `node --expose-gc`.
 */
import { Bench } from 'tinybench';
import type { Fragment } from '../src/publications/model/publication.js';
import type { CoreOutcome, CoreRequest } from '../src/search/engine.js';
import { createSearchEngine } from '../src/search/engine.js';
import { buildIndex } from '../src/search/index/build-index.js';
import { Thread } from '../src/thread/thread.js';
import { blockedDuring, machine } from './bench/figures.js';
import { QUERIES, type QueryClass } from './bench/queries.js';
import { corpusFragments } from './eval/corpus.js';
import { defaultIndex, libraryOf } from './eval/rankers.js';
import { syntheticFragments } from './eval/synthetic.js';

const SEED = 811;
const SIZES = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [100, 1000, 10_000, 30_000];
const TIME = 2000;

interface Row {
  readonly fragments: number;
  readonly build: string;
  readonly heap: string;
  readonly times: readonly string[];
}

const real = await corpusFragments();
const own: Row[] = [];
const defaults: Row[] = [];
const blocked: string[] = [];
for (const size of SIZES) {
  const fragments = [...real, ...syntheticFragments(size, SEED)];
  defaults.push(await benchDefaults(fragments));
  own.push(await benchOwn(fragments));
  blocked.push(await benchBlocked(size));
}
print(`Measured ${new Date().toISOString().slice(0, 10)} on ${machine()}. Times of a search in ms, p50 / p99.\n`);
print(table('Letterlijk', own));
print(table('MiniSearch, defaults', defaults));
print(`| fragments | this thread blocked, p99 | worst |\n|--:|--:|--:|\n${blocked.join('\n')}\n`);

async function benchOwn(fragments: readonly Fragment[]): Promise<Row> {
  const library = libraryOf(fragments);
  const { made: engine, ...cost } = await built(async () => createSearchEngine(library, await buildIndex(library)));
  const times = await timesOf((text) => engine.search({ text, document: null, offset: 0, limit: 5 }));
  return { fragments: fragments.length, ...cost, times };
}

async function benchDefaults(fragments: readonly Fragment[]): Promise<Row> {
  const { made: index, ...cost } = await built(async () => defaultIndex(fragments));
  // Its defaults know no word groups, prefixes or misspelt words: it takes the words.
  const times = await timesOf(async (text) => index.search(text));
  return { fragments: fragments.length, ...cost, times };
}

async function benchBlocked(size: number): Promise<string> {
  const thread = new Thread<CoreRequest, CoreOutcome>(new URL('./bench/search-thread.js', import.meta.url), {
    size,
    seed: SEED,
  });
  const fragments = [...real, ...syntheticFragments(size, SEED)];
  const engine = createSearchEngine(libraryOf(fragments), { search: (request) => thread.ask(request) });
  const search = (text: string) => engine.search({ text, document: null, offset: 0, limit: 5 });
  await search('antwoord');
  const { p99, worst } = await blockedDuring(async () => {
    for (let round = 0; round < 5; round++) {
      for (const { queries } of QUERIES) await Promise.all(queries.map(search));
    }
  });
  await thread.close();
  return `| ${fragments.length} | ${p99.toFixed(1)} ms | ${worst.toFixed(1)} ms |`;
}

async function built<Made>(make: () => Promise<Made>): Promise<{ made: Made; build: string; heap: string }> {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const start = performance.now();
  const made = await make();
  const seconds = (performance.now() - start) / 1000;
  globalThis.gc?.();
  const heap = (process.memoryUsage().heapUsed - before) / 1e6;
  return { made, build: `${seconds.toFixed(1)} s`, heap: `${Math.round(heap)} MB` };
}

async function timesOf(search: (text: string) => Promise<unknown>): Promise<string[]> {
  const times: string[] = [];
  for (const one of QUERIES) times.push(await timeOf(one, search));
  return times;
}

async function timeOf({ name, queries }: QueryClass, search: (text: string) => Promise<unknown>): Promise<string> {
  const bench = new Bench({ time: TIME, iterations: 20, warmupIterations: 5, warmupTime: 100, retainSamples: true });
  let nr = 0;
  bench.add(name, async () => {
    await search(queries[nr++ % queries.length] ?? '');
  });
  const [task] = await bench.run();
  const result = task?.result;
  if (result?.state !== 'completed') throw new Error(`${name} was not measured`);
  return `${result.latency.p50.toFixed(1)} / ${result.latency.p99.toFixed(1)}`;
}

function table(name: string, rows: readonly Row[]): string {
  const head = ['fragments', 'build', 'heap', ...QUERIES.map((one) => one.name)];
  const lines = rows.map(
    ({ fragments, build, heap, times }) => `| ${[fragments, build, heap, ...times].join(' | ')} |`,
  );
  return `**${name}**\n\n| ${head.join(' | ')} |\n|${head.map(() => '--:|').join('')}\n${lines.join('\n')}\n`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
