import type { Analyser } from '../dutch/analysis.js';
import { type CompiledQuery, type Concept, compileQuery } from '../query/compile.js';
import {
  type Filter,
  phrasePattern,
  type Query,
  type QueryItem,
  roleIn,
  searched,
  TEXTS,
} from '../query/typed-query.js';
import type { Veld } from '../search-engine.js';
import { NO_OTHER_WORDS } from '../thesaurus/thesaurus.js';
import { isNameFilter } from './filter-names.js';
import type { Fragments } from './indexed-fragments.js';
import { FragmentSet } from './postings.js';
import { dayNumber, type IndexRecord } from './record.js';
import type { TermIndex } from './term-index.js';
import { type WeighedQuery, weigh } from './weigh.js';

/** A query, and what is looked for by it. */
export interface Sought {
  readonly query: Query;
  readonly weighed: WeighedQuery;
  readonly velden: readonly Veld[];
  readonly index: TermIndex;
  /** The fragments that may be hits, whatever words they have. */
  readonly within: FragmentSet;
  /** Those of them that are, or that are when their texts read as they must. */
  readonly hits: FragmentSet;
  /** Whether texts have all word groups that must stand in them and none that must not; null when there are none. */
  readonly reads: Reading | null;
}

type Reading = (texts: IndexRecord['texts']) => boolean;

/**
 * Lays out what to look for.
 * @param document the only publication to look in
 * @param browses whether filters are all there is: then all that they let pass are hits
 */
export async function soughtBy(
  query: Query,
  { document, browses }: { readonly document: string | null; readonly browses: boolean },
  compiled: CompiledQuery,
  fragments: Fragments,
  analyser: Analyser,
): Promise<Sought> {
  const velden = searched(query);
  const weighed = weigh(compiled, fragments.vocabulary);
  const terms = [...weighed.adds.keys()];
  const grouped = compiled.concepts.filter((concept) => concept.grouped).map((concept) => termsOf(concept));
  const excluded = query.without.map((item) => excludedBy(item, fragments, analyser));
  // What has a word group that must not be there is known by reading alone.
  const barred = excluded.filter(({ groups }) => groups.length === 0).map((one) => one.terms);
  const index = await fragments.index([...terms, ...grouped.flat(), ...barred.flat(2)], velden);
  let within = passing(query, document, fragments);
  for (const one of grouped) within = within.and(index.having(one, velden));
  for (const [first, ...others] of barred) {
    if (first === undefined) continue;
    const having = others.reduce((set, one) => set.and(index.having(one, TEXTS)), index.having(first, TEXTS));
    within = within.without(having);
  }
  const must = compiled.groups.map((group) => standsIn(group, velden));
  const mustNot = excluded.flatMap(({ groups }) => groups.map((group) => standsIn(group, TEXTS)));
  const reads: Reading = (texts) => must.every((stands) => stands(texts)) && !mustNot.some((stands) => stands(texts));
  let hits = new FragmentSet(fragments.size);
  if (compiled.concepts.length > 0) hits = within.and(index.having(terms, velden));
  else if (browses) hits = within.and(fragments.withPart(velden));
  // Word groups of small words alone: no index helps.
  else if (must.length > 0) hits = within;
  return { query, weighed, velden, index, within, hits, reads: must.length + mustNot.length === 0 ? null : reads };
}

/** What must not be there: a word in any form, compounds with it, or a word group. */
function excludedBy(
  item: QueryItem,
  { vocabulary }: Fragments,
  analyser: Analyser,
): { terms: readonly (readonly string[])[]; groups: readonly string[] } {
  const query: Query = { items: [item], without: [], filters: [], withoutFilters: [] };
  const { concepts, groups } = compileQuery(query, analyser, vocabulary, NO_OTHER_WORDS);
  return { terms: concepts.map((concept) => termsOf(concept, (weight) => weight === 1)), groups };
}

function termsOf({ ways }: Concept, counts = (_weight: number) => true): string[] {
  return ways.flat().flatMap(({ terms }) => terms.flatMap(({ term, weight }) => (counts(weight) ? term : [])));
}

function standsIn(group: string, velden: readonly Veld[]): Reading {
  const pattern = phrasePattern(group);
  return (texts) => velden.some((veld) => texts[veld].some((text) => text.search(pattern) >= 0));
}

/**
 * The fragments that pass filters: one of each kind that is named more than once, all kinds. `van` and `tot` look at the
 * day of the answer, where there is one and questions alone are not asked for; else at that of the question.
 */
function passing(query: Query, document: string | null, fragments: Fragments): FragmentSet {
  const { filters, withoutFilters } = query;
  const of = (filter: Filter) => fragmentsOf(filter, roleIn(query), fragments);
  let set = document === null ? fragments.all() : fragments.ofDocument(document);
  for (const kind of new Set(filters.map((filter) => filter.kind))) {
    const sets = filters.filter((filter) => filter.kind === kind).map(of);
    const both = kind === 'van' || kind === 'tot';
    set = set.and(sets.reduce((all, one) => (both ? all.and(one) : all.or(one))));
  }
  return withoutFilters.reduce((left, filter) => left.without(of(filter)), set);
}

function fragmentsOf({ kind, value }: Filter, role: string | null, fragments: Fragments): FragmentSet {
  if (kind === 'rol') return fragments.all();
  if (kind === 'document') return fragments.ofDocument(value);
  if (isNameFilter(kind)) return fragments.names.having(kind, value, fragments.size);
  const limit = dayNumber(value);
  const day = (nr: number) => fragments.day(nr, role);
  return fragments.where(kind === 'van' ? (nr) => day(nr) >= limit : (nr) => day(nr) > 0 && day(nr) <= limit);
}
