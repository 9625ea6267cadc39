import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { givenMessage, wordsOf } from '../message/read-back.js';

/** The library asks for a message in the same moment as it is heard of; few can be on their way between the two. */
const MOST = 16;

const reply = z.object({
  t: z.literal('MESSAGE_CREATE'),
  d: z.object({ id: z.string(), referenced_message: givenMessage }),
});

/**
 * The words of messages that others answer. The gateway tells them along with the answer, but the library keeps only
 * those of channels that it has a memory of. Without the intent to read along Discord may leave them out.
 */
export class QuotedMessages {
  readonly #words = new LRUCache<string, string>({ max: MOST });

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
