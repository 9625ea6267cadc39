import { describe, expect, it } from 'vitest';
import { isName, isNamed, readName } from '../../src/publications/typed.js';

const AANHANGSEL = { id: 'ah-tk-20182019-811', nummer: '811', dossier: null, vergaderjaar: '2018–2019' };
const KAMERSTUK = { id: 'kst-34964-B', kamer: 'I', nummer: 'B', dossier: '34964', vergaderjaar: '2017–2018' } as const;
const REST = {
  soort: 'aanhangsel',
  kamer: 'II',
  vraagnummers: ['2018Z19165'],
  titel: null,
  url: '',
  pdf: null,
} as const;

describe.each([
  [AANHANGSEL, ['811', 'nr. 811', 'Aanhangsel 811', 'AH-TK-20182019-811', '811 van 2018-2019', '811 (2018/19)']],
  [
    AANHANGSEL,
    ['nr. 811 uit het vergaderjaar 2018–2019', 'https://zoek.officielebekendmakingen.nl/ah-tk-20182019-811.pdf#page=3'],
  ],
  [
    AANHANGSEL,
    [
      'Aanhangsel Handelingen II 2018/19, nr. 811',
      'Aanhangsel Handelingen II 2018/19, nr. 811, p. 10-11',
      'Aanhangsel van de Handelingen II, vergaderjaar 2018–2019, 811',
      '2018Z19165',
      '2018z19165',
      'vraagnummer 2018Z19165',
      'https://zoek.officielebekendmakingen.nl/kv-tk-2018Z19165.html',
    ],
  ],
  [
    {
      ...KAMERSTUK,
      kamer: 'II' as const,
      id: 'kst-36600-VII-12',
      nummer: '12',
      dossier: '36600 VII',
      vergaderjaar: '2024–2025',
    },
    ['Kamerstuk 36 600 VII, nr. 12', 'Kamerstukken II 2024/25, 36600 VII, nr. 12, p. 3', 'kst-36600-VII-12'],
  ],
  [
    KAMERSTUK,
    [
      'Kamerstukken 2017/18, 34964, B',
      '34964 B',
      '34 964, B',
      'Kamerstuk 34 964, B',
      'Kamerstukken I 34964, B',
      '34964',
      'B',
      'kst-34964-b',
    ],
  ],
])('$id', (gegevens, names) => {
  it.each(names)('is what «%s» names', (name) => {
    expect(isNamed({ ...REST, ...gegevens }, readName(name))).toBe(true);
  });
});

it.each([
  'Aanhangsel Handelingen II 2018/19, nr. 811, p. 10',
  'Kamerstukken I 2017/18, 34964, B, p. 5',
  'kst-34964-B',
  '2018Z19165',
])('«%s» is a name and no more', (name) => {
  expect(isName(name)).toBe(true);
});

it.each([
  'Aanhangsel Handelingen I 2018/19, nr. 811',
  '2018Z19166',
  '811 van 2019-2020',
  '812',
  '811 van 2018-2020',
  'ah-tk-20182019-81',
  '',
])('«%s» names another', (name) => {
  expect(isNamed({ ...REST, ...AANHANGSEL }, readName(name))).toBe(false);
});
