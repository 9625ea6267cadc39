import { ministriesIn, ministryKey, shortMinistry } from '../../publications/model/ministries.js';
import { fold } from '../dutch/fold.js';
import type { Query } from '../query/typed-query.js';
import type { CountedBy, CountedValue, Counts } from '../search-engine.js';
import { partyNames } from './filter-names.js';

/** Hits that have the same year (empty where none is known) and names, as their sources write them. */
export interface Alike {
  readonly jaar: string;
  readonly partijen: readonly string[];
  readonly bewindspersonen: readonly string[];
  /** Number of hits. */
  readonly hits: number;
}

/**
 * Counts hits by year, newest first, and by ministry and party, most first: a hit with several parties once for each. Of
 * a kind that the query filters by there are none: another value of it would find more and not less.
 */
export function countsOf(all: readonly Alike[], { filters }: Pick<Query, 'filters'>): Counts {
  const counted = (kind: CountedBy, valuesOf: (one: Alike) => (readonly [key: string, written: string])[]) =>
    filters.some((filter) => filter.kind === kind) ? [] : tallied(kind, all, valuesOf);
  return {
    jaar: counted('jaar', ({ jaar }) => (jaar === '' ? [] : [[jaar, jaar]])).sort(byName),
    ministerie: counted('ministerie', ({ bewindspersonen }) =>
      bewindspersonen.flatMap(ministriesIn).map((name) => [ministryKey(name), name]),
    ).sort(byHits),
    partij: counted('partij', ({ partijen }) => partijen.map((name) => [partyNames(fold(name))[0] ?? '', name])).sort(
      byHits,
    ),
  };
}

function tallied(
  kind: CountedBy,
  all: readonly Alike[],
  valuesOf: (one: Alike) => (readonly [key: string, written: string])[],
): CountedValue[] {
  /** The ways in which a value was written, and the hits that have it. */
  const tallies = new Map<string, { readonly written: Map<string, number>; aantal: number }>();
  for (const one of all) {
    const had = new Set<string>();
    for (const [key, written] of valuesOf(one)) {
      const tally = tallies.get(key) ?? { written: new Map<string, number>(), aantal: 0 };
      tallies.set(key, tally);
      tally.written.set(written, (tally.written.get(written) ?? 0) + one.hits);
      if (!had.has(key)) tally.aantal += one.hits;
      had.add(key);
    }
  }
  return Array.from(tallies.values(), ({ written, aantal }) => {
    const waarde = Array.from(written).reduce((best, one) => (one[1] > best[1] ? one : best))[0];
    return { waarde, aantal, filter: filterFor(kind, waarde) };
  });
}

const byName = (a: CountedValue, b: CountedValue): number => (a.waarde < b.waarde ? 1 : -1);
const byHits = (a: CountedValue, b: CountedValue): number => b.aantal - a.aantal || byName(b, a);

function filterFor(kind: CountedBy, waarde: string): string {
  if (kind === 'jaar') return `van:${waarde} tot:${waarde}`;
  const short = kind === 'ministerie' ? (shortMinistry(waarde) ?? waarde) : waarde;
  return /\s/.test(short) ? `${kind}:"${short}"` : `${kind}:${short}`;
}
