import { afterAll, beforeAll, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.js';
import { type Bot, startBot } from '../../src/discord/bot.js';
import { createLog } from '../../src/log.js';
import { printed } from '../commands/printed.js';
import { NR, sourcesOver } from '../commands/sources.js';

/** A picture of one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let sandbox: Sandbox;
let bot: Bot;

beforeAll(async () => {
  sandbox = await startSandbox();
  const pictures = { draw: async () => ({ kind: 'drawn', picture: { png: PIXEL, width: 1, height: 1 } }) as const };
  const sources = { ...sourcesOver([printed(NR)], NR), pictures };
  const { token, apiUrl } = sandbox;
  const log = createLog({ level: 'silent' });
  const started = await startBot({
    token,
    apiUrl,
    guildId: null,
    mentions: false,
    commands,
    sources: () => sources,
    log,
  });
  if (started.kind !== 'started') throw new Error(started.kind);
  bot = started.bot;
});
afterAll(async () => {
  await bot.stop();
  await sandbox.close();
});

it.each([
  ['to everybody', {}, false],
  ['to who asked alone', { alleen_voor_mij: true }, true],
])('is shown as the answer above it is: %s', async (_who, more, ephemeral) => {
  const answer = await sandbox.slash('vraag', { nummer: '89', ...more });
  const page = await sandbox.press(answer, 'Toon bladzijde');
  expect(page.ephemeral).toBe(ephemeral);
  expect(JSON.stringify(page.message.components)).toMatch(/ah-tk-20182019-811-p\d+\.png/u);
  expect(JSON.stringify(page.message.components)).toContain('Gemarkeerd: Nee.');
});
