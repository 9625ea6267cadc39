import type { Fragment } from '../../publications/model/publication.js';
import type { Passage } from '../../text/source-text.js';
import type { Analyser } from '../dutch/analysis.js';
import { fold, MARKER, spellOut, tokenize } from '../dutch/fold.js';
import { type Lexicon, Use } from '../dutch/lexicon.js';
import { VELDEN, type Veld } from '../search-engine.js';
import type { NameKind } from './filter-names.js';
import { fieldsOf } from './postings.js';
import type { AnalysedFragment } from './term-index.js';

/** What an index is told of a fragment. */
export interface IndexRecord {
  readonly id: string;
  readonly document: string;
  /** As the source gives them; who signed a letter is looked for by name as well. */
  readonly names: Readonly<Record<NameKind, readonly string[]>>;
  /** Day of the answer, else of the question, as a number (20181203); 0 where it is not known. */
  readonly dag: number;
  /** Day of the question. */
  readonly dag_vraag: number;
  /** Folded texts, as long as the passages that they come from; several for footnotes. */
  readonly texts: Readonly<Record<Veld, readonly string[]>>;
}

/** What the index is told of a fragment. */
export function recordOf(fragment: Fragment): IndexRecord {
  const { publicatie, gevraagd, beantwoord } = fragment;
  const wie = [gevraagd.aan, ...(beantwoord?.door ?? []), ...(beantwoord?.medeNamens ?? [])];
  return {
    id: fragment.id,
    document: publicatie.id,
    names: {
      indiener: [...gevraagd.door, ...gevraagd.ondertekend].map(({ naam }) => naam),
      partij: gevraagd.door.flatMap(({ partij }) => partij ?? []),
      bewindspersoon: wie.filter((naam) => naam !== null),
    },
    dag: dayNumber(beantwoord?.datum ?? gevraagd.datum),
    dag_vraag: dayNumber(gevraagd.datum),
    texts: {
      vraag: textsOf([fragment.vraag]),
      antwoord: textsOf([fragment.antwoord]),
      voetnoot: textsOf(fragment.voetnoten.map(({ tekst }) => tekst)),
      onderwerp: textsOf([fragment.onderwerp]),
    },
  };
}

/** The passage of a fragment that a text of its record comes from; null when there is none. */
export function passageOf(fragment: Fragment, veld: Veld, nth: number): Passage | null {
  if (veld !== 'voetnoot') return fragment[veld];
  return fragment.voetnoten.flatMap(({ tekst }) => (tekst === null ? [] : [tekst]))[nth] ?? null;
}

function textsOf(passages: readonly (Passage | null)[]): string[] {
  return passages.flatMap((passage) => (passage === null ? [] : [withoutMarkers(passage)]));
}

function withoutMarkers(passage: Passage): string {
  let text = '';
  let at = 0;
  for (const { start, end } of passage.markers) {
    text += passage.text.slice(at, start) + MARKER.repeat(end - start);
    at = end;
  }
  return fold(text + passage.text.slice(at));
}

/** What an index counts of a fragment. */
export interface CountedFragment extends Pick<IndexRecord, 'names' | 'dag' | 'dag_vraag'> {
  readonly terms: AnalysedFragment;
  /** Words that count, as they stand in its texts, each time. */
  readonly words: readonly string[];
  /** Bits of the parts that it has ({@link fieldsOf}). */
  readonly delen: number;
}

/** Analyses a fragment. */
export function counted({ texts, names, dag, dag_vraag }: IndexRecord, analyser: Analyser): CountedFragment {
  const words: string[] = [];
  const of = (veld: Veld) => {
    const placed = texts[veld].flatMap((text) => analyser.text(text).map(({ word }) => word));
    words.push(...placed.map(({ word }) => word));
    return {
      terms: placed.map(({ term }) => term),
      lesser: placed.flatMap(({ lesser }) => lesser.map(({ term }) => term)),
    };
  };
  return {
    terms: { antwoord: of('antwoord'), vraag: of('vraag'), voetnoot: of('voetnoot'), onderwerp: of('onderwerp') },
    words,
    names,
    dag,
    dag_vraag,
    delen: fieldsOf(VELDEN.filter((veld) => texts[veld].some((text) => text !== ''))),
  };
}

/** `2018-12-03` as 20181203; 0 for a day that is not known. */
export function dayNumber(iso: string | null): number {
  return iso === null ? 0 : Number(iso.replaceAll('-', ''));
}

/** The shortest of a corpus' own words that compounds are made of, in letters. */
const SHORTEST_OWN = 6;

/**
 * Makes words of texts that the lexicon lacks (names, new words) ones that compounds can be made of all the same. Short ones are
 * left out: too much would seem to be made of them.
 */
export function learnWords(texts: IndexRecord['texts'], lexicon: Lexicon): void {
  for (const token of VELDEN.flatMap((veld) => texts[veld]).flatMap((text) => tokenize(text))) {
    const word = spellOut(token.text);
    const own = word.length >= SHORTEST_OWN && /^[a-z]+$/.test(word) && lexicon.uses(word) === 0;
    if (own) lexicon.add(word, Use.begin | Use.end);
  }
}
