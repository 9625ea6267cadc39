import type { Library } from '../../publications/model/library.js';
import { type Half, halfOf, halvesOf } from './half.js';
import { type OneOf, type Sought, type Term, termsOf } from './terms.js';
import { bestOf, type Ways, Where } from './where.js';

/** Which passages are worth comparing with a quotation. */
export interface Candidates {
  /** Looks up in one go where all these words stand, when that does not lie at hand. */
  prepare(all: () => readonly Sought[]): Promise<void>;
  /** Passages that may have all these words as they stand here, each in one of its readings, in the library's order. */
  holding(sought: Sought, limit: number): Promise<readonly Half[]>;
  /** Passages that share most of these words and of their order, best first. */
  near(sought: Sought, limit: number): Promise<readonly Half[]>;
}

/** Every passage that can be quoted, by its terms. Passages are numbered from 0 in the library's order. */
export interface PassageIndex {
  /** Number of passages. */
  readonly size: number;
  /** Whether where terms stand lies at hand, so that it need not be asked for ahead. */
  readonly atHand: boolean;
  /** Where terms stand, and perhaps others; one that stands nowhere may be missing. */
  where(terms: ReadonlySet<Term>): Promise<ReadonlyMap<Term, Where>>;
  halves(numbers: readonly number[]): Promise<readonly Half[]>;
}

const NOWHERE: Ways = { ways: [], count: 0 };

/** Candidates by an index, wherever it is kept: what is a quotation does not follow from that. */
export class IndexedCandidates implements Candidates {
  readonly #index: PassageIndex;

  constructor(index: PassageIndex) {
    this.#index = index;
  }

  async prepare(all: () => readonly Sought[]): Promise<void> {
    if (!this.#index.atHand) await this.#waysOf(all().flatMap((sought) => sought.all()));
  }

  async holding(sought: Sought, limit: number): Promise<readonly Half[]> {
    const all = sought.all();
    if (all.length === 0) return [];
    // In any of these ways, and so for each word and pair.
    const needed = await this.#waysOf(all);
    let rarest = needed[0] ?? NOWHERE;
    for (const ways of needed) if (ways.count < rarest.count) rarest = ways;
    if (rarest.count === 0) return [];
    const found: number[] = [];
    for (const way of rarest.ways) {
      // No more of any of them can be among the first.
      const most = found.length + limit;
      way.each((nr) => {
        if (needed.every(({ ways }) => ways.some((one) => one.has(nr)))) found.push(nr);
        return found.length < most;
      });
    }
    const first = rarest.ways.length === 1 ? found : [...new Set(found)].sort((a, b) => a - b).slice(0, limit);
    return this.#index.halves(first);
  }

  async near(sought: Sought, limit: number): Promise<readonly Half[]> {
    const some = sought.some();
    const where = await this.#index.where(some);
    const terms = [...some].flatMap((term) => where.get(term) ?? []);
    return this.#index.halves(bestOf(terms, this.#index.size, limit));
  }

  async #waysOf(all: readonly OneOf[]): Promise<Ways[]> {
    const missing = all.filter(({ where }) => where === null);
    if (missing.length > 0) {
      const found = await this.#index.where(new Set(missing.flatMap(({ terms }) => terms)));
      for (const one of missing) {
        const ways = one.terms.flatMap((term) => found.get(term) ?? []);
        one.where = { ways, count: ways.reduce((sum, way) => sum + way.count, 0) };
      }
    }
    return all.map(({ where }) => where ?? NOWHERE);
  }
}

/** How many more of the nearest are looked at where publications are left out. */
const BESIDES = 4;

/** Candidates without the passages of these publications. */
export function candidatesWithout(candidates: Candidates, documents: readonly string[]): Candidates {
  if (documents.length === 0) return candidates;
  const others = (halves: readonly Half[], limit: number) =>
    halves.filter(({ name }) => !documents.includes(name.document)).slice(0, limit);
  return {
    prepare: (all) => candidates.prepare(all),
    holding: async (sought, limit) => others(await candidates.holding(sought, limit), limit),
    near: async (sought, limit) => others(await candidates.near(sought, limit * BESIDES), limit),
  };
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
  readonly atHand = true;
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
