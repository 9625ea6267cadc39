import { diffArrays } from 'diff';
import { RUN, type Stretch } from './compare/cover.js';
import { comparedWith } from './compare/differences.js';
import { isWhole } from './compare/literal.js';
import { type Comparison, cutsOf } from './comparison.js';
import { goesOn } from './reading/aside.js';
import { saysWhose } from './reading/whose.js';
import { opensSentence, sentencesAround, wordsOf } from './sources/half.js';
import { type Quoted, quotedPart, type SourceToken, STROKE, wordsIn } from './words/tokens.js';
import { isTurning, turningWords } from './words/turning.js';

/** A stretch of an unmarked paragraph: a quotation, or the poster's own words. */
export interface Piece {
  readonly kind: 'citaat' | 'eigen';
  readonly text: string;
}

// So few words beside others are no sentence of somebody's own by themselves.
const FEW = 3;
// So many words that stand together in a source are no accident.
const SOME = 4;

/**
 * Cuts an unmarked paragraph at the longest stretches that stand literally somewhere, when what is left is the
 * poster's own. When it looks like words of a source that were changed, all of it is one quotation.
 */
export async function cut(text: string, comparison: Comparison): Promise<Piece[]> {
  const introduction = /^([^:\n]{1,100}:)\s+(?=\S)/u.exec(text)?.[1];
  const introduced = text.slice(introduction?.length).trim();
  if (introduction && (saysWhose(introduction) || (await isSaid(introduction, introduced, comparison))))
    return [{ kind: 'eigen', text: introduction }, ...(await cut(introduced, comparison))];
  const quoted = comparison.quoted(text);
  const { stretches, out } = await comparison.parts(quoted);
  const near = await comparison.near(quoted);
  if (stretches.length === 0) return [{ kind: near ? 'citaat' : 'eigen', text }];
  // What is struck out as a whole is cut nowhere: a piece would lose the stroke through it.
  const isStruck = quoted.tokens.some(({ form }) => form === STROKE);
  const kept = out === 0 || isStruck ? null : await besideOwnWords(quoted, stretches, comparison);
  if (kept === null) return [{ kind: 'citaat', text }];
  return kept.length > 0 ? piecesOf(quoted, kept) : [{ kind: near ? 'citaat' : 'eigen', text }];
}

// `Lees dit eens: …`, before whole sentences of a source.
async function isSaid(introduction: string, text: string, comparison: Comparison): Promise<boolean> {
  return turningWords(introduction).length === 0 && (await comparison.places(text)).some(({ heel }) => heel);
}

function piecesOf(quoted: Quoted, stretches: readonly Stretch[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const own = (last: number): void => {
    const part = quotedPart(quoted, at, last);
    if (wordsIn(part.tokens) > 0) pieces.push({ kind: 'eigen', text: part.text });
  };
  const groups: Stretch[] = [];
  for (const stretch of stretches) {
    const before = groups.at(-1);
    const gap = quoted.tokens.slice(before?.last ?? 0, stretch.first);
    if (before && wordsIn(gap) === 0) groups.splice(-1, 1, { ...before, last: stretch.last });
    else groups.push(stretch);
  }
  for (const { first, last } of groups) {
    own(first);
    // The sign behind belongs to it: a full stop may have become a question mark.
    let end = last;
    while (/^[.,;:?!%‰°]$/.test(quoted.tokens[end]?.form ?? '')) end += 1;
    pieces.push({ kind: 'citaat', text: quotedPart(quoted, first, end).text });
    at = end;
  }
  own(quoted.tokens.length);
  return pieces;
}

// The stretches that stand among a poster's own words; null when a sentence that does not stand somewhere as it is,
// looks like a changed one rather than the poster's own.
async function besideOwnWords(
  quoted: Quoted,
  stretches: readonly Stretch[],
  comparison: Comparison,
): Promise<Stretch[] | null> {
  const kept = new Set(stretches);
  const cuts = [0, ...cutsOf(quoted), quoted.tokens.length];
  for (const [at, end] of cuts.slice(1).entries()) {
    const start = cuts[at] ?? 0;
    const within = stretches.filter((stretch) => stretch.first < end && start < stretch.last);
    const words = quoted.tokens.slice(start, end);
    const covered = words.filter((_, offset) =>
      within.some(({ first, last }) => first <= start + offset && start + offset < last),
    );
    if (wordsIn(covered) === wordsIn(words)) continue;
    // A few words that turn what stands beside them say something of it: `Niet.`, `Alleen mannen.`
    if (wordsIn(words) <= FEW && words.some(({ form }) => isTurning(form))) return null;
    // What says that words were left out is quoted with them.
    if (words.some(({ kind, start: from }) => kind === 'omission' && /[[(</]/.test(quoted.text.charAt(from))))
      return null;
    // Another word stands where the source says yes or no.
    if (wordsIn(words) <= 2 && stretches.some((stretch) => stretch.first === end && followsAnswer(stretch)))
      return null;
    // A sentence of a source with a few words more is a changed one.
    if (wordsIn(covered) > 0 && wordsIn(words) - wordsIn(covered) <= FEW) return null;
    // In a sentence of somebody's own only a longer stretch is a quotation.
    for (const stretch of within) if (inside(quoted, [stretch]) < RUN) kept.delete(stretch);
    const [first, ...others] = within.filter((stretch) => kept.has(stretch));
    const last = others.at(-1) ?? first;
    if (!first || !last) {
      const part = quotedPart(quoted, start, end);
      const near = await comparison.near(part);
      // A few words are near to something by accident, unless that is where the rest comes from.
      const counts = wordsIn(words) >= RUN || stretches.some(({ half }) => half === near?.half);
      if ((near && counts) || (await isChangedSentence(part, comparison))) return null;
      continue;
    }
    // A sentence that is there but for what stands between.
    if (wordsIn(quoted.tokens.slice(first.first, last.last)) > inside(quoted, [first, ...others])) return null;
    const before = quotedPart(quoted, start, Math.max(start, first.first));
    const behind = quotedPart(quoted, Math.min(last.last, end), end);
    // Words with which a sentence goes on that has ended in the source, or that lead up to one: a reader sees one
    // sentence.
    if (wordsIn(behind.tokens) > 0 && endsIn(last) && !isApart(quoted, last.last) && !isDivided(quoted, last.last))
      return null;
    if (wordsIn(before.tokens) > 0 && opensLower(quoted, first) && !isDivided(quoted, first.first)) return null;
    const { half, from } = first;
    // Where the source's own sentence goes on, other words in its place are a change; not on another line, though.
    const opens = opensSentence(half, from) || isApart(quoted, first.first);
    const closes = isWhole(last.half, last.from, last.to) || endsIn(last) || isApart(quoted, last.last);
    if ((wordsIn(before.tokens) > 0 && !opens) || (wordsIn(behind.tokens) > 0 && !closes)) return null;
    const ours = half.tokens.slice(Math.max(0, from - 2 * before.tokens.length), from);
    const next = last.half.tokens.slice(last.to, last.to + 2 * behind.tokens.length);
    if ((await isChanged(before, ours, comparison)) || (await isChanged(behind, next, comparison))) return null;
  }
  return [...kept];
}

function followsAnswer({ half, from }: Stretch): boolean {
  const [word, stop] = half.tokens.slice(Math.max(0, from - 2), from);
  return /^[.,]$/.test(stop?.form ?? '') && /^(?:ja|nee|neen)$/i.test(word?.form ?? '');
}

function isApart({ text, tokens }: Quoted, at: number): boolean {
  const [before, after] = [tokens[at - 1], tokens[at]];
  if (before === undefined || before.form === ':') return true;
  // A line's end is white space: where a sentence goes on behind it, it is no end.
  return /\n/.test(text.slice(before.end, after?.start)) && !goesOn(text.slice(after?.start));
}

// Whether a sign beside a token divides two sentences, or sets apart what stands in a sentence.
function isDivided({ tokens }: Quoted, at: number): boolean {
  return [at - 1, at].some((beside) => /^[.?!…:()[\]-]$/.test(tokens[beside]?.form ?? ''));
}

// A sentence of the source that begins with a small letter here.
function opensLower(quoted: Quoted, { half, from, first }: Stretch): boolean {
  const [ours, theirs] = [half.tokens[from]?.form ?? '', quoted.tokens[first]?.form ?? ''];
  return opensSentence(half, from) && !isApart(quoted, first) && ours !== theirs && /^\p{Ll}/u.test(theirs);
}

function endsIn({ half, to }: Stretch): boolean {
  return half.sentences.some(({ last }) => last === to - 1 || (last === to && half.tokens[to]?.kind === 'sign'));
}

function inside(quoted: Quoted, stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { first, last }) => sum + wordsIn(quoted.tokens.slice(first, last)), 0);
}

// Whether words beside a literal stretch look like those that the source has there, or like another quotation: a few
// words more or less, many the same, or a stretch that stands somewhere itself.
async function isChanged(words: Quoted, theirs: readonly SourceToken[], comparison: Comparison): Promise<boolean> {
  const count = wordsIn(words.tokens);
  if (count === 0) return false;
  if (count <= FEW || words.tokens.some(({ kind }) => kind === 'omission')) return true;
  const ours = comparedWith(wordsOf(theirs), words.tokens).map(({ form }) => form.toLowerCase());
  const source = theirs.map(({ form }) => form.toLowerCase());
  const shared = diffArrays(ours, source).flatMap(({ value, added, removed }) => (added || removed ? [] : value));
  const telling = shared.filter((form) => /[\p{L}\p{N}]/u.test(form));
  if (telling.length >= 2 || telling.some((form) => form.length > SOME)) return true;
  return isChangedSentence(words, comparison);
}

// Whether some of these words stand together in a source.
async function hasSome(words: Quoted, comparison: Comparison): Promise<boolean> {
  const at = words.tokens.flatMap(({ kind, listing }, index) => (kind === 'word' && !listing ? [index] : []));
  for (const [number, last] of at.slice(SOME - 1).entries()) {
    const few = quotedPart(words, at[number] ?? 0, last + 1);
    if ((await comparison.places(few)).length > 0) return true;
  }
  return false;
}

/**
 * Whether a few words look like a sentence of a source that was changed: some of them stand together in one, or all but
 * one are those of a sentence that has hardly more.
 */
export async function isChangedSentence(words: Quoted, comparison: Comparison): Promise<boolean> {
  if (wordsIn(words.tokens) < 3) return false;
  if (await hasSome(words, comparison)) return true;
  const near = await comparison.near(words);
  if (!near || near.shared < wordsIn(words.tokens) - 1) return false;
  const [first, ...others] = sentencesAround(near.half, near.stretch.start, near.stretch.end);
  const last = others.at(-1) ?? first;
  const theirs = near.half.tokens.slice(first?.first, (last?.last ?? 0) + 1);
  return wordsIn(theirs) <= wordsIn(words.tokens) + 2;
}
