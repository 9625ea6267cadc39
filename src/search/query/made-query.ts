import { fold } from '../dutch/fold.js';
import { isStopWord } from '../dutch/stop-words.js';
import { MAX_CHARACTERS, MAX_WORDS } from './typed-query.js';

const ADDRESS = /https?:\/\/\S+/giu;
const MARKUP = /<[@#:/ta]?[^<>\s]{1,60}>|[`*_~|>\\]+/gu;
const WORD = /[\p{L}\p{N}]+(?:[-’'./][\p{L}\p{N}]+)*/gu;

/**
 * A query made of somebody's message: its words that say something, each once, as many as a query may have. A
 * message has no query syntax, so signs that would be are left out. Empty when nothing is left.
 */
export function queryFromMessage(message: string): string {
  const words = message.replace(ADDRESS, ' ').replace(MARKUP, ' ').match(WORD) ?? [];
  const chosen = new Map<string, string>();
  let length = 0;
  for (const word of words) {
    const key = fold(word);
    if ([...word].length < 2 || isStopWord(key) || chosen.has(key)) continue;
    length += [...word].length + 1;
    if (chosen.size === MAX_WORDS || length > MAX_CHARACTERS) break;
    chosen.set(key, word);
  }
  return [...chosen.values()].join(' ');
}

/** What a reader typed, with a filter besides; null when that is longer than a query may be. */
export function narrowed(typed: string, filter: string): string | null {
  const text = typed.trim();
  // Behind a quotation mark that was left open the filter would be a part of a word group.
  const open = (fold(text).match(/"/g)?.length ?? 0) % 2 === 1;
  const whole = open ? `${filter} ${text}` : `${text} ${filter}`.trim();
  return Array.from(whole).length > MAX_CHARACTERS ? null : whole;
}
