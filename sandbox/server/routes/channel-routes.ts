import { MessageType } from 'discord.js';
import { Hono } from 'hono';
import {
  DiscordError,
  missingAccess,
  missingPermissions,
  otherAuthor,
  unknownChannel,
  unknownMessage,
} from '../../rules/discord-error.js';
import { channelOf } from '../../world/guild.js';
import type { Message, Messages } from '../../world/messages.js';
import { type Place, placeById, type User } from '../../world/places.js';
import { asBotReads, type QuotedContent } from '../../world/readable.js';
import type { Writer } from '../../world/writer.js';
import { answer } from '../api.js';
import type { ApiEnv } from '../env.js';

/** Channels and the messages in them, as a bot reads, sends, edits and deletes them. */
export function channelRoutes(messages: Messages, writer: Writer, bot: User, quoted: QuotedContent): Hono<ApiEnv> {
  const message = (at: { readonly channel: string; readonly message: string }): Message => {
    const place = accessible(at.channel);
    const found = messages.get(at.message);
    // A private reply is out of reach of everything but the interaction that made it.
    if (!found || found.channel_id !== place.id || found.sandbox_only_for) throw unknownMessage();
    return found;
  };
  return new Hono<ApiEnv>()
    .get('/channels/:channel', (c) => answer(c, channelOf(accessible(c.req.param('channel')), bot)))
    .post('/channels/:channel/typing', (c) => {
      accessible(c.req.param('channel'));
      return c.body(null, 204);
    })
    .get('/channels/:channel/messages', (c) => {
      const { id } = accessible(c.req.param('channel'));
      return answer(
        c,
        page(messages.inChannel(id), c.req.query()).map((one) => asBotReads(one, quoted)),
      );
    })
    .get('/channels/:channel/messages/:message', (c) => answer(c, asBotReads(message(c.req.param()), quoted)))
    .post('/channels/:channel/messages', (c) => {
      const place = accessible(c.req.param('channel'));
      const made = writer.post(c.get('sent'), ({ message_reference: reference }) => {
        const answers = referenced(messages, place, reference);
        return answers ? { author: bot, place, answers, type: MessageType.Reply } : { author: bot, place };
      });
      return answer(c, asBotReads(made, quoted));
    })
    .patch('/channels/:channel/messages/:message', (c) => {
      const old = message(c.req.param());
      if (old.author.id !== bot.id) throw otherAuthor();
      return answer(c, asBotReads(writer.edit(c.get('sent'), old), quoted));
    })
    .delete('/channels/:channel/messages/:message', (c) => {
      const old = message(c.req.param());
      if (old.author.id !== bot.id) throw missingPermissions();
      messages.remove(old.id);
      return c.body(null, 204);
    });
}

function accessible(channel: string): Place {
  const place = placeById(channel);
  if (!place) throw unknownChannel();
  if (!place.installed) throw missingAccess();
  return place;
}

function referenced(
  messages: Messages,
  place: Place,
  reference: { readonly message_id: string; readonly fail_if_not_exists?: boolean | undefined } | undefined,
): Message | null {
  if (!reference) return null;
  const found = messages.get(reference.message_id);
  if (found && found.channel_id === place.id && !found.sandbox_only_for) return found;
  if (reference.fail_if_not_exists === false) return null;
  const fault = { path: ['message_reference'], code: 'REPLIES_UNKNOWN_MESSAGE', message: 'Unknown message' };
  throw new DiscordError(400, 50035, 'Invalid Form Body', [fault]);
}

// Newest first, as Discord gives them; ids grow with time.
function page(list: readonly Message[], query: Readonly<Record<string, string>>): readonly Message[] {
  const { limit = '50', before, after } = query;
  const count = Math.min(Math.max(Number(limit) || 50, 1), 100);
  const within = list.filter(({ id }) => (!before || isOlder(id, before)) && (!after || isOlder(after, id)));
  return (after ? within.slice(0, count) : within.slice(-count)).reverse();
}

function isOlder(one: string, other: string): boolean {
  return one.padStart(20, '0') < other.padStart(20, '0');
}
