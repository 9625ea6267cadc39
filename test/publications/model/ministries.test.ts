import { expect, it } from 'vitest';
import { ministriesIn, ministryKey, shortMinistry } from '../../../src/publications/model/ministries.js';

it.each([
  ['Staatssecretaris Harbers (Justitie en Veiligheid)', ['Justitie en Veiligheid']],
  ['De Staatssecretaris van Justitie en Veiligheid, M.G.J. Harbers', ['Justitie en Veiligheid']],
  [
    'de Ministers van Buitenlandse Zaken en voor Buitenlandse Handel en Ontwikkelingssamenwerking',
    ['Buitenlandse Zaken', 'Buitenlandse Handel en Ontwikkelingssamenwerking'],
  ],
  ['de Minister van Onderwijs, Cultuur en Wetenschap', ['Onderwijs, Cultuur en Wetenschap']],
  ['de Minister van Defensie en de Staatssecretaris van Financiën', ['Defensie', 'Financiën']],
  ['de Minister-President, Minister van Algemene Zaken', ['Algemene Zaken']],
  ['Minister Van der Staaij (Volksgezondheid, Welzijn en Sport)', ['Volksgezondheid, Welzijn en Sport']],
  ['Minister Vos', []],
  ['', []],
])('reads of %j the ministries %j', (wie, ministries) => {
  expect(ministriesIn(wie)).toEqual(ministries);
});

it.each([
  ['JenV', 'Justitie en Veiligheid'],
  ['jenv', 'justitie & veiligheid'],
  ['Fin', 'financien'],
])('takes %j and %j for one', (one, other) => expect(ministryKey(one)).toBe(ministryKey(other)));

it('keeps ministries of one minister and of another cabinet apart', () => {
  expect(ministryKey('Veiligheid en Justitie')).not.toBe(ministryKey('Justitie en Veiligheid'));
  expect(ministryKey('Justitie')).not.toBe(ministryKey('JenV'));
  expect(shortMinistry('Economische Zaken en Klimaat')).toBe('EZK');
  expect(shortMinistry('Zeden')).toBeNull();
});
