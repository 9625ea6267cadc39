import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hashOf, MANIFEST, openFile, openFolders } from '../corpus/store.js';
import { built } from '../package-root.js';
import type { Overzicht } from '../publications/model/library.js';
import { type Database, readRows, type Versions } from './database.js';

/** One state of a data folder: what it was made from, and which version of each table belongs to it. */
export interface Stand {
  /** Counted from 1. */
  readonly nr: number;
  /** {@link formOf} the program that made it. */
  readonly vorm: string;
  /** {@link Manifest} hash of the corpus that it was made from. */
  readonly corpus: string;
  /** SHA-256 of the names of the folders that went into it. */
  readonly mappen: string;
  readonly versies: Versions;
  readonly publicaties: number;
  readonly fragmenten: number;
  /** Days (ISO) of the oldest and the newest publication. */
  readonly van: string | null;
  readonly tot: string | null;
  readonly overzicht: Overzicht;
  /** Folders of the corpus that could not be read, and are not in it. */
  readonly geweigerd: readonly string[];
  /** When the build began and when it was whole (ISO). */
  readonly begonnen: string;
  readonly gebouwd: string;
}

const TABLE = 'stand';

/** The state that counts: the newest; null for a folder without any. */
export async function newestStand(database: Database): Promise<Stand | null> {
  if (!(await database.connection.tableNames()).includes(TABLE)) return null;
  const table = await database.connection.openTable(TABLE);
  const rows = await readRows(table.query().select(['nr', 'stand']));
  const newest = rows.reduce<{ nr: number; stand: string } | null>((best, { nr, stand }) => {
    const one = { nr: Number(nr), stand: String(stand) };
    return best === null || one.nr > best.nr ? one : best;
  }, null);
  return newest && (JSON.parse(newest.stand) as Stand);
}

/** Makes a state the one that counts: the one step in which a build takes the place of the one before. */
export async function addStand({ connection, arrow, lance }: Database, stand: Stand): Promise<void> {
  const { Schema, Field, Int32, Utf8 } = arrow;
  const schema = new Schema([new Field('nr', new Int32()), new Field('stand', new Utf8())]);
  const rows = lance.makeArrowTable([{ nr: stand.nr, stand: JSON.stringify(stand) }], { schema });
  if ((await connection.tableNames()).includes(TABLE)) await (await connection.openTable(TABLE)).add(rows);
  else await connection.createTable(TABLE, rows);
}

/** What a data folder belongs to: a corpus, by the hashes of its folders, and the program that made it. */

/** The rooms whose code decides what a row says. */
const ROOMS = ['text', 'publications', 'corpus', 'check', 'search', 'archive'];

/** How many folders are read at once. */
const AT_ONCE = 32;

/** The hash of a folder's publication.json, which names every other file by its hash; null where it cannot be read. */
export async function manifestHash(directory: string, folder: string): Promise<string | null> {
  const opened = await openFile(join(directory, folder, MANIFEST));
  return opened.kind === 'opened' ? hashOf(opened.content) : null;
}

/**
 * {@link manifestHash} of every folder of a corpus, by its name.
 * @throws Error when the corpus cannot be read
 */
export async function manifestHashes(directory: string): Promise<ReadonlyMap<string, string | null>> {
  const names = await folderNames(directory);
  const hashes = new Map<string, string | null>();
  for (let at = 0; at < names.length; at += AT_ONCE) {
    const some = names.slice(at, at + AT_ONCE);
    const read = await Promise.all(some.map((name) => manifestHash(directory, name)));
    for (const [nr, name] of some.entries()) hashes.set(name, read[nr] ?? null);
  }
  return hashes;
}

/** The names of the folders of a corpus, in order. @throws Error when it cannot be read */
export async function folderNames(directory: string): Promise<readonly string[]> {
  const folders = await openFolders(directory);
  if (folders.kind === 'failed') throw new Error(`The corpus ${directory} cannot be read: ${folders.why.code}`);
  return folders.content;
}

/** One hash for the names of folders. */
export function hashOfNames(names: Iterable<string>): string {
  return hashOfLines([...names].sort());
}

/** One hash for all that a corpus consists of: its manifest of hashes. */
export function hashOfCorpus(hashes: ReadonlyMap<string, string | null>): string {
  return hashOfLines([...hashes].map(([name, hash]) => `${name} ${hash}`).sort());
}

function hashOfLines(lines: readonly string[]): string {
  const hash = createHash('sha256');
  for (const line of lines) hash.update(`${line}\n`);
  return hash.digest('hex');
}

/**
 * Names what rows are made by: the program that reads, cuts and analyses, with its word list and thesaurus. A data
 * folder of another program may name places that this one reads otherwise, so it is not opened and is built anew.
 * Taken from the code itself: nobody has to remember a number.
 */
export async function formOfProgram(): Promise<string> {
  const hash = createHash('sha256');
  for (const room of ROOMS) {
    const folder = built(`src/${room}/`);
    const entries = await readdir(folder, { recursive: true });
    for (const name of entries.filter((one) => /\.(?:js|json|bin)$/u.test(one)).sort()) {
      hash.update(`${room}/${name}\n`).update(await readFile(fileURLToPath(new URL(name, folder))));
    }
  }
  return hash.digest('hex');
}
