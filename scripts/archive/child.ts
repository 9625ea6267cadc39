/**
 * What `npm run bench:archive` measures, each in a process of its own, so that its memory is its own:
 * `<what> <folder> <size>`; prints what it measured as JSON.
 */
import { Bench } from 'tinybench';
import { openCandidates } from '../../src/archive/archive-passages.js';
import { openDatabase, type Versions } from '../../src/archive/database.js';
import { openSearch } from '../../src/archive/search/open.js';
import { checkText } from '../../src/check/check.js';
import type { Fragment } from '../../src/publications/model/publication.js';
import { recordOf } from '../../src/search/index/record.js';
import { parseQuery } from '../../src/search/query/parse-query.js';
import { checkTexts, type Texts } from '../bench/check-texts.js';
import { NARROWED, QUERIES, type QueryClass, TYPED } from '../bench/queries.js';
import { corpusFragments } from '../eval/corpus.js';
import { syntheticFragments, syntheticPublications } from '../eval/synthetic.js';
import { catalogueOf, writeCatalogue, writeCheck, writeSearch } from './written.js';
import { Yardstick } from './yardstick.js';

const SEED = 811;
/** How long each kind of query is measured, in milliseconds, and how often at least. */
const TIME = 4000;
const LEAST = 60;
/** So many different texts are checked, of so many made-up answers. */
const CHECKS = 70;
const MADE_UP = 700;
/** The archive has so many publications a fragment: 86,000 with 300,000. */
const PUBLICATIONS = 0.286_667;
/** While somebody types so many are suggested: Discord's limit. */
const SUGGESTED = 25;

const [what = '', folder = '', size = '0', given = ''] = process.argv.slice(2);

async function* all(): AsyncGenerator<Fragment> {
  yield* await corpusFragments();
  yield* syntheticFragments(Number(size), SEED);
}

switch (what) {
  case 'build':
    tell(
      await timed(async () => ({
        ...(await writeSearch(await database(), all())),
        ...(await writeCheck(await database(), all())),
      })),
    );
    break;
  case 'search': {
    const opened = await timed(async () => openSearch(await database(), JSON.parse(given) as Versions));
    const search = async (text: string, more = {}) => {
      const read = parseQuery(text);
      if (read.kind === 'refused') throw new Error(`The query ${text} is not run`);
      const rest = { document: null, named: [], offset: 0, limit: 5, uitleg: false, counts: false };
      return opened.made.search({ query: read.query, ...rest, ...more });
    };
    await search('antwoord');
    const counted = await measured((text) => search(text, { counts: true }), [NARROWED]);
    const plain = await measured(search, QUERIES);
    tell({ seconds: opened.seconds, rss: plain.rss, times: { ...plain.times, ...counted.times } });
    break;
  }
  case 'type': {
    const publications = syntheticPublications(Math.ceil(Number(size) * PUBLICATIONS), SEED);
    const library = await catalogueOf(await database(), await writeCatalogue(await database(), publications));
    await library.ids();
    tell(await measured((text) => library.suggest(text, SUGGESTED), [TYPED]));
    break;
  }
  case 'check': {
    const versions = JSON.parse(given) as Versions;
    const opened = await timed(async () => openCandidates(await database(), versions));
    const { honest, false: untrue, hostile } = checkTexts(await answers());
    const inTurn = (name: string, texts: Readonly<Record<string, Texts>>): QueryClass => {
      const makers = Object.values(texts);
      return { name, queries: Array.from({ length: CHECKS }, (_, run) => makers[run % makers.length]?.(run) ?? '') };
    };
    const classes = [inTurn('a check', { ...honest, ...untrue }), inTurn('a hostile check', hostile)];
    const check = (text: string) => checkText(text, opened.made);
    tell({ seconds: opened.seconds, ...(await measured(check, classes, CHECKS)) });
    break;
  }
  case 'build-yardstick': {
    const yardstick = new Yardstick(folder);
    tell(
      await timed(async () => {
        for await (const fragment of all()) yardstick.add(fragment.id, recordOf(fragment));
        yardstick.finish();
        return null;
      }),
    );
    break;
  }
  case 'search-yardstick': {
    const opened = await timed(async () => new Yardstick(folder));
    opened.made.search('antwoord');
    tell({ seconds: opened.seconds, ...(await measured(async (text) => opened.made.search(text), QUERIES)) });
    break;
  }
  default:
    throw new Error(`Nothing is measured by ${what}`);
}

/** Answers of the corpus and of made-up publications all over the archive, most of which nobody read before. */
async function answers(): Promise<string[]> {
  const found: string[] = [];
  const step = Math.max(1, Math.floor(Number(size) / MADE_UP));
  let nr = 0;
  for await (const { antwoord } of all()) if (antwoord && nr++ % step === 0) found.push(antwoord.text);
  return found;
}

async function database() {
  const opened = await openDatabase(folder);
  if (opened.kind !== 'open') throw new Error('LanceDB is not installed');
  return opened.database;
}

async function measured(search: (text: string) => Promise<unknown>, classes: readonly QueryClass[], least = LEAST) {
  const times: Record<string, { p50: number; p99: number; processor: number }> = {};
  for (const { name, queries } of classes) {
    const bench = new Bench({
      time: TIME,
      iterations: least,
      warmupIterations: 10,
      warmupTime: 200,
      retainSamples: true,
    });
    let nr = 0;
    bench.add(name, async () => {
      await search(queries[nr++ % queries.length] ?? '');
    });
    const before = process.cpuUsage();
    const [task] = await bench.run();
    const { user, system } = process.cpuUsage(before);
    if (task?.result.state !== 'completed') throw new Error(`${name} was not measured`);
    const { p50, p99 } = task.result.latency;
    times[name] = { p50, p99, processor: (user + system) / 1000 / nr };
  }
  return { times, rss: process.memoryUsage().rss / 1e6 };
}

async function timed<Made>(make: () => Promise<Made>): Promise<{ made: Made; seconds: number; rss: number }> {
  const start = performance.now();
  const made = await make();
  const most = process.resourceUsage().maxRSS / 1000;
  return { made, seconds: (performance.now() - start) / 1000, rss: most };
}

function tell(result: unknown): void {
  process.stdout.write(`${JSON.stringify(result)}\n`);
}
