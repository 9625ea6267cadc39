import { expect, it } from 'vitest';
import { ask, B, quotations, realSources, texts } from './sources.js';

const { sources } = await realSources();
const SUBJECT = /^het voornemen van de Staatssecretaris tot ondertekenen namens de Nederlandse regering/u;
const WORDS = 'Kortheidshalve verwijst het kabinet naar de brief die uw Kamer hierover separaat is toegegaan.';

it.each([
  ['vraag', { nummer: '22' }],
  ['vraag', { nummer: '2, 8 en 9' }],
  ['citeer', { vraag: '48', zinnen: '1' }],
  ['controleer', { tekst: WORDS }],
  ['verband', { tekst: WORDS }],
  ['document', { document: '811' }],
] as const)('/%s %j says once what the publication is about, whole', async (command, options) => {
  const subjects = quotations(await ask(sources, command, options)).filter(({ passage }) => SUBJECT.test(passage.text));
  expect(subjects).toMatchObject([{ passage: { text: expect.stringMatching(/Immigratiepact»\)$/u) } }]);
});

it('of a Kamerstuk without a subject its title says what it is', async () => {
  expect(texts(await ask(sources, 'vraag', { nummer: `${B}#12` }))).toContain(
    'Verslag van een nader schriftelijk overleg',
  );
});

it('/document gives all at once where nothing is turned over', async () => {
  const reply = await ask(sources, 'document', { document: '811', alles: true });
  expect(quotations(reply).filter(({ small, heading }) => small && heading !== 'Onderwerp')).toHaveLength(77);
  const menu = reply.blocks.find((block) => block.kind === 'menu');
  expect(menu?.kind === 'menu' && menu.options).toHaveLength(25);
});
