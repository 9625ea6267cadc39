import { availableParallelism } from 'node:os';
import type { Table } from '@lancedb/lancedb';
import { built } from '../package-root.js';
import { Thread } from '../thread/thread.js';
import { type FoldersRead, type Refused, readFolders, SUMMARIES, TABLES } from './archive-tables.js';
import { type Database, type DerivedTable, listed, RowWriter, tableAt } from './database.js';
import { figuresOf, heldBy, PUBLICATIES } from './publicaties.js';
import {
  addStand,
  formOfProgram,
  hashOfCorpus,
  hashOfNames,
  manifestHashes,
  newestStand,
  type Stand,
} from './stand.js';

/** What a thread that reads publications is started with. */
export interface ReadThreadData {
  /** Folder of the corpus. */
  readonly directory: string;
}

/** How far a build is. */
export type Step =
  | { readonly kind: 'lezen'; readonly gelezen: number; readonly totaal: number }
  | { readonly kind: 'indexen'; readonly tabel: string };

export interface Built {
  readonly stand: Stand;
  /** Whether the data folder already was what the corpus gives: then nothing was written. */
  readonly ongewijzigd: boolean;
  readonly toegevoegd: number;
  readonly vervallen: number;
  readonly geweigerd: readonly Refused[];
}

/** Another build wrote at the same time; neither can know what became of it. */
export class BuiltAtOnce extends Error {}

/** So many folders a thread reads at once, and so many rows of a table are written at once. */
const FOLDERS = 20;
const ROWS = 4000;
/** So many ids stand in one condition. */
const IDS = 500;

/**
 * Derives a data folder from a corpus: what changed since the state that serves, or all of it when there is none or
 * another program made it. The tables grow beside the versions that serve; the new state counts from the moment that
 * its one row is added, so whatever ends this before leaves the old one whole, and the next build begins there.
 * @throws BuiltAtOnce; Error when the corpus cannot be read or holds nothing that can be
 */
export async function buildArchive(
  database: Database,
  directory: string,
  tell: (step: Step) => void = () => {},
): Promise<Built> {
  const begonnen = new Date().toISOString();
  const [vorm, hashes, before] = await Promise.all([formOfProgram(), manifestHashes(directory), newestStand(database)]);
  const corpus = hashOfCorpus(hashes);
  const goesOn = before?.vorm === vorm;
  if (before && goesOn && before.corpus === corpus) {
    return { stand: before, ongewijzigd: true, toegevoegd: 0, vervallen: 0, geweigerd: [] };
  }
  const tables = goesOn ? await restored(database, before) : await emptied(database);
  const held = goesOn ? await heldBy(tableOf(tables, PUBLICATIES.name)) : new Map<string, string>();
  const gone = [...held].flatMap(([id, hash]) => (hashes.get(id) === hash ? [] : [id]));
  const wanted = [...hashes.keys()].filter((id) => held.get(id) !== hashes.get(id));
  for (let at = 0; at < gone.length; at += IDS) {
    const condition = `publicatie IN (${listed(gone.slice(at, at + IDS))})`;
    for (const table of tables.values()) await table.delete(condition);
  }
  const { read, geweigerd } = await readAll(database, directory, wanted, tables, tell);
  const publicaties = tableOf(tables, PUBLICATIES.name);
  const expected = held.size - gone.length + read.size;
  if (expected === 0) throw new Error(`No publication of ${directory} can be read`);
  for (const definition of TABLES) {
    tell({ kind: 'indexen', tabel: definition.name });
    await index(database, definition, tableOf(tables, definition.name), goesOn);
  }
  for (const summary of SUMMARIES) {
    tell({ kind: 'indexen', tabel: summary.name });
    tables.set(summary.name, await summary.write(database, tableOf(tables, summary.of)));
  }
  const stand: Stand = {
    nr: (before?.nr ?? 0) + 1,
    vorm,
    corpus: hashOfCorpus(new Map([...hashes].map(([id, hash]) => [id, read.get(id) ?? hash]))),
    mappen: hashOfNames(hashes.keys()),
    versies: await versionsOf(tables),
    ...(await figuresOf(publicaties)),
    geweigerd: geweigerd.map(({ folder }) => folder),
    begonnen,
    gebouwd: new Date().toISOString(),
  };
  const now = await newestStand(database);
  if (now?.nr !== before?.nr || stand.publicaties !== expected) {
    throw new BuiltAtOnce('Another build wrote into the data folder at the same time');
  }
  await addStand(database, stand);
  // What the state before this one needs stays: bots that have not been told yet read it.
  if (before) {
    for (const table of tables.values()) await table.optimize({ cleanupOlderThan: new Date(before.begonnen) });
  }
  return { stand, ongewijzigd: false, toegevoegd: read.size, vervallen: gone.length, geweigerd };
}

async function emptied({ connection, arrow }: Database): Promise<Map<string, Table>> {
  const tables = new Map<string, Table>();
  for (const { name, schema } of TABLES) {
    tables.set(name, await connection.createEmptyTable(name, schema(arrow), { mode: 'overwrite' }));
  }
  return tables;
}

/** The tables as a state has them: what a build that was ended left behind is undone. */
async function restored(database: Database, { versies }: Stand): Promise<Map<string, Table>> {
  const tables = new Map<string, Table>();
  for (const { name } of TABLES) {
    const table = await tableAt(database, name, versies);
    await table.restore();
    tables.set(name, table);
  }
  return tables;
}

/** Reads folders, on all cores where they are many, and writes their rows. */
async function readAll(
  database: Database,
  directory: string,
  wanted: readonly string[],
  tables: ReadonlyMap<string, Table>,
  tell: (step: Step) => void,
): Promise<{ read: Map<string, string>; geweigerd: Refused[] }> {
  const read = new Map<string, string>();
  const geweigerd: Refused[] = [];
  const writers = new Map(
    TABLES.map(({ name, schema }) => [
      name,
      new RowWriter(database, tableOf(tables, name), schema(database.arrow), ROWS),
    ]),
  );
  const parts = Array.from({ length: Math.ceil(wanted.length / FOLDERS) }, (_, at) =>
    wanted.slice(at * FOLDERS, (at + 1) * FOLDERS),
  ).values();
  let gelezen = 0;
  const work = async (reader: Reader): Promise<void> => {
    for (const part of parts) {
      const answer = await reader(part);
      geweigerd.push(...answer.fouten);
      for (const [folder, hash] of answer.read) read.set(folder, hash);
      for (const [name, rows] of answer.rows) await writers.get(name)?.add(rows);
      gelezen += part.length;
      tell({ kind: 'lezen', gelezen, totaal: wanted.length });
    }
  };
  await (wanted.length <= FOLDERS ? work((part) => readFolders(directory, part)) : onAllCores(directory, work));
  for (const writer of writers.values()) await writer.finish();
  geweigerd.sort((a, b) => (a.folder < b.folder ? -1 : 1));
  return { read, geweigerd };
}

type Reader = (folders: readonly string[]) => Promise<FoldersRead>;

/** Does a piece of work on each core, with a thread of its own to read with. */
async function onAllCores(directory: string, work: (reader: Reader) => Promise<void>): Promise<void> {
  const data: ReadThreadData = { directory };
  const onOne = async (): Promise<void> => {
    const thread = new Thread<readonly string[], FoldersRead>(built('program/rows-thread.js'), data);
    try {
      await work((part) => thread.ask(part));
    } finally {
      await thread.close();
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, onOne));
}

async function index({ lance }: Database, definition: DerivedTable, table: Table, goesOn: boolean): Promise<void> {
  // The rows lie in one piece before they are indexed.
  await table.optimize();
  if (goesOn) return;
  for (const [column, options] of Object.entries(definition.indexes(lance))) await table.createIndex(column, options);
}

async function versionsOf(tables: ReadonlyMap<string, Table>): Promise<Record<string, number>> {
  const versions: Record<string, number> = {};
  for (const [name, table] of tables) versions[name] = await table.version();
  return versions;
}

function tableOf(tables: ReadonlyMap<string, Table>, name: string): Table {
  const table = tables.get(name);
  if (!table) throw new Error(`There is no table ${name}`);
  return table;
}
