import search from 'approx-string-match';
import type { Range } from '../../text/source-text.js';
import { type Half, sentencesAround } from '../sources/half.js';
import type { Token } from '../words/tokens.js';
import { type Compared, comparedWith, type Nearest, type Step, stepsAlong } from './differences.js';

// Of the quotation's words this part may be wrong where it is looked for; the rest is judged afterwards.
const LOOSE = 0.7;
// A run of so many words that is missing at an end is looked for farther on: within so many words for each of it. A
// single word is looked for in the sentence.
const RUN = 2;
const REACH = 25;
const ROUNDS = 3;
// Each word becomes one character, so that what is counted is words.
const FIRST = 0x100;
const ALPHABET = 0x8000;
const UNKNOWN = '\u0001';

/** Looks for the quotation in every half and gives the one that shares most words with it; null when none is near. */
export function nearestOf(halves: readonly Half[], tokens: readonly Token[]): Nearest | null {
  const found = halves
    .flatMap((half) => located(half, tokens) ?? [])
    .sort((a, b) => a.errors - b.errors)
    .slice(0, 4)
    .map((place) => compared(place))
    .filter((near) => isNear(near, tokens));
  return found.reduce<Nearest | null>((best, near) => (best === null || better(near, best) ? near : best), null);
}

interface Located {
  readonly half: Half;
  readonly quotation: readonly Compared[];
  readonly text: string;
  readonly pattern: string;
  readonly stretch: Range;
  readonly errors: number;
}

// A half as a text in which each word is one character, and which character that is.
interface Spelled {
  readonly text: string;
  readonly alphabet: ReadonlyMap<string, string>;
}

const spelled = new WeakMap<Half, Spelled>();

function spelling(half: Half): Spelled {
  const known = spelled.get(half);
  if (known) return known;
  const alphabet = new Map(
    [...half.positions.keys()].map((form, at) => [form, at < ALPHABET ? String.fromCharCode(FIRST + at) : UNKNOWN]),
  );
  const text = half.tokens.map(({ form }) => alphabet.get(form.toLowerCase()) ?? UNKNOWN).join('');
  spelled.set(half, { text, alphabet });
  return { text, alphabet };
}

function located(half: Half, tokens: readonly Token[]): Located | null {
  const quotation = comparedWith(half, tokens);
  const { text, alphabet } = spelling(half);
  // U+0002 stands for a word that this half lacks, so it meets nothing.
  const pattern = quotation.map(({ form }) => alphabet.get(form.toLowerCase()) ?? '\u0002').join('');
  const off = ({ start, end }: Range): number => Math.abs(end - start - pattern.length);
  const [match] = search(text, pattern, Math.max(1, Math.floor(pattern.length * LOOSE)))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => off(a) - off(b) || b.end - b.start - (a.end - a.start) || a.start - b.start);
  return match ? { half, quotation, text, pattern, stretch: match, errors: match.errors } : null;
}

// Lays the quotation along the stretch, and makes it longer where words that are missing at an end stand farther on.
function compared({ half, quotation, text, pattern, stretch }: Located): Nearest {
  let { start, end } = stretch;
  let steps = stepsAlong(half.tokens, start, end, quotation);
  for (let round = 0; round < ROUNDS; round += 1) {
    const [head, tail] = [loose(steps), loose(steps.toReversed())];
    const first = head.words < RUN ? (sentencesAround(half, head.source, head.source + 1)[0]?.first ?? head.source) : 0;
    const last =
      tail.words < RUN
        ? (sentencesAround(half, tail.source, tail.source + 1)[0]?.last ?? tail.source)
        : text.length - 1;
    const isSign = (at: number): boolean => !/[\p{L}\p{N}]/u.test(quotation[at]?.form ?? '');
    const ahead = head.words < RUN && isSign(0) ? '' : pattern.slice(0, head.words);
    const beyond = tail.words < RUN && isSign(quotation.length - 1) ? '' : pattern.slice(pattern.length - tail.words);
    const before = farther(text.slice(first, head.source), ahead, true);
    const behind = farther(text.slice(tail.source + 1, last + 1), beyond, false);
    const longer = { start: before ? first + before.start : start, end: behind ? tail.source + 1 + behind.end : end };
    if (longer.start >= start && longer.end <= end) break;
    start = Math.min(start, longer.start);
    end = Math.max(end, longer.end);
    steps = stepsAlong(half.tokens, start, end, quotation);
  }
  const inner = trimmed(steps, half);
  const sources = inner.flatMap(({ source }) => source ?? []);
  const shared = inner.filter(
    ({ source, quotation: theirs }) => source !== null && theirs !== null && half.tokens[source]?.kind === 'word',
  ).length;
  return { half, stretch: { start: sources[0] ?? start, end: (sources.at(-1) ?? start) + 1 }, steps: inner, shared };
}

// How many of the quotation's words come before the first that the source has too, and where that one stands.
function loose(steps: readonly Step[]): { words: number; source: number } {
  const first = steps.findIndex(({ source, quotation }) => source !== null && quotation !== null);
  const before = first < 0 ? [] : steps.slice(0, first);
  return { words: before.filter(({ quotation }) => quotation !== null).length, source: steps[first]?.source ?? 0 };
}

// Where a run of words stands before or behind a stretch: as near to it as can be, and not too far.
function farther(text: string, run: string, before: boolean): Range | null {
  if (run === '') return null;
  const room = REACH * run.length;
  const from = before ? Math.max(0, text.length - room) : 0;
  const found = search(text.slice(from, from + room), run, Math.floor(run.length / 4)).filter(
    ({ start, end }) => start < end,
  );
  const match = before ? found.at(-1) : found[0];
  return match ? { start: match.start + from, end: match.end + from } : null;
}

// Without words at the ends that only the source has, unless the quotation has others in their place: then those of
// the same sentence stay, so that it is seen what they replace.
function trimmed(steps: readonly Step[], half: Half): Step[] {
  const both = ({ source, quotation }: Step): boolean => source !== null && quotation !== null;
  const first = steps.findIndex(both);
  const last = steps.findLastIndex(both);
  if (first < 0) return [...steps];
  const split = (edge: readonly Step[]): [Step[], Step[]] => [
    edge.filter(({ quotation }) => quotation === null),
    edge.filter(({ quotation }) => quotation !== null),
  ];
  const ends = ({ source }: Step): boolean => /^[.?!]$/.test(half.tokens[source ?? -1]?.form ?? '');
  const [before, ahead] = split(steps.slice(0, first));
  const [behind, beyond] = split(steps.slice(last + 1));
  const end = behind.findIndex(ends);
  return [
    ...(ahead.length > 0 ? before.slice(before.findLastIndex(ends) + 1) : []),
    ...ahead,
    ...steps.slice(first, last + 1),
    ...(beyond.length > 0 ? behind.slice(0, end < 0 ? behind.length : end + 1) : []),
    ...beyond,
  ];
}

// Half of the words, and of the longer words, must be there; of a short quotation all but one.
function isNear({ half, steps, shared }: Nearest, tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ kind, listing }) => kind === 'word' && !listing);
  if (words.length <= 2) return shared === words.length && shared > 0;
  if (words.length <= 4) return shared >= words.length - 1;
  if (shared >= words.length * 0.75) return true;
  const weight = (form: string): number => (form.length < 4 ? 1 : Math.min(form.length, 8));
  const total = words.reduce((sum, { form }) => sum + weight(form), 0);
  const met = steps.reduce((sum, { source, quotation }) => {
    const token = source === null || quotation === null ? undefined : half.tokens[source];
    return sum + (token?.kind === 'word' ? weight(token.form) : 0);
  }, 0);
  return shared >= words.length * 0.5 && met >= total * 0.5;
}

function better(a: Nearest, b: Nearest): boolean {
  if (a.shared !== b.shared) return a.shared > b.shared;
  if (a.steps.length !== b.steps.length) return a.steps.length < b.steps.length;
  return a.half.name.kant === 'antwoord' && b.half.name.kant !== 'antwoord';
}
