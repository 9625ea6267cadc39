import { Hono } from 'hono';
import { readCommands } from '../../rules/command-faults.js';
import { DiscordError, refuse, unknownCommand, unknownGuild } from '../../rules/discord-error.js';
import type { Commands, RegisteredCommand } from '../../world/commands.js';
import { APPLICATION_ID, GUILD_ID, type User } from '../../world/places.js';
import { answer } from '../api.js';
import type { ApiEnv } from '../env.js';

/** The application itself, and the commands that it registers: for everywhere, or for one server. */
export function applicationRoutes(commands: Commands, bot: User): Hono<ApiEnv> {
  const application = applicationOf(bot);
  return new Hono<ApiEnv>()
    .get('/applications/@me', (c) => answer(c, application))
    .get('/oauth2/applications/@me', (c) => answer(c, application))
    .route('/applications/:application/commands', commandRoutes(commands))
    .route('/applications/:application/guilds/:guild/commands', commandRoutes(commands));
}

function commandRoutes(commands: Commands): Hono<ApiEnv> {
  const routes = new Hono<ApiEnv>();
  // The names come from the path under which the routes stand.
  const guildOf = (param: Readonly<Record<string, string>>): string | null => {
    if (param['application'] !== APPLICATION_ID) throw new DiscordError(404, 10002, 'Unknown Application');
    const { guild } = param;
    if (guild !== undefined && guild !== GUILD_ID) throw unknownGuild();
    return guild ?? null;
  };
  const found = (param: Readonly<Record<string, string>>): RegisteredCommand => {
    const command = commands.registered(guildOf(param)).find(({ id }) => id === param['command']);
    if (!command) throw unknownCommand();
    return command;
  };
  return routes
    .get('/', (c) => answer(c, commands.registered(guildOf(c.req.param()))))
    .put('/', (c) => answer(c, commands.replace(guildOf(c.req.param()), c.get('sent').body)))
    .post('/', (c) => {
      const guild = guildOf(c.req.param());
      const { commands: read, faults } = readCommands([c.get('sent').body]);
      refuse(faults.map((fault) => ({ ...fault, path: fault.path.slice(1) })));
      return answer(c, read.map((command) => commands.add(guild, command))[0], 201);
    })
    .get('/:command', (c) => answer(c, found(c.req.param())))
    .patch('/:command', (c) => {
      const param = c.req.param();
      return answer(c, commands.change(guildOf(param), found(param), c.get('sent').body));
    })
    .delete('/:command', (c) => {
      const param = c.req.param();
      commands.remove(guildOf(param), found(param).id);
      return c.body(null, 204);
    });
}

function applicationOf(bot: User): object {
  return {
    id: APPLICATION_ID,
    name: bot.username,
    icon: null,
    description: '',
    summary: '',
    type: null,
    bot,
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    flags: 0,
    hook: true,
    tags: [],
    integration_types_config: { '0': {}, '1': {} },
  };
}
