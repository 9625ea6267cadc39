#!/usr/bin/env node
import { styleText } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import type { Config } from './config.js';
import { environmentWithDotenv, readConfig } from './config.js';
import * as labels from './reply/labels.js';
import { type Arguments, type Flags, readArguments } from './terminal/arguments.js';
import { FOUND, NOTHING, type Output, printAnswer, printFault, USAGE, usageFault } from './terminal/output.js';

type Read = Extract<Arguments, { kind: 'read' }>;

interface Subcommand {
  readonly flags: Flags;
  readonly startsBot?: boolean;
  run(args: Read, config: Config, output: Output): Promise<number>;
}

const JSON_FLAG = { json: 'boolean' } as const;
const PUBLICATION_FLAGS = {
  id: 'string',
  soort: 'string',
  url: 'string',
  pdf: 'string',
  kamer: 'string',
  vergaderjaar: 'string',
  dossier: 'string',
  nummer: 'string',
  titel: 'string',
} as const;

// What a subcommand needs is loaded when it runs: a look-up does not wait for discord.js.
const SUBCOMMANDS: Readonly<Record<string, Subcommand>> = {
  vraag: {
    flags: { ...JSON_FLAG, document: 'string' },
    run: async ({ words, values }, config, output) => {
      const { runCommand } = await import('./terminal/query.js');
      return runCommand('vraag', { nummer: words.join(' '), ...given(values, ['document']) }, config, output);
    },
  },
  zoek: {
    flags: { ...JSON_FLAG, document: 'string', aantal: 'string', uitleg: 'boolean' },
    run: async ({ words, values }, config, output) => {
      const term = words.join(' ');
      if (term.trim() === '') return usageFault(output, labels.GEEN_ZOEKTERM);
      const aantal = Number(values['aantal'] ?? 10);
      if (!Number.isInteger(aantal) || aantal < 1 || aantal > 100) return usageFault(output, labels.GEEN_GETAL);
      const { runCommand } = await import('./terminal/query.js');
      return runCommand('zoek', { term, aantal, ...given(values, ['document', 'uitleg']) }, config, output);
    },
  },
  document: {
    flags: JSON_FLAG,
    run: async ({ words }, config, output) => {
      const { runCommand } = await import('./terminal/query.js');
      return runCommand('document', words.length > 0 ? { document: words.join(' ') } : {}, config, output);
    },
  },
  citeer: {
    flags: { ...JSON_FLAG, document: 'string', zinnen: 'string', 'met-vraag': 'boolean' },
    run: async ({ words, values }, config, output) => {
      const { runCommand } = await import('./terminal/query.js');
      const options = { vraag: words.join(' '), ...given(values, ['document', 'zinnen']) };
      return runCommand('citeer', values['met-vraag'] ? { ...options, met_vraag: true } : options, config, output);
    },
  },
  controleer: {
    flags: { ...JSON_FLAG, regels: 'boolean' },
    run: async ({ words, values }, config, output) => {
      if (values['regels'] === true) {
        if (words.length > 0) return usageFault(output, labels.REGELS_ZONDER_TEKST);
        const { runCheckLines } = await import('./terminal/check-lines.js');
        return runCheckLines(process.stdin, config, output);
      }
      const { runCheck } = await import('./terminal/check.js');
      return runCheck(words.join(' '), config, output);
    },
  },
  verband: {
    flags: JSON_FLAG,
    run: async ({ words }, config, output) => {
      const tekst = words.join(' ');
      if (tekst.trim() === '') return usageFault(output, labels.GEEN_CITAAT);
      const { runCommand } = await import('./terminal/query.js');
      return runCommand('verband', { tekst }, config, output);
    },
  },
  hulp: {
    flags: JSON_FLAG,
    run: async (_args, _config, output) => {
      printAnswer(output, { hulp: labels.GEBRUIK }, labels.GEBRUIK);
      return FOUND;
    },
  },
  corpus: {
    flags: { ...JSON_FLAG, ...PUBLICATION_FLAGS, afbrekingen: 'boolean' },
    run: async ({ words, values }, config, output) => {
      const { addToCorpus, verifyCorpus } = await import('./terminal/corpus.js');
      const [what, file] = words;
      if (what === 'verifieer') return verifyCorpus(config, output, values['afbrekingen'] === true);
      if (what !== 'toevoegen') return usageFault(output, labels.CORPUS_GEBRUIK);
      const { id, ...rest } = given(values, Object.keys(PUBLICATION_FLAGS));
      if (!file || !id) return usageFault(output, labels.GEEN_BESTAND);
      return addToCorpus(config, output, file, { ...rest, id: String(id) });
    },
  },
  start: {
    flags: {},
    startsBot: true,
    run: async (_args, config, output) => {
      // A bot lives for months and waits most of the time: V8 then does better with small heaps than with the last
      // percent of speed (`npm run bench`: 145 MB instead of 240). Flags count for what is made after them, so first.
      setFlagsFromString('--optimize-for-size');
      return (await import('./main.js')).start(config, output);
    },
  },
  registreer: {
    flags: {},
    startsBot: true,
    run: async (_args, config, output) => (await import('./main.js')).register(config, output),
  },
};

function given(values: Read['values'], names: readonly string[]): Record<string, string | boolean> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = values[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

async function main(args: readonly string[], output: Output): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || args.includes('--help') || name === '-h') {
    printAnswer(output, { hulp: labels.GEBRUIK }, labels.GEBRUIK);
    return name === undefined ? USAGE : FOUND;
  }
  const subcommand = Object.hasOwn(SUBCOMMANDS, name) ? SUBCOMMANDS[name] : undefined;
  if (!subcommand) return usageFault(output, labels.onbekendeOpdracht(name));
  const read = readArguments(rest, subcommand.flags);
  if (read.kind === 'fault') return usageFault(output, read.melding);
  const settings = readConfig(environmentWithDotenv(), { startsBot: subcommand.startsBot ?? false });
  if (settings.kind === 'fault') {
    printFault(output, { code: 'instellingen', melding: settings.melding });
    return NOTHING;
  }
  return subcommand.run(read, settings.config, output);
}

const args = process.argv.slice(2);
const output: Output = {
  json: args.includes('--json'),
  ...(process.stdout.isTTY ? { emphasis: (words: string) => styleText('bold', words) } : {}),
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
};
try {
  process.exitCode = await main(args, output);
  // A connection that was never greeted, or a request without an answer, would keep the process for a minute.
  if (SUBCOMMANDS[args[0] ?? '']?.startsBot) process.exit();
} catch (error) {
  // The reader gets Dutch; the cause goes to the log, which is standard error as well.
  const { createLog } = await import('./log.js');
  createLog({ level: 'error', secrets: [process.env['DISCORD_TOKEN'] ?? null] }).error({ err: error }, 'failed');
  printFault(output, { code: 'storing', melding: labels.ONVERWACHT });
  process.exitCode = NOTHING;
}
