import { describe, expect, it } from 'vitest';
import { completePacket, isPacketFault } from '../../src/discord/connect.js';

const ADDED = { entitlements: [], authorizing_integration_owners: {} };

it.each([
  ['an interaction without channel', 'INTERACTION_CREATE', { id: '1' }, { id: '1', ...ADDED }],
  [
    'an interaction that only names its channel',
    'INTERACTION_CREATE',
    { channel_id: '7' },
    { channel_id: '7', channel: { id: '7' }, ...ADDED },
  ],
  [
    'a whole interaction',
    'INTERACTION_CREATE',
    { channel_id: '7', channel: { id: '7', type: 1 }, entitlements: [1], authorizing_integration_owners: { 1: '2' } },
    { channel_id: '7', channel: { id: '7', type: 1 }, entitlements: [1], authorizing_integration_owners: { 1: '2' } },
  ],
  ['a direct message', 'MESSAGE_CREATE', { id: '1' }, { id: '1', channel_type: 1 }],
  ['a message in a server', 'MESSAGE_CREATE', { guild_id: '3' }, { guild_id: '3' }],
  ['a message that tells the type', 'MESSAGE_CREATE', { channel_type: 3 }, { channel_type: 3 }],
  ['anything else', 'GUILD_CREATE', { id: '1' }, { id: '1' }],
])('%s is complete', (_, t, d, expected) => {
  completePacket({ op: 0, t, d });
  expect(d).toEqual(expected);
});

it.each([null, undefined, 'x', {}, { t: 'INTERACTION_CREATE' }, { t: 'INTERACTION_CREATE', d: null }])(
  'leaves %j alone',
  (packet) => {
    const before = structuredClone(packet);
    completePacket(packet);
    expect(packet).toEqual(before);
  },
);

const LIBRARY = '/srv/letterlijk/node_modules/discord.js/src';
const BUNDLED = 'file:///srv/letterlijk/dist/program';
const SOCKET = '/srv/letterlijk/node_modules/@discordjs/ws/dist/index.js';

function thrown(...frames: readonly string[]): Error {
  const error = new TypeError('Cannot read properties of undefined');
  error.stack = [`TypeError: ${error.message}`, ...frames.map((frame) => `    at ${frame}`)].join('\n');
  return error;
}

describe('a failure that nobody caught', () => {
  it.each([
    [
      'is a packet that the library could not read',
      thrown(
        `new Role (${LIBRARY}/structures/Role.js:24:9)`,
        'Array.map (<anonymous>)',
        `module.exports [as GUILD_CREATE] (${LIBRARY}/client/websocket/handlers/GUILD_CREATE.js:18:7)`,
        `WebSocketManager.handlePacket (${LIBRARY}/client/websocket/WebSocketManager.js:348:31)`,
        'process.processImmediate (node:internal/timers:476:21)',
      ),
    ],
    [
      'is a packet that its connection could not read',
      thrown(`WebSocketShard.onMessage (${SOCKET}:1080:44)`, 'process.processTicksAndRejections (node:internal/x:9:5)'),
    ],
    [
      'is a packet that the library could not read where it stands with the program',
      thrown(
        `new Role (${BUNDLED}/libraries/discord.js.js:24:9)`,
        `module.exports [as GUILD_CREATE] (${BUNDLED}/libraries/discord.js.js:18:7)`,
        `WebSocketManager.handlePacket (${BUNDLED}/libraries/discord.js.js:348:31)`,
        `AsyncEventEmitter.emit (${BUNDLED}/libraries/@discordjs/ws.js:2:4)`,
      ),
    ],
  ])('%s', (_, error) => {
    expect(isPacketFault(error)).toBe(true);
  });

  it.each([
    [
      'is ours where we hear of the packet',
      thrown(
        'completePacket (/srv/letterlijk/dist/src/discord/connect.js:200:5)',
        `WebSocketManager.<anonymous> (${LIBRARY}/client/websocket/WebSocketManager.js:236:19)`,
        `WebSocketShard.onMessage (${SOCKET}:1080:44)`,
      ),
    ],
    [
      'is ours where the program is itself installed as a package',
      thrown(
        'completePacket (file:///opt/node_modules/letterlijk/dist/src/discord/connect.js:200:5)',
        `WebSocketShard.onMessage (${SOCKET}:1080:44)`,
      ),
    ],
    [
      'is ours where the libraries stand with the program',
      thrown(
        `completePacket (${BUNDLED}/main.js:18:5)`,
        `WebSocketShard.onMessage (${BUNDLED}/libraries/@discordjs/ws.js:1080:44)`,
      ),
    ],
    [
      'is no packet where the library did something else',
      thrown(`MessageManager.fetch (${LIBRARY}/managers/MessageManager.js:1:1)`),
    ],
    ['is no packet where it was thrown elsewhere', thrown('answer (/srv/letterlijk/dist/commands/vraag.js:1:1)')],
    ['is no packet where it is no error', 'WebSocketShard.onMessage'],
  ])('%s', (_, error) => {
    expect(isPacketFault(error)).toBe(false);
  });
});
