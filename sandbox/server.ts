import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { isLocal } from './guard.js';
import type { Answer } from './router.js';

/** The parts that a server hands its requests to. */
export interface Handlers {
  readonly api: (request: IncomingMessage, url: URL, path: string) => Promise<Answer>;
  readonly gateway: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  readonly page: (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>;
  readonly failed: (error: unknown) => void;
}

/** A server on this machine only. Requests with a foreign Host or Origin are refused before anything looks at them. */
export async function listen(
  wanted: number,
  handlers: Handlers,
): Promise<{ readonly server: Server; readonly port: number }> {
  let port = wanted;
  const server = createServer((request, response) => {
    if (!isLocal(request, port))
      return send(response, { status: 403, body: { message: 'Foreign Host or Origin', code: 0 } });
    handle(request, response, handlers).catch((error: unknown) => {
      handlers.failed(error);
      if (response.headersSent) response.destroy();
      else send(response, { status: 500, body: { message: '500: Internal Server Error', code: 0 } });
    });
  });
  server.on('upgrade', (request, socket, head) => {
    if (isLocal(request, port) && request.url?.startsWith('/gateway')) return handlers.gateway(request, socket, head);
    socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(wanted, '127.0.0.1', () => resolve());
  });
  const address = server.address();
  if (typeof address === 'object' && address !== null) port = address.port;
  return { server, port };
}

async function handle(request: IncomingMessage, response: ServerResponse, handlers: Handlers): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  if (url.pathname.startsWith('/api/')) {
    send(response, await handlers.api(request, url, url.pathname.slice('/api'.length)));
    return;
  }
  await handlers.page(request, response, url);
}

/** Sends JSON, or nothing. */
export function send(response: ServerResponse, { status = 200, body }: Answer): void {
  response.setHeader('cache-control', 'no-store');
  response.setHeader('x-content-type-options', 'nosniff');
  if (body === undefined) {
    response.writeHead(status).end();
    return;
  }
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}
