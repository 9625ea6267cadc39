import { REST } from 'discord.js';
import { ApplicationCommandUpdateRequestSchema } from 'discord-api-spec/zod';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commands as COMMANDS } from '../../commands/index.js';
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.js';
import { APPLICATION_ID, GUILD_ID } from '../../sandbox/world/places.js';
import { registerByHand, registerCommands, registered } from '../../src/discord/registration.js';
import { createLog } from '../../src/log.js';
import { TRIAL_COMMANDS } from './trial-commands.js';

describe.each([
  ['the trial commands', TRIAL_COMMANDS],
  ['the commands of the bot', COMMANDS],
])('%s', (_, commands) => {
  it('are taken by Discord, everywhere and for everyone, in Dutch and in English', () => {
    for (const command of registered(commands)) {
      expect(ApplicationCommandUpdateRequestSchema.safeParse(command).error).toBeUndefined();
      expect(command).toMatchObject({ integration_types: [0, 1], contexts: [0, 1, 2] });
      expect(Object.keys(command.name_localizations ?? {})).toEqual(['en-GB', 'en-US']);
      // Discord counts names, descriptions and values, in the longest language.
      expect(JSON.stringify(command).length).toBeLessThan(8000);
    }
  });
});

it('puts what must be given before what may be, and registers a command on messages', () => {
  const [vraag, , onMessage] = registered(TRIAL_COMMANDS);
  expect(vraag).toMatchObject({
    options: [
      { name: 'nummer', required: true, autocomplete: true, max_length: 100 },
      { name: 'document' },
      { name: 'alleen_voor_mij', type: 5 },
    ],
  });
  expect(onMessage).toMatchObject({
    type: 3,
    name: 'Controleer citaat',
    name_localizations: { 'en-GB': 'Check quotation' },
  });
  expect(onMessage).not.toHaveProperty('description');
});

describe('registering', () => {
  let sandbox: Sandbox;
  let rest: REST;
  const logged: Record<string, unknown>[] = [];
  const log = createLog({ level: 'info', destination: { write: (line) => void logged.push(JSON.parse(line)) } });
  beforeEach(async () => {
    logged.length = 0;
    sandbox = await startSandbox();
    rest = new REST({ api: sandbox.apiUrl }).setToken(sandbox.token);
  });
  afterEach(() => sandbox.close());
  const register = (guildId: string | null, commands = TRIAL_COMMANDS, guilds: string[] = []) =>
    registerCommands({ rest, applicationId: APPLICATION_ID, guildId, commands, log, guilds });
  const puts = () => sandbox.requests.filter(({ method }) => method === 'PUT').length;

  it.each([null, GUILD_ID])('sends commands only when they differ (server %s)', async (guildId) => {
    expect(await register(guildId)).toBe('registered');
    expect(await register(guildId)).toBe('unchanged');
    expect(puts()).toBe(1);
    expect(await register(guildId, TRIAL_COMMANDS.slice(1))).toBe('registered');
    expect(puts()).toBe(2);
    expect(sandbox.registered(guildId).map(({ name }) => name)).not.toContain('vraag');
  });

  it('sends them when only an English description differs', async () => {
    await register(null);
    const [vraag, ...others] = TRIAL_COMMANDS;
    if (!vraag) throw new Error('no command');
    const definition = { ...vraag.definition, description: { ...vraag.definition.description, en: 'Other' } };
    expect(await register(null, [{ ...vraag, definition }, ...others])).toBe('registered');
  });

  it('reads them as Discord tells them: with more fields, and without those that are as by default', async () => {
    const isDefault = (value: unknown) => value === null || value === false || (Array.isArray(value) && !value.length);
    const told = registered(TRIAL_COMMANDS).map((command, at): Record<string, unknown> => {
      const bare = JSON.stringify(command, (_, value) => (isDefault(value) ? undefined : value));
      return { id: `${at}`, version: '1', dm_permission: true, ...JSON.parse(bare) };
    });
    const get = async () => told.toReversed();
    const discord = { get, put: async () => [] } as unknown as REST;
    const again = () =>
      registerCommands({ rest: discord, applicationId: APPLICATION_ID, guildId: null, commands: TRIAL_COMMANDS, log });
    expect(await again()).toBe('unchanged');
    Object.assign(told[0] ?? {}, { nsfw: true });
    expect(await again()).toBe('registered');
  });

  it('warns when the same commands stand everywhere and in a server', async () => {
    await register(null);
    expect(logged.some(({ level }) => level === 40)).toBe(false);
    await register(GUILD_ID);
    expect(logged.at(-1)).toMatchObject({ level: 40, guildId: GUILD_ID });
    logged.length = 0;
    await register(null, TRIAL_COMMANDS, [GUILD_ID]);
    expect(logged.at(-1)).toMatchObject({ level: 40, guildId: GUILD_ID });
  });

  it('does not fail on a server whose commands cannot be read', async () => {
    expect(await register(null, TRIAL_COMMANDS, ['999999999999999999', GUILD_ID])).toBe('registered');
    expect(logged.at(-1)).toMatchObject({ level: 40, guildId: '999999999999999999' });
  });

  it('learns which id Discord gave each slash command, registered anew or not', async () => {
    for (const _ of [1, 2]) {
      const ids = new Map<string, string>();
      const learn = (name: string, id: string) => void ids.set(name, id);
      await registerCommands({
        rest,
        applicationId: APPLICATION_ID,
        guildId: null,
        commands: TRIAL_COMMANDS,
        log,
        learn,
      });
      const slash = sandbox.registered().filter(({ type }) => (type ?? 1) === 1);
      expect([...ids]).toEqual(slash.map(({ name, id }) => [name, id]));
    }
  });

  it('asks Discord for the id of the application by hand', async () => {
    expect(await registerByHand({ rest, guildId: null, commands: TRIAL_COMMANDS, log })).toBe('registered');
    expect(sandbox.registered()).toHaveLength(registered(TRIAL_COMMANDS).length);
  });
});
