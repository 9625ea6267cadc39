import type { BaseInteraction } from 'discord.js';
import { gedeeldDoor, geplaatstDoor } from '../../reply/labels.js';
import type { Reply } from '../../reply/reply.js';

/** A reply that names who put it in the channel, on every page. */
export function signed(reply: Reply, name: string): Reply {
  if (reply.fout) return reply;
  return { ...reply, sender: reply.signed ? geplaatstDoor(name) : gedeeldDoor(name) };
}

/** The name by which a person is seen in this place. */
export function displayName({ member, user }: Pick<BaseInteraction, 'member' | 'user'>): string {
  if (member && 'displayName' in member) return member.displayName;
  return (member?.nick ?? user.displayName) || user.username;
}
