import { expect, it } from 'vitest';
import { readRows } from '../../../src/search/thesaurus/prepare.js';

it('reads rows with their direction, strength and line', () => {
  const { rows, bad } = readRows(
    '# Migratie\n\nopsluiten, in de cel > detentie, ~bewaring # wat lezers zeggen\nVN == Verenigde Naties\r\na = b~\n',
  );
  expect(bad).toEqual([]);
  expect(rows).toEqual([
    {
      line: 3,
      relation: '>',
      left: [
        { text: 'opsluiten', weak: false },
        { text: 'in de cel', weak: false },
      ],
      right: [
        { text: 'detentie', weak: false },
        { text: 'bewaring', weak: true },
      ],
    },
    {
      line: 4,
      relation: '==',
      left: [{ text: 'VN', weak: false }],
      right: [{ text: 'Verenigde Naties', weak: false }],
    },
    { line: 5, relation: '=', left: [{ text: 'a', weak: false }], right: [{ text: 'b', weak: true }] },
  ]);
});

it.each([
  ['opsluiten detentie', 'a row has one of > = ==, once'],
  ['a > b > c', 'a row has one of > = ==, once'],
  ['a = b == c', 'a row has one of > = ==, once'],
  ['> detentie', 'a word is missing'],
  ['cel > detentie,', 'a word is missing'],
  ['cel > , detentie', 'a word is missing'],
  ['cel > "detentie"', '""detentie"" has a sign that no word has'],
  ['cel; bak > detentie', '"cel; bak" has a sign that no word has'],
])('names the line of %j, which is no row', (line, fault) => {
  expect(readRows(`a > b\n${line}\nc > d`)).toMatchObject({
    rows: [{ line: 1 }, { line: 3 }],
    bad: [{ line: 2, fault }],
  });
});
