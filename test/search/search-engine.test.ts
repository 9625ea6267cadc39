import fc from 'fast-check';
import { expect, it } from 'vitest';
import { libraryOf } from '../../scripts/eval/rankers.js';
import { syntheticFragments } from '../../scripts/eval/synthetic.js';
import type { Library } from '../../src/publications/model/library.js';
import type { Fragment } from '../../src/publications/model/publication.js';
import { createSearchEngine } from '../../src/search/engine.js';
import { buildIndex } from '../../src/search/index/build-index.js';
import { realCorpus } from '../corpus.js';
import { rounds } from '../rounds.js';

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
    { numRuns: rounds(50) },
  );
});

it('puts the newer of two answers first that are worth the same', async () => {
  const [made] = syntheticFragments(1, 811);
  if (made === undefined) throw new Error('No fragment was made');
  const on = (id: string, datum: string): Fragment => ({
    ...made,
    id,
    beantwoord: { door: [], medeNamens: [], datum },
  });
  const library = libraryOf([on('a#1', '2019-02-01'), on('b#1', '2021-02-01'), on('c#1', '2020-02-01')]);
  const engine = createSearchEngine(library, await buildIndex(library));
  const [word = ''] = (made.antwoord?.text ?? '').match(/\p{L}{9,}/u) ?? [];
  const outcome = await engine.search({ text: word, document: null, offset: 0, limit: 3 });
  expect(outcome.kind === 'found' && outcome.hits.map(({ fragment }) => fragment.id)).toEqual(['b#1', 'c#1', 'a#1']);
});
