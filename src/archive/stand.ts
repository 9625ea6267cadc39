import type { Overzicht } from '../publications/model/library.js';
import { type Database, readRows, type Versions } from './database.js';

/** One state of a data folder: what it was made from, and which version of each table belongs to it. */
export interface Stand {
  /** Counted from 1. */
  readonly nr: number;
  /** {@link formOf} the program that made it. */
  readonly vorm: string;
  /** {@link Manifest} hash of the corpus that it was made from. */
  readonly corpus: string;
  /** SHA-256 of the names of the folders that went into it. */
  readonly mappen: string;
  readonly versies: Versions;
  readonly publicaties: number;
  readonly fragmenten: number;
  /** Days (ISO) of the oldest and the newest publication. */
  readonly van: string | null;
  readonly tot: string | null;
  readonly overzicht: Overzicht;
  /** Folders of the corpus that could not be read, and are not in it. */
  readonly geweigerd: readonly string[];
  /** When the build began and when it was whole (ISO). */
  readonly begonnen: string;
  readonly gebouwd: string;
}

const TABLE = 'stand';

/** The state that counts: the newest; null for a folder without any. */
export async function newestStand(database: Database): Promise<Stand | null> {
  if (!(await database.connection.tableNames()).includes(TABLE)) return null;
  const table = await database.connection.openTable(TABLE);
  const rows = await readRows(table.query().select(['nr', 'stand']));
  const newest = rows.reduce<{ nr: number; stand: string } | null>((best, { nr, stand }) => {
    const one = { nr: Number(nr), stand: String(stand) };
    return best === null || one.nr > best.nr ? one : best;
  }, null);
  return newest && (JSON.parse(newest.stand) as Stand);
}

/** Makes a state the one that counts: the one step in which a build takes the place of the one before. */
export async function addStand({ connection, arrow, lance }: Database, stand: Stand): Promise<void> {
  const { Schema, Field, Int32, Utf8 } = arrow;
  const schema = new Schema([new Field('nr', new Int32()), new Field('stand', new Utf8())]);
  const rows = lance.makeArrowTable([{ nr: stand.nr, stand: JSON.stringify(stand) }], { schema });
  if ((await connection.tableNames()).includes(TABLE)) await (await connection.openTable(TABLE)).add(rows);
  else await connection.createTable(TABLE, rows);
}
