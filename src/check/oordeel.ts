import type { Fragment, Rol } from '../publications/model/publication.js';
import type { Veld } from '../search/search-engine.js';
import type { Passage, Range } from '../text/source-text.js';
import type { Typografie } from './typography.js';

/** A quotation found in a text. */
export interface Quotation {
  /** The quoted words, without the marks around them and without Discord's markup. */
  readonly text: string;
  /** How it was marked: by quotation marks, by `>`, or not at all: then the whole text counts. */
  readonly kind: 'aanhaling' | 'blok' | 'geheel';
}

/** Where words stand. Ranges are UTF-16 offsets in `geheel.text`, half-open. */
export interface Plaats {
  readonly fragment: Fragment;
  /** The part of the fragment that they stand in. */
  readonly rol: Veld;
  /** Whose words they are: a note belongs to the half that carries its marker, a subject to who asked. */
  readonly kant: Rol;
  /** Number of the footnote, when that is where they stand. */
  readonly noot: number | null;
  /** Question numbers that they belong to: in a group of questions only those whose own text is quoted. */
  readonly nummers: readonly number[] | null;
  /** The whole question, answer, note or subject. */
  readonly geheel: Passage;
  /** The quoted parts, in order; more than one when the quotation leaves words out and says so. */
  readonly delen: readonly Range[];
  /** The same parts as passages. */
  readonly bron: readonly Passage[];
  /** The whole sentences in which the quoted parts stand, with what lies between them. */
  readonly zinnen: Passage;
  /** The words left out where the quotation has `[…]`, in order; nothing where it left nothing out. */
  readonly weggelaten: readonly Passage[];
  readonly typografie: readonly Typografie[];
}

/**
 * A stretch of the comparison of a quotation with the source, in order:
 * `gelijk` both have it, `bron` only the source, `citaat` only the quotation, `weggelaten` only the source, and the
 * quotation says so with `[…]`.
 */
export interface Verschil {
  readonly soort: 'gelijk' | 'bron' | 'citaat' | 'weggelaten';
  /** The source's words; null for `citaat`. */
  readonly bron: Passage | null;
  /** The quotation's words; null for `bron` and `weggelaten`. */
  readonly citaat: string | null;
}

/** What was found out about one quotation. */
export type Oordeel =
  | {
      readonly kind: 'letterlijk' | 'uit-de-vraag';
      readonly citaat: Quotation;
      /** The best place; the first of `plaatsen`. */
      readonly plaats: Plaats;
      /** Every place that has it, {@link MAX_PLAATSEN} at most. */
      readonly plaatsen: readonly Plaats[];
      /** Number of places in all. */
      readonly aantal: number;
    }
  | {
      readonly kind: 'wijkt-af';
      readonly citaat: Quotation;
      /** The nearest words; `typografie` and `weggelaten` of it are empty. */
      readonly plaats: Plaats;
      readonly verschillen: readonly Verschil[];
      /** Ranges of `plaats.geheel.text` that the quotation has as well: UTF-16 offsets, half-open. */
      readonly gelijk: readonly Range[];
      /** Number of the source's words that the quotation lacks without saying so. */
      readonly ontbreekt: number;
      /** Number of the quotation's words that the source lacks. */
      readonly toegevoegd: number;
      /** When every difference is of one kind: capitals, or signs such as a comma. */
      readonly alleen: 'hoofdletters' | 'leestekens' | null;
    }
  | { readonly kind: 'niet-gevonden'; readonly citaat: Quotation };

/** The answer to a text to be checked. */
export type Check =
  | {
      readonly kind: 'checked';
      readonly oordelen: readonly Oordeel[];
      /** Number of quotations in the text that were not looked at, since there were too many. */
      readonly rest: number;
      /** Ids of the publications that were looked in. */
      readonly gezocht: readonly string[];
    }
  /** Nothing to check: no words in it, but pictures, mentions, signs or white space. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'te-lang'; readonly tekens: number; readonly hoogstens: number };

/** At most so many places are handed out for one quotation. */
export const MAX_PLAATSEN = 10;
