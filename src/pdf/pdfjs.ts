/** The part of pdf.js that reading needs; its legacy build runs on every Node that Letterlijk runs on. */
export type PdfJs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

/** A matrix that pdf.js makes one of when it is loaded, and never uses unless a page is drawn. */
class UnusedMatrix {}

/**
 * Loads pdf.js for reading. Without the optional canvas package it would complain and break on a class that only
 * drawing needs; a stand-in for that class is enough. Where pages are drawn the canvas package comes first.
 */
export async function loadPdfJs(): Promise<PdfJs> {
  if (!('DOMMatrix' in globalThis)) Object.assign(globalThis, { DOMMatrix: UnusedMatrix });
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}
