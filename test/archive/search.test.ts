import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeSearch } from '../../scripts/archive/written.js';
import { openDatabase } from '../../src/archive/database.js';
import { openSearch } from '../../src/archive/search/open.js';
import type { Library } from '../../src/publications/model/library.js';
import type { Fragment } from '../../src/publications/model/publication.js';
import { createSearchEngine } from '../../src/search/engine.js';
import { describeSearchEngine, type Opened } from '../search/contract.js';

describeSearchEngine('a search engine on disk', openOnDisk);

/** A search engine over a library, in a data folder that is made for it. */
async function openOnDisk(library: Library): Promise<Opened> {
  const folder = await mkdtemp(join(tmpdir(), 'letterlijk-'));
  const opened = await openDatabase(folder);
  if (opened.kind !== 'open') throw new Error('LanceDB is not installed');
  const fragments: Fragment[] = [];
  for await (const fragment of library.fragments()) fragments.push(fragment);
  const versions = await writeSearch(opened.database, fragments);
  const engine = createSearchEngine(library, await openSearch(opened.database, versions));
  return { engine, close: () => rm(folder, { recursive: true, force: true }) };
}
