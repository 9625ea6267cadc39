import type { Range } from '../../text/source-text.js';
import type { Deviating, Difference } from '../verdict.js';
import type { Nearest } from './nearest.js';
import type { Quoted } from './quoted.js';
import type { Step } from './steps.js';

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
