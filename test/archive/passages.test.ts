import fc from 'fast-check';
import { expect, it } from 'vitest';
import { halfIn, halfRow } from '../../src/archive/passages.js';
import { type HalfName, halfOf, halvesOf } from '../../src/check/sources/half.js';
import { loadCorpus } from '../../src/corpus/load.js';
import { CORPUS } from '../corpus.js';
import { rounds } from '../rounds.js';

it('reads of a row what was compared when it was written, over the corpus', async () => {
  const loaded = await loadCorpus(CORPUS);
  if (loaded.kind === 'refused') throw new Error('The corpus does not load');
  const halves = loaded.publications.flatMap(halvesOf).map(({ name, passage }) => halfOf(name, passage));
  expect(halves.flatMap(({ tokens }) => tokens).some(({ note }) => note !== null)).toBe(true);
  for (const half of halves) expect(halfIn(halfRow(half))).toEqual(half);
});

it('does so with any text, and a number before it', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc.constantFrom(
      'verplichtin-\ngen',
      '~~niet~~',
      ' ||wel|| ',
      '[sic]',
      ' ﬁn ',
      '1. De',
      '\n\n',
      '¨',
      '🇳🇱',
      'a'.repeat(300),
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), fc.option(fc.nat(300)), fc.nat(9), (pieces, nummer, start) => {
      const text = pieces.join('');
      const name: HalfName = {
        document: 'ah-tk-20182019-811',
        fragment: null,
        rol: 'kop',
        kant: null,
        noot: null,
        nummer,
        kop: 0,
        volgorde: null,
      };
      const markers = text.length > start ? [{ start, end: start + 1 }] : [];
      const half = halfOf(name, { text, paragraphs: [text], markers });
      expect(halfIn(halfRow(half))).toEqual(half);
    }),
    { numRuns: rounds(200) },
  );
});
