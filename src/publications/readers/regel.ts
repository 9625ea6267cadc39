import type { Line } from '../../text/lines.js';
import type { Gebrek } from '../model/gebrek.js';
import type { Boeking, Pagina } from '../model/publication.js';

/** A line that holds something: where its words begin and end, and its page. Offsets as in {@link Line}. */
export interface Regel extends Line {
  readonly pagina: number;
  /** Blank lines, or a page's foot, stand between this line and the one before it. */
  readonly naWit: boolean;
}

/** A source without its page furniture. */
export interface Layout {
  readonly regels: readonly Regel[];
  readonly bladwerk: readonly Boeking[];
  readonly paginas: readonly Pagina[];
  readonly gebreken: readonly Gebrek[];
}

/** Where the words of a line begin and end in the source, without white space around them. */
export function wordsOf(regel: Line): { start: number; end: number; text: string } {
  const text = regel.text.trim();
  const start = regel.start + regel.text.indexOf(text);
  return { start, end: start + text.length, text };
}
