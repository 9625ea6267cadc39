import { Passage } from '../text/source-text.js';
import type { Block, Mark as Marked, Quote, Reply, Table } from './reply.js';

// Source text has no control characters of its own; a reader's words may bring some that a terminal would obey.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/gu;

/** How marked words are made to stand out; the words themselves must stay as they are. */
export type Mark = (words: string, as: Marked['as']) => string;

/**
 * A reply as plain text for a terminal: the words themselves, ending in a line break.
 * @param mark makes words found or quoted stand out, where the terminal can; without it they are as the others
 */
export function plainText({ blocks }: Reply, mark?: Mark): string {
  // What explains marks says nothing where none are seen.
  const shown = mark ? blocks : blocks.filter((block) => !(block.kind === 'text' && block.legend));
  const parts = shown.map((block) => blockText(block, mark ?? ((words) => words))).filter((text) => text !== '');
  return `${parts.join('\n\n')}\n`;
}

function blockText(block: Block, mark: Mark): string {
  return block.kind === 'quote' ? quotationText(block, mark) : otherText(block).replace(CONTROL, '');
}

function otherText(block: Exclude<Block, Quote>): string {
  switch (block.kind) {
    case 'heading':
    case 'text':
    case 'citation':
    case 'copy':
      return block.text;
    case 'command':
      return `/${block.name} ${block.text}`;
    case 'reader':
      return block.heading ? `${block.label} ${block.text}` : `${block.label}: ${block.text}`;
    case 'buttons':
      return block.buttons.flatMap((button) => ('url' in button ? [`${button.label}: ${button.url}`] : [])).join('\n');
    case 'table':
      return [block.heading, ...tableLines(block)].join('\n');
    case 'divider':
      return '* * *';
    case 'picture':
      return block.description;
    case 'menu':
      return '';
  }
}

function quotationText({ heading, byline, passage, marks = [], cutStart, cutEnd, small }: Quote, mark: Mark): string {
  const text = `${cutStart ? '… ' : ''}${markedText(passage.text, marks, mark)}${cutEnd ? ' …' : ''}`;
  const head = [heading, byline].flatMap((line) => (line === null ? [] : [line.replace(CONTROL, '')]));
  // A note and a line of contents fit behind their heading.
  if (small && !text.includes('\n')) return [...head, text].join(': ');
  return head.length > 0 ? `${head.join('\n')}\n\n${text}` : text;
}

function markedText(text: string, marks: readonly Marked[], mark: Mark): string {
  const clean = (from: number, to?: number) => text.slice(from, to).replace(CONTROL, '');
  let at = 0;
  let shown = '';
  for (const { start, end, as } of marks) {
    shown += clean(at, start) + mark(clean(start, end), as);
    at = end;
  }
  return shown + clean(at);
}

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
