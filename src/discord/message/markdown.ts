import { vervolg } from '../../reply/labels.js';
import type { CommandLine, Quote, Text } from '../../reply/reply.js';
import { escapeMarked, escapeText } from './escape.js';

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
 * A quotation, or a piece of one, under the labels that say whose words they are. `continued` is for a piece that
 * is not the first.
 */
export function quotation(quote: Quote, continued: boolean): string {
  if (!quote.small) return lines([quotationHead(quote, continued), quotationWords(quote)]);
  // A footnote is a line: its number stands before it.
  const head = headingOf(quote, continued);
  return lines([bylineOf(quote), small(head === '' ? wordsOf(quote) : `${head} ${wordsOf(quote)}`)]);
}

/** The labels that say whose words a quotation is. */
export const quotationHead = (quote: Quote, continued: boolean): string =>
  lines([headingOf(quote, continued), bylineOf(quote)]);

/** The words of a quotation, without the labels that stand over them. */
export const quotationWords = (quote: Quote): string => (quote.block ? prefixed(wordsOf(quote), '> ') : wordsOf(quote));

function headingOf({ heading: text, lead }: Quote, continued: boolean): string {
  if (text === null) return '';
  const shown = continued ? vervolg(text) : text;
  return lead ? heading(shown) : strong(shown);
}

const bylineOf = ({ byline }: Quote): string => (byline === null ? '' : small(escapeText(byline)));

const wordsOf = ({ passage, marks, cutStart, cutEnd }: Quote): string =>
  `${cutStart ? '… ' : ''}${escapeMarked(passage.text, marks ?? [])}${cutEnd ? ' …' : ''}`;

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

/** Puts parts under each other, leaving out what is empty. */
function lines(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n');
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

// Small print with nothing on the line would be shown as the sign itself.
const small = (escaped: string): string =>
  escaped
    .split('\n')
    .map((line) => (line.trim() === '' ? line : `-# ${line}`))
    .join('\n');

const prefixed = (escaped: string, prefix: string): string => escaped.replace(/^/gm, prefix);
