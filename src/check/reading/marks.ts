import type { Range } from '../../text/source-text.js';

/** What stands between two quotation marks. `start` and `end` are those of the words, marks left out. */
export interface Marked extends Range {
  readonly mark: string;
  /** Where the marks themselves begin and end. */
  readonly from: number;
  readonly to: number;
}

const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['"', '"”“'],
  ['“', '”"“'],
  ['„', '”“"„'],
  ['‟', '”'],
  ['”', '”'],
  ['«', '»'],
  ['»', '«'],
  ['‹', '›'],
  ['›', '‹'],
  ['‘', '’‘'],
  ['‚', '’‘'],
  ['’', '’'],
  ["'", "'"],
  ['❝', '❞'],
  ['〝', '〞'],
  ['＂', '＂'],
  ['「', '」'],
  ['『', '』'],
]);
const SINGLE = /^['‘’‚]$/;
// These begin a word of their own: `'s avonds`, `'t kabinet`.
const APOSTROPHE = /^['‘’](?:[stnmkr]|ns|tje|er)(?![\p{L}\p{N}])/iu;
/** Fewer words behind a mark that is never closed, or before one that was never opened, are no quotation. */
const LONE = 3;

interface Open {
  readonly sign: string;
  readonly at: number;
}

/**
 * What stands between quotation marks, of marks within marks only the outer ones: where marks can be read in two
 * ways, they are read in the wider. An opening mark stands before a word, a closing one behind it, so that an
 * apostrophe or a stray mark pairs with nothing; a mark that is never closed quotes to the end of its paragraph.
 */
export function marked(text: string): Marked[] {
  const pairs: Marked[] = [];
  const open: Open[] = [];
  /** How many of each mark are open. */
  const count = new Map<string, number>();
  const signs = [...text.matchAll(/,,(?=\S)|''|["“”„‟«»‹›‘’‚'❝❞〝〞＂「」『』]/gu)];
  signs.forEach(({ index: at, 0: raw }, number) => {
    const sign = { ',,': '„', "''": '”' }[raw] ?? raw;
    const before = text.charAt(at - 1);
    const after = text.charAt(at + raw.length);
    const opener = closes(sign, before, after) ? lastOpen(sign, open, count) : undefined;
    if (opener) {
      const start = opener.at + (text.startsWith(',,', opener.at) ? 2 : 1);
      pairs.push({ mark: opener.sign, start, end: at, from: opener.at, to: at + raw.length });
    } else if (opens(sign, before, after) && !APOSTROPHE.test(text.slice(at, at + 5))) {
      open.push({ sign, at });
      count.set(sign, (count.get(sign) ?? 0) + 1);
    } else if (lone(text, sign, at, number, signs)) {
      const from = paragraphStart(text, at);
      pairs.push({ mark: sign, start: from, end: at, from, to: at + 1 });
    }
  });
  let reached = 0;
  for (const { sign, at } of open) {
    if (at < reached) continue;
    const end = paragraphEnd(text, at);
    reached = end;
    if (!SINGLE.test(sign) && words(text.slice(at, end)) >= LONE)
      pairs.push({ mark: sign, start: at + 1, end, from: at, to: end });
  }
  return outermost(pairs).filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)));
}

// Takes what was opened last that this mark closes, and all that was opened within it. Looked for only where there is
// one: who sends thousands of marks that close nothing keeps nobody waiting.
function lastOpen(sign: string, open: Open[], count: Map<string, number>): Open | undefined {
  const isClosed = (opening: string): boolean => CLOSERS.get(opening)?.includes(sign) ?? false;
  if (![...count].some(([opening, many]) => many > 0 && isClosed(opening))) return undefined;
  const [opener, ...within] = open.splice(open.findLastIndex((one) => isClosed(one.sign)));
  for (const one of [opener, ...within]) if (one) count.set(one.sign, (count.get(one.sign) ?? 0) - 1);
  return opener;
}

function outermost(pairs: readonly Marked[]): Marked[] {
  let end = -1;
  return [...pairs]
    .sort((a, b) => a.from - b.from || b.to - a.to)
    .filter((pair) => {
      if (pair.from < end) return false;
      end = pair.to;
      return true;
    });
}

const SPACE = /^$|\s/;

function opens(sign: string, before: string, after: string): boolean {
  if (!CLOSERS.has(sign)) return false;
  // « a » has spaces within.
  if (sign === '«' || sign === '„' || sign === '‹' || sign === '「' || sign === '『') return after !== '';
  return (SPACE.test(before) || /[([{:;,/–—\-*_~|>„“"«‘'›‹]/.test(before)) && !SPACE.test(after);
}

function closes(sign: string, before: string, after: string): boolean {
  if (sign === '»' || sign === '›') return before !== '' && !/\p{L}/u.test(after);
  // `auto’s` goes on; a note's number may follow.
  return before !== '' && !SPACE.test(before) && !/\p{L}/u.test(after);
}

// A closing mark that nothing opened, the only mark of its paragraph, behind a sentence.
function lone(text: string, sign: string, at: number, number: number, signs: readonly RegExpMatchArray[]): boolean {
  if (!/["”“»]/.test(sign) || !closes(sign, text.charAt(at - 1), text.charAt(at + 1))) return false;
  const start = paragraphStart(text, at);
  const earlier = signs.slice(0, number).some(({ index = 0, 0: raw }) => index >= start && !SINGLE.test(raw));
  return !earlier && /[.?!…]$/.test(text.slice(start, at)) && words(text.slice(start, at)) >= LONE;
}

function paragraphStart(text: string, at: number): number {
  const found = text.lastIndexOf('\n\n', at);
  return found < 0 ? 0 : found + 2;
}

function paragraphEnd(text: string, at: number): number {
  const found = text.indexOf('\n\n', at);
  return found < 0 ? text.length : found;
}

function words(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

/** What stands in the marks around all of a text; null where there is more than that. */
export function withinMarks(text: string): string | null {
  const [pair, ...others] = marked(text);
  if (!pair || others.length > 0 || text.slice(0, pair.from).trim() + text.slice(pair.to).trim() !== '') return null;
  return text.slice(pair.start, pair.end).trim();
}
