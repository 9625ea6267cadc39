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
