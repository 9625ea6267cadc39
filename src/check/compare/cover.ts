import { type Half, opensSentence, sentencesAround } from '../sources/half.js';
import { wholesOf } from '../words/readings.js';
import type { SourceToken, Token } from '../words/tokens.js';
import { CLOSING, type Quoted } from '../words/tokens.js';
import { alignFrom } from './align.js';
import { type Beginning, beginningOf, isWhole, startsIn } from './literal.js';

/** Tokens of a quotation, half-open, that stand somewhere one after the other: as these tokens of a half, for one. */
export interface Stretch extends Standing {
  readonly first: number;
  readonly last: number;
}

interface Standing {
  readonly half: Half;
  readonly from: number;
  readonly to: number;
}

interface End extends Standing {
  /** Sentences begin and end there. */
  readonly clean: boolean;
}

/** So many words that stand together are a quotation, also where no sentence begins or ends. */
export const RUN = 6;

// What it costs to leave a word out, to have one piece more, and to cut where no sentence ends.
const WORD_OUT = 2;
const PIECE = 2;
const MID_SENTENCE = 1;

/**
 * The longest stretches of a quotation that stand literally in some half: as many of its words as can be, in as few
 * stretches as can be. A stretch is whole sentences of the source, or {@link RUN} words and more, or all that stands
 * between two of `cuts`.
 * @param forms what each token may be, in lower case; null for what no source needs to have
 * @param cuts indexes of tokens before which the quotation itself has a sentence's end, in ascending order
 */
export function coverOf(
  { tokens }: Quoted,
  forms: readonly (readonly string[] | null)[],
  halves: readonly Half[],
  cuts: readonly number[],
): Stretch[] {
  const bounds = new Set([0, ...cuts, tokens.length]);
  // What ends in a digit may be a word with its note's number: it may stand anywhere.
  const readings = forms.map((of) => (of?.some((form) => /\d$/.test(form)) ? null : of));
  const readers = halves.map((half) => ({
    half,
    until: presence(readings, half),
    openers: new Set(half.sentences.map(({ first }) => half.tokens[first]?.form.toLowerCase() ?? '')),
  }));
  const best: Reached[] = [{ cost: 0, before: 0, piece: null }];
  for (let at = 0; at < tokens.length; at += 1) {
    const here = best[at];
    const token = tokens[at];
    if (!here || !token) break;
    reach(best, at + 1, { cost: here.cost + (isWord(token) ? WORD_OUT : 0), before: at, piece: null });
    // What begins within a longer stretch is of use only where a sentence or another stretch has ended.
    const fresh = bounds.has(at) || here.piece !== null;
    for (const [end, piece] of endsFrom(tokens, at, readers, bounds, fresh)) {
      reach(best, end, { cost: here.cost + PIECE + (piece.clean ? 0 : MID_SENTENCE), before: at, piece });
    }
  }
  const found: Stretch[] = [];
  for (let at = tokens.length; at > 0; ) {
    const reached = best[at];
    if (!reached) break;
    if (reached.piece) {
      const { half, from, to } = reached.piece;
      found.unshift({ first: reached.before, last: at, half, from, to });
    }
    at = reached.before;
  }
  return found;
}

/** A half, and for each token of the quotation up to where all its words stand somewhere in that half. */
interface Reader {
  readonly half: Half;
  readonly until: Uint32Array;
  /** What its sentences begin with, in lower case. */
  readonly openers: ReadonlySet<string>;
}

function presence(readings: readonly (readonly string[] | null)[], { positions }: Half): Uint32Array {
  const until = new Uint32Array(readings.length + 1).fill(readings.length);
  for (let at = readings.length - 1; at >= 0; at -= 1) {
    const forms = readings[at];
    const stands = !forms || forms.some((form) => positions.has(form));
    until[at] = stands ? (until[at + 1] ?? at) : at;
  }
  return until;
}

/** The cheapest way to a token: from where, and with which stretch; null when a token was left out. */
interface Reached {
  readonly cost: number;
  readonly before: number;
  readonly piece: End | null;
}

// Of ways that cost the same a stretch is better than words left out.
function reach(best: Reached[], at: number, way: Reached): void {
  const known = best[at];
  if (!known || way.cost < known.cost || (way.cost === known.cost && way.piece && !known.piece)) best[at] = way;
}

function isWord({ kind, listing }: Token): boolean {
  return kind === 'word' && !listing;
}

// Where a stretch that begins at a token may end, and whether sentences begin and end there.
function endsFrom(
  tokens: readonly Token[],
  at: number,
  readers: readonly Reader[],
  bounds: ReadonlySet<number>,
  fresh: boolean,
): Map<number, End> {
  const ends = new Map<number, End>();
  const token = tokens[at];
  const beginning = beginningOf(tokens, at, tokens.length);
  if (!token || !beginning || token.kind === 'omission' || (token.kind === 'sign' && !bounds.has(at))) return ends;
  const before = tokens[at - 1]?.form.toLowerCase() ?? '';
  const bound = bounds.has(at);
  const run = runFrom(tokens, at);
  const next = bound ? null : plainNext(tokens, at, beginning);
  const add = (end: number, half: Half, from: number, to: number, clean: boolean): void => {
    if (!ends.get(end)?.clean && (clean || end >= run)) ends.set(end, { half, from, to, clean });
  };
  for (const { half, until, openers } of readers) {
    const present = until[at] ?? at;
    if (present === at) continue;
    const runs = bound || present >= run;
    if (!runs && !mayOpen(openers, beginning)) continue;
    const prior = fresh ? null : half.positions.get(before);
    let behind = 0;
    for (const from of startsIn(half, beginning)) {
      while (prior && (prior[behind] ?? from) < from - 1) behind += 1;
      if (prior?.[behind] === from - 1) continue;
      const opens = opensSentence(half, from);
      if (!runs && !opens) continue;
      // Most end here, which costs less than laying them.
      if (next !== null && !opens && isOther(half.tokens[from + 1], next)) continue;
      const laid = alignFrom(half.tokens, from, tokens, at, tokens.length);
      if (!laid || (!bound && laid.next < run && !opens)) continue;
      const to = (laid.pairs.at(-1)?.source ?? from) + 1;
      add(laid.next, half, from, to, (bound && bounds.has(laid.next)) || isWhole(half, from, to));
      // A full stop that ends the quotation's sentence, where that of the source goes on.
      const closes = CLOSING.has(tokens[laid.next]?.form ?? '') && !/^[?!]$/.test(half.tokens[to]?.form ?? '');
      if (closes && bounds.has(laid.next + 1)) add(laid.next + 1, half, from, to, bound);
      if (!bound && !opens) continue;
      const lasts = new Set(sentencesAround(half, from, to).map(({ last }) => last));
      for (const { lastQuotation, source } of laid.pairs) {
        const whole = lasts.has(source) && isWhole(half, from, source + 1);
        if (whole || bounds.has(lastQuotation + 1)) add(lastQuotation + 1, half, from, source + 1, whole || bound);
      }
    }
  }
  return ends;
}

// The form that a source must have behind a word of a quotation, where it can be written in one way only; else null.
function plainNext(tokens: readonly Token[], at: number, { wholes, noted, listed, note }: Beginning): string | null {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token?.kind !== 'word' || wholes.length > 0 || noted || listed !== null || note !== null) return null;
  if (!next || !isWord(next) || /\p{N}/u.test(next.form) || wholesOf(tokens)[at + 1]?.length) return null;
  return next.form;
}

function isOther(token: SourceToken | undefined, form: string): boolean {
  return token !== undefined && !(token.listing && token.kind === 'sign') && token.form !== form;
}

// Whether a sentence may begin so: most readers fail here, at little cost.
function mayOpen(openers: ReadonlySet<string>, { form, wholes, noted, listed }: Beginning): boolean {
  return noted || listed !== null || openers.has(form) || wholes.some((whole) => openers.has(whole));
}

// Before which token {@link RUN} words from a token on have ended.
function runFrom(tokens: readonly Token[], from: number): number {
  let count = 0;
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token && isWord(token)) count += 1;
    if (count === RUN) return at + 1;
  }
  return Number.POSITIVE_INFINITY;
}
