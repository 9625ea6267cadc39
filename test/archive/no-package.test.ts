import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it, onTestFinished } from 'vitest';
import { generated, put } from './generated.js';

const script = (text: string): string => `data:text/javascript,${encodeURIComponent(text)}`;

/** What makes Node find no LanceDB, as where it was not installed: it is optional. */
const HOOKS = script(
  "export const resolve = (name, context, next) => next(name.startsWith('@lancedb/') ? 'not-installed' : name, context)",
);
const WITHOUT = `--import ${script(`import { register } from 'node:module'; register(${JSON.stringify(HOOKS)})`)}`;

/** The version of a package that this one is tried with. */
function used(name: string): string {
  const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return manifest.split(`"${name}": "`)[1]?.split('"')[0] ?? 'nowhere';
}

/** Both in one process: what they say, and their exit codes. */
const BOTH = `import { program } from ${JSON.stringify(new URL('../../dist/src/program.js', import.meta.url))};
let said = '';
const hear = (text) => { said += text; };
const given = { environment: process.env, input: () => process.stdin, output: { json: false, out: hear, err: hear } };
for (const what of ['bouw', 'verifieer']) hear(' ' + (await program(['corpus', what], given)) + '\\n');
console.log(said);`;

it('says what to install where the packages are not there, to who builds and to who verifies', async () => {
  const data = mkdtempSync(join(tmpdir(), 'archief-'));
  onTestFinished(() => rmSync(data, { recursive: true }));
  const corpus = join(data, 'corpus');
  put(corpus, generated(1));
  const env = { CORPUS_DIR: corpus, DATA_DIR: data, NODE_OPTIONS: WITHOUT };
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', BOTH], { env });
  const advice = `npm install --no-save @lancedb/lancedb@${used('@lancedb/lancedb')} apache-arrow@${used('apache-arrow')}`;
  expect(stdout.split(advice)).toHaveLength(3);
  expect(stdout.match(/^ 1$/gmu)).toHaveLength(2);
  expect(stdout).not.toMatch(/not-installed|ERR_|^ {4}at /mu);
});
