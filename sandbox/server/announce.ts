import { GatewayIntentBits } from 'discord.js';
import { partialMember } from '../world/guild.js';
import type { Message, MessageChange } from '../world/messages.js';
import { type Place, placeById } from '../world/places.js';
import { asBotReads, type QuotedContent } from '../world/readable.js';
import type { Gateway } from './gateway.js';

/**
 * Tells the bot what became of a message. It hears of messages that everybody sees, if it asked for them; of what is
 * said only where Discord says so.
 */
export function announce(gateway: Gateway, change: MessageChange, message: Message, quoted: QuotedContent): void {
  const place = placeById(message.channel_id);
  if (!place?.installed || message.sandbox_only_for) return;
  const intents = messageIntents(place);
  const { id, channel_id, guild_id } = message;
  if (change === 'deleted') {
    gateway.dispatch('MESSAGE_DELETE', { id, channel_id, ...(guild_id ? { guild_id } : {}) }, intents);
    return;
  }
  const member = place.guild ? { member: partialMember() } : {};
  const wire = { ...asBotReads(message, quoted), channel_type: place.type, ...member };
  gateway.dispatch(change === 'created' ? 'MESSAGE_CREATE' : 'MESSAGE_UPDATE', wire, intents);
}

// A bot needs the intent of a place to hear of messages there.
function messageIntents(place: Place): number {
  return place.guild === null ? GatewayIntentBits.DirectMessages : GatewayIntentBits.GuildMessages;
}
