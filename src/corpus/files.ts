import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Corpusbevinding } from '../publications/model/gebrek.js';

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
