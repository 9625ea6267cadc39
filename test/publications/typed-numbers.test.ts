import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Asked, readAsked, readNumbers, readSpoken } from '../../src/publications/typed.js';
import { runsWritten } from '../../src/text/ranges.js';

const ID = 'ah-tk-20182019-811';
const SITE = 'https://zoek.officielebekendmakingen.nl';

/** As short as it can be: `document unit runs`. */
function shown(asked: Asked | null): string {
  if (!asked) return 'null';
  if (asked.kind === 'numbers') return `${asked.document ?? '-'} ${asked.unit ?? '-'} ${runsWritten(asked.runs)}`;
  if (asked.kind === 'publication') return `${asked.document} ?`;
  if (asked.kind === 'impossible') return `${asked.document ?? '-'} ! ${asked.nummer}`;
  return asked.kind === 'backwards' ? `< ${asked.van} ${asked.tot}` : asked.kind;
}

describe('what a reader types as a number', () => {
  it.each([
    ['48', '- - 48'],
    [' 048 ', '- - 48'],
    ['vraag 48', '- vraag 48'],
    ['Vragen 48', '- vraag 48'],
    ['antwoord 48', '- vraag 48'],
    ['vraag48', '- vraag 48'],
    ['nr. 48', '- - 48'],
    ['nummer 48', '- - 48'],
    ['48-50', '- - 48-50'],
    ['48 – 50', '- - 48-50'],
    ['48 t/m 50', '- - 48-50'],
    ['48 tot en met 50', '- - 48-50'],
    ['vragen 48 t/m 50', '- vraag 48-50'],
    ['48 en 50', '- - 48,50'],
    ['48, 49 en 50', '- - 48,49,50'],
    ['48,49', '- - 48,49'],
    ['48; 50-52, en 60', '- - 48,50-52,60'],
    ['vraag 48 en vraag 50', '- vraag 48,50'],
    ['alinea 12', '- alinea 12'],
    ["alinea's 3-5", '- alinea 3-5'],
    ['811 48', '811 - 48'],
    ['811#48', '811 - 48'],
    ['811 # 48', '811 - 48'],
    ['811 vraag 48', '811 vraag 48'],
    ['811 48-50', '811 - 48-50'],
    ['811, vraag 48', '811 vraag 48'],
    ['nr. 811 48', 'nr. 811 - 48'],
    ['vraag 48 van 811', '811 vraag 48'],
    ['48 en 50 uit nr. 811', 'nr. 811 - 48,50'],
    ['811 van 2018-2019', '811 van 2018-2019 ?'],
    ['811 (2018/19)', '811 (2018/19) ?'],
    ['811 van 2018-2019 48', '811 van 2018-2019 - 48'],
    ['811 van 2018-2019, vraag 48', '811 van 2018-2019 vraag 48'],
    ['48 van 811 van 2018-2019', '811 van 2018-2019 - 48'],
    [ID, `${ID} ?`],
    [`${ID}#48`, `${ID} - 48`],
    [`${ID}#3-7,9`, `${ID} - 3-7,9`],
    [`${ID} 48`, `${ID} - 48`],
    ['kst-34964-B#12', 'kst-34964-B - 12'],
    ['kst-36600-VII-12#3', 'kst-36600-VII-12 - 3'],
    ['34964 B 12', '34964 B - 12'],
    ['34 964, B alinea 12', '34 964, B alinea 12'],
    ['34 964 12', '34 964 - 12'],
    ['B 12', 'B - 12'],
    ['alinea 12 van Kamerstuk 34 964, B', 'Kamerstuk 34 964, B alinea 12'],
    ['Kamerstuk 34 964, B', 'Kamerstuk 34 964, B ?'],
    ['34964 B', '34964 B ?'],
    ['34 964', '34 964 ?'],
    ['34964, nr. 12', '34964, nr. 12 ?'],
    ['Kamerstuk 36 600 VII, nr. 12', 'Kamerstuk 36 600 VII, nr. 12 ?'],
    ['Kamerstuk 36 600 VII, nr. 12 alinea 3', 'Kamerstuk 36 600 VII, nr. 12 alinea 3'],
    ['2018Z19165', '2018Z19165 ?'],
    ['2018Z19165 3', '2018Z19165 - 3'],
    ['vraag 3 van 2018Z19165', '2018Z19165 vraag 3'],
    ['2018Z19165#3', '2018Z19165 - 3'],
    ['Aanhangsel Handelingen II 2018/19, nr. 811, p. 10', 'Aanhangsel Handelingen II 2018/19, nr. 811, p. 10 ?'],
    ['Aanhangsel 811', 'Aanhangsel 811 ?'],
    ['Aanhangsel 811 48', 'Aanhangsel 811 - 48'],
    [`${SITE}/${ID}.html`, `${ID} ?`],
    [`${SITE}/${ID}`, `${ID} ?`],
    [`<${SITE}/${ID}.pdf#page=10>`, `${ID} ?`],
    [`zoek.officielebekendmakingen.nl/${ID}.html?idp=x`, `${ID} ?`],
    [`${SITE}/${ID}.html 48-50`, `${ID} - 48-50`],
    [`vraag 48 van ${SITE}/${ID}.html`, `${SITE}/${ID}.html vraag 48`],
    ['-1', '- ! -1'],
    ['4.5', '- ! 4.5'],
    ['811 4.5', '811 ! 4.5'],
    ['9'.repeat(20), `- ! ${'9'.repeat(20)}`],
    ['50-48', '< 50 48'],
    ['811 50-48', '< 50 48'],
    ['48 en alinea 3', 'unreadable'],
    ['vraag 48 en alinea 3', 'unreadable'],
    ['48 tot 50', 'unreadable'],
    ['48-50-52', 'unreadable'],
    ['48,', 'unreadable'],
    ['#48', 'unreadable'],
    ['abc', 'unreadable'],
    ['vraag', 'unreadable'],
    ['1e3', 'unreadable'],
    ['48.', 'unreadable'],
    ['4\u00008', 'unreadable'],
    ['٤٨', 'unreadable'],
    ['', 'unreadable'],
  ])('%j: %s', (typed, expected) => {
    expect(shown(readAsked(typed))).toBe(expected);
  });

  it('is read without an exception, whatever was typed, and soon', () => {
    const piece = fc.constantFrom(
      '48',
      '-',
      ',',
      ' ',
      'en',
      'vraag',
      'alinea',
      '811',
      'van',
      '#',
      'nr.',
      'B',
      '34 964',
      't/m',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
        ),
        (typed) => {
          const asked = readAsked(typed);
          if (asked.kind === 'numbers') for (const { van, tot } of asked.runs) expect(van).toBeLessThanOrEqual(tot);
        },
      ),
    );
  });

  it('that is written again means the same', () => {
    const run = fc.tuple(fc.nat(200), fc.nat(9)).map(([van, more]) => ({ van, tot: van + more }));
    fc.assert(
      fc.property(fc.array(run, { minLength: 1, maxLength: 9 }), (runs) => {
        expect(readNumbers(runsWritten(runs))).toEqual({ kind: 'numbers', runs });
        expect(readAsked(`${ID}#${runsWritten(runs)}`)).toEqual({ kind: 'numbers', runs, unit: null, document: ID });
      }),
    );
  });
});

describe('what somebody says', () => {
  it.each([
    ['vraag 48 graag', '- vraag 48'],
    ['48', '- - 48'],
    ['48?', '- - 48'],
    ['48, want dat was het', '- - 48'],
    ['vraag 48, 49 en 50!', '- vraag 48,49,50'],
    ['vraag 48 zoals in 2018', '- vraag 48'],
    ['811 48 en 49.', '811 - 48,49'],
    ['alinea 12 van 34964 B, dus', '34964 B alinea 12'],
    [`${SITE}/${ID}.html 48`, `${ID} - 48`],
    ['50-48', '< 50 48'],
    ['48 uur geleden', 'null'],
    ['48, 49 want', 'null'],
    ['48 en dat was het', '- - 48'],
    ['ik zag 48 schapen', 'null'],
    ['wat vind jij?', 'null'],
    ['4.5', 'null'],
    ['-1', 'null'],
    ['', 'null'],
  ])('%j: %s', (text, expected) => {
    expect(shown(readSpoken(text))).toBe(expected);
  });
});
