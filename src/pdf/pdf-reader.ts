import { built } from '../package-root.js';
import type { PdfOutcome } from '../publications/readers/pdf/pdf-text.js';
import { Thread, TooLate } from '../thread/thread.js';

/** A PDF of the series takes well under a second; one that takes longer than this (ms) is refused. */
const LONGEST = 30_000;

/** Reads PDFs in a thread of its own, one after the other, and gives up on one that takes too long. */
export class PdfReader {
  readonly #thread: Thread<Uint8Array, PdfOutcome>;

  /** @param longest how long one PDF may take, in ms */
  constructor(longest = LONGEST, script: URL = built('program/reader-thread.js')) {
    this.#thread = new Thread(script, null, longest);
  }

  /** @throws Error with `cause` when the thread broke; the next PDF gets another */
  async read(bytes: Uint8Array): Promise<PdfOutcome> {
    try {
      return await this.#thread.ask(bytes);
    } catch (error) {
      if (!(error instanceof TooLate)) throw error;
      return { kind: 'refused', gebreken: [{ regel: null, code: 'pdf-te-traag' }] };
    }
  }

  async close(): Promise<void> {
    await this.#thread.close();
  }
}

/** The one reader of a process: loading pdf.js takes longer than reading most PDFs. */
export const pdfReader = new PdfReader();
