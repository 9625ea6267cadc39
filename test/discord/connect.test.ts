import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { GatewayOpcodes } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { startSandbox } from '../../sandbox/sandbox.js';
import { type BotOptions, startBot } from '../../src/discord/bot.js';
import { createLog } from '../../src/log.js';
import { ManualClock } from '../manual-clock.js';
import { GoBetween } from './faults/go-between.js';
import { withoutPauses } from './faults/no-pauses.js';
import { startStage } from './stage.js';
import { NO_SOURCES, TRIAL_COMMANDS } from './trial-commands.js';

withoutPauses();

const logged: string[] = [];
const log = createLog({ level: 'debug', destination: { write: (line) => void logged.push(line) } });
const options = (rest: Partial<BotOptions> & Pick<BotOptions, 'token' | 'apiUrl'>): BotOptions => ({
  guildId: null,
  mentions: true,
  commands: TRIAL_COMMANDS,
  sources: () => NO_SOURCES,
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
      kind: 'refused',
      what: 'token',
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

describe('a gateway that says nothing', () => {
  it('does not keep the bot from being broken off, and is not called again after', async () => {
    const sandbox = await startSandbox();
    const between = await GoBetween.before(sandbox);
    between.passes = ({ op }) => op !== GatewayOpcodes.Hello;
    const stop = new AbortController();
    const clock = new ManualClock();
    const started = startBot(options({ token: sandbox.token, apiUrl: between.apiUrl, signal: stop.signal, clock }));
    await once(between, 'opened');
    let again = 0;
    between.on('opened', () => {
      again += 1;
    });
    const goodbye = clock.waitedFor(2500);
    stop.abort();
    await goodbye;
    clock.advance(2500);
    expect(await started).toEqual({ kind: 'aborted' });
    // Where it called again, it did so at once: its pauses are taken away.
    for (let turn = 0; turn < 5; turn += 1) await fetch(`${between.apiUrl}/v10/gateway`);
    expect(again).toBe(0);
    await between.close();
    await sandbox.close();
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
