/**
 * Folding: words that differ in case, accents or typography alone become equal. {@link fold} keeps the length, so
 * that an offset in folded text is an offset in the text itself; {@link spellOut} does what would change it.
 */

/** Stands in folded text for each character of a footnote marker: no part of a word, and no white space either. */
export const MARKER = '\u001f';

const ALIKE: Readonly<Record<string, string>> = {
  "'": '‘’‚‛ʼ`´′',
  '"': '“”„‟«»″',
  '-': '‐‑‒–—―−',
  ':': '：﹕',
  ' ': '\u00a0\u2007\u2009\u202f\u200a',
  o: 'øØ',
  l: 'łŁ',
  d: 'đĐ',
};
const FOLDED = new Map(Object.entries(ALIKE).flatMap(([to, all]) => [...all].map((from) => [from, to] as const)));
/** How far full-width signs stand behind those of ASCII. */
const FULL_WIDTH = 0xfee0;
const LIGATURES: readonly (readonly [RegExp, string])[] = [
  [/ĳ/g, 'ij'],
  [/æ/g, 'ae'],
  [/œ/g, 'oe'],
  [/ß/g, 'ss'],
  [/ﬀ/g, 'ff'],
  [/ﬁ/g, 'fi'],
  [/ﬂ/g, 'fl'],
  [/[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]/g, ''],
];

/** Lower case, without accents, quotation marks and dashes of one kind. Every UTF-16 unit becomes exactly one. */
export function fold(text: string): string {
  return text.replace(/[^\0-\x7f]/g, foldUnit).toLowerCase();
}

/** Folded text with ligatures written out (`ĳ` as `ij`) and combining marks dropped; the length may change. */
export function spellOut(folded: string): string {
  if (!/[^\0-\x7f]/.test(folded)) return folded;
  return LIGATURES.reduce((text, [from, to]) => text.replace(from, to), folded);
}

function foldUnit(unit: string): string {
  let to = FOLDED.get(unit);
  if (to === undefined && /[！-～]/.test(unit)) {
    to = String.fromCharCode(unit.charCodeAt(0) - FULL_WIDTH).toLowerCase();
    FOLDED.set(unit, to);
  }
  if (to === undefined) {
    const base = unit.toLowerCase().normalize('NFD').charAt(0);
    to = base === '' || unit.toLowerCase().length !== 1 ? unit : base;
    FOLDED.set(unit, to);
  }
  return to;
}

/** A word of a text: folded, with its place in UTF-16 units, half-open. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Letters, with what stands unseen between them in text that was copied: soft hyphens, joiners. */
const LETTERS = '\\p{L}\\p{M}\\u00ad\\u200c\\u200d\\u2060';
const SIGNS = `${LETTERS}\\p{N}`;
const WORD = new RegExp(
  [
    // t.b.v, o.a, d.j.h: initials and abbreviations. A longer word at a full stop ends there.
    `(?<![${SIGNS}])[${LETTERS}]{1,2}(?:\\.[${LETTERS}]{1,2})+(?![${SIGNS}])`,
    // 34 964: a number in groups of three.
    `(?<![${SIGNS}][.,]?)\\p{N}{1,3}(?: \\p{N}{3})+(?![${SIGNS}])`,
    // F-35, 's-Gravenhage, DT&V, 2008/115, 80.000, 3.14a, thema's.
    `[${SIGNS}]+(?:(?:[-'&]|(?<=\\p{N})[.,/](?=\\p{N}))[${SIGNS}]+)*`,
  ].join('|'),
  'gu',
);

/** The words of a folded text, in order. */
export function tokenize(folded: string): Token[] {
  const tokens: Token[] = [];
  for (const found of folded.matchAll(WORD)) {
    tokens.push({ text: found[0], start: found.index, end: found.index + found[0].length });
  }
  return tokens;
}
