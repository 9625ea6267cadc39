/** Numbers of passages that have a term, ascending: a list, or a bit for every passage where it is in many. */
export class Where {
  readonly count: number;
  readonly #numbers: Uint32Array | null;
  readonly #bits: Uint32Array;

  /** @param numbers ascending; @param size how many passages there are */
  constructor(numbers: Uint32Array, size: number) {
    this.count = numbers.length;
    const dense = numbers.length > size / 32;
    this.#numbers = dense ? null : numbers;
    this.#bits = new Uint32Array(dense ? Math.ceil(size / 32) : 0);
    if (dense) for (const nr of numbers) this.#bits[nr >>> 5] = (this.#bits[nr >>> 5] ?? 0) | (1 << (nr & 31));
  }

  /** Bytes that it takes. */
  get bytes(): number {
    return (this.#numbers ?? this.#bits).byteLength;
  }

  has(nr: number): boolean {
    const numbers = this.#numbers;
    if (numbers === null) return ((this.#bits[nr >>> 5] ?? 0) & (1 << (nr & 31))) !== 0;
    let low = 0;
    let high = numbers.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[middle] ?? nr) < nr) low = middle + 1;
      else high = middle;
    }
    return numbers[low] === nr;
  }

  /** Calls with each number, ascending, until false comes back. */
  each(tell: (nr: number) => boolean): void {
    if (this.#numbers) {
      for (const nr of this.#numbers) if (!tell(nr)) return;
      return;
    }
    for (let at = 0; at < this.#bits.length; at++) {
      for (let bits = this.#bits[at] ?? 0; bits !== 0; bits &= bits - 1) {
        if (!tell(at * 32 + 31 - Math.clz32(bits & -bits))) return;
      }
    }
  }
}

/** Where any of some terms stands, and how often all of them do together. */
export interface Ways {
  readonly ways: readonly Where[];
  readonly count: number;
}

/** Sums are of numbers with a fraction: what differs less than this may be equal. */
const CLOSE = 1e-6;
/**
 * So often a passage is met before the words that are left, the commonest, are looked up for the best ones alone: for
 * so many times as many as are asked for.
 */
const MET = 60_000;
const BESIDES = 4;

/** Scores by the numbers of passages, all 0 between two calls; and the numbers that were met. */
let scores = new Float64Array(0);
let met = new Uint32Array(0);

interface List {
  readonly where: Where;
  readonly weight: number;
}

/**
 * The passages that have most of these terms, rare ones counting for more; the best first, of equal ones the lower
 * number. Terms are added up from the rarest on. Now and then it is looked up what the best so far come to with all
 * their terms; once what is left cannot lift a new passage to that, it is only looked up for those that were met and
 * may still come to it (MaxScore): the common words of a language stand in most passages. In a large corpus that is done
 * before it is certain: of a text of hundreds of words, what has none of its rare ones is not near.
 * @param size how many passages there are
 */
export function bestOf(terms: readonly Where[], size: number, limit: number): number[] {
  if (scores.length < size) [scores, met] = [new Float64Array(size), new Uint32Array(size)];
  const lists: List[] = terms
    .filter(({ count }) => count > 0)
    .map((where) => ({ where, weight: Math.log(1 + size / where.count) }))
    .sort((a, b) => b.weight - a.weight);
  let left = lists.reduce((sum, { weight }) => sum + weight, 0);
  let count = 0;
  // What the last of the best has at least.
  let least = 0;
  let closed = false;
  let added = 0;
  // Looking that up costs something as well; it is done when more than that was spent on adding up.
  let spent = 0;
  lists.forEach(({ where, weight }, at) => {
    if (spent > count + 6 * limit * (lists.length - at)) {
      least = Math.max(least, leastOf(best(count, 2 * limit), lists.slice(at), limit));
      spent = 0;
    }
    if (!closed && added > MET) count = keep(count, scores[best(count, BESIDES * limit).at(-1) ?? 0] ?? 0);
    closed ||= added > MET || least > left + CLOSE;
    if (closed) count = keep(count, least - left - CLOSE);
    added += where.count;
    spent += closed ? Math.min(count, where.count) : where.count;
    if (closed && count < where.count) {
      for (let one = 0; one < count; one++) {
        const nr = met[one] ?? 0;
        if (where.has(nr)) scores[nr] = (scores[nr] ?? 0) + weight;
      }
    } else {
      where.each((nr) => {
        const score = scores[nr] ?? 0;
        if (score === 0) {
          if (closed) return true;
          met[count++] = nr;
        }
        scores[nr] = score + weight;
        return true;
      });
    }
    left -= weight;
  });
  const found = best(count, limit);
  keep(count, Number.POSITIVE_INFINITY);
  return found;
}

// What the last of the best of these comes to, with what is left of the lists.
function leastOf(some: readonly number[], lists: readonly List[], limit: number): number {
  const all = some.map((nr) =>
    lists.reduce((sum, { where, weight }) => (where.has(nr) ? sum + weight : sum), scores[nr] ?? 0),
  );
  return all.sort((a, b) => b - a)[limit - 1] ?? 0;
}

// Forgets the passages that have less. Gives how many there still are.
function keep(count: number, least: number): number {
  let kept = 0;
  for (let one = 0; one < count; one++) {
    const nr = met[one] ?? 0;
    if ((scores[nr] ?? 0) >= least) met[kept++] = nr;
    else scores[nr] = 0;
  }
  return kept;
}

// The passages with the highest scores, the highest first, of equal ones the lower number.
function best(count: number, limit: number): number[] {
  const found: number[] = [];
  let last = 0;
  for (let one = 0; one < count; one++) {
    const nr = met[one] ?? 0;
    const score = scores[nr] ?? 0;
    if (found.length === limit && (score < last || (score === last && nr > (found[limit - 1] ?? 0)))) continue;
    let at = found.length < limit ? found.length : limit - 1;
    for (; at > 0; at--) {
      const before = found[at - 1] ?? 0;
      const theirs = scores[before] ?? 0;
      if (theirs > score || (theirs === score && before < nr)) break;
      found[at] = before;
    }
    found[at] = nr;
    last = scores[found[limit - 1] ?? nr] ?? 0;
  }
  return found;
}
