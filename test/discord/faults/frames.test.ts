import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../../../sandbox/sandbox.js';
import { smallCorpus } from '../../archive/data.js';
import { shown } from '../../e2e/product.js';
import { endPrograms, startProgram } from '../../program.js';
import { GoBetween, type Packet } from './go-between.js';

const event = (t: string, d: unknown): string => JSON.stringify({ op: 0, t, d });
const LONG = 'x'.repeat(10 * 1024 * 1024);

const FRAMES: readonly (string | Uint8Array)[] = [
  '',
  'garbage',
  '{"op":',
  'null',
  '42',
  '[]',
  '"READY"',
  '{}',
  '{"op":"twee"}',
  '{"op":-1,"d":{}}',
  new Uint8Array([0x78, 0x9c, 0xff, 0x00, 0xff]),
  new Uint8Array(0),
  // Without what belongs to them: what reads these throws.
  '{"op":0}',
  '{"op":9}',
  '{"op":10}',
  '{"op":0,"t":"READY"}',
  ...[
    'INTERACTION_CREATE',
    'MESSAGE_CREATE',
    'MESSAGE_DELETE',
    'MESSAGE_DELETE_BULK',
    'GUILD_CREATE',
    'TYPING_START',
  ].flatMap((name) => [
    event(name, null),
    event(name, {}),
    event(name, []),
    event(name, { id: 1, type: 2, guild_id: {} }),
  ]),
  event('INTERACTION_CREATE', { id: '1', token: 'x', type: 2, data: { name: 'vraag', type: 1 } }),
  event('INTERACTION_CREATE', { id: '1', token: 'x', type: 3, channel_id: '1', data: {} }),
  event('INTERACTION_CREATE', { id: '1', token: 'x', type: 99, channel_id: '1', user: { id: '1' } }),
  // Ten million bytes, of nothing and of something.
  LONG,
  JSON.stringify(LONG),
  event('NOBODY_KNOWS_THIS', { text: LONG }),
  event('MESSAGE_CREATE', {
    id: '1',
    channel_id: '2',
    author: { id: '3', username: 'x' },
    content: LONG,
    mentions: [],
  }),
];

let sandbox: Sandbox;
let between: GoBetween;
let bot: ReturnType<typeof startProgram>;
beforeAll(async () => {
  sandbox = await startSandbox({ patience: { answer: 20_000 } });
  between = await GoBetween.before(sandbox);
  const settings = { DISCORD_TOKEN: sandbox.token, DISCORD_API_URL: between.apiUrl };
  bot = startProgram({ ...settings, CORPUS_DIR: smallCorpus() });
  await bot.told('De bot is ingelogd');
});
afterAll(async () => {
  bot.child.kill('SIGTERM');
  expect(await bot.ended).toBe(0);
  expect(bot.said.err).not.toContain('a failure was not caught');
  endPrograms();
  await between.close();
  await sandbox.close();
});

it('frames that nobody can read neither end the bot nor keep it from answering', async () => {
  for (const frame of FRAMES) between.tell(frame);
  const { message } = await sandbox.slash('vraag', { nummer: '1' });
  expect(shown(message)).toContain('Vraag 1');
  // And a line that broke after them is taken up again.
  const back = between.tells('RESUMED');
  between.drop(null);
  await back;
  expect(shown((await sandbox.slash('vraag', { nummer: '2' })).message)).toContain('Vraag 2');
  expect(bot.said.err).toContain('discord.js could not read a packet');
});

it('fields that are missing from an interaction neither end the bot nor keep it from answering what it can', async () => {
  const arrived = between.tells('INTERACTION_CREATE');
  await sandbox.slash('vraag', { nummer: '3' });
  const whole = await arrived;
  const without = ({ d, ...packet }: Packet, field: string): Packet => {
    const { [field]: _, ...kept }: Readonly<Record<string, unknown>> = { ...(d ?? {}) };
    return { ...packet, d: kept };
  };
  // Without these nobody can tell how to answer it.
  for (const field of ['id', 'token']) between.tell(JSON.stringify(without(whole, field)));
  for (const field of Object.keys({ ...(whole.d ?? {}) }).filter((name) => name !== 'id' && name !== 'token')) {
    between.rewrites = (packet) => (packet.t === 'INTERACTION_CREATE' ? without(packet, field) : packet);
    expect(shown((await sandbox.slash('hulp')).message), field).toMatch(/Letterlijk|noem dan code/u);
  }
  between.rewrites = (packet) => packet;
  expect(shown((await sandbox.slash('vraag', { nummer: '1', alleen_voor_mij: true })).message)).toContain('Vraag 1');
});
