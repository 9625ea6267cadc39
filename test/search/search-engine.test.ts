import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Library } from '../../src/publications/model/library.js';
import { createSearchEngine, engineOver } from '../../src/search/engine.js';
import type { OpenIndex } from '../../src/search/index/open-index.js';
import { realCorpus } from '../corpus.js';
import { describeSearchEngine } from './contract.js';

describeSearchEngine('MiniSearch in this thread', (library) => createSearchEngine(library, { worker: false }));
describeSearchEngine('MiniSearch in a thread of its own', (library) => createSearchEngine(library, { worker: true }));

it('gives no search after it was closed', async () => {
  const { library } = await realCorpus();
  const engine = await createSearchEngine(library, { worker: true });
  await engine.close();
  await expect(engine.search({ text: 'detentie', document: null, offset: 0, limit: 1 })).rejects.toThrow('closed');
});

it('says why an index could not be built', async () => {
  const { library } = await realCorpus();
  const cause = new Error('no disk');
  const broken: Library = Object.assign(Object.create(library), {
    fragments: () => {
      throw cause;
    },
  });
  await expect(createSearchEngine(broken, { worker: true })).rejects.toMatchObject({ cause });
});

it('builds its index anew after it broke, and tells the search that was under way', async () => {
  const { library } = await realCorpus();
  const cause = new Error('out of memory');
  let made = 0;
  const engine = await engineOver(library, () => {
    made += 1;
    let alive = true;
    const index: OpenIndex = {
      get alive() {
        return alive;
      },
      add: async () => {},
      finish: async () => {},
      search: async () => {
        if (made > 1) return { kind: 'found', total: 0, hits: [], corrections: [] };
        alive = false;
        throw cause;
      },
      close: async () => {},
    };
    return index;
  });
  const search = () => engine.search({ text: 'detentie', document: null, offset: 0, limit: 1 });
  await expect(search()).rejects.toBe(cause);
  const [one, other] = await Promise.all([search(), search()]);
  expect([one.kind, other.kind]).toEqual(['found', 'found']);
  expect(made).toBe(2);
});

it('answers or refuses whatever is typed', async () => {
  const { library } = await realCorpus();
  const engine = await createSearchEngine(library, { worker: false });
  const word = fc.constantFrom(
    'detentie',
    'EU-lidstaten',
    '"te allen tijde"',
    '-pact',
    'mig*',
    'rol:vraag',
    'van:2018',
    '«',
    '"',
    '*',
    '-',
  );
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.array(word, { maxLength: 8 }).map((all) => all.join(' ')),
  );
  await fc.assert(
    fc.asyncProperty(typed, async (text) => {
      const outcome = await engine.search({ text, document: null, offset: 0, limit: 3 });
      if (outcome.kind === 'refused') return;
      expect(outcome.hits.length).toBe(Math.min(outcome.total, 3));
      for (const { excerpt } of outcome.hits) expect(excerpt.passage.text.trim()).toBe(excerpt.passage.text);
    }),
    { numRuns: 150 },
  );
});
