import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Library } from '../../src/publications/model/library.js';
import { buildIndex, createSearchEngine } from '../../src/search/engine.js';
import { realCorpus } from '../corpus.js';

it('says why an index could not be built', async () => {
  const { library } = await realCorpus();
  const cause = new Error('no disk');
  const broken: Library = Object.assign(Object.create(library), {
    fragments: () => {
      throw cause;
    },
  });
  await expect(buildIndex(broken)).rejects.toMatchObject({ cause });
});

it('answers or refuses whatever is typed', async () => {
  const { library } = await realCorpus();
  const engine = createSearchEngine(library, await buildIndex(library));
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
