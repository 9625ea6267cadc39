import { isDeepStrictEqual } from 'node:util';
import { loadPublication } from '../corpus/load.js';
import { TABLES } from './archive-tables.js';
import { type Database, quoted, type Row, readRows, tableAt } from './database.js';
import type { Datamapfout } from './fault.js';
import { heldBy, PUBLICATIES } from './publicaties.js';
import { hashOfCorpus, manifestHashes, type Stand } from './stand.js';

export interface DatamapVerificatie {
  readonly publicaties: number;
  /** Rows that were made again and compared. */
  readonly rijen: number;
  /** Whether it was made from all of the corpus as it is now. */
  readonly volledig: boolean;
  readonly fouten: readonly Datamapfout[];
}

/** Reads every publication of the corpus again, makes its rows again, and compares them with those of the tables. */
export async function verifyArchive(
  database: Database,
  { corpus, versies, geweigerd }: Stand,
  directory: string,
): Promise<DatamapVerificatie> {
  const hashes = await manifestHashes(directory);
  const tables = await Promise.all(TABLES.map(({ name }) => tableAt(database, name, versies)));
  const held = await heldBy(await tableAt(database, PUBLICATIES.name, versies));
  const refused = new Set(geweigerd);
  const fouten: Datamapfout[] = [];
  for (const id of held.keys()) if (!hashes.has(id)) fouten.push({ kind: 'niet-in-corpus', id });
  let rijen = 0;
  for (const [id, hash] of hashes) {
    const known = held.get(id);
    if (known === undefined) {
      if (!refused.has(id)) fouten.push({ kind: 'niet-gebouwd', id });
      continue;
    }
    const publication = hash === known ? await loadPublication(directory, id) : null;
    if (publication === null || Array.isArray(publication)) {
      fouten.push({ kind: 'anders', id });
      continue;
    }
    for (const [nr, { name, rows }] of TABLES.entries()) {
      const wanted = rows(publication, known);
      const query = tables[nr]?.query().where(`publicatie = ${quoted(id)}`);
      const found = query ? await readRows(query) : [];
      rijen += wanted.length;
      if (!isDeepStrictEqual(written(wanted), written(found))) fouten.push({ kind: 'rijen', id, tabel: name });
    }
  }
  return { publicaties: held.size, rijen, volledig: corpus === hashOfCorpus(hashes), fouten };
}

// In whatever order a table gives them; columns that a row does not name are null there.
function written(rows: readonly Row[]): string[] {
  const named = (row: Row) => Object.entries(row).filter(([, value]) => value !== null && value !== undefined);
  return rows.map((row) => JSON.stringify(named(row).sort(([a], [b]) => (a < b ? -1 : 1)))).sort();
}
