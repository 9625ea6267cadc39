#!/usr/bin/env node
import { styleText } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import type { Command } from '../commands/command.js';
import { controleer } from '../commands/controleer.js';
import { commands } from '../commands/index.js';
import type { Config } from './config.js';
import { environmentWithDotenv, readConfig } from './config.js';
import * as labels from './reply/labels.js';
import { type Arguments, type Flags, readArguments } from './terminal/arguments.js';
import { flagsOf, givenTo, usage } from './terminal/options.js';
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
  ...Object.fromEntries(commands.map((command) => [command.definition.name, asking(command)])),
  controleer: {
    ...asking(controleer),
    flags: { ...asking(controleer).flags, regels: 'boolean' },
    run: async (args, config, output) => {
      if (args.values['regels'] !== true) return asking(controleer).run(args, config, output);
      if (args.words.length > 0) return usageFault(output, labels.REGELS_ZONDER_TEKST);
      const { runCheckLines } = await import('./terminal/check-lines.js');
      return runCheckLines(process.stdin, config, output);
    },
  },
  // At the terminal: how to use the terminal.
  hulp: {
    flags: JSON_FLAG,
    run: async (_args, _config, output) => {
      printUsage(output);
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
      const given = Object.entries(values).filter(([name]) => Object.hasOwn(PUBLICATION_FLAGS, name));
      const { id, ...rest } = Object.fromEntries(given);
      // A PDF tells its own id.
      if (!file || (!id && !/\.pdf$/iu.test(file))) return usageFault(output, labels.GEEN_BESTAND);
      return addToCorpus(config, output, file, { ...rest, ...(id ? { id: String(id) } : {}) });
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

function asking(command: Command): Subcommand {
  const { definition } = command;
  return {
    flags: { ...JSON_FLAG, ...flagsOf(definition) },
    run: async (args, config, output) => {
      const given = await givenTo(definition, args);
      if (given.kind === 'fault') return usageFault(output, given.melding);
      const { runCommand } = await import('./terminal/query.js');
      return runCommand(command, given.options, config, output);
    },
  };
}

function printUsage(output: Output): void {
  const text = usage(commands.map(({ definition }) => definition));
  printAnswer(
    output,
    () => ({ hulp: text }),
    () => text,
  );
}

async function main(args: readonly string[], output: Output): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || args.includes('--help') || name === '-h') {
    printUsage(output);
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
