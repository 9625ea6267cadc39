import { join } from 'node:path';
import type { Corpusbevinding } from '../publications/model/corpusfout.js';
import type { PdfOutcome } from '../publications/readers/pdf/pdf-facts.js';
import { encodePdfText } from '../publications/readers/pdf/pdf-store.js';
import { openFile } from './files.js';
import { hashOf } from './load.js';
import { PDF, PLACES, TEXT } from './store.js';

/** What is wrong with a publication and its files, with the line of what was read where there is one. */
export type Bronfout = { readonly regel: number | null } & Corpusbevinding;

/**
 * Reads the PDF of a publication again and compares what is read with what is stored: the bytes are those that were
 * added, and its text and every place in it come out the same.
 * @param sha256 what publication.json says of the PDF
 */
export async function verifyPrint(
  folder: string,
  sha256: string,
  readPdf: (bytes: Uint8Array) => Promise<PdfOutcome>,
): Promise<Bronfout[]> {
  const pdf = await openFile(join(folder, PDF));
  if (pdf.kind === 'failed') return [{ regel: null, ...pdf.why }];
  const daar = hashOf(pdf.content);
  if (daar !== sha256) return [{ regel: null, code: 'andere-hash', daar, hier: sha256 }];
  const outcome = await readPdf(pdf.content);
  if (outcome.kind === 'refused') return [...outcome.gebreken];
  const again = encodePdfText(outcome.text);
  for (const [name, now] of [
    [TEXT, again.text],
    [PLACES, again.places],
  ] as const) {
    const stored = await openFile(join(folder, name));
    if (stored.kind === 'failed') return [{ regel: null, ...stored.why }];
    const regel = firstDifference(stored.content.toString('utf8'), now);
    if (regel !== null) return [{ regel, code: 'pdf-anders-gelezen' }];
  }
  return [];
}

/** Number (from 1) of the first line in which two texts differ; null when they are the same. */
function firstDifference(one: string, other: string): number | null {
  if (one === other) return null;
  const lines = other.split('\n');
  const at = one.split('\n').findIndex((line, index) => line !== lines[index]);
  return at < 0 ? lines.length : at + 1;
}
