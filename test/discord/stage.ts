import { type Sandbox, type SandboxOptions, startSandbox } from '../../sandbox/sandbox.js';
import { type Bot, type Started, startBot } from '../../src/discord/bot.js';
import type { Observed } from '../../src/discord/context.js';
import { createLog } from '../../src/log.js';
import { ManualClock } from '../manual-clock.js';
import { NO_SOURCES, TRIAL_COMMANDS } from './trial-commands.js';

/** The real client in the sandbox, with trial commands and a clock that stands still. */
export interface TestStage {
  readonly sandbox: Sandbox;
  readonly bot: Bot;
  readonly clock: ManualClock;
  /** What was logged, as objects. */
  readonly logged: Readonly<Record<string, unknown>>[];
  /** What who watches over the bot was told. */
  readonly observed: readonly Observed[];
  close(): Promise<void>;
}

export interface StageOptions extends SandboxOptions {
  readonly mentions?: boolean;
  /** How much one person may ask; as much as they like when absent. */
  readonly atOnce?: number;
}

export async function startStage({ mentions, atOnce, ...options }: StageOptions = {}): Promise<TestStage> {
  const sandbox = await startSandbox(options);
  const { outcome, ...rest } = logIn(sandbox, sandbox.apiUrl, mentions, atOnce);
  const bot = await running(outcome);
  return {
    sandbox,
    bot,
    ...rest,
    async close() {
      await bot.stop();
      await sandbox.close();
    },
  };
}

/** Logs the real client in at an address, with a clock that stands still. `outcome` is what becomes of it. */
export function logIn(sandbox: Sandbox, apiUrl: string, mentions = true, atOnce?: number) {
  const clock = new ManualClock();
  const logged: Readonly<Record<string, unknown>>[] = [];
  const log = createLog({
    level: 'debug',
    secrets: [sandbox.token],
    destination: { write: (line) => void logged.push(JSON.parse(line)) },
  });
  const { token } = sandbox;
  const observed: Observed[] = [];
  const observe = (one: Observed) => void observed.push(one);
  const program = {
    guildId: null,
    mentions,
    commands: TRIAL_COMMANDS,
    sources: () => NO_SOURCES,
    ...(atOnce ? { atOnce } : {}),
  };
  return { clock, logged, observed, outcome: startBot({ token, apiUrl, ...program, log, observe, clock }) };
}

/** The bot that was started. @throws when it was not */
export async function running(outcome: Promise<Started>): Promise<Bot> {
  const started = await outcome;
  if (started.kind !== 'started') throw new Error(`The bot did not start: ${started.kind}`);
  return started.bot;
}

/** All that a message says, as JSON. */
export const said = (message: { readonly components: unknown }): string => JSON.stringify(message.components);

let used = 1000;

/** A number that was not asked for before: the same one twice in a channel is answered with a link. */
export function fresh(): string {
  used += 1;
  return `${used}`;
}
