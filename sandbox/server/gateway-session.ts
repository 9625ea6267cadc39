import { randomBytes } from 'node:crypto';
import { GatewayOpcodes } from 'discord.js';
import type { WebSocket } from 'ws';

const REMEMBERED = 1000;

interface Dispatch {
  readonly op: GatewayOpcodes.Dispatch;
  readonly s: number;
  readonly t: string;
  readonly d: object;
}

/** A bot's session on the gateway. It outlives its connection: what happens meanwhile is replayed on a resume. */
export class GatewaySession {
  readonly id = randomBytes(16).toString('hex');
  readonly intents: number;
  /** Which shard it is, of how many. */
  readonly shard: readonly [id: number, count: number];
  readonly #write: (socket: WebSocket, payload: object) => void;
  #socket: WebSocket | null;
  #sent: Dispatch[] = [];
  #sequence = 0;

  constructor(
    socket: WebSocket,
    { intents, shard }: Pick<GatewaySession, 'intents' | 'shard'>,
    write: (socket: WebSocket, payload: object) => void,
  ) {
    this.#socket = socket;
    this.#write = write;
    this.intents = intents;
    this.shard = shard;
  }

  get connected(): boolean {
    return this.#socket !== null;
  }

  /** Whether it hears of a server; of direct messages (null) the first shard does. */
  hears(guild: string | null): boolean {
    const [id, count] = this.shard;
    return (guild === null ? 0 : Number((BigInt(guild) >> 22n) % BigInt(count))) === id;
  }

  /** Sends an event now, or when the bot is back. */
  dispatch(type: string, data: object): void {
    this.#sequence += 1;
    // Written at once: what is sent later must not show what became of it since.
    const event: Dispatch = { op: GatewayOpcodes.Dispatch, s: this.#sequence, t: type, d: structuredClone(data) };
    this.#sent = [...this.#sent, event].slice(-REMEMBERED);
    this.send(event);
  }

  /** Sends a payload if the bot is there. */
  send(payload: object): void {
    if (this.#socket) this.#write(this.#socket, payload);
  }

  /** Goes on over another connection: everything after `sequence` again, then RESUMED. */
  resume(socket: WebSocket, sequence: number): void {
    this.#socket = socket;
    for (const event of this.#sent) if (event.s > sequence) this.send(event);
    this.dispatch('RESUMED', {});
  }

  /** Notes that a connection is gone; false when the session has gone on over another one. */
  left(socket: WebSocket): boolean {
    if (this.#socket !== socket) return false;
    this.#socket = null;
    return true;
  }

  /** Closes the connection with a gateway close code. */
  close(code: number, reason?: string): void {
    const socket = this.#socket;
    this.#socket = null;
    socket?.close(code, reason);
  }

  /** The connection, if there is one. */
  get socket(): WebSocket | null {
    return this.#socket;
  }
}
