import { randomInt } from 'node:crypto';
import { type Client, Events, Status } from 'discord.js';
import { systemClock, within } from '../clock.js';
import { type Connection, connect, type Lost, type Refused, whenLost } from './connect.js';
import { type BotLog, type Context, PATIENCE } from './context.js';
import { hearInteractions } from './interactions/dispatch.js';
import { AskingMessages, QuotedMessages, RecentAnswers, Turns } from './memory.js';
import { answerMention } from './mentions.js';
import { registerCommands } from './registration.js';

export interface BotOptions
  extends Pick<Connection, 'token' | 'apiUrl' | 'mentions' | 'unreachable'>,
    Pick<Context, 'commands' | 'sources' | 'log'>,
    Partial<Pick<Context, 'observe' | 'clock' | 'patience'>> {
  /** The only server to register commands in; null for all. */
  readonly guildId: string | null;
  /** Aborting it stops the attempts to log in; a bot that runs is stopped with {@link Bot.stop}. */
  readonly signal?: AbortSignal;
  /** So many answers may be on their way to one person. */
  readonly atOnce?: number;
}

/** A bot that is logged in. */
export interface Bot {
  readonly client: Client<true>;
  /** Resolves when Discord is lost and does not come back by itself: only a new start may help. */
  readonly lost: Promise<Lost>;
  /** Whether it hears Discord at this moment. */
  ready(): boolean;
  /** Resolves when no answer is on its way. */
  idle(): Promise<void>;
  /** Lets the answers that are on their way arrive, for some seconds at most, and logs out. */
  stop(): Promise<void>;
}

export type Started = { readonly kind: 'started'; readonly bot: Bot } | Refused | { readonly kind: 'aborted' };

/** For so long answers on their way are waited for when the bot stops, in milliseconds. */
const FINISH = 5000;

/**
 * Logs the bot in, registers its commands where they differ from what Discord has, and answers from then on.
 * @throws what Discord refuses for another reason than the bot itself
 */
export async function startBot(options: BotOptions): Promise<Started> {
  const { signal = new AbortController().signal } = options;
  const context = contextOf(options);
  const { log, clock } = context;
  const working = new Set<Promise<void>>();
  const during = (work: Promise<void>): void => {
    // Each ends its own failures; should one get through all the same, the process lives on.
    const told = work.catch((error: unknown) => log.error({ err: error }, 'a failure was not caught'));
    const done = told.finally(() => working.delete(done));
    working.add(done);
  };
  const idle = async (): Promise<void> => {
    while (working.size > 0) await Promise.all(working);
  };
  const connected = await connect({
    ...options,
    signal,
    clock,
    prepare: (client) => {
      listen(client, context, options.mentions, during);
      tell(client, log);
    },
  });
  if (connected.kind !== 'connected') return connected;
  const { client, leave } = connected;
  const stopped = new AbortController();
  const lost = whenLost(client, clock, stopped.signal);
  log.info({ user: client.user.id, guilds: client.guilds.cache.size }, 'logged in');
  await register(client, options, context);
  return {
    kind: 'started',
    bot: {
      client,
      ready: () => client.ws.status === Status.Ready,
      idle,
      lost,
      async stop() {
        stopped.abort();
        client.removeAllListeners(Events.InteractionCreate);
        client.removeAllListeners(Events.Raw);
        client.removeAllListeners(Events.MessageCreate);
        await within(idle(), FINISH, clock);
        await leave();
        log.info({}, 'logged out');
      },
    },
  };
}

function contextOf({
  commands,
  sources,
  log,
  observe = () => {},
  clock = systemClock,
  patience = PATIENCE,
  atOnce,
}: BotOptions): Context {
  return {
    commands,
    sources,
    log,
    observe,
    clock,
    patience,
    recent: new RecentAnswers(clock, patience.answer),
    asking: new AskingMessages(clock),
    quoted: new QuotedMessages(),
    turns: new Turns(atOnce),
    commandIds: new Map(),
    newCode: () =>
      randomInt(36 ** 5)
        .toString(36)
        .padStart(5, '0'),
  };
}

function listen(client: Client, context: Context, mentions: boolean, during: (work: Promise<void>) => void): void {
  hearInteractions(client, context, during);
  if (!mentions) return;
  const gone = (id: string): void => {
    context.recent.forget(id);
    during(context.asking.deleted(id));
  };
  client.on(Events.Raw, (packet) => context.quoted.hear(packet));
  client.on(Events.MessageCreate, (message) => during(answerMention(context, message, message.client.user.id)));
  client.on(Events.MessageDelete, ({ id }) => gone(id));
  client.on(Events.MessageBulkDelete, (messages) => {
    for (const id of messages.keys()) gone(id);
  });
}

// What the client tells of itself. An 'error' that nobody listens to would end the process.
function tell(client: Client, log: BotLog): void {
  client.on(Events.Error, (error) => log.error({ err: error }, 'client error'));
  client.on(Events.Warn, (text) => log.warn({ text }, 'client warning'));
  client.on(Events.ShardError, (error, shard) => log.warn({ err: error, shard }, 'gateway error'));
  client.on(Events.ShardDisconnect, ({ code }, shard) => log.warn({ code, shard }, 'gateway disconnected'));
  client.on(Events.ShardReconnecting, (shard) => log.info({ shard }, 'gateway reconnecting'));
  client.on(Events.ShardResume, (shard) => log.info({ shard }, 'gateway resumed'));
  client.on(Events.Invalidated, () => log.error({}, 'Discord ended the session'));
}

async function register(
  client: Client<true>,
  { guildId, commands, log }: BotOptions,
  { commandIds }: Context,
): Promise<void> {
  try {
    await registerCommands({
      rest: client.rest,
      applicationId: client.application.id,
      guildId,
      guilds: [...client.guilds.cache.keys()],
      commands,
      log,
      // Of several processes the first registers, for all.
      registers: (client.shard?.ids ?? [0]).includes(0),
      learn: (name, id) => commandIds.set(name, id),
    });
  } catch (error) {
    // The commands that Discord has keep working, and so do the buttons under older answers.
    log.error({ err: error }, 'registering the commands failed');
  }
}
