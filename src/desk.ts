import { built } from './package-root.js';
import type { Library } from './publications/model/library.js';
import { buildIndex, type SearchIndex } from './search/engine.js';
import type { CoreOutcome, CoreRequest } from './search/index/core-messages.js';
import { Thread } from './thread/thread.js';

/**
 * What takes long enough to keep readers waiting who asked for something else: it is looked up at a desk, which stands
 * in a thread of its own when the bot runs, and in this one at the terminal.
 */
export interface Desk extends SearchIndex {
  /** Makes its indexes ahead of the first question; resolves when they are there. */
  warm(): Promise<void>;
  close(): Promise<void>;
}

/** A question to a desk in another thread. */
export type Question = { readonly kind: 'warm' } | { readonly kind: 'search'; readonly request: CoreRequest };
/** Null to what asks for nothing. */
export type Answer = CoreOutcome | null;

/** What a desk in another thread is made from. */
export interface DeskData {
  /** Folder of the corpus. */
  readonly directory: string;
  /** {@link fingerprint} of the library that its answers are read with. */
  readonly fingerprint: string;
}

/** A desk in this thread, whose index is made at the first search. */
export function deskHere(library: Library): Desk {
  let index: Promise<SearchIndex> | null = null;
  const opened = () => {
    index ??= buildIndex(library);
    return index;
  };
  return {
    search: async (request) => (await opened()).search(request),
    warm: async () => {
      await opened();
    },
    close: async () => {},
  };
}

/** A desk in a thread of its own, which reads the corpus by itself. */
export function deskInThread(data: DeskData): Desk {
  const thread = new Thread<Question, Answer>(built('src/desk-thread.js'), data);
  return {
    async search(request) {
      const outcome = await thread.ask({ kind: 'search', request });
      if (outcome === null) throw new Error('The desk gave no outcome');
      return outcome;
    },
    warm: async () => {
      await thread.ask({ kind: 'warm' });
    },
    close: () => thread.close(),
  };
}

/** Names what a library holds: two libraries with the same one hold the same words. */
export async function fingerprint(library: Library): Promise<string> {
  const ids = await library.ids();
  const publications = await Promise.all(ids.map((id) => library.publication(id)));
  return publications.map((one) => one?.source.sha256).join(' ');
}
