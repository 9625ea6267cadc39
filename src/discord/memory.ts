import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Clock } from '../clock.js';
import type { Request } from '../reply/request.js';

/** Where something is said: a channel, of a server or of a private conversation (`guildId` null). */
export interface Spot {
  readonly guildId: string | null;
  readonly channelId: string | null;
}

/** For so long an answer counts as recent, in milliseconds. */
const RECENT = 10 * 60_000;
/** Not more answers, and not more messages that asked, are remembered than these. */
const MOST = 1000;

const remembering = (clock: Clock, ttl: number) => ({ max: MOST, ttl, ttlResolution: 0, perf: clock });

/** What was answered in public in each channel a short while ago: in memory alone, and no reader's words. */
export class RecentAnswers {
  /** Ids of messages, by what they show. */
  readonly #shown: LRUCache<string, string>;
  readonly #coming = new Map<string, Promise<void>>();

  constructor(clock: Clock) {
    this.#shown = new LRUCache(remembering(clock, RECENT));
  }

  /** Id of the message that shows the answer to the same request in the same channel, or null. */
  find(channelId: string, request: Request): string | null {
    return this.#shown.get(keyOf(channelId, request)) ?? null;
  }

  /** Resolves when who is placing the same answer there at this moment is done with it; null when nobody is. */
  coming(channelId: string, request: Request): Promise<void> | null {
    return this.#coming.get(keyOf(channelId, request)) ?? null;
  }

  /** Places an answer and remembers where it stands. `place` gives the id of its message, or null when it has none. */
  async placing(channelId: string, request: Request, place: () => Promise<string | null>): Promise<void> {
    const key = keyOf(channelId, request);
    const placed = place().then((messageId) => {
      if (messageId !== null) this.#shown.set(key, messageId);
    });
    const over = placed.catch(() => undefined).finally(() => this.#coming.delete(key));
    this.#coming.set(key, over);
    await placed;
  }

  /** A message shows another answer from now on. It stands where it stood, and so is recent no longer than before. */
  changed(channelId: string, messageId: string, request: Request): void {
    const [key] = this.#keysOf(messageId);
    if (key === undefined) return;
    const ttl = this.#shown.getRemainingTTL(key);
    this.forget(messageId);
    if (ttl > 0) this.#shown.set(keyOf(channelId, request), messageId, { ttl });
  }

  /** An answer that is gone is not recent any more. */
  forget(messageId: string): void {
    for (const key of this.#keysOf(messageId)) this.#shown.delete(key);
  }

  #keysOf(messageId: string): string[] {
    return [...this.#shown.entries()].flatMap(([key, id]) => (id === messageId ? [key] : []));
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
export class AskingMessages {
  readonly #asking: LRUCache<string, { readonly removals: Removal[]; gone: boolean }>;

  constructor(clock: Clock) {
    this.#asking = new LRUCache(remembering(clock, TOGETHER));
  }

  /** A message that asks was read. False when it was read before: Discord may tell of one twice. */
  open(messageId: string): boolean {
    if (this.#asking.has(messageId)) return false;
    this.#asking.set(messageId, { removals: [], gone: false });
    return true;
  }

  /** It was answered: the answer goes now when the message is already gone, or with it. */
  async answered(messageId: string, removal: Removal): Promise<void> {
    const asking = this.#asking.get(messageId);
    if (asking?.gone) await removal();
    else asking?.removals.push(removal);
  }

  /** A message was deleted. */
  async deleted(messageId: string): Promise<void> {
    const asking = this.#asking.get(messageId);
    if (!asking) return;
    asking.gone = true;
    await Promise.all(asking.removals.splice(0).map((removal) => removal()));
  }
}
