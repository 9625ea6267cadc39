import { expect, it } from 'vitest';
import { markedNotes, noteRole, noteWith } from '../../../src/publications/model/publication.js';
import { realCorpus } from '../../corpus.js';

const { library } = await realCorpus();
const fragment = async (id: string) => (await library.fragment(id)) ?? expect.fail(`no ${id}`);

it.each([
  ['ah-tk-20182019-811#16', 2, 'vraag'],
  ['ah-tk-20182019-811#83', 11, 'vraag'],
  ['ah-tk-20182019-811#27', 5, 'antwoord'],
  ['ah-tk-20182019-811#37', 9, 'antwoord'],
  ['kst-34964-B#1', 4, 'vraag'],
  ['kst-34964-B#12', 6, 'antwoord'],
] as const)('%s: note %i is of the %s', async (id, nummer, rol) => {
  expect(noteRole(await fragment(id), nummer)).toBe(rol);
});

it('reads the numbers of markers, and finds the note that a part was taken from', async () => {
  const found = await fragment('ah-tk-20182019-811#37');
  const [answer, ninth] = [found.antwoord, found.voetnoten[1]?.tekst];
  if (!answer || !ninth) return expect.fail('no answer with two notes');
  expect(markedNotes(answer)).toEqual([8, 9]);
  expect(noteWith(found, ninth.part(6, 11))).toBe(9);
  expect(noteWith(found, answer)).toBeNull();
});
