import type { Connection, Table } from '@lancedb/lancedb';

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
