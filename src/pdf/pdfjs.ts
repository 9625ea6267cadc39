/** The part of pdf.js that reading needs; its legacy build runs on every Node that Letterlijk runs on. */
export type PdfJs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

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
