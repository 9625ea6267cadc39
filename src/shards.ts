import { once } from 'node:events';
import { rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type REST, Routes, type Shard, ShardingManager } from 'discord.js';
import { z } from 'zod';
import { askDiscord } from './ask-discord.js';
import type { Config } from './config.js';
import { createLog, type Log } from './log.js';
import { built } from './package-root.js';
import { FOUND, NOTHING, type Output } from './terminal/output.js';

/** Discord takes one login in so many milliseconds, from each of as many at once as it says. */
const BETWEEN_LOGINS = 5500;
/** So long a process may take to log in, its library opened and all, in milliseconds. */
const PATIENCE = 120_000;

/**
 * Runs the bot in as many processes as Discord wants, or as were asked for: each hears its share of the servers, and
 * all read the one corpus and data folder. A process that ends is started anew; SIGHUP is handed on to all. Returns the
 * exit code once it is told to stop, or when the first start fails.
 */
export async function runShards(
  config: Config,
  token: string,
  wanted: number | 'auto',
  output: Output,
): Promise<number> {
  const log = createLog({ level: config.logLevel, secrets: [config.token, token] });
  const asked = await askDiscord(config.apiUrl, token, { log, output }, gatewayFor);
  if (asked === null) return NOTHING;
  // The manager would ask Discord itself, at its own address, whatever was set.
  const totalShards = wanted === 'auto' ? asked.shards : wanted;
  const manager = new ShardingManager(fileURLToPath(built('program/letterlijk.js')), {
    token,
    totalShards,
    shardArgs: ['start'],
  });
  manager.on('shardCreate', (shard) => tell(shard, log));
  let ends = (_code: number): void => {};
  const ended = new Promise<number>((resolve) => {
    ends = resolve;
  });
  const stop = () => ends(FOUND);
  const handOn = () => {
    for (const { process: child } of manager.shards.values()) child?.kill('SIGHUP');
  };
  process.once('SIGTERM', stop).once('SIGINT', stop).on('SIGHUP', handOn);
  if (config.pidFile !== null) await writeFile(config.pidFile, `${process.pid}\n`);
  log.info({ shards: totalShards }, 'starting shards');
  const delay = BETWEEN_LOGINS / Math.max(1, asked.session_start_limit.max_concurrency);
  manager.spawn({ amount: totalShards, delay, timeout: PATIENCE }).catch((error: unknown) => {
    // What kept it from starting it has said itself.
    log.error({ err: error }, 'a shard could not be started, stopping');
    ends(NOTHING);
  });
  const code = await ended;
  process.off('SIGTERM', stop).off('SIGINT', stop).off('SIGHUP', handOn);
  await Promise.all([...manager.shards.values()].map(end));
  if (config.pidFile !== null) await rm(config.pidFile, { force: true });
  return code;
}

const gateway = z.object({
  shards: z.int().positive(),
  session_start_limit: z.object({ max_concurrency: z.int() }),
});

// How many processes Discord wants, and how fast it lets them log in.
async function gatewayFor(rest: REST): Promise<z.infer<typeof gateway>> {
  return gateway.parse(await rest.get(Routes.gatewayBot()));
}

function tell(shard: Shard, log: Log): void {
  const { id } = shard;
  shard.on('ready', () => log.info({ shard: id }, 'shard ready'));
  shard.on('death', () => log.warn({ shard: id }, 'shard ended'));
  shard.on('error', (error) => log.error({ err: error, shard: id }, 'shard failed'));
}

// It lets its answers arrive first, as a bot of one process does.
async function end(shard: Shard): Promise<void> {
  const { process: child } = shard;
  if (!child || child.exitCode !== null) return;
  const gone = once(child, 'exit');
  shard.kill();
  await gone;
}
