import { createHash } from 'node:crypto';
import type { Request } from '../reply/request.js';
import type { Clock } from './clock.js';
import { VAN } from './render.js';
import { DOOR } from './written.js';

/** Where an answer stands. */
export interface Answered {
  readonly messageId: string;
  readonly url: string;
}

/** For so long an answer counts as recent, in milliseconds. */
const RECENT = 10 * 60_000;
/** Not more answers than these are remembered. */
const MOST = 1000;

/** What was answered in public in each channel a short while ago: in memory alone, and no reader's words. */
export class Recent {
  readonly #clock: Clock;
  readonly #answers = new Map<string, Answered & { readonly at: number }>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** The recent answer to the same request in the same channel, or null. */
  find(channelId: string, request: Request): Answered | null {
    const found = this.#answers.get(keyOf(channelId, request));
    return found && this.#clock.now() - found.at <= RECENT ? found : null;
  }

  remember(channelId: string, request: Request, { messageId, url }: Answered): void {
    const key = keyOf(channelId, request);
    // Put at the end again, so that the first is always the oldest.
    this.#answers.delete(key);
    this.#answers.set(key, { messageId, url, at: this.#clock.now() });
    for (const [oldest, { at }] of this.#answers) {
      if (this.#answers.size <= MOST && this.#clock.now() - at <= RECENT) break;
      this.#answers.delete(oldest);
    }
  }

  /** An answer that is gone is not recent any more. */
  forget(messageId: string): void {
    for (const [key, answer] of this.#answers) if (answer.messageId === messageId) this.#answers.delete(key);
  }
}

// Who placed it and who may take it away make no other answer. Hashed, since a request may hold a reader's words.
function keyOf(channelId: string, { command, options }: Request): string {
  const own = Object.entries(options).filter(([name]) => name !== DOOR && name !== VAN);
  const written = JSON.stringify([channelId, command, own.sort(([a], [b]) => (a < b ? -1 : 1))]);
  return createHash('sha256').update(written).digest('base64');
}
