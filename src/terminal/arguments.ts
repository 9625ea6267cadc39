import { parseArgs } from 'node:util';
import * as labels from '../reply/labels.js';

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
