import type { SourceText } from '../../../text/source-text.js';
import type { Gebrek } from '../../model/gebrek.js';
import type { Boeking, Pagina, Publicatiegegevens } from '../../model/publication.js';
import type { Layout, Regel } from '../regel.js';
import { footFaults, footOf } from '../text/footer.js';
import type { LineKind, PdfLine, PdfText } from './pdf-text.js';

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
export function readPdfLayout(source: SourceText, pdf: PdfText, gegevens: Publicatiegegevens): PdfLayout {
  const all = pdf.lines.flatMap((print, index): PrintedLine[] => {
    const line = source.lines[index];
    return line ? [{ ...line, pagina: print.page, naWit: print.white, print }] : [];
  });
  const of = (...kinds: readonly LineKind[]) => all.filter(({ print }) => kinds.includes(print.kind));
  return {
    regels: of('title', 'heading', 'body', 'note', 'table'),
    bladwerk: of('furniture').map(({ start, end }): Boeking => ({ start, end, rekening: 'bladwerk' })),
    paginas: pagesOf(all, source.text.length),
    gebreken: feetFaults(of('furniture'), pdf.pages, gegevens),
    printed: (regel) => pdf.lines[regel.number - 1],
  };
}

function pagesOf(lines: readonly PrintedLine[], end: number): Pagina[] {
  const starts = new Map<number, number>();
  for (const { pagina, start } of lines) if (!starts.has(pagina)) starts.set(pagina, start);
  const pages = [...starts].map(([nummer, start]) => ({ nummer, start }));
  return pages.map((page, index) => ({ ...page, end: pages[index + 1]?.start ?? end }));
}

// Every page has a foot that names chamber, year and, when there are more pages than one, the page.
function feetFaults(furniture: readonly PrintedLine[], pages: number, gegevens: Publicatiegegevens): Gebrek[] {
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
    return footFaults(only.foot, gegevens, pagina).map((why) => ({ regel: only.line.number, pagina, ...why }));
  });
}
