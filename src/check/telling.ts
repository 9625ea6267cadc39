import { isLiterallyFound, type Oordeel, type Verschil } from './oordeel.js';
import { turningWords } from './words/turning.js';

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

/**
 * The words that turn or limit the meaning among those that a quotation leaves out, with or without saying so, or
 * adds: as they stand there, each once.
 */
export function turningIn(oordeel: Oordeel): string[] {
  if (oordeel.kind === 'niet-gevonden') return [];
  const texts = isLiterallyFound(oordeel) ? missingIn(oordeel) : changedIn(oordeel);
  return turningWords(texts.join('\n'));
}

// What was left out, and what of the sentence stands before and behind the quoted words.
function missingIn({ plaats }: Extract<Oordeel, { plaatsen: unknown }>): string[] {
  const { geheel, zinAt, delen, weggelaten } = plaats;
  const [first, last] = [delen[0], delen.at(-1)];
  const edges = [geheel.text.slice(zinAt.start, first?.start), geheel.text.slice(last?.end, zinAt.end)];
  return [...weggelaten.map(({ text }) => text), ...edges];
}

function changedIn(oordeel: Extract<Oordeel, { kind: 'wijkt-af' }>): string[] {
  return oordeel.verschillen.flatMap(({ soort, bron, citaat }) =>
    soort === 'gelijk' ? [] : [bron?.text ?? '', citaat ?? ''],
  );
}
