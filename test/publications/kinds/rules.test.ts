import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHeading, readNumbers, readPrintedHeading } from '../../../src/publications/kinds/headings.js';
import { citation } from '../../../src/publications/model/citation.js';
import { dutchDate, isoDate } from '../../../src/publications/model/dates.js';
import type { Publicatiegegevens } from '../../../src/publications/model/publication.js';

describe('readHeading', () => {
  it.each([
    ['Vraag 1', 'vraag', [1]],
    [' Antwoord 51', 'antwoord', [51]],
    ['Vraag 3 t/m 7', 'vraag', [3, 4, 5, 6, 7]],
    ['Vraag 11, 12 en 14', 'vraag', [11, 12, 14]],
    ['Vraag 27 en 28', 'vraag', [27, 28]],
    ['Antwoord 74, 75 en 76', 'antwoord', [74, 75, 76]],
    ['Vraag 1, 2, en 3', 'vraag', [1, 2, 3]],
    ['Vragen 1 en 2', 'vraag', [1, 2]],
    ['Antwoorden 1–3', 'antwoord', [1, 2, 3]],
    ['Antwoord op vraag 4', 'antwoord', [4]],
    ['Antwoord vragen 1 t/m 3, 5 en 7 t/m 8', 'antwoord', [1, 2, 3, 5, 7, 8]],
    ['Antwoord', 'antwoord', []],
  ])('%s', (line, soort, nummers) => {
    expect(readHeading(line)).toEqual({ soort, nummers });
  });

  it.each(['Mededeling', 'Mededeling ', 'Toelichting:'])('%s', (line) => {
    expect(readHeading(line)?.soort).toBe(line.trim().replace(':', '').toLowerCase());
  });

  it.each([
    'Vraag',
    'Vraag 7 t/m 3',
    'Vraag 3, 3 en 4',
    'Vraag 4 van het lid X',
    'vraag 5',
    'Antwoord van Staatssecretaris Harbers',
    'Zie het antwoord op vraag 4',
    'Vraag 1000',
    '',
  ])('no heading: «%s»', (line) => {
    expect(readHeading(line)).toBeNull();
  });
});

describe('readNumbers', () => {
  it.each([
    ['47', [47]],
    ['48 en 49', [48, 49]],
    ['11–14', [11, 12, 13, 14]],
    ['4, 5 en 6', [4, 5, 6]],
    ['12 tot en met 14', [12, 13, 14]],
    ['9, 8', null],
    ['vier', null],
  ])('%s', (text, numbers) => {
    expect(readNumbers(text)).toEqual(numbers);
  });
});

describe('citation', () => {
  const aanhangsel = (kamer: 'I' | 'II', jaar: string, nummer: string): Publicatiegegevens => ({
    id: 'x',
    soort: 'aanhangsel',
    kamer,
    vergaderjaar: jaar,
    nummer,
    dossier: null,
    vraagnummers: [],
    titel: null,
    url: '',
    pdf: null,
  });
  const kamerstuk = (kamer: 'I' | 'II', jaar: string, dossier: string, nummer: string): Publicatiegegevens => ({
    ...aanhangsel(kamer, jaar, nummer),
    soort: 'schriftelijk-overleg',
    dossier,
  });
  it.each([
    [aanhangsel('II', '2018–2019', '811'), [10], 'Aanhangsel Handelingen II 2018/19, nr. 811, p. 10'],
    [aanhangsel('II', '2018–2019', '811'), [3, 4], 'Aanhangsel Handelingen II 2018/19, nr. 811, p. 3-4'],
    [aanhangsel('II', '2018–2019', '811'), [3, 5, 6], 'Aanhangsel Handelingen II 2018/19, nr. 811, p. 3, 5-6'],
    [aanhangsel('II', '2014–2015', '1241'), [], 'Aanhangsel Handelingen II 2014/15, nr. 1241'],
    [aanhangsel('I', '2014–2015', '12'), [], 'Aanhangsel Handelingen I 2014/15, nr. 12'],
    [kamerstuk('II', '2009–2010', '27858', '88'), [3], 'Kamerstukken II 2009/10, 27858, nr. 88, p. 3'],
    [kamerstuk('I', '2014–2015', '33802', 'C'), [3], 'Kamerstukken I 2014/15, 33802, C, p. 3'],
    [kamerstuk('I', '2008–2009', '31700 VI', 'D'), [4], 'Kamerstukken I 2008/09, 31700 VI, D, p. 4'],
    [kamerstuk('I', '1999–2000', '26800', 'A'), [], 'Kamerstukken I 1999/00, 26800, A'],
  ])('%#', (gegevens, paginas, expected) => {
    expect(citation(gegevens, paginas)).toBe(expected);
  });
});

describe('dates', () => {
  it.each([
    ['25 oktober 2018', '2018-10-25'],
    ['3 december 2018', '2018-12-03'],
    ['1 mei 1995', '1995-05-01'],
  ])('%s', (dutch, iso) => {
    expect(isoDate(dutch)).toBe(iso);
    expect(dutchDate(iso)).toBe(dutch);
  });
  it.each(['oktober 2018', '25 okt 2018', ''])('no date: «%s»', (text) => {
    expect(isoDate(text)).toBeNull();
  });
});

describe('readPrintedHeading', () => {
  const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 120 }), { minLength: 1, maxLength: 23 });

  // `heading-numbers`: 264,335 headings of the archive name lists as these.
  it('reads every list of numbers, in order for questions and in any order for answers', () => {
    fc.assert(
      fc.property(numbers, fc.constantFrom(' en ', ', en ', ' & '), (all, last) => {
        const ascending = [...all].sort((a, b) => a - b);
        const list = (some: readonly number[]) =>
          some.length === 1 ? String(some[0]) : `${some.slice(0, -1).join(', ')}${last}${some.at(-1)}`;
        expect(readPrintedHeading(`Vraag ${list(ascending)}`)).toEqual({ soort: 'vraag', nummers: ascending });
        expect(readPrintedHeading(`Antwoord ${list(all)}`)).toEqual({ soort: 'antwoord', nummers: ascending });
      }),
    );
  });

  it.each([
    ['Vraag 7, 8, 9 10 en 11', [7, 8, 9, 10, 11]],
    ['Antwoord 1 t/m 3 en 5', [1, 2, 3, 5]],
    ['Antwoord op de vragen 1, 2 en vraag 4', [1, 2, 4]],
    ['Vraag', []],
  ])('%s', (line, nummers) => {
    expect(readPrintedHeading(line)).toMatchObject({ nummers });
  });

  it.each([
    'Vraag 9 11',
    'Vraag 5 en 3',
    'Vraag 3, 3 en 4',
    'Antwoord 4 en 4',
    'Vraag 2a',
    'Vraagstuk',
    'Antwoorden volgen',
  ])('no heading: «%s»', (line) => {
    expect(readPrintedHeading(line)).toBeNull();
  });
});
