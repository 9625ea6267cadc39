import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { startSandbox } from '../../../sandbox/sandbox.js';
import { type BotOptions, startBot } from '../../../src/discord/bot.js';
import { createLog } from '../../../src/log.js';
import { ManualClock } from '../manual-clock.js';
import { startStage } from '../stage.js';
import { NO_SOURCES, TRIAL_COMMANDS } from '../trial-commands.js';

const logged: string[] = [];
const log = createLog({ level: 'debug', destination: { write: (line) => void logged.push(line) } });
const options = (rest: Partial<BotOptions> & Pick<BotOptions, 'token' | 'apiUrl'>): BotOptions => ({
  guildId: null,
  mentions: true,
  commands: TRIAL_COMMANDS,
  sources: NO_SOURCES,
  log,
  ...rest,
});

/** A port on which nobody listens. */
async function closedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe('logging in', () => {
  it('says that a token is refused', async () => {
    const sandbox = await startSandbox();
    expect(await startBot(options({ token: 'een.verkeerd.token', apiUrl: sandbox.apiUrl }))).toEqual({
      kind: 'token-refused',
    });
    await sandbox.close();
  });

  it('tries again with growing pauses while Discord cannot be reached, until it can', async () => {
    const port = await closedPort();
    const clock = new ManualClock();
    const started = startBot(options({ token: 'een.token', apiUrl: `http://127.0.0.1:${port}/api`, clock }));
    for (const pause of [1000, 2000, 4000]) {
      await clock.waitedFor(pause);
      if (pause < 4000) clock.advance(pause);
    }
    expect(logged.filter((line) => line.includes('trying again'))).toHaveLength(3);
    const sandbox = await startSandbox({ port, token: 'een.token' });
    clock.advance(4000);
    const outcome = await started;
    expect(outcome.kind).toBe('started');
    if (outcome.kind === 'started') await outcome.bot.stop();
    await sandbox.close();
  });

  it('is broken off when asked', async () => {
    const stop = new AbortController();
    const clock = new ManualClock();
    const apiUrl = `http://127.0.0.1:${await closedPort()}/api`;
    const started = startBot(options({ token: 'een.token', apiUrl, clock, signal: stop.signal }));
    await clock.waitedFor(1000);
    stop.abort();
    expect(await started).toEqual({ kind: 'aborted' });
  });
});

describe('a bot', () => {
  it('comes back after the gateway dropped it, with or without its session, and stops cleanly', async () => {
    const stage = await startStage();
    expect(await stage.sandbox.dropGateway('reconnect')).toBe('resumed');
    expect((await stage.sandbox.slash('vraag', { nummer: '48' })).ephemeral).toBe(false);
    expect(JSON.stringify(stage.logged)).not.toContain(stage.sandbox.token);
    await stage.bot.stop();
    expect(stage.sandbox.connected).toBe(false);
    expect(stage.logged.at(-1)).toMatchObject({ msg: 'logged out' });
    await stage.sandbox.close();
  });
});
