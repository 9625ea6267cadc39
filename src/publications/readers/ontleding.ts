import type { Kop } from '../kinds/headings.js';
import type { Gebrek } from '../model/gebrek.js';
import type { Lezingen } from '../model/lezingen.js';
import type { Publicatiegegevens, Publication, Voetnoot } from '../model/publication.js';
import type { Composer } from './composer.js';
import type { Regel } from './regel.js';

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
