/**
 * `npm run bench`: what Letterlijk costs beside the smallest discord.js bot that answers a constant. Both run against
 * the sandbox on this machine, in the same run, in turn. Prints a table in Markdown; the ratios are what counts.
 * `DATA_DIR` (and `CORPUS_DIR`, when it was not made of the corpus that comes with the program) measures Letterlijk
 * with that data folder open: `DATA_DIR=data npx letterlijk corpus bouw && DATA_DIR=data npm run bench -- 5`.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Sandbox, startSandbox } from '../sandbox/sandbox.js';
import { machine, quantile } from './bench/figures.js';

const ROUNDS = Number(process.argv[2] ?? 7);
const COMMANDS = 1000;
// The bots run in another folder than this program.
const FOLDERS = Object.fromEntries(
  ['CORPUS_DIR', 'DATA_DIR'].flatMap((name) => {
    const folder = process.env[name];
    return folder ? [[name, folder.includes('://') ? folder : resolve(folder)]] : [];
  }),
);
const QUESTIONS = ['48', '49', '22', '811 74', '97', 'kst-34964-B#12', '5', '89'];
const TERMS = ['detentie', 'mogen kinderen worden uitgezet', 'mensensmokkel', 'grenzen sluiten mensenrechten'];

interface Measured {
  /** From spawn until it is logged in and its commands are there, in ms. */
  readonly ready: number;
  /** From spawn until its first answer to `/vraag`, in ms. */
  readonly first: number;
  /** Resident memory after {@link COMMANDS} commands, in MB. */
  readonly rss: number;
  /** Times of an answer, in ms. */
  readonly vraag: readonly number[];
  readonly zoek: readonly number[];
}

const BOTS = {
  bare: { script: fileURLToPath(new URL('../../scripts/bench/bare-bot.mjs', import.meta.url)), says: 'ready' },
  own: {
    script: fileURLToPath(new URL('../program/letterlijk.js', import.meta.url)),
    says: 'ingelogd',
    args: ['start'],
  },
} as const;

const measured: Record<keyof typeof BOTS, Measured[]> = { bare: [], own: [] };
for (let round = 0; round < ROUNDS; round++) {
  for (const name of ['bare', 'own'] as const) measured[name].push(await measure(name));
}
print(table());

async function measure(name: keyof typeof BOTS): Promise<Measured> {
  const sandbox = await startSandbox();
  const spawned = performance.now();
  const child = run(name, sandbox);
  try {
    await said(child, BOTS[name].says);
    const ready = performance.now() - spawned;
    await sandbox.slash('vraag', { nummer: '48' });
    const first = performance.now() - spawned;
    const vraag: number[] = [];
    const zoek: number[] = [];
    for (let nr = 0; nr < COMMANDS / 2; nr++) {
      vraag.push(await timeOf(() => sandbox.slash('vraag', { nummer: QUESTIONS[nr % QUESTIONS.length] ?? '48' })));
      zoek.push(await timeOf(() => sandbox.slash('zoek', { term: TERMS[nr % TERMS.length] ?? 'detentie' })));
    }
    return { ready, first, rss: await residentMemory(child), vraag, zoek };
  } finally {
    child.kill('SIGKILL');
    await sandbox.close();
  }
}

function run(name: keyof typeof BOTS, { token, apiUrl }: Sandbox): ChildProcess {
  const bot = BOTS[name];
  const { PATH = '' } = process.env;
  const env = { ...FOLDERS, PATH, NODE_ENV: 'production', DISCORD_TOKEN: token, DISCORD_API_URL: apiUrl };
  return spawn(process.execPath, [bot.script, ...('args' in bot ? bot.args : [])], {
    env,
    cwd: '/',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

async function said(child: ChildProcess, words: string): Promise<void> {
  const { stdout } = child;
  if (!stdout) throw new Error('A bot without output');
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`A bot ended with ${code} before it was ready: start it by hand to see why`);
  });
  let text = '';
  while (!text.includes(words)) text += String((await Promise.race([once(stdout, 'data'), ended]))[0]);
  // One day it is ended, by this program.
  ended.catch(() => undefined);
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** VmRSS, which the kernel gives in kB. */
async function residentMemory({ pid }: ChildProcess): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
}

function table(): string {
  const of = (name: keyof typeof BOTS, value: (one: Measured) => number) => quantile(measured[name].map(value), 0.5);
  const times = (name: keyof typeof BOTS, key: 'vraag' | 'zoek', at: number) =>
    quantile(
      measured[name].flatMap((one) => one[key]),
      at,
    );
  const rows: [string, number, number, string][] = [
    ['from spawn to ready', of('bare', (one) => one.ready), of('own', (one) => one.ready), 'ms'],
    ['from spawn to the first answer', of('bare', (one) => one.first), of('own', (one) => one.first), 'ms'],
    [`memory (RSS) after ${COMMANDS} commands`, of('bare', (one) => one.rss), of('own', (one) => one.rss), 'MB'],
    ['`/vraag`, p50', times('bare', 'vraag', 0.5), times('own', 'vraag', 0.5), 'ms'],
    ['`/vraag`, p99', times('bare', 'vraag', 0.99), times('own', 'vraag', 0.99), 'ms'],
    ['`/zoek`, p50', times('bare', 'zoek', 0.5), times('own', 'zoek', 0.5), 'ms'],
    ['`/zoek`, p99', times('bare', 'zoek', 0.99), times('own', 'zoek', 0.99), 'ms'],
  ];
  const lines = rows.map(
    ([name, bare, own, unit]) =>
      `| ${name} | ${show(bare)} ${unit} | ${show(own)} ${unit} | ${(own / bare).toFixed(1)} × |`,
  );
  const date = new Date().toISOString().slice(0, 10);
  return `Measured ${date} on ${machine()}; ${ROUNDS} rounds, in turn${'DATA_DIR' in FOLDERS ? ', with a data folder open' : ''}.\n\n| | bare discord.js bot | Letterlijk | ratio |\n|---|--:|--:|--:|\n${lines.join('\n')}\n`;
}

function show(value: number): string {
  return value < 20 ? value.toFixed(1) : value.toFixed(0);
}

function print(text: string): void {
  process.stdout.write(text);
}
