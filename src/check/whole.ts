import { sentencesIn } from '../text/sentences.js';
import type { Range } from '../text/source-text.js';
import { RUN } from './compare/cover.js';
import type { Comparison } from './comparison.js';
import { goesOn, isOpen } from './reading/aside.js';
import type { Marked } from './reading/marks.js';
import { saysWhose } from './reading/whose.js';
import type { Place } from './verdict.js';
import { type Quoted, quotedPart, wordsIn } from './words/tokens.js';
import { turningWords } from './words/turning.js';

/**
 * Whether a sentence that breaks off at the end of one quotation goes on in the next: a reader takes them for one, and
 * what lies between them in the source would go unseen. With white between them (`apart`) they may be two, unless they
 * stand near to each other in one passage.
 */
export async function runsOn(comparison: Comparison, before: string, behind: string, apart: boolean): Promise<boolean> {
  if (!isOpen(before)) return false;
  if (await stands(comparison, `${before}\n${behind}`)) return true;
  const last = sentencesIn(before.split(/\n\s*\n/).at(-1) ?? '').at(-1);
  const [first] = sentencesIn(behind);
  const head = last ? before.slice(-(last.end - last.start)) : before;
  const tail = first ? behind.slice(0, first.end) : behind;
  const ours = await comparison.places(head);
  const theirs = await comparison.places(tail);
  if (ours.length === 0 || theirs.length === 0 || ours.some(endsSentence)) return false;
  if (goesOn(behind) && !apart) return true;
  const both = await comparison.places(`${head} […] ${tail}`);
  return both.some(({ weggelaten }) => weggelaten.every(({ start, end }) => end - start <= APART));
}

// The words where two texts meet, as they are looked for when they are taken for one.
function seam(before: string, behind: string): string {
  return `${before.split(/\s+/).slice(-2).join(' ')}\n${behind.split(/\s+/, 2).join(' ')}`;
}

/** What stands between pairs of marks; what only who said it interrupts is one. */
export async function betweenMarks(comparison: Comparison, text: string, pairs: readonly Marked[]): Promise<string[]> {
  const found: string[] = [];
  let before: Marked | null = null;
  const quotations = pairs.map(({ start, end }) => text.slice(start, end).trim());
  await comparison.prepare(
    quotations.slice(1).map((words, at) => seam(`${quotations[at - 1] ?? ''} ${quotations[at]}`, words)),
  );
  for (const [at, pair] of pairs.entries()) {
    const words = quotations[at] ?? '';
    const between = before && text.slice(before.to, pair.from);
    const last = found.at(-1);
    before = pair;
    const isSaid = between !== null && interrupts(between);
    const isBetween = between !== null && (isSaid || between.trim() === '' || isTurn(between));
    const isOne =
      last !== undefined &&
      isBetween &&
      isOpen(last) &&
      ((isSaid && goesOn(words)) || (await runsOn(comparison, last, words, true)));
    if (!isOne) found.push(words);
    else if (!isSaid) found.splice(-1, 1, `${last}${between || ' '}${words}`);
    else {
      // The comma may be the source's, or be there for who said it.
      const bare = `${last.replace(/,$/, '')} ${words}`;
      const comma = /,$/.test(last) || /^\s*,/.test(between) ? `${last.replace(/,$/, '')}, ${words}` : bare;
      found.splice(-1, 1, (await stands(comparison, comma)) ? comma : bare);
    }
  }
  return found;
}

// Items of a list are as many, where a sentence has ended before each.
const PARAGRAPHS =
  /\n\s*\n|(?<=[.?!…][»”"’')\]]*[⁰¹²³⁴⁵⁶⁷⁸⁹]*[ \t]*)\n(?=[ \t]*(?:\d{1,2}[.)]|[•*–—-])[ \t]+["“„«‘]?\p{Lu})/u;

/** Paragraphs, those that stand one after the other in one passage taken together. */
export async function paragraphsOf(comparison: Comparison, text: string): Promise<string[]> {
  const all: string[] = [];
  for (const paragraph of text.split(PARAGRAPHS).filter((words) => comparison.hasWords(words))) {
    const last = all.at(-1) ?? '';
    // A blank line within a sentence is a page's end rather than a paragraph's.
    const one = isOpen(last) && (goesOn(paragraph) || (await runsOn(comparison, last, paragraph, true)));
    if (one) all.splice(-1, 1, `${last}\n${paragraph}`);
    else all.push(paragraph);
  }
  const found: string[] = [];
  for (let at = 0; at < all.length; ) {
    let [words, next] = [all[at] ?? '', at + 1];
    while (next < all.length && (await stands(comparison, `${words}\n\n${all[next]}`))) {
      words = `${words}\n\n${all[next]}`;
      next += 1;
    }
    found.push(words);
    at = next;
  }
  return found;
}

/** Whether a text stands somewhere word for word. */
async function stands(comparison: Comparison, text: string): Promise<boolean> {
  return comparison.hasWords(text) && (await comparison.places(text)).length > 0;
}

/** Paragraphs with marks, and what stands between them. */
export function zonesOf(text: string, pairs: readonly Marked[]): Range[] {
  const zones: { start: number; end: number }[] = [];
  const add = (start: number, end: number): void => {
    const last = zones.at(-1);
    const isPlain = (from: number, to: number): boolean => !pairs.some((pair) => from <= pair.from && pair.to <= to);
    if (last && isPlain(last.start, end)) last.end = end;
    else zones.push({ start, end });
  };
  let start = 0;
  for (const { index, 0: blank } of text.matchAll(/\n\s*\n/g)) {
    const within = pairs.some(({ from, to }) => from < index && index < to);
    if (within || (isOpen(text.slice(start, index)) && goesOn(text.slice(index)))) continue;
    add(start, index);
    start = index + blank.length;
  }
  add(start, text.length);
  return zones;
}

// `"…" niet "…"`, where the source has the one beside the other.
function isTurn(between: string): boolean {
  return turningWords(between).length > 0 && /^[ \n](?:[\p{L}-]+[ \n]){1,3}$/u.test(between);
}

const INTERRUPTS =
  /^\s*,?\s*\(?((?:aldus|zegt|zei|schrijft|schreef|stelt|stelde|antwoordt|antwoordde)\s[^\n]{1,100}?)\)?[,:]?\s*$/iu;

// `"…", aldus Harbers, "…"`.
function interrupts(between: string): boolean {
  const said = INTERRUPTS.exec(between)?.[1] ?? /^\s*(\([^()\n]{1,100}\))\s*$/u.exec(between)?.[1];
  return said !== undefined && (/\s(?:hij|zij|ze)$/iu.test(said) || saysWhose(said));
}

/**
 * What stands beside marks, in order: sentences, and the words of one that lead up to a quotation or go on behind it.
 * @param zone a paragraph with marks, of which these are the pairs
 */
export function besideMarks(comparison: Comparison, text: string, zone: Range, pairs: readonly Marked[]): string[] {
  const starts = [zone.start, ...pairs.map(({ to }) => to)];
  return starts.flatMap((from, at) => {
    // A note's number behind the mark, and what ends the sentence that quotes.
    const words = text.slice(from, pairs[at]?.from ?? zone.end);
    const own = at === 0 ? words : words.replace(NOTE_BEHIND, '').replace(/^[\s.,;:?!)\]]+/, '');
    return sentencesIn(own)
      .map(({ start, end }) => own.slice(start, end).trim())
      .filter((words) => comparison.hasWords(words));
  });
}

/** A note's number behind a closing mark: `"…"5`. */
export const NOTE_BEHIND = /^(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|\d{1,2}|\s?(?:\[\d{1,2}\]|\(\d{1,2}\)))(?![\p{L}\d%]|[.,]\d)/u;

// No farther apart than this, in UTF-16 units, two quotations of one passage are halves of one.
const APART = 200;

// But for a full stop.
function endsSentence({ delen, zin }: Place): boolean {
  return zin.end - (delen.at(-1)?.end ?? 0) <= 1;
}

// Of the words outside the marks this part must stand in the source with those inside, for the marks to be its own.
const MOSTLY = 0.6;
// Fewer words outside, or before, are no evidence.
const EVIDENCE = 3;

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
  if (outside.length < EVIDENCE) return false;
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
    words.length >= EVIDENCE && words.filter(isTheirs).length >= words.length * MOSTLY;
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
    const lead = quoted.tokens.slice(Math.max(0, first - EVIDENCE), first);
    const isLead = lead.length === EVIDENCE && lead.every(({ kind }) => kind === 'word');
    if (isLead && last > first && (await comparison.places(quotedPart(quoted, first - EVIDENCE, last))).length > 0)
      return true;
  }
  return false;
}
