import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { OnleesbaarError } from '../publications/model/gebrek.js';
import type { Publication } from '../publications/model/publication.js';
import { parsePublication } from '../publications/readers/parse.js';
import { SourceText } from '../text/source-text.js';
import { closeBooks } from './books.js';
import { MemoryLibrary } from './library.js';
import { gegevensOf, lezingenOf, type Manifest, readManifest } from './manifest.js';

/** A fault in the corpus: the publication's folder, the file, and the field or line in it. */
export interface Corpusfout {
  readonly publicatie: string;
  readonly bestand: string | null;
  /** A field of publication.json or a line of the source (`regel 12`); null for the file as a whole. */
  readonly plaats: string | null;
  readonly melding: string;
}

/** A corpus as a whole, or every fault in it; never half of it. */
export type Loaded =
  | { readonly kind: 'loaded'; readonly library: MemoryLibrary; readonly publications: readonly Publication[] }
  | { readonly kind: 'refused'; readonly fouten: readonly Corpusfout[] };

export const MANIFEST = 'publication.json';
export const SOURCE = 'source.txt';

/** Loads every folder of a corpus; files beside them and hidden folders are left alone. */
export async function loadCorpus(directory: string): Promise<Loaded> {
  const folders = await publicationFolders(directory);
  if (!folders) return refused(directory, 'deze map is er niet, of is niet te lezen');
  if (folders.length === 0) return refused(directory, 'in deze map staat geen enkele publicatie');
  const read = await Promise.all(folders.map((folder) => loadPublication(directory, folder)));
  const fouten = read.flatMap((one) => (Array.isArray(one) ? one : []));
  if (fouten.length > 0) return { kind: 'refused', fouten };
  const publications = read.flatMap((one) => (Array.isArray(one) ? [] : [one]));
  return { kind: 'loaded', library: new MemoryLibrary(publications), publications };
}

async function publicationFolders(directory: string): Promise<string[] | null> {
  try {
    const entries = await readdir(directory, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map((entry) => entry.name)
      .sort();
  } catch {
    return null;
  }
}

function refused(publicatie: string, melding: string): Loaded {
  return { kind: 'refused', fouten: [{ publicatie, bestand: null, plaats: null, melding }] };
}

async function loadPublication(directory: string, folder: string): Promise<Publication | Corpusfout[]> {
  const [json, bytes] = await Promise.all([
    readFile(join(directory, folder, MANIFEST)).catch(() => null),
    readFile(join(directory, folder, SOURCE)).catch(() => null),
  ]);
  const fault = (bestand: string, plaats: string | null, melding: string): Corpusfout => ({
    publicatie: folder,
    bestand,
    plaats,
    melding,
  });
  const fouten: Corpusfout[] = [];
  if (!json) fouten.push(fault(MANIFEST, null, 'dit bestand ontbreekt of is niet te lezen'));
  if (!bytes) fouten.push(fault(SOURCE, null, 'dit bestand ontbreekt of is niet te lezen'));
  const read = json && readManifest(json.toString('utf8'));
  if (read?.kind === 'fault') {
    fouten.push(...read.fouten.map(({ veld, melding }) => fault(MANIFEST, veld || null, melding)));
  }
  if (read?.kind !== 'read' || !bytes) return fouten;
  if (read.manifest.id !== folder)
    fouten.push(fault(MANIFEST, 'id', `is ${read.manifest.id}, maar de map heet ${folder}`));
  const publication = readPublication(bytes, read.manifest);
  if (!Array.isArray(publication)) return fouten.length > 0 ? fouten : publication;
  return [...fouten, ...publication.map((one) => ({ ...one, publicatie: folder }))];
}

/** SHA-256 of bytes, in lower-case hexadecimal. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Reads one publication from its source's bytes and its manifest: whole, or every fault that was found. */
export function readPublication(bytes: Uint8Array, manifest: Manifest): Publication | Corpusfout[] {
  const fault = (bestand: string, plaats: string | null, melding: string): Corpusfout => ({
    publicatie: manifest.id,
    bestand,
    plaats,
    melding,
  });
  const sha256 = hashOf(bytes);
  if (sha256 !== manifest.sha256) {
    return [
      fault(
        SOURCE,
        null,
        `is niet het bestand waar ${MANIFEST} over gaat: de SHA-256 is ${sha256}, niet ${manifest.sha256}`,
      ),
    ];
  }
  const text = decode(bytes);
  if (text === null) return [fault(SOURCE, null, 'is geen UTF-8')];
  const facts = gegevensOf(manifest, text);
  if (facts.kind === 'incomplete') {
    return facts.ontbreekt.map((key) =>
      fault(MANIFEST, key, 'ontbreekt, en het kenmerk (id) en de tekst zeggen het niet'),
    );
  }
  try {
    const publication = parsePublication(
      new SourceText(manifest.id, text, sha256),
      facts.gegevens,
      lezingenOf(manifest),
    );
    const { gebreken } = closeBooks(publication);
    return gebreken.length === 0
      ? publication
      : gebreken.map((gebrek) => fault(SOURCE, lineName(gebrek.regel), gebrek.melding));
  } catch (error) {
    if (!(error instanceof OnleesbaarError)) throw error;
    return error.gebreken.map((gebrek) => fault(SOURCE, lineName(gebrek.regel), gebrek.melding));
  }
}

function lineName(regel: number | null): string | null {
  return regel === null ? null : `regel ${regel}`;
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
