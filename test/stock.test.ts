import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { assemble } from '../src/assemble.js';
import { readConfig } from '../src/config.js';
import { createLog } from '../src/log.js';
import { Stock } from '../src/stock.js';
import { CORPUS } from './corpus.js';

/** A stock of one small publication, and the words of what it logged. */
async function opened() {
  const directory = mkdtempSync(join(tmpdir(), 'voorraad-'));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  cpSync(join(CORPUS, 'kst-34964-B'), join(directory, 'kst-34964-B'), { recursive: true });
  const read = readConfig({ CORPUS_DIR: directory }, { startsBot: false });
  if (read.kind !== 'valid') throw new Error(read.melding);
  const first = await assemble(read.config, { worker: true });
  if (first.kind !== 'ready') throw new Error(first.kind);
  const logged: unknown[] = [];
  const destination = { write: (line: string) => void logged.push(JSON.parse(line).msg) };
  return { stock: new Stock(read.config, first, createLog({ level: 'info', secrets: [], destination })), logged };
}

it('told to load anew while it loads, and again, loads once more', async () => {
  const { stock, logged } = await opened();
  const first = stock.exchange(async () => undefined);
  await null;
  await Promise.all([first, ...[1, 2, 3].map(() => stock.exchange(async () => undefined))]);
  expect(logged).toEqual(['the corpus was loaded anew', 'the corpus was loaded anew']);
  await stock.close();
});

it('that is closed loads nothing any more', async () => {
  const { stock, logged } = await opened();
  const told = [1, 2].map(() => stock.exchange(async () => undefined));
  await stock.close();
  await Promise.all(told);
  expect(logged).toEqual([]);
});
