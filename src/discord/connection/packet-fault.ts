/** So many frames of a stack are kept: what reads a packet can stand far below what broke on it. */
const FRAMES = 50;

/** Where the library reads packets of the gateway. */
const READS = /[\\/]discord\.js[\\/]src[\\/]client[\\/]websocket[\\/]|WebSocketShard\.onMessage/;

/** A frame of anything but the library, what it stands on, and Node itself. */
const FOREIGN =
  /^\s+at (?!.*(?:[\\/]node_modules[\\/](?:discord\.js|@discordjs|@sapphire|@vladfrangu|ws)[\\/]|\bnode:|<anonymous>|\(native))/;

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
