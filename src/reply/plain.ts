import type { Block, Citaat, Reply } from './reply.js';

// Source text has no control characters of its own; a reader's words may bring some that a terminal would obey.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/gu;

/** A reply as plain text for a terminal: the words themselves, without markup, ending in a line break. */
export function plainText({ blocks }: Reply): string {
  const parts = blocks.map(blockText).filter((text) => text !== '');
  return `${parts.join('\n\n').replace(CONTROL, '')}\n`;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'kop':
    case 'tekst':
    case 'bron':
    case 'kopie':
      return block.text;
    case 'lezer':
      return `${block.label}: ${block.text}`;
    case 'citaat':
      return quotationText(block);
    case 'knoppen':
      return block.knoppen.flatMap((knop) => ('url' in knop ? [`${knop.label}: ${knop.url}`] : [])).join('\n');
    case 'streep':
      return '* * *';
    case 'keuze':
      return '';
  }
}

function quotationText({ kop, onder, passage, cutStart, cutEnd, klein }: Citaat): string {
  const text = `${cutStart ? '… ' : ''}${passage.text}${cutEnd ? ' …' : ''}`;
  const head = [kop, onder].filter((line) => line !== null);
  // A note and a line of contents fit behind their heading.
  if (klein && !text.includes('\n')) return [...head, text].join(': ');
  return head.length > 0 ? `${head.join('\n')}\n\n${text}` : text;
}
