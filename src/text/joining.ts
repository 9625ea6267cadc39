import { decideHyphen, type HyphenDecision, type Vocabulary } from './hyphens.js';
import type { Line, Slice } from './source-text.js';

/** A hyphen at a line's end and what became of it. `at` is its offset in the source. */
export interface Afbreking extends HyphenDecision {
  readonly regel: number;
  readonly at: number;
  readonly links: string;
  readonly rechts: string;
}

/** How lines are put together again. */
export interface JoinRules {
  /** Wrapped lines keep a trailing space in this source; where they do not, the line break stands for it. */
  readonly spaced: boolean;
  readonly vocabulary: Vocabulary;
  /** Whether a line begins with a footnote marker: it belongs to the word before it, with nothing between. */
  readonly startsWithMarker: (line: Line) => boolean;
  /** A decision by reading about the hyphen at the end of a line, if there is one. */
  readonly reading: (line: number) => HyphenDecision | undefined;
}

// An address that runs to the line's end: what follows without a space is the rest of it.
const ADDRESS = /(?:https?:\/\/|www\.)\S*$/iu;
const ADDRESS_GOES_ON = /^[\p{Ll}\d/_.#?=&%~:-]/u;

/**
 * Puts the lines of one paragraph end to end: a wrapped line with its own trailing space, a broken word without its
 * hyphen, a broken address without anything between.
 */
export function joinLines(lines: readonly Line[], rules: JoinRules): { slices: Slice[]; afbrekingen: Afbreking[] } {
  const slices: Slice[] = [];
  const afbrekingen: Afbreking[] = [];
  let address = false;
  lines.forEach((line, index) => {
    const text = line.text.trim();
    const start = line.start + line.text.indexOf(text);
    const end = start + text.length;
    const next = lines[index + 1]?.text.trim();
    address = ADDRESS.test(text) || (address && !/\s/.test(text));
    if (next === undefined) {
      slices.push({ start, end });
    } else if (line.end > end) {
      slices.push({ start, end: end + 1 });
      address = false;
    } else if (address && (rules.spaced || ADDRESS_GOES_ON.test(next))) {
      slices.push({ start, end });
      if (text.endsWith('-')) {
        afbrekingen.push({ ...brokenAt(line, end, text, next), fate: 'blijft', ground: { kind: 'adres' } });
      }
    } else if (/[\p{L}\p{N})»]-$/u.test(text)) {
      const at = brokenAt(line, end, text, next);
      const decision = rules.reading(line.number) ?? decideHyphen(at.links, at.rechts, rules.vocabulary);
      afbrekingen.push({ ...at, ...decision });
      slices.push({ start, end: decision.fate === 'weg' ? end - 1 : end });
      if (decision.ground.kind === 'weglating') slices.push(lineBreak(line));
    } else if (/\S[/–]$/u.test(text) || rules.startsWithMarker(lines[index + 1] ?? line)) {
      slices.push({ start, end });
    } else {
      slices.push({ start, end }, lineBreak(line));
    }
  });
  return { slices, afbrekingen };
}

/** A hyphen at a line's end, with the words around it; `end` is where the line's words end. */
export function brokenAt(line: Line, end: number, text: string, next: string) {
  return {
    regel: line.number,
    at: end - 1,
    links: /[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*(?=[)»]?-$)/u.exec(text)?.[0] ?? '',
    rechts: /^(?:en\/of|[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*)/u.exec(next)?.[0] ?? '',
  };
}

/** The line break after a line, as a slice that is shown as a space. */
function lineBreak(line: Line): Slice {
  return { start: line.breakAt, end: line.breakAt + 1 };
}
