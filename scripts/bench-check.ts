/**
 * `npm run bench:check`: how long the check takes, over texts of 4,000 characters: honest ones, false ones, and ones
 * that were made to be hard. Prints p50 and p99 in Markdown, in milliseconds of the processor, so that a machine with
 * other work gives the same figures.
 */
import { cpus } from 'node:os';
import { checkText } from '../src/check/check.js';
import { candidatesOf } from '../src/check/sources/candidates.js';
import { loadCorpus } from '../src/corpus/load.js';
import { checkTexts } from './bench/check-texts.js';

const RUNS = 40;

const loaded = await loadCorpus('corpus');
if (loaded.kind === 'refused') throw new Error(`The corpus does not load: ${JSON.stringify(loaded.fouten)}`);
const fragments = loaded.publications.flatMap((publication) => publication.fragments);
const candidates = await candidatesOf(loaded.library);
const answers = fragments.flatMap(({ antwoord }) => (antwoord ? [antwoord.text] : []));

const { honest, false: untrue, hostile } = checkTexts(answers);
const TEXTS = { ...honest, ...untrue, ...hostile };

print(`${RUNS} runs each, ${cpus()[0]?.model ?? '?'}, Node ${process.version}, ${fragments.length} fragments. ms.\n\n`);
print('| text | p50 | p99 |\n|---|--:|--:|\n');
for (let run = 0; run < 5; run += 1) for (const make of Object.values(TEXTS)) await checkText(make(run), candidates);
for (const [name, make] of Object.entries(TEXTS)) {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const text = make(run);
    const start = process.cpuUsage();
    await checkText(text, candidates);
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1000);
  }
  times.sort((a, b) => a - b);
  const at = (part: number): string =>
    (times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0).toFixed(1);
  print(`| ${name} | ${at(0.5)} | ${at(0.99)} |\n`);
}

function print(text: string): void {
  process.stdout.write(text);
}
