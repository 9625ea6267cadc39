import { type Statistics, TermIndex } from '../../search/index/term-index.js';
import { isoDay, lengthsIn, termPattern, termsIn } from './fragmenten.js';
import type { Places } from './places.js';

/** A fragment that was found: its number, and the terms of its row. */
export interface Found {
  readonly fragment: number;
  readonly termen: string;
}

/** Fragments that were found, in the order of the corpus, as an index: numbered from 0. */
export class FoundFragments {
  readonly index: TermIndex;
  /** Numbers of fragments. */
  readonly all: readonly number[];
  readonly #places: Places;
  readonly #numbers: ReadonlyMap<number, number>;
  readonly #role: string | null;

  /** @param wanted the only terms that will be asked for */
  constructor(
    found: Iterable<Found>,
    { places, statistics }: { readonly places: Places; readonly statistics: Statistics },
    wanted: ReadonlySet<string>,
    role: string | null,
  ) {
    const termen = new Map(Array.from(found, (one) => [one.fragment, one.termen]));
    this.all = Array.from(termen.keys()).sort((a, b) => places.order(a) - places.order(b));
    this.#places = places;
    this.#numbers = new Map(this.all.map((fragment, nr) => [fragment, nr]));
    this.#role = role;
    this.index = new TermIndex(statistics);
    const pattern = termPattern(wanted);
    for (const fragment of this.all) {
      const terms = termen.get(fragment) ?? '';
      this.index.add(termsIn(terms, pattern), lengthsIn(terms));
    }
  }

  /** The number of the fragment itself. */
  fragment(nr: number): number {
    return this.all[nr] ?? -1;
  }

  nr(fragment: number): number | undefined {
    return this.#numbers.get(fragment);
  }

  /** The day by which it is older or newer than another, ISO; empty when it is not known. */
  day(nr: number): string {
    return isoDay(this.#places.day(this.fragment(nr), this.#role));
  }
}
