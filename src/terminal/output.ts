import type { Fout } from '../reply/reply.js';

/** Exit codes: found; nothing found, no such number, or a fault; wrong usage. */
export const FOUND = 0;
export const NOTHING = 1;
export const USAGE = 2;

/** Where a subcommand writes. */
export interface Output {
  readonly json: boolean;
  /** Makes words stand out where standard output is a terminal; absent elsewhere. */
  readonly emphasis?: (words: string, as: 'strong' | 'under') => string;
  /** Standard error where it is a terminal, for what is drawn anew as it changes; absent elsewhere. */
  readonly screen?: NodeJS.WritableStream;
  out(text: string): void;
  err(text: string): void;
}

/** Prints an answer: with `--json` exactly one JSON document on standard output, otherwise its text. */
export function printAnswer(output: Output, data: () => unknown, text: string): void {
  output.out(output.json ? `${JSON.stringify(data(), null, 2)}\n` : text);
}

/**
 * Prints what went wrong: `{ "fout": … }` on standard output with `--json`, otherwise a line on standard error. Returns
 * the exit code.
 * @param data what stands beside the fault all the same: an empty list of hits
 */
export function printFault(output: Output, fout: Fout, data: unknown = {}): typeof NOTHING {
  if (output.json) output.out(`${JSON.stringify({ fout, ...Object(data) }, null, 2)}\n`);
  else output.err(`${fout.melding}\n`);
  return NOTHING;
}

/** A fault in how the program was called. Returns the exit code. */
export function usageFault(output: Output, fault: string | Fout): number {
  printFault(output, typeof fault === 'string' ? { code: 'gebruik', melding: fault } : fault);
  return USAGE;
}
