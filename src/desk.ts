import type { Archive } from './archive/archive.js';
import { type Verdicts, verdictsHere } from './check/checker.js';
import type { Verdict } from './check/verdict.js';
import { built } from './package-root.js';
import type { Library } from './publications/model/library.js';
import type { CoreOutcome, CoreRequest, SearchIndex } from './search/engine.js';
import { Thread } from './thread/thread.js';

/**
 * What takes long enough to keep readers waiting who asked for something else: it is looked up at a desk, which stands
 * in a thread of its own when the bot runs, and in this one at the terminal. Questions and answers are plain data.
 */
export interface Desk extends SearchIndex, Verdicts {
  /** Makes its indexes ahead of the first question; resolves when they are there. */
  warm(): Promise<void>;
  close(): Promise<void>;
}

/** What can be asked at a desk in another thread, and what is answered. */
interface Asked {
  readonly search: { readonly about: CoreRequest; readonly answer: CoreOutcome };
  readonly verdict: { readonly about: { text: string; without: readonly string[] }; readonly answer: Verdict };
  readonly warm: { readonly about: null; readonly answer: null };
}

export type Question = {
  [Kind in keyof Asked]: { readonly kind: Kind; readonly about: Asked[Kind]['about'] };
}[keyof Asked];
export type Answer = {
  [Kind in keyof Asked]: { readonly kind: Kind; readonly answer: Asked[Kind]['answer'] };
}[keyof Asked];

/** What a desk in another thread is made from: a corpus that it reads whole, or a state of a data folder. */
export type DeskData =
  | {
      readonly kind: 'corpus';
      /** Folder of the corpus. */
      readonly directory: string;
      /** {@link fingerprint} of the library that its answers are read with. */
      readonly fingerprint: string;
    }
  | { readonly kind: 'archive'; readonly archive: Archive };

/** A desk in this thread, whose indexes are made at the first question of their kind. */
export function deskHere(library: Library): Desk {
  return deskOf(async () => {
    // Not loaded by the thread that talks to Discord, whose desk is elsewhere: it would start later.
    const { buildIndex } = await import('./search/index/build-index.js');
    return buildIndex(library);
  }, verdictsHere(library));
}

/** A desk in this thread that asks the indexes of a data folder. @throws Error when it cannot be opened */
export async function deskOfArchive(archive: Archive): Promise<Desk> {
  const { candidatesOf, libraryOf, searchIndexOf } = await import('./archive/archive.js');
  const library = await libraryOf(archive);
  return deskOf(
    () => searchIndexOf(archive),
    verdictsHere(library, () => candidatesOf(archive)),
  );
}

function deskOf(open: () => Promise<SearchIndex>, verdicts: ReturnType<typeof verdictsHere>): Desk {
  let index: Promise<SearchIndex> | null = null;
  const opened = () => {
    index ??= open();
    return index;
  };
  return {
    search: async (request) => (await opened()).search(request),
    verdict: (text, without) => verdicts.verdict(text, without),
    warm: async () => {
      await opened();
      await verdicts.warm();
    },
    close: async () => {},
  };
}

/** A desk in a thread of its own, which reads the corpus by itself. */
export function deskInThread(data: DeskData): Desk {
  const thread = new Thread<Question, Answer>(built('program/desk-thread.js'), data);
  return {
    async search(about) {
      const answer = await thread.ask({ kind: 'search', about });
      if (answer.kind !== 'search') throw new Error('The desk answered something else than was asked');
      return answer.answer;
    },
    async verdict(text, without = []) {
      const answer = await thread.ask({ kind: 'verdict', about: { text, without } });
      if (answer.kind !== 'verdict') throw new Error('The desk answered something else than was asked');
      return answer.answer;
    },
    warm: async () => {
      await thread.ask({ kind: 'warm', about: null });
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
