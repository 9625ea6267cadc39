import { type Half, sentencesAround } from '../sources/half.js';
import { alignFrom } from './align.js';
import { isWhole, startsOf } from './literal.js';
import { CLOSING, type Quoted, wordsIn } from './quoted.js';

/** Tokens of a quotation, half-open, that stand somewhere one after the other: as these tokens of a half, for one. */
export interface Stretch extends Standing {
  readonly first: number;
  readonly last: number;
}

interface Standing {
  readonly half: Half;
  readonly from: number;
  readonly to: number;
}

interface End extends Standing {
  /** Sentences begin and end there. */
  readonly clean: boolean;
}

/** So many words that stand together are a quotation, also where no sentence begins or ends. */
export const RUN = 6;

// What it costs to leave a word out, to have one piece more, and to cut where no sentence ends.
const WORD_OUT = 2;
const PIECE = 2;
const MID_SENTENCE = 1;

/**
 * The longest stretches of a quotation that stand literally in some half: as many of its words as can be, in as few
 * stretches as can be. A stretch is whole sentences of the source, or {@link RUN} words and more, or all that stands
 * between two of `cuts`.
 * @param cuts indexes of tokens before which the quotation itself has a sentence's end, in ascending order
 */
export function coverOf({ tokens }: Quoted, halves: readonly Half[], cuts: readonly number[]): Stretch[] {
  const bounds = new Set([0, ...cuts, tokens.length]);
  const best: { cost: number; next: number; piece: End | null }[] = [];
  best[tokens.length] = { cost: 0, next: tokens.length, piece: null };
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    const token = tokens[at];
    const out = token?.kind === 'word' && !token.listing ? WORD_OUT : 0;
    let choice: (typeof best)[number] = { cost: out + (best[at + 1]?.cost ?? 0), next: at + 1, piece: null };
    for (const [next, piece] of endsFrom(tokens, at, halves, bounds)) {
      const cost = PIECE + (piece.clean ? 0 : MID_SENTENCE) + (best[next]?.cost ?? 0);
      if (cost < choice.cost || (cost === choice.cost && !choice.piece)) choice = { cost, next, piece };
    }
    best[at] = choice;
  }
  const found: Stretch[] = [];
  for (let at = 0; at < tokens.length; at = best[at]?.next ?? tokens.length) {
    const choice = best[at];
    if (choice?.piece) {
      const { half, from, to } = choice.piece;
      found.push({ first: at, last: choice.next, half, from, to });
    }
  }
  return found;
}

// Where a stretch that begins at a token may end, and whether sentences begin and end there.
function endsFrom(
  tokens: Quoted['tokens'],
  at: number,
  halves: readonly Half[],
  bounds: ReadonlySet<number>,
): Map<number, End> {
  const ends = new Map<number, End>();
  const token = tokens[at];
  if (!token || token.kind === 'omission' || (token.kind === 'sign' && !bounds.has(at))) return ends;
  const add = (end: number, found: End): void => {
    if (ends.get(end)?.clean || !(found.clean || wordsIn(tokens.slice(at, end)) >= RUN)) return;
    ends.set(end, found);
  };
  for (const half of halves) {
    for (const from of startsOf(half, tokens, at, tokens.length)) {
      const laid = alignFrom(half.tokens, from, tokens, at, tokens.length);
      if (!laid) continue;
      const heads = half.sentences.some(({ first }) => first === from) || bounds.has(at);
      const to = (laid.pairs.at(-1)?.source ?? from) + 1;
      const standing = { half, from, to };
      add(laid.next, { ...standing, clean: (bounds.has(at) && bounds.has(laid.next)) || isWhole(half, from, to) });
      // A full stop that ends the quotation's sentence, where that of the source goes on.
      const closes = CLOSING.has(tokens[laid.next]?.form ?? '') && !/^[?!]$/.test(half.tokens[to]?.form ?? '');
      if (closes && bounds.has(laid.next + 1)) add(laid.next + 1, { ...standing, clean: bounds.has(at) });
      if (!heads) continue;
      for (const sentence of sentencesAround(half, from, to)) {
        const last = laid.pairs.find(({ source }) => source === sentence.last)?.lastQuotation;
        if (last === undefined) continue;
        add(last + 1, { half, from, to: sentence.last + 1, clean: isWhole(half, from, sentence.last + 1) });
      }
      for (const { lastQuotation, source } of laid.pairs) {
        if (bounds.has(lastQuotation + 1))
          add(lastQuotation + 1, { half, from, to: source + 1, clean: bounds.has(at) });
      }
    }
  }
  return ends;
}
