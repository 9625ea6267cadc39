import type { Bevinding } from '../publications/model/gebrek.js';
import { type PdfOutcome, readPdfFacts } from '../publications/readers/pdf/pdf-facts.js';
import { assembleText, type Drawn } from './assemble-text.js';
import { isDamaged } from './damage.js';
import { glyphsOf, hasPicture } from './glyphs.js';
import type { IsWord } from './line-ends.js';
import { loadPdfJs } from './pdfjs.js';
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
  if (!isPdf(bytes)) return refused({ code: 'pdf-geen-pdf' });
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
    if (facts.kind === 'refused') return { kind: 'refused', gebreken: facts.gebreken };
    return gebreken.length > 0 ? { kind: 'refused', gebreken } : { kind: 'read', text, facts: facts.facts };
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

function isPdf(bytes: Uint8Array): boolean {
  // ISO 32000-1 wants it at the very beginning; readers look for it in the first kilobyte.
  return Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-');
}

function fontName(font: unknown): string {
  const known = typeof font === 'object' && font !== null && 'name' in font;
  return known && typeof font.name === 'string' ? font.name : '';
}

function refused(why: Bevinding): PdfOutcome {
  return { kind: 'refused', gebreken: [{ regel: null, ...why }] };
}
