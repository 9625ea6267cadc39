import { fold } from '../dutch/fold.js';
import { MAX_CHARACTERS } from './typed-query.js';

/** What a reader typed, with a filter besides; null when that is longer than a query may be. */
export function narrowed(typed: string, filter: string): string | null {
  const text = typed.trim();
  // Behind a quotation mark that was left open the filter would be a part of a word group.
  const open = (fold(text).match(/"/g)?.length ?? 0) % 2 === 1;
  const whole = open ? `${filter} ${text}` : `${text} ${filter}`.trim();
  return Array.from(whole).length > MAX_CHARACTERS ? null : whole;
}
