import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject, onTestFinished, vi } from 'vitest';
import { type Opened, openArchive } from '../../src/archive/archive.js';
import { type Built, buildArchive } from '../../src/archive/build.js';
import { type Database, openDatabase } from '../../src/archive/database.js';
import { CORPUS } from '../corpus.js';
import { generated, put } from './generated.js';

/** The database at an address; the packages for it are there where tests run. */
export async function databaseAt(address: string): Promise<Database> {
  const opened = await openDatabase(address);
  if (opened.kind !== 'open') throw new Error('the packages of the data folder are not installed');
  return opened.database;
}

/** `letterlijk corpus bouw`. */
export async function build(address: string, directory: string): Promise<Built> {
  return buildArchive(await databaseAt(address), directory);
}

let real: Promise<string> | null = null;

/** The data folder of the real corpus, built once for all tests: for looking in alone. */
export function realData(): Promise<string> {
  real ??= (async () => {
    const place = join(inject('kept'), 'data');
    const isBuilt = join(inject('kept'), 'data-is-built');
    try {
      mkdirSync(place);
    } catch {
      // Another process came first.
      await vi.waitUntil(() => existsSync(isBuilt), { timeout: 60_000 });
      return place;
    }
    await build(place, CORPUS);
    writeFileSync(isBuilt, '');
    return place;
  })();
  return real;
}

/** A corpus of one made-up publication, for a program that has to answer at all: it starts in half the time. */
export function smallCorpus(): string {
  const directory = mkdtempSync(join(inject('kept'), 'klein-'));
  put(directory, generated(1));
  return directory;
}

/** A data folder that must open. */
export async function mustOpen(address: string, directory: string): Promise<Opened> {
  const opened = await openArchive(address, directory);
  if (opened.kind === 'refused') throw new Error(JSON.stringify(opened.fault));
  return opened.archive;
}

/** A folder that is gone after the test. */
export function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'archief-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

/** A corpus of made-up publications with these numbers, and a place for its data. */
export function corpusOf(numbers: readonly number[]): { readonly directory: string; readonly address: string } {
  const parts = partsOf(folder());
  for (const nummer of numbers) put(parts.directory, generated(nummer));
  return parts;
}

const partsOf = (place: string) => ({ directory: join(place, 'corpus'), address: join(place, 'data') });

const built = new Map<number, Promise<string>>();

/** The first so many made-up publications with their data folder: built once a process, a copy of it for each test. */
export async function builtCorpus(count: number): Promise<ReturnType<typeof corpusOf>> {
  const ready = built.get(count) ?? builtIn(mkdtempSync(join(inject('kept'), 'gebouwd-')), count);
  built.set(count, ready);
  const place = folder();
  cpSync(await ready, place, { recursive: true });
  return partsOf(place);
}

async function builtIn(place: string, count: number): Promise<string> {
  const { directory, address } = partsOf(place);
  for (const nummer of upTo(count)) put(directory, generated(nummer));
  await build(address, directory);
  return place;
}

export const upTo = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1);
