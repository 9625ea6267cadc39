import { describe, expect, it } from 'vitest';
import { findReferences, isUnnamedLetter } from '../../../src/publications/kinds/references.js';
import { SourceText } from '../../../src/text/source-text.js';

const omgeving = { document: 'ah-tk-20182019-811', nummers: new Set(Array.from({ length: 100 }, (_, i) => i + 1)) };

function found(text: string) {
  const passage = new SourceText('x', text, '').passage([[{ start: 0, end: text.length }]]);
  return findReferences(passage, 'antwoord', omgeving);
}

describe('findReferences', () => {
  it.each([
    ['in het licht van vraag 47 dat', 'vraag 47', [47]],
    ['Zie antwoorden op de vragen 48 en 49.', 'vragen 48 en 49', [48, 49]],
    ['Zie beantwoording vragen 11–14. Het', 'vragen 11–14', [11, 12, 13, 14]],
    ['Zie beantwoording vragen 11, 12, 14. Het', 'vragen 11, 12, 14', [11, 12, 14]],
    ['het antwoord op vraag 4, 5 en 6.', 'vraag 4, 5 en 6', [4, 5, 6]],
    ['de in vraag 4 genoemde landen', 'vraag 4', [4]],
    ['Vragen 1 t/m 3', 'Vragen 1 t/m 3', [1, 2, 3]],
  ])('questions: %s', (text, tekst, nummers) => {
    expect(found(text)).toMatchObject([{ tekst, nummers, document: omgeving.document }]);
  });

  it.each([
    'vraag 101',
    'vraag 3 van het lid Jansen',
    'Kamervraag 12',
    'vragen 9, 8',
    'vraag 4a',
    'in punt 8 van het pact',
    'de vraag of en in welke mate',
  ])('no question that it can be sure of: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ['(Kamerstuk 34 775, nr. 51)', 'Kamerstuk 34 775, nr. 51', 'kst-34775-51'],
    ['Kamerstuk 19 637 / 30 573, nr. 2375.', 'Kamerstuk 19 637 / 30 573, nr. 2375', 'kst-19637-2375'],
    ['Kamerstukken I, 2017–2018, 34 964, A.', 'Kamerstukken I, 2017–2018, 34 964, A', 'kst-34964-A'],
    ['Kamerstukken II, 2021–2022, 29 279, nr. 353', 'Kamerstukken II, 2021–2022, 29 279, nr. 353', 'kst-29279-353'],
    ['Kamerstukken II 2024/25, 19 637, nr. 3308', 'Kamerstukken II 2024/25, 19 637, nr. 3308', 'kst-19637-3308'],
    [
      '(TK vergaderjaar 2023–2024, 36 410 XVI, nr. 116)',
      'TK vergaderjaar 2023–2024, 36 410 XVI, nr. 116',
      'kst-36410-XVI-116',
    ],
    ['Kamerstuk 36 600 IXB, nr. 3)', 'Kamerstuk 36 600 IXB, nr. 3', 'kst-36600-IXB-3'],
    ['Kamerstuk 36 600 A, nr. 4)', 'Kamerstuk 36 600 A, nr. 4', 'kst-36600-A-4'],
    ['Kamerstukken I 2022/23, 36 200 VI, C.', 'Kamerstukken I 2022/23, 36 200 VI, C', 'kst-36200-VI-C'],
    ['Kamerstuk 21 501-02, nr. 1234)', 'Kamerstuk 21 501-02, nr. 1234', 'kst-21501-02-1234'],
    [
      'Aanhangsel Handelingen, vergaderjaar 2018–2019, nr. 665.',
      'Aanhangsel Handelingen, vergaderjaar 2018–2019, nr. 665',
      'ah-tk-20182019-665',
    ],
    ['Aanhangsel Handelingen I 2014/15, nr. 12', 'Aanhangsel Handelingen I 2014/15, nr. 12', 'ah-ek-20142015-12'],
  ])('papers: %s', (text, tekst, document) => {
    const url = `https://zoek.officielebekendmakingen.nl/${document}.html`;
    expect(found(text)).toMatchObject([{ tekst, document, nummers: null, url }]);
  });

  it('papers of one series that share its name', () => {
    const text = 'Zie ook Aanhangsel Handelingen, vergaderjaar 2018–2019, nrs. 665, 666 en nr. 670.';
    expect(found(text).map(({ tekst, document }) => [tekst, document])).toEqual([
      ['Aanhangsel Handelingen, vergaderjaar 2018–2019, nrs. 665', 'ah-tk-20182019-665'],
      ['666', 'ah-tk-20182019-666'],
      ['670', 'ah-tk-20182019-670'],
    ]);
  });

  it.each([
    'Tweede Kamerstuk, vergaderjaar 2017–2018, Handelingen, nr. 17',
    'Tweede Kamerstuk, vergaderjaar 2017–2018, 3, nr. 2375. 952, nr. 1.',
    'Zie o.a. hhttps://ec.europa.eu/eurostat',
    'Kamerstuk 34 775',
  ])('garbled: no link for %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ['(https://www.knomad.org/data/remittances).', 'https://www.knomad.org/data/remittances'],
    ['vinden: https://refugeesmigrants.un.org/migration-compact.', 'https://refugeesmigrants.un.org/migration-compact'],
    ['https://nl.wikipedia.org/wiki/Pact_(verdrag), zie daar', 'https://nl.wikipedia.org/wiki/Pact_(verdrag)'],
  ])('addresses: %s', (text, url) => {
    expect(found(text)).toMatchObject([{ tekst: url, url, document: null, nummers: null }]);
  });

  it.each([
    'verwijst het kabinet u naar de brief die uw Kamer hierover separaat is gestuurd.',
    'naar de brief die uw Kamer hierover separaat is toegegaan.',
    'Zoals ook in de brief die separaat aan uw Kamer over het GCM is gestuurd, behoudt',
    'naar de brief die u Kamer hierover separaat is gestuurd.',
  ])('a letter without a name: %s', (text) => {
    expect(found(text).map(isUnnamedLetter)).toEqual([true]);
  });

  it('keeps the order of the text and says where each stands', () => {
    const text = 'vraag 3, Kamerstuk 34 775, nr. 51 en vraag 4';
    const all = found(text);
    expect(all.map(({ tekst }) => tekst)).toEqual(['vraag 3', 'Kamerstuk 34 775, nr. 51', 'vraag 4']);
    for (const { tekst, range } of all) expect(text.slice(range.start, range.end)).toBe(tekst);
  });
});
