import type { Connection, IndexOptions, Query, Table, TakeQuery } from '@lancedb/lancedb';
import type { Schema } from 'apache-arrow';
import type { LRUCache } from 'lru-cache';
import type { Publication } from '../publications/model/publication.js';

/** The database of a data folder, with the packages that read and write it. */
export interface Database {
  readonly connection: Connection;
  readonly lance: typeof import('@lancedb/lancedb');
  readonly arrow: typeof import('apache-arrow');
}

/** A database, or that the packages for it are not installed: they are optional, and large. */
export type OpenedDatabase = { readonly kind: 'open'; readonly database: Database } | { readonly kind: 'no-package' };

/** The version of each table that belongs to one state of a data folder. */
export type Versions = Readonly<Record<string, number>>;

/**
 * Opens the database at an address: a folder, or `s3://bucket/folder` with the options of LanceDB's storage. Nothing
 * is read or made yet.
 * @throws Error when the address cannot be opened
 */
export async function openDatabase(
  address: string,
  storageOptions: Readonly<Record<string, string>> = {},
): Promise<OpenedDatabase> {
  const packages = await load();
  if (packages === null) return { kind: 'no-package' };
  const connection = await packages.lance.connect(address, { storageOptions: { ...storageOptions } });
  return { kind: 'open', database: { connection, ...packages } };
}

/**
 * A table as it was in one state of the data folder: what is built meanwhile is not seen.
 * @throws Error when the state has no such table, or its version is gone
 */
export async function tableAt({ connection }: Database, name: string, versions: Versions): Promise<Table> {
  const version = versions[name];
  if (version === undefined) throw new Error(`The data folder names no version of its table ${name}`);
  const table = await connection.openTable(name);
  await table.checkout(version);
  return table;
}

async function load(): Promise<Pick<Database, 'lance' | 'arrow'> | null> {
  // What it warns of (a table that is yet to be made) is nothing that who runs the bot can do something about.
  process.env['LANCEDB_LOG'] ??= 'error';
  try {
    const [lance, arrow] = await Promise.all([import('@lancedb/lancedb'), import('apache-arrow')]);
    return { lance, arrow };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') return null;
    throw error;
  }
}

/** The rows of a query as plain values: texts, numbers, bytes, lists as arrays. */
export async function readRows(query: Query | TakeQuery): Promise<Record<string, unknown>[]> {
  const table = await query.toArrow();
  const names = table.schema.fields.map(({ name }) => name);
  const columns = names.map((name) => table.getChild(name));
  return Array.from({ length: table.numRows }, (_, at) =>
    Object.fromEntries(names.map((name, nr) => [name, plain(columns[nr]?.get(at))])),
  );
}

/** The bytes of a column. @throws Error when there are none */
export function bytesOf(value: unknown): Uint8Array {
  if (value instanceof Uint8Array) return value;
  throw new Error('A row has no bytes where they belong');
}

/** A text within a condition of a query. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Texts as the members of a list within a condition. */
export function listed(texts: readonly string[]): string {
  return texts.map(quoted).join(', ');
}

function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  return isVector(value) && !(value instanceof Uint8Array) ? Array.from(value) : value;
}

function isVector(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value;
}

/** A row as plain data: it is made in one thread and written by another. */
export type Row = Readonly<Record<string, unknown>>;

/**
 * A table of the data folder whose rows each come from one publication, and name it in the column `publicatie`: what
 * changed is deleted and made again by that name.
 */
export interface DerivedTable {
  readonly name: string;
  schema(arrow: Database['arrow']): Schema;
  /** What is indexed, by column. */
  indexes(lance: Database['lance']): Readonly<Record<string, Partial<IndexOptions>>>;
  /**
   * Everything that this table holds of a publication.
   * @param manifest SHA-256 of its publication.json
   */
  rows(publication: Publication, manifest: string): readonly Row[];
}

/**
 * A table that is made of another one when the rows of that one are all there (which words there are, say): written
 * anew by every build that changed something.
 */
export interface SummaryTable {
  readonly name: string;
  /** The table that it is made of. */
  readonly of: string;
  /** Writes it anew. @returns the table, with its indexes made */
  write(database: Database, of: Table): Promise<Table>;
}

/** Writes rows to a table, many at a time. */
export class RowWriter {
  readonly #database: Database;
  readonly #table: Table;
  readonly #schema: Schema;
  readonly #most: number;
  #rows: Row[] = [];
  #writing: Promise<void> = Promise.resolve();

  /** @param most so many are written at once, or few more */
  constructor(database: Database, table: Table, schema: Schema, most: number) {
    this.#database = database;
    this.#table = table;
    this.#schema = schema;
    this.#most = most;
  }

  async add(rows: readonly Row[]): Promise<void> {
    this.#rows.push(...rows);
    if (this.#rows.length >= this.#most) await this.finish();
  }

  /** Writes what is left. */
  finish(): Promise<void> {
    const rows = this.#rows;
    this.#rows = [];
    this.#writing = this.#writing.then(async () => {
      if (rows.length > 0) await this.#table.add(this.#database.lance.makeArrowTable(rows, { schema: this.#schema }));
    });
    return this.#writing;
  }
}

/**
 * What is read by keys. All that is asked for in one turn of the event loop is read in one go, since most of what a
 * query costs is the query; what was read lately is kept.
 */
export class Gathering<Key extends {}, Value extends {}> {
  readonly #read: (keys: ReadonlySet<Key>) => Promise<ReadonlyMap<Key, Value>>;
  readonly #kept: LRUCache<Key, Value>;
  #wanted = new Set<Key>();
  #reading: Promise<ReadonlyMap<Key, Value>> | null = null;

  /** @param read gives what there is of these keys; @param kept where to keep it */
  constructor(read: (keys: ReadonlySet<Key>) => Promise<ReadonlyMap<Key, Value>>, kept: LRUCache<Key, Value>) {
    this.#read = read;
    this.#kept = kept;
  }

  /** What there is of these. */
  async get(keys: ReadonlySet<Key>): Promise<Map<Key, Value>> {
    const found = new Map<Key, Value>();
    const missing: Key[] = [];
    for (const key of keys) {
      const value = this.#kept.get(key);
      if (value) found.set(key, value);
      else missing.push(key);
    }
    if (missing.length === 0) return found;
    for (const key of missing) this.#wanted.add(key);
    this.#reading ??= this.#next();
    const read = await this.#reading;
    for (const key of missing) {
      const value = read.get(key);
      if (value) found.set(key, value);
    }
    return found;
  }

  async #next(): Promise<ReadonlyMap<Key, Value>> {
    await new Promise((resolve) => setImmediate(resolve));
    const wanted = this.#wanted;
    this.#wanted = new Set();
    this.#reading = null;
    const read = await this.#read(wanted);
    for (const [key, value] of read) this.#kept.set(key, value);
    return read;
  }
}
