/**
 * How much room was left on a line of proportional type. Widths are those of Helvetica (Adobe's font metrics, in
 * thousandths of the type's size), which the publications' Univers resembles closely enough: only lines of one text
 * are compared with each other.
 */
const WIDTHS = new Map<string, number>();
for (const [letters, width] of [
  ['ijl', 222],
  ["’'‘", 222],
  [' !,./:;I[]\\ft', 278],
  ['()-r`“”„', 333],
  ['"', 355],
  ['*', 389],
  ['Jcksvxyz', 500],
  ['L', 556],
  ['+<=>~', 584],
  ['FTZ', 611],
  ['&ABEKPSVXY', 667],
  ['CDHNRUw', 722],
  ['GOQ', 778],
  ['Mm', 833],
  ['%', 889],
  ['W', 944],
  ['@…—', 1000],
] as const) {
  for (const letter of letters) WIDTHS.set(letter, width);
}
const COMMON_WIDTH = 556;

/** Width of a text in thousandths of the type's size; accents add nothing. */
export function widthOf(text: string): number {
  let width = 0;
  for (const letter of text.normalize('NFD')) {
    if (!/\p{M}/u.test(letter)) width += WIDTHS.get(letter) ?? COMMON_WIDTH;
  }
  return width;
}

/** Width that a line would have had if the first word of the next one had been set on it as well. */
export function widthWithNext(line: string, next: string): number {
  const [word = ''] = next.trim().split(/\s/, 1);
  return widthOf(`${line.trim()} ${word}`);
}
