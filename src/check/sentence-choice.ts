import type { Passage, Range } from '../text/source-text.js';

/** What `zinnen` asks for: numbers from 1, ascending, each once; or why it cannot be read. */
export type SentenceChoice =
  | { readonly kind: 'chosen'; readonly nummers: readonly number[] }
  /** `nummer` is not one of the `aantal` sentences. */
  | { readonly kind: 'outside'; readonly nummer: number; readonly aantal: number }
  /** A range that runs backwards: `4-2`. */
  | { readonly kind: 'backwards'; readonly van: number; readonly tot: number }
  | { readonly kind: 'unreadable' };

/** Sentences that follow each other, as one passage. */
export interface SentenceRun {
  readonly nummers: readonly number[];
  readonly passage: Passage;
}

const PIECE = /^(\d{1,6})(?:\s*(?:-|–|—|t\/m)\s*(\d{1,6}))?$/;
const MAX_LENGTH = 400;

/**
 * Reads `2`, `2-4`, `1,3`, `1, 3-5`, `2 en 4`, `1 t/m 3`.
 * @param aantal number of sentences there are to choose from
 */
export function sentenceChoice(text: string, aantal: number): SentenceChoice {
  if (text.length > MAX_LENGTH) return { kind: 'unreadable' };
  const chosen = new Set<number>();
  for (const piece of text.trim().split(/\s*(?:[,;]|\ben\b)\s*/)) {
    const read = PIECE.exec(piece.trim());
    if (!read) return { kind: 'unreadable' };
    const van = Number(read[1]);
    const tot = read[2] === undefined ? van : Number(read[2]);
    if (tot < van) return { kind: 'backwards', van, tot };
    for (const nummer of [van, tot]) if (nummer < 1 || nummer > aantal) return { kind: 'outside', nummer, aantal };
    for (let nummer = van; nummer <= tot; nummer += 1) chosen.add(nummer);
  }
  return { kind: 'chosen', nummers: [...chosen].sort((a, b) => a - b) };
}

/**
 * The chosen sentences in runs that follow each other; between two runs a quotation has `[…]`.
 * @param nummers from 1, ascending
 */
export function sentenceRuns(passage: Passage, sentences: readonly Range[], nummers: readonly number[]): SentenceRun[] {
  const runs: number[][] = [];
  for (const nummer of nummers) {
    const run = runs.at(-1);
    if (run && run.at(-1) === nummer - 1) run.push(nummer);
    else runs.push([nummer]);
  }
  return runs.flatMap((run) => {
    const [first, last] = [sentences[(run[0] ?? 0) - 1], sentences[(run.at(-1) ?? 0) - 1]];
    return first && last ? [{ nummers: run, passage: passage.part(first.start, last.end) }] : [];
  });
}
