import { access, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { corpusDirectory } from '../assemble.js';
import { systemClock } from '../clock.js';
import type { Config } from '../config.js';
import { type Adding, addBytes } from '../corpus/add.js';
import { Client } from '../fetch/client.js';
import { type Came, type Fetched, type FetchOptions, fetchPublication, Journal, type Take } from '../fetch/fetch.js';
import { type Listed, type Listing, listPublications, PUBLICATION_NAMES, type Selection } from '../fetch/sru.js';
import { pdfReader } from '../pdf/pdf-reader.js';
import { readId } from '../publications/model/identifier.js';
import { readAsked } from '../publications/typed.js';
import * as woorden from '../reply/labels/fetching.js';
import { faultLines } from './corpus-report.js';
import { Progress } from './fetch-progress.js';
import { type Output, usageFault } from './output.js';

/** Where what was refused waits for a person: the PDFs, and a list with the reasons. Loading leaves hidden folders alone. */
const REFUSED = '.geweigerd';

/** Who serves on this very machine knows who asks. */
const HERE = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;
const isHere = (address: string): boolean => HERE.test(new URL(address).hostname);

type Values = Readonly<Record<string, string | boolean | undefined>>;

/** What is to be fetched: publications by name, or all of a selection. */
type Wanted =
  | { readonly kind: 'named'; readonly ids: readonly string[] }
  | { readonly kind: 'selection'; readonly selection: Selection }
  | { readonly kind: 'fault'; readonly melding: string };

/**
 * `letterlijk corpus ophalen`: fetches publications and adds each when all is well with it. It can be stopped at any
 * moment and goes on later where it was. Returns the exit code.
 */
export async function fetchToCorpus(
  config: Config,
  output: Output,
  words: readonly string[],
  values: Values,
): Promise<number> {
  const wanted = wantedOf(words, values);
  if (wanted.kind === 'fault') return usageFault(output, wanted.melding);
  const { contact, publicationsUrl, sruUrl } = config;
  const asked = wanted.kind === 'named' ? [publicationsUrl] : [publicationsUrl, sruUrl];
  if (contact === null && !asked.every(isHere)) return usageFault(output, woorden.GEEN_CONTACT);
  const says = ['quotes parliamentary answers', 'one request at a time', ...(contact ? [contact] : [])];
  const userAgent = `Letterlijk (${says.join('; ')})`;
  const directory = corpusDirectory(config);
  const stop = new AbortController();
  const halt = () => stop.abort();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, halt);
  const client = new Client({ clock: systemClock, userAgent, signal: stop.signal });
  const journal = await Journal.open(directory);
  const take = taking({ directory, readPdf: (bytes) => pdfReader.read(bytes), vervang: false });
  const has = (id: string) =>
    access(join(directory, id)).then(
      () => true,
      () => false,
    );
  const options: FetchOptions = { client, base: config.publicationsUrl, journal, take, has, clock: systemClock };
  const progress = new Progress(output);
  const today = new Date().toISOString().slice(0, 10);
  const parts =
    wanted.kind === 'named'
      ? [partOf(wanted.ids)]
      : listPublications(client, new URL(config.sruUrl), wanted.selection, today);
  try {
    for await (const part of parts) {
      if (part.kind !== 'part') {
        progress.broken(part);
        break;
      }
      progress.expect(part.total);
      if (!(await fetchAll(part.listings, options, directory, progress))) break;
    }
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, halt);
    progress.close();
    await journal.close();
  }
  return progress.finish(stop.signal.aborted);
}

// What was named is a list of one part.
function partOf(ids: readonly string[]): Listed {
  return { kind: 'part', total: ids.length, listings: ids.map((id) => ({ id, modified: null })) };
}

function wantedOf(words: readonly string[], { vergaderjaar, soort, sinds }: Values): Wanted {
  const fault = (melding: string): Wanted => ({ kind: 'fault', melding });
  const named = words.map((word) => ({ word, id: idIn(word) }));
  const strange = named.find(({ id }) => id === null);
  if (strange) return fault(woorden.geenKenmerk(strange.word));
  if (named.length > 0) {
    if (vergaderjaar || soort || sinds) return fault(woorden.KENMERKEN_OF_KEUZE);
    return { kind: 'named', ids: named.flatMap(({ id }) => id ?? []) };
  }
  if (!vergaderjaar && !sinds) return fault(woorden.NIETS_OP_TE_HALEN);
  if (typeof sinds === 'string' && !isDay(sinds)) return fault(woorden.geenDag(sinds));
  const year = typeof vergaderjaar === 'string' ? /^(\d{4})[-–](\d{4})$/u.exec(vergaderjaar) : null;
  if (vergaderjaar && (!year || Number(year[2]) !== Number(year[1]) + 1))
    return fault(woorden.geenVergaderjaar(String(vergaderjaar)));
  const kind = soort ?? 'aanhangsel';
  if (!isKind(kind)) return fault(woorden.geenSoort(String(kind), Object.keys(PUBLICATION_NAMES)));
  const selection: Selection = {
    soort: kind,
    vergaderjaar: year ? `${year[1]}-${year[2]}` : null,
    since: typeof sinds === 'string' ? sinds : null,
    until: null,
  };
  return { kind: 'selection', selection };
}

/** The id that a word is, or that stands in an address of a publication; null for anything else. */
function idIn(word: string): string | null {
  const asked = readAsked(word);
  const id = asked.kind === 'publication' ? asked.document : word;
  return readId(id).kind === 'read' ? id : null;
}

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(Date.parse(text));
const isKind = (kind: unknown): kind is Selection['soort'] =>
  typeof kind === 'string' && Object.hasOwn(PUBLICATION_NAMES, kind);

function taking(adding: Adding): Take {
  return async ({ id, pdf, metadata }: Came) => {
    const { vraagnummers = [] } = metadata?.says ?? {};
    const given = vraagnummers.length > 0 ? { id, vraagnummers: [...vraagnummers] } : { id };
    const added = await addBytes(adding, `${id}.pdf`, pdf, given, metadata?.bytes ?? null);
    if (added.kind === 'refused') return { kind: 'refused', reasons: faultLines(added.fouten) };
    return { kind: added.kind === 'known' ? 'known' : 'taken' };
  };
}

/** Fetches them in order. @returns false when it was told to stop */
async function fetchAll(
  listings: readonly Listing[],
  options: FetchOptions,
  directory: string,
  progress: Progress,
): Promise<boolean> {
  for (const listing of listings) {
    // A list has papers of other kinds as well.
    if (readId(listing.id).kind !== 'read') {
      progress.skip();
      continue;
    }
    const fetched = await fetchPublication(listing, options);
    if (fetched === null) return false;
    if (fetched.kind === 'refused') await keep(directory, fetched);
    if (fetched.kind === 'taken') await forget(directory, fetched.id);
    progress.tell(fetched);
  }
  return true;
}

async function keep(directory: string, { id, pdf, reasons }: Extract<Fetched, { kind: 'refused' }>): Promise<void> {
  const folder = join(directory, REFUSED);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${id}.pdf`), pdf);
  await writeFile(join(folder, `${id}.txt`), `${reasons.join('\n')}\n`);
}

/** What is in the corpus now need not be gone through by hand any more. */
async function forget(directory: string, id: string): Promise<void> {
  for (const ending of ['pdf', 'txt']) await rm(join(directory, REFUSED, `${id}.${ending}`), { force: true });
}
