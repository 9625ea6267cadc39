import type { Range } from '../../text/source-text.js';
import type { Analyser, PlacedWord } from '../dutch/analysis.js';
import type { CompiledQuery } from '../query/compile.js';
import { WEIGHTS } from '../query/weights.js';

/** A match in a text: of a term, as itself (`quality` 1) or as a part of a word; or, without one, of a word group. */
export interface Match extends Range {
  readonly term: string | null;
  readonly quality: number;
}

/** What to mark in texts: terms, and word groups as patterns. */
export interface Wanted {
  readonly terms: ReadonlySet<string>;
  /** Those that are marked wherever they stand: not in quotation marks. */
  readonly loose: ReadonlySet<string>;
  readonly groups: readonly RegExp[];
}

/** What a query wants to see marked. */
export function wantedOf({ concepts, groups }: CompiledQuery): Wanted {
  const termsOf = (some: CompiledQuery['concepts']) =>
    new Set(some.flatMap(({ ways }) => ways.flat().flatMap(({ terms }) => terms.map(({ term }) => term))));
  return {
    terms: termsOf(concepts),
    loose: termsOf(concepts.filter(({ grouped }) => !grouped)),
    groups: groups.map(phrasePattern),
  };
}

/**
 * Where the words of a query stand in a folded text, in order; in a compound only the part that was found. Two words
 * that together make one of the query (`Mensenrechten Instituut`) are found as that one.
 */
export function findMatches(text: string, { terms, groups }: Wanted, analyser: Analyser): Match[] {
  const matches: Match[] = [];
  let before: PlacedWord | null = null;
  for (const placed of analyser.text(text)) {
    const { word, start, end } = placed;
    const had = matches.length;
    if (terms.has(word.term)) matches.push(matchOf(placed, word.term));
    else addParts(placed, terms, matches);
    const found = matches.length > had;
    if (before && found && start - before.end === 1) {
      const joined = analyser.word(before.word.word + word.word)?.term;
      if (joined !== undefined && terms.has(joined)) matches.push(matchOf({ start: before.start, end }, joined));
    }
    before = found ? placed : null;
  }
  return [...matches, ...groupMatches(text, groups)].sort((a, b) => a.start - b.start);
}

function matchOf({ start, end }: Range, term: string): Match {
  return { start, end, term, quality: 1 };
}

function addParts({ word, start, end }: PlacedWord, terms: ReadonlySet<string>, matches: Match[]): void {
  for (const { term, at } of word.lesser) {
    if (!terms.has(term)) continue;
    const part = at === null ? { start, end } : { start: start + at.start, end: start + at.end };
    matches.push({ ...part, term, quality: WEIGHTS.inside });
  }
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

const WORD = '\\p{L}\\p{M}\\p{N}';
/** White space, footnote markers and quotation marks, which nobody types the same. */
const OPEN = '[\\s\\u001f"]';
/** Signs that a reader may leave out between two words. Those that end a sentence or join words are not among them. */
const LOOSE = `(?:[^${WORD}.?!:;/-]|(?<=\\s)-(?=\\s)){1,8}`;

/**
 * A word group as it must stand in a folded text: the same words in the same order, whole words at both ends, over
 * any white space. Commas, brackets and quotation marks of the text may be left out of the query, signs that end a
 * sentence or join two words may not; signs that the query does have must be there.
 */
export function phrasePattern(folded: string): RegExp {
  const pieces = folded.match(/[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+/gu) ?? [];
  const first = pieces.findIndex(isWord);
  const last = pieces.findLastIndex(isWord);
  const pattern = pieces
    .slice(first, last + 1)
    .map((piece) => (isWord(piece) ? wordPattern(piece) : gapPattern(piece)));
  return new RegExp(`(?<![${WORD}]|[${WORD}][-'])${pattern.join('')}(?![${WORD}]|[-'][${WORD}])`, 'gu');
}

function isWord(piece: string): boolean {
  return /^[\p{L}\p{M}\p{N}]/u.test(piece);
}

function wordPattern(word: string): string {
  return word.replace(/ij/g, '(?:ij|ĳ)');
}

function gapPattern(gap: string): string {
  const signs = gap.replace(/[\s"]/g, '');
  if (signs === '') return LOOSE;
  const written = Array.from(signs, (sign) => sign.replace(/[\\^$.*+?()[\]{}|/]/u, '\\$&'));
  return /[\s"]/.test(gap) ? `${OPEN}*${written.join(`${OPEN}*`)}${OPEN}*` : written.join('');
}
