import type { HttpBindings } from '@hono/node-server';
import type { Sent } from '../rules/attachments.js';

/** What Hono's handlers get beside the request: Node's own. */
export interface ServerEnv {
  Bindings: HttpBindings;
}

/** What the handlers of the API find besides. */
export interface ApiEnv extends ServerEnv {
  Variables: {
    /** What came with the request; its body is undefined when there is none. */
    sent: Sent;
    /** What was answered, as it is before it is written as JSON. */
    answer: unknown;
  };
}
