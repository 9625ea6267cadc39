import type { Range } from '../../text/source-text.js';
import type { Analyser, PlacedWord } from '../dutch/analysis.js';
import { WEIGHTS } from '../query/ways.js';
import { Meeting, type Wanted, type WeighedQuery } from './weigh.js';

/** A match in a text: of a term, as itself (`quality` 1) or as a part of a word; or, without one, of a word group. */
export interface Match extends Range {
  readonly term: string | null;
  readonly quality: number;
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

/** Where an excerpt stands in its text. What is within it counts from the beginning of the text, not of the excerpt. */
export interface Window extends Range {
  readonly marks: readonly Range[];
  /** What to keep of it where there is little room: the line or so that holds the most of the query. */
  readonly core: Range;
}

/** Length that an excerpt aims at, in UTF-16 units; one very long word may make it longer. */
const EXCERPT_LENGTH = 240;
/** The same of the core, from its first match to its last: with what stands around them it fits on two lines of a phone. */
const CORE_LENGTH = 60;
/** What a word group is worth: more than any word. */
const WORD_GROUP = 40;
/** Room before the first match, when the sentence begins further away. */
const BEFORE = 60;

/**
 * The best place of a folded text: where most of the reader's words stand, whole words, around
 * {@link EXCERPT_LENGTH}. Words in quotation marks (`grouped`) are marked only where they stand together.
 */
export function bestWindow(text: string, matches: readonly Match[], query: WeighedQuery): Window {
  const { loose } = query.wanted;
  const marked = matches.filter(({ term }) => term === null || loose.has(term));
  const best = densest(marked, query, EXCERPT_LENGTH - 20);
  const start = startOf(text, best);
  const end = endOf(text, start, best);
  const within = marked.filter((match) => match.start >= start && match.end <= end);
  return { start, end, marks: merge(within), core: densest(within, query, CORE_LENGTH) };
}

/** The stretch within reach that holds the most of the query; word groups before all else. */
function densest(matches: readonly Match[], query: WeighedQuery, reach: number): Range {
  const [{ start, end } = { start: 0, end: 0 }] = matches;
  let best = { start, end, score: -1 };
  const meeting = new Meeting(query);
  matches.forEach((first, index) => {
    meeting.clear();
    let end = first.end;
    let extra = 0;
    for (const match of matches.slice(index, index + 60)) {
      if (match.end - first.start > reach && match !== first) break;
      if (match.term !== null) meeting.meet(match.term, match.quality);
      extra += match.term === null ? WORD_GROUP : 0.01 * match.quality;
      end = Math.max(end, match.end);
    }
    const score = meeting.worth() + extra;
    if (score > best.score + 1e-9) best = { start: first.start, end, score };
  });
  return { start: best.start, end: best.end };
}

function startOf(text: string, core: Range): number {
  const room = Math.max(EXCERPT_LENGTH - (core.end - core.start), 0);
  const earliest = Math.max(core.start - Math.max(Math.min(room, EXCERPT_LENGTH / 2), 0), 0);
  const before = text.slice(earliest, core.start);
  if (earliest === 0) return firstSign(text, 0);
  const sentences = Array.from(before.matchAll(/(?:[.?!]["')]*\s+|\n\n)(?=\S)/g));
  const sentence = sentences[0];
  if (sentence) return earliest + sentence.index + sentence[0].length;
  const near = Math.max(core.start - Math.min(BEFORE, room), 0);
  return wordStart(text, near, core.start);
}

function endOf(text: string, start: number, core: Range): number {
  const furthest = Math.max(start + EXCERPT_LENGTH, core.end);
  if (furthest >= text.length) return lastSign(text, text.length);
  let end = furthest;
  while (end > core.end && !isSpace(text, end)) end -= 1;
  if (!isSpace(text, end)) {
    end = core.end;
    while (end < text.length && !isSpace(text, end)) end += 1;
  }
  const rest = text.slice(core.end, end);
  const sentence = Array.from(rest.matchAll(/[.?!]["')]*(?=\s)/g)).at(-1);
  const stop = sentence ? core.end + sentence.index + sentence[0].length : 0;
  return stop - start >= EXCERPT_LENGTH * 0.75 ? stop : lastSign(text, end);
}

/** The start of the word that a place stands in, or of the next one when that begins too early. */
function wordStart(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && !(at === 0 || isSpace(text, at - 1))) at += 1;
  if (at >= limit) {
    at = limit;
    while (at > 0 && !isSpace(text, at - 1)) at -= 1;
  }
  return firstSign(text, at);
}

function firstSign(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text, at)) at += 1;
  return at;
}

function lastSign(text: string, to: number): number {
  let at = to;
  while (at > 0 && isSpace(text, at - 1)) at -= 1;
  return at;
}

function isSpace(text: string, at: number): boolean {
  return at >= text.length || /\s/.test(text.charAt(at));
}

function merge(matches: readonly Match[]): Range[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of matches) {
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}
