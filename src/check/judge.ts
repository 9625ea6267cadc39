import type { Stretch } from './compare/cover.js';
import { differences, type Nearest } from './compare/differences.js';
import { placeIn } from './compare/literal.js';
import type { Comparison } from './comparison.js';
import { isSameHalf } from './sources/half.js';
import {
  type Deviating,
  isLiteral,
  type Judgement,
  type Literal,
  type LiteralKind,
  type Place,
  type Quotation,
} from './verdict.js';
import { type Quoted, quotedPart, wordsIn } from './words/tokens.js';

// Fewer words than these between two literal stretches are a change in one text rather than a part of their own.
const PART = 4;
// No farther apart than this, in UTF-16 units, two stretches of one half are one text from which words are missing.
const APART = 200;

/** Judges a quotation as a whole: literal in one passage, in several, near to something, or not found. */
export async function judge(kind: Quotation['kind'], quoted: Quoted, comparison: Comparison): Promise<Judgement> {
  const citaat = { text: quoted.text, kind };
  const literally = literal(citaat, await comparison.places(quoted));
  if (literally) return literally;
  const near = await nearest(citaat, quoted, comparison);
  const changes = near ? near.ontbreekt + near.toegevoegd : Number.POSITIVE_INFINITY;
  const { stretches, out } = await comparison.parts(quoted);
  const isCheaper = stretches.length > 0 && out + 2 * (stretches.length - 1) < changes;
  const apart = isCheaper ? await judgeApart(citaat, quoted, stretches, comparison) : null;
  return apart ?? near ?? { kind: 'niet-gevonden', citaat };
}

/** The judgement that follows from the places where words stand; null when there is none. */
export function literal(citaat: Quotation, places: readonly Place[]): Literal | null {
  const [best] = places;
  if (!best) return null;
  // Where it stands in an answer and in a question too, the answer counts.
  const plaatsen = places.filter(({ half }) => half.kant === best.half.kant);
  return { kind: kindOf(best), citaat, plaats: best, plaatsen, delen: [] };
}

function kindOf({ half, weggelaten, heel }: Place): LiteralKind {
  if (half.kant === 'vraag') return 'uit-de-vraag';
  if (weggelaten.length > 0) return 'letterlijk-met-weglating';
  return heel ? 'letterlijk' : 'letterlijk-deel';
}

/** The nearest passage to a quotation, with the differences; null when nothing is near. */
async function nearest(citaat: Quotation, quoted: Quoted, comparison: Comparison): Promise<Deviating | null> {
  const near = await comparison.near(quoted);
  return near && { kind: 'wijkt-af', citaat, plaats: nearPlace(near), ...differences(near, quoted), delen: [] };
}

// Each part where it stands. Null when there is one part alone, or the parts are one text with words missing.
async function judgeApart(
  citaat: Quotation,
  quoted: Quoted,
  stretches: readonly Stretch[],
  comparison: Comparison,
): Promise<Judgement | null> {
  const segments = segmentsOf(quoted, stretches);
  if (segments.length < 2) return null;
  const literally: { part: Quoted; places: readonly Place[] }[] = [];
  for (const { first, last } of segments) {
    const part = quotedPart(quoted, first, last);
    literally.push({ part, places: await comparison.places(part) });
  }
  // All at once: passages that come from disk are fetched together.
  const delen = await Promise.all(
    literally.map(async ({ part, places }): Promise<Judgement> => {
      const own = { ...citaat, text: part.text };
      const found = literal(own, places) ?? (await nearest(own, part, comparison));
      return found ?? { kind: 'niet-gevonden', citaat: own };
    }),
  );
  const running = quoted.tokens.some(({ kind }) => kind === 'omission') ? null : inOneRun(citaat, delen);
  if (running) return running;
  if (isOneText(delen)) return null;
  const [plaats] = delen.flatMap((deel) => (deel.kind === 'niet-gevonden' ? [] : deel.plaats));
  if (!plaats) return null;
  return {
    kind: 'wijkt-af',
    citaat,
    plaats,
    verschillen: [],
    gelijk: [],
    ontbreekt: 0,
    toegevoegd: 0,
    alleen: null,
    delen,
  };
}

// What lies between the stretches becomes a part of its own, or joins its neighbours when it is short.
function segmentsOf({ tokens }: Quoted, stretches: readonly Stretch[]): { first: number; last: number }[] {
  const segments: { first: number; last: number }[] = [];
  let at = 0;
  let pending = false;
  const between = (last: number): void => {
    const signs = tokens.slice(at, last).filter(({ kind }) => kind !== 'omission' && kind !== 'sic');
    if (signs.length === 0) return;
    const before = segments.at(-1);
    if (wordsIn(signs) >= PART) segments.push({ first: at, last });
    else if (before) before.last = last;
    else pending = true;
  };
  for (const { first, last } of stretches) {
    between(first);
    segments.push({ first: pending ? at : first, last });
    pending = false;
    at = last;
  }
  between(tokens.length);
  return segments;
}

// Passages that follow each other in a publication, quoted without a gap: nothing is left out and nothing moved.
function inOneRun(citaat: Quotation, delen: readonly Judgement[]): Literal | null {
  if (!delen.every(isLiteral)) return null;
  let chain: Place[] = [];
  for (const [at, deel] of delen.entries()) {
    const next = deel.plaatsen.flatMap((place) => {
      const before = chain.filter((one) => follows(one, place));
      return at === 0 || before.length > 0 ? [place] : [];
    });
    if (next.length === 0) return null;
    chain = next;
  }
  const [first] = delen;
  const kinds = new Set(delen.map(({ kind }) => kind));
  if (!first || (kinds.has('uit-de-vraag') && kinds.size > 1)) return null;
  const kind = kinds.size === 1 ? first.kind : 'letterlijk-deel';
  return { ...first, kind, citaat, delen };
}

function follows(before: Place, after: Place): boolean {
  const [ours, theirs] = [before.half, after.half];
  if (ours.document !== theirs.document || ours.volgorde === null || !before.totEinde || !after.vanBegin) return false;
  return theirs.volgorde === ours.volgorde + 1;
}

// Parts of one passage, in order and not far apart: what differs is what is missing between them.
function isOneText(delen: readonly Judgement[]): boolean {
  if (!delen.every(isLiteral)) return false;
  return delen.slice(1).every(({ plaats }, at) => {
    const before = delen[at]?.plaats;
    const gap = (plaats.delen[0]?.start ?? 0) - (before?.delen.at(-1)?.end ?? 0);
    return before !== undefined && isSameHalf(before.half, plaats.half) && gap >= 0 && gap <= APART;
  });
}

function nearPlace({ half, stretch }: Nearest): Place {
  const [from, to] = [half.tokens[stretch.start], half.tokens[stretch.end - 1]];
  const range = { start: from?.start ?? 0, end: to?.end ?? 0 };
  return placeIn(half, [range], stretch.start, stretch.end);
}
