import { readPrintedHeading, resemblesHeading } from '../publications/kinds/headings.js';
import type { PdfFaultCode } from '../publications/model/gebrek.js';
import { withoutRaised } from '../publications/readers/pdf/pdf-text.js';
import { COLUMN, SAME_SIZE, SIZE } from './geometry.js';
import type { Page, Row } from './page-rows.js';
import { listMark, textOf } from './page-rows.js';

/** What a line across the column is. `small` is small type that is no note: a table's, or what stands above or below one. */
export type RowKind = 'title' | 'heading' | 'body' | 'note' | 'row' | 'small';

export interface Told {
  readonly row: Row;
  readonly kind: RowKind;
}

/** What was read of a line, and what is wrong with it. */
export interface RowFault {
  readonly row: Row;
  readonly code: PdfFaultCode;
}

/** The tags that decide; a row's innermost of these. */
const TAGS = ['vraagNummer', 'P', 'H', 'Note', 'TR', 'Artifact'] as const;
type TagName = (typeof TAGS)[number];

/**
 * Says of every line in the columns what it is. Place and size decide it once, the PDF's tags a second time where it
 * has them; they must agree. 2023–2024 has all of these tags, `H` on exactly the headings and `Note` on each note,
 * but another maker's file may lack them, and a Mededeling is not tagged at all.
 */
export function rolesOf(pages: readonly Page[]): { told: Told[]; faults: RowFault[] } {
  const rows = pages.flatMap(({ column }) => column);
  const tagged = rows.some((row) => tagOf(row) === 'H');
  const faults: RowFault[] = [];
  const told = pages.flatMap((page) => {
    const notes = notesStart(page.column);
    return page.column.map((row, index) => {
      const seen = byPlace(row, index >= notes, page.column[index - 1]);
      // The tag and the white above it say that it is a heading; which one a reading may tell.
      const placed = seen === 'body' && tagOf(row) === 'H' && row.white && row.x < COLUMN.left + 1 ? 'heading' : seen;
      const kind = tagOf(row) === 'TR' ? 'row' : placed;
      const beside = [page.column[index - 1], page.column[index + 1]];
      const code = contradiction(row, placed, tagged) ?? (loneRow(row, beside) ? 'pdf-label-tabel' : null);
      if (code) faults.push({ row, code });
      return { row, kind };
    });
  });
  return { told, faults };
}

function byPlace(row: Row, inNotes: boolean, above: Row | undefined): RowKind {
  if (inNotes) return 'note';
  if (row.size > SIZE.text + SAME_SIZE) return 'title';
  if (row.size < SIZE.text - SAME_SIZE) return hasColumns(row) ? 'row' : 'small';
  if (hasColumns(row)) return 'row';
  return isHeading(row, above) ? 'heading' : 'body';
}

function hasColumns(row: Row): boolean {
  return row.segments.length > 1 && listMark(row) === null;
}

// A heading is a line of its own below white, at the column's left, that says `Vraag 1` or `Antwoord 1`; where its
// numbers fill more than a line, the next line is nothing but numbers. At the top of a page `vraag 3.` ends a sentence.
function isHeading(row: Row, above: Row | undefined): boolean {
  const text = withoutRaised(textOf(row.segments));
  if (row.x > COLUMN.left + 1) return false;
  if (row.white) return /^\p{Lu}/u.test(text) && namesNumbers(text);
  if (!above) return false;
  const begun = withoutRaised(textOf(above.segments));
  return (
    above.white &&
    /(?:,|\ben|t\/m)$/u.test(begun) &&
    namesNumbers(begun.replace(/(?:,|\ben|t\/m)$/u, '')) &&
    /^\d[\d, en]*$/u.test(text)
  );
}

function namesNumbers(text: string): boolean {
  const kind = readPrintedHeading(text)?.soort;
  return kind !== undefined || resemblesHeading(text);
}

/**
 * Where the notes begin among the lines of a page: the small lines at its foot of which each begins with a raised
 * number or goes on at the indent of a note's text, also where the first goes on from the page before.
 */
function notesStart(rows: readonly Row[]): number {
  const last = rows.findLastIndex(
    (row) => Math.abs(row.size - SIZE.small) > SAME_SIZE || !(beginsNote(row) || goesOnInNote(row)),
  );
  return last + 1;
}

/**
 * The text of a note begins 6.24 right of its number of one digit, 9.01 of one of two, 11.8 of one of three; what
 * stands further right in a note (a list) the tags alone tell.
 */
function goesOnInNote(row: Row): boolean {
  return row.x > COLUMN.left + 4 && (row.x < COLUMN.left + 14 || tagOf(row) === 'Note');
}

export function beginsNote({ segments, x }: Row): boolean {
  const [first] = segments;
  const mark = first?.shifts[0];
  if (!first || !mark || mark.start !== 0 || mark.to !== 'up' || x > COLUMN.left + 3) return false;
  return /^\d{1,3}$/u.test(first.text.slice(0, mark.end));
}

// Tables are set in small type or in columns; a line that is neither, and has no other of a table beside it, is none.
function loneRow(row: Row, beside: readonly (Row | undefined)[]): boolean {
  if (tagOf(row) !== 'TR' || hasColumns(row) || row.size < SIZE.text - SAME_SIZE) return false;
  return !beside.some((one) => one && tagOf(one) === 'TR');
}

function tagOf({ segments }: Row): TagName | null {
  const names: readonly string[] = segments[0]?.tags.map(({ name }) => name) ?? [];
  return TAGS.findLast((tag) => names.includes(tag)) ?? null;
}

function overlapping({ segments }: Row): boolean {
  return segments.some(({ x }, index) => x < (segments[index - 1]?.x2 ?? 0) - 1);
}

/** A line of its own that begins what is no answer any more. */
const APPENDIX = /^Bijlagen?(?: (?:\d+|[A-Z]|[IVX]+))?(?:[.:]? .{0,60})?[.:]?$/u;

function contradiction(row: Row, placed: RowKind, tagged: boolean): PdfFaultCode | null {
  const tag = tagOf(row);
  if (row.segments.some(({ upright }) => !upright)) return 'pdf-gedraaid';
  if (overlapping(row)) return 'pdf-over-elkaar';
  // Tables are set in small type.
  const columned = placed === 'row' && (tag === 'P' || row.size > SIZE.text - SAME_SIZE);
  if ((columned && tag !== 'TR') || (placed === 'note' && hasColumns(row))) return 'pdf-staat-als-tabel';
  const small = placed === 'row' || placed === 'small';
  if (small && tag !== 'TR' && Math.abs(row.size - SIZE.small) > SAME_SIZE) return 'pdf-klein';
  if (row.white && placed === 'body' && APPENDIX.test(textOf(row.segments).text)) return 'pdf-bijlage';
  if (!tagged || tag === null) return null;
  if (tag === 'H' && placed !== 'heading') return 'pdf-label-kop';
  // What is no question and no answer is a heading without its tag.
  const soort = readPrintedHeading(withoutRaised(textOf(row.segments)))?.soort;
  if (tag === 'P' && placed === 'heading' && soort !== 'mededeling' && soort !== 'toelichting')
    return 'pdf-staat-als-kop';
  if (tag === 'Note' && placed !== 'note') return 'pdf-label-noot';
  if (tag !== 'Note' && placed === 'note') return 'pdf-staat-als-noot';
  return null;
}
