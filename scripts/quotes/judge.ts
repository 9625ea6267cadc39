import { checkText } from '../../src/check/check.js';
import { candidatesOf } from '../../src/check/sources/candidates.js';
import type { Judgement } from '../../src/check/verdict.js';
import type { Library } from '../../src/publications/model/library.js';

/** A judgement as far as it matters here. */
export interface Judged {
  readonly oordeel: Judgement['kind'];
  readonly delen: readonly Judged[];
}

/** Judges texts with a library. */
export async function judgeWith(library: Library): Promise<(text: string) => Promise<Judged[]>> {
  const candidates = await candidatesOf(library);
  return async (text) => {
    const verdict = await checkText(text, candidates);
    return verdict.kind === 'checked' ? verdict.oordelen.map(judged) : [];
  };
}

function judged(judgement: Judgement): Judged {
  return { oordeel: judgement.kind, delen: 'delen' in judgement ? judgement.delen.map(judged) : [] };
}
