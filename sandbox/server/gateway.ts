import { EventEmitter, once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { GatewayIntentBits, GatewayOpcodes } from 'discord.js';
import { type WebSocket, WebSocketServer } from 'ws';
import { asJson, isJson, type Json } from '../json.js';
import { arrival, partialMember } from '../world/guild.js';
import type { Message, MessageChange } from '../world/messages.js';
import { APPLICATION_ID, GUILD_ID, type Place, placeById, type User } from '../world/places.js';
import { asBotReads, type QuotedContent } from '../world/readable.js';
import { type Faults, type Frame, writeFrame } from './faults.js';
import { GatewaySession } from './gateway-session.js';

const HEARTBEAT_MS = 41_250;
/** The largest payload that a bot may send, in characters. */
const MAX_PAYLOAD = 4096;
/** What a bot may send and the sandbox leaves out: its presence, voice, lists of members and sounds. */
const LEFT_UNREAD: readonly unknown[] = [
  GatewayOpcodes.PresenceUpdate,
  GatewayOpcodes.VoiceStateUpdate,
  GatewayOpcodes.RequestGuildMembers,
  GatewayOpcodes.RequestSoundboardSounds,
];
const GOODBYE: readonly number[] = [1000, 1001];
const PRIVILEGED = GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent;

/** How a connection is cut off: asked to come back, closed, or with its session forgotten. */
export type Drop = 'reconnect' | 'close' | 'forget';

interface GatewayEvents {
  /** The bot has logged in, or has come back to the session that it had. */
  connected: [how: 'ready' | 'resumed'];
  disconnected: [];
}

/** Discord's gateway, version 10, JSON, uncompressed. */
export class Gateway extends EventEmitter<GatewayEvents> {
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #sessions = new Map<string, GatewaySession>();
  readonly #token: string;
  readonly #bot: User;
  readonly #address: () => string;
  readonly #faults: Faults;

  constructor(token: string, bot: User, address: () => string, faults: Faults) {
    super();
    this.#faults = faults;
    this.#token = token;
    this.#bot = bot;
    this.#address = address;
  }

  /** Whether a bot is there. */
  get connected(): boolean {
    return [...this.#sessions.values()].some((session) => session.connected);
  }

  /** Takes over a connection that asked to become a WebSocket. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.#server.handleUpgrade(request, socket, head, (opened) => this.#greet(opened, request.url ?? ''));
  }

  /**
   * Sends an event to every bot that has one of the intents (0 needs none). A bot that is away gets it when it
   * resumes. Of several shards the one hears it whose server it is. Whether the data depends on the intents is up to
   * `data`.
   */
  dispatch(type: string, data: object, intents = 0): void {
    for (const session of this.#sessions.values()) {
      const wanted = intents === 0 || (session.intents & intents) !== 0;
      if (wanted && session.hears(guildIn(data))) session.dispatch(type, data);
    }
  }

  /** Cuts the bot off, and resolves when it is back. */
  async drop(how: Drop): Promise<'ready' | 'resumed'> {
    const back = once(this, 'connected');
    for (const session of this.#sessions.values()) {
      if (how === 'reconnect') session.send({ op: GatewayOpcodes.Reconnect, d: null });
      else session.close(4000);
    }
    if (how === 'forget') this.#sessions.clear();
    const [result] = await back;
    return result === 'resumed' ? 'resumed' : 'ready';
  }

  /** Closes every connection with a close code, and keeps the sessions. */
  closeWith(code: number, reason: string): void {
    for (const session of this.#sessions.values()) session.close(code, reason);
  }

  /** Writes a frame as it is to every bot that is there. */
  write(frame: Frame): void {
    for (const { socket } of this.#sessions.values()) if (socket) writeFrame(socket, frame);
  }

  /** Ends every connection. */
  close(): void {
    for (const socket of this.#server.clients) socket.terminate();
    this.#server.close();
  }

  #greet(socket: WebSocket, url: string): void {
    if (new URL(url, 'ws://gateway').searchParams.get('v') !== '10') {
      socket.close(4012, 'Invalid API version');
      return;
    }
    let session: GatewaySession | null = null;
    const send = (payload: object) => this.#send(socket, payload);
    socket.on('message', (data) => {
      const text = String(data);
      const payload = text.length > MAX_PAYLOAD ? null : parse(text);
      if (!payload) return socket.close(4002, 'Error while decoding payload.');
      const { op, d } = payload;
      if (op === GatewayOpcodes.Heartbeat) return send({ op: GatewayOpcodes.HeartbeatAck });
      if (op === GatewayOpcodes.Identify) {
        if (session) return socket.close(4005, 'Already authenticated.');
        session = this.#identify(socket, asJson(d));
        return;
      }
      if (op === GatewayOpcodes.Resume) {
        session = this.#resume(socket, asJson(d));
        if (!session) send({ op: GatewayOpcodes.InvalidSession, d: false });
        return;
      }
      if (!session) return socket.close(4003, 'Not authenticated.');
      if (!LEFT_UNREAD.includes(op)) socket.close(4001, 'Unknown opcode.');
    });
    socket.on('close', (code) => {
      // A bot that says goodbye has no session to come back to.
      if (session && GOODBYE.includes(code)) this.#sessions.delete(session.id);
      if (session?.left(socket)) this.emit('disconnected');
    });
    send({ op: GatewayOpcodes.Hello, d: { heartbeat_interval: HEARTBEAT_MS } });
  }

  #send(socket: WebSocket, payload: object): void {
    const frame = this.#faults.gateway ? this.#faults.gateway(payload) : payload;
    if (frame !== null) writeFrame(socket, frame);
  }

  #identify(socket: WebSocket, { token, intents, shard = [0, 1] }: Json): GatewaySession | null {
    const refused = typeof intents === 'number' ? null : ([4013, 'Invalid intent(s).'] as const);
    const wanted = typeof intents === 'number' ? intents : 0;
    const [code, reason] =
      token !== this.#token
        ? ([4004, 'Authentication failed.'] as const)
        : (refused ?? ((wanted & PRIVILEGED) !== 0 ? ([4014, 'Disallowed intent(s).'] as const) : [null, '']));
    if (code !== null) {
      socket.close(code, reason);
      return null;
    }
    const part = shardIn(shard);
    if (part === null) {
      socket.close(4010, 'Invalid shard.');
      return null;
    }
    const session = new GatewaySession(socket, { intents: wanted, shard: part }, (to, payload) =>
      this.#send(to, payload),
    );
    const hasGuild = session.hears(GUILD_ID);
    this.#sessions.set(session.id, session);
    session.dispatch('READY', {
      v: 10,
      user: this.#bot,
      guilds: hasGuild ? [{ id: GUILD_ID, unavailable: true }] : [],
      session_id: session.id,
      session_type: 'normal',
      resume_gateway_url: this.#address(),
      shard: part,
      application: { id: APPLICATION_ID, flags: 0 },
      private_channels: [],
      user_settings: {},
    });
    if (hasGuild && (wanted & GatewayIntentBits.Guilds) !== 0) session.dispatch('GUILD_CREATE', arrival(this.#bot));
    this.emit('connected', 'ready');
    return session;
  }

  #resume(socket: WebSocket, { token, session_id, seq }: Json): GatewaySession | null {
    const session = typeof session_id === 'string' ? this.#sessions.get(session_id) : undefined;
    if (!session || token !== this.#token || typeof seq !== 'number') return null;
    session.resume(socket, seq);
    this.emit('connected', 'resumed');
    return session;
  }
}

function guildIn(data: object): string | null {
  const guild = 'guild_id' in data ? data.guild_id : null;
  return typeof guild === 'string' ? guild : null;
}

function shardIn(shard: unknown): [number, number] | null {
  if (!Array.isArray(shard) || shard.length !== 2) return null;
  const [id, count] = shard.map(Number);
  return Number.isInteger(id) &&
    Number.isInteger(count) &&
    id !== undefined &&
    count !== undefined &&
    0 <= id &&
    id < count
    ? [id, count]
    : null;
}

function parse(text: string): Json | null {
  try {
    const value: unknown = JSON.parse(text);
    return isJson(value) && typeof value['op'] === 'number' ? value : null;
  } catch {
    return null;
  }
}

/**
 * Tells the bot what became of a message. It hears of messages that everybody sees, if it asked for them; of what is
 * said only where Discord says so.
 */
export function announce(gateway: Gateway, change: MessageChange, message: Message, quoted: QuotedContent): void {
  const place = placeById(message.channel_id);
  if (!place?.installed || message.sandbox_only_for) return;
  const intents = messageIntents(place);
  const { id, channel_id, guild_id } = message;
  if (change === 'deleted') {
    gateway.dispatch('MESSAGE_DELETE', { id, channel_id, ...(guild_id ? { guild_id } : {}) }, intents);
    return;
  }
  const member = place.guild ? { member: partialMember() } : {};
  const wire = { ...asBotReads(message, quoted), channel_type: place.type, ...member };
  gateway.dispatch(change === 'created' ? 'MESSAGE_CREATE' : 'MESSAGE_UPDATE', wire, intents);
}

// A bot needs the intent of a place to hear of messages there.
function messageIntents(place: Place): number {
  return place.guild === null ? GatewayIntentBits.DirectMessages : GatewayIntentBits.GuildMessages;
}
