import { basename, join } from 'node:path';
import type { Corpusbevinding, Corpusfout } from '../publications/model/gebrek.js';
import { pageUrl, readId } from '../publications/model/identifier.js';
import type { Publication } from '../publications/model/publication.js';
import { encodePdfText, type PdfOutcome } from '../publications/readers/pdf/pdf-text.js';
import { corpusfout, loadPublication, readPrinted, readPublication } from './load.js';
import { type Manifest, readManifest } from './manifest.js';
import {
  type Files,
  hashOf,
  MANIFEST,
  METADATA,
  openFile,
  PDF,
  PLACES,
  putFolder,
  replaceText,
  SOURCE,
  TEXT,
} from './store.js';
import { differences, type Verschil } from './text-against-pdf.js';

/** What is known of a publication before it is read; the keys of `publication.json`. */
export type NieuweGegevens = Partial<Omit<Manifest, 'sha256' | 'gelezen' | 'metadata'>>;

/** What became of a file. */
export type Added =
  | { readonly kind: 'added'; readonly map: string; readonly publication: Publication }
  /** The corpus has the same bytes of it already. */
  | { readonly kind: 'known'; readonly id: string }
  /** It took the place of the text that the corpus had. */
  | {
      readonly kind: 'replaced';
      readonly map: string;
      readonly publication: Publication;
      readonly verschillen: readonly Verschil[];
    }
  /** `verschillen` are those with the text that the corpus has, where the PDF of it was offered. */
  | {
      readonly kind: 'refused';
      readonly fouten: readonly Corpusfout[];
      readonly verschillen?: readonly Verschil[];
    };

/** What adding needs: the folder of the corpus, what reads a PDF, and whether one may take the place of a text. */
export interface Adding {
  readonly directory: string;
  readonly readPdf: (bytes: Uint8Array) => Promise<PdfOutcome>;
  readonly vervang: boolean;
}

/** Larger files (bytes) are refused unread: the longest publications of these kinds have a megabyte or two. */
const MOST_BYTES = 20_000_000;

/**
 * Adds a publication to a corpus: reads the text or the PDF, and writes its folder only when all is well. `soort` and
 * `url` follow from the id where they are not given; the id of a PDF from the PDF itself, of a text from its file's
 * name.
 */
export async function addPublication(adding: Adding, file: string, given: NieuweGegevens): Promise<Added> {
  const opened = await openFile(file, MOST_BYTES);
  return opened.kind === 'failed' ? refused(file, null, opened.why) : addBytes(adding, file, opened.content, given);
}

/**
 * Adds a publication of which the bytes are there; `name` is what faults name it by.
 * @param metadata what stands of it in its `metadata.xml`, to be kept beside it
 */
export async function addBytes(
  { directory, readPdf, vervang }: Adding,
  name: string,
  bytes: Buffer,
  given: NieuweGegevens,
  metadata: Buffer | null = null,
): Promise<Added> {
  const isPdf = /\.pdf$/iu.test(name) || bytes.subarray(0, 1024).includes('%PDF-');
  const source = isPdf ? await pdfSource(readPdf, name, bytes, given) : textSource(name, bytes, given);
  if (source.kind === 'refused') return source;
  const drawn = drawUp(name, metadata ? { ...source.told, metadata: hashOf(metadata) } : source.told, bytes);
  if (drawn.kind === 'refused') return drawn;
  const { manifest, json } = drawn;
  const { id } = manifest;
  const there = await existing(directory, manifest);
  if (there === 'same') return { kind: 'known', id };
  if (there !== null && 'code' in there) return refused(name, null, there);
  if (there && !isPdf) return refused(name, null, { code: 'staat-er-al', als: 'tekst' });
  const publication = source.read(manifest);
  // The new file alone is at fault, and is named as it was given.
  if (Array.isArray(publication)) {
    return { kind: 'refused', fouten: publication.map((fout) => ({ ...fout, publicatie: name, bestand: null })) };
  }
  const map = join(directory, id);
  const files = { ...source.files, [MANIFEST]: json, ...(metadata ? { [METADATA]: metadata } : {}) };
  if (there === null) {
    const put = await putFolder(directory, id, files);
    if (put === 'put') return { kind: 'added', map, publication };
    return refused(name, null, { code: 'staat-er-al', als: isPdf ? 'pdf' : 'tekst' });
  }
  const verschillen = differences(there, publication);
  if (!vervang) return { ...refused(name, null, { code: 'staat-er-al', als: 'tekst' }), verschillen };
  await replaceText(directory, id, files);
  return { kind: 'replaced', map, publication, verschillen };
}

/** All that `publication.json` says but the hash of the source. */
type Told = NieuweGegevens & Pick<Manifest, 'id' | 'gelezen' | 'metadata'>;

/** A source that was offered: what is told of it, its files, and what reads them. */
interface Source {
  readonly kind: 'source';
  readonly told: Told;
  readonly files: Files;
  readonly read: (manifest: Manifest) => Publication | Corpusfout[];
}

type Refused = Extract<Added, { kind: 'refused' }>;

function textSource(name: string, bytes: Buffer, given: NieuweGegevens): Source | Refused {
  const named = basename(name).replace(/\.txt$/iu, '');
  const id = given.id ?? (readId(named).kind === 'read' ? named : undefined);
  if (id === undefined) return refused(name, null, { code: 'id-ontbreekt' });
  const read = (manifest: Manifest) => readPublication(bytes, manifest);
  return { kind: 'source', told: { ...given, id }, files: { [SOURCE]: bytes }, read };
}

async function pdfSource(
  readPdf: Adding['readPdf'],
  name: string,
  bytes: Buffer,
  given: NieuweGegevens,
): Promise<Source | Refused> {
  const outcome = await readPdf(bytes);
  if (outcome.kind === 'refused') {
    return { kind: 'refused', fouten: outcome.gebreken.map((why) => corpusfout(name, null, why)) };
  }
  const { id, kamer, vergaderjaar, nummer } = outcome.facts;
  if (given.id !== undefined && given.id !== id) {
    return refused(name, null, { code: 'ander-kenmerk', daar: id, hier: given.id });
  }
  const stored = encodePdfText(outcome.text);
  const [text, places] = [Buffer.from(stored.text), Buffer.from(stored.places)];
  const gelezen = { tekst: hashOf(text), plaatsen: hashOf(places) };
  // The newest ids tell neither chamber, nor year, nor number.
  const facts = /^ah-\d+$/u.test(id) ? { kamer, vergaderjaar, nummer } : {};
  const pdf = pageUrl(id).replace(/html$/u, 'pdf');
  return {
    kind: 'source',
    told: { pdf, ...facts, ...given, id, gelezen },
    files: { [PDF]: bytes, [TEXT]: text, [PLACES]: places },
    read: (manifest) => readPrinted(text, places, manifest),
  };
}

function drawUp(
  name: string,
  { id, lezingen, gelezen, soort, url = pageUrl(id), ...rest }: Told,
  bytes: Buffer,
): { kind: 'drawn'; manifest: Manifest; json: string } | Refused {
  const named = readId(id);
  if (named.kind === 'unknown') return refused(name, MANIFEST, { veld: 'id', code: 'id-onbekend' });
  if (named.kind === 'other-kind') {
    return refused(name, MANIFEST, { veld: 'id', code: 'id-andere-soort', soort: named.soort });
  }
  const sha256 = hashOf(bytes);
  const drawn = { id, soort: soort ?? named.kenmerken.soort, sha256, url, ...rest, lezingen, gelezen };
  const json = `${JSON.stringify(drawn, null, 2)}\n`;
  const read = readManifest(json);
  if (read.kind === 'read') return { kind: 'drawn', manifest: read.manifest, json };
  return { kind: 'refused', fouten: read.fouten.map((why) => corpusfout(name, MANIFEST, why)) };
}

/**
 * What the corpus has of a publication: nothing (null), the same bytes, its text, or something that nothing takes the
 * place of: another PDF, what cannot be read any more, what the system does not let one look at.
 */
async function existing(
  directory: string,
  { id, sha256 }: Manifest,
): Promise<null | 'same' | Publication | Corpusbevinding> {
  const json = await openFile(join(directory, id, MANIFEST));
  if (json.kind === 'failed') return json.why.code === 'bestand-ontbreekt' ? null : json.why;
  const read = readManifest(json.content.toString('utf8'));
  if (read.kind === 'read' && read.manifest.sha256 === sha256) return 'same';
  if (read.kind === 'read' && read.manifest.gelezen) return { code: 'staat-er-al', als: 'pdf' };
  const publication = await loadPublication(directory, id);
  return Array.isArray(publication) ? { code: 'staat-er-al', als: 'tekst' } : publication;
}

function refused(...fault: Parameters<typeof corpusfout>): Refused {
  return { kind: 'refused', fouten: [corpusfout(...fault)] };
}
