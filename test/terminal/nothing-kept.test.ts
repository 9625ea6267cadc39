import { afterAll, expect, it } from 'vitest';
import { startSandbox } from '../../sandbox/sandbox.js';
import { smallCorpus } from '../archive/data.js';
import { shown } from '../e2e/product.js';
import { endPrograms, startProgram } from '../program.js';

afterAll(endPrograms);

// Node itself refuses every write: of a bot that kept something of its readers a command would fail.
const permission = Number(process.versions.node.split('.')[0]) < 23 ? '--experimental-permission' : '--permission';
const MAY_READ_ONLY = `${permission} --allow-fs-read=* --allow-worker`;

it('answers everything without the right to write a single file', async () => {
  const sandbox = await startSandbox({ patience: { answer: 20_000 } });
  const bot = startProgram({
    DISCORD_TOKEN: sandbox.token,
    DISCORD_API_URL: sandbox.apiUrl,
    CORPUS_DIR: smallCorpus(),
    NODE_OPTIONS: MAY_READ_ONLY,
  });
  await bot.told('De bot is ingelogd');
  const secret = 'gezinsherenigingswoord';
  const said = sandbox.say(`zoek ${secret}`, { mentionBot: true, in: 'dm' });
  await said.reply();
  const outcomes = [
    await sandbox.slash('vraag', { nummer: '1' }),
    await sandbox.slash('zoek', { term: secret }),
    await sandbox.slash('controleer', { tekst: `«${secret} is daar geen voorstander van.»` }),
    await sandbox.slash('citeer', { vraag: '1', zinnen: '1' }),
    await sandbox.slash('document'),
  ];
  for (const { message } of outcomes) expect(shown(message)).not.toContain('noem dan code');
  expect(shown(outcomes[0]?.message ?? said.message)).toContain('Vraag 1');
  bot.child.kill('SIGTERM');
  expect(await bot.ended).toBe(0);
  expect(bot.said.err).not.toContain(secret);
  expect(bot.said.err).not.toContain('ERR_ACCESS_DENIED');
  await sandbox.close();
});
