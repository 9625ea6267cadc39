import { Vocabulary } from '../../../text/hyphens.js';
import { wordsOf } from '../../../text/joining.js';
import type { SourceText } from '../../../text/source-text.js';
import { publicationFaults, unusedReadings } from '../../checks/check-publication.js';
import { readPrintedHeading, resemblesHeading } from '../../kinds/headings.js';
import type { Gebrek } from '../../model/gebrek.js';
import { type Lezing, Lezingen } from '../../model/lezingen.js';
import type { Publicatiegegevens } from '../../model/publication.js';
import { Composer, type Division, type Regel, splitAfter, type TableLines } from '../ontleding.js';
import { type Gelezen, publicationFrom } from '../publication-from.js';
import { joinPrinted } from './pdf-joining.js';
import { printedNotes, printedSigns } from './pdf-notes.js';
import { type PrintedLine, readPdfLayout, settleDoubts } from './pdf-source.js';
import { FITTED, type PdfLine, type PdfText, withoutRaised } from './pdf-text.js';

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

/** A line that may end a question: it ends a sentence, with what closes it and a footnote's marker. */
const SENTENCE_END = /[.?!:;…][»”"’)\]]*(?:\s?\d{1,3}(?:,\s?\d{1,3})*)?[.?!]?[»”"’)\]]*$/u;

/**
 * Divides printed text. The series sets it solid: no indent, no white, ragged right, and every line as full as can
 * be. So a paragraph ends where the next word would still have fitted; besides at white, at a mark of a list and where
 * the indent changes. A full line that happens to end a paragraph cannot be told from one that runs on, and runs on.
 */
function printedDivision(printed: (regel: Regel) => PdfLine | undefined, lezingen: Lezingen): Division {
  const ends = (regel: Regel, next: Regel): boolean => {
    const reading = lezingen.find('alinea', regel.number);
    if (reading) return reading.einde;
    const [line, following] = [printed(regel), printed(next)];
    if (!line?.end || !following) return true;
    if (following.listed || Math.abs(following.box[0] - line.indent) > 1) return true;
    if (following.white && following.page === line.page) return true;
    return !line.text.endsWith('-') && line.end.room > FITTED;
  };
  return {
    alineas: (regels) => splitAfter(regels, ends),
    questions: (regels, count) => {
      const alineas = splitAfter(regels, ends);
      const begins = new Set(alineas.flatMap(([first]) => (first ? [first] : [])));
      // The list of a question belongs to it.
      const listed = (regel: Regel) => printed(regel)?.listed === true;
      const whole = splitAfter(regels, (regel, next) => begins.has(next) && !listed(next) && isEnd(regel));
      if (whole.length === count) return { alineas, own: whole };
      // Every question begins a line, so where just as many lines end a sentence as there must be, they are the ends.
      const possible = splitAfter(regels, (regel, next) => !listed(next) && isEnd(regel));
      return { alineas, own: whole.length < count && possible.length === count ? possible : null };
    },
  };
}

function isEnd(regel: Regel): boolean {
  return SENTENCE_END.test(wordsOf(regel).text);
}

/** Takes the tables from the lines of a text. */
function printedTables(
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
