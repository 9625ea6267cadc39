import type { Verschil } from './oordeel.js';

/** One difference: the source's words and what the quotation has in their place; null where there is nothing. */
export interface DifferencePair {
  readonly bron: string | null;
  readonly citaat: string | null;
}

/** The differences of a comparison, with words and what replaces them as one. What is equal is left out. */
export function differencePairs(verschillen: readonly Verschil[]): DifferencePair[] {
  const pairs: DifferencePair[] = [];
  verschillen.forEach(({ soort, bron, citaat }, at) => {
    const replaces = soort === 'citaat' && verschillen[at - 1]?.soort === 'bron';
    if (soort === 'bron') pairs.push({ bron: bron?.text ?? null, citaat: null });
    else if (replaces) pairs.push({ bron: pairs.pop()?.bron ?? null, citaat });
    else if (soort === 'citaat') pairs.push({ bron: null, citaat });
  });
  return pairs;
}
