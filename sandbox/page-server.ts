import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from './body.js';
import { DiscordError } from './discord-error.js';
import { Driver, type Stage } from './driver.js';
import { type Message, type MessageChange, sees } from './messages.js';
import { perform } from './page-actions.js';
import { pageFile } from './page-files.js';
import { PageStage } from './page-stage.js';
import { messageView } from './page-view.js';
import { conversation, type Person, PLACES, type Place, person } from './places.js';
import { send } from './server.js';
import type { PageEvent } from './view.js';

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

interface Viewer {
  readonly who: Person;
  readonly place: Place;
  readonly response: ServerResponse;
}

/** The page, what it asks, and the events that it gets. */
export class PageServer {
  readonly #stage: Stage;
  readonly #driver: Driver;
  readonly #page: PageStage;
  readonly #viewers = new Set<Viewer>();

  constructor(stage: Stage) {
    this.#stage = stage;
    this.#driver = new Driver(stage);
    this.#page = new PageStage(stage, this.#driver);
    stage.messages.on('change', (change, message) => this.#tell(change, message));
    for (const event of ['connected', 'disconnected'] as const) stage.gateway.on(event, () => this.#refresh());
    stage.commands.on('change', () => this.#refresh());
  }

  async handle(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    response.setHeader('content-security-policy', POLICY);
    response.setHeader('referrer-policy', 'no-referrer');
    if (request.method === 'GET' && url.pathname === '/sandbox/events') return this.#subscribe(response, url);
    if (request.method === 'POST' && url.pathname === '/sandbox/do') return this.#perform(request, response);
    const file = request.method === 'GET' ? await pageFile(url.pathname) : null;
    if (!file) return send(response, { status: 404, body: { message: 'Not found' } });
    response.setHeader('cache-control', 'no-store');
    response.setHeader('x-content-type-options', 'nosniff');
    response.writeHead(200, { 'content-type': `${file.type}; charset=utf-8` }).end(file.bytes);
  }

  /** Lets everybody who looks go. */
  close(): void {
    for (const { response } of this.#viewers) response.end();
  }

  async #perform(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // A form on another page cannot send this type without asking first.
    if (!request.headers['content-type']?.startsWith('application/json')) {
      send(response, { status: 415, body: { reason: 'not-possible', message: 'JSON only' } });
      return;
    }
    try {
      const { json } = await readBody(request);
      send(response, await perform(json, this.#driver, this.#stage.messages));
    } catch (error) {
      if (!(error instanceof DiscordError)) throw error;
      send(response, { status: error.status, body: { reason: 'not-possible', message: error.message } });
    }
  }

  #subscribe(response: ServerResponse, url: URL): void {
    const who = person(url.searchParams.get('as') ?? 'jij');
    const key = url.searchParams.get('in') ?? 'kanaal';
    const place = who && (key === 'dm' ? conversation(who) : PLACES.find((one) => one.key === key));
    if (!who || !place) {
      send(response, { status: 404, body: { reason: 'not-possible', message: 'No such person or place' } });
      return;
    }
    response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' });
    const viewer = { who, place, response };
    write(viewer, { kind: 'place', place: this.#page.view(who, place) });
    this.#viewers.add(viewer);
    response.on('close', () => this.#viewers.delete(viewer));
  }

  #refresh(): void {
    for (const viewer of this.#viewers) {
      write(viewer, { kind: 'place', place: this.#page.view(viewer.who, viewer.place) });
    }
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

function write({ response }: Viewer, event: PageEvent): void {
  response.write(`data: ${JSON.stringify(event)}\n\n`);
}
