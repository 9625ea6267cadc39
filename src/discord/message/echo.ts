import type { ReaderWords } from '../../reply/reply.js';
import { shortened } from '../../text/excerpt.js';
import { escapeText, unescapeText } from './escape.js';
import { strong } from './markdown.js';

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
