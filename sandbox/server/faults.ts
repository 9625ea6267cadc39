import type { WebSocket } from 'ws';

/** A request of the bot, before it is answered. `path` is without `/api/v10`. */
export interface RestRequest {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

/** A frame on the gateway: a payload, to be written as JSON, or text or bytes as they are. */
export type Frame = object | string | Uint8Array;

/** Bad days, for tests of how a bot lives through them. Without them the sandbox does what Discord does. */
export interface Faults {
  /** What the bot gets in the place of the answer: a response, a cut connection, or nothing for ever. */
  readonly rest?: (
    request: RestRequest,
  ) => Response | 'reset' | 'silence' | undefined | Promise<Response | 'reset' | 'silence' | undefined>;
  /** What goes over the gateway in the place of a payload; null for nothing. */
  readonly gateway?: (payload: object) => Frame | null;
}

/** Writes a frame to a connection. */
export function writeFrame(socket: WebSocket, frame: Frame): void {
  socket.send(typeof frame === 'string' || frame instanceof Uint8Array ? frame : JSON.stringify(frame));
}
