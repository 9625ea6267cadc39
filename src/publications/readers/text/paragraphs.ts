import { widthOf, widthWithNext } from '../../../text/room.js';
import type { Lezingen } from '../../model/lezingen.js';
import { type Regel, splitAfter } from '../regel.js';
import type { LineStyle } from './layout.js';

/** A line that may be a paragraph's last: it ends a sentence, or announces something. */
export const SENTENCE_END = /[.?!:;…][»”"’)\]]*\s*\d{0,2}[.]?\s*$/u;
const LIST_ITEM = /^\s*(?:[–•·▪-]\s|\d{1,2}[.)]\s|[a-z][.)]\s)/u;

/** The width of a text's column: a line is a paragraph's end when the next word would have fitted on it. */
export class Column {
  /** A line with its next word narrower than this had room for it. */
  readonly #fits: number;

  /**
   * Measures the column by the lines that cannot be a paragraph's end: to none of them could the next word have been
   * added, so the narrowest of those sums is (nearly) as wide as the column; and no line is wider than the column.
   * @param blokken runs of consecutive lines of running text
   */
  constructor(blokken: readonly (readonly Regel[])[], style: LineStyle) {
    const widest: number[] = [];
    const wrapped: number[] = [];
    for (const blok of blokken) {
      blok.forEach((regel, index) => {
        const next = blok[index + 1];
        widest.push(widthOf(regel.text.trim()));
        if (next && !SENTENCE_END.test(regel.text) && !next.naWit) wrapped.push(widthWithNext(regel.text, next.text));
      });
    }
    // A few lines defy measure (letters that differ from Helvetica's, a sign wrongly read): leave out the extremes.
    const widestLine = quantile(widest, 0.995);
    // Much narrower than most lines a line was broken on purpose, full stop or not: an item of a list. An extraction
    // that glued lines together shows no column to measure that by.
    const least = style === 'spaced' ? quantile(widest, 0.5) * 0.8 : 0;
    const full = wrapped.filter((width) => width > least);
    const narrowestWrap = quantile(full, 0.002);
    this.#fits = Math.min(narrowestWrap, widestLine * 0.98);
  }

  /** Room left after a line for the next word, in the units of {@link widthOf}; negative when it did not fit. */
  roomAfter(regel: Regel, next: Regel): number {
    return this.#fits - widthWithNext(regel.text, next.text);
  }

  /** Whether so much of a line is empty that only a line break that was meant explains it. */
  mostlyEmpty(regel: Regel): boolean {
    return widthOf(regel.text.trim()) < this.#fits * 0.6;
  }
}

/** What a block's paragraphs are told apart by. */
export interface ParagraphStyle {
  readonly column: Column;
  readonly lezingen: Lezingen;
  /** Paragraphs stand apart by a blank line (letters); otherwise only the room left on a line tells. */
  readonly witregels: boolean;
}

/** Splits the lines of one block into paragraphs. */
export function splitParagraphs(regels: readonly Regel[], style: ParagraphStyle): Regel[][] {
  return splitAfter(regels, (regel, next) => {
    const reading = style.lezingen.find('alinea', regel.number);
    if (reading) return reading.einde;
    const room = style.column.roomAfter(regel, next) > 0;
    const ends = SENTENCE_END.test(regel.text);
    // A heading within a letter stands alone between blank lines, without a full stop.
    const alone = room && style.column.mostlyEmpty(regel) && /^\s*\p{Lu}/u.test(next.text);
    if (style.witregels && regel.pagina === next.pagina) return next.naWit && (ends || alone);
    if (ends) return room || (next.naWit && regel.pagina === next.pagina);
    return room && style.column.mostlyEmpty(regel) && (LIST_ITEM.test(next.text) || /^\s*\p{Lu}/u.test(next.text));
  });
}

/**
 * Splits the lines of questions that share a heading, one paragraph each: of the lines that end a sentence those
 * with the most room left. Null when there are too few such lines.
 */
export function splitInto(regels: readonly Regel[], count: number, style: ParagraphStyle): Regel[][] | null {
  const ends = regels.flatMap((regel, index) => {
    const next = regels[index + 1];
    if (!next) return [];
    const reading = style.lezingen.find('alinea', regel.number);
    if (reading) return reading.einde ? [{ regel, room: Number.POSITIVE_INFINITY }] : [];
    return SENTENCE_END.test(regel.text) ? [{ regel, room: style.column.roomAfter(regel, next) }] : [];
  });
  ends.sort((a, b) => b.room - a.room);
  if (ends.length < count - 1) return null;
  const chosen = new Set(ends.slice(0, count - 1).map(({ regel }) => regel));
  return splitAfter(regels, (regel) => chosen.has(regel));
}

function quantile(values: readonly number[], share: number): number {
  if (values.length === 0) return Number.POSITIVE_INFINITY;
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.POSITIVE_INFINITY;
}
