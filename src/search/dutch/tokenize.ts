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
