import type { Range } from '../text/source-text.js';
import type { Typografie } from './compare/typography.js';
import type { HalfName } from './sources/half.js';

/**
 * What the check finds, as plain data that can go from one thread to another: passages are named, not held, and
 * ranges are UTF-16 offsets in the text of the passage that is named, half-open. `resolve` reads them in a library.
 */

/** A quotation found in a text. */
export interface Quotation {
  /** The quoted words, without the marks around them and without Discord's markup. */
  readonly text: string;
  /** How it was marked: by quotation marks, by `>`, as code, or not at all. */
  readonly kind: 'aanhaling' | 'blok' | 'code' | 'tekst';
}

/** A place where words stand as they are quoted. */
export interface Place {
  readonly half: HalfName;
  /** The quoted parts, in order; more than one when the quotation leaves words out and says so. */
  readonly delen: readonly Range[];
  /** The whole sentences in which they stand, with what lies between. */
  readonly zin: Range;
  /** Whether they are whole sentences. */
  readonly heel: boolean;
  /** Whether they begin where the passage begins, and end where it ends. */
  readonly vanBegin: boolean;
  readonly totEinde: boolean;
  /** What was left out where the quotation says so, in order. */
  readonly weggelaten: readonly Range[];
  readonly typografie: readonly Typografie[];
}

/**
 * A stretch of the comparison of a quotation with the source, in order: `gelijk` both have it, `bron` only the
 * source, `citaat` only the quotation, `weggelaten` only the source, and the quotation says so with `[…]`.
 */
export interface Difference {
  readonly soort: 'gelijk' | 'bron' | 'citaat' | 'weggelaten';
  /** Where the source has it; null for `citaat`. */
  readonly bron: Range | null;
  /** The quotation's words; null for `bron` and `weggelaten`. */
  readonly citaat: string | null;
}

/** The judgements that say that words stand in a publication as they are quoted. */
export type LiteralKind = 'letterlijk' | 'letterlijk-deel' | 'letterlijk-met-weglating' | 'uit-de-vraag';

/** A quotation that stands in a publication as it is; `At` is how the places are given. */
export interface Literal<At = Place> {
  readonly kind: LiteralKind;
  readonly citaat: Quotation;
  /** The best place; the first of `plaatsen`. */
  readonly plaats: At;
  /** The places that have it, the best first; of very many the first. */
  readonly plaatsen: readonly At[];
  /** Parts that stand in passages that follow each other: paragraphs of a letter. */
  readonly delen: readonly Literal<At>[];
}

/** A quotation that differs from the source. */
export interface Deviating<At = Place> {
  readonly kind: 'wijkt-af';
  readonly citaat: Quotation;
  /** The nearest words; of `delen` those of the first. `typografie` and `weggelaten` of it are empty. */
  readonly plaats: At;
  readonly verschillen: readonly Difference[];
  /** Ranges that the quotation has as well. */
  readonly gelijk: readonly Range[];
  /** Number of the source's words that the quotation lacks without saying so. */
  readonly ontbreekt: number;
  /** Number of the quotation's words that the source lacks. */
  readonly toegevoegd: number;
  /** When every difference is of one kind: capitals, or signs such as a comma. */
  readonly alleen: 'hoofdletters' | 'leestekens' | null;
  /** The parts, when they stand in different places or another order; each is judged where it stands. */
  readonly delen: readonly Judgement<At>[];
}

/** A quotation of which words stand in a publication, as they are or nearly so. */
export type Found<At = Place> = Literal<At> | Deviating<At>;

/** What was found out about one quotation. */
export type Judgement<At = Place> = Found<At> | { readonly kind: 'niet-gevonden'; readonly citaat: Quotation };

/** What is no part of a quotation, and what it was taken for. */
export interface Aside {
  readonly soort: 'kop' | 'bladwerk' | 'toeschrijving' | 'bronvermelding' | 'teken';
  readonly tekst: string;
}

/** An aside in a text that was checked, and after how many of its quotations it stands. */
export interface PlacedAside extends Aside {
  readonly after: number;
}

/** The answer to a text to be checked. */
export type Verdict =
  | {
      readonly kind: 'checked';
      readonly oordelen: readonly Judgement[];
      /** What was recognised as no part of any quotation. */
      readonly terzijde: readonly PlacedAside[];
      /** The poster's own words, beside marks or among verbatim ones: they were not compared. */
      readonly nietVergeleken: readonly string[];
    }
  /** Nothing to check: no words in it, but pictures, mentions, signs or white space. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'te-lang'; readonly tekens: number; readonly hoogstens: number };

/** Whether a judgement says that the words stand in a publication as they are quoted. */
export function isLiteral<At>(judgement: Judgement<At>): judgement is Literal<At> {
  return judgement.kind !== 'wijkt-af' && judgement.kind !== 'niet-gevonden';
}
