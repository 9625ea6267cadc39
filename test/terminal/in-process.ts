import { type Config, readConfig } from '../../src/config.js';
import type { Output } from '../../src/terminal/output.js';
import type { Ran } from './run.js';

/** Runs what a subcommand does within this process, in far less time than `run` takes; with only these settings. */
export async function inProcess(
  env: Readonly<Record<string, string>>,
  work: (config: Config, output: Output) => Promise<number>,
  json = false,
): Promise<Ran> {
  const read = readConfig(env, { startsBot: false });
  if (read.kind === 'fault') throw new Error(read.melding);
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
  return { code: await work(read.config, output), out, err };
}

/** For what must not fail. */
export async function unexpected(error: unknown): Promise<never> {
  throw error;
}
