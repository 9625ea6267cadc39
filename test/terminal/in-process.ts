import { Readable } from 'node:stream';
import { type Config, readConfig } from '../../src/config.js';
import { program } from '../../src/program.js';
import type { Output } from '../../src/terminal/output.js';
import type { Ran } from './spawned.js';

/** What a person gives who runs the program: only these settings, and standard input. */
export interface Surroundings {
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
}

/** Runs the program within this process: from its arguments to what it prints and its exit code. */
export function run(args: readonly string[], { env = {}, input = '' }: Surroundings = {}): Promise<Ran> {
  return listened(args.includes('--json'), (output) =>
    program(args, { environment: env, input: () => Readable.from([Buffer.from(input)]), output }),
  );
}

/** Runs the program with `--json`: exactly one document on standard output, and nothing else there. */
export async function runJson(args: readonly string[], surroundings: Surroundings = {}) {
  const ran = await run([...args, '--json'], surroundings);
  return { ...ran, json: JSON.parse(ran.out) as Record<string, unknown> };
}

/** Runs what a subcommand does; with only these settings. */
export async function inProcess(
  env: Readonly<Record<string, string>>,
  work: (config: Config, output: Output) => Promise<number>,
  json = false,
): Promise<Ran> {
  const read = readConfig(env, { startsBot: false });
  if (read.kind === 'fault') throw new Error(read.melding);
  return listened(json, (output) => work(read.config, output));
}

/** What work writes, and its exit code. */
export async function listened(json: boolean, work: (output: Output) => Promise<number>): Promise<Ran> {
  let [out, err] = ['', ''];
  const output: Output = {
    json,
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  };
  return { code: await work(output), out, err };
}

/** For what must not fail. */
export async function unexpected(error: unknown): Promise<never> {
  throw error;
}
