import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PARAGRAPH_BREAK, Passage, type Slice, SourceText } from '../../src/text/source-text.js';
import { slicedSource, sourceOf } from './passages.js';

const passages = slicedSource.map(({ source, slices }) => ({ source, slices, passage: source.passage(slices) }));

describe('a passage', () => {
  it('shows its slices put end to end, paragraph by paragraph', () => {
    fc.assert(
      fc.property(passages, ({ source, slices, passage }) => {
        const kept = slices.filter((paragraph) => paragraph.length > 0);
        expect(passage.slices).toEqual(kept);
        expect(passage.paragraphs).toEqual(kept.map((one) => one.map((slice) => source.shown(slice)).join('')));
        expect(passage.text).toBe(passage.paragraphs.join(PARAGRAPH_BREAK));
      }),
    );
  });

  it('shows one UTF-16 unit for each of the source', () => {
    fc.assert(
      fc.property(passages, ({ slices, passage }) => {
        const units = slices.flat().reduce((sum, { start, end }) => sum + end - start, 0);
        expect(passage.paragraphs.join('').length).toBe(units);
      }),
    );
  });

  it('names its markers where they are shown', () => {
    fc.assert(
      fc.property(passages, ({ source, slices, passage }) => {
        const shown = passage.markers.map(({ start, end }) => passage.text.slice(start, end));
        expect(shown).toEqual(
          slices
            .flat()
            .filter(({ marker }) => marker)
            .map((slice) => source.shown(slice)),
        );
        for (const digits of shown) expect(digits).toMatch(/^[⁰¹²³⁴⁵⁶⁷⁸⁹]+$/);
      }),
    );
  });

  it('gives parts that show what was asked for, less a break at an edge', () => {
    const cut = passages.chain(({ passage }) => {
      const offset = fc.nat({ max: passage.text.length });
      return fc.tuple(fc.constant(passage), offset, offset);
    });
    fc.assert(
      fc.property(cut, ([passage, a, b]) => {
        const [start, end] = a < b ? [a, b] : [b, a];
        const part = passage.part(start, end);
        expect(Passage.is(part)).toBe(true);
        expect(part.publication).toBe(passage.publication);
        expect(part.sha256).toBe(passage.sha256);
        // Of a paragraph break at an edge nothing is left, since a break is no part of the source.
        let [from, to] = [start, end];
        for (const { at } of breaksOf(passage)) {
          const next = at + PARAGRAPH_BREAK.length;
          if (from > at - 1 && from < next) from = Math.min(next, to);
          if (to > at && to <= next) to = Math.max(at, from);
        }
        expect(part.text).toBe(passage.text.slice(from, to));
      }),
    );
  });

  it('gives parts that put together are the whole', () => {
    fc.assert(
      fc.property(passages, fc.nat(), ({ passage }, n) => {
        const at = n % (passage.text.length + 1);
        const halves = [passage.part(0, at), passage.part(at, passage.text.length)];
        expect(halves.map(({ paragraphs }) => paragraphs.join('')).join('')).toBe(passage.paragraphs.join(''));
        expect(halves.flatMap(({ slices }) => slices.flat().flatMap(units))).toEqual(
          passage.slices.flat().flatMap(units),
        );
      }),
    );
  });

  it.each([
    [-1, 2],
    [2, 1],
    [0, 99],
    [Number.NaN, 1],
  ])('refuses the part [%s, %s)', (start, end) => {
    const passage = sourceOf('abc').passage([[{ start: 0, end: 3 }]]);
    expect(() => passage.part(start, end)).toThrow(RangeError);
  });

  it('cannot be changed, nor by who made it', () => {
    const slices: Slice[][] = [[{ start: 0, end: 3 }]];
    const passage = sourceOf('abcdef').passage(slices);
    slices[0]?.push({ start: 3, end: 6 });
    expect(passage.slices).toEqual([[{ start: 0, end: 3 }]]);
    expect(Object.isFrozen(passage)).toBe(true);
    expect(passage.slices.every(Object.isFrozen) && passage.slices.flat().every(Object.isFrozen)).toBe(true);
  });

  it('is told from an object that looks like one', () => {
    const passage = sourceOf('abc').passage([[{ start: 0, end: 3 }]]);
    expect(Passage.is(passage)).toBe(true);
    for (const other of [{ ...passage }, Object.create(passage), { text: 'abc' }, 'abc', null, undefined]) {
      expect(Passage.is(other)).toBe(false);
    }
  });
});

describe('a source', () => {
  it.each<[string, Slice[][]]>([
    ['an empty slice', [[{ start: 1, end: 1 }]]],
    ['a slice that runs backwards', [[{ start: 2, end: 1 }]]],
    ['a slice before the source', [[{ start: -1, end: 1 }]]],
    ['a slice behind the source', [[{ start: 3, end: 99 }]]],
    ['slices out of order', [[{ start: 3, end: 4 }], [{ start: 0, end: 1 }]]],
    [
      'slices that overlap',
      [
        [
          { start: 0, end: 3 },
          { start: 2, end: 4 },
        ],
      ],
    ],
    ['a slice over a line break', [[{ start: 0, end: 6 }]]],
  ])('refuses %s', (_, slices) => {
    expect(() => sourceOf('abcd\nef').passage(slices)).toThrow(RangeError);
  });

  it.each([
    ['words as they stand', 'a 1', { start: 0, end: 3 }, 'a 1'],
    ['a marker as superscript', '2018', { start: 2, end: 4, marker: true as const }, '¹⁸'],
    ['every digit of a marker', '0123456789', { start: 0, end: 10, marker: true as const }, '⁰¹²³⁴⁵⁶⁷⁸⁹'],
    ['a line break that stands for a space', 'a\nb', { start: 1, end: 2 }, ' '],
  ])('shows %s', (_, text, slice, shown) => {
    expect(sourceOf(text).shown(slice)).toBe(shown);
  });

  it('knows the line that an offset stands in', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{0,5}$/), { minLength: 1 }),
        fc.constantFrom('\n', '\r\n'),
        (lines, eol) => {
          const source = sourceOf(lines.join(eol));
          expect(source.lines.map(({ text }) => text)).toEqual(lines);
          for (const { number, start, end, text } of source.lines) {
            expect(source.text.slice(start, end)).toBe(text);
            for (let at = start; at <= end; at += 1) expect(source.lineNumberAt(at)).toBe(number);
          }
        },
      ),
    );
  });

  it('is what its passages come from', () => {
    const passage = new SourceText('kst-1-B', 'abc', 'f00').passage([[{ start: 0, end: 3 }]]);
    expect([passage.publication, passage.sha256]).toEqual(['kst-1-B', 'f00']);
  });
});

function breaksOf(passage: Passage): { at: number }[] {
  let at = 0;
  return passage.paragraphs.slice(0, -1).map((paragraph) => {
    at += paragraph.length;
    const found = { at };
    at += PARAGRAPH_BREAK.length;
    return found;
  });
}

function units({ start, end, marker }: Slice): string[] {
  return Array.from({ length: end - start }, (_, at) => `${start + at}${marker ? 'm' : ''}`);
}
