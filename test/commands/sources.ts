import type { Sources } from '../../commands/command.js';
import { commandNamed } from '../../commands/index.js';
import { createChecker } from '../../src/check/checker.js';
import { MemoryLibrary } from '../../src/corpus/memory-library.js';
import { type Desk, deskHere } from '../../src/desk.js';
import type { Library } from '../../src/publications/model/library.js';
import type { Publication } from '../../src/publications/model/publication.js';
import type { Block, Button, Menu, Quote, Reply, Request } from '../../src/reply/reply.js';
import { createSearchEngine } from '../../src/search/engine.js';
import { realCorpus } from '../corpus.js';

export const NR = 'ah-tk-20182019-811';
export const B = 'kst-34964-B';

/** What commands look in, over publications of one's own. */
export function sourcesOver(publications: readonly Publication[], defaultDocument: string | null): Sources {
  const library = new MemoryLibrary(publications);
  return sourcesAt(deskHere(library), library, defaultDocument);
}

function sourcesAt(desk: Desk, library: Library, defaultDocument: string | null): Sources {
  const search = createSearchEngine(library, desk);
  return { library, search, checker: createChecker(library, desk), pictures: null, defaultDocument };
}

let opened: ReturnType<typeof open> | null = null;

/** What commands look in, over the real corpus: opened once for all tests of a process. `warm` makes its indexes. */
export function realSources() {
  opened ??= open();
  return opened;
}

async function open() {
  const { library, publications } = await realCorpus();
  const desk = deskHere(library);
  return { sources: sourcesAt(desk, library, NR), publications, warm: () => desk.warm() };
}

/** A command with options that it takes. */
export function asking(command: string, options: Request['options'] = {}) {
  const read = commandNamed(command)?.read(options);
  if (read?.kind !== 'read') throw new Error(`${command} ${JSON.stringify(options)}: ${read?.fout.melding}`);
  return read;
}

/** Asks a command, as everything that a person does comes down to. */
export async function ask(sources: Sources, command: string, options: Request['options'] = {}): Promise<Reply> {
  return asking(command, options).answer(sources);
}

export const quotations = ({ blocks }: Reply): Quote[] => blocks.filter((block) => block.kind === 'quote');
export const buttons = ({ blocks }: Reply): Button[] =>
  blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []));
export const menuOf = ({ blocks }: Reply): Menu | undefined => blocks.find((block) => block.kind === 'menu');
export const labelsOf = (reply: Reply): string[] => buttons(reply).map(({ label }) => label);
export const texts = ({ blocks }: Reply): string[] =>
  blocks.flatMap((block: Block) => ('text' in block ? [block.text] : []));
