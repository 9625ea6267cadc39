import { z } from 'zod';
import { PDF_DOUBTS } from '../../model/gebrek.js';
import type { PdfLine, PdfText } from './pdf-text.js';

const offset = z.int().nonnegative();
const shift = z.strictObject({ start: offset, end: offset, to: z.enum(['up', 'down']) });
const words = z.strictObject({
  joined: z.boolean(),
  left: z.boolean(),
  right: z.boolean(),
  hyphened: z.literal(true).optional(),
});
const line = z.strictObject({
  page: z.int().positive(),
  kind: z.enum(['furniture', 'title', 'heading', 'body', 'note', 'table']),
  box: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  indent: z.number().optional(),
  shifts: z.array(shift).optional(),
  white: z.literal(true).optional(),
  listed: z.literal(true).optional(),
  cell: z.strictObject({ table: offset, row: offset.nullable(), column: offset }).optional(),
  doubt: z.enum(PDF_DOUBTS).optional(),
  end: z
    .strictObject({
      room: z.number(),
      space: z.boolean().nullable(),
      words: words.nullable(),
      more: z.literal(true).optional(),
    })
    .optional(),
});
const stored = z.strictObject({ version: z.literal(1), pages: z.int().positive(), lines: z.array(line) });

/** The text of a PDF as two files: what it says, a line a line, and where each line stands and what it is. */
export interface StoredPdf {
  readonly text: string;
  readonly places: string;
}

/** Writes the text of a PDF down; what a line is not is left out. */
export function encodePdfText({ pages, lines }: PdfText): StoredPdf {
  const written = lines.map(
    (one): z.input<typeof line> => ({
      page: one.page,
      kind: one.kind,
      box: [...one.box],
      ...(one.indent === one.box[0] ? {} : { indent: one.indent }),
      ...(one.shifts.length === 0 ? {} : { shifts: [...one.shifts] }),
      ...(one.white ? { white: true as const } : {}),
      ...(one.listed ? { listed: true as const } : {}),
      ...(one.cell ? { cell: one.cell } : {}),
      ...(one.doubt ? { doubt: one.doubt } : {}),
      ...(one.end ? { end: one.end } : {}),
    }),
  );
  // A line of JSON for each line of text, so that they can be read side by side.
  const rows = written.map((one) => JSON.stringify(one)).join(',\n');
  return {
    text: lines.map(({ text }) => `${text}\n`).join(''),
    places: `{"version":1,"pages":${pages},"lines":[\n${rows}\n]}\n`,
  };
}

/** Reads what {@link encodePdfText} wrote; null when it is not that, or the two files do not belong together. */
export function decodePdfText({ text, places }: StoredPdf): PdfText | null {
  const read = stored.safeParse(parsed(places));
  const texts = text.split('\n');
  if (!read.success || texts.length !== read.data.lines.length + 1) return null;
  const lines = read.data.lines.map((one, index): PdfLine => {
    const {
      indent = one.box[0],
      shifts = [],
      white = false,
      listed = false,
      cell = null,
      doubt = null,
      end = null,
      ...rest
    } = one;
    return { ...rest, text: texts[index] ?? '', indent, shifts, white, listed, cell, doubt, end };
  });
  return { pages: read.data.pages, lines };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
