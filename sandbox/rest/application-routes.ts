import type { Commands } from '../commands.js';
import { DiscordError, refuse, unknownCommand, unknownGuild } from '../discord-error.js';
import { APPLICATION_ID, GUILD_ID, type User } from '../places.js';
import type { Call, Route } from '../router.js';
import { readCommands } from '../rules/command-faults.js';

/** The application itself, and the commands that it registers: for everywhere, or for one server. */
export function applicationRoutes(commands: Commands, bot: User): readonly Route[] {
  const application = {
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
  const all = '/applications/:application/commands';
  const inGuild = '/applications/:application/guilds/:guild/commands';
  return [
    { on: 'GET /applications/@me', answer: () => ({ body: application }) },
    { on: 'GET /oauth2/applications/@me', answer: () => ({ body: application }) },
    ...[all, inGuild].flatMap((path): Route[] => [
      { on: `GET ${path}`, answer: (call) => ({ body: commands.registered(guildOf(call)) }) },
      { on: `PUT ${path}`, answer: (call) => ({ body: commands.replace(guildOf(call), call.body) }) },
      {
        on: `POST ${path}`,
        answer: (call) => {
          const { commands: read, faults } = readCommands([call.body]);
          refuse(faults.map((fault) => ({ ...fault, path: fault.path.slice(1) })));
          return { status: 201, body: read.map((command) => commands.add(guildOf(call), command))[0] };
        },
      },
      { on: `GET ${path}/:command`, answer: (call) => ({ body: found(commands, call) }) },
      {
        on: `PATCH ${path}/:command`,
        answer: (call) => ({ body: commands.change(guildOf(call), found(commands, call), call.body) }),
      },
      {
        on: `DELETE ${path}/:command`,
        answer: (call) => {
          commands.remove(guildOf(call), found(commands, call).id);
          return {};
        },
      },
    ]),
  ];
}

function found(commands: Commands, call: Call) {
  const command = commands.registered(guildOf(call)).find(({ id }) => id === call.param('command'));
  if (!command) throw unknownCommand();
  return command;
}

function guildOf(call: Call): string | null {
  if (call.param('application') !== APPLICATION_ID) throw new DiscordError(404, 10002, 'Unknown Application');
  const guild = call.param('guild');
  if (guild && guild !== GUILD_ID) throw unknownGuild();
  return guild || null;
}
