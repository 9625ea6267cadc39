import type { Range } from '../../text/source-text.js';
import type { AnalysedWord, Analyser } from '../dutch/analysis.js';
import { type Token, tokenize } from '../dutch/tokens.js';
import type { CompiledQuery } from '../query/compile.js';
import { phrasePattern } from '../query/phrase.js';
import { WEIGHTS } from '../query/weights.js';

/** A match in a text: of a term, as itself (`quality` 1) or as a part of a word; or, without one, of a word group. */
export interface Match extends Range {
  readonly term: string | null;
  readonly quality: number;
}

/** What to mark in texts: terms, and word groups as patterns. */
export interface Wanted {
  readonly terms: ReadonlySet<string>;
  readonly groups: readonly RegExp[];
}

/** What a query wants to see marked. */
export function wantedOf({ concepts, groups }: CompiledQuery): Wanted {
  const parts = concepts.flatMap(({ ways }) => ways.flat());
  return {
    terms: new Set(parts.flatMap(({ terms }) => terms.map(({ term }) => term))),
    groups: groups.map(phrasePattern),
  };
}

/**
 * Where the words of a query stand in a folded text, in order; in a compound only the part that was found. Two words
 * that together make one of the query (`Mensenrechten Instituut`) are found as that one.
 */
export function findMatches(text: string, { terms, groups }: Wanted, analyser: Analyser): Match[] {
  const matches: Match[] = [];
  let before: { token: Token; word: AnalysedWord; found: boolean } | null = null;
  for (const { token, word } of analyser.text(tokenize(text))) {
    const here = terms.has(word.term) ? [matchOf(token, word.term)] : partMatches(token, word, terms);
    if (before?.found && here.length > 0 && token.start - before.token.end === 1) {
      const joined = analyser.word(before.word.word + word.word)?.term;
      if (joined !== undefined && terms.has(joined))
        here.push(matchOf({ start: before.token.start, end: token.end }, joined));
    }
    matches.push(...here);
    before = { token, word, found: here.length > 0 };
  }
  return [...matches, ...groupMatches(text, groups)].sort((a, b) => a.start - b.start);
}

function matchOf({ start, end }: Range, term: string): Match {
  return { start, end, term, quality: 1 };
}

function partMatches(token: Token, word: AnalysedWord, terms: ReadonlySet<string>): Match[] {
  return word.lesser.flatMap(({ term, at }) => {
    if (!terms.has(term)) return [];
    const start = at === null ? token.start : token.start + at.start;
    const end = at === null ? token.end : token.start + at.end;
    return [{ start, end, term, quality: WEIGHTS.inside }];
  });
}

function groupMatches(text: string, groups: readonly RegExp[]): Match[] {
  return groups.flatMap((group) =>
    Array.from(text.matchAll(group), (found) => ({
      start: found.index,
      end: found.index + found[0].length,
      term: null,
      quality: 1,
    })),
  );
}
