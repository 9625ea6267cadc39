import type { PublicatieVeranderd } from '../publications/model/library.js';
import type { Fragment, Publicatiegegevens, Rol } from '../publications/model/publication.js';
import type { Passage, Range } from '../text/source-text.js';
import type { Typografie } from './compare/typography.js';
import type { Onderdeel } from './sources/half.js';
import type { Aside, LiteralKind, Quotation } from './verdict.js';

/**
 * What the check found, with the passages that it is about, for who shows it. {@link ./verdict.js} is the same as
 * plain data.
 */

/** Where words stand. Ranges are UTF-16 offsets in `geheel.text`, half-open. */
export interface Plaats {
  readonly publicatie: Publicatiegegevens;
  /** Null for what belongs to the publication as a whole: a heading, a signature. */
  readonly fragment: Fragment | null;
  readonly rol: Onderdeel;
  /** Whose words they are: a note belongs to the half that carries its marker, a subject to who asked; else null. */
  readonly kant: Rol | null;
  /** Number of the footnote, when that is where they stand. */
  readonly noot: number | null;
  /** Question numbers that they belong to: in a group of questions only those whose own text is quoted. */
  readonly nummers: readonly number[] | null;
  /** The pages on which the quoted words stand, ascending. */
  readonly paginas: readonly number[];
  /** The whole question, answer, note, subject or heading. */
  readonly geheel: Passage;
  /** The quoted parts, in order; more than one when the quotation leaves words out and says so. */
  readonly delen: readonly Range[];
  /** The same parts as passages. */
  readonly bron: readonly Passage[];
  /** The whole sentences in which the quoted parts stand, with what lies between them, and where they stand. */
  readonly zin: Passage;
  readonly zinAt: Range;
  /** Whether the quoted parts are whole sentences. */
  readonly heel: boolean;
  /** The words left out where the quotation has `[…]`, in order; nothing where it left nothing out. */
  readonly weggelaten: readonly Passage[];
  readonly typografie: readonly Typografie[];
}

/** A stretch of a comparison: see `Difference` in verdict.ts. */
export interface Verschil {
  readonly soort: 'gelijk' | 'bron' | 'citaat' | 'weggelaten';
  /** The source's words; null for `citaat`. */
  readonly bron: Passage | null;
  /** The quotation's words; null for `bron` and `weggelaten`. */
  readonly citaat: string | null;
}

/** A quotation that stands in a publication as it is. */
export interface LiterallyFound {
  readonly kind: LiteralKind;
  readonly citaat: Quotation;
  /** The best place; the first of `plaatsen`. */
  readonly plaats: Plaats;
  /** The places that have it, the best first; of very many the first. */
  readonly plaatsen: readonly Plaats[];
  /** Parts that stand in passages that follow each other: paragraphs of a letter. */
  readonly delen: readonly Oordeel[];
}

/** A quotation that differs from the source. */
export interface Differing {
  readonly kind: 'wijkt-af';
  readonly citaat: Quotation;
  /** The nearest words; `typografie` and `weggelaten` of it are empty. */
  readonly plaats: Plaats;
  readonly verschillen: readonly Verschil[];
  /** Ranges of `plaats.geheel.text` that the quotation has as well. */
  readonly gelijk: readonly Range[];
  /** Number of the source's words that the quotation lacks without saying so. */
  readonly ontbreekt: number;
  /** Number of the quotation's words that the source lacks. */
  readonly toegevoegd: number;
  /** When every difference is of one kind: capitals, or signs such as a comma. */
  readonly alleen: 'hoofdletters' | 'leestekens' | null;
  /** The parts, when they stand in different places or another order. */
  readonly delen: readonly Oordeel[];
}

/** What was found out about one quotation. */
export type Oordeel = LiterallyFound | Differing | { readonly kind: 'niet-gevonden'; readonly citaat: Quotation };

/** The answer to a text to be checked. */
export type Check =
  | {
      readonly kind: 'checked';
      readonly oordelen: readonly Oordeel[];
      /** What was recognised as no part of any quotation, and the poster's own words in a text without marks. */
      readonly terzijde: readonly Aside[];
      readonly nietVergeleken: readonly string[];
      /** Ids of the publications that were looked in. */
      readonly gezocht: readonly string[];
      /** Publications that are no longer what was verified: nothing was compared with them. */
      readonly veranderd: readonly PublicatieVeranderd[];
    }
  /** Nothing to check: no words in it, but pictures, mentions, signs or white space. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'te-lang'; readonly tekens: number; readonly hoogstens: number };

/** Whether a judgement says that the words stand in a publication as they are quoted. */
export function isLiterallyFound(oordeel: Oordeel): oordeel is LiterallyFound {
  return oordeel.kind !== 'wijkt-af' && oordeel.kind !== 'niet-gevonden';
}
