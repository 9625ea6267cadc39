import { Hono } from 'hono';
import { asJson } from '../../json.js';
import { unknownGuild, unknownMember, unknownUser } from '../../rules/discord-error.js';
import { channelOf, guildOf, memberOf, rolesOf } from '../../world/guild.js';
import { conversation, GUILD_ID, PEOPLE, PLACES, person, type User } from '../../world/places.js';
import { answer } from '../api.js';
import type { ApiEnv } from '../env.js';

/** The gateway's address, for who has no token. */
export function gatewayRoutes(gateway: () => string): Hono<ApiEnv> {
  return new Hono<ApiEnv>().get('/gateway', (c) => answer(c, { url: gateway() }));
}

/** The gateway's address for a bot, users, and the server with its members. */
export function guildRoutes(bot: User, gateway: () => string, shards: number): Hono<ApiEnv> {
  const users = [bot, ...PEOPLE.map(({ user }) => user)];
  const limits = { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 16 };
  const routes = new Hono<ApiEnv>();
  routes.use('/guilds/:guild/*', async (c, next) => {
    if (c.req.param('guild') !== GUILD_ID) throw unknownGuild();
    await next();
  });
  return routes
    .get('/gateway/bot', (c) => answer(c, { url: gateway(), shards, session_start_limit: limits }))
    .get('/users/@me', (c) => answer(c, { ...bot, verified: true, mfa_enabled: false, locale: 'nl', flags: 0 }))
    .get('/users/@me/guilds', (c) => answer(c, [guildOf()]))
    .post('/users/@me/channels', (c) => {
      const { recipient_id: id } = asJson(c.get('sent').body);
      const to = typeof id === 'string' ? person(id) : null;
      if (!to) throw unknownUser();
      return answer(c, channelOf(conversation(to), bot));
    })
    .get('/users/:user', (c) => {
      const user = users.find(({ id }) => id === c.req.param('user'));
      if (!user) throw unknownUser();
      return answer(c, user);
    })
    .get('/guilds/:guild', (c) => answer(c, guildOf()))
    .get('/guilds/:guild/roles', (c) => answer(c, rolesOf()))
    .get('/guilds/:guild/members', (c) => answer(c, users.map(memberOf)))
    .get('/guilds/:guild/channels', (c) => {
      const places = PLACES.filter(({ guild, parent }) => guild === GUILD_ID && parent === null);
      return answer(
        c,
        places.map((place) => channelOf(place, bot)),
      );
    })
    .get('/guilds/:guild/members/:user', (c) => {
      const user = users.find(({ id }) => id === c.req.param('user'));
      if (!user) throw unknownMember();
      return answer(c, memberOf(user));
    });
}
