import type { Where } from './where.js';

/** Sums are of numbers with a fraction: what differs less than this may be equal. */
const CLOSE = 1e-6;

/** Scores by the numbers of passages: all 0 between two calls. */
let scores = new Float64Array(0);

/**
 * The passages that have most of these terms, rare ones counting for more; the best first, of equal ones the lower
 * number. Terms are added up from the rarest on. Once what is left cannot lift a new passage among the best, it is
 * only looked up for those that were met (MaxScore): the common words of a language stand in most passages.
 * @param size how many passages there are
 */
export function bestOf(terms: readonly Where[], size: number, limit: number): number[] {
  if (scores.length < size) scores = new Float64Array(size);
  const lists = terms
    .filter(({ count }) => count > 0)
    .map((where) => ({ where, weight: Math.log(1 + size / where.count) }))
    .sort((a, b) => b.weight - a.weight);
  let left = lists.reduce((sum, { weight }) => sum + weight, 0);
  let met: number[] = [];
  // What the last of the best has at least, and what it may have got since that was looked up.
  let least = 0;
  let since = 0;
  let closed = false;
  for (const { where, weight } of lists) {
    if (closed || least + since > left + CLOSE) {
      least = lowestOf(met, limit);
      since = 0;
      closed ||= least > left + CLOSE;
      if (closed) met = met.filter((nr) => remains(nr, least - left - CLOSE));
    }
    if (closed) {
      for (const nr of met) if (where.has(nr)) scores[nr] = (scores[nr] ?? 0) + weight;
    } else {
      where.each((nr) => {
        const score = scores[nr] ?? 0;
        if (score === 0) met.push(nr);
        scores[nr] = score + weight;
        return true;
      });
    }
    left -= weight;
    since += weight;
  }
  least = lowestOf(met, limit);
  const found = met.filter((nr) => (scores[nr] ?? 0) >= least);
  found.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  for (const nr of met) scores[nr] = 0;
  return found.slice(0, limit);
}

// Whether a passage has so much; one that has not is forgotten.
function remains(nr: number, least: number): boolean {
  if ((scores[nr] ?? 0) >= least) return true;
  scores[nr] = 0;
  return false;
}

// The score of the last of the best; 0 where there are fewer.
function lowestOf(met: readonly number[], limit: number): number {
  const best: number[] = [];
  for (const nr of met) {
    const score = scores[nr] ?? 0;
    if (best.length === limit && score <= (best[limit - 1] ?? 0)) continue;
    let at = best.length < limit ? best.push(score) - 1 : limit - 1;
    for (; at > 0 && (best[at - 1] ?? 0) < score; at--) best[at] = best[at - 1] ?? 0;
    best[at] = score;
  }
  return best.length < limit ? 0 : (best[limit - 1] ?? 0);
}
