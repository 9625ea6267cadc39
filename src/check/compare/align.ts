import { isNumber } from '../sources/half.js';
import { wholesOf } from '../words/readings.js';
import { superscript } from '../words/signs.js';
import type { SourceToken, Token } from '../words/tokens.js';

/** A token of the source and the tokens of the quotation that say the same. */
export interface Pair {
  readonly source: number;
  readonly quotation: number;
  /** Last token of the word: one that was broken at a line's end takes more than one. */
  readonly lastOfWord: number;
  /** Last token of the quotation that was used up: a note that was written out comes after its word. */
  readonly lastQuotation: number;
  /** How the quotation has the note whose marker stands here: `20181`, `2018¹`, `2018 1`, or not. */
  readonly note: 'absent' | 'glued' | 'superscript' | 'written';
}

/** A quotation laid along the source, token by token. */
export interface Alignment {
  readonly pairs: readonly Pair[];
  /** Offsets in the source's text, half-open; a marker that the quotation has too is in it. */
  readonly start: number;
  readonly end: number;
  /** The first token of the quotation that was not laid. */
  readonly next: number;
}

/**
 * Lays a quotation along the source from token `from` on, as far as every word and sign is the same; only the first
 * letter's case, the notes and what {@link Token} leaves out may differ. Null when not one word is.
 * @param first first token of the quotation to lay
 * @param last end of those tokens, half-open
 */
export function alignFrom(
  source: readonly SourceToken[],
  from: number,
  tokens: readonly Token[],
  first: number,
  last: number,
): Alignment | null {
  const pairs: Pair[] = [];
  let at = from;
  let next = first;
  for (;;) {
    const skipped = skipRemarks(source[at], tokens, next, last);
    const pair = next < last ? pairAt(source, at, tokens, skipped, last, pairs.length === 0) : null;
    if (pair) {
      pairs.push(pair);
      next = pair.lastQuotation + 1;
    } else if (!(pairs.length > 0 && source[at]?.listing && source[at]?.kind === 'sign')) break;
    at += 1;
  }
  while (next < last && tokens[next]?.kind === 'sic') next += 1;
  const [head, tail] = [pairs[0], pairs.at(-1)];
  const start = head && source[head.source]?.start;
  const end = tail && source[tail.source];
  if (start === undefined || !end) return null;
  return { pairs, start, end: tail.note === 'absent' ? end.end : end.noteEnd, next };
}

/** Lays a whole quotation along the source; null where one word or sign differs. Parameters as {@link alignFrom}. */
export function align(
  source: readonly SourceToken[],
  from: number,
  tokens: readonly Token[],
  first: number,
  last: number,
): Alignment | null {
  const found = alignFrom(source, from, tokens, first, last);
  return found?.next === last ? found : null;
}

// The first token that counts: remarks of who quotes are passed over, and what lists where the source has none.
function skipRemarks(ours: SourceToken | undefined, tokens: readonly Token[], next: number, last: number): number {
  let at = next;
  while (at < last && tokens[at]?.kind === 'sic' && tokens[at]?.form !== ours?.form) at += 1;
  const lists = tokens[at]?.listing && !(at > 0 && tokens[at - 1]?.listing);
  if (!lists || (ours && tokens[at]?.form === ours.form)) return at;
  while (at < last && tokens[at]?.listing) at += 1;
  return at;
}

function pairAt(
  source: readonly SourceToken[],
  at: number,
  tokens: readonly Token[],
  next: number,
  last: number,
  lenient: boolean,
): Pair | null {
  const ours = source[at];
  if (!ours || next >= last) return null;
  if (isNumber(ours)) {
    const lastQuotation = next + noteLength(tokens, next, last, ours.form) - 1;
    if (lastQuotation < next) return null;
    return { source: at, quotation: next, lastOfWord: lastQuotation, lastQuotation, note: 'absent' };
  }
  if (ours.note !== null) {
    const glued = wordAt(ours.form + ours.note, tokens, next, last, lenient);
    if (glued > 0) {
      const lastOfWord = next + glued - 1;
      return { source: at, quotation: next, lastOfWord, lastQuotation: lastOfWord, note: 'glued' };
    }
  }
  const taken = wordAt(ours.form, tokens, next, last, lenient);
  if (taken === 0) return null;
  const lastOfWord = next + taken - 1;
  const absent = { source: at, quotation: next, lastOfWord, lastQuotation: lastOfWord, note: 'absent' } as const;
  const written = ours.note === null ? 0 : noteLength(tokens, lastOfWord + 1, last, ours.note);
  if (written === 0) return absent;
  const note = tokens[lastOfWord + 1]?.kind === 'superscript' ? 'superscript' : 'written';
  const noted = { ...absent, lastQuotation: lastOfWord + written, note } as const;
  // A number that follows may be the note or a word of the text: the one that fits is right.
  const goesOn = (from: number): boolean =>
    from >= last || wordAt(source[at + 1]?.form ?? '', tokens, from, last, false) > 0;
  return goesOn(noted.lastQuotation + 1) || !goesOn(lastOfWord + 1) ? noted : absent;
}

// Number of tokens from `next` on that are this word; 0 when they are another.
function wordAt(form: string, tokens: readonly Token[], next: number, last: number, lenient: boolean): number {
  const token = tokens[next];
  if (!token || form === '') return 0;
  if (token.kind === 'superscript' || token.kind === 'omission')
    return Number(token.kind === 'omission' && form === token.form);
  const isSame = (theirs: string): boolean => theirs === form || (lenient && sameButForFirstCase(form, theirs));
  if (isSame(token.form)) return 1;
  if (token.kind !== 'word' || token.form.length >= form.length) return 0;
  const whole = wholesOf(tokens)[next]?.find(({ forms, end }) => end <= last && forms.some(isSame));
  return whole ? whole.end - next : 0;
}

function sameButForFirstCase(a: string, b: string): boolean {
  const [head, lead] = [firstLetter(a), firstLetter(b)];
  return head.toLowerCase() === lead.toLowerCase() && a.slice(head.length) === b.slice(lead.length);
}

function firstLetter(text: string): string {
  return String.fromCodePoint(text.codePointAt(0) ?? 0);
}

/** Number of tokens that write a note out: `1`, `¹`, `[1]`, `(noot 1)`, `^1`; 0 when it is not there. */
export function noteLength(tokens: readonly Token[], at: number, last: number, note: string): number {
  const form = (index: number): string => (index < last ? (tokens[index]?.form ?? '') : '');
  const closer = CLOSERS.get(form(at));
  let next = closer ? at + 1 : at;
  if (form(next) === '^') next += 1;
  if (closer && /^(?:voet)?noot$/i.test(form(next))) next += 1;
  if (form(next) !== note && form(next) !== superscript(note)) return 0;
  next += 1;
  if (!closer) return next - at;
  return form(next) === closer ? next + 1 - at : 0;
}

const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['[', ']'],
  ['(', ')'],
  ['<', '>'],
  ['{', '}'],
]);
