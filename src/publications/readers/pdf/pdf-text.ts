import type { PdfDoubt } from '../../model/gebrek.js';

/**
 * What was read from a PDF: its text in reading order, and for each line where it stands and what it is. It is stored
 * beside the PDF, so that starting needs no PDF library. Offsets are UTF-16 code units; measures are points from the
 * lower left corner of the page as the PDF counts them (they do not begin at 0), rounded to hundredths.
 */

/** `[left, bottom, right, top]`. */
export type Box = readonly [number, number, number, number];

/** What a line is, by where it stands, its size and the PDF's own tags. */
export type LineKind =
  /** Of every page of the series: its name, chamber, year, the foot, the imprint. */
  | 'furniture'
  /** The number of the publication and the name of the series above it. */
  | 'title'
  /** `Vraag 1`, `Antwoord 1 en 2`. */
  | 'heading'
  | 'body'
  | 'note'
  /** A cell of a table, or the caption above one. */
  | 'table';

/** Digits that are set smaller: raised (a footnote's marker, `m²`) or lowered (`CO₂`); offsets in the line's text. */
export interface Shift {
  readonly start: number;
  readonly end: number;
  readonly to: 'up' | 'down';
}

/** Where a line stands in a table: which table of the document and which row and column, all from 0. */
export interface Cell {
  readonly table: number;
  /** Null for the caption. */
  readonly row: number | null;
  readonly column: number;
}

/** What tells how a line goes on in the next one of the same text. */
export interface LineEnd {
  /** Points left on the line for the next line's first words that may not be parted; negative when they did not fit. */
  readonly room: number;
  /** Whether the PDF has a space behind the line; null in a PDF that drops those spaces everywhere. */
  readonly space: boolean | null;
  /** Of the words around a sign that a line may be broken at (`-`, `/`, `_`): what the Dutch word list knows; else null. */
  readonly words: {
    readonly joined: boolean;
    readonly left: boolean;
    readonly right: boolean;
    /** The list has both as one word with a hyphen. */
    readonly hyphened?: true | undefined;
  } | null;
  /** The line ends in a hyphen, and a further syllable of what follows would have fitted: nothing was broken there. */
  readonly more?: true | undefined;
}

/** A line of a PDF. */
export interface PdfLine {
  readonly text: string;
  /** Page of the file, from 1. */
  readonly page: number;
  readonly box: Box;
  readonly kind: LineKind;
  /** Where its words begin behind a mark of a list (`•`, `1.`); the left of its rectangle for any other line. */
  readonly indent: number;
  readonly shifts: readonly Shift[];
  /** More white above it than between lines of one text, or the top of a page. */
  readonly white: boolean;
  /** A mark of a list stands at its beginning. */
  readonly listed: boolean;
  readonly cell: Cell | null;
  /** The page leaves open what the line is. */
  readonly doubt: PdfDoubt | null;
  /** Null for a line that nothing follows in the same text. */
  readonly end: LineEnd | null;
}

/** The text of a PDF, a line a line, in reading order. */
export interface PdfText {
  readonly pages: number;
  readonly lines: readonly PdfLine[];
}

/** A word would have fitted on the line before it with more room than this; nothing was measured between −0.3 and +1.7. */
export const FITTED = 0.8;
/** The right margin of the column. */
export const COLUMN_RIGHT = 540;
/** Width of a hyphen in running text: 333 thousandths of its size. */
export const HYPHEN_WIDTH = 2.84;
/** Width of a space in running text: 278 thousandths and 0.0554 of the size. */
export const SPACE_WIDTH = 2.84;

/** What a line says without its raised digits: `Vraag 1` with a note is not `Vraag 11`. */
export function withoutRaised({ text, shifts }: Pick<PdfLine, 'text' | 'shifts'>): string {
  const raised = shifts.filter(({ to }) => to === 'up');
  return [...text].filter((_, at) => !raised.some(({ start, end }) => start <= at && at < end)).join('');
}
