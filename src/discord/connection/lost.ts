import { type Client, Events, GatewayCloseCodes } from 'discord.js';
import type { Clock } from '../../clock.js';

/** Discord will not have the bot, and no later attempt would mend that. */
export interface Refused {
  readonly kind: 'refused';
  readonly what: 'token' | 'intents' | 'other';
}

/** Why the gateway will not come back by itself. */
export type Lost = Refused | { readonly kind: 'unreachable' };

/** The library reconnects by itself; when that takes longer than this, in milliseconds, it has got stuck. */
const AWAY = 5 * 60_000;

/** Resolves when Discord closes the gateway with a code after which the library does not try again. */
export async function whenRefused(client: Client): Promise<Refused> {
  const code = await new Promise<number>((resolve) =>
    client.once(Events.ShardDisconnect, (closed) => resolve(closed.code)),
  );
  return { kind: 'refused', what: REFUSED.get(code) ?? 'other' };
}

const REFUSED: ReadonlyMap<number, Refused['what']> = new Map([
  [GatewayCloseCodes.AuthenticationFailed, 'token'],
  [GatewayCloseCodes.InvalidIntents, 'intents'],
  [GatewayCloseCodes.DisallowedIntents, 'intents'],
]);

/** Resolves when a bot that is logged in is refused or stays away too long; never once `signal` has aborted. */
export function whenLost(client: Client, clock: Clock, signal: AbortSignal): Promise<Lost> {
  const away = new Map<number, AbortController>();
  const stuck = new Promise<Lost>((resolve) => {
    client.on(Events.ShardReconnecting, async (shard) => {
      if (away.has(shard) || signal.aborted) return;
      const back = new AbortController();
      away.set(shard, back);
      await clock.wait(AWAY, back.signal);
      if (!back.signal.aborted) resolve({ kind: 'unreachable' });
    });
  });
  const back = (shard: number): void => {
    away.get(shard)?.abort();
    away.delete(shard);
  };
  client.on(Events.ShardResume, back);
  client.on(Events.ShardReady, back);
  signal.addEventListener('abort', () => [...away.keys()].forEach(back), { once: true });
  return Promise.race([whenRefused(client), stuck]);
}
