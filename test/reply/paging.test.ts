import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutterOf, pieceOf } from '../../src/reply/paging.js';
import type { Quote } from '../../src/reply/reply.js';
import { SourceText } from '../../src/text/source-text.js';

function quoteOf(paragraphs: readonly string[], rest: Partial<Quote> = {}): Quote {
  let at = 0;
  const slices = paragraphs.map((paragraph) => {
    const slice = { start: at, end: at + paragraph.length };
    at = slice.end + 1;
    return [slice];
  });
  const passage = new SourceText('ah-test', paragraphs.join('\n'), 'x').passage(slices);
  return { kind: 'quote', heading: null, byline: null, passage, ...rest };
}

/** The pieces of a quotation when so many characters fit on a page. */
function piecesOf(quote: Quote, length: number): string[] {
  const cutter = cutterOf(quote);
  const found: string[] = [];
  for (let from = 0; from < quote.passage.text.length; ) {
    const end = cutter.end(from, ({ passage }) => passage.text.length <= length, true) ?? expect.fail();
    found.push(pieceOf(quote, from, end).passage.text);
    expect(end).toBeGreaterThan(from);
    from = end;
  }
  return found;
}

describe('a quotation that is cut', () => {
  it.each([
    ['at a sentence', ['Een is een. Twee is twee. Drie is drie.'], 26, ['Een is een. Twee is twee. ', 'Drie is drie.']],
    [
      'at a paragraph that is near the end',
      ['Een is een. Twee is twee.', 'Drie. Vier.'],
      35,
      ['Een is een. Twee is twee.', 'Drie. Vier.'],
    ],
    [
      'at a sentence when the paragraph is far back',
      ['Een.', 'Twee is twee. Drie is drie. Vier.'],
      35,
      ['Een.\n\nTwee is twee. Drie is drie. ', 'Vier.'],
    ],
    ['at a word', ['een twee drie vier vijf'], 9, ['een twee ', 'drie ', 'vier vijf']],
    ['within a word', ['abcdefghij'], 4, ['abcd', 'efgh', 'ij']],
    ['never within a character', ['👍👍👍'], 3, ['👍', '👍', '👍']],
    ['never within a combined character', ['e\u0301e\u0301e\u0301'], 3, ['e\u0301', 'e\u0301', 'e\u0301']],
  ])('is cut %s', (_, paragraphs, length, expected) => {
    expect(piecesOf(quoteOf(paragraphs), length).map((piece) => piece.trimEnd())).toEqual(
      expected.map((piece) => piece.trimEnd()),
    );
  });

  it('is the quotation again when its pieces are joined', () => {
    const paragraph = fc
      .string({ unit: fc.constantFrom('a', 'B', '. ', '? ', ' ', '👍', 'é', '1'), minLength: 1, maxLength: 120 })
      .filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(
        fc.array(paragraph, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 4, max: 80 }),
        (paragraphs, length) => {
          const quote = quoteOf(paragraphs);
          const joined = piecesOf(quote, length).join('').replaceAll('\n', '');
          expect(joined).toBe(quote.passage.text.replaceAll('\n', ''));
        },
      ),
    );
  });

  it('throws when not one character fits', () => {
    expect(() => cutterOf(quoteOf(['a'])).end(0, () => false, true)).toThrow(RangeError);
    expect(cutterOf(quoteOf(['a'])).end(0, () => false, false)).toBeNull();
  });
});

describe('a piece', () => {
  it('keeps the marks that fall within it, and the cuts at its own ends', () => {
    const quote = quoteOf(['een twee drie'], {
      marks: [{ start: 2, end: 6, as: 'strong' }],
      cutStart: true,
      cutEnd: true,
    });
    expect(pieceOf(quote, 0, 4)).toMatchObject({ marks: [{ start: 2, end: 4 }], cutStart: true, cutEnd: false });
    expect(pieceOf(quote, 4, 13)).toMatchObject({ marks: [{ start: 0, end: 2 }], cutStart: false, cutEnd: true });
    expect(pieceOf(quote, 9, 13).marks).toEqual([]);
  });

  it('of what was not made from a source is refused', () => {
    const { passage } = quoteOf(['Ja.']);
    const forged = { ...passage } as unknown as typeof passage;
    expect(() => pieceOf(quoteOf(['Ja.'], { passage: forged }), 0, 1)).toThrow(TypeError);
  });
});
