import type { PublicatieVeranderd } from '../publications/model/library.js';
import type { Fragment } from '../publications/model/publication.js';
import type { Passage, Range } from '../text/source-text.js';

/** The part of a fragment in which words were found. */
export type Veld = 'vraag' | 'antwoord' | 'voetnoot' | 'onderwerp';

/** The parts of a fragment, those that answer first. */
export const VELDEN = ['antwoord', 'vraag', 'voetnoot', 'onderwerp'] as const satisfies readonly Veld[];

/** What to look for. `text` is what the reader typed, with the whole query syntax. */
export interface SearchRequest {
  readonly text: string;
  /** Id of the only publication to look in; null for all. */
  readonly document: string | null;
  /** Number of the first hit wanted, from 0. */
  readonly offset: number;
  /** Ids of fragments that the reader named (`48`, `811 48`): they stand first. */
  readonly named?: readonly string[];
  /** At most so many hits. */
  readonly limit: number;
  /** Whether each hit tells how it was scored ({@link Hit.uitleg}); that takes time. */
  readonly uitleg?: boolean;
  /** Whether the hits are counted by year, ministry and party ({@link SearchOutcome}); that takes time. */
  readonly counts?: boolean;
}

/** A whole-word excerpt: itself verbatim; `cutStart` and `cutEnd` tell where a renderer must show `…`. */
export interface Excerpt {
  readonly passage: Passage;
  readonly cutStart: boolean;
  readonly cutEnd: boolean;
  /** Ranges of `passage.text` in which the query was found. */
  readonly marks: readonly Range[];
  /** What to keep of it where there is little room: the stretch of `passage.text` that holds the most of the query. */
  readonly core: Range;
}

/** Why a hit scored as it did: one row a matched term of the index. */
export interface TermScore {
  /** What the reader's word became. */
  readonly zoekwoord: string;
  /** The term of the index that it met. */
  readonly term: string;
  readonly veld: Veld;
  readonly score: number;
}

export interface Hit {
  readonly fragment: Fragment;
  readonly foundIn: Veld;
  readonly excerpt: Excerpt;
  readonly score: number;
  /** Empty unless it was asked for. The scores add up to {@link score}. */
  readonly uitleg: readonly TermScore[];
}

/** Why a query was not run; a label turns it into words. */
export type QueryFault =
  | { readonly kind: 'te-lang'; readonly tekens: number; readonly hoogstens: number }
  | { readonly kind: 'te-veel-woorden'; readonly woorden: number; readonly hoogstens: number }
  /** Nothing is left to look for: only stop words, one letter, signs or exclusions. */
  | { readonly kind: 'geen-zoekwoord' }
  /** `waarde` was given to `filter`, which takes `neemt`. */
  | { readonly kind: 'filter'; readonly filter: string; readonly waarde: string; readonly neemt: string }
  /** There is no such filter; `bestaan` names those that there are, `nearest` those that may have been meant. */
  | {
      readonly kind: 'onbekend-filter';
      readonly filter: string;
      readonly bestaan: readonly string[];
      readonly nearest: readonly string[];
    }
  /** No fragment has this name; `bestaan` are names that there are, commonest first, `nearest` those nearest to it. */
  | {
      readonly kind: 'onbekende-waarde';
      readonly filter: string;
      readonly waarde: string;
      readonly bestaan: readonly string[];
      readonly nearest: readonly string[];
    }
  /** Nothing is from `van` on and up to `tot`; ISO dates. */
  | { readonly kind: 'tegenstrijdige-datums'; readonly van: string; readonly tot: string };

/**
 * A filter that a name typed alone may have been meant for, and number of fragments that it lets pass; `near` where the
 * name is not the one that was typed, but the nearest to it.
 */
export interface FilterOffer {
  readonly filter: 'indiener' | 'partij' | 'bewindspersoon';
  readonly waarde: string;
  readonly count: number;
  readonly near: boolean;
}

/** What hits are counted by. */
export type CountedBy = 'jaar' | 'ministerie' | 'partij';

/** How many hits have a value; a query with `filter` besides finds just these. */
export interface CountedValue {
  readonly waarde: string;
  readonly aantal: number;
  readonly filter: string;
}

/** Hits by year, newest first, and by ministry and party, most first; empty for what the query filters by already. */
export type Counts = Readonly<Record<CountedBy, readonly CountedValue[]>>;

export type SearchOutcome =
  | {
      readonly kind: 'found';
      /** Number of hits in all, of which `hits` are those asked for; 0 when nothing was found. */
      readonly total: number;
      /** Whether there may be more than `total`: all that has a common word group is not counted. */
      readonly totalIsAtLeast: boolean;
      /** Those asked for, but for what stands in `changed`. */
      readonly hits: readonly Hit[];
      /** Why hits among those asked for cannot be shown: one for each. */
      readonly changed: readonly PublicatieVeranderd[];
      /** A query of words that the corpus does know, when a word of this one is unknown. */
      readonly bedoelde: string | null;
      /** `date` when only filters were given: all that they let pass, newest first. */
      readonly order: 'relevance' | 'date';
      /** Filters that may have been meant, when a name was typed alone. */
      readonly offers: readonly FilterOffer[];
      /** Null when they were not asked for, and where they would not be true of all hits. */
      readonly counts: Counts | null;
    }
  | { readonly kind: 'refused'; readonly fault: QueryFault };

/** The only door to an index. One contract suite runs on every implementation. */
export interface SearchEngine {
  search(request: SearchRequest): Promise<SearchOutcome>;
}
