import type { Passage } from '../text/source-text.js';
import { DASHES, INVISIBLE, plainDigits, QUOTES, withOneApostrophe, withOneDash, withoutInvisible } from './signs.js';

/**
 * The form in which texts are compared: a list of words and signs, each with the place it came from. Quotation marks
 * and white space are no part of it, so they never make a difference; dashes, apostrophes, ligatures and accents
 * written in two ways get one form.
 */
export interface Token {
  /** Where it stands: UTF-16 offsets in the text it was read from, half-open. */
  readonly start: number;
  readonly end: number;
  readonly form: string;
  /** What a word broken at a line's end may be as well: `niet-⏎afdwingbare` is read both ways. */
  readonly other: string | null;
  readonly kind: 'word' | 'sign' | 'superscript' | 'omission';
}

/** A token of a source, with the number of the footnote whose marker follows it. */
export interface SourceToken extends Token {
  readonly note: string | null;
  /** End of the marker that follows; {@link end} when there is none. */
  readonly noteEnd: number;
}

const WORD = `[\\p{L}\\p{M}\\p{Nd}${INVISIBLE}]+`;
// What keeps two runs of letters or digits one word: hyphens, apostrophes, the points and commas of a number,
// a hyphen that breaks a word at the end of a line.
const JOIN = [
  `[${DASHES.replace('—', '').replace('-', '\\-')}]`,
  `(?<=[\\p{L}\\p{M}])['’‘‛´\`ʼ&](?=\\p{L})`,
  '(?<=\\d)[.,:](?=\\d)',
  // `m.b.t` is one word; that of a full stop without a space behind it is not.
  '(?<=(?<![\\p{L}\\p{M}])\\p{L}\\p{M}*)\\.(?=\\p{L}\\p{M}*(?![\\p{L}\\p{M}]))',
  '(?<=[\\p{L}\\p{M}])[-‐][ \\t]*\\r?\\n[ \\t]*(?!(?:en|of)\\b)(?=\\p{L})',
].join('|');
const OMISSION = '\\[\\s*(?:…|\\.{2,})\\s*\\]|\\(\\s*(?:…|\\.{2,})\\s*\\)|…|\\.{3,}';
const TOKEN = new RegExp(
  [
    `(?<omission>${OMISSION})`,
    '(?<superscript>[⁰¹²³⁴⁵⁶⁷⁸⁹]+)',
    `(?<word>(?:\\[\\p{L}\\](?=\\p{L}))?(?=[\\p{L}\\p{M}\\p{Nd}${INVISIBLE}]*[\\p{L}\\p{Nd}])${WORD}(?:(?:${JOIN})${WORD})*)`,
    `(?<sign>[^\\s${QUOTES}${INVISIBLE}])`,
  ].join('|'),
  'gu',
);

/** A hyphen that breaks a word at the end of a line. */
export const BROKEN = /[-‐][ \t]*\r?\n[ \t]*/gu;

/** The words and signs of a text. */
export function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(TOKEN), (match) => {
    const raw = match[0];
    const place = { start: match.index, end: match.index + raw.length };
    if (match.groups?.['omission'] !== undefined) return { ...place, form: '…', other: null, kind: 'omission' };
    if (match.groups?.['superscript'] !== undefined) {
      return { ...place, form: plainDigits(raw), other: null, kind: 'superscript' };
    }
    if (match.groups?.['word'] === undefined) return { ...place, form: formOf(raw), other: null, kind: 'sign' };
    const form = formOf(raw.replace(BROKEN, ''));
    const other = formOf(raw.replace(BROKEN, '-'));
    return { ...place, form, other: other === form ? null : other, kind: 'word' };
  });
}

/** The words and signs of a source, without the footnote markers that stand in it. */
export function sourceTokens(passage: Passage): SourceToken[] {
  const markers = passage.markers;
  let text = passage.text;
  for (const { start, end } of markers) text = text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
  let marker = 0;
  return tokensOf(text).map((token, at, all) => {
    const next = all[at + 1]?.start ?? text.length;
    while ((markers[marker]?.start ?? next) < token.end) marker += 1;
    const found = markers[marker];
    if (!found || found.start >= next) return { ...token, note: null, noteEnd: token.end };
    marker += 1;
    return { ...token, note: plainDigits(passage.text.slice(found.start, found.end)), noteEnd: found.end };
  });
}

/** The one form of a word that may be written in several ways. */
export function formOf(raw: string): string {
  const bare = raw.length > 1 ? raw.replace(/^\[(\p{L})\]/u, '$1') : raw;
  return withOneApostrophe(withOneDash(withoutInvisible(bare).normalize('NFKC')));
}
