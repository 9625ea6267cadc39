/**
 * `npm run walk`: which functions of the program one `/vraag 49` goes through, from its arrival to the reply, in a bot
 * that has answered before. Functions without a name (callbacks) are counted apart.
 */
import { Session } from 'node:inspector/promises';
import { commands } from '../commands/index.js';
import { startSandbox } from '../sandbox/sandbox.js';
import { assemble } from '../src/assemble.js';
import { readConfig } from '../src/config.js';
import { startBot } from '../src/discord/bot.js';
import { createLog } from '../src/log.js';

const OURS = new URL('..', import.meta.url).href;

const settings = readConfig({}, { startsBot: false });
if (settings.kind !== 'valid') throw new Error(settings.melding);
const assembled = await assemble(settings.config, { worker: false });
if (assembled.kind !== 'ready') throw new Error(`Nothing to look in: ${assembled.kind}`);
const { sources } = assembled;
const sandbox = await startSandbox();
const { token, apiUrl } = sandbox;
const log = createLog({ level: 'info', secrets: [token], destination: { write: () => undefined } });
const started = await startBot({ token, apiUrl, guildId: null, mentions: true, commands, sources: () => sources, log });
if (started.kind !== 'started') throw new Error(`The bot did not start: ${started.kind}`);
for (const nummer of ['48', '50']) await sandbox.slash('vraag', { nummer });

const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
await session.post('Profiler.takePreciseCoverage');
await sandbox.slash('vraag', { nummer: '49' });
const { result } = await session.post('Profiler.takePreciseCoverage');
const files = result
  .filter(({ url }) => /^(?:src|commands)\//u.test(url.startsWith(OURS) ? url.slice(OURS.length) : ''))
  .map(({ url, functions }) => ({
    file: url.slice(OURS.length),
    called: functions.flatMap(({ functionName, ranges }) => (ranges[0]?.count ? [functionName] : [])),
  }))
  .filter(({ called }) => called.length > 0)
  .sort((a, b) => (a.file < b.file ? -1 : 1));
for (const { file, called } of files) process.stdout.write(`${file}: ${called.filter(Boolean).join(', ')}\n`);
const all = files.flatMap(({ called }) => called);
const named = all.filter(Boolean).length;
process.stdout.write(`${named} functions with a name and ${all.length - named} without, in ${files.length} files\n`);
await started.bot.stop();
await sandbox.close();
await assembled.close();
process.exit();
