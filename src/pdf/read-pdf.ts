import { inflateSync } from 'node:zlib';
import type { Bevinding, Gebrek } from '../publications/model/gebrek.js';
import { readId } from '../publications/model/identifier.js';
import type { PdfFacts, PdfOutcome, PdfText } from '../publications/readers/pdf/pdf-text.js';
import { assembleText, type Drawn } from './assemble-text.js';
import { glyphsOf, hasPicture, type PdfJs } from './glyphs.js';
import type { IsWord } from './line-ends.js';
import { segmentsOf } from './segments.js';

/** Larger files and longer documents are refused unread: the longest of the series are a few dozen pages. */
const BOUNDS = { bytes: 20_000_000, pages: 300, glyphs: 3_000_000 };

/**
 * Reads the PDF of an Aanhangsel: the text in the order of reading, and for each line where it stands and what it is.
 * Scripts, attachments, forms and pictures are left alone. It may take as long as the file makes it take; see
 * `PdfReader`, which bounds that.
 * @param bounds what is more than this is refused
 */
export async function readPdf(bytes: Uint8Array, isWord: IsWord, bounds = BOUNDS): Promise<PdfOutcome> {
  if (bytes.length > bounds.bytes) return refused({ code: 'pdf-te-groot', megabytes: Math.round(bytes.length / 1e6) });
  // ISO 32000-1 wants it at the very beginning; readers look for it in the first kilobyte.
  if (!Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')) return refused({ code: 'pdf-geen-pdf' });
  if (isDamaged(bytes)) return refused({ code: 'pdf-kapot' });
  const pdfjs = await loadPdfJs();
  const task = pdfjs.getDocument({
    // pdf.js takes the bytes that it is given away from their owner.
    data: Uint8Array.from(bytes),
    verbosity: pdfjs.VerbosityLevel.ERRORS,
    useSystemFonts: false,
    stopAtErrors: true,
    enableXfa: false,
    isEvalSupported: false,
  });
  try {
    const pdf = await task.promise;
    if (pdf.numPages === 0) return refused({ code: 'pdf-kapot' });
    if (pdf.numPages > bounds.pages) return refused({ code: 'pdf-te-lang', bladzijden: pdf.numPages });
    const pages: Drawn[] = [];
    let glyphs = 0;
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const operators = await page.getOperatorList();
      const shown = glyphsOf(operators, pdfjs, (font) => fontName(page.commonObjs.get(font)));
      glyphs += shown.length;
      if (glyphs > bounds.glyphs) return refused({ code: 'pdf-te-lang', bladzijden: pdf.numPages });
      pages.push({ segments: segmentsOf(shown), hasPicture: hasPicture(operators, pdfjs) });
      page.cleanup();
    }
    if (pages.every(({ segments }) => segments.length === 0)) return refused({ code: 'pdf-zonder-tekst' });
    const { text, gebreken } = assembleText(pages, isWord);
    const facts = readPdfFacts(text);
    if ('code' in facts) return { kind: 'refused', gebreken: [facts] };
    return gebreken.length > 0 ? { kind: 'refused', gebreken } : { kind: 'read', text, facts };
  } catch (error) {
    const locked = error instanceof Error && error.name === 'PasswordException';
    if (locked) return refused({ code: 'pdf-versleuteld' });
    if (error instanceof Error && PDF_FAULTS.has(error.name)) return refused({ code: 'pdf-kapot' });
    throw error;
  } finally {
    await task.destroy();
  }
}

/** What pdf.js throws for a file that is cut off or damaged. */
const PDF_FAULTS = new Set([
  'InvalidPDFException',
  'FormatError',
  'UnknownErrorException',
  'XRefEntryException',
  'MissingDataException',
]);

function fontName(font: unknown): string {
  const known = typeof font === 'object' && font !== null && 'name' in font;
  return known && typeof font.name === 'string' ? font.name : '';
}

function refused(why: Bevinding): PdfOutcome {
  return { kind: 'refused', gebreken: [{ regel: null, ...why }] };
}

const CHAMBER = { Eerste: 'I', Tweede: 'II' } as const;
const SERIES = 'Aanhangsel van de Handelingen';

/** Reads which publication a PDF is from the head and the imprint of its first page, or why that cannot be told. */
function readPdfFacts({ lines }: PdfText): PdfFacts | Gebrek {
  const onFirst = { regel: null, pagina: 1 };
  const head = lines.filter(({ page, kind }) => page === 1 && (kind === 'furniture' || kind === 'title'));
  const say = (pattern: RegExp) => head.flatMap(({ text }) => pattern.exec(text) ?? [])[1];
  const chamber = say(/^(Eerste|Tweede) Kamer der Staten-Generaal$/u);
  const imprint = say(/^((?:ah|kst|kv|h|blg)-[\w.()-]+)$/u);
  if (!chamber && !imprint) return { ...onFirst, code: 'pdf-geen-kamerpublicatie' };
  const other = imprint ? readId(imprint) : null;
  const isOther = other?.kind === 'other-kind' || (other?.kind === 'read' && other.kenmerken.soort !== 'aanhangsel');
  if (isOther || !head.some(({ text }) => text === SERIES)) {
    return { ...onFirst, code: 'pdf-andere-soort', wat: imprint ?? `${chamber} Kamer` };
  }
  const vergaderjaar = say(/^Vergaderjaar (\d{4}[–-]\d{4})$/u)?.replace('-', '–');
  const nummer = head.find(({ text, kind }) => kind === 'title' && /^\d+[a-z]?$/u.test(text))?.text;
  if ((chamber !== 'Eerste' && chamber !== 'Tweede') || !vergaderjaar || !nummer) {
    return { ...onFirst, code: 'pdf-kop-onleesbaar' };
  }
  const kamer = CHAMBER[chamber];
  const id = imprint ?? `ah-${kamer === 'I' ? 'ek' : 'tk'}-${vergaderjaar.replace('–', '')}-${nummer}`;
  return { id, kamer, vergaderjaar, nummer };
}

/** No stream of these publications comes near to this when it is unpacked (bytes). */
const MOST = 64_000_000;
/** Behind it the dictionary of a stream ends and its bytes begin (ISO 32000-1, 7.3.8). */
const STREAM = /stream\r?\n/u;

/**
 * Whether a PDF was cut off, or bytes of it were changed. pdf.js reads on where a packed stream does not fit its
 * checksum, and then shows other letters than were printed.
 */
export function isDamaged(bytes: Uint8Array): boolean {
  const pdf = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // ISO 32000-1 wants it at the very end; readers look for it in the last kilobyte.
  if (!pdf.subarray(-1024).includes('%%EOF')) return true;
  // What is packed was encrypted after that.
  if (pdf.includes('/Encrypt')) return false;
  for (let at = pdf.indexOf('endstream'); at >= 0; at = pdf.indexOf('endstream', at + 1)) {
    const object = pdf.lastIndexOf(' obj', at);
    const head = pdf.subarray(object, at).toString('latin1');
    const begin = STREAM.exec(head);
    if (object < 0 || !begin || !/\/Filter\s*\[?\s*\/FlateDecode/u.test(head.slice(0, begin.index))) continue;
    try {
      inflateSync(pdf.subarray(object + begin.index + begin[0].length, at), { maxOutputLength: MOST });
    } catch {
      return true;
    }
  }
  return false;
}

/** A matrix that pdf.js makes one of when it is loaded, and never uses unless a page is drawn. */
class UnusedMatrix {}

let loading: Promise<PdfJs> | null = null;

/**
 * Loads pdf.js for reading, once. Without the optional canvas package it would complain and break on a class that only
 * drawing needs; a stand-in for that class is enough. Where pages are drawn the canvas package comes first.
 */
export function loadPdfJs(): Promise<PdfJs> {
  if (!('DOMMatrix' in globalThis)) Object.assign(globalThis, { DOMMatrix: UnusedMatrix });
  loading ??= load();
  return loading;
}

// On Node 20 the legacy build puts its own in the place of what Node has, for the whole process and many times slower:
// JSON would be read and written letter by letter.
async function load(): Promise<PdfJs> {
  const { parse, stringify } = JSON;
  const { push } = Array.prototype;
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  // It would load this half by itself when it reads, and change them once more.
  await import(import.meta.resolve('pdfjs-dist/legacy/build/pdf.worker.mjs'));
  Object.assign(JSON, { parse, stringify });
  Object.assign(Array.prototype, { push });
  return pdfjs;
}
