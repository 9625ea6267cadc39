import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { spawned } from '../terminal/spawned.js';
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

it.each([['bouw'], ['verifieer']])(
  'says to `corpus %s` what to install where the packages are not there',
  async (what) => {
    const data = mkdtempSync(join(tmpdir(), 'archief-'));
    onTestFinished(() => rmSync(data, { recursive: true }));
    const corpus = join(data, 'corpus');
    put(corpus, generated(1));
    const env = { CORPUS_DIR: corpus, DATA_DIR: data, NODE_OPTIONS: WITHOUT };
    const { code, out, err } = await spawned(['corpus', what], { env });
    expect(code).toBe(1);
    expect(out + err).toContain(
      `npm install --no-save @lancedb/lancedb@${used('@lancedb/lancedb')} apache-arrow@${used('apache-arrow')}`,
    );
    expect(out + err).not.toMatch(/not-installed|ERR_|^ {4}at /mu);
  },
);
