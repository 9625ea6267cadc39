import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumbers } from '../../src/publications/kinds/headings.js';
import { samenvatting } from '../../src/reply/labels/corpus.js';
import * as labels from '../../src/reply/labels.js';

describe('numbers, names and dates', () => {
  it.each([
    [[48], '48'],
    [[27, 28], '27 en 28'],
    [[3, 4, 5, 6, 7], '3 t/m 7'],
    [[11, 12, 14], '11, 12 en 14'],
    [[1, 2, 3, 9], '1, 2, 3 en 9'],
  ])('%j as %s', (nummers, text) => {
    expect(labels.nummerreeks(nummers)).toBe(text);
  });

  it('a series of numbers reads back as those numbers', () => {
    const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 999 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(numbers, (any) => {
        const ascending = any.toSorted((a, b) => a - b);
        expect(readNumbers(labels.nummerreeks(ascending))).toEqual(ascending);
      }),
    );
  });

  it.each([
    [[{ naam: 'Baudet', partij: 'FvD', functie: null }], 'Baudet (FvD)'],
    [
      [
        { naam: 'Omtzigt', partij: 'CDA', functie: null },
        { naam: 'Leijten', partij: 'SP', functie: null },
        { naam: 'Azarkan', partij: 'DENK', functie: null },
      ],
      'Omtzigt (CDA), Leijten (SP) en Azarkan (DENK)',
    ],
    [[{ naam: 'R.G.J. Dercksen', partij: null, functie: 'De voorzitter' }], 'R.G.J. Dercksen (de voorzitter)'],
    [[{ naam: 'leden van de SP-fractie', partij: 'SP', functie: null }], 'leden van de SP-fractie'],
  ])('%j as %s', (door, text) => {
    expect(labels.indieners(door)).toBe(text);
  });

  it.each([
    [2, 'Beide vragen'],
    [4, 'Alle vier vragen'],
    [13, 'Alle 13 vragen'],
  ])('%i questions: %s', (aantal, text) => {
    expect(labels.alleVragen(aantal)).toBe(text);
  });

  it.each([
    [[1, 6], 6, 'Zin 1 en 6 van 6'],
    [[2, 3, 4], 6, 'Zin 2 t/m 4 van 6'],
    [[1], 1, 'Het hele antwoord: 1 zin'],
    [[1, 2], 2, 'Het hele antwoord: 2 zinnen'],
  ])('sentences %j of %i: %s', (nummers, aantal, text) => {
    expect(labels.zinnenVan(nummers, aantal)).toBe(text);
  });

  it.each([
    [0, 'Geen treffers'],
    [1, '1 treffer'],
    [12, '12 treffers'],
  ])('%i hits: %s', (totaal, text) => {
    expect(labels.treffers(totaal)).toBe(text);
  });
});

describe('what is chosen from', () => {
  const any = fc.string({ unit: 'grapheme', maxLength: 300 });

  it('what is suggested always fits the hundred characters of a suggestion', () => {
    fc.assert(
      fc.property(any, any, fc.boolean(), (wie, begin, gekort) => {
        expect(labels.suggestie('48', wie, begin, gekort).length).toBeLessThanOrEqual(100);
        expect(labels.documentSuggestie('Nr. 811', begin, wie).length).toBeLessThanOrEqual(100);
        expect(labels.zinOptie(12, begin, gekort).length).toBeLessThanOrEqual(100);
      }),
    );
  });
});

describe('all labels', () => {
  const constants = Object.entries(labels).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value]] : [],
  );

  it.each(constants)('%s is text that a reader can be shown', (_name, value) => {
    expect(value?.trim()).not.toBe('');
    expect(value).not.toMatch(/@everyone|@here|<@|undefined|null\b/u);
  });

  it.each(constants)('%s says je, not u', (_name, value) => {
    expect(value).not.toMatch(/(?<![\p{L}/])(?:u|uw)(?![\p{L}])/iu);
  });
});

it('an office that the source begins with an article has no capital behind other words', () => {
  const beantwoord = { door: ['De Minister van Financiën, S.A.M. Kaag'], medeNamens: [], datum: null };
  expect(labels.beantwoordRegel(beantwoord)).toBe('Beantwoord door de Minister van Financiën, S.A.M. Kaag');
  expect(labels.beantwoordDoor(beantwoord)).toBe('De Minister van Financiën, S.A.M. Kaag');
  expect(labels.inDeZin('De Jonge (CDA)')).toBe('De Jonge (CDA)');
});

it.each([
  [1, '0 toegevoegd, 1 stond er al, 0 geweigerd.'],
  [2, '0 toegevoegd, 2 stonden er al, 0 geweigerd.'],
])('counts %i publication that was there already as Dutch does', (bekend, text) => {
  const known = Array.from({ length: bekend });
  expect(samenvatting({ toegevoegd: [], vervangen: [], bekend: known, geweigerd: [] })).toBe(text);
});

it('says of words that stand in several places no number that may be too low', () => {
  expect(labels.staatOpPlaatsen(2, ['811 vraag 3', '811 vraag 5'])).toBe(
    'Staat onder meer op deze plaatsen: 811 vraag 3 en 811 vraag 5.',
  );
  expect(labels.staatOpPlaatsen(38, ['811 vraag 3', '811 vraag 5'])).toBe(
    'Staat op minstens 38 plaatsen: 811 vraag 3, 811 vraag 5 en elders.',
  );
});
