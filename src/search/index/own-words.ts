import { spellOut } from '../dutch/fold.js';
import { tokenize } from '../dutch/tokens.js';
import { type Lexicon, Use } from '../lexicon/lexicon.js';

const SHORTEST = 6;

/**
 * Adds the words of texts that the lexicon lacks (names, new words) to those that compounds can be made of. Short
 * ones are left out: too much would seem to be made of them.
 */
export function learnWords(lexicon: Lexicon, texts: Iterable<string>): void {
  for (const text of texts) {
    for (const token of tokenize(text)) {
      const word = spellOut(token.text);
      if (word.length >= SHORTEST && /^[a-z]+$/.test(word) && lexicon.uses(word) === 0)
        lexicon.add(word, Use.begin | Use.end);
    }
  }
}
