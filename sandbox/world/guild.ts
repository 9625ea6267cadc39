import { ChannelType } from 'discord.js';
import {
  BOT_PERMISSIONS,
  conversationOwner,
  GUILD_ID,
  PEOPLE,
  type Person,
  PLACES,
  type Place,
  permissionsIn,
  type User,
} from './places.js';

/** Name of the server of which the bot is a member. */
export const GUILD_NAME = 'Vaste commissie';

const JOINED = '2024-01-01T00:00:00.000000+00:00';

/** A user as a member of the server, as Discord writes one. */
export function memberOf(user: User): object {
  return { user, ...partialMember() };
}

/** A member as it stands beside the user: with a message. */
export function partialMember(): object {
  return {
    nick: null,
    avatar: null,
    banner: null,
    roles: [],
    joined_at: JOINED,
    premium_since: null,
    deaf: false,
    mute: false,
    flags: 0,
    pending: false,
    communication_disabled_until: null,
  };
}

/** A member as it stands in an interaction: with what they may do in that place. */
export function memberIn(who: Person, place: Place): object {
  return { ...memberOf(who.user), permissions: permissionsIn(who, place) };
}

/** A place as Discord writes a channel. */
export function channelOf(place: Place, bot: User): object {
  const { id, type, name, topic, parent } = place;
  if (type === ChannelType.DM) {
    const owner = conversationOwner(id);
    return { id, type, flags: 0, last_message_id: null, recipients: owner ? [owner.user] : [bot] };
  }
  const common = { id, type, name, guild_id: place.guild, last_message_id: null, rate_limit_per_user: 0, flags: 0 };
  if (type !== ChannelType.PublicThread) {
    return { ...common, topic, position: 0, parent_id: parent, nsfw: false, permission_overwrites: [] };
  }
  return {
    ...common,
    parent_id: parent,
    owner_id: PEOPLE[0]?.user.id,
    message_count: 0,
    member_count: 1,
    member: { id, user_id: bot.id, join_timestamp: JOINED, flags: 0 },
    thread_metadata: { archived: false, auto_archive_duration: 10_080, archive_timestamp: JOINED, locked: false },
  };
}

const placesOfGuild = () => PLACES.filter(({ guild }) => guild === GUILD_ID);

/** The server as Discord's API writes it. */
export function guildOf(): object {
  return {
    id: GUILD_ID,
    name: GUILD_NAME,
    icon: null,
    splash: null,
    discovery_splash: null,
    banner: null,
    description: null,
    owner_id: PEOPLE.at(-1)?.user.id,
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: 0,
    default_message_notifications: 1,
    explicit_content_filter: 0,
    roles: rolesOf(),
    emojis: [],
    stickers: [],
    features: [],
    mfa_level: 0,
    application_id: null,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    public_updates_channel_id: null,
    safety_alerts_channel_id: null,
    vanity_url_code: null,
    premium_tier: 0,
    premium_progress_bar_enabled: false,
    preferred_locale: 'nl',
    nsfw_level: 0,
    region: 'deprecated',
  };
}

/** The roles of the server: everybody's. */
export function rolesOf(): readonly object[] {
  return [
    {
      id: GUILD_ID,
      name: '@everyone',
      color: 0,
      colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
      hoist: false,
      icon: null,
      position: 0,
      permissions: BOT_PERMISSIONS,
      managed: false,
      mentionable: false,
      flags: 0,
    },
  ];
}

/** The server as the gateway gives it on arrival: with its channels and members. */
export function arrival(bot: User): object {
  const isThread = ({ type }: Place) => type === ChannelType.PublicThread;
  const places = placesOfGuild();
  return {
    ...guildOf(),
    joined_at: JOINED,
    large: false,
    unavailable: false,
    member_count: PEOPLE.length + 1,
    members: [bot, ...PEOPLE.map(({ user }) => user)].map(memberOf),
    channels: places.filter((place) => !isThread(place)).map((place) => channelOf(place, bot)),
    threads: places.filter(isThread).map((place) => channelOf(place, bot)),
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}
