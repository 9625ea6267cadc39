import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GatewayCloseCodes, GatewayOpcodes } from 'discord.js';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.js';
import { smallCorpus } from '../archive/data.js';
import { generated, generatedProof, put } from '../archive/generated.js';
import { GoBetween } from '../discord/faults/go-between.js';
import { shown } from '../e2e/product.js';
import { endPrograms, startProgram } from '../program.js';
import { run } from './in-process.js';

// A bot starts, or loads anew, several times; on a machine with other work that takes its time.
vi.setConfig({ testTimeout: 120_000 });

let sandbox: Sandbox;
/** A corpus that is soon read, for a bot that nobody asks anything. */
let small: string;
beforeAll(() => {
  small = smallCorpus();
});
beforeEach(async () => {
  sandbox = await startSandbox({ patience: { answer: 20_000 } });
});
afterEach(async () => {
  endPrograms();
  await sandbox.close();
});

const withToken = () => ({ DISCORD_TOKEN: sandbox.token, DISCORD_API_URL: sandbox.apiUrl });
/** For a bot within this process, whose log would stand among what the tests say. */
const quiet = () => ({ ...withToken(), CORPUS_DIR: small, LOG_LEVEL: 'silent' });

async function logged({ child, said }: ReturnType<typeof startProgram>, words: string) {
  while (!said.err.includes(words)) await once(child.stderr, 'data');
}

describe('letterlijk start', () => {
  it('while Discord says nothing loads anew when it is told to, and stops when it is told to', async () => {
    const between = await GoBetween.before(sandbox);
    between.passes = ({ op }) => op !== GatewayOpcodes.Hello;
    const bot = startProgram({ ...withToken(), DISCORD_API_URL: between.apiUrl, CORPUS_DIR: small });
    await once(between, 'opened');
    bot.child.kill('SIGHUP');
    await logged(bot, 'loaded anew');
    bot.child.kill('SIGTERM');
    expect(await bot.ended).toBe(0);
    await between.close();
  });

  it('stops with a line of what happened when Discord closes for good', async () => {
    const between = await GoBetween.before(sandbox);
    const ready = between.tells('READY');
    const ended = run(['start'], { env: { ...quiet(), DISCORD_API_URL: between.apiUrl } });
    await ready;
    between.drop(GatewayCloseCodes.DisallowedIntents);
    expect(await ended).toMatchObject({ code: 1, err: expect.stringMatching(/^Discord weigert de intents.*\n$/u) });
    await between.close();
  });

  it('answers, lives on after a broken packet, loads its corpus anew when it is told to, or keeps the old one when the new one has a fault; any other failure that nobody caught it logs, stops and exits with 1', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'herlaad-'));
    const corpus = join(folder, 'corpus');
    const pid = join(folder, 'pid');
    try {
      put(corpus, generated(1));
      const settings = { ...withToken(), CORPUS_DIR: corpus, PID_FILE: pid };
      const signalled = `process.on('SIGUSR2', () => { Promise.reject(new Error('ours')) })`;
      const bot = startProgram({
        ...settings,
        NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(signalled)}`,
      });
      await bot.told('De bot is ingelogd');
      sandbox.send('INTERACTION_CREATE', { id: '1', token: 'x', type: 2 });
      const { id, answers } = generatedProof(2);
      const asked = async (vraag: number) =>
        shown((await sandbox.slash('vraag', { nummer: `${id}#${vraag}` })).message);
      expect(await asked(1)).not.toContain(answers[0]);
      put(corpus, generated(2));
      expect((await run(['herlaad'], { env: settings })).code).toBe(0);
      await logged(bot, 'loaded anew');
      expect(await asked(1)).toContain(answers[0]);
      rmSync(join(corpus, id, 'source.txt'));
      bot.child.kill('SIGHUP');
      await logged(bot, 'the corpus was refused');
      expect(await asked(2)).toContain(answers[1]);
      bot.child.kill('SIGUSR2');
      expect(await bot.ended).toBe(1);
      expect(bot.said.err).toContain('discord.js could not read a packet');
      expect(bot.said.err).toContain('a failure was not caught, stopping');
      expect(bot.said.err).toContain('logged out');
      expect(bot.said.out + bot.said.err).not.toContain(sandbox.token);
      const gone = await run(['herlaad'], { env: settings });
      expect(gone).toMatchObject({ code: 1, err: expect.stringContaining('draait er geen bot') });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('says one line when Discord refuses the token', async () => {
    const ran = await run(['start'], { env: { ...quiet(), DISCORD_TOKEN: 'een.ander.token' } });
    expect(ran).toMatchObject({ code: 1, err: expect.stringMatching(/^Discord weigert het token\..*\n$/u) });
  });

  it('opens the sandbox without a token, and says so when its port is taken', async () => {
    const bot = startProgram({ SANDBOX_PORT: '0', CORPUS_DIR: small });
    await bot.told('typ /vraag 48');
    const address = /http:\S+/u.exec(bot.said.out)?.[0] ?? '';
    const page = await fetch(address);
    expect(await page.text()).toContain('<html lang="nl"');
    const second = await run(['start'], { env: { SANDBOX_PORT: new URL(address).port, CORPUS_DIR: small } });
    expect(second).toMatchObject({ code: 1, err: expect.stringContaining('is al in gebruik') });
    bot.child.kill('SIGINT');
    expect(await bot.ended).toBe(0);
  });

  it('needs a token in production', async () => {
    const ran = await run(['start'], { env: { NODE_ENV: 'production' } });
    expect(ran).toMatchObject({ code: 1, err: expect.stringContaining('DISCORD_TOKEN') });
  });
});

describe('letterlijk registreer', () => {
  const register = (apiUrl: string) =>
    run(['registreer'], { env: { ...withToken(), DISCORD_API_URL: apiUrl, LOG_LEVEL: 'silent' } });

  it('registers by hand, and says when nothing changed', async () => {
    expect((await register(sandbox.apiUrl)).code).toBe(0);
    expect(sandbox.registered().map(({ name }) => name)).toContain('vraag');
    const again = await register(sandbox.apiUrl);
    expect(again).toMatchObject({ code: 0, out: expect.stringContaining('er is niets veranderd') });
  });

  it.each([
    ['a page of a proxy', { status: 502, body: '<html>Bad Gateway</html>', headers: { 'content-type': 'text/html' } }],
    ['a broken line', 'reset'],
  ] as const)('says in one line that Discord cannot be reached when it answers with %s', async (_, fault) => {
    const between = await GoBetween.before(sandbox);
    between.rest = () => ({ fault, reached: false });
    const ran = await register(between.apiUrl);
    expect(ran).toMatchObject({ code: 1, err: 'Discord is niet te bereiken. Probeer het later opnieuw.\n' });
    await between.close();
  });
});
