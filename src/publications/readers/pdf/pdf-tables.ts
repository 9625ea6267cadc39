import type { TableLines } from '../ontleding.js';
import type { Regel } from '../regel.js';
import type { PdfLine } from './pdf-text.js';

/** Takes the tables from the lines of a text. */
export function printedTables(
  regels: readonly Regel[],
  printed: (regel: Regel) => PdfLine | undefined,
): { proza: readonly Regel[]; tabellen: readonly TableLines[] } {
  const proza: Regel[] = [];
  const tables = new Map<
    number,
    { after: Regel | null; cells: { regel: Regel; row: number | null; column: number }[] }
  >();
  for (const regel of regels) {
    const cell = printed(regel)?.cell;
    if (!cell) {
      proza.push(regel);
      continue;
    }
    const table = tables.get(cell.table) ?? { after: proza.at(-1) ?? null, cells: [] };
    table.cells.push({ regel, row: cell.row, column: cell.column });
    tables.set(cell.table, table);
  }
  const tabellen = [...tables.values()].map(({ after, cells }) => {
    const height = 1 + Math.max(-1, ...cells.map(({ row }) => row ?? -1));
    const width = 1 + Math.max(0, ...cells.map(({ column }) => column));
    const rows = Array.from({ length: height }, (_, row) =>
      Array.from({ length: width }, (_, column) =>
        cells.filter((cell) => cell.row === row && cell.column === column).map(({ regel }) => regel),
      ),
    );
    return { after, caption: cells.filter(({ row }) => row === null).map(({ regel }) => regel), rows };
  });
  return { proza, tabellen };
}
