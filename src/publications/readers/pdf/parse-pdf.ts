import { Vocabulary } from '../../../text/hyphens.js';
import type { SourceText } from '../../../text/source-text.js';
import { publicationFaults, unusedReadings } from '../../checks/check-publication.js';
import { readPrintedHeading, resemblesHeading } from '../../kinds/headings.js';
import type { Gebrek } from '../../model/gebrek.js';
import { type Lezing, Lezingen } from '../../model/lezingen.js';
import type { Publicatiegegevens } from '../../model/publication.js';
import { Composer } from '../composer.js';
import { type Gelezen, publicationFrom } from '../publication-from.js';
import { printedDivision, printedTables } from './pdf-division.js';
import { joinPrinted } from './pdf-joining.js';
import { printedNotes, printedSigns } from './pdf-notes.js';
import { type PrintedLine, readPdfLayout, settleDoubts } from './pdf-source.js';
import { type PdfText, withoutRaised } from './pdf-text.js';

/**
 * Reads a publication from the text of its PDF and accounts for every character of it.
 * @param source the text of the PDF, a line for each of its lines
 * @throws OnleesbaarError with every fault found, when it cannot be read
 */
export function parsePdf(
  source: SourceText,
  read: PdfText,
  gegevens: Publicatiegegevens,
  readings: readonly Lezing[],
): Gelezen {
  const lezingen = new Lezingen(readings);
  const { pdf, gebreken: doubts } = settleDoubts(read, lezingen);
  const layout = readPdfLayout(source, pdf, gegevens, lezingen);
  const { printed } = layout;
  const notes = layout.regels.filter(({ print }) => print.kind === 'note');
  const regels = layout.regels.filter(({ print }) => print.kind !== 'note');
  const { noten, gebreken } = printedNotes(notes);
  const { signs, gebreken: signFaults } = printedSigns(regels, notes, noten, lezingen);
  const vocabulary = new Vocabulary(layout.regels.map(({ text }) => text));
  const endOf = (regel: { number: number }) => pdf.lines[regel.number - 1]?.end ?? null;
  const publication = publicationFrom({
    gegevens,
    source,
    layout,
    regels,
    noten,
    signs,
    lezingen,
    printed: true,
    gebreken: [...doubts, ...layout.gebreken, ...gebreken, ...signFaults, ...strangeHeadings(regels, lezingen)],
    composer: new Composer(source, layout, signs, (lines) => joinPrinted(lines, { vocabulary, lezingen, endOf })),
    heading: (index) => headingAt(regels, index),
    division: () => printedDivision(printed, lezingen),
    tables: (lines) => printedTables(lines, printed),
  });
  return { publication, twijfels: [...publicationFaults(publication, lezingen), ...unusedReadings(lezingen)] };
}

/** Headings of the print that say something else than any heading does. */
function strangeHeadings(regels: readonly PrintedLine[], lezingen: Lezingen): Gebrek[] {
  return regels.flatMap(({ print, number: regel, pagina, text }, index) => {
    if (print.kind !== 'heading' || !print.white || headingAt(regels, index)) return [];
    const kop = text.trim();
    return resemblesHeading(kop) || lezingen.find('kop', regel)
      ? []
      : [{ regel, pagina, code: 'kop-onleesbaar' as const, kop }];
  });
}

/** A heading stands below white; what follows it without white between is its next line. */
function headingAt(regels: readonly PrintedLine[], index: number) {
  const regel = regels[index];
  if (regel?.print.kind !== 'heading') return null;
  const rest = regels.slice(index + 1);
  const end = rest.findIndex(({ print }) => print.kind !== 'heading' || print.white);
  const lines = [regel, ...rest.slice(0, end < 0 ? rest.length : end)];
  const kop = readPrintedHeading(lines.map(({ print }) => withoutRaised(print)).join(' '));
  return kop && { kop, lines: lines.length };
}
