import { within } from '../clock.js';
import type { Request } from '../reply/request.js';
import type { Context } from './context.js';
import type { Spot } from './memory.js';
import { messageUrl } from './message/notice.js';

/** How an answer gets into a channel. */
export interface Placing {
  /** Called before somebody else's placing is waited for. */
  announce(): Promise<void>;
  /** Puts it there; gives the id of its message, or null when Discord does not say which that is. */
  place(): Promise<string | null>;
  /** Says where it stands already. */
  pointTo(url: string): Promise<void>;
}

/**
 * Places an answer where the same one does not stand yet. Of two who ask for it at the same moment, one hears where
 * that of the other stands. In a private conversation, where nobody else asks, it is placed whenever it is asked for.
 * @throws what `placing` throws
 */
export async function placeOnce(
  { recent, clock, patience }: Context,
  { guildId, channelId }: Spot,
  request: Request | null,
  { announce, place, pointTo }: Placing,
): Promise<void> {
  if (guildId === null || channelId === null || request === null) {
    await place();
    return;
  }
  for (let other = recent.coming(channelId, request); other; other = recent.coming(channelId, request)) {
    await announce();
    if (!(await within(other, patience.answer, clock)).done) break;
  }
  const earlier = recent.find(channelId, request);
  if (earlier === null) await recent.placing(channelId, request, place);
  else await pointTo(messageUrl(guildId, channelId, earlier));
}
