import type { Rol } from '../../publications/model/publication.js';
import { partyNames } from '../query/parties.js';
import type { Filter, Query } from '../query/typed-query.js';
import type { IndexRecord } from './record.js';

/** What a record can be filtered by; its texts are not kept. */
export type Facets = Omit<IndexRecord, 'texts'>;

/**
 * Whether a fragment passes filters: one of each kind that is named more than once, all kinds. `van` and `tot` look
 * at the day of the answer, where there is one and questions alone are not asked for; else at that of the question.
 */
export function passes(
  facets: Facets,
  { filters, withoutFilters }: Pick<Query, 'filters' | 'withoutFilters'>,
): boolean {
  if (withoutFilters.some((filter) => fits(facets, filter, null))) return false;
  const role = filters.find((filter) => filter.kind === 'rol')?.value ?? null;
  const kinds = new Set(filters.map(({ kind }) => kind));
  return Array.from(kinds).every((kind) => {
    const same = filters.filter((filter) => filter.kind === kind);
    return kind === 'van' || kind === 'tot'
      ? same.every((f) => fits(facets, f, role))
      : same.some((f) => fits(facets, f, role));
  });
}

function fits(facets: Facets, { kind, value }: Filter, role: string | null): boolean {
  switch (kind) {
    case 'rol':
      return true;
    case 'document':
      return facets.document === value;
    case 'indiener':
      return facets.indieners.some((name) => hasWords(name, value));
    case 'bewindspersoon':
      return facets.bewindspersonen.some((name) => hasWords(name, value));
    case 'partij':
      return facets.partijen.some((party) => partyNames(party).some((name) => partyNames(value).includes(name)));
    default: {
      const date = dateOf(facets, role);
      return date !== null && (kind === 'van' ? date >= value : date <= value);
    }
  }
}

function dateOf({ dates }: Facets, role: string | null): string | null {
  const order: readonly Rol[] = role === 'vraag' ? ['vraag'] : ['antwoord', 'vraag'];
  return order.map((rol) => dates[rol]).find((date) => date !== null) ?? null;
}

function hasWords(name: string, wanted: string): boolean {
  const words = name.split(/[^\p{L}\p{M}\p{N}]+/u);
  return wanted.split(/[^\p{L}\p{M}\p{N}]+/u).every((word) => words.includes(word));
}
