import fc from 'fast-check';
import type { Block, Part, Proefdruk } from './proefdruk.js';

// Words of our own; a soft hyphen stands where one may be broken: as in the series, at every syllable.
const WORDS = [
  'de',
  'het',
  'een',
  'proef',
  'proef\u00addruk',
  'bladzijde',
  'blad\u00adspie\u00adgel',
  'letter',
  'let\u00adter\u00adkast',
  'regel',
  're\u00adgel\u00adaf\u00adstand',
  'zetsel',
  'zet\u00adwerk',
  'drukker',
  'druk\u00adke\u00adrij',
  'papier',
  'inkt',
  'kolom',
  'ko\u00adlom\u00adbreed\u00adte',
  'witruimte',
  'voor\u00adbeeld\u00adtekst',
  'leest',
  'staat',
  'zonder',
  'waarin',
  'mits',
  'opnieuw',
  'EU-proef',
  'WIA-toets',
  'reële',
  'geïnd',
  '«gezet»',
  '(deels)',
  'proef/druk',
];

const word = fc.constantFrom(...WORDS);

/** A sentence: words, with a capital at its beginning and a sign at its end. */
function sentence(end: string): fc.Arbitrary<string> {
  return fc.array(word, { minLength: 3, maxLength: 40 }).map((words) => {
    const text = words.join(' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}${end}`;
  });
}

const paragraph = (end: string) => fc.array(sentence(end), { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));

const list: fc.Arbitrary<Part[]> = fc
  .tuple(
    fc.constantFrom('•', '–', 'o', '1.', '1)', 'a.', '2.1'),
    fc.array(fc.tuple(sentence('.'), fc.nat(2)), { minLength: 2, maxLength: 4 }),
  )
  .map(([mark, items]) =>
    items.map(([text, level], index) => ({ mark: mark.replace(/1(?=[.)]?$)/u, String(index + 1)), text, level })),
  );

const cell = fc.constantFrom('Appels', 'Peren\nen pruimen', 'Van alles\nen nog\nwat', '12', '3', '2.400', '55,1%', '');
const table = (tagged: boolean): fc.Arbitrary<Part> =>
  fc
    .tuple(
      fc.constantFrom('Tabel 1 Fruit', 'Aantallen'),
      fc.array(fc.tuple(fc.constantFrom('Appels', 'Soort\nfruit'), cell, cell), { minLength: 2, maxLength: 5 }),
      fc.constantFrom('top' as const, 'bottom' as const),
      fc.constantFrom({}, { columns: [310, 430] }),
    )
    .map(([caption, rows, align, more]) => ({
      caption,
      // Without tags every line is a row, and none lacks a cell.
      rows: [['Soort', 'Vorig jaar', 'Dit jaar'], ...rows].map((row) =>
        row.map((text) => (tagged ? text : text === '' ? '0' : text.replaceAll('\n', ' '))),
      ),
      align,
      ...more,
    }));

const answer = (tagged: boolean): fc.Arbitrary<Part[]> =>
  fc
    .tuple(
      fc.array(paragraph('.'), { minLength: 1, maxLength: 4 }),
      fc.option(list, { nil: [] }),
      fc.option(table(tagged), { nil: null }),
      fc.array(paragraph('.'), { maxLength: 2 }),
    )
    .map(([before, items, rows, after]) => [...before, ...items, ...(rows ? [rows] : []), ...after]);

/** Proofs of one to six questions, with notes in some of the answers. */
export const proefdruk: fc.Arbitrary<Proefdruk> = fc.boolean().chain((tagged) =>
  fc
    .record({
      nummer: fc.integer({ min: 1, max: 4000 }),
      vragen: fc.array(fc.tuple(paragraph('?'), answer(tagged), fc.boolean()), { minLength: 1, maxLength: 6 }),
      notes: fc.array(sentence('.'), { minLength: 6, maxLength: 6 }),
      tagged: fc.constant(tagged),
      spaces: fc.boolean(),
      font: fc.constantFrom('Helvetica' as const, 'Times-Roman' as const),
    })
    .map(({ vragen, notes, ...rest }) => {
      let count = 0;
      const blocks = vragen.flatMap(([vraag, parts, noted], index): Block[] => {
        const marker = noted ? `{${++count}}` : '';
        return [
          { heading: `Vraag ${index + 1}`, parts: [`${vraag}${marker}`] },
          { heading: `Antwoord ${index + 1}`, parts },
        ];
      });
      return {
        ...rest,
        blocks,
        notes: notes.slice(0, count),
        asked:
          'Vragen van het lid Van der Aa (ABC) aan de Minister van Proeven over de zetproef (ingezonden 1 mei 2032).',
        answered: 'Antwoord van Minister Bee (Proeven) (ontvangen 2 juni 2032).',
      };
    }),
);
