import type { FilterValues } from '../../search/index/facets.js';
import { isNameFilter } from '../../search/index/facets.js';
import type { Filter, Query } from '../../search/query/typed-query.js';
import type { Veld } from '../../search/search-engine.js';
import { listed, quoted } from '../rows.js';
import { dayNumber, labelsOf } from './columns.js';

/** Conditions of a query on the table of fragments, as SQL. */

const COLUMN = {
  indiener: 'indieners',
  partij: 'partijen',
  bewindspersoon: 'bewindspersonen',
  ministerie: 'bewindspersonen',
} as const;

/** What passes filters: one of each kind that is named more than once, all kinds, as in memory. */
export function filterConditions(
  { filters, withoutFilters }: Pick<Query, 'filters' | 'withoutFilters'>,
  document: string | null,
  names: FilterValues,
): string[] {
  const role = filters.find(({ kind }) => kind === 'rol')?.value ?? null;
  const kinds = Array.from(new Set(filters.map(({ kind }) => kind)));
  const same = (kind: Filter['kind']) =>
    filters.filter((filter) => filter.kind === kind).flatMap((filter) => filterCondition(filter, role, names) ?? []);
  return [
    ...(document === null ? [] : [`publicatie = ${quoted(document)}`]),
    ...kinds.flatMap((kind) => (kind === 'van' || kind === 'tot' ? same(kind) : anyOf(same(kind)))),
    ...withoutFilters.flatMap((filter) => filterCondition(filter, null, names) ?? []).map((one) => `NOT (${one})`),
  ];
}

/** What has any of these terms in any of these parts. */
export function hasTerm(terms: Iterable<string>, velden: readonly Veld[]): string {
  const labels = Array.from(new Set(terms)).flatMap((term) => labelsOf(term, velden));
  return hasLabel(labels);
}

/** What has any of these labels. */
export function hasLabel(labels: readonly string[]): string {
  return `array_has_any(labels, [${listed(labels)}])`;
}

/** What all of these hold for. */
export function allOf(conditions: readonly string[]): string {
  return conditions.length === 0 ? 'true' : conditions.join(' AND ');
}

function anyOf(conditions: readonly string[]): string[] {
  return conditions.length === 0 ? [] : [`(${conditions.join(' OR ')})`];
}

function filterCondition({ kind, value }: Filter, role: string | null, names: FilterValues): string | null {
  if (kind === 'rol') return null;
  if (kind === 'document') return `publicatie = ${quoted(value)}`;
  if (isNameFilter(kind)) return `array_has_any(${COLUMN[kind]}, [${listed(names.meant(kind, value))}])`;
  const day = role === 'vraag' ? 'dag_vraag' : 'dag';
  return kind === 'van' ? `${day} >= ${dayNumber(value)}` : `(${day} > 0 AND ${day} <= ${dayNumber(value)})`;
}
