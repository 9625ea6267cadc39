/**
 * `npm run soak [-- --full] [--seconds 60] [--rate 200] [--mixed 20000] [--seed 811]`: what the bot bears. The real bot,
 * in a process of its own, is asked against the sandbox: so many interactions a second for so long, then a mixture one
 * after the other, a fifth of them hostile, then one person's flood. Every quotation in every reply is compared with
 * the corpus. Prints a table in Markdown; exit code 1 when a bound was broken.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startSandbox } from '../sandbox/sandbox.js';
import { loadCorpus } from '../src/corpus/load.js';
import { escapeText } from '../src/discord/message/markdown.js';
import { RUSTIG_AAN } from '../src/reply/labels.js';
import { machine, quantile } from './bench/figures.js';
import { Random } from './quotes/random.js';
import { startBot } from './soak/bot.js';
import { Quotations } from './soak/quotations.js';
import { type Deed, Traffic } from './soak/traffic.js';

const { values } = parseArgs({
  options: {
    full: { type: 'boolean', default: false },
    seconds: { type: 'string' },
    rate: { type: 'string', default: '200' },
    mixed: { type: 'string' },
    seed: { type: 'string', default: '811' },
  },
});
const SECONDS = Number(values.seconds ?? (values.full ? 60 : 5));
const MIXED = Number(values.mixed ?? (values.full ? 20_000 : 1000));
const RATE = Number(values.rate);
/** So many people are waiting at once while the mixture is asked. */
const AT_ONCE = 8;
/** Discord gives a bot so long, in ms. */
const PATIENCE = 3000;
/** What one person asks at once in a flood. */
const FLOOD = 200;

const COMMANDS = ['vraag', 'zoek', 'controleer', 'verband', 'citeer', 'document'];

/** What who floods is told, as it stands in a message. */
const SLOWED = JSON.stringify(escapeText(RUSTIG_AAN)).slice(1, -1);

interface Answered {
  readonly command: string;
  readonly hostile: boolean;
  readonly slowed: boolean;
  /** Until something was said, if only that it was heard, in ms. */
  readonly first: number;
  /** Until the answer stood there, in ms. */
  readonly ms: number;
}

const loaded = await loadCorpus('corpus');
if (loaded.kind === 'refused') throw new Error('The corpus does not load');
const traffic = new Traffic(loaded.publications, new Random(Number(values.seed)));
const quotations = new Quotations(loaded.publications);
const failures: string[] = [];
let slowed = 0;
let late = 0;

const sandbox = await startSandbox();
const bot = await startBot(sandbox);
// The indexes are made after the bot has logged in: on a busy machine the first to ask may wait too long.
await warm('zoek', { term: 'detentie' });
await warm('controleer', { tekst: '«Nee.»' });

const rushed = await rush(SECONDS * RATE);
const mixed = await mixture(MIXED / 2);
const middle = await bot.heap();
mixed.push(...(await mixture(MIXED / 2)));
const end = await bot.heap();
const flood = await flooded();
const { code, complaints } = await bot.stop();
await sandbox.close();
report();

async function warm(name: string, options: Deed['options'], times = 5): Promise<void> {
  try {
    await sandbox.slash(name, options);
  } catch (error) {
    if (times === 0) throw error;
    await warm(name, options, times - 1);
  }
}

/** Asks at a steady rate, whether or not what came before was answered. */
async function rush(count: number): Promise<Answered[]> {
  const began = performance.now();
  const asked: Promise<Answered[]>[] = [];
  for (let nr = 0; nr < count; nr += 1) {
    const early = began + (nr * 1000) / RATE - performance.now();
    if (early > 1) await pause(early);
    asked.push(does(traffic.next()));
  }
  return (await Promise.all(asked)).flat();
}

/** Asks so many things, each person the next when the last was answered. */
async function mixture(count: number): Promise<Answered[]> {
  const answered: Answered[] = [];
  let left = count;
  const person = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      answered.push(...(await does(traffic.next())));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, person));
  return answered;
}

/** One person asks two hundred things at once; another reads on. */
async function flooded(): Promise<{ readonly slowed: number; readonly others: readonly Answered[] }> {
  const before = slowed;
  const asked = { command: 'zoek', options: { term: 'kabinet migratie' }, hostile: true, expected: null };
  const storm = Array.from({ length: FLOOD }, () => does({ ...asked, by: { as: 'ander', in: 'dm' } }));
  const others: Answered[] = [];
  for (let nr = 0; nr < 20; nr += 1) {
    others.push(...(await does({ ...traffic.question(), by: { as: 'jij', in: 'draad' } })));
    if (others.at(-1)?.slowed) failures.push("a reader was slowed down by another person's flood");
  }
  await Promise.all(storm);
  return { slowed: slowed - before, others };
}

/** Does it, and looks at what comes of it; nothing when nothing came. */
async function does(deed: Deed): Promise<Answered[]> {
  const { command, options, by, hostile, expected } = deed;
  const asked = `${command} ${JSON.stringify(options)}`.slice(0, 120);
  const began = performance.now();
  try {
    const { message, interaction } = await sandbox.slash(command, options, by);
    const ms = performance.now() - began;
    const first = interaction.acknowledged ?? ms;
    if (ms > PATIENCE) late += 1;
    const words = JSON.stringify(message.components);
    const isSlowed = words.includes(SLOWED);
    if (isSlowed) slowed += 1;
    if (/noem dan code|"fout"|undefined|\[object /u.test(words)) failures.push(`${asked}: ${words.slice(0, 300)}`);
    quotations.read(message, asked);
    if (expected !== null && !isSlowed && !quotations.begins(message, expected)) {
      failures.push(`${asked}: another answer than was asked for`);
    }
    return [{ command, hostile, slowed: isSlowed, first, ms }];
  } catch (error) {
    failures.push(`${asked}: ${error instanceof Error ? error.message : 'no answer'}`);
    return [];
  }
}

function report(): void {
  const growth = (end - middle) / middle;
  const of = (what: readonly Answered[], command: string) => what.filter((one) => one.command === command);
  const row = (name: string, what: readonly Answered[]) => {
    const [ms, first] = [what.map((one) => one.ms), what.map((one) => one.first)];
    return `| ${name} | ${what.length} | ${quantile(ms, 0.5).toFixed(1)} | ${quantile(ms, 0.99).toFixed(1)} | ${Math.max(...ms).toFixed(0)} | ${quantile(first, 0.99).toFixed(1)} | ${Math.max(...first).toFixed(0)} |`;
  };
  // Hostile ones have no number and are searches.
  const questions = of(rushed, 'vraag').filter(({ hostile }) => !hostile);
  const all = [...rushed, ...mixed];
  const lines = [
    `Measured ${new Date().toISOString().slice(0, 10)} on ${machine()}; seed ${values.seed}.`,
    '',
    '| | interactions | p50, ms | p99, ms | worst, ms | first word p99, ms | worst, ms |',
    '|---|--:|--:|--:|--:|--:|--:|',
    row(`${RATE} a second for ${SECONDS} s`, rushed),
    row('of which `/vraag` with a number', questions),
    row(`mixed, ${AT_ONCE} at once`, mixed),
    ...COMMANDS.map((command) => row(`of which \`/${command}\``, of(mixed, command))),
    row(`a reader's /vraag during a flood of ${FLOOD}`, flood.others),
    '',
    `Hostile: ${all.filter(({ hostile }) => hostile).length} of ${all.length}. Asked to wait: ${slowed - flood.slowed}, and ${flood.slowed} of the flood.`,
    `Announced, and answered later than ${PATIENCE} ms: ${late}.`,
    `Quotations compared with the corpus: ${quotations.count}; wrong: ${quotations.wrong.length}.`,
    `Heap in use after collection, all threads: ${mb(middle)} MB in the middle, ${mb(end)} MB at the end (${(100 * growth).toFixed(1)} %).`,
    `The bot ended with ${code}, after ${complaints.length} warnings and errors in its log.`,
  ];
  const broken = [
    ...failures,
    ...quotations.wrong.map(({ quotation, asked }) => `${asked}: not in the corpus: ${JSON.stringify(quotation)}`),
    ...[...new Set(complaints.map((line) => line.replace(/\d{5,}/gu, '#')))].slice(0, 5),
    ...(growth > 0.1 ? ['the heap grew by more than 10 %'] : []),
    ...(quantile(
      questions.map(({ ms }) => ms),
      0.99,
    ) < 100
      ? []
      : ['`/vraag` took 100 ms or more, p99']),
    ...(flood.slowed > 0 ? [] : ['a flood was answered without a pause']),
    ...(code === 0 ? [] : [`the bot ended with ${code}`]),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  for (const one of broken.slice(0, 20)) process.stderr.write(`BROKEN: ${one.slice(0, 600)}\n`);
  if (broken.length > 20) process.stderr.write(`and ${broken.length - 20} more\n`);
  process.exitCode = broken.length > 0 ? 1 : 0;
}

function mb(bytes: number): string {
  return (bytes / 2 ** 20).toFixed(1);
}
