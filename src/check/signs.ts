/** Quotation marks, and the apostrophes that look like them. */
export const QUOTES = '"“”„‟«»‹›‘’‚‛\'`´ʼ″‶';
/** Hyphens and dashes of every width. */
export const DASHES = '-‐‑‒–—―−';
/** What takes no room: soft hyphens, zero-width signs, marks of direction. */
export const INVISIBLE = '\u00AD\u034F\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF';

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const INVISIBLES = new RegExp(`[${INVISIBLE}]`, 'gu');
const EVERY_DASH = new RegExp(`[${DASHES}]`, 'gu');
const EVERY_APOSTROPHE = /[’‘‛´`ʼ]/gu;

/** A text without what takes no room. */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLES, '');
}

/** A text with one kind of dash. */
export function withOneDash(text: string): string {
  return text.replace(EVERY_DASH, '-');
}

/** A text with one kind of apostrophe. */
export function withOneApostrophe(text: string): string {
  return text.replace(EVERY_APOSTROPHE, "'");
}

/** `12` as `¹²`. */
export function superscript(digits: string): string {
  return digits.replace(/\d/g, (digit) => SUPERSCRIPTS.charAt(Number(digit)));
}

/** `¹²` as `12`. */
export function plainDigits(text: string): string {
  return text.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (sign) => String(SUPERSCRIPTS.indexOf(sign)));
}
