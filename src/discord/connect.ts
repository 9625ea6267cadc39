import {
  Client,
  type ClientOptions,
  Events,
  GatewayCloseCodes,
  GatewayIntentBits,
  Options,
  Partials,
  SimpleShardingStrategy,
  type WebSocketOptions,
} from 'discord.js';
import { type Clock, within } from '../clock.js';
import type { BotLog } from './context.js';
import { isPassing, isTokenRefused } from './faults.js';

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
  | { readonly kind: 'connected'; readonly client: Client<true>; readonly leave: () => Promise<void> }
  | Refused
  | { readonly kind: 'aborted' };

/** The first pause between attempts and the longest, in milliseconds. */
const PAUSE = { first: 1000, longest: 60_000 };

/** For so long Discord may take to say goodbye, in milliseconds. */
const GOODBYE = 2500;

/**
 * Logs in to Discord, again and again with growing pauses while it cannot be reached.
 * @throws what Discord refuses for another reason than the bot itself, which no later attempt would mend
 */
export async function connect(connection: Connection): Promise<Connected> {
  const { log, clock, signal } = connection;
  const aborted = new Promise<null>((resolve) => signal.addEventListener('abort', () => resolve(null), { once: true }));
  for (let pause = PAUSE.first; !signal.aborted; pause = Math.min(pause * 2, PAUSE.longest)) {
    const { client, leave } = newClient(connection);
    try {
      const outcome = await Promise.race([whenRefused(client), logIn(client, connection.token), aborted]);
      if (outcome instanceof Client) return { kind: 'connected', client: outcome, leave };
      await leave();
      if (outcome !== null) return outcome;
    } catch (error) {
      await leave();
      if (isTokenRefused(error)) return { kind: 'refused', what: 'token' };
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

/** A client that has not logged in yet, and how it leaves, without waiting for a goodbye that does not come. */
function newClient(connection: Connection): { readonly client: Client; readonly leave: () => Promise<void> } {
  const left = new AbortController();
  const client = new Client({ ...optionsOf(connection), ws: { buildStrategy: strategyUntil(left.signal) } });
  client.on(Events.Raw, completePacket);
  connection.prepare(client);
  const leave = async (): Promise<void> => {
    left.abort();
    await within(client.destroy(), GOODBYE, connection.clock);
  };
  return { client, leave };
}

// A connection that is destroyed before it was greeted opens itself again a moment later. It asks for its session
// first, and gets no answer when the client has left.
function strategyUntil(left: AbortSignal): NonNullable<WebSocketOptions['buildStrategy']> {
  return (manager) => {
    const retrieve = manager.options.retrieveSessionInfo;
    manager.options.retrieveSessionInfo = (shard) =>
      left.aborted ? new Promise<never>(() => undefined) : retrieve(shard);
    return new SimpleShardingStrategy(manager);
  };
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
async function whenRefused(client: Client): Promise<Refused> {
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

/** So many frames of a stack are kept: what reads a packet can stand far below what broke on it. */
const FRAMES = 50;

/** Where the library reads packets of the gateway. */
const READS = /\bWebSocketManager\.handlePacket \(|\bWebSocketShard\.onMessage \(/;

/** A frame of anything but the library, what it stands on, and Node itself. */
const FOREIGN =
  /^\s+at (?!.*(?:[\\/](?:node_modules|dist[\\/]program[\\/]libraries)[\\/](?:discord\.js|@discordjs|@sapphire|@vladfrangu|ws)\b|\bnode:|<anonymous>|\(native))/;

/** Keeps enough of every stack for {@link isPacketFault}. */
export function keepStacks(): void {
  Error.stackTraceLimit = Math.max(Error.stackTraceLimit, FRAMES);
}

/**
 * Whether the library threw this while it read a packet of the gateway that is not as it expects. It lets such a
 * failure through to the process, and reads the next packet as if nothing had happened. With a frame of anything
 * else on the stack it is our failure, and not the packet's.
 */
export function isPacketFault(error: unknown): boolean {
  const stack = error instanceof Error ? error.stack : undefined;
  if (stack === undefined || !READS.test(stack)) return false;
  return !stack.split('\n').some((line) => FOREIGN.test(line));
}

type Fields = Record<string, unknown>;

const DIRECT = 1;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/**
 * Completes what the gateway tells, before the library reads it. Without these fields the library breaks on an
 * interaction, and with it the whole process, or never tells of a direct message; not everything that speaks
 * Discord's language sends them all. What is there is left as it is.
 */
export function completePacket(packet: unknown): void {
  if (!isFields(packet)) return;
  const { t: event, d: told } = packet;
  if (!isFields(told)) return;
  if (event === 'INTERACTION_CREATE') {
    told['entitlements'] ??= [];
    told['authorizing_integration_owners'] ??= {};
    // The library knows the channel by this object alone.
    if (typeof told['channel_id'] === 'string') told['channel'] ??= { id: told['channel_id'] };
  }
  if (event === 'MESSAGE_CREATE' && told['guild_id'] === undefined) told['channel_type'] ??= DIRECT;
}
