/**
 * One line of a source. `start` and `end` leave out the line break, which begins at `breakAt`; `number` counts
 * from 1.
 */
export interface Line {
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly breakAt: number;
  readonly text: string;
}

/** The lines of a text. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const raw of text.split('\n')) {
    const shown = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    const end = start + shown.length;
    lines.push({ number: lines.length + 1, start, end, breakAt: end, text: shown });
    start += raw.length + 1;
  }
  return lines;
}

/** Number, from 1, of the line that an offset stands in. */
export function lineNumberAt(lines: readonly Line[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}
