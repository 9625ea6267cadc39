import type { Mark } from '../../reply/reply.js';
import type { Range } from '../../text/source-text.js';

/**
 * Text from a source or a reader, shown as text. The library's own escaping lets quotes, small print, `1)`, mentions,
 * timestamps, emoji and links through; a backslash before every sign that Markdown or Discord can read lets nothing
 * through, needs no context, and so holds for any piece of a text as well as for the whole.
 */

const SIGNS = /[!#&()*+\-./:<>@[\\\]_`|~]/g;

/** Makes a text inert: Discord shows exactly this text. The result is longer by one unit for each sign. */
export function escapeText(text: string): string {
  return text.replace(SIGNS, '\\$&');
}

/** Undoes {@link escapeText}. */
export function unescapeText(escaped: string): string {
  return escaped.replace(/\\([^0-9A-Za-z\s])/g, '$1');
}

/**
 * Makes a text inert and sets the marked ranges in bold or underlines them. Ranges may overlap, touch and come in any
 * order; where those of two kinds overlap, the first counts. White space
 * at the edges of one is left out, and one that runs over a line's end is marked line by line, since no markup may
 * run from one quoted line into the next.
 */
export function escapeMarked(text: string, marks: readonly Mark[]): string {
  let at = 0;
  let shown = '';
  for (const { start, end, as } of tidy(text, marks)) {
    const sign = as === 'under' ? '__' : '**';
    shown += `${escapeText(text.slice(at, start))}${sign}${escapeText(text.slice(start, end))}${sign}`;
    at = end;
  }
  return shown + escapeText(text.slice(at));
}

function tidy(text: string, marks: readonly Mark[]): Mark[] {
  const inner = marks
    .map(({ start, end, as }) => ({
      start: Math.max(0, wholeAt(text, start)),
      end: Math.min(text.length, after(text, end)),
      as,
    }))
    .sort((a, b) => a.start - b.start);
  const joined: { start: number; end: number; as: Mark['as'] }[] = [];
  for (const mark of inner) {
    const last = joined.at(-1);
    // Two that touch are one: between them stood `****`, which is read as something else.
    if (last && mark.as === last.as && mark.start <= last.end) last.end = Math.max(last.end, mark.end);
    else if (mark.end > (last?.end ?? 0)) joined.push({ ...mark, start: Math.max(mark.start, last?.end ?? 0) });
  }
  return joined.flatMap((mark) => lines(text, mark).map((range) => ({ ...range, as: mark.as })));
}

function lines(text: string, { start, end }: Range): Range[] {
  return [...text.slice(start, end).matchAll(/[^\r\n]+/g)].flatMap((line) => {
    const from = start + line.index + (line[0].length - line[0].trimStart().length);
    const trimmed = line[0].trim();
    return trimmed === '' ? [] : [{ start: from, end: from + trimmed.length }];
  });
}

// A mark that begins or ends within a surrogate pair takes the whole pair.
const splitsPair = (text: string, at: number): boolean =>
  /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at));
const wholeAt = (text: string, at: number): number => (splitsPair(text, at) ? at - 1 : at);
const after = (text: string, at: number): number => (splitsPair(text, at) ? at + 1 : at);
