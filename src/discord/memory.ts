import { createHash } from 'node:crypto';
import type { Clock } from '../clock.js';
import type { Request } from '../reply/request.js';

/** Where an answer stands. */
export interface Answered {
  readonly messageId: string;
  readonly url: string;
}

/** For so long an answer counts as recent, in milliseconds. */
const RECENT = 10 * 60_000;
/** Not more answers, and not more messages that asked, are remembered than these. */
const MOST = 1000;

/** What was answered in public in each channel a short while ago: in memory alone, and no reader's words. */
export class Recent {
  readonly #clock: Clock;
  readonly #answers = new Map<string, Answered & { readonly at: number }>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** The recent answer to the same request in the same channel, or null. */
  find(channelId: string, request: Request | null): Answered | null {
    if (!request) return null;
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

// Hashed, since a request may hold a reader's words.
function keyOf(channelId: string, { command, options }: Request): string {
  const own = Object.entries(options).filter(([, value]) => value !== undefined);
  const written = JSON.stringify([channelId, command, own.sort(([a], [b]) => (a < b ? -1 : 1))]);
  return createHash('sha256').update(written).digest('base64');
}

/** An answer goes with the message that asked for it when that goes within this time, in milliseconds. */
const TOGETHER = 5 * 60_000;

/** Takes an answer away. */
export type Removal = () => Promise<void>;

/** Which answers go when the message that asked for them is deleted. */
export class Asked {
  readonly #clock: Clock;
  readonly #answers = new Map<string, { readonly at: number; readonly removals: Removal[]; gone: boolean }>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** A message that asks was read. False when it was read before: Discord may tell of one twice. */
  open(messageId: string): boolean {
    if (this.#answers.has(messageId)) return false;
    this.#answers.set(messageId, { at: this.#clock.now(), removals: [], gone: false });
    for (const oldest of this.#answers.keys()) {
      if (this.#answers.size <= MOST) break;
      this.#answers.delete(oldest);
    }
    return true;
  }

  /** It was answered: the answer goes now when the message is already gone, or with it. */
  async answered(messageId: string, removal: Removal): Promise<void> {
    const asked = this.#answers.get(messageId);
    if (asked?.gone) await removal();
    else asked?.removals.push(removal);
  }

  /** A message was deleted. */
  async deleted(messageId: string): Promise<void> {
    const asked = this.#answers.get(messageId);
    if (!asked || this.#clock.now() - asked.at > TOGETHER) return;
    asked.gone = true;
    await Promise.all(asked.removals.splice(0).map((removal) => removal()));
  }
}
