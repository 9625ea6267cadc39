import type { Range } from '../../text/source-text.js';
import type { AnalysedWord, Analyser } from '../dutch/analysis.js';
import { type Token, tokenize } from '../dutch/tokens.js';
import type { CompiledQuery, QueryTerm } from '../query/compile.js';
import { phrasePattern } from '../query/phrase.js';
import { WEIGHTS } from '../query/weights.js';
import type { Match } from './window.js';

/**
 * Where the words of a query stand in a folded text, in order; in a compound only the part that was found. Two words
 * that together make one of the query (`Mensenrechten Instituut`) are found as that one.
 */
export function findMatches(text: string, query: CompiledQuery, analyser: Analyser): Match[] {
  const wanted = new Map(query.terms.map((term) => [term.term, term]));
  const matches: Match[] = [];
  let before: { token: Token; word: AnalysedWord; found: boolean } | null = null;
  for (const { token, word } of analyser.text(tokenize(text))) {
    const whole = wanted.get(word.term);
    const here = whole ? [matchOf(token, whole)] : partMatches(token, word, wanted);
    if (before?.found && here.length > 0 && token.start - before.token.end === 1) {
      const joined = wanted.get(analyser.word(before.word.word + word.word)?.term ?? '');
      if (joined) here.push(matchOf({ start: before.token.start, end: token.end }, joined));
    }
    matches.push(...here);
    before = { token, word, found: here.length > 0 };
  }
  return [...matches, ...groupMatches(text, query)].sort((a, b) => a.start - b.start);
}

function matchOf({ start, end }: Range, term: QueryTerm): Match {
  return { start, end, term, quality: 1 };
}

function partMatches(token: Token, word: AnalysedWord, wanted: ReadonlyMap<string, QueryTerm>): Match[] {
  return word.lesser.flatMap(({ term, at }) => {
    const found = wanted.get(term);
    if (!found) return [];
    const start = at === null ? token.start : token.start + at.start;
    const end = at === null ? token.end : token.start + at.end;
    return [{ start, end, term: found, quality: WEIGHTS.inside }];
  });
}

/** Where the word groups of a query stand. */
function groupMatches(text: string, { groups }: CompiledQuery): Match[] {
  return groups.flatMap((group) =>
    Array.from(text.matchAll(phrasePattern(group)), (found) => ({
      start: found.index,
      end: found.index + found[0].length,
      term: null,
      quality: 1,
    })),
  );
}
