import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Sources } from '../commands/command.js';
import type { Opened } from './archive/archive.js';
import type { ArchiveFault } from './archive/fault.js';
import { createChecker } from './check/checker.js';
import type { Config } from './config.js';
import { loadCorpus } from './corpus/load.js';
import { PDF } from './corpus/store.js';
import { type Desk, deskHere, deskInThread, deskOfArchive, fingerprint } from './desk.js';
import { PACKAGE_ROOT } from './package-root.js';
import type { PagePictures } from './picture/drawing.js';
import { canDraw, openPictures, type Pictures } from './picture/pictures.js';
import type { Corpusfout } from './publications/model/gebrek.js';
import { type Library, PublicatieVeranderd } from './publications/model/library.js';
import { createSearchEngine } from './search/engine.js';

/** What commands look in, loaded; or why it was refused. */
export type Assembled =
  | {
      readonly kind: 'ready';
      readonly sources: Sources;
      readonly library: Library;
      /** The data folder that it looks in; null when all of it is in memory. */
      readonly archive: Opened | null;
      /** Names what the corpus holds: two with the same one hold the same words. */
      readonly version: string;
      /** Makes the indexes ahead of the first question; resolves when they are there. */
      warm(): Promise<void>;
      /** Lets go of what it holds: its threads. */
      close(): Promise<void>;
    }
  | { readonly kind: 'refused'; readonly fouten: readonly Corpusfout[] }
  | { readonly kind: 'archive-refused'; readonly fault: ArchiveFault }
  | { readonly kind: 'unknown-document'; readonly document: string; readonly ids: readonly string[] };

/** Counts where no other publication is chosen: the one that comes with the program. */
const USUAL_DOCUMENT = 'ah-tk-20182019-811';
/** So many publications, the newest, are named where one is unknown. */
const NAMED = 20;

/** Folder of the corpus: the one that is set, or the one that comes with the program. */
export function corpusDirectory({ corpusDir }: Pick<Config, 'corpusDir'>): string {
  return corpusDir ?? fileURLToPath(new URL('corpus', PACKAGE_ROOT));
}

/** A library, and how to open the desk where it is looked through. */
interface Held {
  readonly kind: 'held';
  readonly library: Library;
  readonly version: string;
  readonly archive: Extract<Assembled, { kind: 'ready' }>['archive'];
  openDesk(worker: boolean): Promise<Desk>;
}

/**
 * Loads the corpus, or opens its data folder where one is set, and puts together what commands look in. The indexes are
 * made at the first question; `worker` keeps them in a thread of their own.
 */
export async function assemble(config: Config, { worker }: { readonly worker: boolean }): Promise<Assembled> {
  const directory = corpusDirectory(config);
  const held = config.dataDir === null ? await inMemory(directory) : await onDisk(config.dataDir, directory);
  if (held.kind !== 'held') return held;
  const { library, version, archive } = held;
  const defaultDocument = await defaultOf(config, library);
  if (defaultDocument === undefined) {
    const ids = (await library.ids()).slice(-NAMED);
    return { kind: 'unknown-document', document: config.defaultDocument ?? '', ids };
  }
  const desk = await held.openDesk(worker);
  const search = createSearchEngine(library, desk);
  const drawer = canDraw() ? openPictures() : null;
  const pictures = drawer && pagePictures(drawer, directory);
  const close = async () => {
    await desk.close();
    await drawer?.close();
  };
  const checker = createChecker(library, desk);
  const sources = { library, search, checker, pictures, defaultDocument };
  // Of an archive the order of all publications is read as well: who types waits too short a time for it.
  const warm = async () => {
    await Promise.all([library.ids(), desk.warm()]);
  };
  return { kind: 'ready', sources, library, version, archive, warm, close };
}

async function inMemory(directory: string): Promise<Held | Extract<Assembled, { kind: 'refused' }>> {
  const loaded = await loadCorpus(directory);
  if (loaded.kind === 'refused') return loaded;
  const { library } = loaded;
  const print = await fingerprint(library);
  const openDesk = async (worker: boolean) =>
    worker ? deskInThread({ kind: 'corpus', directory, fingerprint: print }) : deskHere(library);
  return { kind: 'held', library, version: shortHash(print), archive: null, openDesk };
}

async function onDisk(
  address: string,
  directory: string,
): Promise<Held | Extract<Assembled, { kind: 'archive-refused' }>> {
  // Loaded when it is wanted: without a data folder nothing of it is.
  const { libraryOf, openArchive } = await import('./archive/archive.js');
  const opened = await openArchive(address, directory);
  if (opened.kind === 'refused') return { kind: 'archive-refused', fault: opened.fault };
  const { archive } = opened;
  const openDesk = async (worker: boolean) =>
    worker ? deskInThread({ kind: 'archive', archive }) : deskOfArchive(archive);
  const library = await libraryOf(archive);
  return { kind: 'held', library, version: shortHash(archive.stand.corpus), archive, openDesk };
}

const shortHash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

function pagePictures(pictures: Pictures, directory: string): PagePictures {
  return { draw: ({ document, ...part }) => pictures.draw({ ...part, file: join(directory, document, PDF) }) };
}

async function defaultOf({ defaultDocument }: Config, library: Library): Promise<string | null | undefined> {
  try {
    const found = await library.publication(defaultDocument ?? USUAL_DOCUMENT);
    if (found) return found.gegevens.id;
  } catch (error) {
    // What is asked of it says that it changed; everything else goes on.
    if (error instanceof PublicatieVeranderd) return error.id;
    throw error;
  }
  return defaultDocument === null ? null : undefined;
}
