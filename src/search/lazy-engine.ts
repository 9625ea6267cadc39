import type { SearchEngine } from './search-engine.js';

/**
 * An engine that is made at the first search, so that what never searches (a look-up at the terminal) does not wait
 * for an index. `warm` makes it ahead of the first reader.
 */
export function lazyEngine(make: () => Promise<SearchEngine>): SearchEngine & { warm(): Promise<void> } {
  let made: Promise<SearchEngine> | null = null;
  const engine = () => {
    made ??= make().catch((error: unknown) => {
      // The next search tries again.
      made = null;
      throw error;
    });
    return made;
  };
  return {
    search: async (request) => (await engine()).search(request),
    warm: async () => {
      await engine();
    },
    close: async () => {
      if (made) await (await made).close();
    },
  };
}
