import { spawn } from 'node:child_process';
import { appendFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, vi } from 'vitest';
import { libraryOf, openArchive } from '../../src/archive/archive.js';
import { newestStand } from '../../src/archive/stand.js';
import { verifyArchive } from '../../src/archive/verify.js';
import { loadCorpus } from '../../src/corpus/load.js';
import { PublicatieVeranderd } from '../../src/publications/model/library.js';
import { build, builtCorpus, corpusOf, databaseAt, folder, mustOpen, upTo } from './data.js';
import { generated, put } from './generated.js';

// Builds read and write much; a machine with other work takes its time.
vi.setConfig({ testTimeout: 240_000 });

const idOf = (nummer: number) => generated(nummer).id;

/** What a data folder holds: each publication with what is read of it. */
async function contents(address: string, directory: string): Promise<Record<string, number>> {
  const library = await libraryOf(await mustOpen(address, directory));
  const held: Record<string, number> = {};
  for (const id of await library.ids()) held[id] = (await library.publication(id))?.fragments.length ?? 0;
  return held;
}

/** The same of a corpus that is read into memory. */
async function inMemory(directory: string): Promise<Record<string, number>> {
  const loaded = await loadCorpus(directory);
  if (loaded.kind === 'refused') throw new Error(JSON.stringify(loaded.fouten));
  return Object.fromEntries(loaded.publications.map(({ gegevens, fragments }) => [gegevens.id, fragments.length]));
}

it('holds what the corpus holds, and after a change what it holds then', async () => {
  const { directory, address } = corpusOf(upTo(12));
  const first = await build(address, directory);
  expect(first).toMatchObject({ toegevoegd: 12, vervallen: 0, geweigerd: [], ongewijzigd: false });
  expect(first.stand).toMatchObject({ nr: 1, publicaties: 12, fragmenten: 36, van: '1996-11-03' });
  expect(await contents(address, directory)).toEqual(await inMemory(directory));
  expect((await build(address, directory)).ongewijzigd).toBe(true);

  rmSync(join(directory, idOf(3)), { recursive: true });
  put(directory, generated(4, 2));
  put(directory, generated(13));
  const second = await build(address, directory);
  expect(second).toMatchObject({ toegevoegd: 2, vervallen: 2, stand: { nr: 2, publicaties: 12 } });
  const held = await inMemory(directory);
  expect(await contents(address, directory)).toEqual(held);
  // Rows of both builds are met by what is typed, and none that went.
  const typed = await (await libraryOf(await mustOpen(address, directory))).suggest('ah-tk', 25);
  expect(typed.map(({ gegevens }) => gegevens.id).toSorted()).toEqual(Object.keys(held).toSorted());
});

it('leaves out what cannot be read, by name, and has it once it can', async () => {
  const { directory, address } = corpusOf([1, 2]);
  writeFileSync(join(directory, idOf(2), 'source.txt'), 'something else');
  const built = await build(address, directory);
  expect(built).toMatchObject({ toegevoegd: 1, geweigerd: [{ folder: idOf(2), fouten: [{ code: 'andere-hash' }] }] });
  expect(await mustOpen(address, directory)).toMatchObject({ nieuw: 1 });
  put(directory, generated(2), { titel: 'Hersteld' });
  expect(await build(address, directory)).toMatchObject({ toegevoegd: 1, geweigerd: [] });
  expect(Object.keys(await contents(address, directory))).toContain(idOf(2));
});

it('serves what it was made from while the corpus grows, and says what it lacks', async () => {
  const { directory, address } = await builtCorpus(2);
  put(directory, generated(3));
  expect(await mustOpen(address, directory)).toMatchObject({ nieuw: 1 });
});

it('is refused beside another corpus: one that lacks a publication, one that has other bytes', async () => {
  const { directory, address } = await builtCorpus(3);
  put(directory, generated(2, 9));
  expect(await openArchive(address, directory)).toEqual({
    kind: 'refused',
    fault: { kind: 'ander-corpus', missen: [], anders: [idOf(2)] },
  });
  rmSync(join(directory, idOf(2)), { recursive: true });
  expect(await openArchive(address, directory)).toEqual({
    kind: 'refused',
    fault: { kind: 'ander-corpus', missen: [idOf(2)], anders: [] },
  });
});

it('is refused where there is none, and where another program made it', async () => {
  const { directory, address } = corpusOf([1]);
  expect(await openArchive(address, directory)).toEqual({ kind: 'refused', fault: { kind: 'leeg' } });
  const { stand } = await build(address, directory);
  const database = await databaseAt(address);
  const table = await database.connection.openTable('stand');
  await table.add([{ nr: stand.nr + 1, stand: JSON.stringify({ ...stand, nr: stand.nr + 1, vorm: 'another' }) }]);
  expect(await openArchive(address, directory)).toEqual({ kind: 'refused', fault: { kind: 'ander-programma' } });
  // It is built anew, whatever the other program made.
  expect(await build(address, directory)).toMatchObject({ toegevoegd: 1, ongewijzigd: false });
  expect(Object.keys(await contents(address, directory))).toEqual([idOf(1)]);
});

it('shows nothing of a publication whose bytes changed after it was opened; the rest it does', async () => {
  const { directory, address } = await builtCorpus(2);
  const library = await libraryOf(await mustOpen(address, directory));
  appendFileSync(join(directory, idOf(1), 'source.txt'), ' ');
  await expect(library.publication(idOf(1))).rejects.toBeInstanceOf(PublicatieVeranderd);
  put(directory, generated(1), { titel: 'Iets anders' });
  await expect(library.fragment(`${idOf(1)}#1`)).rejects.toBeInstanceOf(PublicatieVeranderd);
  expect(await library.fragment(`${idOf(2)}#1`)).not.toBeNull();
});

it('keeps serving who opened it before, whatever is built meanwhile', async () => {
  const { directory, address } = await builtCorpus(2);
  const library = await libraryOf(await mustOpen(address, directory));
  put(directory, generated(3));
  await build(address, directory);
  expect(await library.find('1')).toEqual([idOf(1), idOf(2)]);
  expect(await library.suggest('', 5)).toHaveLength(2);
  const newer = await libraryOf(await mustOpen(address, directory));
  expect(await newer.find('1')).toEqual([idOf(1), idOf(2), idOf(3)]);
});

it('is verified row by row against what the corpus gives', async () => {
  const { directory, address } = await builtCorpus(3);
  const database = await databaseAt(address);
  const stand = (await newestStand(database)) ?? expect.fail();
  expect(await verifyArchive(database, stand, directory)).toMatchObject({ publicaties: 3, volledig: true, fouten: [] });
  put(directory, generated(4));
  put(directory, generated(2, 9));
  rmSync(join(directory, idOf(1)), { recursive: true });
  const passages = await database.connection.openTable('passages');
  await passages.update({ where: `publicatie = '${idOf(3)}' AND nr = 0`, values: { tekst: 'Dat staat er niet.' } });
  const versies = { ...stand.versies, passages: await passages.version() };
  const verified = await verifyArchive(database, { ...stand, versies }, directory);
  expect(verified).toMatchObject({ volledig: false });
  expect(verified.fouten).toEqual([
    { kind: 'niet-in-corpus', id: idOf(1) },
    { kind: 'anders', id: idOf(2) },
    { kind: 'rijen', id: idOf(3), tabel: 'passages' },
    { kind: 'niet-gebouwd', id: idOf(4) },
  ]);
});

const CLI = fileURLToPath(new URL('../../dist/program/letterlijk.js', import.meta.url));

/** `letterlijk corpus bouw`, killed when it has said a line for the `after`th time. */
function killed(address: string, directory: string, after: number): Promise<NodeJS.Signals | null> {
  const child = spawn(process.execPath, [CLI, 'corpus', 'bouw'], {
    cwd: folder(),
    env: { PATH: process.env['PATH'] ?? '', CORPUS_DIR: directory, DATA_DIR: address },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let lines = 0;
  child.stderr.on('data', (text: Buffer) => {
    lines += text.toString().split('\n').length - 1;
    if (lines >= after) child.kill('SIGKILL');
  });
  return new Promise((resolve) => child.on('exit', (_code, signal) => resolve(signal)));
}

it('loses nothing and leaves nothing half when a build is killed at any point', async () => {
  const { directory, address } = await builtCorpus(3);
  const before = await contents(address, directory);
  for (const nummer of upTo(8)) put(directory, generated(nummer + 100));
  const database = await databaseAt(address);
  // While it writes; at random points in test/archive/whole-way.test.ts.
  await killed(address, directory, 5);
  if ((await newestStand(database))?.nr === 1) expect(await contents(address, directory)).toEqual(before);
  await build(address, directory);
  expect(await contents(address, directory)).toEqual(await inMemory(directory));
});
