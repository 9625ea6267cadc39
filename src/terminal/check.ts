import { text as readAll } from 'node:stream/consumers';
import type { Config } from '../config.js';
import { allLiteral } from './check-lines.js';
import { FOUND, NOTHING, type Output } from './output.js';
import { runCommand } from './query.js';

/**
 * `letterlijk controleer`: checks quotations in a text, from the command line or else from standard input. Returns
 * the exit code: found when all of them are literal.
 */
export async function runCheck(words: string, config: Config, output: Output): Promise<number> {
  const tekst = words === '' && !process.stdin.isTTY ? await readAll(process.stdin) : words;
  let literal = false;
  const code = await runCommand('controleer', { tekst }, config, output, (data) => {
    literal = allLiteral(data);
  });
  return code === FOUND && !literal ? NOTHING : code;
}
