import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.js';
import { build, smallCorpus } from '../archive/data.js';
import { generatedProof } from '../archive/generated.js';
import { shown } from '../e2e/product.js';
import { endPrograms, startProgram } from '../program.js';
import { run } from './in-process.js';

// Three processes start, two of them one after the other as Discord wants it.
vi.setConfig({ testTimeout: 120_000 });

let sandbox: Sandbox;
let place: string;
beforeEach(async () => {
  sandbox = await startSandbox({ shards: 2, patience: { answer: 20_000 } });
  place = mkdtempSync(join(tmpdir(), 'shards-'));
});
afterEach(async () => {
  endPrograms();
  await sandbox.close();
  rmSync(place, { recursive: true });
});

const started = (settings: Record<string, string>) =>
  startProgram({ DISCORD_TOKEN: sandbox.token, DISCORD_API_URL: sandbox.apiUrl, ...settings });

async function logged({ child, said }: ReturnType<typeof startProgram>, words: string, times = 1) {
  while (said.err.split(words).length <= times) await once(child.stderr, 'data');
}

it('runs as many processes as Discord wants; one data folder, one answer each, one registration', async () => {
  const pidFile = join(place, 'pid');
  const [corpus, data] = [smallCorpus(), join(place, 'data')];
  await build(data, corpus);
  const bot = started({ SHARDS: 'auto', CORPUS_DIR: corpus, DATA_DIR: data, PID_FILE: pidFile });
  await logged(bot, 'logged in', 2);
  expect(readFileSync(pidFile, 'utf8').trim()).toBe(`${bot.child.pid}`);
  const [answer] = generatedProof(1).answers;
  const inServer = await sandbox.slash('vraag', { nummer: '1' });
  expect(shown(inServer.message)).toContain(answer);
  const direct = await sandbox.slash('vraag', { nummer: '1' }, { in: 'dm' });
  expect(shown(direct.message)).toContain(answer);
  const registrations = sandbox.requests.filter(({ method, path }) => method === 'PUT' && path.endsWith('/commands'));
  expect(registrations).toHaveLength(1);
  bot.child.kill('SIGHUP');
  await logged(bot, 'the corpus was loaded anew', 2);
  bot.child.kill('SIGTERM');
  expect(await bot.ended).toBe(0);
  expect(bot.said.out + bot.said.err).not.toContain(sandbox.token);
});

it('stops with a line of what is wrong when no process can start', async () => {
  const refused = started({ SHARDS: '2', DATA_DIR: join(place, 'nothing') });
  expect(await refused.ended).toBe(1);
  expect(refused.said.err).toContain('In DATA_DIR staat geen datamap.');
  const env = { SHARDS: 'auto', DISCORD_TOKEN: 'another', DISCORD_API_URL: sandbox.apiUrl, LOG_LEVEL: 'silent' };
  expect(await run(['start'], { env })).toMatchObject({ code: 1, err: expect.stringContaining('weigert het token') });
});
