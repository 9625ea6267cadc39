import type { Fragment, Rol } from '../src/publications/model/publication.js';
import type { Passage, Range } from '../src/text/source-text.js';

/** The text of a half; a notice that there is no answer yet stands in the answer's place. */
export function half({ vraag, antwoord, mededeling }: Fragment, rol: Rol): Passage | null {
  return rol === 'vraag' ? vraag : (antwoord ?? mededeling);
}

/** At most so many ranges are written down in a button; what is marked beyond them is not on the next page. */
const WRITTEN_RANGES = 6;
// Start and length, in a notation short enough for a button, so that a long answer has its pages.
const RADIX = 36;

/** Ranges of a text as an option that fits on a button. */
export function writtenRanges(ranges: readonly Range[]): string {
  return ranges
    .slice(0, WRITTEN_RANGES)
    .map(({ start, end }) => `${start.toString(RADIX)}-${(end - start).toString(RADIX)}`)
    .join('.');
}

/** Reads what {@link writtenRanges} wrote; what does not lie in a text of this length is left out. */
export function rangesOf(written: string, length: number): Range[] {
  return written
    .split('.')
    .map((part) => part.split('-').map((number) => Number.parseInt(number, RADIX)))
    .map(([start = 0, size = 0]) => ({ start, end: start + size }))
    .filter(({ start, end }) => 0 <= start && start < end && end <= length);
}
