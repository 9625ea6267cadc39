import { describe, expect, it } from 'vitest';
import { Vocabulary } from '../../src/text/vocabulary.js';

describe('Vocabulary', () => {
  const vocabulary = new Vocabulary([
    'De Migratie en de migratie van EU-burgers, regio’s en 2008/115 ',
    'zonder best-practices in Neder-',
    'land en de vluchte-',
    'lingen',
  ]);

  it.each([
    ['migratie', 2],
    ['MIGRATIE', 2],
    ['de', 3],
    ['eu-burgers', 1],
    ['burgers', 0],
    ['regio’s', 1],
    ['2008', 1],
    ['best-practices', 1],
    ['en', 3],
  ])('«%s» stands there %i times', (word, times) => {
    expect(vocabulary.count(word)).toBe(times);
  });

  it.each(['Neder', 'land', 'Nederland', 'vluchte', 'lingen'])('a word that is broken is no evidence: %s', (word) => {
    expect(vocabulary.count(word)).toBe(0);
  });
});
