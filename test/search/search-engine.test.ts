import { expect, it } from 'vitest';
import type { Library } from '../../src/publications/library.js';
import { createSearchEngine } from '../../src/search/engine.js';
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
