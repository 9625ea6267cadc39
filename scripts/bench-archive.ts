/**
 * `npm run bench:archive -- [size …]`: what searching and checking on disk cost, over made-up Dutch beside the real
 * fragments, with SQLite's FTS5 over the same texts in the same run; and naming a publication, in a catalogue of
 * made-up ones (86,000 beside 300,000 fragments). Each is built and searched in a process of its own. Prints tables in
 * Markdown. 3,000 fragments unless sizes are given; 300,000 take some twelve minutes of the processor to make and to
 * build, and 4 GB of disk; FTS5's own time comes on top.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { NARROWED, QUERIES, TYPED } from './bench/queries.js';

const run = promisify(execFile);
const CHILD = fileURLToPath(new URL('./archive/child.js', import.meta.url));
const CLASSES = [...[...QUERIES, NARROWED].map(({ name }) => name), 'a check', 'a hostile check', TYPED.name];
const SIZES = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [3000];

interface Built {
  readonly seconds: number;
  readonly rss: number;
  readonly made: unknown;
}

interface Searched {
  readonly seconds: number;
  readonly rss: number;
  readonly times: Readonly<Record<string, { readonly p50: number; readonly p99: number; readonly processor: number }>>;
}

const rows: Record<'disk' | 'yardstick', string[]> = { disk: [], yardstick: [] };
for (const size of SIZES) {
  for (const [name, suffix] of [
    ['disk', ''],
    ['yardstick', '-yardstick'],
  ] as const) {
    const folder = await mkdtemp(join(tmpdir(), 'letterlijk-'));
    try {
      const built: Built = await child(`build${suffix}`, folder, size);
      const made = JSON.stringify(built.made);
      const searched: Searched = await child(`search${suffix}`, folder, size, made);
      const checked: Searched | null = name === 'disk' ? await child('check', folder, size, made) : null;
      const typed: Searched | null = name === 'disk' ? await child('type', folder, size) : null;
      const times = { ...searched.times, ...checked?.times, ...typed?.times };
      rows[name].push(row(size, built, await bytesIn(folder), { ...searched, times, checked: checked?.rss }));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
}
const [cpu] = cpus();
const machine = `${cpus().length} × ${cpu?.model ?? '?'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`;
print(
  `Measured ${new Date().toISOString().slice(0, 10)} on ${machine}. Times of a search or a check in ms: p50 / p99, which other work on the machine makes longer, / of the processor.\n`,
);
print(table('Letterlijk on disk', rows.disk));
print(table('SQLite FTS5', rows.yardstick));

async function child<Result>(what: string, folder: string, size: number, given = ''): Promise<Result> {
  const { stdout } = await run(process.execPath, [CHILD, what, folder, String(size), given]);
  return JSON.parse(stdout) as Result;
}

function row(
  size: number,
  built: Built,
  bytes: number,
  { seconds, rss, times, checked }: Searched & { readonly checked: number | undefined },
): string {
  const of = (name: string) => {
    const time = times[name];
    return time === undefined ? '' : `${time.p50.toFixed(1)} / ${time.p99.toFixed(1)} / ${time.processor.toFixed(1)}`;
  };
  const cells = [
    size,
    `${built.seconds.toFixed(0)} s, ${built.rss.toFixed(0)} MB`,
    `${(bytes / 1e6).toFixed(0)} MB`,
    `${seconds.toFixed(2)} s`,
    `${rss.toFixed(0)} MB`,
    checked === undefined ? '' : `${checked.toFixed(0)} MB`,
    ...CLASSES.map(of),
  ];
  return `| ${cells.join(' | ')} |`;
}

function table(name: string, lines: readonly string[]): string {
  const head = ['fragments', 'building', 'on disk', 'start', 'RSS', 'RSS of checking', ...CLASSES];
  return `**${name}**\n\n| ${head.join(' | ')} |\n|${head.map(() => '--:|').join('')}\n${lines.join('\n')}\n`;
}

async function bytesIn(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true });
  const sizes = await Promise.all(names.map(async (name) => stat(join(folder, name))));
  return sizes.reduce((sum, one) => sum + (one.isFile() ? one.size : 0), 0);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
