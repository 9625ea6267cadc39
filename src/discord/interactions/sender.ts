import type { BaseInteraction } from 'discord.js';
import { gedeeldDoor, geplaatstDoor } from '../../reply/labels.js';
import type { Reply } from '../../reply/reply.js';
import type { OptionValue } from '../../reply/request.js';
import { DOOR } from '../message/controls.js';

/**
 * A reply that names who put it in the channel. Its request carries that there was someone, so that its other pages
 * name that person as well.
 * @param door the person's name, or anything else when nobody placed it
 */
export function signed(reply: Reply, door: OptionValue | undefined): Reply {
  if (typeof door !== 'string' || reply.fout) return reply;
  const { request } = reply;
  return {
    ...reply,
    sender: reply.signed ? geplaatstDoor(door) : gedeeldDoor(door),
    request: { ...request, options: { ...request.options, [DOOR]: door } },
  };
}

/** The name by which a person is seen in this place. */
export function displayName({ member, user }: BaseInteraction): string {
  if (member && 'displayName' in member) return member.displayName;
  return (member?.nick ?? user.displayName) || user.username;
}
