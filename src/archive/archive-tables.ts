import { loadPublication } from '../corpus/load.js';
import type { Corpusfout } from '../publications/model/gebrek.js';
import type { DerivedTable, Row, SummaryTable } from './database.js';
import { PASSAGES } from './passages.js';
import { PUBLICATIES } from './publicaties.js';
import { FRAGMENTEN, WOORDEN } from './search/search-tables.js';
import { manifestHash } from './stand.js';
import { TERMEN } from './termen.js';

/** Every table that rows of publications go into. */
export const TABLES: readonly DerivedTable[] = [PUBLICATIES, PASSAGES, FRAGMENTEN];

/** Every table that is made of one of these. */
export const SUMMARIES: readonly SummaryTable[] = [WOORDEN, TERMEN];

/** Their rows by table, the manifest hash of each that was read, and what was wrong with the others. */
export interface FoldersRead {
  readonly rows: ReadonlyMap<string, readonly Row[]>;
  readonly read: ReadonlyMap<string, string>;
  readonly fouten: readonly Refused[];
}

export interface Refused {
  readonly folder: string;
  readonly fouten: readonly Corpusfout[];
}

/** What the data folder is to hold of these folders of a corpus. */
export async function readFolders(directory: string, folders: readonly string[]): Promise<FoldersRead> {
  const rows = new Map<string, Row[]>(TABLES.map(({ name }) => [name, []]));
  const read = new Map<string, string>();
  const fouten: Refused[] = [];
  for (const folder of folders) {
    // Read before the rest: what is put in its place meanwhile is seen as changed by the next build.
    const manifest = await manifestHash(directory, folder);
    const publication = await loadPublication(directory, folder);
    if (manifest === null || Array.isArray(publication)) {
      fouten.push({ folder, fouten: Array.isArray(publication) ? publication : [] });
      continue;
    }
    read.set(folder, manifest);
    for (const table of TABLES) rows.get(table.name)?.push(...table.rows(publication, manifest));
  }
  return { rows, read, fouten };
}
