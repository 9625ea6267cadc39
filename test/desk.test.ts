import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { deskHere, deskInThread, fingerprint } from '../src/desk.js';
import { createSearchEngine } from '../src/search/engine.js';
import { CORPUS, realCorpus } from './corpus.js';

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

it('gives the same hits, refusals and verdicts in a thread of its own', async () => {
  const { library } = await realCorpus();
  const here = deskHere(library);
  const there = deskInThread({ kind: 'corpus', directory: CORPUS, fingerprint: await fingerprint(library) });
  onTestFinished(() => there.close());
  const engines = [createSearchEngine(library, here), createSearchEngine(library, there)] as const;
  for (const text of ['gezinsherenging', '"te allen tijde"', 'partij:GroenLinks', 'FvD', 'detentie partij:grenlinks']) {
    const request = { text, document: null, offset: 0, limit: 10, counts: true, explain: true };
    const [one, other] = await Promise.all(engines.map((engine) => engine.search(request)));
    expect(other).toEqual(one);
  }
  const text = '"Het GCM is een juridisch bindend document." en "Nee."';
  expect(await there.verdict(text)).toEqual(await here.verdict(text));
});
