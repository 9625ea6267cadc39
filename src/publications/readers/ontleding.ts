import type { Afbreking } from '../../text/joining.js';
import { wordsOf } from '../../text/joining.js';
import type { Passage, Slice, SourceText } from '../../text/source-text.js';
import type { Kop } from '../kinds/headings.js';
import { pagesOf } from '../model/citation.js';
import type { Gebrek } from '../model/gebrek.js';
import type { Lezingen } from '../model/lezingen.js';
import type { Boeking, Publicatiegegevens, Publication, Rekening, Voetnoot } from '../model/publication.js';
import type { Layout, Regel } from './regel.js';

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

  /** Numbers of the pages that passages stand on, ascending. */
  pagesOf(passages: readonly (Passage | null)[]): number[] {
    return pagesOf(passages, this.#layout.paginas);
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

/** A heading, and how many lines it takes. */
export interface HeadingLines {
  readonly kop: Kop;
  readonly lines: number;
}

/** How the lines of a text are divided, by what its layout shows. */
export interface Division {
  /** Lines by paragraph. */
  alineas(regels: readonly Regel[]): Regel[][];
  /** The same of `count` questions that share a heading, and the lines of each where the layout tells them apart. */
  questions(regels: readonly Regel[], count: number): { alineas: Regel[][]; own: Regel[][] | null };
}

/** A table among the lines of a text: after which of its lines (null at its beginning), its caption and cells as lines. */
export interface TableLines {
  readonly after: Regel | null;
  readonly caption: readonly Regel[];
  /** By row and column, the lines of a cell; none for an empty cell. */
  readonly rows: readonly (readonly (readonly Regel[])[])[];
}

/** What the parser of one kind of publication works with, whichever reader undid the form of the source. */
export interface Ontleding {
  readonly gegevens: Publicatiegegevens;
  /** The body: no furniture, no notes. */
  readonly regels: readonly Regel[];
  readonly composer: Composer;
  readonly lezingen: Lezingen;
  /** The source is the print itself, and not what a program made of it: what stands twice was printed twice. */
  readonly printed: boolean;
  /** The note texts by number; a note whose text is not in the source is absent. */
  readonly noot: (nummer: number) => Voetnoot;
  /** Where a parser puts what it cannot explain but can read past. */
  readonly gebreken: Gebrek[];
  /** The heading that begins at a line of the body; null when none does. */
  readonly heading: (index: number) => HeadingLines | null;
  /**
   * How texts are divided: `witregels` where paragraphs stand apart by a blank line (letters), otherwise only the room
   * left on a line tells. What is measured is measured over all of the texts together.
   */
  readonly division: (texts: readonly (readonly Regel[])[], witregels: boolean) => Division;
  /** Takes the tables from the lines of a text. */
  readonly tables: (regels: readonly Regel[]) => { proza: readonly Regel[]; tabellen: readonly TableLines[] };
}

/** What the parser of one kind of publication finds. */
export type Inhoud = Pick<Publication, 'onderwerp' | 'gevraagd' | 'beantwoord' | 'mededeling' | 'fragments' | 'zieOok'>;
