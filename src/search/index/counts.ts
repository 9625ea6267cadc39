import { ministriesIn, ministryKey, shortMinistry } from '../../publications/model/ministries.js';
import { fold } from '../dutch/fold.js';
import type { Query } from '../query/typed-query.js';
import type { CountedBy, CountedValue, Counts } from '../search-engine.js';
import { partyNames } from './filter-names.js';

/** One value of a kind: the ways in which it was written, and the hits that have it. */
interface Tally {
  readonly written: Map<string, number>;
  hits: number;
}

/** Counts hits by year, ministry and party: a hit with several parties once for each. */
export class HitCounts {
  readonly #tallies: Readonly<Record<CountedBy, Map<string, Tally>>> = {
    jaar: new Map(),
    ministerie: new Map(),
    partij: new Map(),
  };

  /** Counts so many hits with a year (empty where none is known), and names as their sources write them. */
  add(jaar: string, partijen: readonly string[], bewindspersonen: readonly string[], hits = 1): void {
    if (jaar !== '') this.#count('jaar', [[jaar, jaar]], hits);
    this.#count(
      'partij',
      partijen.map((name) => [partyNames(fold(name))[0] ?? '', name]),
      hits,
    );
    this.#count(
      'ministerie',
      bewindspersonen.flatMap(ministriesIn).map((name) => [ministryKey(name), name]),
      hits,
    );
  }

  /**
   * The counts: years newest first, the others by how many hits they have. Of a kind that the query filters by there
   * are none: another value of it would find more and not less.
   */
  of({ filters }: Pick<Query, 'filters'>): Counts {
    const values = (kind: CountedBy): CountedValue[] => {
      if (filters.some((filter) => filter.kind === kind)) return [];
      const counted = Array.from(this.#tallies[kind].values(), ({ written, hits }): CountedValue => {
        const waarde = Array.from(written).reduce((best, one) => (one[1] > best[1] ? one : best))[0];
        return { waarde, aantal: hits, filter: filterFor(kind, waarde) };
      });
      const order =
        kind === 'jaar' ? byName : (a: CountedValue, b: CountedValue) => b.aantal - a.aantal || byName(b, a);
      return counted.sort(order);
    };
    return { jaar: values('jaar'), ministerie: values('ministerie'), partij: values('partij') };
  }

  #count(kind: CountedBy, values: readonly (readonly [key: string, written: string])[], hits: number): void {
    const had = new Set<string>();
    for (const [key, written] of values) {
      const tally = this.#tallies[kind].get(key) ?? { written: new Map<string, number>(), hits: 0 };
      this.#tallies[kind].set(key, tally);
      tally.written.set(written, (tally.written.get(written) ?? 0) + hits);
      if (!had.has(key)) tally.hits += hits;
      had.add(key);
    }
  }
}

const byName = (a: CountedValue, b: CountedValue): number => (a.waarde < b.waarde ? 1 : -1);

function filterFor(kind: CountedBy, waarde: string): string {
  if (kind === 'jaar') return `van:${waarde} tot:${waarde}`;
  const short = kind === 'ministerie' ? (shortMinistry(waarde) ?? waarde) : waarde;
  return /\s/.test(short) ? `${kind}:"${short}"` : `${kind}:${short}`;
}
