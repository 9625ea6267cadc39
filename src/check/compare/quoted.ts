import type { Range } from '../../text/source-text.js';
import { type Token, tokensOf } from '../words/tokens.js';

/** A quotation taken apart: its words and signs, and the parts between its omissions. */
export interface Quoted {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Ranges of `tokens`, half-open; each holds at least one word. */
  readonly parts: readonly Range[];
}

/** Signs that may end a quoted part where the source goes on. */
export const CLOSING: ReadonlySet<string> = new Set(['.', ',', ';', ':']);

/** Takes a quotation apart at `[…]`, `(…)` and `…`. */
export function quotedFrom(text: string): Quoted {
  return quotedOf(text, tokensOf(text));
}

/** The same, where the tokens are known. */
function quotedOf(text: string, tokens: readonly Token[]): Quoted {
  const cuts = [-1, ...tokens.flatMap(({ kind }, at) => (kind === 'omission' ? [at] : [])), tokens.length];
  const parts = cuts.slice(1).map((end, at) => {
    let start = (cuts[at] ?? 0) + 1;
    // `[…], en` and `[…].` end what was left out.
    while (at > 0 && start < end && CLOSING.has(tokens[start]?.form ?? '')) start += 1;
    return { start, end };
  });
  return { text, tokens, parts: parts.filter(({ start, end }) => wordsIn(tokens.slice(start, end)) > 0) };
}

/** Some of the tokens of a quotation as a quotation of their own. */
export function quotedPart({ text, tokens }: Quoted, first: number, last: number): Quoted {
  const [start, end] = [tokens[first]?.start ?? 0, tokens[last - 1]?.end ?? 0];
  const own = tokens
    .slice(first, last)
    .map((token) => ({ ...token, start: token.start - start, end: token.end - start }));
  return quotedOf(text.slice(start, end), own);
}

/** Number of words among tokens; numbers of a list are none. */
export function wordsIn(tokens: readonly Token[]): number {
  return tokens.filter(({ kind, listing }) => kind === 'word' && !listing).length;
}
