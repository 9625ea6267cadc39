import type { Cell } from '../publications/readers/pdf/pdf-text.js';
import type { Row } from './page-rows.js';
import type { Told } from './roles.js';
import type { Segment } from './segments.js';

/** A part of a table that stands on one line, with its place in the table. */
export interface CellPart {
  readonly row: Row;
  readonly segment: Segment;
  readonly cell: Cell;
}

/**
 * Takes a table from lines that follow each other: small lines above the first row are its caption, small lines below
 * the last what stands below it. Rows and columns come from the tags (TR, TH, TD); without these every line is a row,
 * and columns are what no gap runs through from top to bottom.
 * @returns null when there is no row among the lines
 */
export function tableOf(lines: readonly Told[], table: number): CellPart[] | null {
  const first = lines.findIndex(({ kind }) => kind === 'row');
  if (first < 0) return null;
  const last = lines.findLastIndex(({ kind }) => kind === 'row');
  const around = (from: number, to: number, at: number | null): CellPart[] =>
    lines
      .slice(from, to)
      .flatMap(({ row }) => row.segments.map((segment) => ({ row, segment, cell: { table, row: at, column: 0 } })));
  const rows = lines.slice(first, last + 1).map(({ row }) => row);
  const parts = isTagged(rows) ? byTags(rows, table) : byPlace(rows, table);
  const below = 1 + Math.max(-1, ...parts.map(({ cell }) => cell.row ?? -1));
  return [...around(0, first, null), ...parts, ...around(last + 1, lines.length, below)];
}

function isTagged(rows: readonly Row[]): boolean {
  return rows.some(({ segments }) => segments.some((segment) => numberOf(segment, 'TR') !== null));
}

function numberOf(segment: Segment, ...names: readonly string[]): number | null {
  return segment.tags.findLast(({ name }) => names.includes(name))?.number ?? null;
}

function byTags(rows: readonly Row[], table: number): CellPart[] {
  const parts = rows.flatMap((row) =>
    row.segments.map((segment) => ({
      row,
      segment,
      tr: `${row.page}:${numberOf(segment, 'TR')}`,
      td: numberOf(segment, 'TD', 'TH') ?? 0,
    })),
  );
  const trs = [...new Set(parts.map(({ tr }) => tr))];
  return trs.flatMap((tr, index) => {
    const inRow = parts.filter((part) => part.tr === tr);
    const tds = [...new Set(inRow.map(({ td }) => td))].sort((a, b) => a - b);
    return tds.flatMap((td, column) =>
      inRow
        .filter((part) => part.td === td)
        .map(({ row, segment }) => ({ row, segment, cell: { table, row: index, column } })),
    );
  });
}

function byPlace(rows: readonly Row[], table: number): CellPart[] {
  const columns = columnsOf(rows.flatMap(({ segments }) => segments));
  return rows.flatMap((row, index) =>
    row.segments.map((segment) => ({
      row,
      segment,
      cell: { table, row: index, column: columns.findIndex(({ x, x2 }) => x <= segment.x && segment.x2 <= x2) },
    })),
  );
}

/** Stretches of the line that segments cover, from left to right: what overlaps is one column. */
function columnsOf(segments: readonly Segment[]): { x: number; x2: number }[] {
  const columns: { x: number; x2: number }[] = [];
  for (const { x, x2 } of [...segments].sort((a, b) => a.x - b.x)) {
    const last = columns.at(-1);
    if (last && x <= last.x2) last.x2 = Math.max(last.x2, x2);
    else columns.push({ x, x2 });
  }
  return columns;
}
