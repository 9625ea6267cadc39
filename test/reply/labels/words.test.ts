import { expect, it } from 'vitest';
import * as labels from '../../../src/reply/labels.js';

it.each([
  [['Staatssecretaris Harbers (Justitie en Veiligheid)'], 'Harbers (JenV), 3 dec 2018'],
  [['De Staatssecretaris van Justitie en Veiligheid, M.G.J. Harbers'], 'Harbers (JenV), 3 dec 2018'],
  [
    ['Minister Blok (Buitenlandse Zaken)', 'Minister Kaag (Iets Nieuws)'],
    'Blok (BZ) en Kaag (Iets Nieuws), 3 dec 2018',
  ],
  [
    ['Minister Blok (Buitenlandse Zaken)', 'Minister Hoekstra (Financiën)', 'Minister Ollongren (Defensie)'],
    'Blok (BZ) e.a., 3 dec 2018',
  ],
  [['De voorzitter, A. de Vries'], 'De voorzitter, A. de Vries, 3 dec 2018'],
])('%j answered: «%s»', (door, short) => {
  expect(labels.kortBeantwoord(door, '2018-12-03')).toBe(short);
});

it('names who asked without an office, and a date without a day is none', () => {
  const door = [{ naam: 'R.G.J. Dercksen', partij: null, functie: 'De voorzitter van de vaste commissie' }];
  expect(labels.kortGevraagd(door)).toBe('R.G.J. Dercksen');
  const members = { naam: 'leden van de fractie van GroenLinks', partij: 'GroenLinks', functie: null };
  expect(labels.kortGevraagd([members])).toBe('leden van GroenLinks');
  expect(labels.kortBeantwoord(['Minister Blok (Buitenlandse Zaken)'], null)).toBe('Blok (BZ)');
});
