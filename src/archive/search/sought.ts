import type { Table } from '@lancedb/lancedb';
import type { Analyser } from '../../search/dutch/analysis.js';
import { type FilterValues, HOLDER, isNameFilter } from '../../search/index/facets.js';
import type { IndexRecord } from '../../search/index/record.js';
import { type WeighedQuery, weigh } from '../../search/index/weigh.js';
import { type CompiledQuery, compileQuery } from '../../search/query/compile.js';
import { phrasePattern } from '../../search/query/phrase.js';
import { type Filter, type Query, type QueryItem, roleIn, searched, TEXTS } from '../../search/query/typed-query.js';
import type { Way } from '../../search/query/ways.js';
import type { Veld } from '../../search/search-engine.js';
import { NO_OTHER_WORDS } from '../../search/thesaurus/thesaurus.js';
import { quoted, rowNumbers } from '../rows.js';
import { FragmentSet } from './fragment-set.js';
import { dayNumber } from './fragmenten.js';
import type { Places } from './places.js';
import type { Vocabulary } from './vocabulary.js';

/** A query, and what is looked for by it. */
export interface Sought {
  readonly query: Query;
  readonly weighed: WeighedQuery;
  readonly velden: readonly Veld[];
  /** The fragments that may be hits, whatever else they have; null for all. */
  readonly within: FragmentSet | null;
  /** Whether texts have all word groups that must stand in them and none that must not; null when there are none. */
  readonly reads: Reading | null;
  /** Every term that the fragments have, by what it is worth, most first. */
  readonly terms: readonly string[];
  /** Whether one of the reader's words stands for a whole word group, which every hit must have. */
  readonly grouped: boolean;
}

export type Texts = IndexRecord['texts'];

type Reading = (texts: Texts) => boolean;

/** Where and by what is looked. */
export interface Looking extends Filtered {
  readonly vocabulary: Vocabulary;
  readonly analyser: Analyser;
}

/** Lays out what to look for. @param document the only publication to look in */
export async function soughtBy(
  query: Query,
  document: string | null,
  compiled: CompiledQuery,
  where: Looking,
): Promise<Sought> {
  const { places, vocabulary } = where;
  const velden = searched(query);
  const weighed = weigh(compiled, vocabulary);
  const excluded = query.without.map((item) => excludedBy(item, where));
  const grouped = compiled.concepts.filter((concept) => concept.grouped);
  const [passed, needed, barred] = await Promise.all([
    passing(query, document, where),
    Promise.all(grouped.map(({ ways }) => places.having(termsOf(ways), velden))),
    // What has a word group that must not be there is known by reading alone.
    Promise.all(excluded.filter(({ groups }) => groups.length === 0).map(({ terms }) => hasAll(terms, where))),
  ]);
  let within = needed.reduce<FragmentSet | null>((set, one) => set?.and(one) ?? one, passed);
  for (const one of barred) if (one) within = (within ?? FragmentSet.all(places.size)).without(one);
  return {
    query,
    weighed,
    velden,
    within,
    reads: readsFor(
      compiled.groups.map((group) => standsIn(group, velden)),
      excluded.flatMap(({ groups }) => groups.map((group) => standsIn(group, TEXTS))),
    ),
    terms: termsByWorth(weighed),
    grouped: grouped.length > 0,
  };
}

/** What must not be there: a word in any form, compounds with it, or a word group. */
function excludedBy(
  item: QueryItem,
  { analyser, vocabulary }: Looking,
): { terms: readonly (readonly string[])[]; groups: readonly string[] } {
  const query: Query = { items: [item], without: [], filters: [], withoutFilters: [] };
  const { concepts, groups } = compileQuery(query, analyser, vocabulary, NO_OTHER_WORDS);
  const terms = concepts.map(({ ways }) =>
    ways.flat().flatMap(({ terms: all }) => all.flatMap(({ term, weight }) => (weight === 1 ? term : []))),
  );
  return { terms, groups };
}

/** What has one of each of these in its texts; null when nothing is asked. */
async function hasAll(terms: readonly (readonly string[])[], { places }: Looking): Promise<FragmentSet | null> {
  const sets = await Promise.all(terms.map((one) => places.having(one, TEXTS)));
  return sets.reduce<FragmentSet | null>((set, one) => set?.and(one) ?? one, null);
}

/** Whether texts have all that must and nothing that must not stand in them; null when either may. */
function readsFor(must: readonly Reading[], mustNot: readonly Reading[]): Reading | null {
  if (must.length + mustNot.length === 0) return null;
  return (texts) => must.every((stands) => stands(texts)) && !mustNot.some((stands) => stands(texts));
}

function standsIn(group: string, velden: readonly Veld[]): Reading {
  const pattern = phrasePattern(group);
  return (texts) => velden.some((veld) => texts[veld].some((text) => text.search(pattern) >= 0));
}

function termsOf(ways: readonly Way[]): string[] {
  return ways.flat().flatMap(({ terms }) => terms.map(({ term }) => term));
}

/** Terms that fragments have, by the most that one adds to the score of a fragment that has it; most first. */
function termsByWorth({ concepts, worth, damped }: WeighedQuery): string[] {
  const worths = new Map<string, number>();
  concepts.forEach(({ ways }, at) => {
    for (const { share, terms } of ways.flat()) {
      for (const { term, weight } of terms) {
        const adds = (worth[at] ?? 0) * (damped[at]?.get(term) ?? 0) * share * weight;
        if (adds > (worths.get(term) ?? 0)) worths.set(term, adds);
      }
    }
  });
  return Array.from(worths.keys()).sort((a, b) => (worths.get(b) ?? 0) - (worths.get(a) ?? 0));
}

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
async function passing(
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
