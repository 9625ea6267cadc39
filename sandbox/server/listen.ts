import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import type { ApiEnv, ServerEnv } from './env.js';

/** The parts of a server, each with the path under which it stands, and what takes over WebSockets under `/gateway`. */
export interface Parts {
  readonly api: Hono<ApiEnv>;
  readonly page: Hono<ServerEnv>;
  readonly files: Hono<ServerEnv>;
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  readonly failed: (error: unknown) => void;
}

/**
 * A server on 127.0.0.1 only. Requests with a foreign Host or Origin are refused before anything looks at them.
 * @throws when the port is taken
 */
export async function listen(port: number, parts: Parts): Promise<{ readonly server: Server; readonly port: number }> {
  // What runs beside the sandbox in this process keeps Node's own Request and Response.
  const server = createServer(getRequestListener(appOf(parts).fetch, { overrideGlobalObjects: false }));
  server.on('upgrade', (request, socket, head) => {
    if (isLocal(request) && request.url?.startsWith('/gateway')) return parts.upgrade(request, socket, head);
    socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
  const address = server.address();
  return { server, port: typeof address === 'object' && address !== null ? address.port : port };
}

function appOf({ api, page, files, failed }: Parts): Hono<ServerEnv> {
  const app = new Hono<ServerEnv>({ getPath: withoutVersion });
  app.use(async (c, next) => {
    if (!isLocal(c.env.incoming)) return c.json({ message: 'Foreign Host or Origin', code: 0 }, 403);
    await next();
    c.header('cache-control', 'no-store');
    c.header('x-content-type-options', 'nosniff');
    c.header('cross-origin-resource-policy', 'same-origin');
    c.header('cross-origin-opener-policy', 'same-origin');
    return undefined;
  });
  app.route('/api', api);
  app.route('/attachments', files);
  app.route('/', page);
  app.notFound((c) => c.json({ message: '404: Not Found', code: 0 }, 404));
  app.onError((error, c) => {
    failed(error);
    return c.json({ message: '500: Internal Server Error', code: 0 }, 500);
  });
  return app;
}

// Discord's API stands under its version, and under none for the newest.
function withoutVersion({ url }: Request): string {
  return new URL(url).pathname.replace(/^\/api\/v10(?=\/)/, '/api');
}

/**
 * Whether a request comes from this machine and was meant for this server. A page elsewhere can make a browser send
 * requests to 127.0.0.1 under its own host name (DNS rebinding), under its own origin, or, for pictures and scripts,
 * under none; none of them gets in. A link from elsewhere to the page itself may be followed.
 */
function isLocal({ headers, socket }: IncomingMessage): boolean {
  const hosts = [`127.0.0.1:${socket.localPort}`, `localhost:${socket.localPort}`];
  const { host, origin } = headers;
  if (!host || !hosts.includes(host.toLowerCase())) return false;
  if (origin !== undefined && !hosts.some((name) => origin.toLowerCase() === `http://${name}`)) return false;
  const site = headers['sec-fetch-site'];
  const isFollowed = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
  return site === undefined || site === 'same-origin' || site === 'none' || isFollowed;
}
