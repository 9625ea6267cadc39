import type { Fragment, Rol } from '../../publications/model/publication.js';
import type { Passage } from '../../text/source-text.js';
import type { Analyser } from '../dutch/analysis.js';
import { fold, MARKER, spellOut } from '../dutch/fold.js';
import { type Lexicon, Use } from '../dutch/lexicon.js';
import { tokenize } from '../dutch/tokenize.js';
import { VELDEN, type Veld } from '../search-engine.js';
import type { AnalysedFragment } from './term-index.js';

/** What an index is told of a fragment: plain data that can be sent to a thread. */
export interface IndexRecord {
  readonly id: string;
  readonly document: string;
  /** Names as the source gives them. */
  readonly indieners: readonly string[];
  readonly partijen: readonly string[];
  readonly bewindspersonen: readonly string[];
  readonly dates: Readonly<Record<Rol, string | null>>;
  /** Folded texts, as long as the passages that they come from; several for footnotes. */
  readonly texts: Readonly<Record<Veld, readonly string[]>>;
}

/** What the index is told of a fragment. */
export function recordOf(fragment: Fragment): IndexRecord {
  const { publicatie, gevraagd, beantwoord } = fragment;
  return {
    id: fragment.id,
    document: publicatie.id,
    // Who signed a letter is looked for by name as well.
    indieners: [...gevraagd.door, ...gevraagd.ondertekend].map(({ naam }) => naam),
    partijen: gevraagd.door.flatMap(({ partij }) => (partij === null ? [] : [partij])),
    bewindspersonen: [gevraagd.aan, ...(beantwoord?.door ?? []), ...(beantwoord?.medeNamens ?? [])].filter(
      (wie) => wie !== null,
    ),
    dates: { vraag: gevraagd.datum, antwoord: beantwoord?.datum ?? null },
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

/** The shortest of a corpus' own words that compounds are made of, in letters. */
const SHORTEST_OWN = 6;

/** The terms of a fragment's texts. `count` is called with each word that counts, as it stands there, folded. */
export function analysed(
  texts: IndexRecord['texts'],
  analyser: Analyser,
  count: (word: string) => void,
): AnalysedFragment {
  const of = (veld: Veld) => {
    const terms: string[] = [];
    const lesser: string[] = [];
    for (const text of texts[veld]) {
      for (const { word } of analyser.text(text)) {
        count(word.word);
        terms.push(word.term);
        for (const { term } of word.lesser) lesser.push(term);
      }
    }
    return { terms, lesser };
  };
  return { antwoord: of('antwoord'), vraag: of('vraag'), voetnoot: of('voetnoot'), onderwerp: of('onderwerp') };
}

/**
 * Words of texts that the lexicon lacks (names, new words), which compounds can be made of all the same. Short ones are
 * left out: too much would seem to be made of them.
 */
export function* ownWords(texts: IndexRecord['texts'], lexicon: Lexicon): Generator<string> {
  for (const token of VELDEN.flatMap((veld) => texts[veld]).flatMap((text) => tokenize(text))) {
    const word = spellOut(token.text);
    if (word.length >= SHORTEST_OWN && /^[a-z]+$/.test(word) && lexicon.uses(word) === 0) yield word;
  }
}

/** Makes a word one that compounds can be made of. */
export function learn(lexicon: Lexicon, word: string): void {
  lexicon.add(word, Use.begin | Use.end);
}
