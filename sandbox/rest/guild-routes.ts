import { unknownGuild, unknownMember, unknownUser } from '../discord-error.js';
import { channelOf, guildOf, memberOf, rolesOf } from '../guild.js';
import { asJson } from '../json.js';
import { conversation, GUILD_ID, PEOPLE, PLACES, person, type User } from '../places.js';
import type { Call, Route } from '../router.js';

/** The gateway's address, users, and the server with its members. */
export function guildRoutes(bot: User, gateway: () => string): readonly Route[] {
  const users = [bot, ...PEOPLE.map(({ user }) => user)];
  const limits = { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 };
  const here = (call: Call, body: unknown) => {
    if (call.param('guild') !== GUILD_ID) throw unknownGuild();
    return { body };
  };
  const userOf = (call: Call) => users.find(({ id }) => id === call.param('user'));
  return [
    { on: 'GET /gateway', open: true, answer: () => ({ body: { url: gateway() } }) },
    { on: 'GET /gateway/bot', answer: () => ({ body: { url: gateway(), shards: 1, session_start_limit: limits } }) },
    {
      on: 'GET /users/@me',
      answer: () => ({ body: { ...bot, verified: true, mfa_enabled: false, locale: 'nl', flags: 0 } }),
    },
    { on: 'GET /users/@me/guilds', answer: () => ({ body: [guildOf()] }) },
    {
      on: 'POST /users/@me/channels',
      answer: (call) => {
        const to = person(String(asJson(call.body)['recipient_id']));
        if (!to) throw unknownUser();
        return { body: channelOf(conversation(to), bot) };
      },
    },
    {
      on: 'GET /users/:user',
      answer: (call) => {
        const user = userOf(call);
        if (!user) throw unknownUser();
        return { body: user };
      },
    },
    { on: 'GET /guilds/:guild', answer: (call) => here(call, guildOf()) },
    { on: 'GET /guilds/:guild/roles', answer: (call) => here(call, rolesOf()) },
    { on: 'GET /guilds/:guild/members', answer: (call) => here(call, users.map(memberOf)) },
    {
      on: 'GET /guilds/:guild/channels',
      answer: (call) => {
        const places = PLACES.filter(({ guild, parent }) => guild === GUILD_ID && parent === null);
        return here(
          call,
          places.map((place) => channelOf(place, bot)),
        );
      },
    },
    {
      on: 'GET /guilds/:guild/members/:user',
      answer: (call) => {
        const user = userOf(call);
        if (!user) throw unknownMember();
        return here(call, memberOf(user));
      },
    },
  ];
}
