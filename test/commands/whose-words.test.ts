import { expect, it } from 'vitest';
import { mustRead } from '../corpus.js';
import { AANHANGSEL_ID, aanhangsel } from '../publications/texts.js';
import { ask, NR, quotations, realSources, sourcesOver, texts } from './sources.js';

const { sources } = await realSources();

it('names who asked with a note of a question, and cites the question', async () => {
  const reply = await ask(sources, 'zoek', { term: '"de-nieuwe-verscheidenheid"' });
  const found = quotations(reply).find(({ heading }) => heading?.startsWith('Noot'));
  expect(found?.heading).toBe('Noot bij de vraag van Baudet (FvD)');
  expect(texts(reply)).toContain('Aanhangsel Handelingen II 2018/19, nr. 811, p. 16-17');
});

it('names who asked with a note of a question below the answer, and nobody with a note of the answer', async () => {
  const noteOf = async (nummer: string) =>
    quotations(await ask(sources, 'vraag', { nummer })).find(({ heading }) => heading?.startsWith('Noot'));
  expect((await noteOf('83'))?.byline).toBe('gevraagd door Baudet (FvD), 25 oktober 2018');
  expect((await noteOf('27'))?.byline).toBeNull();
});

it('names who asked with the words that a quotation left out of a question', async () => {
  const { vraag } = (await sources.library.question(NR, 83)) ?? expect.fail('no question 83');
  const words = vraag?.text.split(' ') ?? [];
  const tekst = `${words.slice(0, 6).join(' ')} […] ${words.slice(9, 15).join(' ')}`;
  const reply = await ask(sources, 'controleer', { tekst });
  const [heading, left] = texts(reply);
  expect(heading).toBe('? Uit de vraag van Baudet (FvD), 25 oktober 2018, niet uit een antwoord');
  expect(left).toContain(`«${words.slice(6, 9).join(' ')}»`);
  expect(
    quotations(reply)
      .filter(({ small }) => !small)
      .map(({ byline }) => byline),
  ).toEqual(['gevraagd door Baudet (FvD), 25 oktober 2018']);
});

it('what is near is marked as no quotation, also on a page that is turned to', async () => {
  const { antwoord } = (await sources.library.question(NR, 48)) ?? expect.fail('no question 48');
  const first = antwoord?.paragraphs[0] ?? '';
  const near = await ask(sources, 'verband', { tekst: first.replace(/\p{L}{6,}/u, 'iets anders') });
  const again = await ask(sources, near.request?.command ?? '', near.request?.options);
  expect(texts(near)[0]).toContain('niets als citaat gemarkeerd');
  expect(quotations(near).flatMap(({ marks = [] }) => marks)).toEqual([]);
  expect(near.data()).toMatchObject({ gemarkeerd: [] });
  expect({ ...again, data: again.data() }).toEqual({ ...near, data: near.data() });
});

it('cites no page for a subject, which stands with no answer', async () => {
  const vragen =
    'Vragen van het lid Van Dijk (SP) aan de Minister van Financiën over zeldzame kwikzilverdampen (ingezonden \n1 oktober 2020). ';
  const own = sourcesOver([mustRead(AANHANGSEL_ID, aanhangsel({ vragen }))], AANHANGSEL_ID);
  const reply = await ask(own, 'zoek', { term: 'kwikzilverdampen' });
  expect(quotations(reply)[1]?.heading).toBe('Onderwerp, gevraagd door Van Dijk (SP)');
  expect(reply.data()).toHaveProperty('treffers.0.bronvermelding', 'Aanhangsel Handelingen II 2020/21, nr. 123');
});

it('an answer of which nobody is named is refused', () => {
  expect(() => mustRead(AANHANGSEL_ID, aanhangsel({ antwoord: '' }))).toThrow(/Antwoord van/u);
});
