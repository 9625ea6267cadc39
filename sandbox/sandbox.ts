import { randomBytes } from 'node:crypto';
import { Commands } from './commands.js';
import { Driver, type Stage } from './driver.js';
import { type Drop, Gateway } from './gateway.js';
import { Interactions, type Patience } from './interactions.js';
import { type Message, type MessageChange, Messages, overTheWire } from './messages.js';
import { PageServer } from './page-server.js';
import { APPLICATION_ID, placeById, type User } from './places.js';
import { Responses } from './responses.js';
import { type LoggedRequest, RestApi } from './rest/api.js';
import { applicationRoutes } from './rest/application-routes.js';
import { channelRoutes, messageIntents } from './rest/channel-routes.js';
import { guildRoutes } from './rest/guild-routes.js';
import { interactionRoutes } from './rest/interaction-routes.js';
import { listen } from './server.js';
import type { AutoMod } from './writer.js';

/** What can be chosen about a sandbox. */
export interface SandboxOptions {
  /** Port on 127.0.0.1; 0, the default, takes a free one. */
  readonly port?: number;
  /** The token that the bot must log in with; a random one when absent. */
  readonly token?: string;
  readonly botName?: string;
  /** Words, in lower case, for which the server refuses a message of the bot (AutoMod). */
  readonly autoMod?: AutoMod;
  /** Other times than Discord's 3 s and 15 min, in ms. */
  readonly patience?: Partial<Patience>;
  /** Told of faults in the sandbox itself. */
  readonly log?: (message: string, error: unknown) => void;
}

interface Parts {
  readonly port: number;
  readonly token: string;
  readonly stage: Stage;
  readonly api: RestApi;
  readonly close: () => Promise<void>;
}

/** A stand-in for Discord on this machine, and people who use it. */
export class Sandbox extends Driver {
  /** Address of the page where the sandbox can be used by hand. */
  readonly url: string;
  /** What discord.js takes as `rest.api`. */
  readonly apiUrl: string;
  /** The token that the bot must log in with. */
  readonly token: string;
  readonly bot: User;
  /** The last 10,000 REST requests of the bot, oldest first. */
  readonly requests: readonly LoggedRequest[];
  readonly #gateway: Gateway;
  readonly #close: () => Promise<void>;

  constructor({ port, token, stage, api, close }: Parts) {
    super(stage);
    this.url = `http://127.0.0.1:${port}/`;
    this.apiUrl = `http://127.0.0.1:${port}/api`;
    this.token = token;
    this.bot = stage.bot;
    this.requests = api.requests;
    this.#gateway = stage.gateway;
    this.#close = close;
  }

  /** Whether a bot is logged in. */
  get connected(): boolean {
    return this.#gateway.connected;
  }

  /** Sends the bot an event as it is, also one that Discord would not send. */
  send(event: string, data: object): void {
    this.#gateway.dispatch(event, data);
  }

  /** Cuts the bot off from the gateway; resolves when it is back, with or without its session. */
  dropGateway(how: Drop = 'reconnect'): Promise<'ready' | 'resumed'> {
    return this.#gateway.drop(how);
  }

  /** Ends every connection and frees the port. */
  close(): Promise<void> {
    return this.#close();
  }
}

/** Starts a sandbox. It listens on 127.0.0.1 alone. @throws when the port is taken */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const token = options.token ?? `sandbox.${randomBytes(24).toString('base64url')}`;
  const bot = botUser(options.botName ?? 'Letterlijk');
  const autoMod = options.autoMod ?? [];
  let port = 0;
  const gatewayUrl = () => `ws://127.0.0.1:${port}/gateway`;

  const messages = new Messages();
  const commands = new Commands();
  const gateway = new Gateway(token, bot, gatewayUrl);
  const interactions = new Interactions(gateway, bot, { answer: 3000, token: 15 * 60_000, ...options.patience });
  messages.on('change', (change, message) => {
    interactions.changed(change, message);
    announce(gateway, change, message);
  });
  const api = new RestApi(token, [
    ...guildRoutes(bot, gatewayUrl),
    ...applicationRoutes(commands, bot),
    ...channelRoutes(messages, bot, autoMod),
    ...interactionRoutes(interactions, new Responses(messages, bot, autoMod)),
  ]);
  const stage = { bot, messages, commands, interactions, gateway };
  const page = new PageServer(stage);
  const { server, port: taken } = await listen(options.port ?? 0, {
    api: (request, url, path) => api.handle(request, url, path),
    gateway: (request, socket, head) => gateway.upgrade(request, socket, head),
    page: (request, response, url) => page.handle(request, response, url),
    failed: (error) => options.log?.('The sandbox failed', error),
  });
  port = taken;
  const close = async () => {
    page.close();
    interactions.close();
    gateway.close();
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  };
  return new Sandbox({ port, token, stage, api, close });
}

function botUser(name: string): User {
  const common = { id: APPLICATION_ID, username: name, global_name: null, avatar: null, public_flags: 0 };
  return { ...common, discriminator: '0000', bot: true };
}

// A bot hears of messages that everybody sees, if it asked for them; of what is said only where Discord says so.
function announce(gateway: Gateway, change: MessageChange, message: Message): void {
  const place = placeById(message.channel_id);
  if (!place?.installed || message.sandbox_only_for) return;
  const intents = messageIntents(place);
  const { id, channel_id, guild_id } = message;
  if (change === 'deleted') {
    gateway.dispatch('MESSAGE_DELETE', { id, channel_id, ...(guild_id ? { guild_id } : {}) }, intents);
    return;
  }
  const mentionsBot = message.mentions.some((user) => user.id === APPLICATION_ID);
  const mayRead = place.guild === null || mentionsBot || message.author.id === APPLICATION_ID;
  const withheld = { content: '', embeds: [], attachments: [], components: [] };
  const wire = { ...overTheWire(message), channel_type: place.type, ...(mayRead ? {} : withheld) };
  gateway.dispatch(change === 'created' ? 'MESSAGE_CREATE' : 'MESSAGE_UPDATE', wire, intents);
}
