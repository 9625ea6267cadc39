import { startSandbox } from '../../../sandbox/sandbox.js';
import { logIn, running } from '../stage.js';
import { GoBetween } from './go-between.js';

/** The real client with a go-between before its sandbox, which does from the start what `prepare` tells it. */
export async function startFaultyStage(prepare: (between: GoBetween) => void = () => undefined) {
  const sandbox = await startSandbox();
  const between = await GoBetween.before(sandbox);
  prepare(between);
  const { outcome, ...rest } = logIn(sandbox, between.apiUrl);
  return {
    sandbox,
    between,
    outcome,
    ...rest,
    /** The bot, once it has logged in. */
    bot: () => running(outcome),
    async close() {
      const started = await outcome;
      if (started.kind === 'started') await started.bot.stop();
      await between.close();
      await sandbox.close();
    },
  };
}
