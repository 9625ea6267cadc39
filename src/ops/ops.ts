import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Observed } from '../discord/context.js';
import { PACKAGE_ROOT } from '../package-root.js';

interface OpsSettings {
  readonly port: number;
  /** Address to listen on: this machine alone, unless who runs the bot says otherwise. */
  readonly host: string;
  /** Whether the bot hears Discord. */
  readonly ready: () => boolean;
  /** What the corpus that serves holds, asked anew each time: it can be exchanged while the bot runs. */
  readonly corpus: () => Promise<{
    readonly publications: number;
    readonly fragments: number;
    /** Names what it holds: two with the same one hold the same words. */
    readonly version: string;
  }>;
}

/** Who watches over the bot is told from now on. */
interface Ops {
  /** The port that was taken: another than asked for when that was 0. */
  readonly port: number;
  observe(observed: Observed): void;
  /** Discord's API answered a request with this HTTP status. */
  response(status: number): void;
  close(): Promise<void>;
}

/**
 * Tells who watches over the bot how it fares: `/healthz` (the process lives), `/readyz` (it answers readers; 503 while
 * it does not) and `/metrics`. It takes no input and says nothing of readers.
 * @throws when the port is taken
 */
export async function openOps({ port, host, ready, corpus }: OpsSettings): Promise<Ops> {
  const { version } = JSON.parse(await readFile(new URL('package.json', PACKAGE_ROOT), 'utf8')) as { version: string };
  const register = new Registry();
  const counts = counting(register, version, { ready, corpus });
  const server = createServer((request, response) => {
    const tell = (status: number, text: string, type = 'text/plain; charset=utf-8'): void => {
      response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
      response.end(request.method === 'HEAD' ? undefined : text);
    };
    if (request.method !== 'GET' && request.method !== 'HEAD') tell(405, 'GET\n');
    else if (request.url === '/healthz') tell(200, 'ok\n');
    else if (request.url === '/readyz') tell(ready() ? 200 : 503, ready() ? 'ready\n' : 'not ready\n');
    else if (request.url === '/metrics') {
      register.metrics().then(
        (text) => tell(200, text, Registry.PROMETHEUS_CONTENT_TYPE),
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
    ...counts,
    port: typeof address === 'object' && address !== null ? address.port : port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Seconds; Discord wants to hear something within three. */
const BUCKETS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 1.5, 2, 3];

// What is watched, in the text format of Prometheus, beside the process' own figures (memory, processor, event-loop
// lag). Labels are commands, outcomes and statuses: never a reader's words.
function counting(
  register: Registry,
  version: string,
  { ready, corpus }: Pick<OpsSettings, 'ready' | 'corpus'>,
): Pick<Ops, 'observe' | 'response'> {
  const registers = [register];
  collectDefaultMetrics({ register });
  const interactions = new Counter({
    name: 'letterlijk_interactions_total',
    help: 'Interactions by command and outcome',
    labelNames: ['command', 'outcome'],
    registers,
  });
  const mentions = new Counter({
    name: 'letterlijk_mentions_total',
    help: 'What messages that mention the bot asked, by command and outcome',
    labelNames: ['command', 'outcome'],
    registers,
  });
  const acknowledged = new Histogram({
    name: 'letterlijk_acknowledgement_seconds',
    help: 'From the arrival of an interaction to the first response that Discord took',
    labelNames: ['command'],
    buckets: BUCKETS,
    registers,
  });
  const rest = new Counter({
    name: 'letterlijk_rest_errors_total',
    help: "Requests that Discord's API refused, by status",
    labelNames: ['status'],
    registers,
  });
  new Gauge({
    name: 'letterlijk_gateway_ready',
    help: '1 while the bot hears Discord',
    registers,
    collect() {
      this.set(Number(ready()));
    },
  });
  new Gauge({
    name: 'letterlijk_corpus',
    help: 'What the corpus that serves holds',
    labelNames: ['what', 'version'],
    registers,
    async collect() {
      const { publications, fragments, version: held } = await corpus();
      this.reset();
      this.set({ what: 'publications', version: held }, publications);
      this.set({ what: 'fragments', version: held }, fragments);
    },
  });
  new Gauge({ name: 'letterlijk_info', help: 'The version', labelNames: ['version'], registers }).set({ version }, 1);
  return {
    observe({ way, command, outcome, acknowledged: ms }) {
      (way === 'mention' ? mentions : interactions).inc({ command, outcome });
      if (ms !== null) acknowledged.observe({ command }, ms / 1000);
    },
    response(status) {
      if (status >= 400) rest.inc({ status });
    },
  };
}
