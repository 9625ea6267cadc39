/** What runs in each thread that reads publications for a data folder. */
import { workerData } from 'node:worker_threads';
import { loadPublication } from '../corpus/load.js';
import { serve } from '../thread/thread.js';
import { TABLES } from './archive-tables.js';
import type { ReadAnswer, ReadQuestion, ReadThreadData } from './build.js';
import type { Row } from './derived-table.js';
import { manifestHash } from './folders.js';

const { directory } = workerData as ReadThreadData;

serve<ReadQuestion, ReadAnswer>(async (folders) => {
  const rows = new Map<string, Row[]>(TABLES.map(({ name }) => [name, []]));
  const answer = { read: new Map<string, string>(), fouten: [] as ReadAnswer['fouten'][number][] };
  for (const folder of folders) {
    // Read before the rest: what is put in its place meanwhile is seen as changed by the next build.
    const manifest = await manifestHash(directory, folder);
    const publication = await loadPublication(directory, folder);
    if (manifest === null || Array.isArray(publication)) {
      answer.fouten.push({ folder, fouten: Array.isArray(publication) ? publication : [] });
      continue;
    }
    answer.read.set(folder, manifest);
    for (const table of TABLES) rows.get(table.name)?.push(...table.rows(publication, manifest));
  }
  return { ...answer, rows };
});
