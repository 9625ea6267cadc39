import type { PublicatieVeranderd } from '../publications/model/library.js';
import type { Fragment, Publicatiegegevens } from '../publications/model/publication.js';
import type { Passage, Range } from '../text/source-text.js';
import {
  type Aside,
  type Deviating,
  type Found,
  isLiteral,
  type Judgement,
  type Place,
  type Verdict,
} from './verdict.js';
import { turningWords } from './words/turning.js';

/** Where words stand, with the passage that {@link Place} only names: its ranges are those of `geheel.text`. */
export interface Plaats extends Place {
  readonly publicatie: Publicatiegegevens;
  /** Null for what belongs to the publication as a whole: a heading, a signature. */
  readonly fragment: Fragment | null;
  /** Question numbers that they belong to: in a group of questions only those whose own text is quoted. */
  readonly nummers: readonly number[] | null;
  /** The pages on which the quoted words stand, ascending. */
  readonly paginas: readonly number[];
  /** The whole question, answer, note, subject or heading. */
  readonly geheel: Passage;
}

/** What was found out about one quotation, with the passages that it is about, for who shows it. */
export type Oordeel = Judgement<Plaats>;
export type Gevonden = Found<Plaats>;

/** The answer to a text to be checked: a {@link Verdict} that was read in a library. */
export type Check =
  | {
      readonly kind: 'checked';
      readonly oordelen: readonly Oordeel[];
      /** What was recognised as no part of any quotation. */
      readonly terzijde: readonly Aside[];
      /** The poster's own words, beside marks or among verbatim ones, and what names others than who is quoted. */
      readonly nietVergeleken: readonly string[];
      /** Ids of the publications that were looked in. */
      readonly gezocht: readonly string[];
      /** Publications that are no longer what was verified: nothing was compared with them. */
      readonly veranderd: readonly PublicatieVeranderd[];
    }
  | Exclude<Verdict, { kind: 'checked' }>;

/** Words of the passage in which a place is. */
export function wordsAt({ geheel }: Plaats, { start, end }: Range): string {
  return geheel.text.slice(start, end);
}

/** One difference: the source's words and what the quotation has in their place; null where there is nothing. */
export interface DifferencePair {
  readonly bron: string | null;
  readonly citaat: string | null;
}

/** The differences of a comparison, with words and what replaces them as one. What is equal is left out. */
export function differencePairs({ plaats, verschillen }: Deviating<Plaats>): DifferencePair[] {
  const pairs: DifferencePair[] = [];
  verschillen.forEach(({ soort, bron, citaat }, at) => {
    const replaces = soort === 'citaat' && verschillen[at - 1]?.soort === 'bron';
    if (soort === 'bron') pairs.push({ bron: bron && wordsAt(plaats, bron), citaat: null });
    else if (replaces) pairs.push({ bron: pairs.pop()?.bron ?? null, citaat });
    else if (soort === 'citaat') pairs.push({ bron: null, citaat });
  });
  return pairs;
}

/**
 * The words that turn or limit the meaning among those that a quotation leaves out, with or without saying so, or
 * adds, and in the rest of its sentence: as they stand there, each once.
 */
export function turningIn(oordeel: Gevonden): string[] {
  const { plaats } = oordeel;
  const { zin, delen, weggelaten } = plaats;
  const edges = [
    { start: zin.start, end: delen[0]?.start ?? zin.end },
    { start: delen.at(-1)?.end ?? zin.end, end: zin.end },
  ];
  const texts = isLiteral(oordeel)
    ? [...weggelaten, ...edges].map((range) => wordsAt(plaats, range))
    : oordeel.verschillen.flatMap(({ soort, bron, citaat }) =>
        soort === 'gelijk' ? [] : [bron ? wordsAt(plaats, bron) : '', citaat ?? ''],
      );
  return turningWords(texts.join('\n'));
}
