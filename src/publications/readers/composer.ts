import { type Afbreking, joinLines } from '../../text/joining.js';
import type { Passage, Slice, SourceText } from '../../text/source-text.js';
import { Vocabulary } from '../../text/vocabulary.js';
import type { Boeking, Rekening } from '../model/boeking.js';
import type { Lezingen } from '../model/lezingen.js';
import { type Layout, type Regel, wordsOf } from './text/layout.js';
import type { Merkteken } from './text/markers.js';

/** Makes the passages of one publication and keeps its books while doing so. */
export class Composer {
  readonly boekingen: Boeking[];
  readonly afbrekingen: Afbreking[] = [];
  readonly #source: SourceText;
  readonly #layout: Layout;
  readonly #merktekens: readonly Merkteken[];
  readonly #lezingen: Lezingen;
  readonly #vocabulary: Vocabulary;

  constructor(source: SourceText, layout: Layout, merktekens: readonly Merkteken[], lezingen: Lezingen) {
    this.#source = source;
    this.#layout = layout;
    this.#merktekens = merktekens;
    this.#lezingen = lezingen;
    this.#vocabulary = new Vocabulary(source.lines.map((line) => line.text));
    this.boekingen = [...layout.bladwerk];
  }

  /** A passage of paragraphs, each given as its lines; what it quotes is booked to an account. */
  passage(alineas: readonly (readonly Regel[])[], rekening: Rekening): Passage {
    const paragraphs = alineas.map((regels) => {
      const { slices, afbrekingen } = joinLines(regels, {
        spaced: this.#layout.lineStyle === 'spaced',
        vocabulary: this.#vocabulary,
        startsWithMarker: (line) => this.#merktekens.some(({ start }) => start === wordsOf(line).start),
        reading: (line) => {
          const lezing = this.#lezingen.find('afbreking', line);
          return lezing && { fate: lezing.koppelteken, ground: { kind: 'lezing', reden: lezing.reden } };
        },
      });
      this.afbrekingen.push(...afbrekingen);
      return slices.flatMap((slice) => this.#withMarkers(slice));
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
    return this.#merktekens.filter((merkteken) => starts.has(merkteken.start)).map(({ nummer }) => nummer);
  }

  /** Numbers of the pages that a passage stands on, ascending. */
  pagesOf(passage: Passage | null): number[] {
    return pagesOf(passage, this.#layout.paginas);
  }

  #withMarkers(slice: Slice): Slice[] {
    const pieces: Slice[] = [];
    let at = slice.start;
    for (const { start, end } of this.#merktekens) {
      if (start < at || end > slice.end) continue;
      if (at < start) pieces.push({ start: at, end: start });
      pieces.push({ start, end, marker: true });
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
