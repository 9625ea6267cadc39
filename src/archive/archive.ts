import type { Candidates } from '../check/sources/candidates.js';
import type { Library } from '../publications/model/library.js';
import type { SearchIndex } from '../search/engine.js';
import { ArchiveLibrary } from './archive-library.js';
import { openCandidates } from './archive-passages.js';
import { type Database, listed, openDatabase, readRows, tableAt } from './database.js';
import type { ArchiveFault } from './fault.js';
import { PUBLICATIES } from './publicaties.js';
import { openSearch } from './search/open.js';
import { folderNames, formOfProgram, hashOfNames, manifestHash, newestStand, type Stand } from './stand.js';

/** A state of a data folder, and where its corpus stands: plain data, which another thread can open again. */
export interface Archive {
  /** A folder, or `s3://…`. */
  readonly address: string;
  /** Folder of the corpus. */
  readonly directory: string;
  readonly stand: Stand;
}

/** A data folder that belongs to its corpus, at its newest state. */
export interface Opened extends Archive {
  /** Folders of the corpus that it does not have: they came after it was built, or could not be read then. */
  readonly nieuw: number;
}

export type OpenedArchive =
  | { readonly kind: 'open'; readonly archive: Opened }
  | { readonly kind: 'refused'; readonly fault: ArchiveFault };

/** So many publications are looked at when a data folder is opened, and so many names stand in a message. */
const SAMPLE = 32;
const NAMED = 5;

/**
 * Opens a data folder when it belongs to its corpus. Reading 86,000 manifests takes longer than a bot may take to
 * start, so the names of all folders are compared and the hashes of a sample, which follows from the state itself:
 * the same folder is always opened or always refused. Every publication is held against its hash again when it is
 * read, and `letterlijk corpus verifieer` goes through them all.
 * @param address a folder, or `s3://…`
 */
export async function openArchive(address: string, directory: string): Promise<OpenedArchive> {
  const refused = (fault: ArchiveFault): OpenedArchive => ({ kind: 'refused', fault });
  const opened = await openDatabase(address);
  if (opened.kind === 'no-package') return refused({ kind: 'geen-pakket' });
  const { database } = opened;
  const [stand, vorm, names] = await Promise.all([newestStand(database), formOfProgram(), folderNames(directory)]);
  if (!stand) return refused({ kind: 'leeg' });
  if (stand.vorm !== vorm) return refused({ kind: 'ander-programma' });
  const table = await tableAt(database, PUBLICATIES.name, stand.versies);
  let nieuw = stand.geweigerd.length;
  if (stand.mappen !== hashOfNames(names)) {
    const there = new Set(names);
    const held = await readRows(table.query().select(['publicatie']));
    const missen = held.map(({ publicatie }) => String(publicatie)).filter((id) => !there.has(id));
    if (missen.length > 0) return refused({ kind: 'ander-corpus', missen: missen.slice(0, NAMED), anders: [] });
    nieuw = names.length - held.length;
  }
  const anders = await changedAmong(sampleOf(names, stand), directory, table);
  if (anders.length > 0) return refused({ kind: 'ander-corpus', missen: [], anders: anders.slice(0, NAMED) });
  return { kind: 'open', archive: { address, directory, stand, nieuw } };
}

/** The library of a state. @throws Error when its tables cannot be opened */
export async function libraryOf(archive: Archive): Promise<Library> {
  const { stand, directory } = archive;
  const publicaties = await tableAt(await databaseOf(archive), PUBLICATIES.name, stand.versies);
  return new ArchiveLibrary(directory, publicaties, stand);
}

/** The search index of a state. @throws Error when its tables cannot be opened */
export async function searchIndexOf(archive: Archive): Promise<SearchIndex> {
  return openSearch(await databaseOf(archive), archive.stand.versies);
}

/** What quotations are compared with, of a state. @throws Error when its tables cannot be opened */
export async function candidatesOf(archive: Archive): Promise<Candidates> {
  return openCandidates(await databaseOf(archive), archive.stand.versies);
}

async function databaseOf({ address }: Archive): Promise<Database> {
  const opened = await openDatabase(address);
  if (opened.kind === 'no-package') throw new Error('The packages of the data folder are not installed');
  return opened.database;
}

// Spread evenly; where it begins follows from the corpus, so that nobody knows beforehand which are looked at.
function sampleOf(names: readonly string[], { corpus }: Stand): string[] {
  const step = Math.max(1, Math.floor(names.length / SAMPLE));
  const first = Number.parseInt(corpus.slice(0, 8), 16) % step;
  return names.filter((_, at) => at % step === first).slice(0, SAMPLE);
}

async function changedAmong(
  names: readonly string[],
  directory: string,
  table: Awaited<ReturnType<typeof tableAt>>,
): Promise<string[]> {
  if (names.length === 0) return [];
  const query = table
    .query()
    .where(`publicatie IN (${listed(names)})`)
    .select(['publicatie', 'manifest']);
  const rows = await readRows(query);
  const hashes = await Promise.all(rows.map(({ publicatie }) => manifestHash(directory, String(publicatie))));
  return rows.flatMap(({ publicatie, manifest }, at) => (hashes[at] === manifest ? [] : String(publicatie)));
}
