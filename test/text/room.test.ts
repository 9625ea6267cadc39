import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { widthOf, widthWithNext } from '../../src/text/room.js';

describe('widthOf', () => {
  it.each([
    ['', 0],
    ['il', 444],
    ['W', 944],
    ['mm', 1666],
    ['a', 556],
    ['é', 556],
    ['1', 556],
  ])('«%s»', (text, width) => {
    expect(widthOf(text)).toBe(width);
  });

  it('adds up, letter by letter, and accents add nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), fc.string({ unit: 'grapheme-ascii' }), (a, b) => {
        expect(widthOf(a + b)).toBe(widthOf(a) + widthOf(b));
      }),
    );
    expect(widthOf('coördinatie geïnteresseerd')).toBe(widthOf('coordinatie geinteresseerd'));
    expect(widthOf('e\u0301')).toBe(widthOf('\u00e9'));
  });
});

describe('widthWithNext', () => {
  it.each([
    ['Ja. ', 'Dat klopt', 'Ja. Dat'],
    [' Ja.', '  Dat\tklopt', 'Ja. Dat'],
    ['Ja.', '', 'Ja. '],
  ])('«%s» before «%s» is as wide as «%s»', (line, next, whole) => {
    expect(widthWithNext(line, next)).toBe(widthOf(whole));
  });
});
