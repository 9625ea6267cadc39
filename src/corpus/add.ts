import { chmod, mkdir, mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Corpusbevinding, Corpusfout } from '../publications/model/corpusfout.js';
import { pageUrl, readId } from '../publications/model/identifier.js';
import type { Publication } from '../publications/model/publication.js';
import type { PdfOutcome } from '../publications/readers/pdf/pdf-facts.js';
import { encodePdfText } from '../publications/readers/pdf/pdf-store.js';
import { openFile } from './files.js';
import { corpusfout, hashOf, MANIFEST, PDF, PLACES, readPrinted, readPublication, SOURCE, TEXT } from './load.js';
import { type Manifest, readManifest } from './manifest.js';

/** What is known of a publication before its text is read; the keys of `publication.json`. */
export type NieuweGegevens = Partial<Omit<Manifest, 'sha256' | 'lezingen'>> & { readonly id: string };

export type Added =
  | { readonly kind: 'added'; readonly map: string; readonly publication: Publication }
  | { readonly kind: 'refused'; readonly fouten: readonly Corpusfout[] };

/** What is read and written to add a publication: the folder of the corpus, and what reads a PDF. */
export interface Adding {
  readonly directory: string;
  readonly readPdf: (bytes: Uint8Array) => Promise<PdfOutcome>;
}

type Given = Partial<NieuweGegevens>;

/**
 * Adds a publication to a corpus: computes the hash, reads the text or the PDF, and writes its folder only when all is
 * well. `soort` and `url` follow from the id where they are not given, and the id of a PDF from the PDF itself.
 */
export async function addPublication({ directory, readPdf }: Adding, file: string, given: Given): Promise<Added> {
  const opened = await openFile(file);
  if (opened.kind === 'failed') return refused(given.id ?? file, file, opened.why);
  const bytes = opened.content;
  if (/\.pdf$/iu.test(file) || bytes.subarray(0, 1024).includes('%PDF-')) {
    return addPdf(directory, file, bytes, given, await readPdf(bytes));
  }
  const { id } = given;
  if (id === undefined) return refused(file, MANIFEST, { code: 'veld-ontbreekt' }, 'id');
  const drawn = drawUp({ ...given, id }, bytes);
  if (drawn.kind === 'refused') return drawn;
  const publication = () => readPublication(bytes, drawn.manifest);
  return put(directory, id, publication, { [SOURCE]: bytes, [MANIFEST]: drawn.json });
}

function addPdf(
  directory: string,
  file: string,
  bytes: Buffer,
  given: Given,
  outcome: PdfOutcome,
): Promise<Added> | Added {
  if (outcome.kind === 'refused') {
    const name = given.id ?? file;
    return {
      kind: 'refused',
      fouten: outcome.gebreken.map(({ regel, ...why }) => corpusfout(name, PDF, why, { regel })),
    };
  }
  const { id, kamer, vergaderjaar, nummer } = outcome.facts;
  if (given.id !== undefined && given.id !== id) {
    return refused(id, PDF, { code: 'ander-kenmerk', daar: id, hier: given.id }, 'id');
  }
  const { text, places } = encodePdfText(outcome.text);
  const gelezen = { tekst: hashOf(Buffer.from(text)), plaatsen: hashOf(Buffer.from(places)) };
  // The newest ids tell neither chamber, nor year, nor number.
  const told = /^ah-\d+$/u.test(id) ? { kamer, vergaderjaar, nummer } : {};
  const drawn = drawUp({ pdf: pageUrl(id).replace(/html$/u, 'pdf'), ...told, ...given, id, gelezen }, bytes);
  if (drawn.kind === 'refused') return drawn;
  const publication = () => readPrinted(Buffer.from(text), Buffer.from(places), drawn.manifest);
  return put(directory, id, publication, { [PDF]: bytes, [TEXT]: text, [PLACES]: places, [MANIFEST]: drawn.json });
}

/** Draws up the `publication.json` of a source. */
function drawUp(
  given: NieuweGegevens,
  bytes: Buffer,
): { kind: 'drawn'; manifest: Manifest; json: string } | Extract<Added, { kind: 'refused' }> {
  const id = readId(given.id);
  if (id.kind === 'unknown') return refused(given.id, MANIFEST, { code: 'id-onbekend' }, 'id');
  if (id.kind === 'other-kind') return refused(given.id, MANIFEST, { code: 'id-andere-soort', soort: id.soort }, 'id');
  const soort = given.soort ?? id.kenmerken.soort;
  const drawn = { ...given, soort, sha256: hashOf(bytes), url: given.url ?? pageUrl(given.id) };
  const keys = ['id', 'soort', 'sha256', 'url', 'pdf', 'kamer', 'vergaderjaar', 'dossier', 'nummer', 'titel'];
  const json = `${JSON.stringify(drawn, [...keys, 'gelezen', 'tekst', 'plaatsen'], 2)}\n`;
  const read = readManifest(json);
  if (read.kind === 'read') return { kind: 'drawn', manifest: read.manifest, json };
  return {
    kind: 'refused',
    fouten: read.fouten.map(({ veld, ...why }) => corpusfout(given.id, MANIFEST, why, { veld })),
  };
}

async function put(
  directory: string,
  id: string,
  read: () => Publication | Corpusfout[],
  files: Readonly<Record<string, string | Buffer>>,
): Promise<Added> {
  const map = join(directory, id);
  if (await stat(map).catch(() => null)) return refused(id, MANIFEST, { code: 'staat-er-al' });
  const publication = read();
  if (Array.isArray(publication)) return { kind: 'refused', fouten: publication };
  await mkdir(directory, { recursive: true });
  // Written beside its place and then put there: half a folder would have the whole corpus refused.
  const draft = await mkdtemp(join(directory, '.nieuw-'));
  try {
    for (const [name, content] of Object.entries(files)) await writeFile(join(draft, name), content);
    await chmod(draft, 0o755);
    await rename(draft, map);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
  return { kind: 'added', map, publication };
}

function refused(
  publicatie: string,
  bestand: string,
  why: Corpusbevinding,
  veld: string | null = null,
): Extract<Added, { kind: 'refused' }> {
  return { kind: 'refused', fouten: [corpusfout(publicatie, bestand, why, { veld })] };
}
