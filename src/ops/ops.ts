import { readFile } from 'node:fs/promises';
import { PACKAGE_ROOT } from '../package-root.js';
import type { Library } from '../publications/model/library.js';
import { type Metrics, startMetrics } from './metrics.js';
import { type OpsServer, startOpsServer } from './ops-server.js';

export interface OpsSettings {
  readonly port: number;
  readonly host: string;
  readonly library: Library;
  /** Whether the bot is logged in and hears Discord. */
  readonly ready: () => boolean;
}

/** Opens what is there for who watches over the bot. @throws when the port is taken */
export async function openOps({
  port,
  host,
  library,
  ready,
}: OpsSettings): Promise<{ metrics: Metrics; server: OpsServer }> {
  const { publicaties: publications, fragmenten: fragments } = await library.size();
  const { version } = JSON.parse(await readFile(new URL('package.json', PACKAGE_ROOT), 'utf8')) as { version: string };
  const metrics = startMetrics({ version, publications, fragments }, ready);
  return { metrics, server: await startOpsServer({ port, host, metrics, ready }) };
}
