import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hashOf, MANIFEST, openFile, openFolders } from '../corpus/store.js';
import { built } from '../package-root.js';

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
