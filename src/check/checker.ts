import { type Library, PublicatieVeranderd } from '../publications/model/library.js';
import type { Range } from '../text/source-text.js';
import { checkText } from './check.js';
import type { Check, Gevonden, Oordeel, Plaats } from './oordeel.js';
import { documentsIn, resolve } from './resolve.js';
import { type Candidates, candidatesOf, candidatesWithout } from './sources/candidates.js';
import { isLiteral, type Verdict } from './verdict.js';

/** Where the quotation of a text stands, to be shown in its context. */
export interface Located {
  readonly plaats: Plaats;
  /** What of `plaats.geheel.text` is quoted: UTF-16 offsets, half-open, in order, not overlapping. */
  readonly ranges: readonly Range[];
  /** False when the words are near to the quotation, but not the same. */
  readonly letterlijk: boolean;
}

/** Where commands have quotations checked. */
export interface Checker {
  /**
   * Whether the quotations in a text stand in the library word for word. A publication that changed is left out, and
   * named. @throws PublicatieVeranderd where one after the other is
   */
  check(text: string): Promise<Check>;
  /**
   * Where the quotation of a text stands; null when nothing of it was found.
   * @throws PublicatieVeranderd where it may stand in what changed
   */
  locate(text: string): Promise<Located | null>;
}

/** What does the checking, here or in another thread: its answer is plain data. */
export interface Verdicts {
  /** @param without ids of publications with which nothing is compared */
  verdict(text: string, without?: readonly string[]): Promise<Verdict>;
}

/** Verdicts made in this thread. */
export interface VerdictsHere extends Verdicts {
  /** Reads what quotations are compared with, ahead of the first of them. */
  warm(): Promise<void>;
}

/** A corpus in which more than so many of the publications that a text leads to changed is no corpus to check with. */
const CHANGED = 12;

/** A checker that reads verdicts in the library that they are about. */
export function createChecker(library: Library, verdicts: Verdicts): Checker {
  const check = async (text: string, changed: readonly PublicatieVeranderd[] = []): Promise<Check> => {
    const without = changed.map(({ id }) => id);
    const verdict = await verdicts.verdict(text, without);
    // What a row says of a source that is another now proves nothing: it is judged again without.
    const more = await changedAmong(documentsIn(verdict), library);
    const [first] = more;
    if (first && changed.length >= CHANGED) throw first;
    return first ? check(text, [...changed, ...more]) : resolve(verdict, library, changed);
  };
  return {
    check: (text) => check(text),
    async locate(text) {
      const checked = await check(text);
      const located = locate(checked);
      const [first] = checked.kind === 'checked' ? checked.veranderd : [];
      if (first && !located?.letterlijk) throw first;
      return located;
    },
  };
}

async function changedAmong(documents: readonly string[], library: Library): Promise<PublicatieVeranderd[]> {
  const read = await Promise.all(
    documents.map((id) =>
      library.publication(id).catch((error: unknown) => {
        if (error instanceof PublicatieVeranderd) return error;
        throw error;
      }),
    ),
  );
  return read.filter((one) => one instanceof PublicatieVeranderd);
}

/**
 * The passage that a text quotes from, with the quoted words. A literal quotation of an answer comes first, then one
 * of a question, then what is nearest; other quotations of the text from the same passage are marked as well.
 * Null when nothing was found, or the text is too long or has no words.
 */
function locate(check: Check): Located | null {
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

/**
 * Verdicts made in this thread; what they are compared with is read at the first.
 * @param open gives what to compare with: by default all that the library holds, in memory
 */
export function verdictsHere(library: Library, open = () => candidatesOf(library)): VerdictsHere {
  let candidates: Promise<Candidates> | null = null;
  const read = () => {
    candidates ??= open();
    return candidates;
  };
  return {
    verdict: async (text, without = []) => checkText(text, candidatesWithout(await read(), without)),
    warm: async () => {
      await read();
    },
  };
}
