import { type Library, PublicatieVeranderd } from '../publications/model/library.js';
import type { Fragment } from '../publications/model/publication.js';
import type { Range } from '../text/source-text.js';
import { passageOf } from './index/record.js';
import type { Window } from './index/window.js';
import type { CompiledQuery } from './query/compile.js';
import { faultyFilter, parseQuery } from './query/parse-query.js';
import type { Filter, Query } from './query/typed-query.js';
import type { Hit, SearchEngine, SearchOutcome, SearchRequest, TermScore, Veld } from './search-engine.js';

/** What to look for, as plain data; `named` are ids of fragments that stand first. */
export interface CoreRequest extends Required<Omit<SearchRequest, 'text'>> {
  readonly query: Query;
}

/** A hit as plain data: where its excerpt stands in the passage that `passageOf` names. */
export interface CoreHit extends Window {
  readonly id: string;
  readonly veld: Veld;
  /** Which of the footnotes that have a text, from 0; 0 for every other part. */
  readonly nth: number;
  readonly score: number;
  readonly uitleg: readonly TermScore[];
}

/** What a search gives, as plain data. */
export type CoreOutcome =
  | (Omit<Extract<SearchOutcome, { kind: 'found' }>, 'hits' | 'changed' | 'bedoelde'> & {
      readonly hits: readonly CoreHit[];
      readonly corrections: CompiledQuery['corrections'];
    })
  | Extract<SearchOutcome, { kind: 'refused' }>;

/** An index that may live in another thread: it takes and gives plain data. */
export interface SearchIndex {
  search(request: CoreRequest): Promise<CoreOutcome>;
}

/** An engine that asks an index and hands out the library's own passages: what is shown is never what an index stored. */
export function createSearchEngine(library: Library, index: SearchIndex): SearchEngine {
  return {
    async search({ text, uitleg = false, named = [], counts = false, ...rest }) {
      const read = parseQuery(text);
      if (read.kind === 'refused') return read;
      const filters = await withIds(read.query.filters, library);
      const withoutFilters = await withIds(read.query.withoutFilters, library);
      if (!Array.isArray(filters)) return filters;
      if (!Array.isArray(withoutFilters)) return withoutFilters;
      const query = { ...read.query, filters, withoutFilters };
      const outcome = await index.search({ ...rest, query, named, counts, uitleg });
      if (outcome.kind === 'refused') return outcome;
      const { corrections, ...found } = outcome;
      const shown = await Promise.all(found.hits.map((hit) => readHit(hit, library)));
      return {
        ...found,
        hits: shown.flatMap((one) => (one instanceof PublicatieVeranderd ? [] : one)),
        changed: shown.filter((one) => one instanceof PublicatieVeranderd),
        bedoelde: corrected(text, corrections),
      };
    },
  };
}

/** Filters with publications by their ids; several when a name means several. */
async function withIds(
  filters: readonly Filter[],
  library: Library,
): Promise<Filter[] | ReturnType<typeof faultyFilter>> {
  const named: Filter[] = [];
  for (const filter of filters) {
    const ids = filter.kind === 'document' ? await library.find(filter.value) : null;
    if (ids?.length === 0) return faultyFilter('document', filter.value);
    named.push(...(ids?.map((value): Filter => ({ kind: 'document', value })) ?? [filter]));
  }
  return named;
}

async function readHit(hit: CoreHit, library: Library): Promise<Hit | PublicatieVeranderd> {
  try {
    return hitOf(hit, await library.fragment(hit.id));
  } catch (error) {
    if (error instanceof PublicatieVeranderd) return error;
    throw error;
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
      marks: hit.marks.map(within(hit)),
      core: within(hit)(hit.core),
    },
    score: hit.score,
    uitleg: hit.uitleg,
  };
}

const within =
  (window: Range) =>
  ({ start, end }: Range): Range => ({ start: start - window.start, end: end - window.start });

function corrected(text: string, corrections: readonly { start: number; end: number; word: string }[]): string | null {
  if (corrections.length === 0) return null;
  let query = text;
  for (const { start, end, word } of corrections.toReversed()) query = query.slice(0, start) + word + query.slice(end);
  return query.trim();
}
