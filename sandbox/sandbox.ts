import { randomBytes } from 'node:crypto';
import { pageRoutes } from './page/page-routes.js';
import { Driver, type Stage } from './people/driver.js';
import type { AutoMod } from './rules/accept.js';
import { discordApi, type LoggedRequest } from './server/api.js';
import type { Faults, Frame } from './server/faults.js';
import { announce, type Drop, Gateway } from './server/gateway.js';
import { listen } from './server/listen.js';
import { applicationRoutes } from './server/routes/application-routes.js';
import { channelRoutes } from './server/routes/channel-routes.js';
import { fileRoutes } from './server/routes/file-routes.js';
import { gatewayRoutes, guildRoutes } from './server/routes/guild-routes.js';
import { interactionRoutes } from './server/routes/interaction-routes.js';
import { Commands } from './world/commands.js';
import { Files } from './world/files.js';
import { Interactions, type Patience } from './world/interactions.js';
import { Messages } from './world/messages.js';
import { APPLICATION_ID, type User } from './world/places.js';
import type { QuotedContent } from './world/readable.js';
import { Responses } from './world/responses.js';
import { Writer } from './world/writer.js';

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
  /** What the bot gets of a message to which somebody mentions it in a reply. */
  readonly quotedContent?: QuotedContent;
  /** In how many shards Discord would want the bot; 1 when absent. */
  readonly shards?: number;
  /** What goes wrong, for tests. */
  readonly faults?: Faults;
  /** Told of faults in the sandbox itself. */
  readonly log?: (message: string, error: unknown) => void;
}

interface Parts {
  readonly port: number;
  readonly token: string;
  readonly stage: Stage;
  readonly requests: readonly LoggedRequest[];
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

  constructor({ port, token, stage, requests, close }: Parts) {
    super(stage);
    this.url = `http://127.0.0.1:${port}/`;
    this.apiUrl = `http://127.0.0.1:${port}/api`;
    this.token = token;
    this.bot = stage.bot;
    this.requests = requests;
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

  /** Closes the bot's gateway connection with a close code; its session stays. */
  closeGateway(code: number, reason = ''): void {
    this.#gateway.closeWith(code, reason);
  }

  /** Sends a frame over the gateway as it is. */
  sendFrame(frame: Frame): void {
    this.#gateway.write(frame);
  }

  /** Ends every connection and frees the port. */
  close(): Promise<void> {
    return this.#close();
  }
}

/** Starts a sandbox. It listens on 127.0.0.1 alone. @throws when the port is taken */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const token = options.token ?? `sandbox.${randomBytes(24).toString('base64url')}`;
  const quoted = options.quotedContent ?? 'given';
  const bot = botUser(options.botName ?? 'Letterlijk');
  let port = 0;

  const gatewayUrl = () => `ws://127.0.0.1:${port}/gateway`;
  const messages = new Messages();
  const files = new Files(messages, () => `http://127.0.0.1:${port}`);
  const writer = new Writer(messages, files, options.autoMod ?? []);
  const commands = new Commands();
  const gateway = new Gateway(token, bot, gatewayUrl, options.faults ?? {});
  const interactions = new Interactions(gateway, bot, { answer: 3000, token: 15 * 60_000, ...options.patience });
  messages.on('change', (change, message) => {
    interactions.changed(change, message);
    announce(gateway, change, message, quoted);
  });
  const requests: LoggedRequest[] = [];
  const routes = {
    open: [gatewayRoutes(gatewayUrl), interactionRoutes(interactions, new Responses(messages, writer, bot))],
    closed: [
      guildRoutes(bot, gatewayUrl, options.shards ?? 1),
      applicationRoutes(commands, bot),
      channelRoutes(messages, writer, bot, quoted),
    ],
  };
  const stage = { bot, messages, commands, interactions, gateway };
  const { server, port: taken } = await listen(options.port ?? 0, {
    api: discordApi(token, routes, requests, options.faults ?? {}),
    page: pageRoutes(stage),
    files: fileRoutes(files),
    upgrade: (request, socket, head) => gateway.upgrade(request, socket, head),
    failed: (error) => options.log?.('The sandbox failed', error),
  });
  port = taken;
  const close = async () => {
    interactions.close();
    gateway.close();
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  };
  return new Sandbox({ port, token, stage, requests, close });
}

function botUser(name: string): User {
  const common = { id: APPLICATION_ID, username: name, global_name: null, avatar: null, public_flags: 0 };
  return { ...common, discriminator: '0000', bot: true };
}
