import type { Passage, Range } from '../text/source-text.js';
import type { Bestemming, Request } from './request.js';

/**
 * What a command answers: blocks in the order in which they are read, made of quotations, citations, links and
 * fixed labels. It knows nothing of Discord or the terminal; a renderer shows it there.
 */
export interface Reply {
  readonly blocks: readonly Block[];
  /** The request that this answers, complete (a document that was left out is filled in); pages turn from it. */
  readonly request: Request;
  /** What went wrong, when the reply is a message that says so; null when something was found. */
  readonly fout: Fout | null;
  /** False for what is of use to the person who asked alone; other private replies have a button to share them. */
  readonly deelbaar?: false;
  /** Set when it always says who placed it, and not only when it is shared. */
  readonly geplaatst?: true;
  /** Who put it in the channel, as a label; it stands on every page. */
  readonly afzender?: string;
  /** The same answer for programs: what `--json` prints. See "Command line" in README.md. */
  readonly data: unknown;
}

/** An expected outcome other than success. `code` is for programs, `melding` is Dutch for readers. */
export interface Fout {
  readonly code: string;
  readonly melding: string;
}

export type Block = Kop | Tekst | Lezer | Citaat | Bron | Knoppen | Keuze | Kopie | Streep;

/** A heading: a label from labels.ts. */
export interface Kop {
  readonly kind: 'kop';
  readonly text: string;
}

/** A label from labels.ts; `klein` is for what is less important. */
export interface Tekst {
  readonly kind: 'tekst';
  readonly text: string;
  readonly klein?: boolean;
}

/**
 * The reader's own words, behind a label that says so, so that they never look like a quotation. `key` tells them
 * apart; where it is the name of an option, a button too small to hold that option reads it back from here.
 */
export interface Lezer {
  readonly kind: 'lezer';
  readonly key: string;
  readonly label: string;
  readonly text: string;
}

/**
 * Words of a publication. `kop` and `onder` are labels that say whose they are; a renderer that spreads a quotation
 * over pages repeats them. Nothing in it is cut, but for an excerpt whose ends are flagged.
 */
export interface Citaat {
  readonly kind: 'citaat';
  readonly kop: string | null;
  readonly onder: string | null;
  readonly passage: Passage;
  /** Shown smaller: a footnote, a line of contents, what stands beside a hit. */
  readonly klein?: boolean;
  /** Ranges of `passage.text` to mark: words found, words quoted. */
  readonly marks?: readonly Range[];
  /** The excerpt was cut here; a renderer shows `…`. */
  readonly cutStart?: boolean;
  readonly cutEnd?: boolean;
  /** Shown as a block quotation. */
  readonly blok?: boolean;
}

/** Where words stand: the citation as officials write it. */
export interface Bron {
  readonly kind: 'bron';
  readonly text: string;
}

/** Buttons that belong together. */
export interface Knoppen {
  readonly kind: 'knoppen';
  readonly knoppen: readonly Knop[];
}

export type Knop =
  | { readonly label: string; readonly url: string }
  | { readonly label: string; readonly request: Request; readonly bestemming: Bestemming; readonly nadruk?: boolean };

/**
 * A menu. The request of what is chosen is `request` with option `key` set to the chosen values, joined by commas.
 */
export interface Keuze {
  readonly kind: 'keuze';
  readonly label: string;
  readonly key: string;
  readonly request: Request;
  readonly bestemming: Bestemming;
  readonly opties: readonly {
    readonly label: string;
    readonly value: string;
    readonly uitleg?: string;
    readonly gekozen?: boolean;
  }[];
  readonly hoogstens: number;
}

/** A quotation with its citation as one plain text to copy, for people who quote elsewhere. */
export interface Kopie {
  readonly kind: 'kopie';
  readonly text: string;
}

/** A line between two things that do not belong together. */
export interface Streep {
  readonly kind: 'streep';
}
