import type { HttpBindings } from '@hono/node-server';
import type { Message } from '../world/messages.js';

/** What Hono's handlers get beside the request: Node's own. */
export interface ServerEnv {
  Bindings: HttpBindings;
}

/** What the handlers of the API find besides. */
export interface ApiEnv extends ServerEnv {
  Variables: {
    /** The request's JSON, or that of its form; undefined when it has none. */
    body: unknown;
    attachments: Message['attachments'];
    /** What was answered, as it is before it is written as JSON. */
    answer: unknown;
  };
}
