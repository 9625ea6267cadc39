import type { Range } from './source-text.js';

/** Numbers from `van` up to and with `tot`; a number alone is both. */
export interface Run {
  readonly van: number;
  readonly tot: number;
}

/** The runs of numbers that follow each other: `1, 2, 3, 5` is 1 to 3, and 5. Numbers ascend. */
export function runsOf(numbers: readonly number[]): Run[] {
  const runs: { van: number; tot: number }[] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && number === last.tot + 1) last.tot = number;
    else runs.push({ van: number, tot: number });
  }
  return runs;
}

/** Ranges of a text as ranges of its part from `start` to `end`; what lies outside the part is left out. */
export function rangesWithin<T extends Range>(ranges: readonly T[], start: number, end: number): T[] {
  return ranges
    .map((range) => ({ ...range, start: Math.max(range.start - start, 0), end: Math.min(range.end, end) - start }))
    .filter((range) => range.start < range.end);
}

/** Runs as text: `48`, `3-7,9`. */
export function runsWritten(runs: readonly Run[], between = ','): string {
  return runs.map(({ van, tot }) => (van === tot ? `${van}` : `${van}-${tot}`)).join(between);
}
