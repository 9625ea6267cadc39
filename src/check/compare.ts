import { diffArrays } from 'diff';
import type { SourceToken, Token } from './normalise.js';

/** A step along both texts; `source` and `quotation` are indexes of tokens, null where that text has nothing. */
export interface Step {
  readonly source: number | null;
  readonly quotation: number | null;
  /** Both have it, but for capitals. */
  readonly caseOnly: boolean;
}

/** The words of a quotation as they are compared with one source: notes written as plain numbers are left out. */
export interface Compared {
  /** Index in the quotation's tokens. */
  readonly at: number;
  readonly form: string;
  readonly isWord: boolean;
}

/** The tokens of a quotation that count in a comparison with this source. */
export function comparedWith(source: readonly SourceToken[], tokens: readonly Token[]): Compared[] {
  const forms = new Set(source.map(({ form }) => form.toLowerCase()));
  const noted = new Map(source.flatMap(({ form, note }) => (note === null ? [] : [[`${form}${note}`, form] as const])));
  return tokens.flatMap(({ form, other, kind }, at) => {
    if (kind === 'omission' || (kind === 'superscript' && noted.has(`${tokens[at - 1]?.form}${form}`))) return [];
    const known = forms.has(form.toLowerCase());
    const read = known ? form : (noted.get(form) ?? (other !== null && forms.has(other.toLowerCase()) ? other : form));
    return [{ at, form: read, isWord: kind === 'word' }];
  });
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
