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
