import { type Afbreking, wordsOf } from '../../text/joining.js';
import type { Line, Passage, Range, Slice, SourceText } from '../../text/source-text.js';
import type { Kop } from '../kinds/headings.js';
import { pagesOf } from '../model/citation.js';
import type { Gebrek } from '../model/gebrek.js';
import type { Lezingen } from '../model/lezingen.js';
import type { Boeking, Pagina, Publicatiegegevens, Publication, Rekening, Voetnoot } from '../model/publication.js';

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

/** The text of a note: its number, where the number stands, and its lines, of which the first begins after the number. */
export interface Noot {
  readonly nummer: number;
  readonly pagina: number;
  /** Offsets in the source of the number at the beginning. */
  readonly cijfer: { readonly start: number; readonly end: number };
  readonly regels: readonly Regel[];
}

/** A note that begins with its number, which ends at an offset of the source. */
export function beginNoot(regel: Regel, nummer: number, end: number): Noot {
  const text = regel.text.slice(end - regel.start);
  const regels = text.trim() === '' ? [] : [{ ...regel, start: end, text }];
  return { nummer, pagina: regel.pagina, cijfer: { start: end - String(nummer).length, end }, regels };
}

/** The pages that lines stand on, each from its first line up to the next. @param end of the source */
export function pagesFrom(lines: readonly Regel[], end: number): Pagina[] {
  const firsts = lines.filter(({ pagina }, index) => pagina !== lines[index - 1]?.pagina);
  return firsts.map(({ pagina, start }, index) => ({
    nummer: pagina,
    start: index === 0 ? 0 : start,
    end: firsts[index + 1]?.start ?? end,
  }));
}

/** Splits lines behind each that `ends` holds of; it is asked of every line but the last, in order. */
export function splitAfter(regels: readonly Regel[], ends: (regel: Regel, next: Regel) => boolean): Regel[][] {
  const groups: Regel[][] = [];
  regels.forEach((regel, index) => {
    const before = regels[index - 1];
    const last = groups.at(-1);
    if (last && before && !ends(before, regel)) last.push(regel);
    else groups.push([regel]);
  });
  return groups;
}

/** A footnote's marker that a reading tells of: offsets in the source, and the page of its line. */
export interface ReadMark extends Range {
  readonly nummer: number;
  readonly pagina: number;
}

/** What publication.json says of digits in these lines: markers, and in `not` what holds digits that are none. */
export function readMarks(regels: readonly Regel[], lezingen: Lezingen) {
  const read: ReadMark[] = [];
  const not: Range[] = [];
  const gebreken: Gebrek[] = [];
  for (const { regel, tekst, noot } of lezingen.all('nootmerk')) {
    const line = regels.find(({ number }) => number === regel);
    const index = line?.text.indexOf(tekst) ?? -1;
    const cijfers = noot === null ? '' : String(noot);
    if (!line || index < 0 || !tekst.endsWith(cijfers)) {
      gebreken.push({ regel, code: 'lezing-nootmerk', tekst, cijfers });
      continue;
    }
    const end = line.start + index + tekst.length;
    if (noot === null) not.push({ start: line.start + index, end });
    else read.push({ start: end - cijfers.length, end, nummer: noot, pagina: line.pagina });
  }
  return { read, not, gebreken };
}

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
