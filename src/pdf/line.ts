import type { Box, PdfLine, Shift } from '../publications/readers/pdf/pdf-text.js';
import { SAME_SIZE, SIZE } from './geometry.js';
import type { Row } from './page-rows.js';
import type { PlacedSign, Segment } from './segments.js';

/** How far type reaches above and below its baseline, as parts of its size: Univers' capitals and descenders. */
const ASCENT = 0.75;
const DESCENT = 0.2;

/** The text of a line across the column, with its segments a space apart. */
export interface TextLine extends Pick<PdfLine, 'text' | 'shifts' | 'box'> {
  /** Left and right of each UTF-16 unit. */
  readonly places: Segment['places'];
  /** The PDF has a space behind it. */
  readonly space: boolean;
}

export function textOf(segments: readonly Segment[]): TextLine {
  let text = '';
  const places: PlacedSign[] = [];
  const shifts: Shift[] = [];
  for (const segment of segments) {
    if (text !== '') {
      places.push({ x: places.at(-1)?.x2 ?? segment.x, x2: segment.x });
      text += ' ';
    }
    const at = text.length;
    shifts.push(...segment.shifts.map(({ start, end, to }) => ({ start: at + start, end: at + end, to })));
    text += segment.text;
    places.push(...segment.places);
  }
  return { text, places, shifts, box: boxOf(segments), space: segments.at(-1)?.space ?? false };
}

/** The smallest rectangle around segments. */
function boxOf(segments: readonly Segment[]): Box {
  const box = [
    Math.min(...segments.map(({ x }) => x)),
    Math.min(...segments.map(({ y, size }) => y - DESCENT * size)),
    Math.max(...segments.map(({ x2 }) => x2)),
    Math.max(...segments.map(({ y, size }) => y + ASCENT * size)),
  ].map((value) => Math.round(value * 100) / 100);
  const [left = 0, bottom = 0, right = 0, top = 0] = box;
  return [left, bottom, right, top];
}

// A sign; a number or letter, also of two parts (`1a.`, `2.1`), with what closes it; `Ad 1`. An `o` is a hollow bullet.
const MARK =
  /^(?:[•●○▪■□◦·∙‣►▶→⇒➢➔✓✔√–—−*+§o-]|\(?(?:\d{1,2}[a-z]?|\d{1,2}(?:\.\d{1,2}){1,3}|[a-z]|[ivx]{1,5}|[A-Z]|[IVX]{1,5})(?:[.):]|\.\))|\d{1,2}(?:\.\d{1,2}){1,3}|[Aa]d (?:\d{1,2}|[a-z])[.):]?)$/u;

/**
 * The mark of a list at a line's beginning: a sign or number with a tab behind it; null for any other line. In running
 * text whatever is as short is one (`1°`, `2e`): tables are set in small type.
 */
export function listMark({ segments }: Row): Segment | null {
  const [first, second] = segments;
  if (segments.length !== 2 || !first || !second || second.x - first.x > 40) return null;
  const short = first.size > SIZE.text - SAME_SIZE && first.text.length <= 3;
  return short || MARK.test(first.text) ? first : null;
}

/** Where the words behind a mark begin that is too wide for a tab: there the next line begins as well. */
export function hangingIndent(row: Row, next: Row | undefined): number | null {
  if (!next || row.segments.length > 1 || next.x < row.x + 5 || next.page !== row.page) return null;
  const { text, places } = textOf(row.segments);
  const [mark = ''] = text.split(' ');
  if (!MARK.test(mark) && !/^(?=.*\P{L}).{1,4}$/u.test(mark)) return null;
  const second = places[mark.length + 1];
  return second && Math.abs(second.x - next.x) < 1 ? next.x : null;
}
