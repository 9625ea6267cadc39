import type { Gebrek } from '../../model/gebrek.js';
import type { Lezing, Lezingen } from '../../model/lezingen.js';
import type { PdfLine, PdfText } from './pdf-text.js';

type Meaning = Extract<Lezing, { soort: 'regel' }>['als'];

/** Says of every line that the layout leaves open what it is, by the readings; those that none settles are faults. */
export function settleDoubts(pdf: PdfText, lezingen: Lezingen): { pdf: PdfText; gebreken: Gebrek[] } {
  const gebreken: Gebrek[] = [];
  // Rows of one table that turned out to go on in the one above.
  let joined = { table: -1, rows: 0 };
  const lines = pdf.lines.map((line, index): PdfLine => {
    const regel = index + 1;
    const als = line.doubt ? lezingen.find('regel', regel)?.als : undefined;
    const settled = als ? settle(line, als) : null;
    if (line.doubt && !settled) gebreken.push({ regel, pagina: line.page, code: line.doubt, tekst: line.text });
    const { cell } = settled ?? line;
    if (cell && cell.table !== joined.table) joined = { table: cell.table, rows: 0 };
    if (settled && als === 'vervolg') joined.rows += 1;
    const row = cell?.row ?? null;
    return { ...(settled ?? line), cell: cell && row !== null ? { ...cell, row: row - joined.rows } : cell };
  });
  return { pdf: { ...pdf, lines }, gebreken };
}

/** The line as a reading says that it is; null where it cannot be that. */
function settle(line: PdfLine, als: Meaning): PdfLine | null {
  const [mark] = line.shifts;
  switch (als) {
    case 'tekst':
      return { ...line, kind: 'body', cell: null };
    case 'kop':
      return { ...line, kind: 'heading', cell: null, white: true };
    case 'noot':
      return { ...line, kind: 'note', cell: null, listed: mark?.start === 0 && mark.to === 'up' };
    case 'rij':
      return line.cell ? line : null;
    case 'vervolg':
      return line.cell?.row ? line : null;
  }
}
