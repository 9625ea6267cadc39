import { type Sandbox, type SandboxOptions, startSandbox } from '../../sandbox/sandbox.js';
import { type Bot, startBot } from '../../src/discord/bot.js';
import { createLog } from '../../src/log.js';
import { ManualClock } from './manual-clock.js';
import { NO_SOURCES, TRIAL_COMMANDS } from './trial-commands.js';

/** The real client in the sandbox, with trial commands and a clock that stands still. */
export interface TestStage {
  readonly sandbox: Sandbox;
  readonly bot: Bot;
  readonly clock: ManualClock;
  /** What was logged, as objects. */
  readonly logged: Readonly<Record<string, unknown>>[];
  close(): Promise<void>;
}

export async function startStage(options: SandboxOptions & { readonly mentions?: boolean } = {}): Promise<TestStage> {
  const sandbox = await startSandbox(options);
  const clock = new ManualClock();
  const logged: Readonly<Record<string, unknown>>[] = [];
  const log = createLog({
    level: 'debug',
    secrets: [sandbox.token],
    destination: { write: (line) => void logged.push(JSON.parse(line)) },
  });
  const started = await startBot({
    token: sandbox.token,
    apiUrl: sandbox.apiUrl,
    guildId: null,
    mentions: options.mentions ?? true,
    commands: TRIAL_COMMANDS,
    sources: NO_SOURCES,
    log,
    clock,
  });
  if (started.kind !== 'started') throw new Error(`The bot did not start: ${started.kind}`);
  const { bot } = started;
  return {
    sandbox,
    bot,
    clock,
    logged,
    async close() {
      await bot.stop();
      await sandbox.close();
    },
  };
}

/** All that a message says, as JSON. */
export const said = (message: { readonly components: unknown }): string => JSON.stringify(message.components);

let used = 1000;

/** A number that was not asked for before: the same one twice in a channel is answered with a link. */
export function fresh(): string {
  used += 1;
  return `${used}`;
}
