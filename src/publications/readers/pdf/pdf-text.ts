import { z } from 'zod';
import { type Gebrek, PDF_DOUBTS } from '../../model/gebrek.js';
import type { Kamer } from '../../model/publication.js';

/**
 * What was read from a PDF: its text in reading order, and for each line where it stands and what it is. It is stored
 * beside the PDF, so that starting needs no PDF library. Offsets are UTF-16 code units; measures are points from the
 * lower left corner of the page as the PDF counts them (they do not begin at 0), rounded to hundredths.
 */

const offset = z.int().nonnegative();

/** Digits that are set smaller: raised (a footnote's marker, `m²`) or lowered (`CO₂`); offsets in the line's text. */
const shift = z.strictObject({ start: offset, end: offset, to: z.enum(['up', 'down']) });
export type Shift = Readonly<z.infer<typeof shift>>;

/** Where a line stands in a table: which table of the document, which row (null for the caption) and column, from 0. */
const cell = z.strictObject({ table: offset, row: offset.nullable(), column: offset });
export type Cell = Readonly<z.infer<typeof cell>>;

/** `[left, bottom, right, top]`. */
const box = z.tuple([z.number(), z.number(), z.number(), z.number()]).readonly();
export type Box = z.infer<typeof box>;

/**
 * What a line is, by where it stands, its size and the PDF's own tags. `furniture` is what every page of the series has:
 * its name, chamber, year, the foot, the imprint; `title` the number of the publication and the name of the series above
 * it; `table` a cell of a table, or the caption above one.
 */
const kind = z.enum(['furniture', 'title', 'heading', 'body', 'note', 'table']);
export type LineKind = z.infer<typeof kind>;

/** What tells how a line goes on in the next one of the same text. */
const lineEnd = z.strictObject({
  /** Points left on the line for the next line's first words that may not be parted; negative when they did not fit. */
  room: z.number(),
  /** Whether the PDF has a space behind the line; null in a PDF that drops those spaces everywhere. */
  space: z.boolean().nullable(),
  /**
   * Of the words around a sign that a line may be broken at (`-`, `/`, `_`): which the Dutch word list knows, also as
   * one word with a hyphen; else null.
   */
  words: z
    .strictObject({
      joined: z.boolean(),
      left: z.boolean(),
      right: z.boolean(),
      hyphened: z.literal(true).optional(),
    })
    .nullable(),
  /** The line ends in a hyphen, and a further syllable of what follows would have fitted: nothing was broken there. */
  more: z.literal(true).optional(),
});
export type LineEnd = Readonly<z.infer<typeof lineEnd>>;

/** What is stored of a line; what it is not is left out. */
const line = z
  .strictObject({
    /** Page of the file, from 1. */
    page: z.int().positive(),
    kind,
    box,
    /** Where its words begin behind a mark of a list (`•`, `1.`); the left of its rectangle for any other line. */
    indent: z.number().optional(),
    shifts: z.array(shift).readonly().default([]),
    /** More white above it than between lines of one text, or the top of a page. */
    white: z.boolean().default(false),
    /** A mark of a list stands at its beginning. */
    listed: z.boolean().default(false),
    cell: cell.nullable().default(null),
    /** The page leaves open what the line is. */
    doubt: z.enum(PDF_DOUBTS).nullable().default(null),
    /** Null for a line that nothing follows in the same text. */
    end: lineEnd.nullable().default(null),
  })
  .transform((one) => ({ ...one, indent: one.indent ?? one.box[0] }));

/** A line of a PDF. */
export type PdfLine = Readonly<z.infer<typeof line>> & { readonly text: string };

/** The text of a PDF, a line a line, in reading order. */
export interface PdfText {
  readonly pages: number;
  readonly lines: readonly PdfLine[];
}

/** What a PDF says about itself; `vergaderjaar` as `2023–2024`. */
export interface PdfFacts {
  readonly id: string;
  readonly kamer: Kamer;
  readonly vergaderjaar: string;
  readonly nummer: string;
}

/** The text of a PDF and what it says about itself, or all that is wrong with it. */
export type PdfOutcome =
  | { readonly kind: 'read'; readonly text: PdfText; readonly facts: PdfFacts }
  | { readonly kind: 'refused'; readonly gebreken: readonly Gebrek[] };

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

/** The text of a PDF as two files: what it says, a line a line, and where each line stands and what it is. */
export interface StoredPdf {
  readonly text: string;
  readonly places: string;
}

/** Writes the text of a PDF down. */
export function encodePdfText({ pages, lines }: PdfText): StoredPdf {
  const rows = lines.map(({ page, kind, box, indent, shifts, white, listed, cell, doubt, end }) =>
    JSON.stringify({
      page,
      kind,
      box,
      indent: indent === box[0] ? undefined : indent,
      shifts: shifts.length > 0 ? shifts : undefined,
      white: white || undefined,
      listed: listed || undefined,
      cell: cell ?? undefined,
      doubt: doubt ?? undefined,
      end: end ?? undefined,
    }),
  );
  // A line of JSON for each line of text, so that they can be read side by side.
  return {
    text: lines.map(({ text }) => `${text}\n`).join(''),
    places: `{"version":1,"pages":${pages},"lines":[\n${rows.join(',\n')}\n]}\n`,
  };
}

const stored = z.strictObject({ version: z.literal(1), pages: z.int().positive(), lines: z.array(line) });

/** Reads what {@link encodePdfText} wrote; null when it is not that, or the two files do not belong together. */
export function decodePdfText({ text, places }: StoredPdf): PdfText | null {
  let json: unknown;
  try {
    json = JSON.parse(places);
  } catch {
    return null;
  }
  const read = stored.safeParse(json);
  const texts = text.split('\n');
  if (!read.success || texts.length !== read.data.lines.length + 1) return null;
  const { pages, lines } = read.data;
  return { pages, lines: lines.map((one, index) => ({ ...one, text: texts[index] ?? '' })) };
}
