import type { Afbreking } from '../../text/joining.js';
import type { Passage, Slice, SourceText } from '../../text/source-text.js';
import type { Boeking, Rekening } from '../model/publication.js';
import { type Layout, type Regel, wordsOf } from './regel.js';

/** Digits (or letters) that stand otherwise than the line: a footnote's marker, or raised or lowered type. */
export interface Sign {
  readonly start: number;
  readonly end: number;
  /** Number of the note that it marks; null for none. */
  readonly nummer: number | null;
  readonly script?: 'hoog' | 'laag';
}

/** Puts the lines of one paragraph end to end. */
export type Join = (regels: readonly Regel[]) => { slices: Slice[]; afbrekingen: Afbreking[] };

/** Makes the passages of one publication and keeps its books while doing so. */
export class Composer {
  readonly boekingen: Boeking[];
  readonly afbrekingen: Afbreking[] = [];
  readonly #source: SourceText;
  readonly #layout: Layout;
  readonly #signs: readonly Sign[];
  readonly #join: Join;

  /** @param signs in order */
  constructor(source: SourceText, layout: Layout, signs: readonly Sign[], join: Join) {
    this.#source = source;
    this.#layout = layout;
    this.#signs = signs;
    this.#join = join;
    this.boekingen = [...layout.bladwerk];
  }

  /** A passage of paragraphs, each given as its lines; what it quotes is booked to an account. */
  passage(alineas: readonly (readonly Regel[])[], rekening: Rekening): Passage {
    const paragraphs = alineas.map((regels) => {
      const { slices, afbrekingen } = this.#join(regels);
      this.afbrekingen.push(...afbrekingen);
      return slices.flatMap((slice) => this.#withSigns(slice));
    });
    for (const slice of paragraphs.flat()) this.book(slice, rekening);
    return this.#source.passage(paragraphs);
  }

  /** Quotes slices that are booked already: parts of other passages. */
  quote(paragraphs: readonly (readonly Slice[])[]): Passage {
    return this.#source.passage(paragraphs);
  }

  /** Books a line that is no part of a passage. */
  bookLine(regel: Regel, rekening: Rekening): void {
    this.book(wordsOf(regel), rekening);
  }

  book({ start, end }: Slice, rekening: Rekening): void {
    this.boekingen.push({ start, end, rekening });
  }

  /** Numbers of the notes whose markers stand in a passage, in order. */
  notesIn(passages: readonly (Passage | null)[]): number[] {
    const slices = passages.flatMap((passage) => passage?.slices.flat() ?? []).filter((slice) => slice.marker);
    const starts = new Set(slices.map((slice) => slice.start));
    return this.#signs.flatMap(({ nummer, start }) => (nummer !== null && starts.has(start) ? [nummer] : []));
  }

  /** Numbers of the pages that a passage stands on, ascending. */
  pagesOf(passage: Passage | null): number[] {
    return pagesOf(passage, this.#layout.paginas);
  }

  #withSigns(slice: Slice): Slice[] {
    const pieces: Slice[] = [];
    let at = slice.start;
    for (const { start, end, nummer, script } of this.#signs) {
      if (start < at || end > slice.end) continue;
      if (at < start) pieces.push({ start: at, end: start });
      pieces.push({ start, end, ...(nummer === null ? {} : { marker: true }), ...(script ? { script } : {}) });
      at = end;
    }
    if (at < slice.end) pieces.push({ start: at, end: slice.end });
    return pieces;
  }
}

/** Numbers of the pages that a passage stands on, ascending; a part of a fragment may stand on fewer than the whole. */
export function pagesOf(
  passage: Passage | null,
  paginas: readonly { nummer: number; start: number; end: number }[],
): number[] {
  const slices = passage?.slices.flat() ?? [];
  return paginas
    .filter((pagina) => slices.some((slice) => slice.start < pagina.end && pagina.start < slice.end))
    .map(({ nummer }) => nummer);
}
