import MiniSearch from 'minisearch';
import type { Library } from '../../src/publications/model/library.js';
import type { Fragment } from '../../src/publications/model/publication.js';
import { createSearchEngine } from '../../src/search/engine.js';
import { buildIndex } from '../../src/search/index/build-index.js';
import type { SearchEngine } from '../../src/search/search-engine.js';
import type { OtherWords } from '../../src/search/thesaurus/thesaurus.js';

/** Gives the ids of fragments for a query, best first, at most ten. */
export type Ranker = (query: string) => Promise<readonly string[]>;

/** A library of these fragments and no more than searching needs. */
export function libraryOf(fragments: readonly Fragment[]): Library {
  const byId = new Map(fragments.map((fragment) => [fragment.id, fragment]));
  return {
    ids: async () => [...new Set(fragments.map(({ publicatie }) => publicatie.id))],
    publication: async () => null,
    fragment: async (id) => byId.get(id) ?? null,
    question: async () => null,
    find: async (naam) => [...new Set(fragments.map(({ publicatie }) => publicatie.id))].filter((id) => id === naam),
    sameQuestions: async () => [],
    suggest: async () => [],
    browse: async () => ({ total: 0, ids: [] }),
    overview: async () => ({ jaren: [], bewindspersonen: [] }),
    size: async () => ({ publicaties: 0, fragmenten: fragments.length, van: null, tot: null }),
    fragments: async function* () {
      yield* fragments;
    },
  };
}

/** The product's own search; with another thesaurus, when one is given. */
export async function ownRanker(fragments: readonly Fragment[], thesaurus?: OtherWords): Promise<Ranker> {
  const library = libraryOf(fragments);
  const engine = createSearchEngine(library, await buildIndex(library, thesaurus));
  return rankerOf(engine);
}

/** A search engine as a ranker. */
export function rankerOf(engine: SearchEngine): Ranker {
  return async (text) => {
    const outcome = await engine.search({ text, document: null, offset: 0, limit: 10 });
    return outcome.kind === 'found' ? outcome.hits.map(({ fragment }) => fragment.id) : [];
  };
}

/** MiniSearch as it comes, over the same texts. */
export function defaultIndex(fragments: readonly Fragment[]): MiniSearch {
  const index = new MiniSearch({ fields: ['vraag', 'antwoord', 'voetnoot', 'onderwerp'] });
  for (const { id, vraag, antwoord, onderwerp, voetnoten } of fragments) {
    const voetnoot = voetnoten.map(({ tekst }) => tekst?.text ?? '').join('\n');
    index.add({ id, vraag: vraag?.text, antwoord: antwoord?.text, onderwerp: onderwerp?.text, voetnoot });
  }
  return index;
}

/** MiniSearch's defaults as a ranker. */
export function defaultRanker(fragments: readonly Fragment[]): Ranker {
  const index = defaultIndex(fragments);
  return async (query) =>
    index
      .search(query)
      .slice(0, 10)
      .map(({ id }) => String(id));
}
