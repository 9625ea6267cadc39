import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { getPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { Thread, TooLate } from '../../src/thread/thread.js';

const SERVE = new URL('../../dist/src/thread/thread.js', import.meta.url).href;
let folder: string;
let scripts = 0;
const open: Thread<string, string>[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'thread-'));
});
afterEach(async () => {
  for (const thread of open.splice(0)) await thread.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What a thread runs that answers with what `body` returns of `question`; `data` is what it was started with. */
function scriptOf(body: string): URL {
  const file = join(folder, `${++scripts}.mjs`);
  const imports = `import { workerData as data } from 'node:worker_threads';\nimport { serve } from '${SERVE}';\n`;
  writeFileSync(file, `${imports}serve(async (question) => { ${body} });\n`);
  return pathToFileURL(file);
}

function threadOf(body: string, data: unknown = null, patience: number | null = null): Thread<string, string> {
  const thread = new Thread<string, string>(scriptOf(body), data, patience);
  open.push(thread);
  return thread;
}

it('answers each question with its own answer, in order, from the data that it was given', async () => {
  const thread = threadOf("return data.name + ' ' + question;", { name: 'dag' });
  expect(await Promise.all(['a', 'b', 'c'].map((one) => thread.ask(one)))).toEqual(['dag a', 'dag b', 'dag c']);
});

it.runIf(process.platform === 'linux')('lets the thread that asks go first', async () => {
  const thread = threadOf("return String(process.getBuiltinModule('node:os').getPriority());");
  expect(await thread.ask('x')).toBe(String(Math.min(getPriority() + 5, 19)));
});

it('hands on what went wrong with one question and answers the next', async () => {
  const thread = threadOf("if (question === 'fout') throw new Error('this one'); return question;");
  await expect(thread.ask('fout')).rejects.toMatchObject({ cause: { message: 'this one' } });
  expect(await thread.ask('goed')).toBe('goed');
});

it('rejects all that waits, with the cause, when it breaks, and starts anew at the next question', async () => {
  const thread = threadOf(
    "if (question === 'breek') { setImmediate(() => { throw new Error('out of order'); }); return new Promise(() => {}); } return question;",
  );
  const waiting = await Promise.allSettled([thread.ask('breek'), thread.ask('wacht')]);
  for (const one of waiting) {
    expect(one).toMatchObject({ status: 'rejected', reason: { cause: { message: 'out of order' } } });
  }
  expect(await thread.ask('weer')).toBe('weer');
});

it('rejects what waits when its thread ends, with the exit code', async () => {
  await expect(threadOf('process.exit(3);').ask('x')).rejects.toThrow('ended (3)');
});

it('rejects what a script without a beginning cannot answer', async () => {
  const thread = new Thread<string, string>(pathToFileURL(join(folder, 'absent.mjs')), null);
  await expect(thread.ask('x')).rejects.toMatchObject({ cause: expect.anything() });
});

it('keeps its process until it has answered, and no longer', async () => {
  const { href } = scriptOf('return question;');
  const program = join(folder, 'asks.mjs');
  const asks = "for (const question of ['a', 'b']) console.log(await thread.ask(question));";
  writeFileSync(
    program,
    `import { Thread } from '${SERVE}';\nconst thread = new Thread(new URL('${href}'), null);\n${asks}`,
  );
  expect((await promisify(execFile)(process.execPath, [program])).stdout).toBe('a\nb\n');
});

it('takes no question once it is closed', async () => {
  const thread = threadOf('return question;');
  await thread.ask('x');
  await thread.close();
  await expect(thread.ask('x')).rejects.toThrow('closed');
});

it('ends what takes too long, tells all that waits', async () => {
  const slow = threadOf("return question === 'eeuwig' ? new Promise(() => {}) : question;", null, 1);
  const waiting = await Promise.allSettled([slow.ask('eeuwig'), slow.ask('eeuwig')]);
  for (const one of waiting) expect(one).toMatchObject({ status: 'rejected', reason: expect.any(TooLate) });
});
