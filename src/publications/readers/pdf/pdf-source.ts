import type { SourceText } from '../../../text/source-text.js';
import type { Gebrek } from '../../model/gebrek.js';
import type { Lezing, Lezingen } from '../../model/lezingen.js';
import type { Boeking, Publicatiegegevens } from '../../model/publication.js';
import { type Layout, pagesFrom, type Regel } from '../ontleding.js';
import { footFaults, footOf } from '../text/layout.js';
import { COLUMN_RIGHT, type LineKind, type PdfLine, type PdfText } from './pdf-text.js';

/** A line of the text with what the PDF tells of it. */
export interface PrintedLine extends Regel {
  readonly print: PdfLine;
}

/** The text of a PDF without its furniture, and its lines by what they are. */
export interface PdfLayout extends Layout {
  readonly regels: readonly PrintedLine[];
  /** What the line of a number says in the PDF; undefined for a line that the PDF lacks. */
  readonly printed: (regel: Regel) => PdfLine | undefined;
}

/**
 * Lays the lines of a text beside those of the PDF that it was read from, and checks what stands on every page.
 * @param source has a line for every line of the PDF
 */
export function readPdfLayout(
  source: SourceText,
  pdf: PdfText,
  gegevens: Publicatiegegevens,
  lezingen: Lezingen,
): PdfLayout {
  const all = pdf.lines.flatMap((print, index): PrintedLine[] => {
    const line = source.lines[index];
    return line ? [{ ...line, pagina: print.page, naWit: print.white, print }] : [];
  });
  const of = (...kinds: readonly LineKind[]) => all.filter(({ print }) => kinds.includes(print.kind));
  return {
    regels: of('title', 'heading', 'body', 'note', 'table'),
    bladwerk: of('furniture').map(({ start, end }): Boeking => ({ start, end, rekening: 'bladwerk' })),
    paginas: pagesFrom(all, source.text.length),
    gebreken: [...feetFaults(of('furniture'), pdf.pages, gegevens, lezingen), ...endFaults(of('body'), lezingen)],
    printed: (regel) => pdf.lines[regel.number - 1],
  };
}

/** A line that ends less than this before the margin (points) is full. */
const FULL = 60;

// A file of which the last pages were left out breaks off in the middle of a line most often.
function endFaults(body: readonly PrintedLine[], lezingen: Lezingen): Gebrek[] {
  const last = body.at(-1);
  if (!last || last.print.box[2] < COLUMN_RIGHT - FULL || /[.?!:;…»”’)\]\d]\s*$/u.test(last.text)) return [];
  if (lezingen.find('alinea', last.number)?.einde) return [];
  return [{ regel: last.number, pagina: last.pagina, code: 'einde-ontbreekt', tekst: last.text }];
}

// Every page has a foot that names chamber, year and, when there are more pages than one, the page.
function feetFaults(
  furniture: readonly PrintedLine[],
  pages: number,
  gegevens: Publicatiegegevens,
  lezingen: Lezingen,
): Gebrek[] {
  return Array.from({ length: pages }, (_, index) => index + 1).flatMap((pagina): Gebrek[] => {
    const lines = furniture.filter((line) => line.pagina === pagina);
    const found = lines.flatMap((line) => {
      const foot = footOf(line, gegevens.soort, false);
      return foot?.index === 0 ? [{ line, foot }] : [];
    });
    const [only] = found;
    if (!only || found.length > 1 || (only.foot.pagina === null && pages > 1)) {
      return [{ regel: only?.line.number ?? null, pagina, code: 'voet-ontbreekt' }];
    }
    // A publication of one page has no number at its foot (2 of 2): where it has, the others are missing.
    if (pages === 1 && only.foot.pagina !== null && !lezingen.find('pagina', only.line.number)) {
      return [{ regel: only.line.number, pagina, code: 'bladzijden-ontbreken' }];
    }
    return footFaults(only.foot, gegevens, pagina).map((why) => ({ regel: only.line.number, pagina, ...why }));
  });
}

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
