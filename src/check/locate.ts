import type { Range } from '../text/source-text.js';
import type { Check, Gevonden, Oordeel, Plaats } from './oordeel.js';
import { isLiteral } from './verdict.js';

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
export function locate(check: Check): Located | null {
  if (check.kind !== 'checked') return null;
  const found = check.oordelen.flatMap(partsOf);
  const rank = (oordeel: Gevonden): number => (!isLiteral(oordeel) ? 2 : Number(oordeel.kind === 'uit-de-vraag'));
  const [best] = [...found].sort((a, b) => rank(a) - rank(b));
  if (!best) return null;
  const ranges = found.flatMap((oordeel) => rangesIn(oordeel, best.plaats));
  return { plaats: best.plaats, ranges: merged(ranges), letterlijk: isLiteral(best) };
}

// A judgement in parts stands where its parts stand.
function partsOf(oordeel: Oordeel): Gevonden[] {
  if (oordeel.kind === 'niet-gevonden') return [];
  const parts = oordeel.delen.flatMap(partsOf);
  return parts.length > 0 ? parts : [oordeel];
}

function rangesIn(oordeel: Gevonden, { geheel }: Plaats): readonly Range[] {
  const places = isLiteral(oordeel) ? oordeel.plaatsen : [oordeel.plaats];
  const place = places.find((candidate) => candidate.geheel === geheel);
  if (!place) return [];
  return isLiteral(oordeel) ? place.delen : oordeel.gelijk;
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
