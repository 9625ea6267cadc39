import { diffArrays } from 'diff';
import type { Range } from '../../text/source-text.js';
import type { Half } from '../sources/half.js';
import type { Deviating, Difference } from '../verdict.js';
import { wholesOf } from '../words/readings.js';
import type { Quoted, SourceToken, Token } from '../words/tokens.js';

/** A step along both texts; `source` and `quotation` are indexes of tokens, null where that text has nothing. */
export interface Step {
  readonly source: number | null;
  readonly quotation: number | null;
  /** Both have it, but for capitals. */
  readonly caseOnly: boolean;
}

/** The words of a quotation as they are compared with one source: broken ones whole, without notes as plain numbers. */
export interface Compared {
  /** Index in the quotation's tokens. */
  readonly at: number;
  readonly form: string;
}

/** The tokens of a quotation that count in a comparison with this source. */
export function comparedWith(
  { positions: forms, noted }: Pick<Half, 'positions' | 'noted'>,
  tokens: readonly Token[],
): Compared[] {
  const all: Compared[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token || token.kind === 'omission' || token.kind === 'sic' || token.listing) continue;
    if (token.kind === 'superscript' && noted.has(`${tokens[at - 1]?.form}${token.form}`)) continue;
    const broken = token.kind === 'word' ? wholeWord(tokens, at, forms) : null;
    if (broken) {
      all.push({ at, form: broken.form });
      at += broken.taken - 1;
    } else
      all.push({ at, form: forms.has(token.form.toLowerCase()) ? token.form : (noted.get(token.form) ?? token.form) });
  }
  return all;
}

// A word that was broken at a line's end, when this source has it whole and not as it stands.
function wholeWord(
  tokens: readonly Token[],
  at: number,
  positions: Half['positions'],
): { form: string; taken: number } | null {
  const stands = (form = ''): boolean => positions.has(form.toLowerCase());
  for (const { forms, members, end } of wholesOf(tokens)[at] ?? []) {
    const form = forms.find(stands);
    const apart = end - at === members.length && members.every((member) => stands(tokens[member]?.form));
    if (form !== undefined && !apart) return { form, taken: end - at };
  }
  return null;
}

/**
 * Walks a stretch of a source and a quotation side by side, word by word.
 * @param from first token of the stretch
 * @param to end of the stretch, half-open
 */
export function stepsAlong(
  source: readonly SourceToken[],
  from: number,
  to: number,
  quotation: readonly Compared[],
): Step[] {
  const ours = source.slice(from, to).map(({ form }) => form.toLowerCase());
  const theirs = quotation.map(({ form }) => form.toLowerCase());
  const steps: Step[] = [];
  let [next, mine] = [from, 0];
  for (const { added, removed, count } of diffArrays(ours, theirs)) {
    for (let n = 0; n < count; n += 1) {
      const [s, q] = [added ? null : next, removed ? null : (quotation[mine]?.at ?? null)];
      const theirForm = removed ? undefined : quotation[mine]?.form;
      const ourForm = added ? undefined : source[next]?.form;
      const caseOnly =
        !added && !removed && ourForm !== theirForm && !(mine === 0 && tail(ourForm) === tail(theirForm));
      steps.push({ source: s, quotation: q, caseOnly });
      if (!added) next += 1;
      if (!removed) mine += 1;
    }
  }
  return steps;
}

// A word without its first letter, whose case is no difference at the head of a quotation.
function tail(form: string | undefined): string | undefined {
  return form?.replace(/^./u, '');
}

/** The stretch of a half that a quotation looks most like. */
export interface Nearest {
  readonly half: Half;
  /** Range of the half's tokens. */
  readonly stretch: Range;
  readonly steps: readonly Step[];
  /** Number of the quotation's words that stand in the stretch, in order. */
  readonly shared: number;
}

/** The comparison in words, and what can be counted in it. */
export type Differences = Pick<Deviating, 'verschillen' | 'gelijk' | 'ontbreekt' | 'toegevoegd' | 'alleen'>;

interface Run {
  readonly soort: Difference['soort'];
  readonly source: number[];
  readonly quotation: number[];
}

const CLOSING = /^[.,;:]$/;

/** Writes a comparison out in words: first what the source has, then what the quotation has in its place. */
export function differences(near: Nearest, quoted: Quoted): Differences {
  const open = withoutClosing(near.steps, quoted);
  const steps = open.every(isSame) ? near.steps : open;
  const runs = runsOf(steps, quoted);
  const { half } = near;
  const isWord = {
    source: (at: number) => half.tokens[at]?.kind === 'word',
    quotation: (at: number) => quoted.tokens[at]?.kind === 'word',
  };
  const bron = runs.filter(({ soort }) => soort === 'bron').flatMap(({ source }) => source);
  const citaat = runs.filter(({ soort }) => soort === 'citaat').flatMap(({ quotation }) => quotation);
  const differing = steps.filter((step) => !isSame(step));
  const signsOnly = !bron.some(isWord.source) && !citaat.some(isWord.quotation);
  return {
    verschillen: runs.map(({ soort, source, quotation }) => ({
      soort,
      bron: source.length === 0 ? null : rangeOf(near, source),
      citaat: soort === 'bron' || soort === 'weggelaten' ? null : textOf(quoted, quotation),
    })),
    gelijk: runs.filter(({ soort }) => soort === 'gelijk').map(({ source }) => rangeOf(near, source)),
    ontbreekt: bron.filter(isWord.source).length,
    toegevoegd: citaat.filter(isWord.quotation).length,
    alleen:
      differing.length > 0 && differing.every(({ caseOnly }) => caseOnly)
        ? 'hoofdletters'
        : signsOnly
          ? 'leestekens'
          : null,
  };
}

function isSame({ source, quotation, caseOnly }: Step): boolean {
  return source !== null && quotation !== null && !caseOnly;
}

// A full stop that only ends the quotation is no difference.
function withoutClosing(steps: readonly Step[], { tokens }: Quoted): readonly Step[] {
  const last = steps.at(-1);
  const token = last?.source === null && last.quotation !== null ? tokens[last.quotation] : undefined;
  return token && CLOSING.test(token.form) ? steps.slice(0, -1) : steps;
}

function runsOf(steps: readonly Step[], quoted: Quoted): Run[] {
  const runs: Run[] = [];
  let [ours, theirs]: [number[], number[]] = [[], []];
  let before = -1;
  const flush = (next: number): void => {
    // The quotation says that it leaves words out here.
    const marked = quoted.tokens.slice(before + 1, next).some(({ kind }) => kind === 'omission');
    if (ours.length > 0) runs.push({ soort: marked ? 'weggelaten' : 'bron', source: ours, quotation: [] });
    if (theirs.length > 0) runs.push({ soort: 'citaat', source: [], quotation: theirs });
    [ours, theirs] = [[], []];
  };
  for (const { source, quotation, caseOnly } of steps) {
    if (source !== null && quotation !== null && !caseOnly) {
      flush(quotation);
      const last = runs.at(-1);
      if (last?.soort === 'gelijk') {
        last.source.push(source);
        last.quotation.push(quotation);
      } else runs.push({ soort: 'gelijk', source: [source], quotation: [quotation] });
      before = quotation;
      continue;
    }
    if (source !== null) ours.push(source);
    if (quotation !== null) theirs.push(quotation);
  }
  flush(quoted.tokens.length);
  return runs;
}

function rangeOf({ half }: Nearest, tokens: readonly number[]): Range {
  return { start: half.tokens[tokens[0] ?? 0]?.start ?? 0, end: half.tokens[tokens.at(-1) ?? 0]?.end ?? 0 };
}

function textOf({ text, tokens }: Quoted, run: readonly number[]): string {
  return text.slice(tokens[run[0] ?? 0]?.start ?? 0, tokens[run.at(-1) ?? 0]?.end ?? 0);
}
