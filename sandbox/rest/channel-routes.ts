import { GatewayIntentBits } from 'discord.js';
import {
  DiscordError,
  missingAccess,
  missingPermissions,
  otherAuthor,
  unknownChannel,
  unknownMessage,
} from '../discord-error.js';
import { channelOf } from '../guild.js';
import { type Message, type Messages, overTheWire } from '../messages.js';
import { type Place, placeById, type User } from '../places.js';
import type { Call, Route } from '../router.js';
import { type AutoMod, accept, acceptEdit, compose, edited } from '../writer.js';

/** Channels and the messages in them, as a bot reads, sends, edits and deletes them. */
export function channelRoutes(messages: Messages, bot: User, autoMod: AutoMod): readonly Route[] {
  const message = (call: Call): Message => {
    const place = accessible(call);
    const found = messages.get(call.param('message'));
    // A private reply is out of reach of everything but the interaction that made it.
    if (!found || found.channel_id !== place.id || found.sandbox_only_for) throw unknownMessage();
    return found;
  };
  return [
    { on: 'GET /channels/:channel', answer: (call) => ({ body: channelOf(accessible(call), bot) }) },
    { on: 'POST /channels/:channel/typing', answer: (call) => ({ status: accessible(call) ? 204 : 403 }) },
    {
      on: 'GET /channels/:channel/messages',
      answer: (call) => ({ body: page(messages.inChannel(accessible(call).id), call.query).map(overTheWire) }),
    },
    { on: 'GET /channels/:channel/messages/:message', answer: (call) => ({ body: overTheWire(message(call)) }) },
    {
      on: 'POST /channels/:channel/messages',
      answer: (call) => {
        const place = accessible(call);
        const payload = accept(call.body, autoMod, call.attachments.length);
        const answers = referenced(messages, place, payload.message_reference);
        const about = { author: bot, place, attachments: call.attachments };
        const made = compose(payload, answers ? { ...about, answers, type: 19 } : about);
        return { status: 200, body: overTheWire(messages.add(made)) };
      },
    },
    {
      on: 'PATCH /channels/:channel/messages/:message',
      answer: (call) => {
        const old = message(call);
        if (old.author.id !== bot.id) throw otherAuthor();
        return { body: overTheWire(messages.replace(edited(old, acceptEdit(call.body, old, autoMod)))) };
      },
    },
    {
      on: 'DELETE /channels/:channel/messages/:message',
      answer: (call) => {
        const old = message(call);
        if (old.author.id !== bot.id) throw missingPermissions();
        messages.remove(old.id);
        return {};
      },
    },
  ];
}

/** Intents of which a bot needs one to hear of messages in a place. */
export function messageIntents(place: Place): number {
  return place.guild === null ? GatewayIntentBits.DirectMessages : GatewayIntentBits.GuildMessages;
}

function accessible(call: Call): Place {
  const place = placeById(call.param('channel'));
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
function page(list: readonly Message[], query: URLSearchParams): readonly Message[] {
  const limit = Math.min(Math.max(Number(query.get('limit') ?? 50), 1), 100);
  const before = query.get('before');
  const after = query.get('after');
  const within = list.filter(
    ({ id }) => (!before || BigInt(id) < BigInt(before)) && (!after || BigInt(id) > BigInt(after)),
  );
  return (after ? within.slice(0, limit) : within.slice(-limit)).reverse();
}
