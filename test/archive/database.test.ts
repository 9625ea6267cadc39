import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Database, openDatabase, tableAt } from '../../src/archive/database.js';

let folder: string;
let database: Database;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'letterlijk-'));
  const opened = await openDatabase(folder);
  if (opened.kind !== 'open') throw new Error('LanceDB is not installed');
  database = opened.database;
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('reads a table as it was, whatever is written meanwhile', async () => {
  const table = await database.connection.createTable('getallen', [{ getal: 1 }]);
  const before = await table.version();
  await table.add([{ getal: 2 }]);
  const then = await tableAt(database, 'getallen', { getallen: before });
  expect(await then.countRows()).toBe(1);
  const now = await tableAt(database, 'getallen', { getallen: await table.version() });
  expect(await now.countRows()).toBe(2);
});

it('refuses a table whose version is not named or gone', async () => {
  await database.connection.createTable('getallen', [{ getal: 1 }]);
  await expect(tableAt(database, 'getallen', {})).rejects.toThrow('getallen');
  await expect(tableAt(database, 'getallen', { getallen: 99 })).rejects.toThrow();
});
