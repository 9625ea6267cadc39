import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { type SSEStreamingApi, streamSSE } from 'hono/streaming';
import { Driver, type Stage } from '../people/driver.js';
import type { ServerEnv } from '../server/env.js';
import { type Message, type MessageChange, sees } from '../world/messages.js';
import { conversation, type Person, PLACES, type Place, person } from '../world/places.js';
import { failure, perform } from './page-actions.js';
import { PageStage } from './page-stage.js';
import { messageView } from './page-view.js';
import type { PageEvent } from './view.js';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/** Somebody who has the page open. */
interface Viewer {
  readonly who: Person;
  readonly place: Place;
  readonly stream: SSEStreamingApi;
}

/** The page, what it asks, and the events that it gets. */
export function pageRoutes(stage: Stage): Hono<ServerEnv> {
  const driver = new Driver(stage);
  const audience = new Audience(stage, new PageStage(stage, driver));
  const routes = new Hono<ServerEnv>();
  routes.use(async (c, next) => {
    c.header('content-security-policy', POLICY);
    c.header('referrer-policy', 'no-referrer');
    await next();
  });
  routes.get('/sandbox/events', (c) => {
    const who = person(c.req.query('as') ?? 'jij');
    const key = c.req.query('in') ?? 'kanaal';
    const place = who && (key === 'dm' ? conversation(who) : PLACES.find((one) => one.key === key));
    if (!who || !place) return failure(c, 404, 'not-possible', 'No such person or place');
    return streamSSE(c, (stream) => audience.seat({ who, place, stream }));
  });
  routes.post('/sandbox/do', async (c) => {
    // A form on another page cannot send this type without asking first.
    if (!c.req.header('content-type')?.startsWith('application/json')) {
      return failure(c, 415, 'not-possible', 'JSON only');
    }
    return perform(c, driver, stage.messages);
  });
  const index = readFileSync(join(SOURCES, 'index.html'), 'utf8');
  routes.get('/', (c) => c.html(index));
  routes.get('/style/*', serveStatic({ root: SOURCES }));
  routes.get('/page/*', serveStatic({ root: BUILT, rewriteRequestPath: (path) => path.slice('/page'.length) }));
  return routes;
}

/** Everybody who has the page open, told what happens where they look. */
class Audience {
  readonly #stage: Stage;
  readonly #page: PageStage;
  readonly #viewers = new Set<Viewer>();

  constructor(stage: Stage, page: PageStage) {
    this.#stage = stage;
    this.#page = page;
    stage.messages.on('change', (change, message) => this.#tell(change, message));
    stage.messages.on('answered', (message) => this.#tell('updated', message));
    for (const event of ['connected', 'disconnected'] as const) stage.gateway.on(event, () => this.#refresh());
    stage.commands.on('change', () => this.#refresh());
  }

  /** Keeps somebody told until they leave. */
  async seat(viewer: Viewer): Promise<void> {
    const left = new Promise<void>((resolve) => viewer.stream.onAbort(resolve));
    write(viewer, this.#placeOf(viewer));
    this.#viewers.add(viewer);
    await left;
    this.#viewers.delete(viewer);
  }

  #placeOf({ who, place }: Viewer): PageEvent {
    return { kind: 'place', place: this.#page.view(who, place) };
  }

  #refresh(): void {
    for (const viewer of this.#viewers) write(viewer, this.#placeOf(viewer));
  }

  #tell(change: MessageChange, message: Message): void {
    for (const viewer of this.#viewers) {
      const { who, place } = viewer;
      if (message.channel_id !== place.id || !sees(who.user.id, message)) continue;
      if (change === 'deleted') write(viewer, { kind: 'gone', id: message.id });
      else write(viewer, { kind: 'message', message: messageView(message, who, this.#stage.bot) });
    }
  }
}

function write({ stream }: Viewer, event: PageEvent): void {
  void stream.writeSSE({ data: JSON.stringify(event) });
}

const root = packageRoot(dirname(fileURLToPath(import.meta.url)));

/** Where the page's markup and style are, as they were written. */
const SOURCES = join(root, 'sandbox/page');
/** Where the page's scripts are, as the build made them. */
const BUILT = join(root, 'dist/program/page');

// The same from its sources under the test runner as from dist.
function packageRoot(from: string): string {
  if (existsSync(join(from, 'package.json'))) return from;
  const above = dirname(from);
  if (above === from) throw new Error('There is no package.json above the sandbox');
  return packageRoot(above);
}
