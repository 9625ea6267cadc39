import type { Library } from '../../publications/model/library.js';
import type { Token } from '../words/tokens.js';
import { bestOf } from './best.js';
import { type Half, halfOf } from './half.js';
import { halvesOf } from './halves.js';
import { type Term, termsOf, termsOfAll, termsOfSome } from './terms.js';
import { Where } from './where.js';

/** Which passages are worth comparing with a quotation. */
export interface Candidates {
  /** Passages that may have all these words as they stand here, each in one of its readings, in the library's order. */
  holding(tokens: readonly Token[], limit: number): Promise<readonly Half[]>;
  /** Passages that share most of these words and of their order, best first. */
  near(tokens: readonly Token[], limit: number): Promise<readonly Half[]>;
}

/** Every passage that can be quoted, by its terms. Passages are numbered from 0 in the library's order. */
export interface PassageIndex {
  /** Number of passages. */
  readonly size: number;
  /** Where terms stand, and perhaps others; one that stands nowhere may be missing. */
  where(terms: ReadonlySet<Term>): Promise<ReadonlyMap<Term, Where>>;
  halves(numbers: readonly number[]): Promise<readonly Half[]>;
}

/** Candidates by an index, wherever it is kept: what is a quotation does not follow from that. */
export class IndexedCandidates implements Candidates {
  readonly #index: PassageIndex;

  constructor(index: PassageIndex) {
    this.#index = index;
  }

  async holding(tokens: readonly Token[], limit: number): Promise<readonly Half[]> {
    const sought = termsOfAll(tokens);
    if (sought.length === 0) return [];
    const where = await this.#index.where(new Set(sought.flat()));
    // In any of these ways, and so for each word and pair.
    const needed: (readonly Where[])[] = [];
    let [rarest, fewest]: [readonly Where[], number] = [[], Number.POSITIVE_INFINITY];
    for (const terms of sought) {
      const ways = terms.flatMap((term) => where.get(term) ?? []);
      const count = ways.reduce((sum, way) => sum + way.count, 0);
      if (count === 0) return [];
      if (count < fewest) [rarest, fewest] = [ways, count];
      needed.push(ways);
    }
    const found: number[] = [];
    each(rarest, (nr) => {
      if (needed.every((ways) => ways.some((way) => way.has(nr)))) found.push(nr);
      return found.length < limit;
    });
    return this.#index.halves(found);
  }

  async near(tokens: readonly Token[], limit: number): Promise<readonly Half[]> {
    const sought = termsOfSome(tokens);
    const where = await this.#index.where(sought);
    const terms = [...sought].flatMap((term) => where.get(term) ?? []);
    return this.#index.halves(bestOf(terms, this.#index.size, limit));
  }
}

/** Reads a library into candidates; who calls it holds them. */
export async function candidatesOf(library: Library): Promise<Candidates> {
  const index = new MemoryIndex();
  for (const id of await library.ids()) {
    const publication = await library.publication(id);
    if (!publication) continue;
    for (const { name, passage } of halvesOf(publication)) index.add(halfOf(name, passage));
  }
  return new IndexedCandidates(index);
}

/** Passages in memory. */
export class MemoryIndex implements PassageIndex {
  readonly #halves: Half[] = [];
  readonly #numbers = new Map<Term, number[]>();
  /** Of the numbers, when they are first asked for. */
  #where: ReadonlyMap<Term, Where> | null = null;

  get size(): number {
    return this.#halves.length;
  }

  add(half: Half): void {
    const nr = this.#halves.push(half) - 1;
    this.#where = null;
    for (const term of termsOf(half.tokens)) {
      const numbers = this.#numbers.get(term);
      if (numbers) numbers.push(nr);
      else this.#numbers.set(term, [nr]);
    }
  }

  async where(): Promise<ReadonlyMap<Term, Where>> {
    this.#where ??= new Map(
      Array.from(this.#numbers, ([term, numbers]) => [term, new Where(Uint32Array.from(numbers), this.size)]),
    );
    return this.#where;
  }

  async halves(numbers: readonly number[]): Promise<readonly Half[]> {
    return numbers.flatMap((nr) => this.#halves[nr] ?? []);
  }
}

// Numbers that stand in any of these, ascending and each once.
function each(ways: readonly Where[], tell: (nr: number) => boolean): void {
  const [only, ...others] = ways;
  if (only && others.length === 0) only.each(tell);
  else {
    const all = new Set<number>();
    for (const way of ways) way.each((nr) => all.add(nr).size > 0);
    for (const nr of [...all].sort((a, b) => a - b)) if (!tell(nr)) return;
  }
}
