import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, vi } from 'vitest';
import { CORPUS } from '../corpus.js';

/** The tables and laws of checking, asked of a data folder: what is a quotation does not follow from where it is kept. */
vi.mock('../check/corpus.js', async (importOriginal) => {
  const { candidatesOf, libraryOf } = await import('../../src/archive/archive.js');
  const { createChecker, verdictsHere } = await import('../../src/check/checker.js');
  const { build, mustOpen } = await import('./data.js');
  const place = mkdtempSync(join(tmpdir(), 'archief-'));
  afterAll(() => rmSync(place, { recursive: true }));
  await build(place, CORPUS);
  const archive = await mustOpen(place, CORPUS);
  const library = await libraryOf(archive);
  const checker = createChecker(
    library,
    verdictsHere(library, () => candidatesOf(archive)),
  );
  const { fragments, allSentences } = await importOriginal<typeof import('../check/corpus.js')>();
  const check = (text: string) => checker.check(text);
  const judged = async (text: string) => {
    const result = await check(text);
    return result.kind === 'checked' ? result.oordelen : [];
  };
  const one = async (text: string) => {
    const [oordeel, ...others] = await judged(text);
    if (!oordeel || others.length > 0) throw new Error(`${oordeel ? 1 + others.length : 0} judgements on ${text}`);
    return oordeel;
  };
  return { library, checker, check, fragments, allSentences, judged, one };
});

await import('../check/check.test.js');
await import('../check/quotations.test.js');
await import('../check/corpus.test.js');
await import('../check/locate.test.js');
