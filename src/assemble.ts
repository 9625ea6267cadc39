import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Sources } from '../commands/command.js';
import { createChecker } from './check/checker.js';
import type { Config } from './config.js';
import type { MemoryLibrary } from './corpus/library.js';
import { loadCorpus } from './corpus/load.js';
import { PDF } from './corpus/store.js';
import { deskHere, deskInThread, fingerprint } from './desk.js';
import { PACKAGE_ROOT } from './package-root.js';
import type { PagePictures } from './picture/drawing.js';
import { canDraw, openPictures, type Pictures } from './picture/pictures.js';
import type { Corpusfout } from './publications/model/corpusfout.js';
import type { Publication } from './publications/model/publication.js';
import { createSearchEngine } from './search/engine.js';

/** What commands look in, loaded; or why it was refused. */
export type Assembled =
  | {
      readonly kind: 'ready';
      readonly sources: Sources;
      readonly library: MemoryLibrary;
      readonly publications: readonly Publication[];
      /** Makes the indexes ahead of the first question; resolves when they are there. */
      warm(): Promise<void>;
      /** Lets go of what it holds: its threads. */
      close(): Promise<void>;
    }
  | { readonly kind: 'refused'; readonly fouten: readonly Corpusfout[] }
  | { readonly kind: 'unknown-document'; readonly document: string; readonly ids: readonly string[] };

/** Counts where no other publication is chosen: the one that comes with the program. */
const USUAL_DOCUMENT = 'ah-tk-20182019-811';

/** Folder of the corpus: the one that is set, or the one that comes with the program. */
export function corpusDirectory({ corpusDir }: Pick<Config, 'corpusDir'>): string {
  return corpusDir ?? fileURLToPath(new URL('corpus', PACKAGE_ROOT));
}

/**
 * Loads the corpus and puts together what commands look in. The indexes are made at the first question; `worker` keeps
 * them in a thread of their own.
 */
export async function assemble(config: Config, { worker }: { readonly worker: boolean }): Promise<Assembled> {
  const loaded = await loadCorpus(corpusDirectory(config));
  if (loaded.kind === 'refused') return loaded;
  const { library, publications } = loaded;
  const defaultDocument = await defaultOf(config, library);
  if (defaultDocument === undefined) {
    return { kind: 'unknown-document', document: config.defaultDocument ?? '', ids: await library.ids() };
  }
  const directory = corpusDirectory(config);
  const desk = worker ? deskInThread({ directory, fingerprint: await fingerprint(library) }) : deskHere(library);
  const search = createSearchEngine(library, desk);
  const drawer = canDraw() ? openPictures() : null;
  const pictures = drawer && pagePictures(drawer, directory);
  const close = async () => {
    await desk.close();
    await drawer?.close();
  };
  const checker = createChecker(library, desk);
  const sources = { library, search, checker, pictures, defaultDocument };
  return { kind: 'ready', sources, library, publications, warm: () => desk.warm(), close };
}

function pagePictures(pictures: Pictures, directory: string): PagePictures {
  return { draw: ({ document, ...part }) => pictures.draw({ ...part, file: join(directory, document, PDF) }) };
}

async function defaultOf({ defaultDocument }: Config, library: MemoryLibrary): Promise<string | null | undefined> {
  const found = await library.publication(defaultDocument ?? USUAL_DOCUMENT);
  if (found) return found.gegevens.id;
  return defaultDocument === null ? null : undefined;
}
