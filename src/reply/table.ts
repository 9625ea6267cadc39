import { Passage } from '../text/source-text.js';
import type { Table } from './reply.js';

/** What stands between two cells where a table is written as text. */
const BETWEEN = ' | ';

/**
 * A table as lines of text, a row a line, its caption first.
 * @param shown how the words of a cell are shown
 * @throws TypeError when a cell was not made from a source: nothing else may look like a quotation
 */
export function tableLines(
  { titel, rijen }: Pick<Table, 'titel' | 'rijen'>,
  shown: (words: string) => string = (words) => words,
): string[] {
  const words = (passage: Passage | null): string => {
    if (passage === null) return '';
    if (!Passage.is(passage)) throw new TypeError('A quotation must be a passage of a source');
    return shown(passage.text.replace(/\s+/gu, ' '));
  };
  return [...(titel ? [words(titel)] : []), ...rijen.map((rij) => rij.map(words).join(BETWEEN))];
}
