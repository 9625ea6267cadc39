import type { Fragment } from '../../src/publications/model/publication.js';
import { fold, tokenize } from '../../src/search/dutch/fold.js';
import { type Pair, prepared } from '../../src/search/thesaurus/prepare.js';
import { Thesaurus } from '../../src/search/thesaurus/thesaurus.js';
import type { Judged } from './judgements.js';
import { measure } from './metrics.js';
import { ownRanker } from './rankers.js';

/** What a way of the thesaurus does for judged queries. */
export interface Cost {
  readonly pair: Pair;
  /** nDCG@10 with it less that without it, summed over the queries in which it plays a part; below 0 it does harm. */
  readonly gain: number;
  /** The query that it changes most. */
  readonly query: string;
}

/** Leaves out each way that a judged query takes, one at a time. The ways that change something, worst first. */
export async function costs(
  pairs: readonly Pair[],
  fragments: readonly Fragment[],
  judged: readonly Judged[],
): Promise<Cost[]> {
  const byWay = new Map(
    pairs.map((pair) => [
      wayOf(
        pair.keys,
        tokenize(fold(pair.to)).map(({ text }) => text),
      ),
      pair,
    ]),
  );
  const whole = new Thesaurus(prepared(pairs));
  const taken = new Set<string>();
  let without: string | null = null;
  const rank = await ownRanker(fragments, {
    words: whole.words,
    alternatives: (keys) =>
      whole.alternatives(keys).filter(({ at, length, words }) => {
        const way = wayOf(keys.slice(at, at + length), words);
        taken.add(way);
        return way !== without;
      }),
  });
  const found = new Map<string, { gain: number; query: string; most: number }>();
  for (const { query, relevance } of judged) {
    without = null;
    taken.clear();
    const { ndcg10 } = measure(await rank(query), relevance);
    for (without of [...taken]) {
      const change = ndcg10 - measure(await rank(query), relevance).ndcg10;
      const known = found.get(without) ?? { gain: 0, query, most: 0 };
      const more = Math.abs(change) > known.most ? { query, most: Math.abs(change) } : known;
      found.set(without, { ...more, gain: known.gain + change });
    }
  }
  return Array.from(found)
    .flatMap(([way, { gain, query }]) => {
      const pair = byWay.get(way);
      return pair && Math.abs(gain) > 1e-6 ? [{ pair, gain, query }] : [];
    })
    .sort((a, b) => a.gain - b.gain);
}

function wayOf(keys: readonly string[], words: readonly string[]): string {
  return `${keys.join(' ')} > ${words.join(' ')}`;
}
