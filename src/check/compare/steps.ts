import { diffArrays } from 'diff';
import type { Half } from '../sources/half.js';
import { wholesOf } from '../words/readings.js';
import type { SourceToken, Token } from '../words/tokens.js';

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
  forms: Half['positions'],
): { form: string; taken: number } | null {
  const [token, after, further] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (!token || !after) return null;
  if (/\p{N}$/u.test(token.form) && /^\p{N}/u.test((after.kind === 'word' ? after : further)?.form ?? '')) return null;
  const joined = (form: string, taken: number) => (forms.has(form.toLowerCase()) ? { form, taken } : null);
  if (after.kind === 'word' && token.gap === 'line') {
    // Worked out once for all sources.
    if (!wholesOf(tokens)[at]?.[0]?.forms.some((form) => forms.has(form))) return null;
    const both = forms.has(token.form.toLowerCase()) && forms.has(after.form.toLowerCase());
    return both ? null : { form: token.form + after.form, taken: 2 };
  }
  if (after.kind !== 'sign' || !/^[-¬]$/.test(after.form) || token.gap !== 'none' || further?.kind !== 'word')
    return null;
  return joined(token.form + further.form, 3) ?? joined(`${token.form}-${further.form}`, 3);
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
