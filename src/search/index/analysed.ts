import type { Analyser } from '../dutch/analysis.js';
import { spellOut } from '../dutch/fold.js';
import { type Lexicon, Use } from '../dutch/lexicon.js';
import { tokenize } from '../dutch/tokenize.js';
import { VELDEN, type Veld } from '../search-engine.js';
import type { IndexRecord } from './record.js';
import type { AnalysedFragment } from './term-index.js';

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
