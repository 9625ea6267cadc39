import { describe, expect, it } from 'vitest';
import { lineEnd } from '../../src/pdf/line-ends.js';
import type { TextLine } from '../../src/pdf/page-rows.js';

/** A line of signs of 5 points each; `~` is a space that keeps words together. */
function line(text: string, x = 221.1): TextLine {
  const places = [...text].map((sign, at) => ({
    x: x + 5 * at,
    x2: x + 5 * (at + 1),
    ...(sign === '~' ? { fixed: true } : {}),
  }));
  return { text: text.replaceAll('~', ' '), places, shifts: [], box: [x, 0, places.at(-1)?.x2 ?? x, 9], space: false };
}
/** Room behind a line that ends `left` points before the margin of the column. */
const room = (left: number, last: string, next: string) =>
  lineEnd(line(last, 540 - left - 5 * last.length), line(next), { width: 5, kept: false }, () => false).room;

describe('the room behind a line', () => {
  it.each([
    ['a word', 'zin.', 'Woord en meer', 30 - 5 - 25],
    ['a word that did not fit', 'zin.', 'Woordenlijst', 30 - 5 - 60],
    ['a number and what it counts', 'op', '24 april', 30 - 5 - 40],
    ['an abbreviation and its number', 'zie', 'nr. 1137', 30 - 5 - 40],
    ['a sign and what it is about', 'klein', '(< 10.000', 30 - 5 - 45],
    ['words that a fixed space keeps together', 'zin.', 'Van~Dijk zei', 30 - 5 - 40],
    ['behind no sentence, a word and its number', 'van', 'artikel 68', 30 - 5 - 50],
    ['behind no sentence, two small words', 'van', 'de zin', 30 - 5 - 30],
    ['behind a hyphen, no space', 'woord-', 'deel', 30 - 20],
  ])('for %s', (_, last, next, expected) => {
    expect(room(30, last, next)).toBeCloseTo(expected);
  });
});

describe('behind a hyphen, whether more of the word would have fitted', () => {
  it.each([
    ['a syllable does', 'niet-', 'afdwingbare', 20, true],
    ['it would just not', 'niet-', 'afdwingbare', 18, undefined],
    ['behind what is no word, a syllable does', 'uitvoe-', 'ringsagenda', 33, true],
    ['behind what is no word, it may not be where a word may be broken', 'uitvoe-', 'ringsagenda', 31, undefined],
    ['nor behind a prefix', 'ge-', 'fixeerd', 20, undefined],
    ['what would be left is too short', 'markt-', 'tijen', 20, undefined],
    ['a letter by itself is not broken off', 'ver-', 'agenda', 15, undefined],
    ['nothing was broken', 'niet', 'afdwingbare', 20, undefined],
  ])('%s', (_, last, next, left, more) => {
    const isWord = (word: string) => ['niet', 'markt', 'ver', 'ge'].includes(word);
    const end = lineEnd(line(last, 540 - left - 5 * last.length), line(next), { width: 5, kept: false }, isWord);
    expect(end.more).toBe(more);
  });
});
