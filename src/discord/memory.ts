import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { type Clock, within } from '../clock.js';
import type { Request } from '../reply/reply.js';
import { givenMessage, wordsOf } from './message/read-back.js';
import { messageUrl } from './message/render.js';

/** Where something is said: a channel, of a server or of a private conversation (`guildId` null). */
interface Spot {
  readonly guildId: string | null;
  readonly channelId: string | null;
}

/** How an answer gets into a channel. */
export interface Placing {
  /** Called before somebody else's placing is waited for. */
  announce?(): Promise<void>;
  /** Puts it there; gives the id of its message, or null when Discord does not say which that is. */
  place(): Promise<string | null>;
  /** Says where it stands already. */
  pointTo(url: string): Promise<void>;
}

/** For so long an answer counts as recent, in milliseconds. */
const RECENT = 10 * 60_000;
/** Not more answers, and not more messages that asked, are remembered than these. */
const MOST = 1000;

const remembering = (clock: Clock, ttl: number) => ({ max: MOST, ttl, ttlResolution: 0, perf: clock });

/** What was answered in public in each channel a short while ago: in memory alone, and no reader's words. */
export class RecentAnswers {
  readonly #clock: Clock;
  readonly #patience: number;
  /** Ids of messages, by what they show. */
  readonly #shown: LRUCache<string, string>;
  readonly #coming = new Map<string, Promise<void>>();

  /** @param patience so long somebody else's placing is waited for, in milliseconds */
  constructor(clock: Clock, patience: number) {
    this.#clock = clock;
    this.#patience = patience;
    this.#shown = new LRUCache(remembering(clock, RECENT));
  }

  /**
   * Places an answer where the same one does not stand yet. Of two who ask for it at the same moment, one hears where
   * that of the other stands. In a private conversation, where nobody else asks, it is placed whenever it is asked for.
   * @throws what `placing` throws
   */
  async placeOnce({ guildId, channelId }: Spot, request: Request | null, placing: Placing): Promise<void> {
    if (guildId === null || channelId === null || request === null) {
      await placing.place();
      return;
    }
    const key = keyOf(channelId, request);
    for (let other = this.#coming.get(key); other; other = this.#coming.get(key)) {
      await placing.announce?.();
      if (!(await within(other, this.#patience, this.#clock)).done) break;
    }
    const earlier = this.#shown.get(key);
    if (earlier !== undefined) return placing.pointTo(messageUrl(guildId, channelId, earlier));
    const placed = placing.place().then((messageId) => {
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
type Removal = () => Promise<void>;

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

/** The library asks for a message in the same moment as it is heard of; few can be on their way between the two. */
const MOST_QUOTED = 16;

const reply = z.object({
  t: z.literal('MESSAGE_CREATE'),
  d: z.object({ id: z.string(), referenced_message: givenMessage }),
});

/**
 * The words of messages that others answer. The gateway tells them along with the answer, but the library keeps only
 * those of channels that it has a memory of. Without the intent to read along Discord may leave them out.
 */
export class QuotedMessages {
  readonly #words = new LRUCache<string, string>({ max: MOST_QUOTED });

  /** Looks at what the gateway tells. */
  hear(packet: unknown): void {
    const told = reply.safeParse(packet);
    if (!told.success) return;
    const words = wordsOf(told.data.d.referenced_message);
    if (words !== '') this.#words.set(told.data.d.id, words);
  }

  /** The words of the message that this one answers, once; null when Discord did not tell them. */
  take(messageId: string): string | null {
    const words = this.#words.get(messageId) ?? null;
    this.#words.delete(messageId);
    return words;
  }
}

/** More answers than these are never on their way to a person who reads them. */
const MOST_AT_ONCE = 25;

/** What becomes of who asks: let in, or refused; for the first time since an answer last arrived, or once more. */
export type Turn = 'in' | 'refused' | 'refused-again';

/**
 * Lets each person have so many answers on their way and no more. Who asks one thing after the other is never slowed
 * down, however fast; who floods waits for the answers, and keeps nobody else waiting.
 */
export class Turns {
  readonly #most: number;
  /** Only people who wait for something are in it. */
  readonly #waiting = new Map<string, { answers: number; refused: boolean }>();

  constructor(most = MOST_AT_ONCE) {
    this.#most = most;
  }

  /** Somebody asks. Who is let in leaves again with {@link leave}. */
  enter(userId: string): Turn {
    const waiting = this.#waiting.get(userId) ?? { answers: 0, refused: false };
    if (waiting.answers >= this.#most) {
      const turn = waiting.refused ? 'refused-again' : 'refused';
      waiting.refused = true;
      return turn;
    }
    waiting.answers += 1;
    this.#waiting.set(userId, waiting);
    return 'in';
  }

  /** An answer arrived, or never will. */
  leave(userId: string): void {
    const waiting = this.#waiting.get(userId);
    if (!waiting) return;
    waiting.answers -= 1;
    waiting.refused = false;
    if (waiting.answers === 0) this.#waiting.delete(userId);
  }
}
