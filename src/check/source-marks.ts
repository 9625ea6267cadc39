import { sentencesIn } from '../text/sentences.js';
import type { Range } from '../text/source-text.js';
import { RUN } from './compare/cover.js';
import type { Comparison } from './comparison.js';
import { type Quoted, quotedPart, wordsIn } from './words/tokens.js';

// Of the words outside the marks this part must stand in the source with those inside, for the marks to be its own.
const MOSTLY = 0.6;
// Fewer words outside, or before, are no evidence.
const FEW = 3;

/**
 * Whether the marks in a paragraph are the source's own: what stands outside them stands in the source beside what
 * stands within.
 * @param inside what stands between the marks
 */
export async function areSourceMarks(text: string, inside: readonly Range[], comparison: Comparison): Promise<boolean> {
  // What is struck out or hidden stands there as well.
  const quoted = comparison.quoted(text.replace(/~~|\|\|/g, '  '));
  const outside = quoted.tokens.flatMap(({ kind, start, end }, at) =>
    kind === 'word' && !inside.some((range) => range.start <= start && end <= range.end) ? [at] : [],
  );
  if (outside.length < FEW) return false;
  const [first, last] = [inside[0], inside.at(-1)];
  const before = text.slice(0, first?.start);
  if (/:\s*\S?\s*$/.test(before) && !/[\p{L}\p{N}]/u.test(text.slice(last?.end))) {
    const lead = comparison.quoted(before);
    return wordsIn(lead.tokens) >= RUN && (await comparison.places(lead)).length > 0;
  }
  if (await leadsInto(quoted, inside, comparison)) return true;
  const { stretches } = await comparison.parts(quoted);
  const near = await comparison.near(quoted);
  const met = new Set(near?.steps.flatMap(({ source, quotation }) => (source === null ? [] : (quotation ?? []))));
  const isTheirs = (at: number): boolean =>
    met.has(at) || stretches.some((stretch) => stretch.first <= at && at < stretch.last);
  const areTheirs = (words: readonly number[]): boolean =>
    words.length >= FEW && words.filter(isTheirs).length >= words.length * MOSTLY;
  // Beside sentences of a poster's own it is the one around the marks that tells.
  const around = sentencesIn(text).filter(({ start, end }) => inside.some((at) => at.start < end && start < at.end));
  const isAround = (at: number): boolean => {
    const { start, end } = quoted.tokens[at] ?? { start: 0, end: 0 };
    return around.some((sentence) => sentence.start <= start && end <= sentence.end);
  };
  return areTheirs(outside) || areTheirs(outside.filter(isAround));
}

// Whether the few words before marks stand in the source with those within.
async function leadsInto(quoted: Quoted, inside: readonly Range[], comparison: Comparison): Promise<boolean> {
  for (const { start, end } of inside) {
    const first = quoted.tokens.findIndex((token) => token.start >= start);
    const last = quoted.tokens.findLastIndex((token) => token.end <= end) + 1;
    const lead = quoted.tokens.slice(Math.max(0, first - FEW), first);
    const isLead = lead.length === FEW && lead.every(({ kind }) => kind === 'word');
    if (isLead && last > first && (await comparison.places(quotedPart(quoted, first - FEW, last))).length > 0)
      return true;
  }
  return false;
}
