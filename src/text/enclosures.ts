import type { Range } from './source-text.js';

const PAIRS: ReadonlyMap<string, readonly string[]> = new Map([
  ['«', ['»']],
  ['(', [')']],
  ['[', [']']],
  ['“', ['”']],
  ['„', ['”', '“']],
  ['‘', ['’']],
]);
const OPENING = [...PAIRS.keys()];
const CLOSING = new Set([...PAIRS.values()].flat());

/**
 * What stands between quotation marks or brackets, marks included, sorted by start. A mark that is never closed (or
 * never opened) encloses nothing: the sources have such slips. `’` inside a word is an apostrophe.
 */
export function enclosures(text: string): Range[] {
  const open = new Map<string, number[]>(OPENING.map((mark) => [mark, []]));
  const found: Range[] = [];
  let straight: number | null = null;
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at);
    if (mark === '"') {
      if (straight === null) straight = at;
      else {
        found.push({ start: straight, end: at + 1 });
        straight = null;
      }
      continue;
    }
    const opener =
      CLOSING.has(mark) && !(mark === '’' && /\p{L}/u.test(text.charAt(at + 1))) ? lastOpen(mark, open) : null;
    if (opener !== null) found.push({ start: opener, end: at + 1 });
    else open.get(mark)?.push(at);
  }
  return found.sort((a, b) => a.start - b.start);
}

// Takes the place where the nearest mark stands that this one closes.
function lastOpen(mark: string, open: ReadonlyMap<string, number[]>): number | null {
  let best: number[] | null = null;
  for (const [opening, closing] of PAIRS) {
    const stack = open.get(opening);
    if (!stack || stack.length === 0 || !closing.includes(mark)) continue;
    if (!best || (stack.at(-1) ?? -1) > (best.at(-1) ?? -1)) best = stack;
  }
  return best?.pop() ?? null;
}
