import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** The files of a publication's folder. */
export const MANIFEST = 'publication.json';
export const SOURCE = 'source.txt';
/** The PDF of a publication that was read from one, the text that was read, and where each of its lines stands. */
export const PDF = 'source.pdf';
export const TEXT = 'text.txt';
export const PLACES = 'text.json';
/** What officielebekendmakingen.nl says of a publication beside it, as it came. */
export const METADATA = 'metadata.xml';

/** Contents by name. */
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
