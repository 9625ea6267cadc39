import { EventEmitter, once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { WebSocket, WebSocketServer } from 'ws';
import type { Sandbox } from '../../../sandbox/sandbox.js';

/** A REST request of the bot; `path` without the host and the version. */
export interface Call {
  readonly method: string;
  readonly path: string;
}

/** What the bot hears of a request: the connection is cut off, nothing comes, or another answer than Discord's. */
export type Fault =
  | 'reset'
  | 'silence'
  | { readonly status: number; readonly body: string; readonly headers?: Readonly<Record<string, string>> };

/** What becomes of a request. With `reached`, Discord did what was asked, and only its answer went wrong. */
export type Fate = 'through' | { readonly fault: Fault; readonly reached: boolean };

/** What goes over the gateway, as JSON. */
export interface Packet {
  readonly op: number;
  readonly t?: string | null;
  readonly d?: unknown;
}

interface Happenings {
  /** The bot opened a connection to the gateway, and knows that it is open. */
  opened: [];
  /** The gateway said something that reached the bot. */
  told: [packet: Packet];
  /** The bot said something to the gateway. */
  heard: [packet: Packet];
  /** The bot sent a REST request; it is told before anything becomes of it. */
  called: [call: Call];
}

/**
 * Stands between the real client and the sandbox, and does to what passes whatever a test wants: the faults of
 * Discord's bad days, without a line of them in the sandbox or the bot.
 */
export class GoBetween extends EventEmitter<Happenings> {
  /** What discord.js takes as `rest.api`. */
  readonly apiUrl: string;
  /** Decides what becomes of a request. */
  rest: (call: Call) => Fate = () => 'through';
  /** Whether what the gateway says reaches the bot. */
  passes: (packet: Packet) => boolean = () => true;
  /** What the gateway says, made into something else. */
  rewrites: (packet: Packet) => Packet = (packet) => packet;
  /** Whether what the bot says reaches the gateway. */
  listens: (packet: Packet) => boolean = () => true;
  readonly #sandbox: Sandbox;
  readonly #http: Server;
  readonly #port: number;
  readonly #sockets = new WebSocketServer({ noServer: true });

  constructor(sandbox: Sandbox, http: Server, port: number) {
    super();
    this.#sandbox = sandbox;
    this.#http = http;
    this.#port = port;
    this.apiUrl = `http://127.0.0.1:${port}/api`;
    http.on('request', (request, response) => void this.#answer(request, response));
    http.on('upgrade', (request, socket, head) =>
      this.#sockets.handleUpgrade(request, socket, head, (opened) => this.#connect(opened, request.url ?? '')),
    );
  }

  /** Stands between from now on, on a port of its own. */
  static async before(sandbox: Sandbox): Promise<GoBetween> {
    const http = createServer().listen(0, '127.0.0.1');
    await once(http, 'listening');
    const address = http.address();
    if (typeof address !== 'object' || address === null) throw new Error('No port');
    return new GoBetween(sandbox, http, address.port);
  }

  /** How many connections to the gateway the bot has open. */
  get open(): number {
    return [...this.#sockets.clients].filter(({ readyState }) => readyState === WebSocket.OPEN).length;
  }

  /** Sends the bot a frame as it is, also one that is no JSON at all. */
  tell(frame: string | Uint8Array): void {
    for (const socket of this.#sockets.clients) socket.send(frame);
  }

  /** Closes the bot's connection, with a code or, without one, as a broken line does. */
  drop(code: number | null): void {
    for (const socket of this.#sockets.clients) {
      if (code === null) socket.terminate();
      else socket.close(code);
    }
  }

  /** The next packet of the bot with this opcode. */
  hears(op: number): Promise<Packet> {
    return this.#next('heard', (packet) => packet.op === op);
  }

  /** The next packet with this name that reaches the bot. */
  tells(name: string): Promise<Packet> {
    return this.#next('told', (packet) => packet.t === name);
  }

  #next(happening: 'heard' | 'told', fits: (packet: Packet) => boolean): Promise<Packet> {
    return new Promise((resolve) => {
      const look = (packet: Packet): void => {
        if (!fits(packet)) return;
        this.off(happening, look);
        resolve(packet);
      };
      this.on(happening, look);
    });
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets.clients) socket.terminate();
    const closed = new Promise((resolve) => this.#http.close(resolve));
    this.#http.closeAllConnections();
    await closed;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET', url = '/' } = request;
    const call = { method, path: url.replace(/^\/api\/v\d+/, '') };
    this.emit('called', call);
    const fate = this.rest(call);
    const answer = fate === 'through' || fate.reached ? await this.#forward(request, method, url) : null;
    const told = fate === 'through' ? answer : fate.fault;
    if (told === null || told === 'silence') return;
    if (told === 'reset') {
      request.socket.resetAndDestroy();
      return;
    }
    response.writeHead(told.status, { 'content-type': 'application/json', ...told.headers }).end(told.body);
  }

  async #forward(request: IncomingMessage, method: string, url: string) {
    const body = await text(request);
    const { host: _, connection: __, 'content-length': ___, ...kept } = request.headers;
    const answer = await fetch(new URL(url, this.#sandbox.url), {
      method,
      headers: kept as Record<string, string>,
      ...(method === 'GET' ? {} : { body }),
    });
    const { status } = answer;
    return { status, body: this.#here(await answer.text()), headers: {} };
  }

  // The sandbox says where its gateway is; the bot is to come here instead.
  #here(text: string): string {
    return text.replace(/ws:\/\/127\.0\.0\.1:\d+/g, `ws://127.0.0.1:${this.#port}`);
  }

  #connect(bot: WebSocket, url: string): void {
    const discord = new WebSocket(new URL(url, this.#sandbox.url.replace('http', 'ws')));
    bot.once('pong', () => this.emit('opened'));
    bot.ping();
    discord.on('message', (data) => {
      const told = JSON.parse(this.#here(String(data))) as Packet;
      if (!this.passes(told)) return;
      bot.send(JSON.stringify(this.rewrites(told)));
      this.emit('told', told);
    });
    bot.on('message', (data) => {
      const packet = JSON.parse(String(data)) as Packet;
      this.emit('heard', packet);
      if (this.listens(packet) && discord.readyState === WebSocket.OPEN) discord.send(String(data));
    });
    discord.on('close', (code) => (code === 1006 ? bot.terminate() : bot.close(code)));
    discord.on('error', () => bot.terminate());
    // Only a bot that says goodbye ends its session; a broken line does not.
    bot.on('close', (code) => (code === 1000 ? discord.close(code) : discord.terminate()));
  }
}
