/**
 * `npm run bench:check`: how long the check takes, over texts of 4,000 characters: honest ones, false ones, and ones
 * that were made to be hard. Prints p50 and p99 in Markdown, in milliseconds of the processor, so that a machine with other
 * work gives the same figures.
 */
import { cpus } from 'node:os';
import { checkText, MAX_TEKENS } from '../src/check/check.js';
import { candidatesOf } from '../src/check/sources/candidates.js';
import { loadCorpus } from '../src/corpus/load.js';
import { wrapped } from './quotes/wrap.js';

const RUNS = 40;

const loaded = await loadCorpus('corpus');
if (loaded.kind === 'refused') throw new Error(`The corpus does not load: ${JSON.stringify(loaded.fouten)}`);
const fragments = loaded.publications.flatMap((publication) => publication.fragments);
const candidates = await candidatesOf(loaded.library);
const answers = fragments.flatMap(({ antwoord }) => (antwoord ? [antwoord.text] : []));

/** A text of 4,000 characters that begins at another answer each time. */
const from = (texts: readonly string[], run: number, between: string): string => {
  const start = (run * 7) % texts.length;
  return [...texts.slice(start), ...texts.slice(0, start)].join(between).slice(0, MAX_TEKENS);
};
const filled = (piece: string): string => piece.repeat(Math.ceil(MAX_TEKENS / piece.length)).slice(0, MAX_TEKENS);
const changed = (text: string, run: number): string => {
  let at = 0;
  return text.replace(/\p{L}+/gu, (word) => {
    at += 1;
    return at % 11 === run % 11 ? 'anders' : word;
  });
};

const TEXTS: Readonly<Record<string, (run: number) => string>> = {
  'answers, in paragraphs': (run) => from(answers, run, '\n\n'),
  'answers, in one block': (run) => `> ${from(answers, run, ' ').replaceAll('\n', ' ')}`.slice(0, MAX_TEKENS),
  'answers, wrapped at 20': (run) => wrapped(from(answers, run, ' '), 20).slice(0, MAX_TEKENS),
  'answers, a word a line': (run) => wrapped(from(answers, run, ' '), 1).slice(0, MAX_TEKENS),
  'answers, every eleventh word another': (run) => changed(from(answers, run, '\n\n'), run).slice(0, MAX_TEKENS),
  'the same, in one block': (run) =>
    changed(`> ${from(answers, run, ' ').replaceAll('\n', ' ')}`.slice(0, MAX_TEKENS - 200), run).slice(0, MAX_TEKENS),
  'words of the corpus, shuffled': (run) => {
    const words = from(answers, run, ' ').split(/\s+/u);
    return words
      .map((_, at) => words[(at * 37 + run) % words.length])
      .join(' ')
      .slice(0, MAX_TEKENS);
  },
  'a thousand quotations': (run) => filled(`"a${run % 10}" `),
  'quotations of one word': (run) =>
    from(answers, run, ' ')
      .split(/\s+/u)
      .map((word) => `"${word}"`)
      .join(' ')
      .slice(0, MAX_TEKENS),
  'opening marks': () => filled('"a '),
  'de de de': () => filled('de '),
  'de … de …': () => filled('de … '),
  'a line of asterisks': () => filled('*a'),
  'lines behind >': () => filled('> a\n\n'),
  brackets: () => filled('[a]('),
  'code that is not closed': () => filled('```a'),
  'struck through': () => filled('~~a~~ '),
  'combining signs': () => filled('a\u0301\u0301'),
  'page feet': () => filled('Tweede Kamer, vergaderjaar 2018–2019, Aanhangsel 5\n'),
};

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
