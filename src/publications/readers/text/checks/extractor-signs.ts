import type { SourceText } from '../../../../text/source-text.js';
import type { Gebrek } from '../../../model/gebrek.js';

// Signs that no print of these publications has and that programs leave in a text: markup of Markdown and HTML,
// what stands for a sign that could not be read, signs without a width, ligatures (the print's fonts have none),
// and accents that lost their letter.
const LEFT_BEHIND = [
  /\*\*|(?<![\p{L}\p{N}/_])__?(?=\p{L})[^_]*\p{L}__?(?![\p{L}\p{N}/_])/u,
  /^\s*(?:#{1,6}\s|>\s|[*+]\s|\||```|---+\s*$)/u,
  /\]\((?:https?:|www\.|#|mailto:)/u,
  /\\[*_#[\]()>`.!|-]/u,
  /<\/?(?:a|b|i|u|p|br|em|li|ol|ul|td|th|tr|sub|sup|div|span|strong|table)\b[^>]*>/iu,
  /&(?:#x?[\da-f]+|[a-z]{2,8});/iu,
  /\(cid:\d+\)/u,
  /[\uFFFD\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u2064\uFEFF\uE000-\uF8FF\uFB00-\uFB06]/u,
  /(?<=^|\s)[¨´¸ˆ˜˚](?=\s|\p{L})|\p{L} [¨¸ˆ˜˚]/u,
];

const BYTE_ORDER_MARK = /^\uFEFF/u;

/** Signs that a program which made the text left in it. */
export function signFaults(source: SourceText): Gebrek[] {
  return source.lines.flatMap(({ number, text: line }) => {
    const text = number === 1 ? line.replace(BYTE_ORDER_MARK, '') : line;
    const found = LEFT_BEHIND.map((pattern) => pattern.exec(text)?.[0]).find((match) => match !== undefined);
    return found === undefined ? [] : [{ regel: number, code: 'opmaakteken' as const, teken: named(found.trim()) }];
  });
}

/** What can be seen as it is, anything else by its code point. */
function named(sign: string): string {
  return /^[\x21-\x7e ]+$/u.test(sign)
    ? sign
    : [...sign].map((one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`).join(' ');
}
