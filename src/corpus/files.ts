import { readdir, readFile } from 'node:fs/promises';
import type { Corpusbevinding } from '../publications/model/corpusfout.js';

/** What a file holds, or why it cannot be had: it is not there, or the system does not open it. */
export type Opened<T> =
  | { readonly kind: 'opened'; readonly content: T }
  | { readonly kind: 'failed'; readonly why: Corpusbevinding };

export function openFile(path: string): Promise<Opened<Buffer>> {
  return opened(() => readFile(path), 'bestand-ontbreekt');
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
