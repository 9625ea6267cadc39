import { GatewayIntentBits } from 'discord.js';
import { type Message, type MessageChange, overTheWire } from '../world/messages.js';
import { APPLICATION_ID, type Place, placeById } from '../world/places.js';
import type { Gateway } from './gateway.js';

/**
 * Tells the bot what became of a message. It hears of messages that everybody sees, if it asked for them; of what is
 * said only where Discord says so.
 */
export function announce(gateway: Gateway, change: MessageChange, message: Message): void {
  const place = placeById(message.channel_id);
  if (!place?.installed || message.sandbox_only_for) return;
  const intents = messageIntents(place);
  const { id, channel_id, guild_id } = message;
  if (change === 'deleted') {
    gateway.dispatch('MESSAGE_DELETE', { id, channel_id, ...(guild_id ? { guild_id } : {}) }, intents);
    return;
  }
  const mentionsBot = message.mentions.some((user) => user.id === APPLICATION_ID);
  const mayRead = place.guild === null || mentionsBot || message.author.id === APPLICATION_ID;
  const withheld = { content: '', embeds: [], attachments: [], components: [] };
  const wire = { ...overTheWire(message), channel_type: place.type, ...(mayRead ? {} : withheld) };
  gateway.dispatch(change === 'created' ? 'MESSAGE_CREATE' : 'MESSAGE_UPDATE', wire, intents);
}

// A bot needs the intent of a place to hear of messages there.
function messageIntents(place: Place): number {
  return place.guild === null ? GatewayIntentBits.DirectMessages : GatewayIntentBits.GuildMessages;
}
