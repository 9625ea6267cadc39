import { MessageType } from 'discord.js';
import { compose, edited } from '../rules/compose.js';
import type { MessagePayload } from '../rules/message-payload.js';
import type { Message } from '../world/messages.js';
import type { Person, Place, User } from '../world/places.js';
import { NotPossible } from './interaction-data.js';

/** At most so many characters in a message of a person without Nitro. */
const MAX_MESSAGE = 2000;

/** What a person says. */
export interface Speech {
  readonly text: string;
  readonly who: Person;
  readonly place: Place;
  /** The message that it answers. */
  readonly answers: Message | null;
  /** Whether the author of that message is notified. */
  readonly ping: boolean;
}

/** A person's message. @throws NotPossible when Discord's client would not send it */
export function spoken({ text, who, place, answers, ping }: Speech, bot: User): Message {
  const payload = payloadOf(text, ping);
  const about = { author: who.user, place, mentionable: [bot] };
  if (!answers) return compose(payload, about);
  if (answers.sandbox_only_for) throw new NotPossible('A private message cannot be answered');
  if (answers.channel_id !== place.id) throw new NotPossible('That message stands elsewhere');
  return compose(payload, { ...about, answers, type: MessageType.Reply });
}

/** A person's message as they changed it. @throws NotPossible when Discord's client would not send it */
export function rewritten(message: Message, text: string, who: Person, bot: User): Message {
  if (text.trim() === '') throw new NotPossible('An empty message');
  if (message.author.id !== who.user.id) throw new NotPossible('Not your message');
  return edited(message, payloadOf(text, true), { mentionable: [bot] });
}

function payloadOf(text: string, ping: boolean): MessagePayload {
  const content = text.trim();
  if (content.length > MAX_MESSAGE) throw new NotPossible(`${content.length} characters, where ${MAX_MESSAGE} fit`);
  return { content, allowed_mentions: { parse: ['users', 'roles', 'everyone'], replied_user: ping } };
}
