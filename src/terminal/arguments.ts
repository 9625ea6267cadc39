import { text as readAll } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import type { CommandDefinition, OptionDefinition, TerminalOption } from '../../commands/command.js';
import * as labels from '../reply/labels.js';
import { gebruik, VAN_INVOER } from '../reply/labels.js';

/** Options that a subcommand takes, by name without the dashes. */
export type Flags = Readonly<Record<string, 'string' | 'boolean'>>;

/** What was given on the command line, or why it cannot be read (Dutch). */
export type Arguments =
  | {
      readonly kind: 'read';
      readonly words: readonly string[];
      readonly values: Readonly<Record<string, string | boolean | undefined>>;
    }
  | { readonly kind: 'fault'; readonly melding: string };

// Stands before a word that begins with one dash, which is a word (`-niet`, `-1`) and never an option.
const WORD = '\u0000';

/** Reads the arguments after a subcommand: words, and options with two dashes. */
export function readArguments(args: readonly string[], flags: Flags): Arguments {
  const options = Object.fromEntries(Object.entries(flags).map(([name, type]) => [name, { type }]));
  const long = Object.hasOwn(flags, 'uit') ? args.map((arg) => (arg === '-o' ? '--uit' : arg)) : args;
  const guarded = long.map((arg) => (/^-[^-]/u.test(arg) ? WORD + arg : arg));
  try {
    const { values, positionals } = parseArgs({ args: guarded, options, allowPositionals: true, strict: true });
    const words = positionals.map((word) => (word.startsWith(WORD) ? word.slice(WORD.length) : word));
    const unguarded = Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' && value.startsWith(WORD) ? value.slice(WORD.length) : value,
    ]);
    return { kind: 'read', words, values: Object.fromEntries(unguarded) };
  } catch (error) {
    return { kind: 'fault', melding: faultOf(error, flags) };
  }
}

function faultOf(error: unknown, flags: Flags): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const option = /'(--[^'\s=]+)/u.exec(message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const known = Object.keys(flags).map((name) => `--${name}`);
    return labels.onbekendeOptie(option, known);
  }
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') {
    return flags[option.slice(2)] === 'boolean' ? labels.optieZonderWaarde(option) : labels.optieMetWaarde(option);
  }
  throw error;
}

interface Offered {
  readonly name: string;
  readonly option: OptionDefinition;
  readonly terminal: TerminalOption;
}

const offeredBy = ({ options }: CommandDefinition): Offered[] =>
  Object.entries(options).flatMap(([name, option]) =>
    option.terminal ? [{ name, option, terminal: option.terminal }] : [],
  );

/** What is always so at a terminal is nothing to give. */
const isFlag = ({ terminal }: Offered): boolean => !terminal.words && terminal.otherwise !== true;

const flagOf = (name: string): string => name.replaceAll('_', '-');

/** The flags of a command, `json` not counted. */
export function flagsOf(definition: CommandDefinition): Flags {
  const flags = offeredBy(definition).filter(isFlag);
  return Object.fromEntries(
    flags.map(({ name, option }) => [flagOf(name), option.type === 'boolean' ? 'boolean' : 'string']),
  );
}

/** Options as they were given, or the message for who left the words out. */
export type Given =
  | { readonly kind: 'given'; readonly options: Readonly<Record<string, unknown>> }
  | { readonly kind: 'fault'; readonly melding: string };

/** What comes in at standard input. */
export interface Input extends AsyncIterable<string | Uint8Array> {
  /** Whether a person types it, of whom nothing is awaited. */
  readonly isTTY?: boolean;
}

/** What was given for a command, as its schema reads it. Words may come from standard input. */
export async function givenTo(
  definition: CommandDefinition,
  { words, values }: Extract<Arguments, { kind: 'read' }>,
  input: () => Input,
): Promise<Given> {
  const options: Record<string, unknown> = {};
  for (const { name, option, terminal } of offeredBy(definition)) {
    if (terminal.words) {
      const typed = words.join(' ');
      const read = terminal.stdin && typed === '' ? await piped(input()) : typed;
      if (read.trim() === '' && terminal.missing !== undefined) return { kind: 'fault', melding: terminal.missing };
      if (read !== '' || option.required) options[name] = read;
    } else {
      const value = values[flagOf(name)] ?? terminal.otherwise;
      if (value !== undefined) options[name] = option.type === 'integer' ? Number(value || Number.NaN) : value;
    }
  }
  return { kind: 'given', options };
}

async function piped(input: Input): Promise<string> {
  return input.isTTY ? '' : readAll(input);
}

/** How the program is used. */
export function usage(definitions: readonly CommandDefinition[]): string {
  return gebruik(definitions.map(usageLine));
}

function usageLine(definition: CommandDefinition): string {
  const offered = offeredBy(definition);
  const words = offered.filter(({ terminal }) => terminal.words);
  const flags = offered.filter(isFlag);
  const parts = [
    ...words.map(({ option, terminal }) => optional(terminal.value ?? '', option.required)),
    ...flags.map(({ name, option, terminal: { value } }) =>
      optional(value === undefined ? `--${flagOf(name)}` : `--${flagOf(name)} ${value}`, option.required),
    ),
    '[--json]',
  ];
  const note = words.some(({ terminal }) => terminal.stdin) ? VAN_INVOER : '';
  return `${[definition.name, ...parts].join(' ')}${note}`;
}

const optional = (part: string, required: boolean): string => (required ? part : `[${part}]`);
