import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { PACKAGE_ROOT } from '../package-root.js';
import { type Metrics, startMetrics, type Watched } from './metrics.js';

export interface OpsSettings extends Watched {
  readonly port: number;
  /** Address to listen on: this machine alone, unless who runs the bot says otherwise. */
  readonly host: string;
}

/** A server that is listening. */
interface OpsServer {
  /** The port that was taken: another than asked for when that was 0. */
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Tells who watches over the bot how it fares: `/healthz` (the process lives), `/readyz` (it answers readers; 503 while
 * it does not) and `/metrics`. It takes no input and says nothing of readers.
 * @throws when the port is taken
 */
export async function openOps({
  port,
  host,
  ...watched
}: OpsSettings): Promise<{ metrics: Metrics; server: OpsServer }> {
  const { version } = JSON.parse(await readFile(new URL('package.json', PACKAGE_ROOT), 'utf8')) as { version: string };
  const metrics = startMetrics(version, watched);
  const { ready } = watched;
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
    metrics,
    server: {
      port: typeof address === 'object' && address !== null ? address.port : port,
      close: () =>
        new Promise((resolve) => {
          server.close(() => resolve());
          server.closeAllConnections();
        }),
    },
  };
}
