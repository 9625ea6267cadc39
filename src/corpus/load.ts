import { join } from 'node:path';
import { type Corpusbevinding, type Corpusfout, OnleesbaarError } from '../publications/model/gebrek.js';
import type { Publicatiegegevens, Publication } from '../publications/model/publication.js';
import { parsePdf } from '../publications/readers/pdf/parse-pdf.js';
import { decodePdfText, type PdfText } from '../publications/readers/pdf/pdf-text.js';
import type { Gelezen } from '../publications/readers/publication-from.js';
import { parseText } from '../publications/readers/text/parse-text.js';
import { SourceText } from '../text/source-text.js';
import { gegevensOf, type Manifest, readManifest } from './manifest.js';
import { MemoryLibrary } from './memory-library.js';
import { hashOf, MANIFEST, METADATA, openFile, openFolders, PLACES, SOURCE, TEXT } from './store.js';
import { closeBooks } from './verify-publication.js';

/** A corpus as a whole, or every fault in it; never half of it. */
export type Loaded =
  | { readonly kind: 'loaded'; readonly library: MemoryLibrary; readonly publications: readonly Publication[] }
  | { readonly kind: 'refused'; readonly fouten: readonly Corpusfout[] };

/** Loads every folder of a corpus; files beside them and hidden folders are left alone. */
export async function loadCorpus(directory: string): Promise<Loaded> {
  const publications: Publication[] = [];
  const fouten: Corpusfout[] = [];
  for await (const read of readCorpus(directory)) {
    if (Array.isArray(read)) fouten.push(...read);
    else publications.push(read);
  }
  if (fouten.length > 0) return { kind: 'refused', fouten };
  return { kind: 'loaded', library: new MemoryLibrary(publications), publications };
}

/**
 * Each publication of a corpus in turn, or the faults of its folder; of a corpus that cannot be read or has none, that.
 * One after the other: a large corpus has more files than a process may have open.
 */
export async function* readCorpus(directory: string): AsyncIterable<Publication | Corpusfout[]> {
  const folders = await openFolders(directory);
  if (folders.kind === 'failed') yield [corpusfout(directory, null, folders.why)];
  else if (folders.content.length === 0) yield [corpusfout(directory, null, { code: 'map-leeg' })];
  else for (const folder of folders.content) yield await loadPublication(directory, folder);
}

/** Reads the folder of one publication: whole, or every fault that was found. */
export async function loadPublication(directory: string, folder: string): Promise<Publication | Corpusfout[]> {
  const json = await openFile(join(directory, folder, MANIFEST));
  const read = json.kind === 'opened' ? readManifest(json.content.toString('utf8')) : null;
  const manifest = read?.kind === 'read' ? read.manifest : null;
  const names = manifest?.gelezen ? [TEXT, PLACES] : [SOURCE];
  const fouten: Corpusfout[] = [];
  if (json.kind === 'failed') fouten.push(corpusfout(folder, MANIFEST, json.why));
  const files: Buffer[] = [];
  for (const name of names) {
    const opened = await openFile(join(directory, folder, name));
    if (opened.kind === 'failed') fouten.push(corpusfout(folder, name, opened.why));
    else files.push(opened.content);
  }
  if (manifest?.metadata) fouten.push(...(await metadataFaults(directory, folder, manifest.metadata)));
  if (read?.kind === 'fault') fouten.push(...read.fouten.map((why) => corpusfout(folder, MANIFEST, why)));
  const [source, places] = files;
  if (!manifest || !source || files.length < names.length) return fouten;
  const { id } = manifest;
  if (id !== folder) fouten.push(corpusfout(folder, MANIFEST, { veld: 'id', code: 'andere-map', id, map: folder }));
  const publication = places ? readPrinted(source, places, manifest) : readPublication(source, manifest);
  if (!Array.isArray(publication)) return fouten.length > 0 ? fouten : publication;
  return [...fouten, ...publication.map((one) => ({ ...one, publicatie: folder }))];
}

async function metadataFaults(directory: string, folder: string, hier: string): Promise<Corpusfout[]> {
  const opened = await openFile(join(directory, folder, METADATA));
  if (opened.kind === 'failed') return [corpusfout(folder, METADATA, opened.why)];
  const daar = hashOf(opened.content);
  return daar === hier ? [] : [corpusfout(folder, METADATA, { code: 'andere-hash', daar, hier })];
}

/** Reads one publication from its source's bytes and its manifest: whole, or every fault that was found. */
export function readPublication(bytes: Uint8Array, manifest: Manifest): Publication | Corpusfout[] {
  const { id } = manifest;
  const sha256 = hashOf(bytes);
  if (sha256 !== manifest.sha256) {
    return [corpusfout(id, SOURCE, { code: 'andere-hash', daar: sha256, hier: manifest.sha256 })];
  }
  const text = decode(bytes);
  if (text === null) return [corpusfout(id, SOURCE, { code: 'geen-utf8' })];
  return readWith(manifest, text, SOURCE, (gegevens) =>
    parseText(new SourceText(id, text, sha256), gegevens, manifest.lezingen ?? []),
  );
}

/**
 * Reads one publication from what was read from its PDF: whole, or every fault that was found.
 * @param bytes the text of the PDF
 * @param places where its lines stand and what they are
 */
export function readPrinted(bytes: Uint8Array, places: Uint8Array, manifest: Manifest): Publication | Corpusfout[] {
  const { id, gelezen } = manifest;
  const fouten = [
    { file: TEXT, daar: hashOf(bytes), hier: gelezen?.tekst ?? '' },
    { file: PLACES, daar: hashOf(places), hier: gelezen?.plaatsen ?? '' },
  ].flatMap(({ file, daar, hier }) =>
    daar === hier ? [] : [corpusfout(id, file, { code: 'andere-hash', daar, hier })],
  );
  if (fouten.length > 0) return fouten;
  const text = decode(bytes);
  const pdf = text === null ? null : decodePdfText({ text, places: Buffer.from(places).toString('utf8') });
  if (text === null || pdf === null) return [corpusfout(id, PLACES, { code: 'plaatsen-onleesbaar' })];
  const print = { sha256: manifest.sha256, places: pdf.lines.map(({ page, box }) => ({ page, box })) };
  const read = readWith(manifest, text, TEXT, (gegevens) =>
    parsePdf(new SourceText(id, text, hashOf(bytes), print), pdf, gegevens, manifest.lezingen ?? []),
  );
  return Array.isArray(read) ? read.map((fout) => placedIn(pdf, fout)) : read;
}

// Who adds a PDF has not seen the lines that were read from it.
function placedIn({ lines }: PdfText, fout: Corpusfout): Corpusfout {
  const line = fout.regel === null ? undefined : lines[fout.regel - 1];
  return line ? { ...fout, pagina: line.page, gelezen: line.text } : fout;
}

function readWith(
  manifest: Manifest,
  text: string,
  file: string,
  parse: (gegevens: Publicatiegegevens) => Gelezen,
): Publication | Corpusfout[] {
  const { id } = manifest;
  const facts = gegevensOf(manifest, text);
  if (facts.kind === 'incomplete') {
    return facts.ontbreekt.map((veld) => corpusfout(id, MANIFEST, { veld, code: 'gegeven-onbekend' }));
  }
  try {
    const { publication, twijfels } = parse(facts.gegevens);
    const gebreken = [...closeBooks(publication).gebreken, ...twijfels];
    return gebreken.length === 0 ? publication : gebreken.map((why) => corpusfout(id, file, why));
  } catch (error) {
    if (!(error instanceof OnleesbaarError)) throw error;
    return error.gebreken.map((why) => corpusfout(id, file, why));
  }
}

/** A fault of a publication, of the whole file where neither line nor field is given. */
export function corpusfout(
  publicatie: string,
  bestand: string | null,
  why: Corpusbevinding & { readonly regel?: number | null; readonly veld?: string | null },
): Corpusfout {
  return { publicatie, bestand, ...why, regel: why.regel ?? null, veld: why.veld ?? null };
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
