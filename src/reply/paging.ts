import { rangesWithin } from '../text/ranges.js';
import { sentences } from '../text/sentences.js';
import { PARAGRAPH_BREAK, Passage } from '../text/source-text.js';
import type { Quote } from './reply.js';

/** Whether a beginning of what is left of a quotation has room; `last` when nothing is left after it. */
type Fits = (piece: Quote, last: boolean) => boolean;

/** Cuts one quotation into pieces that, put end to end, are the quotation. */
export interface Cutter {
  /**
   * The offset in the quotation's text where a piece that begins at `from` ends and the next begins: as much as
   * fits, up to the end of a paragraph or else of a sentence. Null when not one sentence fits; `anyhow` then cuts
   * at a word, and within a word where it must.
   * @throws RangeError when `anyhow` and not one character fits
   */
  end(from: number, fits: Fits, anyhow: boolean): number | null;
}

/** A page that is filled at least so far ends with a paragraph rather than with a sentence of the next. */
const PARAGRAPH_FROM = 0.6;

/**
 * A piece of a quotation, from `start` to `end` in its text: again a quotation, under the same labels, with the
 * marks that fall within it.
 * @throws TypeError when what is quoted was not made from a source: nothing else may look like a quotation
 */
export function pieceOf(quote: Quote, start: number, end: number): Quote {
  if (!Passage.is(quote.passage)) throw new TypeError('A quotation must be a passage of a source');
  if (start === 0 && end === quote.passage.text.length) return quote;
  const { passage, marks = [], cutStart, cutEnd, ...labels } = quote;
  const part = passage.part(start, end);
  return {
    ...labels,
    passage: part,
    marks: rangesWithin(marks, start, start + part.text.length),
    cutStart: cutStart === true && start === 0,
    cutEnd: cutEnd === true && end === passage.text.length,
  };
}

/** Prepares a quotation for cutting. */
export function cutterOf(quote: Quote): Cutter {
  const whole = pieceOf(quote, 0, quote.passage.text.length).passage;
  const { text } = whole;
  const starts = paragraphStarts(whole);
  const ends = [...sentences(whole).map(({ start }) => start), text.length];
  return {
    end(from, fits, anyhow) {
      const fitsTo = (end: number) => fits(pieceOf(quote, from, end), end === text.length);
      const possible = ends.filter((end) => end > from);
      const sentence = possible[last(possible.length, (index) => fitsTo(possible[index] ?? text.length))];
      if (sentence === text.length) return sentence;
      if (sentence !== undefined) {
        const paragraph = starts.findLast((start) => from < start && start <= sentence);
        return paragraph !== undefined && paragraph - from > (sentence - from) * PARAGRAPH_FROM ? paragraph : sentence;
      }
      if (!anyhow) return null;
      const farthest = from + 1 + last(text.length - from, (index) => fitsTo(from + 1 + index));
      if (farthest === from) throw new RangeError('Not one character of a quotation fits on a page');
      const cut = wordBefore(text, from, farthest) ?? characterBefore(text, from, farthest);
      // What lies between two paragraphs belongs to neither: the next piece begins with the next paragraph.
      return starts.find((start) => cut < start && start - PARAGRAPH_BREAK.length <= cut) ?? cut;
    },
  };
}

// The last of so many, counted from 0, that passes, or -1: what fits in full also fits in part.
function last(count: number, passes: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(middle)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function paragraphStarts(passage: Passage): number[] {
  let at = 0;
  return passage.paragraphs.map((paragraph) => {
    const start = at;
    at += paragraph.length + PARAGRAPH_BREAK.length;
    return start;
  });
}

// Where the last word begins that begins between the two, if one does.
function wordBefore(text: string, from: number, to: number): number | null {
  const word = [...text.slice(from, to + 1).matchAll(/(?<=\s)\S/g)].at(-1);
  return word ? from + word.index : null;
}

// The last offset at or before `to` that does not stand within a character as a reader sees it.
function characterBefore(text: string, from: number, to: number): number {
  const characters = new Intl.Segmenter('nl', { granularity: 'grapheme' }).segment(text.slice(from));
  const whole = from + (characters.containing(to - from)?.index ?? to - from);
  if (whole > from) return whole;
  return /[\uD800-\uDBFF]/.test(text.charAt(to - 1)) && to - 1 > from ? to - 1 : to;
}
