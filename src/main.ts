import { rm, writeFile } from 'node:fs/promises';
import { commands } from '../commands/index.js';
import type { Sandbox } from '../sandbox/sandbox.js';
import { askDiscord } from './ask-discord.js';
import { type Assembled, assemble } from './assemble.js';
import type { Config } from './config.js';
import { type Bot, startBot } from './discord/bot.js';
import type { Lost, Refused } from './discord/connect.js';
import { isPacketFault, keepStacks } from './discord/connect.js';
import type { Observed } from './discord/context.js';
import { registerByHand } from './discord/registration.js';
import { createLog, type Log } from './log.js';
import * as labels from './reply/labels.js';
import { Stock } from './stock.js';
import { FOUND, NOTHING, type Output } from './terminal/output.js';
import { refuse } from './terminal/run-command.js';

type Ready = Extract<Assembled, { kind: 'ready' }>;

/** `letterlijk start`: runs the bot until it is told to stop; without a token in the sandbox. Returns the exit code. */
export async function start(config: Config, output: Output): Promise<number> {
  if (config.shards !== null && config.token !== null) {
    const { runShards } = await import('./shards.js');
    return runShards(config, config.token, config.shards, output);
  }
  // discord.js would take this variable for the number of this process' shard.
  if (config.shard === null) delete process.env['SHARDS'];
  const assembled = await assemble(config, { worker: true });
  if (assembled.kind !== 'ready') return refuse(assembled, output);
  if (config.token !== null) return run(config, config.token, assembled, output);
  const sandbox = await openSandbox(config, output);
  if (!sandbox) return NOTHING;
  try {
    return await run({ ...config, apiUrl: sandbox.apiUrl }, sandbox.token, assembled, output, sandbox.url);
  } finally {
    await sandbox.close();
  }
}

/** `letterlijk registreer`: registers the commands without logging in. Returns the exit code. */
export async function register(config: Config, output: Output): Promise<number> {
  const { token, apiUrl, guildId, logLevel } = config;
  if (token === null) {
    output.err(`${labels.GEEN_TOKEN}\n`);
    return NOTHING;
  }
  const log = createLog({ level: logLevel, secrets: [token] });
  const done = await askDiscord(apiUrl, token, { log, output }, (rest) =>
    registerByHand({ rest, guildId, commands, log }),
  );
  if (done === null) return NOTHING;
  output.out(`${done === 'unchanged' ? labels.ONGEWIJZIGD : labels.GEREGISTREERD}\n`);
  return FOUND;
}

async function run(config: Config, token: string, ready: Ready, output: Output, page?: string): Promise<number> {
  const log = createLog({ level: config.logLevel, secrets: [config.token, token] });
  const stop = new AbortController();
  const signalled = new Promise<void>((resolve) => {
    stop.signal.addEventListener('abort', () => resolve(), { once: true });
  });
  const end = () => stop.abort();
  process.once('SIGTERM', end).once('SIGINT', end);
  // One of several processes ends with the one that started it.
  if (config.shard !== null) process.once('disconnect', end);
  const stock = new Stock(config, ready, log);
  let failed = false;
  // What Discord sends is read by discord.js before any boundary of ours: one broken packet must not end the bot. After
  // any other failure nobody knows what still holds, and a supervisor starts it anew.
  const uncaught = (error: unknown) => {
    if (isPacketFault(error)) {
      log.error({ err: error }, 'discord.js could not read a packet');
      return;
    }
    log.fatal({ err: error }, 'a failure was not caught, stopping');
    failed = true;
    stop.abort();
  };
  keepStacks();
  // A rejection that nobody handles comes here as well.
  process.on('uncaughtException', uncaught);
  const { apiUrl, guildId, mentions } = config;
  // Of several processes the one that started them is told to reload, and hands it on.
  const pidFile = config.shard === null ? config.pidFile : null;
  let bot: Bot | null = null;
  // From the start: who is told to load anew before it has logged in must not end of it.
  const exchange = () => void stock.exchange(async () => bot?.idle());
  process.on('SIGHUP', exchange);
  const ops = await openOps(config, stock, () => bot?.ready() ?? false, output);
  if (ops === 'port-taken') return NOTHING;
  const observe = (observed: Observed) => ops?.observe(observed);
  try {
    const unreachable = () => output.err(`${labels.ONBEREIKBAAR}\n`);
    const { signal } = stop;
    const started = await startBot({
      token,
      apiUrl,
      guildId,
      mentions,
      commands,
      sources: () => stock.sources,
      log,
      observe,
      signal,
      unreachable,
    });
    if (started.kind === 'refused') return lost(started, output);
    if (started.kind === 'started') {
      bot = started.bot;
      bot.client.rest.on('response', (_request, { status }) => ops?.response(status));
      // Logged in first: who asks before the indexes are there waits for them.
      void stock.warm();
      if (pidFile !== null) await writeFile(pidFile, `${process.pid}\n`);
      output.out(`${page === undefined ? labels.INGELOGD : labels.oefenplaats(page)}\n`);
      const ended = await Promise.race([signalled, started.bot.lost]);
      await started.bot.stop();
      if (ended) return lost(ended, output);
    }
    return failed ? NOTHING : FOUND;
  } finally {
    process.off('SIGHUP', exchange);
    process.off('uncaughtException', uncaught);
    await ops?.close();
    await stock.close();
    if (pidFile !== null) await rm(pidFile, { force: true });
    process.off('SIGTERM', end).off('SIGINT', end).off('disconnect', end);
  }
}

function lost(why: Lost, output: Output): number {
  output.err(`${why.kind === 'refused' ? REFUSED[why.what] : labels.VERBINDING_KWIJT}\n`);
  return NOTHING;
}

const REFUSED = {
  token: labels.TOKEN_GEWEIGERD,
  intents: labels.INTENTS_GEWEIGERD,
  other: labels.BOT_GEWEIGERD,
} as const satisfies Record<Refused['what'], string>;

// Loaded when it is wanted, as the sandbox is.
async function openOps({ opsPort, opsHost, shard }: Config, stock: Stock, ready: () => boolean, output: Output) {
  if (opsPort === null) return null;
  const { openOps: open } = await import('./ops/ops.js');
  try {
    // Each of several processes has a port of its own: that of the setting and those behind it.
    const port = opsPort === 0 ? 0 : opsPort + (shard ?? 0);
    return await open({ port, host: opsHost, ready, corpus: () => stock.facts() });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    output.err(`${labels.poortBezet(opsPort, 'OPS_PORT')}\n`);
    return 'port-taken';
  }
}

async function openSandbox({ sandboxPort, logLevel }: Config, output: Output): Promise<Sandbox | null> {
  const log: Log = createLog({ level: logLevel });
  // Loaded when it is wanted: a bot that logs in to Discord does not wait for it.
  const { startSandbox } = await import('../sandbox/sandbox.js');
  try {
    return await startSandbox({ port: sandboxPort, log: (message, error) => log.error({ err: error }, message) });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    output.err(`${labels.poortBezet(sandboxPort, 'SANDBOX_PORT')}\n`);
    return null;
  }
}
