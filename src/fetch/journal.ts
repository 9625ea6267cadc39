import { type FileHandle, mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Version } from './client.js';

/** Where a corpus keeps what was fetched for it: a hidden file, which loading leaves alone. */
export const JOURNAL = '.ophalen.jsonl';

const entry = z.object({
  id: z.string(),
  /** When, as ISO 8601 in UTC. */
  at: z.string(),
  /** Taken into the corpus, refused, or not there at all. */
  became: z.enum(['taken', 'refused', 'absent']),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
});

export type Entry = z.infer<typeof entry>;

/**
 * What became of every publication that was asked for: a line each, the last one of an id counts. A line is written
 * after the publication stands in the corpus, so that whoever is interrupted between the two asks for it once more
 * and finds it there.
 */
export class Journal {
  readonly #entries: Map<string, Entry>;
  readonly #file: FileHandle;

  private constructor(entries: Map<string, Entry>, file: FileHandle) {
    this.#entries = entries;
    this.#file = file;
  }

  /** Opens the journal of a corpus, or begins one. A last line that was cut off is passed over. */
  static async open(directory: string): Promise<Journal> {
    await mkdir(directory, { recursive: true });
    const path = join(directory, JOURNAL);
    const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
      return '';
    });
    const entries = new Map<string, Entry>();
    for (const line of text.split('\n')) {
      const read = entryOf(line);
      if (read) entries.set(read.id, read);
    }
    const file = await open(path, 'a');
    // What is written next must not be glued to half a line.
    if (text !== '' && !text.endsWith('\n')) await file.write('\n');
    return new Journal(entries, file);
  }

  /** What became of a publication before; null when it was never asked for. */
  of(id: string): (Entry & { readonly version: Version }) | null {
    const known = this.#entries.get(id);
    return known ? { ...known, version: { etag: known.etag, lastModified: known.lastModified } } : null;
  }

  async write(id: string, became: Entry['became'], { etag, lastModified }: Version, at: Date): Promise<void> {
    const written = { id, at: at.toISOString(), became, etag, lastModified };
    await this.#file.write(`${JSON.stringify(written)}\n`);
    await this.#file.datasync();
    this.#entries.set(id, written);
  }

  async close(): Promise<void> {
    await this.#file.close();
  }
}

function entryOf(line: string): Entry | null {
  if (line === '') return null;
  try {
    return entry.parse(JSON.parse(line));
  } catch {
    return null;
  }
}
