import { hidden, shown, withoutMarkup } from './discord-text.js';
import { marked } from './marks.js';
import type { Quotation } from './oordeel.js';

/** A longer text is not looked at; UTF-16 code units. */
export const MAX_TEKENS = 4000;
/** Of one text at most so many quotations are looked at. */
export const MAX_CITATEN = 10;

/** The quotations of a text. */
export interface Quotations {
  readonly found: readonly Quotation[];
  /** Number of quotations beyond {@link MAX_CITATEN}. */
  readonly rest: number;
  /**
   * The whole text, when the quotations were found between quotation marks in it: those marks may be the source's
   * own, in a text that is a quotation as a whole.
   */
  readonly whole: Quotation | null;
}

// Fewer words between quotation marks are a term rather than a quotation, beside a longer one.
const TERM = 2;
const ADDRESS = /https?:\/\/\S+/g;

/**
 * The quotations in a text: lines behind `>`, and what stands between quotation marks; without either the whole.
 * None when there are no words in it.
 */
export function quotationsIn(text: string): Quotations {
  const { blocks, others } = blocksOf(hidden(text.replaceAll('\r\n', '\n')));
  const cited = blocks.flatMap((block) => quotation(shown(withoutMarkup(block)), 'blok'));
  const rest = others.map((other) => shown(withoutMarkup(other)));
  const between = rest.flatMap((other) => marked(other));
  const longer = between.filter(({ words }) => wordsOf(words) > TERM || isSentence(words));
  // Nobody types «…» around a word; where it stands in a text, it came with the source.
  const terms = between.filter(({ mark }) => mark !== '«');
  const chosen = longer.length > 0 || cited.length > 0 ? longer : terms;
  const inline = chosen.flatMap(({ words }) => quotation(words, 'aanhaling'));
  const all = [...cited, ...inline];
  const whole = cited.length > 0 ? [] : quotation(rest.join('\n'), 'geheel');
  if (all.length === 0) return { found: whole, rest: 0, whole: null };
  return {
    found: all.slice(0, MAX_CITATEN),
    rest: Math.max(0, all.length - MAX_CITATEN),
    whole: whole[0] ?? null,
  };
}

function quotation(text: string, kind: Quotation['kind']): Quotation[] {
  const words = text.trim();
  return /[\p{L}\p{N}]/u.test(words.replace(ADDRESS, '')) ? [{ text: words, kind }] : [];
}

// `Nee.` is short, but it is what someone is said to have answered.
function isSentence(words: string): boolean {
  return /\p{L}[.?!]$/u.test(words.trim());
}

function wordsOf(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

// Lines behind `>` that follow each other are one block; everything behind `>>> ` is.
function blocksOf(text: string): { blocks: string[]; others: string[] } {
  const blocks: string[] = [];
  const others: string[] = [];
  let kind: 'block' | 'other' | null = null;
  const add = (to: 'block' | 'other', line: string): void => {
    const list = to === 'block' ? blocks : others;
    if (kind === to) list.push(`${list.pop() ?? ''}\n${line}`);
    else list.push(line);
    kind = to;
  };
  const lines = text.split('\n');
  for (const [at, line] of lines.entries()) {
    const rest = /^\s{0,3}>>>(?:\s|$)(.*)$/.exec(line);
    if (rest) {
      add('block', [rest[1] ?? '', ...lines.slice(at + 1)].join('\n'));
      break;
    }
    const quoted = /^\s{0,3}>(?:\s(.*)|)$/.exec(line);
    if (quoted) add('block', quoted[1] ?? '');
    else add('other', line);
  }
  return { blocks, others };
}
