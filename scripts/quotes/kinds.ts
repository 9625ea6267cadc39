import type { Fragment } from '../../src/publications/model/publication.js';
import { TYPOGRAPHY, type Way, WRAPPERS } from './copying.js';
import { quotables, standsIn } from './corpus.js';
import { FALSIFYING } from './falsifying.js';
import { Random } from './random.js';
import { CONCATENATING, passagesOf } from './together.js';

/** A judgement as far as it matters here. */
export interface Judged {
  readonly oordeel: string;
}

/** A message, and whether what was said of it is right. */
export interface Case {
  readonly text: string;
  readonly right: (oordelen: readonly Judged[]) => boolean;
}

/** A way of copying or falsifying, with the messages that show it. */
export interface WayCases {
  readonly name: string;
  readonly cases: readonly Case[];
}

export interface Sampling {
  /** Every so-manyth text of the corpus is used. */
  readonly every: number;
  readonly seed: number;
}

const FAMILY = new Set(['letterlijk', 'letterlijk-deel', 'letterlijk-met-weglating', 'uit-de-vraag']);
// A mark of the same kind within, or a line's end where the way needs one line, would make another message of it.
const MOST = 900;

/** Ways of falsifying that leave the words as they are. */
const SIGNS = new Set(['a statement asked', 'a question stated', 'a comma dropped', 'a capital changed']);

const inFamily = (oordelen: readonly Judged[]): boolean =>
  oordelen.length > 0 && oordelen.every(({ oordeel }) => FAMILY.has(oordeel));

/** Honest copies: each way of marking with a few ways of typography, and each of typography with a few of marking. */
export function copyingCases(fragments: readonly Fragment[], { every, seed }: Sampling) {
  const random = new Random(seed);
  const all = quotables(fragments, 2, MOST).filter((_, at) => at % every === seed % every);
  const wrappers = Object.entries(WRAPPERS);
  const typography = Object.entries(TYPOGRAPHY);
  const cases = (ways: readonly [string, Way][], others: readonly [string, Way][], inner: boolean): WayCases[] =>
    ways.map(([name, way]) => ({
      name,
      cases: all.flatMap(({ text }): Case[] => {
        const other = random.below(2) === 0 ? others[0]?.[1] : random.of(others)?.[1];
        const [first, second] = inner ? [other, way] : [way, other];
        const words = first?.(text, random);
        const message = words ? second?.(words, random) : null;
        return message ? [{ text: message, right: inFamily }] : [];
      }),
    }));
  return { marking: cases(wrappers, typography, true), typography: cases(typography, wrappers, false) };
}

/** False quotations: each way of falsifying, copied in several ways. */
export function falseCases(fragments: readonly Fragment[], { every, seed }: Sampling): WayCases[] {
  const random = new Random(seed + 1);
  const all = quotables(fragments, 5, MOST).filter((_, at) => at % every === seed % every);
  const stands = standsIn(fragments);
  const stock = {
    words: [...new Set(all.flatMap(({ text }) => text.match(/\p{Ll}{3,}/gu) ?? []))],
    sentences: all.filter(({ text }) => !text.includes('\n')).map(({ text }) => text),
  };
  const wrappers = Object.values(WRAPPERS);
  const typography = Object.values(TYPOGRAPHY);
  return Object.entries(FALSIFYING).map(([name, falsify]) => ({
    name,
    cases: all.flatMap(({ text }): Case[] => {
      const altered = falsify(text, random, stock);
      if (altered === null || altered.normalize('NFC') === text.normalize('NFC')) return [];
      const copies = [altered, random.of(wrappers)?.(altered, random), random.of(typography)?.(altered, random)];
      const both = random.of(typography)?.(altered, random);
      copies.push(both ? random.of(wrappers)?.(both, random) : null);
      // The words happen to stand somewhere (the last one was dropped): then only signs can be false.
      const right =
        !SIGNS.has(name) && stands(altered) ? () => true : (oordelen: readonly Judged[]) => !inFamily(oordelen);
      return copies.flatMap((copy) => (copy ? [{ text: copy, right }] : []));
    }),
  }));
}

/** Passages of the corpus put together: none may be called not found. */
export function togetherCases(fragments: readonly Fragment[], { every, seed }: Sampling): WayCases[] {
  const random = new Random(seed + 2);
  const passages = passagesOf(fragments);
  return Object.entries(CONCATENATING).map(([name, { put, right }]) => ({
    name,
    cases: Array.from({ length: Math.ceil(1000 / every) }, () => put(passages, random)).flatMap((text) =>
      text === null || text.length > 3800 ? [] : [{ text, right }],
    ),
  }));
}
