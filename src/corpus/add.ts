import { basename, join } from 'node:path';
import type { Corpusbevinding, Corpusfout } from '../publications/model/gebrek.js';
import { pageUrl, readId } from '../publications/model/identifier.js';
import type { Publication } from '../publications/model/publication.js';
import { encodePdfText, type PdfOutcome } from '../publications/readers/pdf/pdf-text.js';
import { openFile } from './files.js';
import { corpusfout, hashOf, loadPublication, readPrinted, readPublication } from './load.js';
import { type Manifest, readManifest } from './manifest.js';
import { type Files, MANIFEST, METADATA, PDF, PLACES, putFolder, replaceText, SOURCE, TEXT } from './store.js';
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
  adding: Adding,
  name: string,
  bytes: Buffer,
  given: NieuweGegevens,
  metadata: Buffer | null = null,
): Promise<Added> {
  const isPdf = /\.pdf$/iu.test(name) || bytes.subarray(0, 1024).includes('%PDF-');
  const beside = metadata ? { [METADATA]: metadata } : {};
  const told: Told = metadata ? { ...given, metadata: hashOf(metadata) } : given;
  const drawn = isPdf ? await drawPdf(adding, name, bytes, told) : drawText(name, bytes, told);
  if (drawn.kind === 'refused') return drawn;
  const { id } = drawn.manifest;
  const there = await existing(adding.directory, drawn.manifest);
  if (there.kind === 'same') return { kind: 'known', id };
  if (there.kind === 'unknown') return refused(name, null, there.why);
  if (there.kind === 'other') return refused(name, null, { code: 'staat-er-al', als: there.als });
  if (there.kind === 'text' && !isPdf) return refused(name, null, { code: 'staat-er-al', als: 'tekst' });
  const publication = drawn.read();
  // The new file alone is at fault, and is named as it was given.
  if (Array.isArray(publication)) {
    return { kind: 'refused', fouten: publication.map((fout) => ({ ...fout, publicatie: name, bestand: null })) };
  }
  const map = join(adding.directory, id);
  const files = { ...drawn.files, ...beside };
  if (there.kind === 'none') {
    const put = await putFolder(adding.directory, id, files);
    if (put === 'put') return { kind: 'added', map, publication };
    return refused(name, null, { code: 'staat-er-al', als: isPdf ? 'pdf' : 'tekst' });
  }
  const verschillen = differences(there.publication, publication);
  if (!adding.vervang) return { ...refused(name, null, { code: 'staat-er-al', als: 'tekst' }), verschillen };
  await replaceText(adding.directory, id, files);
  return { kind: 'replaced', map, publication, verschillen };
}

/** With the hash of what is kept beside it. */
type Told = NieuweGegevens & Pick<Manifest, 'metadata'>;

/** A publication that was drawn up and not yet read as one. */
interface Drawn {
  readonly kind: 'drawn';
  readonly manifest: Manifest;
  readonly files: Files;
  readonly read: () => Publication | Corpusfout[];
}

type Refused = Extract<Added, { kind: 'refused' }>;

function drawText(name: string, bytes: Buffer, given: Told): Drawn | Refused {
  const named = basename(name).replace(/\.txt$/iu, '');
  const id = given.id ?? (readId(named).kind === 'read' ? named : undefined);
  if (id === undefined) return refused(name, null, { code: 'id-ontbreekt' });
  const drawn = drawUp(name, { ...given, id }, bytes, null);
  if (drawn.kind === 'refused') return drawn;
  const { manifest, json } = drawn;
  return {
    kind: 'drawn',
    manifest,
    files: { [SOURCE]: bytes, [MANIFEST]: json },
    read: () => readPublication(bytes, manifest),
  };
}

async function drawPdf(adding: Adding, name: string, bytes: Buffer, given: Told): Promise<Drawn | Refused> {
  const outcome = await adding.readPdf(bytes);
  if (outcome.kind === 'refused') {
    return {
      kind: 'refused',
      fouten: outcome.gebreken.map(({ regel, ...why }) => corpusfout(name, null, why, { regel })),
    };
  }
  const { id, kamer, vergaderjaar, nummer } = outcome.facts;
  if (given.id !== undefined && given.id !== id) {
    return refused(name, null, { code: 'ander-kenmerk', daar: id, hier: given.id });
  }
  const { text, places } = encodePdfText(outcome.text);
  const gelezen = { tekst: hashOf(Buffer.from(text)), plaatsen: hashOf(Buffer.from(places)) };
  // The newest ids tell neither chamber, nor year, nor number.
  const told = /^ah-\d+$/u.test(id) ? { kamer, vergaderjaar, nummer } : {};
  const pdf = pageUrl(id).replace(/html$/u, 'pdf');
  const drawn = drawUp(name, { pdf, ...told, ...given, id }, bytes, gelezen);
  if (drawn.kind === 'refused') return drawn;
  const { manifest, json } = drawn;
  return {
    kind: 'drawn',
    manifest,
    files: { [PDF]: bytes, [TEXT]: text, [PLACES]: places, [MANIFEST]: json },
    read: () => readPrinted(Buffer.from(text), Buffer.from(places), manifest),
  };
}

/** Draws up the `publication.json` of a source. */
function drawUp(
  name: string,
  given: Told & { readonly id: string },
  bytes: Buffer,
  gelezen: Manifest['gelezen'] | null,
): { kind: 'drawn'; manifest: Manifest; json: string } | Refused {
  const id = readId(given.id);
  if (id.kind === 'unknown') return refused(name, MANIFEST, { code: 'id-onbekend' }, 'id');
  if (id.kind === 'other-kind') return refused(name, MANIFEST, { code: 'id-andere-soort', soort: id.soort }, 'id');
  const { soort = id.kenmerken.soort, url = pageUrl(given.id), lezingen, ...rest } = given;
  const drawn = {
    id: given.id,
    soort,
    sha256: hashOf(bytes),
    url,
    ...Object.fromEntries(Object.entries(rest).filter(([key]) => key !== 'id')),
    ...(lezingen ? { lezingen } : {}),
    ...(gelezen ? { gelezen } : {}),
  };
  const json = `${JSON.stringify(drawn, null, 2)}\n`;
  const read = readManifest(json);
  if (read.kind === 'read') return { kind: 'drawn', manifest: read.manifest, json };
  return { kind: 'refused', fouten: read.fouten.map(({ veld, ...why }) => corpusfout(name, MANIFEST, why, { veld })) };
}

type Existing =
  | { readonly kind: 'none' }
  | { readonly kind: 'same' }
  /** The corpus has it from a text. */
  | { readonly kind: 'text'; readonly publication: Publication }
  /** From another PDF, or from something that cannot be read any more. */
  | { readonly kind: 'other'; readonly als: 'tekst' | 'pdf' }
  /** The system does not let one look. */
  | { readonly kind: 'unknown'; readonly why: Corpusbevinding };

async function existing(directory: string, { id, sha256 }: Manifest): Promise<Existing> {
  const json = await openFile(join(directory, id, MANIFEST));
  if (json.kind === 'failed') {
    return json.why.code === 'bestand-ontbreekt' ? { kind: 'none' } : { kind: 'unknown', why: json.why };
  }
  const read = readManifest(json.content.toString('utf8'));
  if (read.kind === 'fault') return { kind: 'other', als: 'tekst' };
  if (read.manifest.sha256 === sha256) return { kind: 'same' };
  if (read.manifest.gelezen) return { kind: 'other', als: 'pdf' };
  const publication = await loadPublication(directory, id);
  return Array.isArray(publication) ? { kind: 'other', als: 'tekst' } : { kind: 'text', publication };
}

function refused(name: string, bestand: string | null, why: Corpusbevinding, veld: string | null = null): Refused {
  return { kind: 'refused', fouten: [corpusfout(name, bestand, why, { veld })] };
}
