import { expect, it } from 'vitest';
import { completePacket } from '../../../src/discord/connection/packets.js';

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
