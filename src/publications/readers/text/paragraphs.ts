import { widthOf, widthWithNext } from '../../../text/room.js';
import type { Lezingen } from '../../model/lezingen.js';
import { type Division, type Regel, splitAfter } from '../ontleding.js';
import type { LineStyle } from './layout.js';

/** A line that may be a paragraph's last: it ends a sentence, or announces something. */
export const SENTENCE_END = /[.?!:;…][»”"’)\]]*\s*\d{0,2}[.]?\s*$/u;
const LIST_ITEM = /^\s*(?:[–•·▪-]\s|\d{1,2}[.)]\s|[a-z][.)]\s)/u;

/** What the paragraphs of a text are told apart by. */
export interface ParagraphStyle {
  readonly lineStyle: LineStyle;
  readonly lezingen: Lezingen;
  /** Paragraphs stand apart by a blank line (letters); otherwise only the room left on a line tells. */
  readonly witregels: boolean;
}

/** Divides texts by the room left at the ends of their lines, measured over all of them together. */
export function textDivision(
  texts: readonly (readonly Regel[])[],
  { lineStyle, lezingen, witregels }: ParagraphStyle,
): Division {
  const column = columnOf(texts, lineStyle);
  const roomAfter = (regel: Regel, next: Regel) => column - widthWithNext(regel.text, next.text);
  const ends = (regel: Regel, next: Regel): boolean => {
    const reading = lezingen.find('alinea', regel.number);
    if (reading) return reading.einde;
    const room = roomAfter(regel, next) > 0;
    const sentence = SENTENCE_END.test(regel.text);
    const apart = next.naWit && regel.pagina === next.pagina;
    // So much of the line is empty that only a line break that was meant explains it.
    const emptied = room && widthOf(regel.text.trim()) < column * 0.6;
    const capital = /^\s*\p{Lu}/u.test(next.text);
    // A heading within a letter stands alone between blank lines, without a full stop.
    if (witregels && regel.pagina === next.pagina) return apart && (sentence || (emptied && capital));
    return sentence ? room || apart : emptied && (capital || LIST_ITEM.test(next.text));
  };
  // Of the lines that end a sentence those with the most room left; null when there are too few of them.
  const apart = (regels: readonly Regel[], count: number): Regel[][] | null => {
    const possible = regels.slice(0, -1).flatMap((regel, index) => {
      const reading = lezingen.find('alinea', regel.number);
      if (reading) return reading.einde ? [{ regel, room: Number.POSITIVE_INFINITY }] : [];
      const next = regels[index + 1] ?? regel;
      return SENTENCE_END.test(regel.text) ? [{ regel, room: roomAfter(regel, next) }] : [];
    });
    if (possible.length < count - 1) return null;
    possible.sort((a, b) => b.room - a.room);
    const chosen = new Set(possible.slice(0, count - 1).map(({ regel }) => regel));
    return splitAfter(regels, (regel) => chosen.has(regel));
  };
  return {
    alineas: (regels) => splitAfter(regels, ends),
    questions: (regels, count) => {
      // An extraction that glued its lines together shows no room at a line's end.
      const own = lineStyle === 'spaced' ? apart(regels, count) : null;
      return { alineas: own ?? splitAfter(regels, ends), own };
    },
  };
}

/**
 * The width of a text's column: a line that with the next word would be narrower was ended on purpose. To none of the
 * lines that cannot be a paragraph's end could the next word have been added, so the narrowest of those sums is (nearly)
 * as wide as the column; and no line is wider than the column.
 */
function columnOf(texts: readonly (readonly Regel[])[], style: LineStyle): number {
  const wrapped = texts.flatMap((text) =>
    text.flatMap((regel, index) => {
      const next = text[index + 1];
      return next && !SENTENCE_END.test(regel.text) && !next.naWit ? [widthWithNext(regel.text, next.text)] : [];
    }),
  );
  const widths = texts.flat().map(({ text }) => widthOf(text.trim()));
  // Much narrower than most lines a line was broken on purpose, full stop or not: an item of a list. An extraction
  // that glued lines together shows no column to measure that by.
  const least = style === 'spaced' ? quantile(widths, 0.5) * 0.8 : 0;
  // A few lines defy measure (letters that differ from Helvetica's, a sign wrongly read): leave out the extremes.
  const full = wrapped.filter((width) => width > least);
  return Math.min(quantile(full, 0.002), quantile(widths, 0.995) * 0.98);
}

function quantile(values: readonly number[], share: number): number {
  if (values.length === 0) return Number.POSITIVE_INFINITY;
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.POSITIVE_INFINITY;
}
