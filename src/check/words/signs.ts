/** Quotation marks, and the apostrophes that look like them. */
export const QUOTES = '"“”„‟«»‹›‘’‚‛\'`´ʼ″‶′❛❜❝❞〝〞＂＇「」『』';
/** Hyphens and dashes of every width. */
export const DASHES = '-‐‑‒–—―−';
/** What turns round the signs behind it: a reader sees another order than the one that is stored. */
const TURNS = '\\u061C\\u200F\\u202B\\u202E\\u2067';
/** What takes no room and changes nothing: soft hyphens, zero-width signs, marks of direction, keycaps. */
export const INVISIBLE = `[[\\p{DI}\\u20E3]--[${TURNS}]]`;

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const INVISIBLES = new RegExp(INVISIBLE, 'gv');
const EVERY_DASH = new RegExp(`[${DASHES}]`, 'gu');
const EVERY_APOSTROPHE = /[’‘‛´`ʼ′＇]/gu;
const FLAG_LETTERS = /[\u{1F1E6}-\u{1F1FF}]/gu;

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

/** A text in which the letters that flags are made of are letters. */
export function withPlainLetters(text: string): string {
  return text.replace(FLAG_LETTERS, (sign) => String.fromCharCode((sign.codePointAt(0) ?? 0) - 0x1f1e6 + 65));
}

/** `12` as `¹²`. */
export function superscript(digits: string): string {
  return digits.replace(/\d/g, (digit) => SUPERSCRIPTS.charAt(Number(digit)));
}

/** `¹²` as `12`. */
export function plainDigits(text: string): string {
  return text.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (sign) => String(SUPERSCRIPTS.indexOf(sign)));
}

/** Whether a sign is a quotation mark. */
export function isQuote(sign: string): boolean {
  return sign !== '' && QUOTES.includes(sign);
}
