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

/** White between two tables; within one there is at most 15.65. */
const BETWEEN_TABLES = 20;

/** Whether a line is part of a table, or of what stands in small type above or below one. */
export function isTabular(kind: Told['kind']): kind is 'row' | 'small' {
  return kind === 'row' || kind === 'small';
}

/**
 * Takes the tables of a text, in order; one goes on overleaf where the next page begins with a row. Small lines above
 * the first row are its caption, small lines below the last its last rows.
 * @returns the tables, and small lines that stand above or below none
 */
export function tablesOf(told: readonly Told[]): { tables: CellPart[][]; stray: Row[] } {
  const groups: Told[][] = [];
  const lines = told.filter(({ kind }) => kind !== 'note');
  lines.forEach((line, index) => {
    if (!isTabular(line.kind)) return;
    const before = lines[index - 1];
    const last = groups.at(-1);
    const goesOn = before && isTabular(before.kind) && follows(before, line);
    if (last && goesOn) last.push(line);
    else groups.push([line]);
  });
  const { whole, stray } = withSmallLines(groups, lines);
  return { tables: whole.map(tableOf), stray: stray.flatMap((group) => group.map(({ row }) => row)) };
}

/** Small lines further above or below a table than its own lines are part of it where nothing stands between. */
function withSmallLines(groups: readonly Told[][], lines: readonly Told[]): { whole: Told[][]; stray: Told[][] } {
  const isTable = (group: readonly Told[]) => group.some(({ kind }) => kind === 'row');
  const adjoins = (above: readonly Told[] | undefined, below: readonly Told[] | undefined): boolean => {
    const [last, first] = [above?.at(-1), below?.[0]];
    return !!last && !!first && last.row.page === first.row.page && lines.indexOf(first) === lines.indexOf(last) + 1;
  };
  const whole: Told[][] = [];
  const stray: Told[][] = [];
  let waiting: Told[] = [];
  groups.forEach((group, index) => {
    const [before, after] = [groups[index - 1], groups[index + 1]];
    if (isTable(group)) {
      whole.push([...waiting, ...group]);
      waiting = [];
    } else if (after && isTable(after) && adjoins(group, after)) {
      waiting = group;
    } else if (before && isTable(before) && adjoins(before, group)) {
      whole.at(-1)?.push(...group);
    } else {
      stray.push(group);
    }
  });
  return { whole, stray };
}

function follows({ row: above }: Told, { row, kind }: Told): boolean {
  return above.page === row.page ? above.y - row.y <= BETWEEN_TABLES : kind === 'row';
}

/**
 * Puts the lines of a table in rows and columns. These come from the tags (TR, TH, TD); without them every line is a
 * row, and columns are what no gap runs through from top to bottom.
 */
function tableOf(lines: readonly Told[], table: number): CellPart[] {
  const first = lines.findIndex(({ kind }) => kind === 'row');
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
  const trs = [...new Set(parts.map(({ tr }) => tr))].map((tr) => {
    const inRow = parts.filter((part) => part.tr === tr);
    const tds = [...new Set(inRow.map(({ td }) => td))].sort((a, b) => a - b);
    return tds.map((td) => inRow.filter((part) => part.td === td));
  });
  const places = placesOf(trs.map((cells) => cells.map((cell) => cell.map(({ segment }) => segment))));
  return trs.flatMap((cells, at) =>
    cells.flatMap((cell, index) =>
      cell.map(({ row, segment }) => ({
        row,
        segment,
        cell: { table, row: at, column: places[at]?.[index] ?? index },
      })),
    ),
  );
}

/**
 * In which column each cell of each row stands. An empty cell has no text, so a row that is shorter than the longest
 * is laid beside that: each of its cells belongs to the column that it stands nearest to.
 */
function placesOf(rows: readonly (readonly (readonly Segment[])[])[]): number[][] {
  const width = Math.max(...rows.map((cells) => cells.length));
  const full = rows.filter((cells) => cells.length === width);
  const columns = Array.from({ length: width }, (_, column) => {
    const segments = full.flatMap((cells) => cells[column] ?? []);
    return { x: Math.min(...segments.map(({ x }) => x)), x2: Math.max(...segments.map(({ x2 }) => x2)) };
  });
  return rows.map((cells) => {
    let last = -1;
    return cells.map((cell, index) => {
      if (cells.length === width) return index;
      const distance = columns.map(({ x, x2 }) => Math.min(...cell.map((one) => Math.max(0, x - one.x2, one.x - x2))));
      const nearest = distance.findIndex(
        (one, column) => column > last && one === Math.min(...distance.slice(last + 1)),
      );
      last = nearest;
      return nearest;
    });
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
