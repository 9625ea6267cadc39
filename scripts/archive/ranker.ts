import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../src/archive/database.js';
import { openSearch } from '../../src/archive/search/open.js';
import type { Fragment } from '../../src/publications/model/publication.js';
import { createSearchEngine } from '../../src/search/engine.js';
import { libraryOf, type Ranker, rankerOf } from '../eval/rankers.js';
import { writeSearch } from './written.js';

/** The product's search on disk, in a folder that is made for it. */
export async function diskRanker(
  fragments: readonly Fragment[],
): Promise<{ readonly rank: Ranker; close(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'letterlijk-'));
  const opened = await openDatabase(folder);
  if (opened.kind !== 'open') throw new Error('LanceDB is not installed');
  const versions = await writeSearch(opened.database, fragments);
  const engine = createSearchEngine(libraryOf(fragments), await openSearch(opened.database, versions));
  return { rank: rankerOf(engine), close: () => rm(folder, { recursive: true, force: true }) };
}
