import type { Library } from '../publications/model/library.js';
import type { Range } from '../text/source-text.js';
import { type CheckOptions, checkText } from './check.js';
import type { Oordeel, Plaats } from './oordeel.js';

/** Where the quotation of a text stands, to be shown in its context. */
export interface Located {
  readonly plaats: Plaats;
  /** What of `plaats.geheel.text` is quoted: UTF-16 offsets, half-open, in order, not overlapping. */
  readonly ranges: readonly Range[];
  /** False when the words are near to the quotation, but not the same. */
  readonly letterlijk: boolean;
}

/**
 * The passage that a text quotes from, with the quoted words. A literal quotation of an answer comes first, then one
 * of a question, then what is nearest; other quotations of the text from the same passage are marked as well.
 * Null when nothing was found, or the text is too long or has no words.
 */
export async function locate(text: string, library: Library, options: CheckOptions = {}): Promise<Located | null> {
  const check = await checkText(text, library, options);
  if (check.kind !== 'checked') return null;
  const found = ['letterlijk', 'uit-de-vraag', 'wijkt-af'].flatMap((kind) =>
    check.oordelen.flatMap((oordeel) => (oordeel.kind === kind && oordeel.kind !== 'niet-gevonden' ? [oordeel] : [])),
  );
  const [best] = found;
  if (!best) return null;
  const ranges = found.flatMap((oordeel) => rangesIn(oordeel, best.plaats));
  return { plaats: best.plaats, ranges: merged(ranges), letterlijk: best.kind !== 'wijkt-af' };
}

function rangesIn(oordeel: Exclude<Oordeel, { kind: 'niet-gevonden' }>, { geheel }: Plaats): readonly Range[] {
  const places = oordeel.kind === 'wijkt-af' ? [oordeel.plaats] : oordeel.plaatsen;
  const place = places.find((candidate) => candidate.geheel === geheel);
  if (!place) return [];
  return oordeel.kind === 'wijkt-af' ? oordeel.gelijk : place.delen;
}

function merged(ranges: readonly Range[]): Range[] {
  const all: Range[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = all.at(-1);
    if (last && range.start <= last.end) all.splice(-1, 1, { start: last.start, end: Math.max(last.end, range.end) });
    else all.push(range);
  }
  return all;
}
