import { describe, expect, it } from 'vitest';
import type { Glyph } from '../../src/pdf/glyphs.js';
import { segmentsOf } from '../../src/pdf/segments.js';

/** Glyphs of 5 points each, a text at a time: where it begins, and how it is set. */
function glyphs(...set: (readonly [text: string, x: number, more?: Partial<Glyph>])[]): Glyph[] {
  return set.flatMap(([text, x, more]) =>
    [...text].map((sign, index) => ({
      text: sign,
      x: x + 5 * index,
      x2: x + 5 * (index + 1),
      y: 100,
      size: 8.53,
      tags: [],
      upright: true,
      ...more,
    })),
  );
}
const texts = (...set: Parameters<typeof glyphs>) => segmentsOf(glyphs(...set)).map(({ text }) => text);

describe('what stands side by side', () => {
  it.each([
    [
      'a gap is a space',
      [
        ['in', 0],
        ['de', 12.4],
      ],
      ['in de'],
    ],
    [
      'a hair’s breadth is none',
      [
        ['in', 0],
        ['de', 10.02],
      ],
      ['inde'],
    ],
    [
      'a space that is drawn over is none',
      [
        ['in ', 0],
        ['de', 10.1],
      ],
      ['inde'],
    ],
    ['a space at the end is no part of it', [['in ', 0]], ['in']],
    [
      'a tab parts',
      [
        ['•', 0],
        ['tekst', 14],
      ],
      ['•', 'tekst'],
    ],
    [
      'another line parts',
      [
        ['in', 0],
        ['de', 10, { y: 90 }],
      ],
      ['in', 'de'],
    ],
    [
      'a letter that runs back parts',
      [
        ['in', 50],
        ['de', 0],
      ],
      ['in', 'de'],
    ],
  ] as [string, Parameters<typeof glyphs>, string[]][])('%s', (_, set, expected) => {
    expect(texts(...set)).toEqual(expected);
  });

  it.each([
    ['s', '¸', 'ş'],
    ['c', '´', 'ć'],
    ['e', '¨', 'ë'],
  ])('%s with %s over it is one letter', (letter, accent, expected) => {
    expect(texts([`Ko${letter}`, 0], [accent, 11], ['a', 15])).toEqual([`Ko${expected}a`]);
    expect(texts(['Ko', 0], [accent, 10], [`${letter}a`, 10])).toEqual([`Ko${expected}a`]);
  });

  it('an accent behind its letter is a sign by itself', () => {
    expect(texts(['c', 0], ['´', 5])).toEqual(['c´']);
  });
});

describe('raised and lowered digits', () => {
  const small = { size: 5.49 };

  it('are told by place and size, and stay with their word', () => {
    const [segment] = segmentsOf(
      glyphs(['CO', 0], ['2', 10, { ...small, y: 98 }], ['en', 17.4], ['3', 27.4, { ...small, y: 103.5 }]),
    );
    expect(segment?.text).toBe('CO2 en3');
    expect(segment?.shifts).toEqual([
      { start: 2, end: 3, to: 'down' },
      { start: 6, end: 7, to: 'up' },
    ]);
  });

  it('two numbers with a comma between them are raised together', () => {
    const [segment] = segmentsOf(glyphs(['wie?', 0], ['1, 2', 20, { ...small, y: 103.5 }]));
    expect(segment).toMatchObject({ text: 'wie?1, 2', shifts: [{ start: 4, end: 8, to: 'up' }] });
  });

  it('the number of a note stands above the line that follows it', () => {
    const [segment] = segmentsOf(glyphs(['1', 0, { size: 4.49, y: 102.74 }], ['Noot', 7, { size: 6.93 }]));
    expect(segment).toMatchObject({ text: '1 Noot', y: 100, size: 6.93, shifts: [{ start: 0, end: 1, to: 'up' }] });
  });
});
