import { describe, expect, it } from 'vitest';
import { verify } from '../../../../src/corpus/verify-publication.js';
import { mustParse, mustRead, readText, realCorpus, storedManifest } from '../../../corpus.js';
import {
  AANHANGSEL_BODY,
  AANHANGSEL_ID,
  aanhangsel,
  antwoordbrief,
  OVERLEG_ID,
  OVERLEG_JAAR,
  overleg,
  vraagbrief,
} from '../../texts.js';

const { publications } = await realCorpus();
const faults = (read: ReturnType<typeof readText>) => (Array.isArray(read) ? read : []);

describe('ways in which the same text is stored', () => {
  const VARIANTS: Readonly<Record<string, (text: string) => string>> = {
    'a byte order mark': (text) => `\uFEFF${text}`,
    'line ends of Windows': (text) => text.replaceAll('\n', '\r\n'),
    'no line end at the end': (text) => text.trimEnd(),
    'blank lines at the end': (text) => `${text}\n\n \n\n`,
  };

  it.each(publications.map((one) => [one.gegevens.id, one] as const))(
    '%s reads the same, and its books close, in each and in all at once',
    (id, publication) => {
      const more = { vergaderjaar: publication.gegevens.vergaderjaar };
      const readings = [...(storedManifest(id).lezingen ?? [])];
      const variants = Object.values(VARIANTS);
      for (const changes of [...variants.map((change) => [change]), variants]) {
        const text = changes.reduce((so, change) => change(so), publication.source.text);
        const read = mustRead(id, Buffer.from(text), readings, more);
        expect(read.fragments.map(({ vraag, antwoord }) => [vraag?.text, antwoord?.text])).toEqual(
          publication.fragments.map(({ vraag, antwoord }) => [vraag?.text, antwoord?.text]),
        );
        expect(read.fragments.map(({ paginas }) => paginas)).toEqual(publication.fragments.map((one) => one.paginas));
        expect(verify(read, Buffer.from(text)).gebreken).toEqual([]);
      }
    },
  );

  it('a form feed opens a page, as a space does', () => {
    const [first = '', rest = ''] = AANHANGSEL_BODY.split('\nVraag 2\n');
    const body = `${first}\n\fVraag 2\n${rest.replace('Aanhangsel 1', 'Aanhangsel 2')}`;
    const read = mustParse(AANHANGSEL_ID, aanhangsel({ body }));
    expect(read.fragments.map(({ paginas }) => paginas.antwoord)).toEqual([[1], [2]]);
  });
});

describe('the foot of a page', () => {
  const foot = (line: string) => aanhangsel({ body: AANHANGSEL_BODY.replace(/Tweede Kamer, .*\n/u, line) });
  const kamerstuk = (line: string) => Buffer.concat([overleg(vraagbrief(), antwoordbrief()), Buffer.from(line)]);

  it.each([
    ['another year', 'Tweede Kamer, vergaderjaar 2018–2019, Aanhangsel 1\n', 'vergaderjaar 2018–2019'],
    ['the other chamber', 'Eerste Kamer, vergaderjaar 2020–2021, Aanhangsel 1\n', 'van de Eerste Kamer'],
    ['another page', 'Tweede Kamer, vergaderjaar 2020–2021, Aanhangsel 2\n', 'bladzijde 2'],
  ])('that names %s is refused with its line', (_name, line, melding) => {
    const text = foot(line).toString();
    const regel = text.slice(0, text.indexOf(line)).split('\n').length;
    expect(faults(readText(AANHANGSEL_ID, foot(line)))).toEqual([
      expect.objectContaining({ regel, melding: expect.stringContaining(melding) }),
    ]);
  });

  it.each([
    [OVERLEG_ID, 'Eerste Kamer, vergaderjaar 2022–2023, 36 045, C 3\n'],
    [OVERLEG_ID, 'Eerste Kamer, vergaderjaar 2022-2023, 36 045, C 3 \n'],
    ['kst-36045-12', 'Tweede Kamer, vergaderjaar 2022–2023, 36 045, nr. 12 3\n'],
    ['kst-36600-XVI-12', 'Tweede Kamer, vergaderjaar 2022–2023, 36 600 XVI, nr. 12 3\n'],
    ['kst-21501-32-1234', 'Tweede Kamer, vergaderjaar 2022–2023, 21 501-32, nr. 1234 3\n'],
    ['kst-19637-2375', 'Tweede Kamer, vergaderjaar 2022–2023, 19 637 / 30 573, nr. 2375 3\n'],
  ])('of %s is read: %s', (id, line) => {
    const read = mustRead(id, kamerstuk(line), [], OVERLEG_JAAR);
    expect(read.paginas.map(({ nummer }) => nummer)).toEqual([1, 2, 3]);
    expect(read.fragments.at(-1)?.antwoord?.text).toMatch(/geregeld\.$/u);
  });

  it('of another Kamerstuk is refused', () => {
    const read = readText(
      OVERLEG_ID,
      kamerstuk('Eerste Kamer, vergaderjaar 2022–2023, 36 046, C 3\n'),
      [],
      OVERLEG_JAAR,
    );
    expect(faults(read)[0]?.melding).toBe('de voettekst is van Kamerstuk 36 046, C, niet van Kamerstuk 36045, C');
  });

  it('with the imprint of a Kamerstuk is no part of the sentence that runs over it', () => {
    const imprint = `kst-36045-C\nISSN 0921 - 7371\n’s-Gravenhage 2023\nEerste Kamer, vergaderjaar 2022–2023, 36 045, C 2\n`;
    const brief = vraagbrief().replace('brief van 20 januari 2023. De', `brief van 20 januari 2023. De \n${imprint}`);
    const read = mustParse(OVERLEG_ID, overleg(brief, antwoordbrief()), [], OVERLEG_JAAR);
    expect(read.fragments[0]?.vraag?.text).toContain('2023. De leden van de fractie van GroenLinks');
    expect(read.fragments[0]?.paginas.vraag).toEqual([2, 3]);
  });

  it('is not taken for one where running text names another Aanhangsel', () => {
    const body = AANHANGSEL_BODY.replace(
      'gedaan? ',
      'gedaan, zie Tweede Kamer, vergaderjaar 2019–2020, Aanhangsel \nHandelingen, nr. 665? ',
    );
    expect(mustRead(AANHANGSEL_ID, aanhangsel({ body })).fragments[1]?.vraag?.text).toMatch(
      /gedaan, zie Tweede Kamer, vergaderjaar 2019–2020, Aanhangsel Handelingen, nr\. 665\?$/u,
    );
  });
});

describe('signs that would be shown otherwise than they stand', () => {
  it.each([
    ['a carriage return within a line', 'ambt\rgenoot', 'U+000D'],
    ['an escape', 'ambt\u001b[31mgenoot', 'U+001B'],
    ['a soft hyphen at a line’s end', 'ambt\u00ad\ngenoot', 'U+00AD'],
    ['another hyphen at a line’s end', 'ambt\u2010\ngenoot', 'U+2010'],
  ])('%s is refused with its line', (_name, sign, code) => {
    const body = AANHANGSEL_BODY.replace('ambtgenoot', sign);
    expect(faults(readText(AANHANGSEL_ID, aanhangsel({ body })))).toContainEqual(
      expect.objectContaining({ regel: 18, melding: expect.stringContaining(code) }),
    );
  });
});
