import { describe, expect, it } from 'vitest';
import { isNamed, readName } from '../../../src/publications/typed/publication-name.js';

const AANHANGSEL = { id: 'ah-tk-20182019-811', nummer: '811', dossier: null, vergaderjaar: '2018–2019' };
const KAMERSTUK = { id: 'kst-34964-B', nummer: 'B', dossier: '34964', vergaderjaar: '2017–2018' };
const REST = { soort: 'aanhangsel', kamer: 'II', titel: null, url: '', pdf: null } as const;

describe.each([
  [AANHANGSEL, ['811', 'nr. 811', 'Aanhangsel 811', 'AH-TK-20182019-811', '811 van 2018-2019', '811 (2018/19)']],
  [
    AANHANGSEL,
    ['nr. 811 uit het vergaderjaar 2018–2019', 'https://zoek.officielebekendmakingen.nl/ah-tk-20182019-811.pdf#page=3'],
  ],
  [KAMERSTUK, ['34964 B', '34 964, B', 'Kamerstuk 34 964, B', 'Kamerstukken I 34964, B', '34964', 'B', 'kst-34964-b']],
])('$id', (gegevens, names) => {
  it.each(names)('is what «%s» names', (name) => {
    expect(isNamed({ ...REST, ...gegevens }, readName(name))).toBe(true);
  });
});

it.each(['811 van 2019-2020', '812', '811 van 2018-2020', 'ah-tk-20182019-81', ''])('«%s» names another', (name) => {
  expect(isNamed({ ...REST, ...AANHANGSEL }, readName(name))).toBe(false);
});
