import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Command } from '../commands/command.js';
import { type Config, type Environment, readConfig } from './config.js';
import { PACKAGE_ROOT } from './package-root.js';
import * as labels from './reply/labels.js';
import {
  type Arguments,
  type Flags,
  flagsOf,
  givenTo,
  type Input,
  readArguments,
  usage,
} from './terminal/arguments.js';
import { FOUND, type Output, printAnswer, printFault, USAGE, usageFault } from './terminal/output.js';

type Read = Extract<Arguments, { kind: 'read' }>;

/** What the program is started with, besides its arguments. */
export interface Surroundings {
  readonly environment: Environment;
  /** Standard input, opened when it is asked for. */
  readonly input: () => Input;
  readonly output: Output;
}

interface Subcommand {
  readonly flags: Flags;
  readonly startsBot?: boolean;
  run(args: Read, config: Config, surroundings: Surroundings): Promise<number>;
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

// What the program does besides answering. What a subcommand needs is loaded when it runs: a look-up does not wait
// for discord.js, and the flags of a process that starts the bot (cli.ts) are set before anything of it is loaded.
const SUBCOMMANDS: Readonly<Record<string, Subcommand>> = {
  hulp: {
    flags: JSON_FLAG,
    run: async (_args, _config, { output }) => {
      await printUsage(output);
      return FOUND;
    },
  },
  corpus: {
    flags: {
      ...JSON_FLAG,
      ...PUBLICATION_FLAGS,
      lezingen: 'string',
      vervang: 'boolean',
      afbrekingen: 'boolean',
      sinds: 'string',
    },
    run: async ({ words, values }, config, surroundings) => {
      const { output } = surroundings;
      const [what, ...paths] = words;
      if (what === 'verifieer') {
        const { verifyCorpus } = await import('./terminal/corpus-upkeep.js');
        return verifyCorpus(config, output, values['afbrekingen'] === true);
      }
      if (what === 'bouw') {
        const { buildData } = await import('./terminal/corpus-upkeep.js');
        return buildData(config, output);
      }
      if (what === 'ophalen') {
        const { fetchToCorpus } = await import('./terminal/corpus-fetch.js');
        return fetchToCorpus(config, output, paths, values);
      }
      if (what !== 'toevoegen') return usageFault(output, labels.CORPUS_GEBRUIK);
      const { addToCorpus, givenOf } = await import('./terminal/corpus-add.js');
      const given = await givenOf(values, Object.keys(PUBLICATION_FLAGS));
      if (given.kind === 'fault') return usageFault(output, given.melding);
      const vervang = values['vervang'] === true;
      return addToCorpus(config, output, paths, {
        given: given.given,
        vervang,
        failed: (error) => logFailure(error, surroundings),
      });
    },
  },
  start: {
    flags: {},
    startsBot: true,
    run: async (_args, config, { output }) => (await import('./main.js')).start(config, output),
  },
  herlaad: {
    flags: {},
    run: async (_args, config, { output }) => reload(config, output),
  },
  registreer: {
    flags: {},
    startsBot: true,
    run: async (_args, config, { output }) => (await import('./main.js')).register(config, output),
  },
};

async function subcommandNamed(name: string): Promise<Subcommand | undefined> {
  if (Object.hasOwn(SUBCOMMANDS, name)) return SUBCOMMANDS[name];
  const { commandNamed } = await import('../commands/index.js');
  const command = commandNamed(name);
  return command && asking(command);
}

/** `letterlijk herlaad`: asks the bot that runs to load its corpus anew. Returns the exit code. */
async function reload({ pidFile }: Config, output: Output): Promise<number> {
  if (pidFile === null) return printFault(output, { code: 'instellingen', melding: labels.GEEN_PID_FILE });
  const pid = Number(await readFile(pidFile, 'utf8').catch(() => Number.NaN));
  // 0 and what is below it mean groups of processes, and not the bot.
  if (!Number.isInteger(pid) || pid <= 0 || !hangUp(pid)) {
    return printFault(output, { code: 'geen-bot', melding: labels.geenBot(pidFile) });
  }
  output.out(`${labels.HERLAADT}\n`);
  return FOUND;
}

function hangUp(pid: number): boolean {
  try {
    return process.kill(pid, 'SIGHUP');
  } catch {
    return false;
  }
}

/** Commands that take many texts at once (`controleer --regels`), and the option that each text is. */
const BY_LINE: Readonly<Record<string, string>> = { controleer: 'tekst', zoek: 'term' };
/** The one command that makes pictures: `bladzijde 48 -o page.png`. */
const AS_PICTURE = 'bladzijde';

function asking(command: Command): Subcommand {
  const { definition } = command;
  const text = BY_LINE[definition.name];
  const lines: Flags = text === undefined ? {} : { regels: 'boolean' };
  const file: Flags = definition.name === AS_PICTURE ? { uit: 'string' } : {};
  return {
    flags: { ...JSON_FLAG, ...flagsOf(definition), ...lines, ...file },
    run: async (args, config, { input, output }) => {
      if (args.values['regels'] === true && text !== undefined) {
        if (args.words.length > 0) return usageFault(output, labels.REGELS_ZONDER_TEKST);
        // Every line is given in the place of these words.
        const given = await givenTo(definition, { ...args, words: [text] }, input);
        if (given.kind === 'fault') return usageFault(output, given.melding);
        const { runLines } = await import('./terminal/run-command.js');
        return runLines(command, (line) => ({ ...given.options, [text]: line }), input(), config, output);
      }
      const given = await givenTo(definition, args, input);
      if (given.kind === 'fault') return usageFault(output, given.melding);
      const { uit } = args.values;
      if (typeof uit === 'string') {
        const { writePages } = await import('./terminal/run-command.js');
        return writePages(command, given.options, uit, config, output);
      }
      const { runCommand } = await import('./terminal/run-command.js');
      return runCommand(command, given.options, config, output);
    },
  };
}

async function printUsage(output: Output): Promise<void> {
  const { commands } = await import('../commands/index.js');
  const text = usage(commands.map(({ definition }) => definition));
  printAnswer(output, () => ({ hulp: text }), text);
}

async function printVersion(output: Output): Promise<void> {
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(await readFile(new URL('package.json', PACKAGE_ROOT), 'utf8')));
  printAnswer(output, () => ({ versie: version }), `${version}\n`);
}

/** The reader gets Dutch; the cause goes to the log, which is standard error as well. */
async function logFailure(error: unknown, { environment, output }: Surroundings): Promise<void> {
  const { createLog } = await import('./log.js');
  const secrets = [environment['DISCORD_TOKEN'] ?? null];
  createLog({ level: 'error', secrets, destination: { write: output.err } }).error({ err: error }, 'failed');
}

/** Whether these arguments ask for what talks to Discord: that may leave connections which nobody waits for. */
export const startsBot = ([name = '']: readonly string[]): boolean => SUBCOMMANDS[name]?.startsBot ?? false;

/** What `letterlijk` does, from its arguments to its exit code. What fails is logged and told, not thrown. */
export async function program(args: readonly string[], surroundings: Surroundings): Promise<number> {
  try {
    return await run(args, surroundings);
  } catch (error) {
    await logFailure(error, surroundings);
    return printFault(surroundings.output, { code: 'storing', melding: labels.ONVERWACHT });
  }
}

async function run(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const { environment, output } = surroundings;
  const [name, ...rest] = args;
  if (name === undefined || args.includes('--help') || name === '-h') {
    await printUsage(output);
    return name === undefined ? USAGE : FOUND;
  }
  if (name === '--version') {
    await printVersion(output);
    return FOUND;
  }
  const subcommand = await subcommandNamed(name);
  if (!subcommand) return usageFault(output, labels.onbekendeOpdracht(name));
  const read = readArguments(rest, subcommand.flags);
  if (read.kind === 'fault') return usageFault(output, read.melding);
  const settings = readConfig(environment, { startsBot: subcommand.startsBot ?? false });
  if (settings.kind === 'fault') return printFault(output, { code: 'instellingen', melding: settings.melding });
  return subcommand.run(read, settings.config, surroundings);
}
