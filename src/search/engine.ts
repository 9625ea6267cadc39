import type { Library } from '../publications/model/library.js';
import type { Fragment } from '../publications/model/publication.js';
import type { CoreHit, CoreOutcome, CoreRequest } from './index/core-messages.js';
import { passageOf } from './index/record.js';
import { faultyFilter } from './query/filters.js';
import { parseQuery, type ReadQuery } from './query/parse-query.js';
import type { Filter, Query } from './query/typed-query.js';
import type { Hit, SearchEngine, SearchOutcome, SearchRequest } from './search-engine.js';

/** An index that may live in another thread: it takes and gives plain data. */
export interface SearchIndex {
  search(request: CoreRequest): Promise<CoreOutcome>;
}

/** An engine that asks an index and hands out the library's own passages: what is shown is never what an index stored. */
export function createSearchEngine(library: Library, index: SearchIndex): SearchEngine {
  return new IndexedEngine(library, index);
}

class IndexedEngine implements SearchEngine {
  readonly #library: Library;
  readonly #index: SearchIndex;

  constructor(library: Library, index: SearchIndex) {
    this.#library = library;
    this.#index = index;
  }

  async search({
    text,
    document,
    named: first = [],
    offset,
    limit,
    uitleg = false,
    counts: counted = false,
  }: SearchRequest): Promise<SearchOutcome> {
    const read = parseQuery(text);
    if (read.kind === 'refused') return read;
    const named = await this.#named(read.query);
    if (named.kind === 'refused') return named;
    const request = { query: named.query, document, named: first, offset, limit, explain: uitleg, counts: counted };
    const outcome = await this.#index.search(request);
    if (outcome.kind === 'refused') return outcome;
    const hits = await Promise.all(outcome.hits.map(async (hit) => hitOf(hit, await this.#library.fragment(hit.id))));
    const { total, totalIsAtLeast, order, offers, counts } = outcome;
    return {
      kind: 'found',
      total,
      totalIsAtLeast,
      hits,
      order,
      offers,
      counts,
      bedoelde: corrected(text, outcome.corrections),
    };
  }

  /** The query with publications by their ids; several when a name means several. */
  async #named(query: Query): Promise<ReadQuery> {
    const filters = await this.#withIds(query.filters);
    const withoutFilters = await this.#withIds(query.withoutFilters);
    if (!Array.isArray(filters)) return filters;
    if (!Array.isArray(withoutFilters)) return withoutFilters;
    return { kind: 'read', query: { ...query, filters, withoutFilters } };
  }

  async #withIds(filters: readonly Filter[]): Promise<Filter[] | ReturnType<typeof faultyFilter>> {
    const named: Filter[] = [];
    for (const filter of filters) {
      const ids = filter.kind === 'document' ? await this.#library.find(filter.value) : null;
      if (ids?.length === 0) return faultyFilter('document', filter.value);
      named.push(...(ids?.map((value): Filter => ({ kind: 'document', value })) ?? [filter]));
    }
    return named;
  }
}

function hitOf(hit: CoreHit, fragment: Fragment | null): Hit {
  const passage = fragment && passageOf(fragment, hit.veld, hit.nth);
  if (!fragment || !passage) throw new Error(`The library no longer holds ${hit.id} as it was indexed`);
  return {
    fragment,
    foundIn: hit.veld,
    excerpt: {
      passage: passage.part(hit.start, hit.end),
      cutStart: passage.text.slice(0, hit.start).trim() !== '',
      cutEnd: passage.text.slice(hit.end).trim() !== '',
      marks: hit.marks.map(({ start, end }) => ({ start: start - hit.start, end: end - hit.start })),
    },
    score: hit.score,
    uitleg: hit.uitleg,
  };
}

function corrected(text: string, corrections: readonly { start: number; end: number; word: string }[]): string | null {
  if (corrections.length === 0) return null;
  let query = text;
  for (const { start, end, word } of corrections.toReversed()) query = query.slice(0, start) + word + query.slice(end);
  return query.trim();
}
