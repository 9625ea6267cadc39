import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { deskHere, deskInThread, fingerprint } from '../src/desk.js';
import { createSearchEngine } from '../src/search/engine.js';
import { CORPUS, realCorpus } from './corpus.js';
import { describeSearchEngine } from './search/contract.js';

// A desk in this thread does the same without the way there and back.
describeSearchEngine('an index at a desk in a thread of its own', async (library) => {
  const desk = deskInThread({ kind: 'corpus', directory: CORPUS, fingerprint: await fingerprint(library) });
  return { engine: createSearchEngine(library, desk), close: () => desk.close() };
});

it('answers nothing from another corpus than the one that its answers are read with', async () => {
  const { library } = await realCorpus();
  const directory = mkdtempSync(join(tmpdir(), 'corpus-'));
  cpSync(join(CORPUS, 'kst-34964-B'), join(directory, 'kst-34964-B'), { recursive: true });
  const desk = deskInThread({ kind: 'corpus', directory, fingerprint: await fingerprint(library) });
  try {
    const engine = createSearchEngine(library, desk);
    const search = engine.search({ text: 'detentie', document: null, offset: 0, limit: 1 });
    await expect(search).rejects.toMatchObject({ cause: { message: expect.stringContaining('changed') } });
  } finally {
    await desk.close();
    rmSync(directory, { recursive: true });
  }
});

it('gives the same verdict in a thread of its own', async () => {
  const { library } = await realCorpus();
  const here = deskHere(library);
  const there = deskInThread({ kind: 'corpus', directory: CORPUS, fingerprint: await fingerprint(library) });
  const text = '"Het GCM is een juridisch bindend document." en "Nee."';
  expect(await there.verdict(text)).toEqual(await here.verdict(text));
  await there.close();
});
