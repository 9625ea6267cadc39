import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { IndexThread } from '../../src/search/thread/index-thread.js';

const REQUEST = {
  query: { items: [], without: [], filters: [], withoutFilters: [] },
  document: null,
  offset: 0,
  limit: 1,
  explain: false,
};
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'thread-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function script(name: string, code: string): URL {
  const file = join(folder, `${name}.mjs`);
  writeFileSync(
    file,
    `import { parentPort } from 'node:worker_threads';\nparentPort.on('message', (message) => { ${code} });\n`,
  );
  return pathToFileURL(file);
}

it('rejects all that waits, with the cause, when its thread breaks', async () => {
  const thread = new IndexThread(script('breaks', "if (message.nr === 2) throw new Error('out of order');"));
  const waiting = await Promise.allSettled([thread.search(REQUEST), thread.search(REQUEST)]);
  for (const one of waiting) {
    expect(one).toMatchObject({ status: 'rejected', reason: { cause: { message: 'out of order' } } });
  }
  expect(thread.alive).toBe(false);
  await expect(thread.search(REQUEST)).rejects.toThrow();
});

it('rejects what waits when its thread ends', async () => {
  const thread = new IndexThread(script('ends', 'process.exit(3);'));
  await expect(thread.search(REQUEST)).rejects.toThrow('ended (3)');
});

it('hands on what went wrong with one search and lives', async () => {
  const thread = new IndexThread(
    script('fails', "parentPort.postMessage({ nr: message.nr, kind: 'failed', error: new Error('this one') });"),
  );
  await expect(thread.search(REQUEST)).rejects.toMatchObject({ cause: { message: 'this one' } });
  expect(thread.alive).toBe(true);
  await thread.close();
  expect(thread.alive).toBe(false);
});
