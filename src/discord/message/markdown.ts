import { vervolg } from '../../reply/labels.js';
import type { CommandLine, Mark, Quote, ReaderWords, Text } from '../../reply/reply.js';
import { shortened } from '../../text/excerpt.js';
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

/** A heading, as Discord's Markdown. */
export function heading(text: string): string {
  return `### ${escapeText(oneLine(text))}`;
}

/** A label, as Discord's Markdown. */
export function label({ text, small: isSmall }: Pick<Text, 'text' | 'small'>): string {
  return isSmall ? small(escapeText(text)) : escapeText(text);
}

/** A command and what it does. With its id Discord shows a name that can be pressed. */
export function command({ name, id, text }: CommandLine): string {
  return `${id ? `</${name}:${id}>` : escapeText(`/${name}`)} ${escapeText(text)}`;
}

/** A line that stands out, as Discord's Markdown. */
export function strong(text: string): string {
  const line = oneLine(text);
  return line === '' ? '' : `**${escapeText(line)}**`;
}

/**
 * A quotation, or a piece of one: the labels that say whose words they are, and the words. `continued` is for a piece
 * that is not the first.
 */
export function quotation(
  { heading: text, lead, byline, passage, marks = [], cutStart, cutEnd, small: isNote, block }: Quote,
  continued: boolean,
): { readonly head: string; readonly words: string } {
  const said = text === null ? '' : continued ? vervolg(text) : text;
  const shown = said === '' ? '' : lead ? heading(said) : strong(said);
  const by = byline === null ? '' : small(escapeText(byline));
  const words = `${cutStart ? '… ' : ''}${escapeMarked(passage.text, marks)}${cutEnd ? ' …' : ''}`;
  // A footnote is a line: its number stands before it.
  if (isNote) return { head: by, words: small(shown === '' ? words : `${shown} ${words}`) };
  // What is empty takes no line.
  const head = [shown, by].filter((part) => part !== '').join('\n');
  return { head, words: block ? words.replace(/^/gm, '> ') : words };
}

/** Text to copy, in code blocks short enough for any page; as plain text where it holds a code block's own fence. */
export function toCopy(text: string): string[] {
  const copied = pieces(text, MAX_COPY);
  return text.includes(FENCE) ? copied.map(escapeText) : copied.map((piece) => `${FENCE}\n${piece}\n${FENCE}`);
}

const FENCE = '```';
const MAX_COPY = 900;

/** Pieces of at most so many characters, cut at white space where there is some; end to end they are the text. */
export function pieces(text: string, length: number): string[] {
  return text.match(new RegExp(`.{1,${length}}(?:\\s|$)|.{1,${length}}`, 'gsu')) ?? [''];
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

// Small print with nothing on the line would be shown as the sign itself.
const small = (escaped: string): string =>
  escaped
    .split('\n')
    .map((line) => (line.trim() === '' ? line : `-# ${line}`))
    .join('\n');

/**
 * The longest words of a reader, escaped and in UTF-16 code units, that a message carries for its buttons. More
 * would leave too little room for what was found; such a reply has no button that needs them.
 */
export const MAX_CARRIED = 2400;

/** The longest echo of a reader's words that nothing has to be read back from. */
const MAX_ECHO = 200;

/**
 * Stands behind words that end in white space, which Discord would take off, or in itself: invisible, and no
 * white space itself.
 */
const END = '\u2060';

/** A reader's words as Discord's Markdown: whole when they are carried, else shortened. */
export function echo({ label, text, heading }: ReaderWords, carried: boolean): string {
  const words = carried ? text : shortened(text, MAX_ECHO);
  // A heading is one line.
  const head = heading && !words.includes('\n') ? '### ' : '';
  return `${head}${strong(label)} ${escapeText(words)}${carried && /[\s\u2060]$/.test(text) ? END : ''}`;
}

/** Reads back the words that {@link echo} wrote whole; null when they are not there. */
export function readEcho(content: string): string | null {
  const found = /^(?:### )?\*\*(?:\\.|[^\\*])+\*\*(?: (.*))?$/s.exec(content);
  return found ? unescapeText((found[1] ?? '').replace(/\u2060$/, '')) : null;
}

/**
 * The numeric id of the text display that carries the words of an option: 31 bits, and far from the small numbers
 * that Discord gives to components by itself.
 */
export function carrierId(key: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(key)) hash = Math.imul(hash ^ byte, 0x01000193);
  return 0x40000000 | (hash & 0x3fffffff);
}
