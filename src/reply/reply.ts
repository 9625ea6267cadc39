import type { Picture as Drawn } from '../picture/drawing.js';
import type { Passage, Range } from '../text/source-text.js';

export type OptionValue = string | number | boolean;

/**
 * Everything a person does is a request: a slash command, a button, a menu, a mention and a line in the terminal all
 * become one. Its options are those that the command declares; what belongs to the way it came (which page, who
 * placed it) travels beside it, in `src/discord/message/controls.ts`.
 */
export interface Request {
  readonly command: string;
  readonly options: Readonly<Record<string, OptionValue | undefined>>;
}

/**
 * What becomes of the answer to a pressed button or a choice:
 * `replace` puts it in the place of the message that was pressed, `open` shows it to the person who pressed,
 * `place` puts it in the channel for everybody, `along` shows it to whom the pressed message is shown.
 */
export type Destination = 'replace' | 'open' | 'place' | 'along';

/**
 * What a command answers: blocks in the order in which they are read, made of quotations, citations, links and
 * fixed labels. It knows nothing of Discord or the terminal; a renderer shows it there.
 */
export interface Reply {
  readonly blocks: readonly Block[];
  /**
   * The request that this answers, complete (a document that was left out is filled in): pages turn from it. Null for
   * a message that nobody has to ask for again.
   */
  readonly request: Request | null;
  /** What went wrong, when the reply is a message that says so; null when something was found. */
  readonly fout: Fout | null;
  /** False for what is of use to the person who asked alone; other private replies have a button to share them. */
  readonly shareable?: false;
  /** Set when it always says who placed it, and not only when it is shared. */
  readonly signed?: true;
  /** Set when who asked decides something before it may be placed: nobody else sees it yet. */
  readonly undecided?: true;
  /** Who put it in the channel, as a label; it stands on every page. */
  readonly sender?: string;
  /** How the answer is, for a colour beside the words that say so. */
  readonly tone?: Tone;
  /** What could not be read for it, for the log: the reply says so itself. */
  readonly unread?: readonly Error[];
  /** Set when something is to be chosen first: what is said where there is no menu to choose from. */
  readonly toChoose?: Fout;
  /** Set when the answer is a no, such as a quotation that is not literal; programs see it in the exit code. */
  readonly negative?: true;
  /** Makes the same answer for programs: what `--json` prints. See "Command line" in README.md. */
  readonly data: () => unknown;
}

/** As it should be; with a remark; not as it should be; unknown. */
export type Tone = 'good' | 'remark' | 'bad' | 'unknown';

/** An expected outcome other than success. `code` is for programs, `melding` is Dutch for readers. */
export interface Fout {
  readonly code: string;
  readonly melding: string;
}

export type Block =
  /** A heading: a label of `labels/`. */
  | { readonly kind: 'heading'; readonly text: string }
  | Text
  | CommandLine
  | ReaderWords
  | Quote
  | Table
  /** Where words stand: the citation as officials write it. */
  | { readonly kind: 'citation'; readonly text: string }
  | Buttons
  | Menu
  /** A quotation with its citation as one plain text to copy, for people who quote elsewhere. */
  | { readonly kind: 'copy'; readonly text: string }
  | Picture
  /** A line between two things that do not belong together. */
  | { readonly kind: 'divider' };

/**
 * A label; `small` is for what is less important, `legend` for what explains marks, `unpressed` for what a button says
 * as well: it stands only where there are no buttons to press.
 */
export interface Text {
  readonly kind: 'text';
  readonly text: string;
  readonly small?: boolean;
  readonly legend?: true;
  readonly unpressed?: true;
}

/** A command by its name, and a label that says how it is used and what for. */
export interface CommandLine {
  readonly kind: 'command';
  readonly name: string;
  readonly text: string;
  /** What the place where it is shown calls it, if a reader can press it there. */
  readonly id?: string | undefined;
}

/**
 * The reader's own words, behind a label that says so, so that they never look like a quotation. `key` tells them
 * apart; where it is the name of an option, a button too small to hold that option reads it back from here.
 */
export interface ReaderWords {
  readonly kind: 'reader';
  readonly key: string;
  readonly label: string;
  readonly text: string;
  /** Shown as a heading over what follows. */
  readonly heading?: true;
}

/**
 * Words of a publication. `kop` and `onder` are labels that say whose they are; a renderer that spreads a quotation
 * over pages repeats them. Nothing in it is cut, but for an excerpt whose ends are flagged.
 */
export interface Quote {
  readonly kind: 'quote';
  readonly heading: string | null;
  readonly byline: string | null;
  readonly passage: Passage;
  /** Its heading stands out more than that of what stands before it: the answer, of a question and its answer. */
  readonly lead?: true;
  /** Shown smaller: a footnote, a line of contents, what stands beside a hit. */
  readonly small?: boolean;
  readonly marks?: readonly Mark[];
  /** The excerpt was cut here; a renderer shows `…`. */
  readonly cutStart?: boolean;
  readonly cutEnd?: boolean;
  /** Shown as a block quotation. */
  readonly block?: boolean;
  /** What can be done with it, beside its heading; of a small quotation there is none. */
  readonly beside?: Button;
}

/**
 * A range of a quotation's text to mark. `strong`: words that were found, and in a comparison what the other text
 * left out or changed. `under`: what the other text has as well.
 */
export interface Mark extends Range {
  readonly as: 'strong' | 'under';
}

/** A table of a publication: a label that says whose it is, its caption, and its cells by row; null for an empty one. */
export interface Table {
  readonly kind: 'table';
  readonly heading: string;
  readonly titel: Passage | null;
  readonly rijen: readonly (readonly (Passage | null)[])[];
}

/** Buttons that belong together. */
export interface Buttons {
  readonly kind: 'buttons';
  readonly buttons: readonly Button[];
}

export type Button =
  | { readonly label: string; readonly url: string }
  | {
      readonly label: string;
      readonly request: Request;
      readonly destination: Destination;
      readonly emphasis?: boolean;
    };

/**
 * A menu. The request of what is chosen is `request` with option `key` set to the chosen values, joined by commas.
 */
export interface Menu {
  readonly kind: 'menu';
  readonly label: string;
  readonly key: string;
  readonly request: Request;
  readonly destination: Destination;
  readonly options: readonly {
    readonly label: string;
    readonly value: string;
    readonly description?: string;
    readonly selected?: boolean;
  }[];
  readonly most: number;
}

/** A page as it was printed. */
interface Picture {
  readonly kind: 'picture';
  readonly picture: Drawn;
  /** Name of the file, without an ending. */
  readonly name: string;
  /** Says what stands on it, for who cannot see it: a label, and the words. */
  readonly description: string;
}
