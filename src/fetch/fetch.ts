import { type FileHandle, mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { z } from 'zod';
import type { Clock } from '../clock.js';
import type { Client, Got, Refusal, Version } from './client.js';
import type { Listing } from './sru.js';

/** A publication as it came: the bytes of its PDF, and what is said of it beside it. */
export interface Came {
  readonly id: string;
  readonly pdf: Buffer;
  readonly metadata: { readonly bytes: Buffer; readonly says: Metadata } | null;
}

/** Takes a publication into the corpus. `reasons` are in words, for who goes through what was refused. */
export type Take = (
  came: Came,
) => Promise<
  | { readonly kind: 'taken' }
  | { readonly kind: 'known' }
  | { readonly kind: 'refused'; readonly reasons: readonly string[] }
>;

/** What became of one publication. */
export type Fetched =
  | { readonly id: string; readonly kind: 'taken' | 'known' | 'unchanged' | 'absent' }
  /** It came and was not taken: nothing of it stands in the corpus. */
  | { readonly id: string; readonly kind: 'refused'; readonly reasons: readonly string[]; readonly pdf: Buffer }
  | { readonly id: string; readonly kind: 'not-got'; readonly why: Refusal | NoPdf };

/** Something came under the address of a PDF that is none: a page that says sorry, or a PDF cut short. */
export type NoPdf = { readonly code: 'geen-pdf'; readonly type: string } | { readonly code: 'afgekapt' };

export interface FetchOptions {
  readonly client: Client;
  /** Address of the publications, without a slash at the end: `<base>/<id>.pdf`. */
  readonly base: string;
  readonly journal: Journal;
  readonly take: Take;
  /** Whether a publication stands in the corpus: what was taken may have been removed since. */
  readonly has: (id: string) => Promise<boolean>;
  readonly clock: Clock;
}

/** Larger than the largest Aanhangsel by far. */
const MAX_PDF = 64 * 2 ** 20;
const MAX_METADATA = 2 ** 20;

/**
 * Fetches one publication and offers it to the corpus. What was taken or refused before is asked for again only when
 * the list says that it changed since, and then with what the server said of it.
 * @returns null when it was aborted
 */
export async function fetchPublication({ id, modified }: Listing, options: FetchOptions): Promise<Fetched | null> {
  const { client, base, journal, take, has, clock } = options;
  const told = journal.of(id);
  const before = told?.became === 'taken' && !(await has(id)) ? null : told;
  if (before && before.became !== 'absent' && modified !== null && modified < before.at.slice(0, 10)) {
    return { id, kind: 'unchanged' };
  }
  const got = await client.get(new URL(`${base}/${id}.pdf`), { maxBytes: MAX_PDF, known: before?.version ?? null });
  switch (got.kind) {
    case 'aborted':
      return null;
    case 'unchanged':
      return { id, kind: 'unchanged' };
    case 'absent':
      await journal.write(id, 'absent', NO_VERSION, new Date(clock.now()));
      return { id, kind: 'absent' };
    case 'refused':
      return { id, kind: 'not-got', why: got.why };
    case 'got':
  }
  const fault = noPdf(got.bytes, got.type);
  if (fault) return { id, kind: 'not-got', why: fault };
  const metadata = await client.get(new URL(`${base}/${id}/metadata.xml`), { maxBytes: MAX_METADATA });
  if (metadata.kind === 'aborted') return null;
  const taken = await take({ id, pdf: got.bytes, metadata: metadataOf(id, metadata) });
  const became = taken.kind === 'refused' ? 'refused' : 'taken';
  await journal.write(id, became, got.version, new Date(clock.now()));
  if (taken.kind === 'refused') return { id, kind: 'refused', reasons: taken.reasons, pdf: got.bytes };
  return { id, kind: taken.kind };
}

/** What was said, with its bytes; null where nothing is, or where it is about another publication. */
function metadataOf(id: string, got: Got): Came['metadata'] {
  if (got.kind !== 'got') return null;
  const says = readMetadata(got.bytes.toString('utf8'));
  return says && (says.id === null || says.id === id) ? { bytes: got.bytes, says } : null;
}

const NO_VERSION = { etag: null, lastModified: null };

function noPdf(bytes: Buffer, type: string): NoPdf | null {
  if (!bytes.subarray(0, 1024).includes('%PDF-')) return { code: 'geen-pdf', type };
  return bytes.subarray(-2048).includes('%%EOF') ? null : { code: 'afgekapt' };
}

/**
 * What `<base>/<id>/metadata.xml` says of a publication: a list of `<metadata name="…" content="…"/>`. Names as the
 * service writes them; a publication of before 1995 or of these last weeks may have none of them.
 */
export interface Metadata {
  readonly id: string | null;
  /** Numbers of the questions in the Tweede Kamer's own registration: `2018Z19165`. */
  readonly vraagnummers: readonly string[];
}

const PARSER = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseAttributeValue: false,
  removeNSPrefix: true,
  processEntities: true,
});
const row = z.object({ name: z.string(), content: z.string() });
const file = z.object({
  metadata_gegevens: z.object({
    metadata: z.union([z.array(row.catch({ name: '', content: '' })), row.transform((one) => [one])]),
  }),
});

/** Reads a metadata.xml; null when it is something else. */
export function readMetadata(xml: string): Metadata | null {
  let parsed: unknown;
  try {
    parsed = PARSER.parse(xml, true);
  } catch {
    return null;
  }
  const read = file.safeParse(parsed);
  if (!read.success) return null;
  const rows = read.data.metadata_gegevens.metadata;
  const all = (name: string) =>
    rows.filter((one) => one.name.toLowerCase() === name).map(({ content }) => content.trim());
  return {
    id: all('dc.identifier')[0] ?? null,
    vraagnummers: [...new Set(all('overheidop.vraagnummer').filter((nummer) => /^\d{4}Z\d{4,6}$/u.test(nummer)))],
  };
}

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
