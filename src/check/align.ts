import type { SourceToken, Token } from './normalise.js';
import { superscript } from './signs.js';

/** A token of the source and the token of the quotation that says the same. */
export interface Pair {
  readonly source: number;
  readonly quotation: number;
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
}

/**
 * Lays a quotation along the source from token `from` on. Every word and sign must be the same; only the first
 * letter's case, the notes and what {@link Token} leaves out may differ.
 * @param quotation indexes of the tokens to lay, from `first` up to `last`, half-open
 */
export function align(
  source: readonly SourceToken[],
  from: number,
  tokens: readonly Token[],
  first: number,
  last: number,
): Alignment | null {
  const pairs = lay(source, from, tokens, first, last, true);
  const [head, tail] = [pairs?.[0], pairs?.at(-1)];
  const start = head && source[head.source]?.start;
  const end = tail && source[tail.source];
  if (!pairs || start === undefined || !end) return null;
  return { pairs, start, end: tail.note === 'absent' ? end.end : end.noteEnd };
}

function lay(
  source: readonly SourceToken[],
  from: number,
  tokens: readonly Token[],
  first: number,
  last: number,
  atHead: boolean,
): Pair[] | null {
  const pairs: Pair[] = [];
  let at = from;
  for (let next = first; next < last; at += 1) {
    const [ours, theirs] = [source[at], tokens[next]];
    if (!ours || !theirs) return null;
    const lenient = atHead && next === first;
    if (ours.note !== null && same(ours.form + ours.note, theirs, lenient)) {
      pairs.push({ source: at, quotation: next, lastQuotation: next, note: 'glued' });
      next += 1;
      continue;
    }
    if (!same(ours.form, theirs, lenient)) return null;
    const written = ours.note === null ? 0 : noteLength(tokens, next + 1, last, ours.note);
    const note = written === 0 ? 'absent' : tokens[next + 1]?.kind === 'superscript' ? 'superscript' : 'written';
    const pair = { source: at, quotation: next, lastQuotation: next + written, note } as const;
    if (written > 0) {
      // A number that follows may be the note or a word of the text: the one that fits is right.
      const rest = lay(source, at + 1, tokens, next + 1 + written, last, false);
      if (rest) return [...pairs, pair, ...rest];
      pairs.push({ ...pair, lastQuotation: next, note: 'absent' });
    } else pairs.push(pair);
    next += 1;
  }
  return pairs;
}

function same(form: string, { form: theirs, other, kind }: Token, lenient: boolean): boolean {
  if (kind === 'superscript' || kind === 'omission') return kind === 'omission' && form === theirs;
  if (form === theirs || form === other) return true;
  return lenient && (sameButForCase(form, theirs) || (other !== null && sameButForCase(form, other)));
}

function sameButForCase(a: string, b: string): boolean {
  const [head, lead] = [firstLetter(a), firstLetter(b)];
  return head.toLowerCase() === lead.toLowerCase() && a.slice(head.length) === b.slice(lead.length);
}

function firstLetter(text: string): string {
  return String.fromCodePoint(text.codePointAt(0) ?? 0);
}

// Number of tokens that write a note out: `1`, `¹`, `[1]`, `(1)`; 0 when it is not there.
function noteLength(tokens: readonly Token[], at: number, last: number, note: string): number {
  const is = (offset: number, form: string): boolean => at + offset < last && tokens[at + offset]?.form === form;
  if (is(0, note) || is(0, superscript(note))) return 1;
  if ((is(0, '[') && is(1, note) && is(2, ']')) || (is(0, '(') && is(1, note) && is(2, ')'))) return 3;
  return 0;
}
