import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Corpusbevinding } from '../publications/model/gebrek.js';

/** The files of a publication's folder. */
export const MANIFEST = 'publication.json';
export const SOURCE = 'source.txt';
/** The PDF of a publication that was read from one, the text that was read, and where each of its lines stands. */
export const PDF = 'source.pdf';
export const TEXT = 'text.txt';
export const PLACES = 'text.json';
/** What officielebekendmakingen.nl says of a publication beside it, as it came. */
export const METADATA = 'metadata.xml';

/** SHA-256 of bytes, in lower-case hexadecimal. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** What a file holds, or why it cannot be had: it is not there, or the system does not open it. */
export type Opened<T> =
  | { readonly kind: 'opened'; readonly content: T }
  | { readonly kind: 'failed'; readonly why: Corpusbevinding };

/**
 * Reads a file. A pipe or a device, which may have no end or never begin, is none.
 * @param most a larger file (bytes) is not read at all
 */
export async function openFile(path: string, most = Number.POSITIVE_INFINITY): Promise<Opened<Buffer>> {
  const found = await opened(() => stat(path), 'bestand-ontbreekt');
  if (found.kind === 'failed') return found;
  // Of a folder the system says so itself when it is read.
  if (!found.content.isFile() && !found.content.isDirectory()) return { kind: 'failed', why: { code: 'geen-bestand' } };
  const bytes = found.content.size;
  if (bytes > most) return { kind: 'failed', why: { code: 'bestand-te-groot', bytes, hoogstens: most } };
  return opened(() => readFile(path), 'bestand-ontbreekt');
}

/**
 * The files to read of what was named: a file itself, of a folder its PDFs and texts, by name; hidden ones are left
 * alone.
 */
export function filesAt(path: string): Promise<Opened<readonly string[]>> {
  return opened(async () => {
    if (!(await stat(path)).isDirectory()) return [path];
    const entries = await readdir(path, { withFileTypes: true });
    const files = entries.filter(({ name }) => /^[^.].*\.(?:pdf|txt)$/iu.test(name));
    return files.map(({ name }) => join(path, name)).sort();
  }, 'bestand-ontbreekt');
}

/** The folders within a folder, by name; hidden ones and files are left alone. */
export function openFolders(directory: string): Promise<Opened<readonly string[]>> {
  return opened(async () => {
    const entries = await readdir(directory, { withFileTypes: true });
    const folders = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'));
    return folders.map((entry) => entry.name).sort();
  }, 'map-ontbreekt');
}

async function opened<T>(open: () => Promise<T>, missing: 'bestand-ontbreekt' | 'map-ontbreekt'): Promise<Opened<T>> {
  try {
    return { kind: 'opened', content: await open() };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return { kind: 'failed', why: code === 'ENOENT' ? { code: missing } : { code: 'niet-te-openen', oorzaak: code } };
  }
}

export type Files = Readonly<Record<string, string | Uint8Array>>;

const DRAFT = '.nieuw-';
/** Adding a publication takes seconds; a draft that is older than this (ms) was left by a process that was killed. */
const ABANDONED = 3_600_000;

/**
 * Puts a publication's folder into a corpus, whole or not at all, however this is interrupted: it is written beside
 * its place, made to last, and then renamed. Of two at once one finds that the other was there first.
 */
export async function putFolder(directory: string, id: string, files: Files): Promise<'put' | 'exists'> {
  await mkdir(directory, { recursive: true });
  await removeAbandoned(directory);
  const draft = join(directory, `${DRAFT}${randomBytes(6).toString('hex')}`);
  await mkdir(draft);
  try {
    for (const [name, content] of Object.entries(files)) await writeLasting(join(draft, name), content);
    await makeLast(draft);
    await rename(draft, join(directory, id));
    await makeLast(directory);
    return 'put';
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (isOccupied(error)) return 'exists';
    throw error;
  }
}

/**
 * Has a PDF take the place of a text within a publication's folder. Its `publication.json` tells which files count, so
 * that the moment at which that one is renamed is the moment of the change.
 */
export async function replaceText(directory: string, id: string, files: Files): Promise<void> {
  const folder = join(directory, id);
  const { [MANIFEST]: manifest, ...rest } = files;
  if (manifest === undefined) throw new TypeError(`no ${MANIFEST} among the files of ${id}`);
  for (const [name, content] of Object.entries(rest)) await replaceFile(folder, name, content);
  await makeLast(folder);
  await replaceFile(folder, MANIFEST, manifest);
  await rm(join(folder, SOURCE), { force: true });
  await makeLast(folder);
}

async function replaceFile(folder: string, name: string, content: string | Uint8Array): Promise<void> {
  const draft = join(folder, `${DRAFT}${randomBytes(6).toString('hex')}`);
  await writeLasting(draft, content);
  await rename(draft, join(folder, name));
}

async function writeLasting(path: string, content: string | Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

// A name in a folder lasts when the folder was written; not every system lets a folder be opened for that.
async function makeLast(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  if (!handle) return;
  try {
    await handle.sync().catch(() => undefined);
  } finally {
    await handle.close();
  }
}

async function removeAbandoned(directory: string): Promise<void> {
  for (const name of await readdir(directory)) {
    if (!name.startsWith(DRAFT)) continue;
    const path = join(directory, name);
    const found = await stat(path).catch(() => null);
    if (found && Date.now() - found.mtimeMs > ABANDONED) await rm(path, { recursive: true, force: true });
  }
}

function isOccupied(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOTEMPTY' || error.code === 'EEXIST');
}
