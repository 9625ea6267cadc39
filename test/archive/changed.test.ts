import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { Sources } from '../../commands/command.js';
import { libraryOf } from '../../src/archive/archive.js';
import { assemble } from '../../src/assemble.js';
import type { OordeelJson } from '../../src/check/check-json.js';
import { createChecker } from '../../src/check/checker.js';
import { readConfig } from '../../src/config.js';
import { loadPublication } from '../../src/corpus/load.js';
import { deskOfArchive } from '../../src/desk.js';
import { PublicatieVeranderd } from '../../src/publications/model/library.js';
import { plainText } from '../../src/reply/plain.js';
import { createSearchEngine } from '../../src/search/engine.js';
import { ask } from '../commands/sources.js';
import { builtCorpus, corpusOf, mustOpen } from './data.js';
import { generated } from './generated.js';

/** What commands look in, over a data folder of which these publications changed after it was opened. */
async function changedAfter(numbers: readonly number[], count: number): Promise<Sources> {
  const { directory, address } = await builtCorpus(count);
  const archive = await mustOpen(address, directory);
  const [library, desk] = [await libraryOf(archive), await deskOfArchive(archive)];
  for (const nummer of numbers) appendFileSync(join(directory, generated(nummer).id, 'source.txt'), ' ');
  const search = createSearchEngine(library, desk);
  return { library, search, checker: createChecker(library, desk), pictures: null, defaultDocument: null };
}

it('a search shows the other hits, and says of which publication it shows none and what is to be done', async () => {
  const sources = await changedAfter([3], 4);
  const { id } = generated(3);
  const reply = await ask(sources, 'zoek', { term: 'nummer', aantal: 50 });
  const { totaal, treffers, onleesbaar } = reply.data() as {
    totaal: number;
    treffers: { document: string }[];
    onleesbaar: string[];
  };
  expect(onleesbaar).toEqual([id, id, id]);
  expect(treffers).toHaveLength(totaal - 3);
  expect(treffers.map(({ document }) => document)).not.toContain(id);
  expect(plainText(reply)).toMatch(
    new RegExp(`3 treffers op deze bladzijde zijn niet te tonen: ${id} staat .*corpus bouw`, 'u'),
  );
  expect(reply.unread?.[0]).toMatchObject({ id, cause: expect.any(Error) });
});

it('a page of hits that all changed ends, and a search that has nothing else says why', async () => {
  const sources = await changedAfter([1, 2], 2);
  const reply = await ask(sources, 'zoek', { term: 'nummer', blad: 2 });
  expect(plainText(reply)).toContain('Eén treffer op deze bladzijde is niet te tonen');
  expect(reply.blocks.filter(({ kind }) => kind === 'quote')).toEqual([]);
});

it('a look-up of it fails by name; lists, help and look-ups of others go on without it', async () => {
  const sources = await changedAfter([3], 4);
  const { id } = generated(3);
  await expect(ask(sources, 'vraag', { nummer: `${id}#1` })).rejects.toThrow(PublicatieVeranderd);
  await expect(ask(sources, 'document', { document: id })).rejects.toThrow(PublicatieVeranderd);
  expect(plainText(await ask(sources, 'vraag', { nummer: `${generated(2).id}#1` }))).toContain('Bron: ');
  const list = await ask(sources, 'document');
  expect(plainText(list)).toContain(generated(2).id.slice(6, 10));
  expect(plainText(list)).toContain(`${id} staat nu anders op de schijf`);
  expect(list.unread).toMatchObject([{ id }]);
  expect(plainText(await ask(sources, 'hulp'))).toContain('4 publicaties');
  const which = await ask(sources, 'vraag', { nummer: '1' });
  expect(which.fout?.code).toBe('meer-dan-een-document');
});

/** The first sentence of the first answer of a made-up publication. */
async function sentenceOf(nummer: number): Promise<string> {
  const publication = await loadPublication(corpusOf([nummer]).directory, generated(nummer).id);
  if (Array.isArray(publication)) throw new Error(JSON.stringify(publication));
  return publication.fragments[0]?.antwoord?.text.split('. ')[0] ?? '';
}

it('a check compares nothing with it and says so by name; what stands elsewhere is judged', async () => {
  const sources = await changedAfter([3], 4);
  const { id } = generated(3);
  const [gone, there] = [await sentenceOf(3), await sentenceOf(2)];
  const reply = await ask(sources, 'controleer', { tekst: `"${gone}" en "${there}"` });
  const { oordelen, onleesbaar } = reply.data() as { oordelen: OordeelJson[]; onleesbaar: string[] };
  expect(onleesbaar).toEqual([id]);
  expect(oordelen.map(({ oordeel }) => oordeel)).toEqual([expect.not.stringMatching(/^letterlijk/u), 'letterlijk']);
  expect(oordelen.map((one) => one.id)).not.toContainEqual(expect.stringContaining(id));
  expect(reply.negative).toBe(true);
  expect(plainText(reply)).toMatch(new RegExp(`${id} staat nu anders op de schijf .* niets mee vergeleken`, 'u'));
  expect(reply.unread).toMatchObject([{ id, cause: expect.any(Error) }]);
});

it('a check of what stands in the others does not name it, and the place of its words is not told from another', async () => {
  const sources = await changedAfter([3], 4);
  const reply = await ask(sources, 'controleer', { tekst: `"${await sentenceOf(2)}."` });
  expect(reply.data()).toEqual({ oordelen: [expect.objectContaining({ oordeel: 'letterlijk' })] });
  await expect(sources.checker.locate(await sentenceOf(3))).rejects.toThrow(PublicatieVeranderd);
});

it('the program starts where the publication that numbers mean by themselves changed', async () => {
  const { directory, address } = await builtCorpus(2);
  const { id } = generated(2);
  appendFileSync(join(directory, id, 'source.txt'), ' ');
  const read = readConfig({ CORPUS_DIR: directory, DATA_DIR: address, DEFAULT_DOCUMENT: id }, { startsBot: false });
  if (read.kind !== 'valid') throw new Error(read.melding);
  const assembled = await assemble(read.config, { worker: false });
  if (assembled.kind !== 'ready') throw new Error(JSON.stringify(assembled));
  onTestFinished(() => assembled.close());
  expect(assembled.sources.defaultDocument).toBe(id);
  await expect(ask(assembled.sources, 'vraag', { nummer: '1' })).rejects.toThrow(PublicatieVeranderd);
});
