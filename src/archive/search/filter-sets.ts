import type { Table } from '@lancedb/lancedb';
import { type FilterValues, HOLDER, isNameFilter } from '../../search/index/facets.js';
import { type Filter, type Query, roleIn } from '../../search/query/typed-query.js';
import { quoted, rowNumbers } from '../rows.js';
import { dayNumber } from './columns.js';
import { FragmentSet } from './fragment-set.js';
import type { Places } from './places.js';

/** Where filters look. */
export interface Filtered {
  readonly fragments: Table;
  readonly places: Places;
  readonly names: FilterValues;
}

/**
 * The fragments that pass filters: one of each kind that is named more than once, all kinds, as in memory. Null when
 * there is none to pass.
 */
export async function passing(
  query: Pick<Query, 'filters' | 'withoutFilters'>,
  document: string | null,
  where: Filtered,
): Promise<FragmentSet | null> {
  const { filters, withoutFilters } = query;
  const role = roleIn(query);
  const of = (filter: Filter) => fragmentsOf(filter, role, where);
  let set = document === null ? null : await fragmentsOf({ kind: 'document', value: document }, role, where);
  const narrow = (one: FragmentSet) => {
    set = set?.and(one) ?? one;
  };
  for (const kind of new Set(filters.map((filter) => filter.kind))) {
    const same = filters.filter((filter) => filter.kind === kind);
    const sets = await Promise.all(same.map(of));
    if (kind === 'van' || kind === 'tot') sets.forEach(narrow);
    else if (kind !== 'rol') narrow(sets.reduce((all, one) => all.or(one)));
  }
  for (const filter of withoutFilters) {
    set = (set ?? FragmentSet.all(where.places.size)).without(await of(filter));
  }
  return set;
}

async function fragmentsOf(
  { kind, value }: Filter,
  role: string | null,
  { fragments, places, names }: Filtered,
): Promise<FragmentSet> {
  if (kind === 'rol') return FragmentSet.all(places.size);
  if (isNameFilter(kind)) return places.named(HOLDER[kind], names.meant(kind, value));
  if (kind === 'document') {
    const rows = await rowNumbers(fragments.query().where(`publicatie = ${quoted(value)}`));
    return FragmentSet.of(
      places.size,
      rows.map((row) => places.ofRow(row)),
    );
  }
  const limit = dayNumber(value);
  return places.onDays(role, kind === 'van' ? (day) => day >= limit : (day) => day > 0 && day <= limit);
}
