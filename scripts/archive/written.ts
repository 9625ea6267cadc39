import type { Database, Versions } from '../../src/archive/database.js';
import { FRAGMENTEN, fragmentRows } from '../../src/archive/search/fragmenten.js';
import { WOORDEN } from '../../src/archive/search/woorden.js';
import type { Fragment } from '../../src/publications/model/publication.js';

const ROWS = 4000;

/** Writes the tables that a search of these fragments needs, publication by publication, as a build does. */
export async function writeSearch(
  database: Database,
  fragments: Iterable<Fragment> | AsyncIterable<Fragment>,
): Promise<Versions> {
  const { connection, lance, arrow } = database;
  const schema = FRAGMENTEN.schema(arrow);
  const table = await connection.createEmptyTable(FRAGMENTEN.name, schema, { mode: 'overwrite' });
  let rows: Record<string, unknown>[] = [];
  const flush = async () => {
    if (rows.length > 0) await table.add(lance.makeArrowTable(rows, { schema }));
    rows = [];
  };
  for await (const publication of byPublication(fragments)) {
    rows.push(...fragmentRows(publication));
    if (rows.length >= ROWS) await flush();
  }
  await flush();
  await table.optimize();
  for (const [column, options] of Object.entries(FRAGMENTEN.indexes(lance))) await table.createIndex(column, options);
  const words = await WOORDEN.write(database, table);
  return { [FRAGMENTEN.name]: await table.version(), [WOORDEN.name]: await words.version() };
}

/** Fragments that follow each other and are of one publication. */
async function* byPublication(fragments: Iterable<Fragment> | AsyncIterable<Fragment>): AsyncGenerator<Fragment[]> {
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
