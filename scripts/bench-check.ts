/**
 * `npm run bench:check`: how long the check takes, over texts of 4,000 characters: honest ones, false ones, and ones
 * that were made to be hard. Prints p50 and p99 in Markdown, in milliseconds of the processor, so that a machine with
 * other work gives the same figures; then how long the thread that talks to Discord could do nothing else, by the
 * clock, while the same texts were checked as the bot checks them and their replies were made.
 */
import { controleer } from '../commands/controleer.js';
import { assemble } from '../src/assemble.js';
import { checkText } from '../src/check/check.js';
import { candidatesOf } from '../src/check/sources/candidates.js';
import { readConfig } from '../src/config.js';
import { loadCorpus } from '../src/corpus/load.js';
import { render } from '../src/discord/message/render.js';
import { checkTexts } from './bench/check-texts.js';
import { blockedDuring, machine, quantile } from './bench/figures.js';

/** Of each text, so that p99 is not the worst of them. */
const RUNS = 200;
/** Of each text, in the thread of the bot. */
const ROUNDS = 10;

const loaded = await loadCorpus('corpus');
if (loaded.kind === 'refused') throw new Error(`The corpus does not load: ${JSON.stringify(loaded.fouten)}`);
const fragments = loaded.publications.flatMap((publication) => publication.fragments);
const candidates = await candidatesOf(loaded.library);
const answers = fragments.flatMap(({ antwoord }) => (antwoord ? [antwoord.text] : []));

const { honest, false: untrue, hostile } = checkTexts(answers);
const TEXTS = { ...honest, ...untrue, ...hostile };

print(`${RUNS} runs each, ${machine()}, ${fragments.length} fragments. ms of the processor.\n\n`);
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
  print(`| ${name} | ${quantile(times, 0.5).toFixed(1)} | ${quantile(times, 0.99).toFixed(1)} |\n`);
}

const config = readConfig({}, { startsBot: false });
if (config.kind === 'fault') throw new Error(config.melding);
const assembled = await assemble(config.config, { worker: true });
if (assembled.kind !== 'ready') throw new Error('The corpus is refused');
await assembled.warm();
const { p99, worst } = await blockedDuring(async () => {
  for (let run = 0; run < ROUNDS; run += 1) {
    for (const make of Object.values(TEXTS)) {
      const asked = controleer.read({ tekst: make(run) });
      if (asked.kind === 'refused') throw new Error(asked.fout.melding);
      render(await asked.answer(assembled.sources), null);
    }
  }
});
await assembled.close();
print(`\nDiscord's thread was blocked: p99 ${p99.toFixed(1)} ms, worst ${worst.toFixed(1)} ms.\n`);

function print(text: string): void {
  process.stdout.write(text);
}
