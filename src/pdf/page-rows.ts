import type { Box, PdfLine, Shift } from '../publications/readers/pdf/pdf-text.js';
import { FOOT, LEADING, MARGIN, MASTHEAD, SAME_SIZE, SIZE, WHITE } from './geometry.js';
import type { PlacedSign, Segment } from './segments.js';

/** A line across the column: its segments from left to right, most often one. */
export interface Row {
  readonly page: number;
  readonly segments: readonly Segment[];
  readonly y: number;
  readonly size: number;
  readonly x: number;
  /** More white above it than between lines of one text, or nothing above it on its page. */
  readonly white: boolean;
}

/** A page, divided by where things stand on it. */
export interface Page {
  readonly number: number;
  /** On page 1, what stands above the publication's number: the head of the series. */
  readonly masthead: readonly Segment[];
  /** Left of the column. */
  readonly margin: readonly Segment[];
  readonly column: readonly Row[];
  readonly foot: readonly Segment[];
}

/** Divides a page's segments by place, and puts those of the column in lines. */
export function divide(number: number, segments: readonly Segment[]): Page {
  const masthead: Segment[] = [];
  const margin: Segment[] = [];
  const foot: Segment[] = [];
  const column: Segment[] = [];
  for (const segment of segments) {
    if (number === 1 && segment.y > MASTHEAD) masthead.push(segment);
    else if (segment.x2 < MARGIN && !isOfTable(segment)) margin.push(segment);
    else if (segment.y < FOOT) foot.push(segment);
    else column.push(segment);
  }
  return { number, masthead, margin, column: rowsOf(number, column), foot };
}

/** A table that is wider than the column begins left of it, and so does its caption. */
function isOfTable({ tags, size }: Segment): boolean {
  const tagged = (name: string) => tags.some((tag) => tag.name === name);
  return tagged('TR') || (tagged('P') && Math.abs(size - SIZE.small) < SAME_SIZE);
}

function rowsOf(page: number, segments: readonly Segment[]): Row[] {
  const drawn: Segment[][] = [];
  for (const segment of segments) {
    const row = drawn.find(([first]) => first && Math.abs(first.y - segment.y) < 0.6);
    if (row) row.push(segment);
    else drawn.push([segment]);
  }
  const rows = tablesInOrder(drawn);
  return rows.flatMap((row, index) => {
    const segments = [...row].sort((a, b) => a.x - b.x);
    const [first] = segments;
    if (!first) return [];
    const above = rows[index - 1]?.[0];
    const white = !above || Math.abs(above.y - first.y) > WHITE * LEADING * (first.size / 8.53);
    return [{ page, segments, y: first.y, size: first.size, x: first.x, white }];
  });
}

/**
 * A table is drawn cell by cell: of cells that stand at the bottom or the middle of their row the longest may begin
 * above what was drawn before it. Its lines go from top to bottom; what belongs together the tags tell.
 */
function tablesInOrder(rows: readonly Segment[][]): Segment[][] {
  const inTable = (row: readonly Segment[] | undefined) => row?.[0]?.tags.some(({ name }) => name === 'TR') === true;
  const groups: Segment[][][] = [];
  rows.forEach((row, index) => {
    if (inTable(row) && inTable(rows[index - 1])) groups.at(-1)?.push(row);
    else groups.push([row]);
  });
  return groups.flatMap((group) => group.sort(([a], [b]) => (b?.y ?? 0) - (a?.y ?? 0)));
}

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
