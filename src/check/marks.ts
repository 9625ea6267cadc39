/** What stands between two quotation marks, marks left out, and the mark that opened it. */
export interface Marked {
  readonly words: string;
  readonly mark: string;
}

const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['“', '”"'],
  ['„', '”“"'],
  ['«', '»'],
  ['»', '«'],
  ['‘', '’'],
  ["'", "'"],
]);
// Single marks look like apostrophes: fewer words between them are not taken for a quotation.
const SINGLE = /^['‘]$/;
const SINGLE_WORDS = 3;

/**
 * What stands between quotation marks; of marks within marks only the outer ones. An opening mark stands before a
 * word, a closing one behind it, so that an apostrophe or a stray mark pairs with nothing.
 */
export function marked(text: string): Marked[] {
  const open = new Map<string, number[]>([...CLOSERS.keys()].map((mark) => [mark, []]));
  const pairs: { start: number; end: number }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    const opener = closes(text, at) ? nearestOpen(sign, open) : null;
    if (opener !== null) pairs.push({ start: opener, end: at });
    else if (open.has(sign) && opens(text, at)) {
      // The same mark opening again: the one before was a stray.
      if (CLOSERS.get(sign) === sign) open.set(sign, []);
      open.get(sign)?.push(at);
    }
  }
  let end = -1;
  return pairs
    .sort((a, b) => a.start - b.start)
    .flatMap((pair) => {
      const [words, mark] = [text.slice(pair.start + 1, pair.end).trim(), text.charAt(pair.start)];
      if (pair.start < end || words === '') return [];
      if (SINGLE.test(mark) && words.split(/\s+/).length < SINGLE_WORDS) return [];
      end = pair.end;
      return [{ words, mark }];
    });
}

function nearestOpen(sign: string, open: ReadonlyMap<string, number[]>): number | null {
  let best: number[] | null = null;
  for (const [mark, closers] of CLOSERS) {
    const stack = open.get(mark);
    if (stack && closers.includes(sign) && (stack.at(-1) ?? -1) > (best?.at(-1) ?? -1)) best = stack;
  }
  return best?.pop() ?? null;
}

function opens(text: string, at: number): boolean {
  return /^$|[\s([{:;,/–—-]/.test(text.charAt(at - 1)) && /\S/.test(text.charAt(at + 1));
}

function closes(text: string, at: number): boolean {
  return at > 0 && /\S/.test(text.charAt(at - 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(at + 1));
}
