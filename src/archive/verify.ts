import type { Table } from '@lancedb/lancedb';
import { loadPublication } from '../corpus/load.js';
import { TABLES } from './archive-tables.js';
import { hashOfCorpus, manifestHashes } from './belonging.js';
import { type Database, tableAt } from './database.js';
import type { Row } from './derived-table.js';
import type { Datamapfout } from './fault.js';
import { PUBLICATIES } from './publicaties.js';
import { quoted, readRows } from './rows.js';
import type { Stand } from './stand.js';

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
  const tables = new Map<string, Table>();
  for (const { name } of TABLES) tables.set(name, await tableAt(database, name, versies));
  const held = await heldBy(tables.get(PUBLICATIES.name));
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
    for (const definition of TABLES) {
      const wanted = definition.rows(publication, known);
      const found = await rowsOf(tables.get(definition.name), id);
      rijen += wanted.length;
      if (!isSame(wanted, found)) fouten.push({ kind: 'rijen', id, tabel: definition.name });
    }
  }
  return { publicaties: held.size, rijen, volledig: corpus === hashOfCorpus(hashes), fouten };
}

async function heldBy(table: Table | undefined): Promise<Map<string, string>> {
  const rows = table ? await readRows(table.query().select(['publicatie', 'manifest'])) : [];
  return new Map(rows.map(({ publicatie, manifest }) => [String(publicatie), String(manifest)]));
}

async function rowsOf(table: Table | undefined, id: string): Promise<Row[]> {
  return table ? readRows(table.query().where(`publicatie = ${quoted(id)}`)) : [];
}

// In whatever order a table gives them; columns that a row does not name are null there.
function isSame(wanted: readonly Row[], found: readonly Row[]): boolean {
  const written = (rows: readonly Row[]) =>
    rows
      .map((row) =>
        JSON.stringify(
          Object.entries(row)
            .filter(([, value]) => value !== null && value !== undefined)
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        ),
      )
      .sort();
  const [one, other] = [written(wanted), written(found)];
  return one.length === other.length && one.every((row, at) => row === other[at]);
}
