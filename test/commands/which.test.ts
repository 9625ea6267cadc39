import { describe, expect, it } from 'vitest';
import { readExample } from '../proefdruk/example.js';
import { ask, menuOf, quotations, sourcesOver, texts } from './sources.js';

// The same number in every year; the newest has one question more.
const years = ['2029–2030', '2031–2032', '2030–2031'];
const publications = await Promise.all(
  years.map((vergaderjaar, index) =>
    readExample({
      nummer: 811,
      vergaderjaar,
      asked: `Vragen van het lid Van der Aa (ABC) aan de Minister van Proeven over de proef van ${vergaderjaar} (ingezonden 1 mei ${vergaderjaar.slice(5)}).`,
      answered: `Antwoord van Minister Bee (Proeven) (ontvangen 2 juni ${vergaderjaar.slice(5)}).`,
      blocks: [1, 2, 3].slice(0, index === 1 ? 3 : 2).flatMap((nummer) => [
        { heading: `Vraag ${nummer}`, parts: [`Kent u proef ${nummer}?`] },
        { heading: `Antwoord ${nummer}`, parts: [`Ja, uit ${vergaderjaar}.`] },
      ]),
    }),
  ),
);
const id = (year: number) => `ah-tk-${year}${year + 1}-811`;
const sources = sourcesOver(publications, null);

describe('a number that comes back every year', () => {
  it('asks which is meant, newest first, with subject and year', async () => {
    const reply = await ask(sources, 'vraag', { nummer: '811 2' });
    const menu = menuOf(reply);
    expect(menu).toMatchObject({
      key: 'nummer',
      destination: 'replace',
      request: { command: 'vraag' },
      options: [
        { label: 'Nr. 811 van 2031–2032', value: `${id(2031)}#2`, description: 'de proef van 2031–2032' },
        { label: 'Nr. 811 van 2030–2031', value: `${id(2030)}#2`, description: 'de proef van 2030–2031' },
        { label: 'Nr. 811 van 2029–2030', value: `${id(2029)}#2`, description: 'de proef van 2029–2030' },
      ],
    });
    const chosen = await ask(sources, 'vraag', { nummer: menu?.options[1]?.value });
    expect(quotations(chosen).map(({ passage }) => passage.text)).toContain('Ja, uit 2030–2031.');
  });

  it('says so in lines where there is no menu, and in JSON', async () => {
    const reply = await ask(sources, 'vraag', { nummer: '811 1-2' });
    expect(reply.fout).toMatchObject({ code: 'meer-dan-een-document' });
    expect(reply.fout?.melding.split('\n').slice(1)).toEqual(
      [2031, 2030, 2029].map(
        (year) => `- Nr. 811 van ${year}–${year + 1} (${id(year)}): de proef van ${year}–${year + 1}`,
      ),
    );
    expect(reply.data()).toMatchObject({ keuzes: [{ id: `${id(2031)}#1-2` }, {}, {}] });
  });

  it.each([
    ['811 3', 'the only one that has it'],
    ['811 van 2031-2032, vraag 3', 'the one of that year'],
    [`${id(2031)}#3`, 'the one with that id'],
    ['vraag 3 van Aanhangsel Handelingen II 2031/32, nr. 811', 'the one that is cited'],
  ])('does not ask for «%s»: %s', async (nummer) => {
    const reply = await ask(sources, 'vraag', { nummer });
    expect(quotations(reply).map(({ passage }) => passage.text)).toContain('Ja, uit 2031–2032.');
  });

  it('does not ask where one of them counts by itself', async () => {
    const reply = await ask({ ...sources, defaultDocument: id(2029) }, 'vraag', { nummer: '811 2' });
    expect(quotations(reply).map(({ passage }) => passage.text)).toContain('Ja, uit 2029–2030.');
  });

  it('says that none has the question, and which there are', async () => {
    const reply = await ask(sources, 'vraag', { nummer: '811 9' });
    expect(texts(reply)).toContain('Geen van de publicaties die zo heten, heeft vraag 9.');
    expect(menuOf(reply)).toMatchObject({ key: 'document', request: { command: 'document' } });
  });

  it.each([
    ['document', { document: '811' }, { key: 'document', request: { command: 'document' } }],
    [
      'zoek',
      { term: 'proef', document: '811' },
      { key: 'document', request: { command: 'zoek', options: { term: 'proef' } } },
    ],
    ['zoek', { term: 'proef '.repeat(20), document: '811' }, { key: 'document', request: { command: 'document' } }],
    [
      'citeer',
      { vraag: '811 2', zinnen: '1' },
      { key: 'vraag', request: { command: 'citeer', options: { zinnen: '1' } } },
    ],
    ['bladzijde', { vraag: '811 2' }, { key: 'vraag', request: { command: 'bladzijde' } }],
  ])('/%s asks again with what was chosen', async (command, options, menu) => {
    expect(menuOf(await ask(sources, command, options))).toMatchObject(menu);
  });
});

it('offers the newest twenty-five of more, and says how to name the others', async () => {
  const [one] = publications;
  if (!one) throw new Error('no proof');
  const many = Array.from({ length: 31 }, (_, index) => {
    const vergaderjaar = `${1994 + index}–${1995 + index}`;
    const gegevens = { ...one.gegevens, id: id(1994 + index), vergaderjaar };
    return {
      ...one,
      gegevens,
      beantwoord: { door: ['Bee'], medeNamens: [], datum: `${1995 + index}-06-02` },
      fragments: [],
    };
  });
  const reply = await ask(sourcesOver(many, null), 'document', { document: '811' });
  expect(menuOf(reply)?.options.map(({ value }) => value)).toEqual(
    many
      .slice(6)
      .map(({ gegevens }) => gegevens.id)
      .reverse(),
  );
  expect(texts(reply).join('\n')).toContain('de nieuwste 25 van 31');
});
