import { readFile } from 'node:fs/promises';
import { PACKAGE_ROOT } from '../package-root.js';
import { type Metrics, startMetrics, type Watched } from './metrics.js';
import { type OpsServer, startOpsServer } from './ops-server.js';

export interface OpsSettings extends Watched {
  readonly port: number;
  readonly host: string;
}

/** Opens what is there for who watches over the bot. @throws when the port is taken */
export async function openOps({
  port,
  host,
  ...watched
}: OpsSettings): Promise<{ metrics: Metrics; server: OpsServer }> {
  const { version } = JSON.parse(await readFile(new URL('package.json', PACKAGE_ROOT), 'utf8')) as { version: string };
  const metrics = startMetrics(version, watched);
  return { metrics, server: await startOpsServer({ port, host, metrics, ready: watched.ready }) };
}
