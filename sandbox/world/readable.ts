import { type Message, overTheWire } from './messages.js';
import { APPLICATION_ID, placeById } from './places.js';

/**
 * What becomes of the contents of a message that a reply answers, when the reply mentions the bot. Discord's
 * documentation does not say; `given` is the default, `withheld` is for tests of a bot that may get nothing.
 */
export type QuotedContent = 'given' | 'withheld';

const WITHHELD = { content: '', embeds: [], attachments: [], components: [] } as const;

/**
 * A message as a bot without the message content intent gets it: with its contents where it wrote the message, is
 * mentioned in it, or is alone with its author.
 */
export function asBotReads(message: Message, quoted: QuotedContent): object {
  const readable = isReadable(message);
  const wire = readable ? overTheWire(message) : { ...overTheWire(message), ...WITHHELD };
  const answered = message.referenced_message;
  if (!answered || isReadable(answered) || (readable && quoted === 'given')) return wire;
  return { ...wire, referenced_message: { ...overTheWire(answered), ...WITHHELD } };
}

function isReadable({ author, mentions, channel_id }: Message): boolean {
  const isMentioned = mentions.some(({ id }) => id === APPLICATION_ID);
  return author.id === APPLICATION_ID || isMentioned || placeById(channel_id)?.guild === null;
}
