import { Client, type ClientOptions, DiscordAPIError, Events, GatewayIntentBits, Options, Partials } from 'discord.js';
import type { Clock } from '../clock.js';
import type { BotLog } from '../context.js';
import { completePacket } from './packets.js';

export interface Connection {
  readonly token: string;
  /** Another address for Discord's API; null for Discord itself. */
  readonly apiUrl: string | null;
  /** Whether the bot reads messages that mention it. */
  readonly mentions: boolean;
  readonly log: BotLog;
  readonly clock: Clock;
  /** Aborting it ends the attempts to connect. */
  readonly signal: AbortSignal;
  /** Told once when Discord cannot be reached, before the first pause. */
  readonly unreachable?: () => void;
  /** Puts the listeners on a client before it logs in. */
  readonly prepare: (client: Client) => void;
}

export type Connected =
  | { readonly kind: 'connected'; readonly client: Client<true> }
  /** Discord does not know the token; trying again is of no use. */
  | { readonly kind: 'token-refused' }
  | { readonly kind: 'aborted' };

/** The first pause between attempts and the longest, in milliseconds. */
const PAUSE = { first: 1000, longest: 60_000 };

/**
 * Logs in to Discord, again and again with growing pauses while it cannot be reached.
 * @throws what Discord refuses for another reason than the token, which no later attempt would mend
 */
export async function connect(connection: Connection): Promise<Connected> {
  const { log, clock, signal } = connection;
  for (let pause = PAUSE.first; !signal.aborted; pause = Math.min(pause * 2, PAUSE.longest)) {
    const client = new Client(optionsOf(connection));
    client.on(Events.Raw, completePacket);
    connection.prepare(client);
    try {
      return { kind: 'connected', client: await logIn(client, connection.token) };
    } catch (error) {
      await client.destroy();
      if (isTokenRefused(error)) return { kind: 'token-refused' };
      if (!isPassing(error)) throw error;
      if (pause === PAUSE.first) connection.unreachable?.();
      log.warn({ err: error, waitMs: pause }, 'Discord cannot be reached, trying again');
      await clock.wait(pause, signal);
    }
  }
  return { kind: 'aborted' };
}

async function logIn(client: Client, token: string): Promise<Client<true>> {
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  // What goes wrong later is told by events, so `login` failing is the only failure to wait for.
  await client.login(token);
  return ready;
}

function optionsOf({ apiUrl, mentions }: Connection): ClientOptions {
  const messages = mentions ? [GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages] : [];
  return {
    intents: [GatewayIntentBits.Guilds, ...messages],
    // A direct conversation and a deleted message are otherwise not told of unless they were seen before.
    partials: [Partials.Channel, Partials.Message],
    allowedMentions: { parse: [], repliedUser: false },
    failIfNotExists: false,
    // Nothing is looked up in what was said: each answer comes from its own request.
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      ReactionManager: 0,
      GuildMemberManager: { maxSize: 50, keepOverLimit: (member) => member.id === member.client.user.id },
      UserManager: { maxSize: 50, keepOverLimit: (user) => user.id === user.client.user.id },
    }),
    ...(apiUrl === null ? {} : { rest: { api: apiUrl } }),
  };
}

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : null;

function isTokenRefused(error: unknown): boolean {
  return codeOf(error) === 'TokenInvalid' || (error instanceof DiscordAPIError && error.status === 401);
}

// What Discord itself refuses (but for too many requests) stays refused, and so does an intent it does not grant.
function isPassing(error: unknown): boolean {
  if (error instanceof DiscordAPIError) return error.status >= 500 || error.status === 429;
  return !/intents|sharding/i.test(error instanceof Error ? error.message : '');
}
