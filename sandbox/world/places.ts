import { ChannelType, PermissionFlagsBits, PermissionsBitField } from 'discord.js';
import type { PersonKey, PlaceKey } from '../page/view.js';

/** A user as Discord's API writes one. */
export interface User {
  readonly id: string;
  readonly username: string;
  readonly global_name: string | null;
  readonly discriminator: string;
  readonly avatar: null;
  readonly bot?: true;
  readonly public_flags: number;
}

/** Someone who can use the channel. `permissions` is a bit set in decimals, as Discord writes it. */
export interface Person {
  readonly key: PersonKey;
  readonly name: string;
  readonly user: User;
  readonly permissions: string;
  readonly locale: string;
}

/** Somewhere messages are. `guild` is null in a direct conversation; `installed` tells whether the bot is a member. */
export interface Place {
  readonly key: PlaceKey;
  readonly id: string;
  readonly name: string;
  readonly topic: string | null;
  readonly type: ChannelType;
  readonly guild: string | null;
  readonly parent: string | null;
  readonly installed: boolean;
}

/** Id of the application, which is also the id of its bot user. */
export const APPLICATION_ID = '1100000000000000001';
/** Id of the server of which the bot is a member. */
export const GUILD_ID = '1100000000000000100';
/** Id of a server of which it is none: there the app is there only because a person installed it for themselves. */
export const FOREIGN_GUILD_ID = '1100000000000000900';

const READER =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.UseApplicationCommands;
const MEMBER = READER | PermissionFlagsBits.UseExternalApps;
const MODERATOR = MEMBER | PermissionFlagsBits.ManageMessages;

/** What the bot may do in a server of which it is a member. */
export const BOT_PERMISSIONS = READER.toString();

function user(id: string, username: string, name: string): User {
  return { id, username, global_name: name, discriminator: '0', avatar: null, public_flags: 0 };
}

/** The people of the sandbox. */
export const PEOPLE: readonly Person[] = [
  {
    key: 'jij',
    name: 'Jij',
    user: user('1100000000000000011', 'jij', 'Jij'),
    permissions: MEMBER.toString(),
    locale: 'nl',
  },
  {
    key: 'ander',
    name: 'Iemand anders',
    user: user('1100000000000000012', 'ander', 'Iemand anders'),
    permissions: MEMBER.toString(),
    locale: 'nl',
  },
  {
    key: 'moderator',
    name: 'Moderator',
    user: user('1100000000000000013', 'moderator', 'Moderator'),
    permissions: MODERATOR.toString(),
    locale: 'nl',
  },
];

/** The places of the sandbox. The conversation `dm` is each person's own with the bot. */
export const PLACES: readonly Place[] = [
  {
    key: 'kanaal',
    id: '1100000000000000101',
    name: 'kamervragen',
    topic: 'Wat antwoordde de regering, woord voor woord?',
    type: ChannelType.GuildText,
    guild: GUILD_ID,
    parent: null,
    installed: true,
  },
  {
    key: 'draad',
    id: '1100000000000000102',
    name: 'detentie',
    topic: null,
    type: ChannelType.PublicThread,
    guild: GUILD_ID,
    parent: '1100000000000000101',
    installed: true,
  },
  {
    key: 'elders',
    id: '1100000000000000901',
    name: 'elders',
    topic: 'Een server zonder de bot: hier heb je de app alleen voor jezelf.',
    type: ChannelType.GuildText,
    guild: FOREIGN_GUILD_ID,
    parent: null,
    installed: false,
  },
];

/** Each person's own conversation with the bot. */
export function conversation(person: Person): Place {
  return {
    key: 'dm',
    id: `11000000000000002${person.user.id.slice(-2)}`,
    name: 'privégesprek',
    topic: null,
    type: ChannelType.DM,
    guild: null,
    parent: null,
    installed: true,
  };
}

/** The person with a short name or a user id, or null. */
export function person(key: string): Person | null {
  return PEOPLE.find((one) => one.key === key || one.user.id === key) ?? null;
}

/** The place with a channel id, among them each person's conversation; null when there is none. */
export function placeById(id: string): Place | null {
  return [...PLACES, ...PEOPLE.map(conversation)].find((place) => place.id === id) ?? null;
}

/** Whose conversation with the bot a channel is, or null when it is no such conversation. */
export function conversationOwner(channelId: string): Person | null {
  return PEOPLE.find((one) => conversation(one).id === channelId) ?? null;
}

/** What a person may do somewhere, as a bit set in decimals: in a foreign server, apps of one's own stay private. */
export function permissionsIn(who: Person, place: Place): string {
  if (place.guild !== FOREIGN_GUILD_ID) return who.permissions;
  return new PermissionsBitField(BigInt(who.permissions))
    .remove(PermissionFlagsBits.UseExternalApps)
    .bitfield.toString();
}
