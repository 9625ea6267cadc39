import { Client, Events, GatewayIntentBits } from 'discord.js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import WebSocket from 'ws';
import { type Sandbox, startSandbox } from '../../../sandbox/sandbox.js';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

const gateway = (query = 'v=10&encoding=json') => new WebSocket(`${sandbox.url.replace('http', 'ws')}gateway?${query}`);
const closing = (socket: WebSocket) => new Promise<number>((resolve) => socket.on('close', resolve));

interface Payload {
  readonly op: number;
  readonly t?: string | null;
  readonly d?: Record<string, unknown> | boolean | null;
}

function collect(socket: WebSocket, until: (payload: Payload) => boolean): Promise<Payload[]> {
  const got: Payload[] = [];
  return new Promise((resolve) => {
    socket.on('message', (data) => {
      const payload: Payload = JSON.parse(String(data));
      got.push(payload);
      if (until(payload)) resolve(got);
    });
  });
}

it('refuses a wrong token: 401 at the door, 4004 on the gateway', async () => {
  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: sandbox.apiUrl } });
  await expect(client.login('verkeerd')).rejects.toMatchObject({ code: 'TokenInvalid' });
  await client.destroy();
  const socket = gateway();
  socket.on('open', () => socket.send(JSON.stringify({ op: 2, d: { token: 'verkeerd', intents: 1 } })));
  expect(await closing(socket)).toBe(4004);
});

it.each([
  ['no JSON', 'nee', 4002],
  ['more than 4096 characters', { op: 1, d: 'x'.repeat(4096) }, 4002],
  ['something before it says who it is', { op: 3, d: {} }, 4003],
  ['no intents', { op: 2, d: { token: 'TOKEN' } }, 4013],
  ['intents that must be asked for', { op: 2, d: { token: 'TOKEN', intents: GatewayIntentBits.MessageContent } }, 4014],
])('closes on %s', async (_, sent, code) => {
  const socket = gateway();
  const text = JSON.stringify(sent).replace('TOKEN', sandbox.token);
  socket.on('open', () => socket.send(typeof sent === 'string' ? sent : text));
  expect(await closing(socket)).toBe(code);
});

it('closes on another version', async () => {
  expect(await closing(gateway('v=9'))).toBe(4012);
});

it('says hello, answers a heartbeat, refuses an unknown session', async () => {
  const socket = gateway();
  const all = collect(socket, ({ op }) => op === 9);
  socket.on('open', () => {
    socket.send(JSON.stringify({ op: 1, d: null }));
    socket.send(JSON.stringify({ op: 6, d: { token: sandbox.token, session_id: 'x', seq: 1 } }));
  });
  expect((await all).map(({ op }) => op)).toEqual([10, 11, 9]);
  socket.close();
});

it('tells what was said only in a conversation, or when it is mentioned', async () => {
  const socket = gateway();
  const intents = GatewayIntentBits.Guilds | GatewayIntentBits.GuildMessages | GatewayIntentBits.DirectMessages;
  const ready = collect(socket, ({ t }) => t === 'GUILD_CREATE');
  const all = collect(socket, ({ t, d }) => t === 'MESSAGE_DELETE' && typeof d === 'object');
  socket.on('open', () => socket.send(JSON.stringify({ op: 2, d: { token: sandbox.token, intents } })));
  await ready;
  const { message } = sandbox.say('stil');
  sandbox.say('hoor', { mentionBot: true });
  sandbox.say('onder ons', { in: 'dm' });
  sandbox.say('elders', { in: 'elders' });
  sandbox.delete(message);
  const said = (await all)
    .filter(({ t }) => t === 'MESSAGE_CREATE')
    .map(({ d }) => (typeof d === 'object' ? d?.['content'] : null));
  expect(said).toEqual(['', `<@${sandbox.bot.id}> hoor`, 'onder ons']);
  socket.close();
});

it('tells nothing of messages to who did not ask', async () => {
  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: sandbox.apiUrl } });
  const heard: string[] = [];
  client.on(Events.MessageCreate, ({ id }) => heard.push(id));
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(sandbox.token);
  await ready;
  sandbox.say('hoor', { mentionBot: true });
  expect(await sandbox.dropGateway()).toBe('resumed');
  expect(heard).toEqual([]);
  await client.destroy();
});
