import type { Library } from '../publications/model/library.js';
import type { Fragment } from '../publications/model/publication.js';
import type { CoreHit } from './index/core-messages.js';
import { IndexCore } from './index/index-core.js';
import type { OpenIndex } from './index/open-index.js';
import { type IndexRecord, passageOf, recordOf } from './index/record.js';
import { LEXICON_FILE, THESAURUS_FILE } from './lexicon/file.js';
import { Lexicon } from './lexicon/lexicon.js';
import { faultyFilter } from './query/filters.js';
import { parseQuery, type ReadQuery } from './query/parse.js';
import type { Filter, Query } from './query/query.js';
import type { Hit, SearchEngine, SearchOutcome, SearchRequest } from './search-engine.js';
import { type OtherWords, Thesaurus } from './thesaurus/thesaurus.js';
import { IndexThread } from './thread/index-thread.js';

/** Where the index lives. */
export interface EngineOptions {
  /** In a thread of its own, so that no search keeps this one busy. */
  readonly worker: boolean;
}

const BATCH = 200;

/**
 * Builds an index of every fragment of a library and opens it for searching.
 * @throws Error with `cause` when the word list cannot be read or the thread cannot start
 */
export function createSearchEngine(library: Library, { worker }: EngineOptions): Promise<SearchEngine> {
  return engineOver(library, () => (worker ? new IndexThread() : inProcess()));
}

/** As {@link createSearchEngine}, with an empty index of someone else's making; `make` is called again when it broke. */
export async function engineOver(library: Library, make: () => OpenIndex): Promise<SearchEngine> {
  const open = () => fill(make(), library);
  return new IndexedEngine(library, await open(), open);
}

async function fill(index: OpenIndex, library: Library): Promise<OpenIndex> {
  try {
    const records: IndexRecord[] = [];
    for await (const fragment of library.fragments()) {
      records.push(recordOf(fragment));
      if (records.length >= BATCH) await index.add(records.splice(0));
    }
    await index.add(records);
    await index.finish();
    return index;
  } catch (cause) {
    await index.close();
    throw new Error('The search index cannot be built', { cause });
  }
}

/** An index in this thread. */
export function inProcess(thesaurus: OtherWords = Thesaurus.open(THESAURUS_FILE)): OpenIndex {
  const core = new IndexCore(Lexicon.open(LEXICON_FILE), thesaurus);
  return {
    alive: true,
    add: async (records) => {
      for (const record of records) core.add(record);
    },
    finish: async () => core.finish(),
    search: async (request) => core.search(request),
    close: async () => {},
  };
}

/** Searches one index. When its thread broke, the next search builds it anew. */
class IndexedEngine implements SearchEngine {
  readonly #library: Library;
  readonly #open: () => Promise<OpenIndex>;
  #index: Promise<OpenIndex>;
  #closed = false;

  constructor(library: Library, index: OpenIndex, open: () => Promise<OpenIndex>) {
    this.#library = library;
    this.#index = Promise.resolve(index);
    this.#open = open;
  }

  async search({ text, document, offset, limit, uitleg = false }: SearchRequest): Promise<SearchOutcome> {
    const read = parseQuery(text);
    if (read.kind === 'refused') return read;
    const named = await this.#named(read.query);
    if (named.kind === 'refused') return named;
    const index = await this.#opened();
    const outcome = await index.search({ query: named.query, document, offset, limit, explain: uitleg });
    if (outcome.kind === 'refused') return outcome;
    const hits = await Promise.all(outcome.hits.map(async (hit) => hitOf(hit, await this.#library.fragment(hit.id))));
    return { kind: 'found', total: outcome.total, hits, bedoelde: corrected(text, outcome.corrections) };
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

  async close(): Promise<void> {
    this.#closed = true;
    await this.#index.then(
      (index) => index.close(),
      () => {},
    );
  }

  async #opened(): Promise<OpenIndex> {
    if (this.#closed) throw new Error('The search engine is closed');
    const now = this.#index;
    const usable = await now.then(
      ({ alive }) => alive,
      () => false,
    );
    // Several searches may find it broken; one of them builds it anew.
    if (!usable && this.#index === now) this.#index = this.#open();
    return this.#index;
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
