import { createServer } from 'node:http';
import type { Metrics } from './metrics.js';

export interface OpsOptions {
  readonly port: number;
  /** Address to listen on: this machine alone, unless who runs the bot says otherwise. */
  readonly host: string;
  readonly metrics: Metrics;
  /** Whether the bot is logged in and answers. */
  readonly ready: () => boolean;
}

/** A server that is listening. */
export interface OpsServer {
  /** The port that was taken: another than asked for when that was 0. */
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Tells who watches over the bot how it fares: `/healthz` (the process lives), `/readyz` (it answers readers; 503 while
 * it does not) and `/metrics`. It takes no input and says nothing of readers.
 * @throws when the port is taken
 */
export async function startOpsServer({ port, host, metrics, ready }: OpsOptions): Promise<OpsServer> {
  const server = createServer((request, response) => {
    const tell = (status: number, text: string, type = 'text/plain; charset=utf-8'): void => {
      response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
      response.end(request.method === 'HEAD' ? undefined : text);
    };
    if (request.method !== 'GET' && request.method !== 'HEAD') tell(405, 'GET\n');
    else if (request.url === '/healthz') tell(200, 'ok\n');
    else if (request.url === '/readyz') tell(ready() ? 200 : 503, ready() ? 'ready\n' : 'not ready\n');
    else if (request.url === '/metrics') {
      metrics.text().then(
        (text) => tell(200, text, metrics.contentType),
        () => tell(500, 'the figures cannot be read\n'),
      );
    } else tell(404, 'not here\n');
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
