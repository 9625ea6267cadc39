import type { Range } from '../../text/source-text.js';
import { type Half, isNumber, opensSentence, sentencesAround } from '../sources/half.js';
import type { Place } from '../verdict.js';
import { wholesOf } from '../words/readings.js';
import { isQuote } from '../words/signs.js';
import type { Token } from '../words/tokens.js';
import { CLOSING, type Quoted } from '../words/tokens.js';
import { type Alignment, align, noteLength } from './align.js';
import { ordered, type Typografie, typography } from './typography.js';

/**
 * Where a half has the quotation word for word, its parts in order and as near to each other as they stand; null
 * when it does not.
 * @param strip leave out a full stop or a comma that ends a part, where the source goes on
 */
export function literalIn(half: Half, quoted: Quoted, strip: boolean): Place | null {
  if (!mayHold(half, quoted)) return null;
  const found = nearestTogether(quoted.parts.map((part) => occurrences(half, quoted.tokens, part, strip)));
  const [first, last] = [found?.[0], found?.at(-1)];
  if (!found || !first || !last) return null;
  const delen = found.map(({ alignment }, at) => widened(half, quoted, alignment, at === 0, at === found.length - 1));
  const weggelaten = delen.slice(1).flatMap(({ start }, at) => leftOut(half, delen[at]?.end ?? start, start));
  const [from, to] = [first.from, last.to];
  const place = placeIn(half, delen, from, to);
  const source = { text: half.text, tokens: half.tokens };
  const stop = half.tokens[to];
  const codes = [
    ...found.flatMap(({ alignment, first }) => typography(source, quoted, first, alignment)),
    ...found.flatMap(({ stripped }) => (stripped ? (['slotteken'] as const) : [])),
    ...edges(half, quoted, delen[0]?.start ?? 0),
    ...(place.heel && stop?.form === '.' && stop.end <= place.zin.end ? (['slotteken'] as const) : []),
    ...(found.length > 1 && weggelaten.length < found.length - 1 ? (['weglatingsteken'] as const) : []),
  ];
  return { ...place, weggelaten, typografie: ordered(codes) };
}

// Whether the first words of the parts stand in the half one after the other: most halves fail here, at little cost.
function mayHold(half: Half, { tokens, parts }: Quoted): boolean {
  let at = 0;
  return parts.every(({ start, end }) => {
    const beginning = beginningOf(tokens, start, end);
    const found = beginning && startsIn(half, beginning).find((from) => from >= at);
    at = (found ?? 0) + 1;
    return typeof found === 'number';
  });
}

/** The place of these parts of a half, which are its tokens `from` up to `to`, half-open. */
export function placeIn(half: Half, delen: readonly Range[], from: number, to: number): Place {
  const around = sentencesAround(half, from, to);
  return {
    half: half.name,
    delen,
    zin: { start: around[0]?.start ?? delen[0]?.start ?? 0, end: around.at(-1)?.end ?? delen.at(-1)?.end ?? 0 },
    heel: isWhole(half, from, to),
    vanBegin: half.tokens.slice(0, from).every(({ kind }) => kind === 'sign'),
    totEinde: half.tokens.slice(to).every(({ kind }) => kind === 'sign'),
    weggelaten: [],
    typografie: [],
  };
}

/** A part of a quotation, from its token `first` on, where it stands: tokens of the source, half-open. */
interface Found {
  readonly first: number;
  readonly alignment: Alignment;
  readonly from: number;
  readonly to: number;
  /** The sign at the end of the quoted words was left out to make them fit. */
  readonly stripped: boolean;
}

function occurrences(half: Half, tokens: readonly Token[], { start, end }: Range, strip: boolean): Found[] {
  const at = (last: number, stripped: boolean): Found[] => {
    const beginning = beginningOf(tokens, start, last);
    return (beginning ? startsIn(half, beginning) : []).flatMap((from) => {
      const alignment = align(half.tokens, from, tokens, start, last);
      const to = (alignment?.pairs.at(-1)?.source ?? from) + 1;
      return alignment ? [{ first: start, alignment, from, to, stripped }] : [];
    });
  };
  const whole = at(end, false);
  const last = tokens[end - 1];
  if (whole.length > 0 || !strip || !last || !CLOSING.has(last.form) || end - start < 2) return whole;
  // A question does not become a statement by the full stop behind it.
  return at(end - 1, true).filter(({ to }) => !/^[?!]$/.test(half.tokens[to]?.form ?? ''));
}

/** What a quotation, or a part of one, begins with, for {@link startsIn}. */
export interface Beginning {
  /** Its first word or sign, in lower case. */
  readonly form: string;
  /** Longer words of which it may be a piece. */
  readonly wholes: readonly string[];
  /** It may end in a note's number. */
  readonly noted: boolean;
  /** What counts or lists before it, which the source may have as well; null when nothing does. */
  readonly listed: string | null;
  /** Whether it writes the number of a note; null when it cannot be one. */
  readonly note: ((nummer: string) => boolean) | null;
}

const NOTE = /^(?:\d+|[[({<^])$/;

/** How tokens `first` up to `last` of a quotation begin; null when there are none. */
export function beginningOf(tokens: readonly Token[], first: number, last: number): Beginning | null {
  let at = first;
  while (at < last - 1 && (tokens[at]?.kind === 'sic' || tokens[at]?.listing)) at += 1;
  const token = tokens[at];
  if (!token) return null;
  const form = token.form.toLowerCase();
  return {
    form,
    wholes: wholesOf(tokens)[at]?.flatMap(({ forms }) => forms.map((whole) => whole.toLowerCase())) ?? [],
    noted: /\d$/.test(form),
    listed: at > first ? (tokens[first]?.form ?? '') : null,
    note: NOTE.test(tokens[first]?.form ?? '') ? (nummer) => noteLength(tokens, first, last, nummer) > 0 : null,
  };
}

/** Where in a half a quotation may begin: every token that can be the quotation's first, ascending. */
export function startsIn(half: Half, { form, wholes, noted, listed, note }: Beginning): readonly number[] {
  const whole = half.positions.get(form) ?? NOWHERE;
  if (listed === null && note === null && !noted && wholes.length === 0) return whole;
  const found = [whole];
  const add = (other: string): void => {
    const positions = half.positions.get(other);
    if (positions) found.push(positions);
  };
  if (listed !== null) add(listed);
  const number = note && half.tokens[0];
  if (number && isNumber(number) && note(number.form)) found.push([0]);
  for (const other of wholes) add(other);
  for (let end = noted ? 1 : form.length; end < form.length; end += 1) add(form.slice(0, end));
  return found.length === 1 ? whole : [...new Set(found.flat())].sort((a, b) => a - b);
}

const NOWHERE: readonly number[] = [];

// One occurrence of each part, in order, with as little between them as can be. Null when a part is missing.
function nearestTogether(parts: readonly (readonly Found[])[]): Found[] | null {
  interface Chain {
    readonly found: Found;
    readonly before: Chain | null;
    readonly cost: number;
  }
  let chains: Chain[] | null = null;
  for (const part of parts) {
    const longer: Chain[] = [];
    let best: Chain | null = null;
    let next = 0;
    for (const found of part) {
      if (chains === null) {
        longer.push({ found, before: null, cost: 0 });
        continue;
      }
      for (let chain = chains[next]; chain && chain.found.to <= found.from; chain = chains[next]) {
        if (!best || chain.cost - chain.found.to <= best.cost - best.found.to) best = chain;
        next += 1;
      }
      if (best) longer.push({ found, before: best, cost: best.cost + found.from - best.found.to });
    }
    chains = longer;
  }
  const nearest = chains?.reduce<Chain | null>((best, chain) => (best && best.cost <= chain.cost ? best : chain), null);
  if (!nearest) return null;
  const all: Found[] = [];
  for (let chain: Chain | null = nearest; chain; chain = chain.before) all.unshift(chain.found);
  return all;
}

/** Whether tokens of a half are whole sentences: no word of them stands before or behind, and no mark but a full stop. */
export function isWhole(half: Half, from: number, to: number): boolean {
  const tail = sentencesAround(half, from, to).at(-1);
  if (!tail || !opensSentence(half, from)) return false;
  for (let at = to; at <= tail.last; at += 1) if (!/^[.)\]]$/.test(half.tokens[at]?.form ?? '')) return false;
  return true;
}

// With the quotation mark at an edge, when the source and the quotation both have one there.
function widened(half: Half, { text, tokens }: Quoted, alignment: Alignment, head: boolean, tail: boolean): Range {
  const [first, last] = [alignment.pairs[0], alignment.pairs.at(-1)];
  const from = tokens[first?.quotation ?? 0]?.start ?? 0;
  const to = tokens[last?.lastQuotation ?? 0]?.end ?? 0;
  const opens = head && isQuote(half.text.charAt(alignment.start - 1)) && isQuote(text.charAt(from - 1));
  const closes = tail && isQuote(half.text.charAt(alignment.end)) && isQuote(text.charAt(to));
  return { start: alignment.start - (opens ? 1 : 0), end: alignment.end + (closes ? 1 : 0) };
}

function leftOut({ text }: Half, from: number, to: number): Range[] {
  const piece = text.slice(from, to);
  if (!/[\p{L}\p{N}]/u.test(piece)) return [];
  const start = from + piece.length - piece.trimStart().length;
  return [{ start, end: start + piece.trim().length }];
}

// A mark at the head that the source does not have there.
function edges(half: Half, { text, tokens }: Quoted, start: number): Typografie[] {
  const head = half.text.charAt(start);
  const theirs = text.slice(0, tokens[0]?.start ?? 0).trim();
  return theirs !== '' && theirs !== (isQuote(head) ? head : '') ? ['aanhalingstekens'] : [];
}
