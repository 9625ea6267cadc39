import { decideHyphen, type HyphenDecision, type Vocabulary } from './hyphens.js';
import type { Line, Slice } from './source-text.js';

/** A hyphen at a line's end and what became of it. `at` is its offset in the source. */
export interface Afbreking extends HyphenDecision {
  readonly regel: number;
  readonly at: number;
  readonly links: string;
  readonly rechts: string;
}

/** The end of a line and the beginning of the next one of the same paragraph. */
export interface LinePair {
  readonly line: Line;
  readonly following: Line;
  /** Their words, without white space around them. */
  readonly text: string;
  readonly next: string;
  /** The words around a hyphen at the line's end; empty where there is none. */
  readonly links: string;
  readonly rechts: string;
  /** The line ends within an address. */
  readonly address: boolean;
}

/** What stands between two lines: nothing, a space, or what becomes of the hyphen that the first ends in. */
export type Joint = 'nothing' | 'space' | HyphenDecision;

/** Lines put end to end, and the hyphens at their ends. */
export interface Joined {
  readonly slices: Slice[];
  readonly afbrekingen: Afbreking[];
}

/** Where the words of a line begin and end in the source, without white space around them. */
export function wordsOf(line: Line): { start: number; end: number; text: string } {
  const text = line.text.trim();
  const start = line.start + line.text.indexOf(text);
  return { start, end: start + text.length, text };
}

/**
 * Puts the lines of one paragraph end to end. A line that kept a space at its end keeps it; of others `jointOf` tells
 * what stands behind them, and a line break stands for a space.
 * @param address what an address that runs to the line's end looks like
 */
export function joinBy(lines: readonly Line[], address: RegExp, jointOf: (pair: LinePair) => Joint): Joined {
  const slices: Slice[] = [];
  const afbrekingen: Afbreking[] = [];
  let within = false;
  lines.forEach((line, index) => {
    const { start, end, text } = wordsOf(line);
    const following = lines[index + 1];
    const spaced = following !== undefined && line.end > end;
    within = !spaced && (address.test(text) || (within && !/\s/u.test(text)));
    if (!following || spaced) {
      slices.push({ start, end: spaced ? end + 1 : end });
      return;
    }
    const next = wordsOf(following).text;
    const links = /[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*(?=[)»]?-$)/u.exec(text)?.[0] ?? '';
    const rechts = /^(?:en\/of|[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*)/u.exec(next)?.[0] ?? '';
    const joint = jointOf({ line, following, text, next, links, rechts, address: within });
    const hyphen = typeof joint === 'string' ? null : joint;
    if (hyphen) afbrekingen.push({ regel: line.number, at: end - 1, links, rechts, ...hyphen });
    slices.push({ start, end: hyphen?.fate === 'weg' ? end - 1 : end });
    const ground = hyphen?.ground;
    if (joint === 'space' || ground?.kind === 'weglating' || (ground?.kind === 'ruimte' && ground.spatie)) {
      slices.push({ start: line.breakAt, end: line.breakAt + 1 });
    }
  });
  return { slices, afbrekingen };
}

/** How the lines of a text extraction are put together again. */
export interface JoinRules {
  /** Wrapped lines keep a trailing space in this source; where they do not, the line break stands for it. */
  readonly spaced: boolean;
  readonly vocabulary: Vocabulary;
  /** Whether a line begins with a footnote marker: it belongs to the word before it, with nothing between. */
  readonly startsWithMarker: (line: Line) => boolean;
  /** A decision by reading about the hyphen at the end of a line, if there is one. */
  readonly reading: (line: number) => HyphenDecision | undefined;
}

const ADDRESS = /(?:https?:\/\/|www\.)\S*$/iu;
const ADDRESS_GOES_ON = /^[\p{Ll}\d/_.#?=&%~:-]/u;

/** Puts the lines of one paragraph of a text extraction end to end: a broken address without anything between. */
export function joinLines(lines: readonly Line[], rules: JoinRules): Joined {
  return joinBy(lines, ADDRESS, ({ line, following, text, next, links, rechts, address }) => {
    if (address && (rules.spaced || ADDRESS_GOES_ON.test(next))) {
      return text.endsWith('-') ? { fate: 'blijft', ground: { kind: 'adres' } } : 'nothing';
    }
    if (/[\p{L}\p{N})»]-$/u.test(text))
      return rules.reading(line.number) ?? decideHyphen(links, rechts, rules.vocabulary);
    return /\S[/–]$/u.test(text) || rules.startsWithMarker(following) ? 'nothing' : 'space';
  });
}
