import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeSearch } from '../../scripts/archive/written.js';
import { libraryOf } from '../../scripts/eval/rankers.js';
import { dutchWords, syntheticFragments } from '../../scripts/eval/synthetic.js';
import { openDatabase } from '../../src/archive/database.js';
import { openSearch } from '../../src/archive/search/open.js';
import type { Library } from '../../src/publications/model/library.js';
import type { Fragment } from '../../src/publications/model/publication.js';
import { createSearchEngine } from '../../src/search/engine.js';
import { buildIndex } from '../../src/search/index/build-index.js';
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

/** Far more than are ranked whole, half of them of a party: what full-text search gives must be looked through. */
const FEW_WORDS = ['huis', 'water', ...dutchWords().filter((_, at) => at % 2500 === 0)];
const MANY = Array.from(syntheticFragments(1300, 811, FEW_WORDS, [25, 60]), (fragment, at): Fragment => {
  const door = [{ naam: at % 3 === 0 ? 'Jansen' : 'De Vries', partij: at % 2 === 0 ? 'SP' : 'VVD', functie: null }];
  const beantwoord = { door: [], medeNamens: [], datum: `${1901 + (at % 4)}-11-01` };
  return { ...fragment, gevraagd: { ...fragment.gevraagd, door }, beantwoord };
});
const ofMany = (async () => {
  const library = libraryOf(MANY);
  const memory = createSearchEngine(library, await buildIndex(library));
  return { memory, disk: (await openOnDisk(library)).engine };
})();

it.each([
  'aan partij:SP',
  'huis partij:SP',
  'huis -partij:SP',
  'huis -water',
  'huis water rol:vraag',
  'huis rol:antwoord partij:VVD',
  'huis van:1902 tot:1903',
  'partij:SP van:1904',
  'partij:SP indiener:Jansen rol:vraag',
  'indiener:Jansen -partij:VVD -huis',
])('counts for %s what the index in memory counts, and shows nothing else', async (text) => {
  const { memory, disk } = await ofMany;
  const all = await memory.search({ text, document: null, offset: 0, limit: MANY.length, counts: true });
  if (all.kind !== 'found') throw new Error(`${text} is refused`);
  const ids = new Set(all.hits.map(({ fragment }) => fragment.id));
  for (const offset of [0, 140, 300]) {
    const some = await disk.search({ text, document: null, offset, limit: 20, counts: true });
    if (some.kind !== 'found') throw new Error(`${text} is refused on disk`);
    expect([some.total, some.totalIsAtLeast, some.counts]).toEqual([all.total, false, all.counts]);
    expect(some.hits.length).toBe(Math.max(0, Math.min(20, all.total - offset)));
    for (const { fragment } of some.hits) expect(ids).toContain(fragment.id);
  }
});
