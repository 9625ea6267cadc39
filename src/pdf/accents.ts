/** Accents that a font has as signs of their own, and the combining sign of each (Unicode, Spacing Modifier Letters). */
const COMBINING = new Map([
  ['`', '\u0300'],
  ['´', '\u0301'],
  ['ˆ', '\u0302'],
  ['˜', '\u0303'],
  ['¯', '\u0304'],
  ['˘', '\u0306'],
  ['˙', '\u0307'],
  ['¨', '\u0308'],
  ['˚', '\u030a'],
  ['˝', '\u030b'],
  ['ˇ', '\u030c'],
  ['¸', '\u0327'],
  ['˛', '\u0328'],
]);

export function isAccent(text: string): boolean {
  return COMBINING.has(text);
}

/** A letter with an accent that is drawn over it: `s` and `¸` are `ş`, `c` and `´` are `ć`. */
export function accented(letter: string, accent: string): string {
  return (letter + (COMBINING.get(accent) ?? accent)).normalize('NFC');
}
