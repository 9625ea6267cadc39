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
export function tablesOf(told: readonly Told[]): {
  tables: CellPart[][];
  stray: Row[];
  doubtful: { row: Row; code: 'pdf-tabelrij' }[];
} {
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
  const tables = whole.map(tableOf);
  return {
    tables,
    stray: stray.flatMap((group) => group.map(({ row }) => row)),
    doubtful: tables.flatMap(doubtfulRows).map((row) => ({ row, code: 'pdf-tabelrij' })),
  };
}

/**
 * Lines of an untagged table of which nothing tells whether they begin a row or go on in the one above: those that lack
 * a cell, and where some rows have white above them all that have none.
 */
function doubtfulRows(parts: readonly CellPart[]): Row[] {
  if (isTagged(parts.map(({ row }) => row))) return [];
  const rows = [...new Set(parts.filter(({ cell }) => cell.row !== null).map(({ row }) => row))];
  const width = Math.max(...rows.map(({ segments }) => segments.length));
  // The top of a page tells nothing.
  const apart = (row: Row, at: number) => row.white && rows[at - 1]?.page === row.page;
  const spaced = rows.some(apart);
  return rows.filter((row, at) => at > 0 && !apart(row, at) && (spaced || row.segments.length < width));
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
  // Without tags nothing tells a last row of one cell from what stands below the table.
  const tagged = isTagged(lines.map(({ row }) => row));
  const last = tagged ? lines.findLastIndex(({ kind }) => kind === 'row') : lines.length - 1;
  const around = (from: number, to: number, at: number | null): CellPart[] =>
    lines
      .slice(from, to)
      .flatMap(({ row }) => row.segments.map((segment) => ({ row, segment, cell: { table, row: at, column: 0 } })));
  const rows = lines.slice(first, last + 1).map(({ row }) => row);
  const parts = inCells(rows, table, tagged);
  const below = 1 + Math.max(-1, ...parts.map(({ cell }) => cell.row ?? -1));
  return [...around(0, first, null), ...parts, ...around(last + 1, lines.length, below)];
}

function isTagged(rows: readonly Row[]): boolean {
  return rows.some(({ segments }) => segments.some((segment) => numberOf(segment, 'TR') !== null));
}

function numberOf(segment: Segment, ...names: readonly string[]): number | null {
  return segment.tags.findLast(({ name }) => names.includes(name))?.number ?? null;
}

/** By the tags; in a table without, every line is a row and every segment a cell. */
function inCells(rows: readonly Row[], table: number, tagged: boolean): CellPart[] {
  const parts = rows.flatMap((row, line) =>
    row.segments.map((segment, index) => ({
      row,
      segment,
      tr: tagged ? `${row.page}:${numberOf(segment, 'TR')}` : `${line}`,
      td: tagged ? (numberOf(segment, 'TD', 'TH') ?? 0) : index,
    })),
  );
  const trs = [...new Set(parts.map(({ tr }) => tr))].map((tr) => {
    const inRow = parts.filter((part) => part.tr === tr);
    const tds = [...new Set(inRow.map(({ td }) => td))].sort((a, b) => a - b);
    return tds.map((td) => inRow.filter((part) => part.td === td));
  });
  const places = placesOf(trs.map((cells) => cells.map((cell) => stretchOf(cell.map(({ segment }) => segment)))));
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

function stretchOf(segments: readonly Segment[]): Stretch {
  return { x: Math.min(...segments.map(({ x }) => x)), x2: Math.max(...segments.map(({ x2 }) => x2)) };
}

interface Stretch {
  readonly x: number;
  readonly x2: number;
}

/**
 * In which column each cell of each row stands. An empty cell has no text, so what tells is what stands above and
 * below: what overlaps is one column, but for a cell that spans several. A heading may stand left above figures that
 * stand right, with white between: these are one column where there would be more than any row has cells.
 */
function placesOf(rows: readonly (readonly Stretch[])[]): number[][] {
  const width = Math.max(...rows.map((cells) => cells.length));
  const columns = columnsOf(rows.flatMap((cells, row) => cells.map(({ x, x2 }) => ({ x, x2, rows: [row] }))));
  while (columns.length > width) {
    const gaps = columns.slice(1).map((right, index) => {
      const left = columns[index];
      return left && (isAbove(left, right) || isAbove(right, left)) ? right.x - left.x2 : Number.POSITIVE_INFINITY;
    });
    const at = gaps.indexOf(Math.min(...gaps));
    const [left, right] = [columns[at], columns[at + 1]];
    if (!left || !right || gaps[at] === Number.POSITIVE_INFINITY) break;
    columns.splice(at, 2, { x: left.x, x2: right.x2, rows: [...left.rows, ...right.rows] });
  }
  return rows.map((cells) => {
    let from = 0;
    return cells.map(({ x, x2 }, index) => {
      const room = columns.slice(from, columns.length - (cells.length - index - 1));
      const distances = room.map((column) => Math.max(0, x - column.x2, column.x - x2));
      const column = from + Math.max(0, distances.indexOf(Math.min(...distances)));
      from = column + 1;
      return column;
    });
  });
}

function isAbove(one: Column, other: Column): boolean {
  return Math.max(...one.rows) < Math.min(...other.rows);
}

type Column = Stretch & { readonly rows: readonly number[] };

/** What overlaps, from left to right; the widest cells are left out until no two of a row overlap by others. */
function columnsOf(cells: readonly Column[]): Column[] {
  const columns: (Column & { cells: Column[] })[] = [];
  for (const cell of [...cells].sort((a, b) => a.x - b.x)) {
    const last = columns.at(-1);
    if (!last || cell.x > last.x2) columns.push({ ...cell, cells: [cell] });
    else
      columns[columns.length - 1] = {
        x: last.x,
        x2: Math.max(last.x2, cell.x2),
        rows: [...last.rows, ...cell.rows],
        cells: [...last.cells, cell],
      };
  }
  const spanning = columns.flatMap(({ rows, cells: own }) =>
    new Set(rows).size < rows.length && own.length > 1
      ? [...own].sort((a, b) => b.x2 - b.x - (a.x2 - a.x)).slice(0, 1)
      : [],
  );
  return spanning.length === 0 ? columns : columnsOf(cells.filter((cell) => !spanning.includes(cell)));
}
