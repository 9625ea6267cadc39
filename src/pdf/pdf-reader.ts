import { built } from '../package-root.js';
import type { PdfOutcome } from '../publications/readers/pdf/pdf-facts.js';
import { Thread } from '../thread/thread.js';

/** A PDF of the series takes well under a second; one that takes longer than this (ms) is refused. */
const LONGEST = 30_000;

/** Reads PDFs in a thread of its own, one after the other, and gives up on one that takes too long. */
export class PdfReader {
  readonly #script: URL;
  readonly #longest: number;
  #thread: Thread<Uint8Array, PdfOutcome>;

  /** @param longest how long one PDF may take, in ms */
  constructor(longest = LONGEST, script: URL = built('src/pdf/reader-thread.js')) {
    this.#longest = longest;
    this.#script = script;
    this.#thread = new Thread(script, null);
  }

  /** @throws Error with `cause` when the thread broke */
  async read(bytes: Uint8Array): Promise<PdfOutcome> {
    const thread = this.#thread;
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise<PdfOutcome>((resolve) => {
      timer = setTimeout(
        () => resolve({ kind: 'refused', gebreken: [{ regel: null, code: 'pdf-te-traag' }] }),
        this.#longest,
      );
    });
    const reading = thread.ask(bytes);
    const outcome = await Promise.race([reading, tooLong]).finally(() => clearTimeout(timer));
    if (outcome.kind === 'refused' && outcome.gebreken[0]?.code === 'pdf-te-traag') {
      // What still draws cannot be stopped otherwise; the next PDF gets a thread of its own.
      this.#thread = new Thread(this.#script, null);
      reading.catch(() => undefined);
      await thread.close();
    }
    return outcome;
  }

  async close(): Promise<void> {
    await this.#thread.close();
  }
}
