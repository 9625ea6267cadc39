import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { Sent, UploadedFile } from '../rules/attachments.js';
import { DiscordError, notFound, unauthorized } from '../rules/discord-error.js';
import { readBody } from './body.js';
import type { ApiEnv } from './env.js';
import type { Faults } from './faults.js';

const REMEMBERED = 10_000;
/** What came with a request that could not be read. */
const NOTHING: Sent = { body: undefined, files: [] };
/** Discord's largest request, in bytes. */
const MAX_REQUEST = 25 * 1024 * 1024;

/** A request that the bot made, and what it was answered. `path` is without `/api/v10`. */
export interface LoggedRequest {
  readonly method: string;
  readonly path: string;
  /** The route that answered it, `POST /channels/:channel/messages`; null when there is none. */
  readonly route: string | null;
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
  readonly status: number;
  readonly response: unknown;
}

/** The routes of Discord's REST API: those that ask for the bot's token, and those that do not. */
export interface ApiRoutes {
  readonly open: readonly Hono<ApiEnv>[];
  readonly closed: readonly Hono<ApiEnv>[];
}

/** Discord's REST API, version 10. `requests` gets the last 10,000 requests, oldest first. */
export function discordApi(
  token: string,
  { open, closed }: ApiRoutes,
  requests: LoggedRequest[],
  faults: Faults,
): Hono<ApiEnv> {
  const api = new Hono<ApiEnv>();
  api.use(logTo(requests));
  api.use(async (c, next) => {
    c.set('sent', await readBody(c.env.incoming, MAX_REQUEST));
    await next();
  });
  if (faults.rest) api.use(disturb(faults.rest));
  for (const routes of open) api.route('/', routes);
  api.use(async (c, next) => {
    if (c.req.header('authorization') !== `Bot ${token}`) throw unauthorized();
    await next();
  });
  for (const routes of closed) api.route('/', routes);
  api.all('*', () => {
    throw notFound();
  });
  api.onError((error, c) => {
    if (error instanceof DiscordError) return answer(c, error.body, error.status);
    throw error;
  });
  return api;
}

/** Answers with JSON, and keeps it for the log. */
export function answer(c: Context<ApiEnv>, body: unknown, status: 200 | 201 | DiscordError['status'] = 200): Response {
  c.set('answer', body);
  return c.json(body, status);
}

function logTo(requests: LoggedRequest[]): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    await next();
    const { method } = c.req;
    const { body, files } = c.get('sent') ?? NOTHING;
    const handler = matchedRoutes(c).find((route) => route.method === method);
    requests.push({
      method,
      path: bare(c.req.path),
      route: handler ? `${method} ${bare(handler.path)}` : null,
      body,
      files,
      status: c.res.status,
      response: c.get('answer'),
    });
    if (requests.length > REMEMBERED) requests.shift();
  };
}

function disturb(rest: NonNullable<Faults['rest']>): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const instead = await rest({ method: c.req.method, path: bare(c.req.path), body: c.get('sent').body });
    if (instead instanceof Response) return instead;
    if (instead === 'reset') c.env.incoming.socket.destroy();
    // Until the connection is closed.
    if (instead) await new Promise(() => undefined);
    await next();
    return undefined;
  };
}

function bare(path: string): string {
  return path.slice('/api'.length);
}
