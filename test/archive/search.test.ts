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

const placeOf = ({ beantwoord, publicatie }: Fragment) => `${beantwoord?.datum} ${publicatie.id}`;
/** Many, half of them of a party. In the order in which a data folder has them: days, and of a day names. */
const FEW_WORDS = ['huis', 'water', ...dutchWords().filter((_, at) => at % 2500 === 0)];
const MANY = Array.from(syntheticFragments(400, 811, FEW_WORDS, [25, 60]), (fragment, at): Fragment => {
  const door = [{ naam: at % 3 === 0 ? 'Jansen' : 'De Vries', partij: at % 2 === 0 ? 'SP' : 'VVD', functie: null }];
  const beantwoord = { door: [], medeNamens: [], datum: `${1901 + (at % 4)}-11-01` };
  return { ...fragment, gevraagd: { ...fragment.gevraagd, door }, beantwoord };
}).sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
const ofMany = (async () => {
  const library = libraryOf(MANY);
  const memory = createSearchEngine(library, await buildIndex(library));
  return { memory, disk: (await openOnDisk(library)).engine };
})();

it.each([
  'aan partij:SP',
  'huis',
  'huis water land zee',
  'huis partij:SP',
  'huis -partij:SP',
  'huis -water',
  'huis water rol:vraag',
  'huis rol:antwoord partij:VVD',
  'huis van:1902 tot:1903',
  'partij:SP van:1904',
  'partij:SP indiener:Jansen rol:vraag',
  'indiener:Jansen -partij:VVD -huis',
])('finds for %s what the index in memory finds, in its order, and counts the same', async (text) => {
  const { memory, disk } = await ofMany;
  for (const offset of [0, 140, 240]) {
    const asked = { text, document: null, offset, limit: 20, counts: true };
    const [one, other] = await Promise.all([memory.search(asked), disk.search(asked)]);
    if (one.kind !== 'found' || other.kind !== 'found') throw new Error(`${text} is refused`);
    expect([other.total, other.totalIsAtLeast, other.counts]).toEqual([one.total, false, one.counts]);
    expect(other.hits.map(({ fragment }) => fragment.id)).toEqual(one.hits.map(({ fragment }) => fragment.id));
  }
});
