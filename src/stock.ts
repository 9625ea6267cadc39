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
  #exchange: Promise<void> = Promise.resolve();
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
   * Loads the corpus anew and exchanges it, or keeps the one that serves and logs why. Two at once follow each other.
   * @param idle resolves when no answer is on its way that began with the old one
   */
  exchange(idle: () => Promise<void>): Promise<void> {
    this.#exchange = this.#exchange.then(() => this.#exchanged(idle));
    return this.#exchange;
  }

  /** Lets go of what it holds. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#exchange;
    await this.#serving.close();
  }

  async #exchanged(idle: () => Promise<void>): Promise<void> {
    try {
      const next = await assemble(this.#config, { worker: true });
      if (next.kind !== 'ready') {
        this.#log.error({ refused: next }, 'the corpus was refused; the one that served stays');
        return;
      }
      // The first who asks should not wait for it, and an index that cannot be made must not serve.
      await next.warm();
      const before = this.#serving;
      this.#serving = next;
      this.#log.info({ ...(await this.facts()), notInDataFolder: next.archive?.nieuw }, 'the corpus was loaded anew');
      await within(idle(), FINISH, systemClock);
      await before.close();
    } catch (error) {
      this.#log.error({ err: error }, 'the corpus could not be loaded anew; the one that served stays');
    }
  }
}
