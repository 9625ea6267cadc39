import { FOOT, LEADING, MARGIN, MASTHEAD, SAME_SIZE, SIZE, WHITE } from './geometry.js';
import type { Segment } from './segments.js';

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
  const sorted: Segment[][] = [];
  let table: Segment[][] = [];
  const close = () => {
    sorted.push(...table.sort(([a], [b]) => (b?.y ?? 0) - (a?.y ?? 0)));
    table = [];
  };
  for (const row of rows) {
    const ofTable = row[0]?.tags.some(({ name }) => name === 'TR');
    if (!ofTable) close();
    table.push(row);
    if (!ofTable) close();
  }
  close();
  return sorted;
}
