import type { Range } from '../text/source-text.js';
import { type Alignment, align } from './align.js';
import type { Half } from './halves.js';
import type { Token } from './normalise.js';
import type { Plaats } from './oordeel.js';
import { placeOf } from './place.js';
import { QUOTES } from './signs.js';
import { ordered, type Typografie, typography } from './typography.js';

/** A quotation taken apart: its words and signs, and the parts between its omissions. */
export interface Quoted {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Ranges of `tokens`, half-open; each holds at least one word. */
  readonly parts: readonly Range[];
}

const CLOSING = new Set(['.', ',', ';', ':']);

/** Takes a quotation apart at `[…]`, `(…)` and `…`. */
export function quotedFrom(text: string, tokens: readonly Token[]): Quoted {
  const cuts = [-1, ...tokens.flatMap(({ kind }, at) => (kind === 'omission' ? [at] : [])), tokens.length];
  const parts = cuts.slice(1).map((end, at) => {
    let start = (cuts[at] ?? 0) + 1;
    // `[…], en` and `[…].` end what was left out.
    while (at > 0 && start < end && CLOSING.has(tokens[start]?.form ?? '')) start += 1;
    return { start, end };
  });
  return { text, tokens, parts: parts.filter((part) => hasWord(tokens, part)) };
}

/**
 * Where a half has the quotation word for word, its parts in order and as near to each other as they stand; null
 * when it does not.
 * @param strip leave out a full stop or a comma that ends a part, where the source goes on
 */
export function literalIn(half: Half, quoted: Quoted, strip: boolean): Plaats | null {
  const found = inOrder(half, quoted, strip);
  if (!found) return null;
  const delen = found.map(({ alignment }, at) => widened(half, quoted, alignment, at === 0, at === found.length - 1));
  const omitted = delen.slice(1).flatMap(({ start }, at) => {
    const from = delen[at]?.end ?? start;
    return half.passage.text.slice(from, start).trim() === '' ? [] : [trimmed(half, from, start)];
  });
  const source = { text: half.passage.text, tokens: half.tokens };
  const place = placeOf(half, delen, omitted);
  const codes = found.flatMap(({ alignment, stripped }) => [
    ...typography(source, quoted, alignment),
    ...(stripped ? (['slotteken'] as const) : []),
  ]);
  return { ...place, typografie: ordered([...codes, ...edges(place, quoted)]) };
}

interface Found {
  readonly alignment: Alignment;
  /** The sign at the end of the quoted words was left out to make them fit. */
  readonly stripped: boolean;
}

function inOrder(half: Half, { tokens, parts }: Quoted, strip: boolean): Found[] | null {
  const found: Found[] = [];
  let from = 0;
  for (const part of parts) {
    const next = firstFrom(half, tokens, part, from, strip);
    if (!next) return null;
    found.push(next);
    from = after(next);
  }
  // Moved as near as can be to the part behind it, so that no more is left out than must be.
  for (let at = found.length - 2; at >= 0; at -= 1) {
    const [part, next] = [parts[at], found[at + 1]];
    for (let better = found[at]; part && next && better; ) {
      const later = firstFrom(half, tokens, part, (better.alignment.pairs[0]?.source ?? 0) + 1, strip);
      if (!later || after(later) > (next.alignment.pairs[0]?.source ?? 0)) break;
      found[at] = later;
      better = later;
    }
  }
  return found.length > 0 ? found : null;
}

function firstFrom(half: Half, tokens: readonly Token[], part: Range, from: number, strip: boolean): Found | null {
  for (let at = from; at < half.tokens.length; at += 1) {
    const alignment = align(half.tokens, at, tokens, part.start, part.end);
    if (alignment) return { alignment, stripped: false };
  }
  const last = tokens[part.end - 1];
  if (!strip || !last || !CLOSING.has(last.form) || part.end - part.start < 2) return null;
  for (let at = from; at < half.tokens.length; at += 1) {
    const alignment = align(half.tokens, at, tokens, part.start, part.end - 1);
    if (alignment) return { alignment, stripped: true };
  }
  return null;
}

function after({ alignment }: Found): number {
  return (alignment.pairs.at(-1)?.source ?? 0) + 1;
}

// With the quotation mark at an edge, when the source and the quotation both have one there.
function widened(half: Half, { text, tokens }: Quoted, alignment: Alignment, head: boolean, tail: boolean): Range {
  const source = half.passage.text;
  const [first, last] = [alignment.pairs[0], alignment.pairs.at(-1)];
  const from = tokens[first?.quotation ?? 0]?.start ?? 0;
  const to = tokens[last?.lastQuotation ?? 0]?.end ?? 0;
  const opens = head && isQuote(source.charAt(alignment.start - 1)) && isQuote(text.charAt(from - 1));
  const closes = tail && isQuote(source.charAt(alignment.end)) && isQuote(text.charAt(to));
  return { start: alignment.start - (opens ? 1 : 0), end: alignment.end + (closes ? 1 : 0) };
}

// Differences outside the words: a mark at the head, a full stop that a quoted sentence lacks at its end.
function edges({ geheel, delen, zinnen }: Plaats, { text, tokens }: Quoted): Typografie[] {
  const [first, last] = [delen[0], delen.at(-1)];
  if (!first || !last) return [];
  const codes: Typografie[] = [];
  const ours = isQuote(geheel.text.charAt(first.start)) ? geheel.text.charAt(first.start) : '';
  const theirs = text.slice(0, tokens[0]?.start ?? 0).trim();
  if (theirs !== '' && theirs !== ours) codes.push('aanhalingstekens');
  const sentence = geheel.text.slice(first.start, last.end);
  const missing = zinnen.text.startsWith(sentence) ? zinnen.text.slice(sentence.length) : '';
  if (/^\.[⁰¹²³⁴⁵⁶⁷⁸⁹]*$/.test(missing)) codes.push('slotteken');
  return codes;
}

function trimmed(half: Half, from: number, to: number) {
  const piece = half.passage.text.slice(from, to);
  const start = from + piece.length - piece.trimStart().length;
  return half.passage.part(start, start + piece.trim().length);
}

function hasWord(tokens: readonly Token[], { start, end }: Range): boolean {
  return tokens.slice(start, end).some(({ kind }) => kind === 'word');
}

function isQuote(sign: string): boolean {
  return sign !== '' && QUOTES.includes(sign);
}
