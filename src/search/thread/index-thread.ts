import { Worker } from 'node:worker_threads';
import type { CoreOutcome, CoreRequest } from '../index/core-messages.js';
import type { OpenIndex } from '../index/open-index.js';
import type { IndexRecord } from '../index/record.js';
import { built } from '../lexicon/file.js';
import type { ThreadAnswer, ThreadRequest } from './messages.js';

type Asked = ThreadRequest extends infer Request ? (Request extends unknown ? Omit<Request, 'nr'> : never) : never;

interface Waiting {
  readonly resolve: (outcome: CoreOutcome | null) => void;
  readonly reject: (error: Error) => void;
}

/** An index in a thread of its own. When the thread ends unasked, all that waits is rejected with the cause. */
export class IndexThread implements OpenIndex {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #asked = 0;
  #ended: Error | null = null;

  constructor(script: URL = built('src/search/thread/thread-main.js')) {
    this.#worker = new Worker(script);
    this.#worker.on('message', (answer: ThreadAnswer) => this.#settle(answer));
    this.#worker.on('error', (cause) =>
      this.#end(new Error('The thread that holds the search index broke', { cause })),
    );
    this.#worker.on('exit', (code) => this.#end(new Error(`The thread that holds the search index ended (${code})`)));
  }

  get alive(): boolean {
    return this.#ended === null;
  }

  async add(records: readonly IndexRecord[]): Promise<void> {
    await this.#ask({ kind: 'add', records });
  }

  async finish(): Promise<void> {
    await this.#ask({ kind: 'finish' });
  }

  async search(request: CoreRequest): Promise<CoreOutcome> {
    const outcome = await this.#ask({ kind: 'search', request });
    if (outcome === null) throw new Error('The thread that holds the search index gave no outcome');
    return outcome;
  }

  async close(): Promise<void> {
    this.#end(new Error('The search index is closed'));
    await this.#worker.terminate();
  }

  #ask(asked: Asked): Promise<CoreOutcome | null> {
    if (this.#ended) return Promise.reject(this.#ended);
    return new Promise((resolve, reject) => {
      const nr = ++this.#asked;
      this.#waiting.set(nr, { resolve, reject });
      this.#worker.postMessage({ nr, ...asked } satisfies ThreadRequest);
    });
  }

  #settle(answer: ThreadAnswer): void {
    const waiting = this.#waiting.get(answer.nr);
    this.#waiting.delete(answer.nr);
    if (answer.kind === 'done') waiting?.resolve(answer.outcome);
    else waiting?.reject(new Error('The search index could not do what was asked', { cause: answer.error }));
  }

  #end(reason: Error): void {
    this.#ended ??= reason;
    for (const { reject } of this.#waiting.values()) reject(this.#ended);
    this.#waiting.clear();
  }
}
