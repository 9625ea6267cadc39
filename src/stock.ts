import type { Sources } from '../commands/command.js';
import { type Assembled, assemble } from './assemble.js';
import { systemClock, within } from './clock.js';
import type { Config } from './config.js';
import type { Log } from './log.js';

/** So long answers that began with the old corpus are waited for, in milliseconds. */
const FINISH = 30_000;

type Ready = Extract<Assembled, { kind: 'ready' }>;

/**
 * What commands look in, which can be exchanged while the bot runs: another corpus is loaded and checked beside the one
 * that serves, and takes its place when it is whole.
 */
export class Stock {
  readonly #config: Config;
  readonly #log: Log;
  #serving: Ready;
  /** Loaded, and not serving yet. */
  #coming: Ready | null = null;
  #exchange: Promise<void> = Promise.resolve();
  /** What is told to load anew now is answered by an exchange that has not begun. */
  #next: Promise<void> | null = null;
  #closed = false;

  constructor(config: Config, first: Ready, log: Log) {
    this.#config = config;
    this.#serving = first;
    this.#log = log;
  }

  /** What serves at this moment. */
  get sources(): Sources {
    return this.#serving.sources;
  }

  /** What it holds, in figures. */
  async facts(): Promise<{ readonly publications: number; readonly fragments: number; readonly version: string }> {
    const { library, version } = this.#serving;
    const { publicaties: publications, fragmenten: fragments } = await library.size();
    return { publications, fragments, version };
  }

  /** Makes the indexes ahead of the first question. What fails is logged; the next question tries again. */
  async warm(): Promise<void> {
    await this.#serving.warm().catch((error: unknown) => {
      // Who stops a bot that still warms wants no index.
      if (!this.#closed) this.#log.error({ err: error }, 'no index could be made');
    });
  }

  /**
   * Loads the corpus anew and exchanges it, or keeps the one that serves and logs why. Told to while it does that, it
   * does it once more.
   * @param idle resolves when no answer is on its way that began with the old one
   */
  exchange(idle: () => Promise<void>): Promise<void> {
    this.#next ??= this.#exchange.then(() => {
      this.#next = null;
      return this.#exchanged(idle);
    });
    this.#exchange = this.#next;
    return this.#exchange;
  }

  /** Lets go of what it holds, and of what it loads. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#coming?.close();
    await this.#exchange;
    await this.#serving.close();
  }

  async #exchanged(idle: () => Promise<void>): Promise<void> {
    if (this.#closed) return;
    try {
      const next = await assemble(this.#config, { worker: true });
      if (next.kind !== 'ready') {
        this.#log.error({ refused: next }, 'the corpus was refused; the one that served stays');
        return;
      }
      if (this.#closed) return await next.close();
      this.#coming = next;
      // The first who asks should not wait for it, and an index that cannot be made must not serve.
      await next.warm().finally(() => {
        this.#coming = null;
      });
      if (this.#closed) return;
      const before = this.#serving;
      this.#serving = next;
      this.#log.info({ ...(await this.facts()), notInDataFolder: next.archive?.nieuw }, 'the corpus was loaded anew');
      await within(idle(), FINISH, systemClock);
      await before.close();
    } catch (error) {
      // Who stops a bot that still loads wants no corpus.
      if (this.#closed) return;
      this.#log.error({ err: error }, 'the corpus could not be loaded anew; the one that served stays');
    }
  }
}
