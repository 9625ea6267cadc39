import type { Table } from '@lancedb/lancedb';
import { ArchiveLibrary } from '../../src/archive/archive-library.js';
import {
  type Database,
  type DerivedTable,
  type Row,
  RowWriter,
  type SummaryTable,
  tableAt,
  type Versions,
} from '../../src/archive/database.js';
import { PASSAGES, passageRow } from '../../src/archive/passages.js';
import { figuresOf, PUBLICATIES } from '../../src/archive/publicaties.js';
import { FRAGMENTEN, fragmentRows, WOORDEN } from '../../src/archive/search/search-tables.js';
import { TERMEN } from '../../src/archive/termen.js';
import { halvesOfFragment } from '../../src/check/sources/half.js';
import type { Library } from '../../src/publications/model/library.js';
import type { Fragment, Publication } from '../../src/publications/model/publication.js';

const ROWS = 4000;
type Fragments = Iterable<Fragment> | AsyncIterable<Fragment>;

/** Writes the tables that a search of these fragments needs, publication by publication, as a build does. */
export function writeSearch(database: Database, fragments: Fragments): Promise<Versions> {
  return write(database, fragments, { table: FRAGMENTEN, summary: WOORDEN, rows: fragmentRows });
}

/** The same for checking. */
export function writeCheck(database: Database, fragments: Fragments): Promise<Versions> {
  const rows = (publication: readonly Fragment[]): Row[] =>
    publication
      .flatMap(halvesOfFragment)
      .map((named, nr) => passageRow(named, nr, publication[0]?.beantwoord?.datum ?? ''));
  return write(database, fragments, { table: PASSAGES, summary: TERMEN, rows });
}

/** The same for looking publications up. */
export async function writeCatalogue(database: Database, publications: Iterable<Publication>): Promise<Versions> {
  async function* rows(): AsyncGenerator<readonly Row[]> {
    for (const publication of publications) yield PUBLICATIES.rows(publication, '');
  }
  const table = await filled(database, PUBLICATIES, rows());
  return { [PUBLICATIES.name]: await table.version() };
}

/** A library that knows which publications {@link writeCatalogue} wrote; there is nothing to read them from. */
export async function catalogueOf(database: Database, versies: Versions): Promise<Library> {
  const publicaties = await tableAt(database, PUBLICATIES.name, versies);
  const figures = await figuresOf(publicaties);
  const when = { begonnen: '', gebouwd: '' };
  const stand = { nr: 1, vorm: '', corpus: '', mappen: '', versies, ...figures, geweigerd: [], ...when };
  return new ArchiveLibrary('', publicaties, stand);
}

interface Written {
  readonly table: DerivedTable;
  readonly summary: SummaryTable;
  rows(publication: readonly Fragment[]): readonly Row[];
}

async function write(
  database: Database,
  fragments: Fragments,
  { table: definition, summary, rows: rowsOf }: Written,
): Promise<Versions> {
  async function* rows(): AsyncGenerator<readonly Row[]> {
    for await (const publication of byPublication(fragments)) yield rowsOf(publication);
  }
  const table = await filled(database, definition, rows());
  const summed = await summary.write(database, table);
  return { [definition.name]: await table.version(), [summary.name]: await summed.version() };
}

async function filled(
  database: Database,
  definition: DerivedTable,
  all: AsyncIterable<readonly Row[]>,
): Promise<Table> {
  const schema = definition.schema(database.arrow);
  const table = await database.connection.createEmptyTable(definition.name, schema, { mode: 'overwrite' });
  const writer = new RowWriter(database, table, schema, ROWS);
  for await (const rows of all) await writer.add(rows);
  await writer.finish();
  await table.optimize();
  for (const [column, options] of Object.entries(definition.indexes(database.lance)))
    await table.createIndex(column, options);
  return table;
}

/** Fragments that follow each other and are of one publication. */
async function* byPublication(fragments: Fragments): AsyncGenerator<Fragment[]> {
  let same: Fragment[] = [];
  for await (const fragment of fragments) {
    if (same.length > 0 && same[0]?.publicatie.id !== fragment.publicatie.id) {
      yield same;
      same = [];
    }
    same.push(fragment);
  }
  if (same.length > 0) yield same;
}
