import type { IncomingMessage } from 'node:http';
import { readBody } from '../body.js';
import { DiscordError, notFound, unauthorized } from '../discord-error.js';
import { type Answer, match, type Route } from '../router.js';

const REMEMBERED = 10_000;

/** A request that the bot made, and what it was answered. `path` is without `/api/v10`. */
export interface LoggedRequest {
  readonly method: string;
  readonly path: string;
  /** The route that answered it, `POST /channels/:channel/messages`; null when there is none. */
  readonly route: string | null;
  readonly body: unknown;
  readonly status: number;
  readonly response: unknown;
}

/** Discord's REST API, version 10. */
export class RestApi {
  /** The last requests, oldest first. */
  readonly requests: LoggedRequest[] = [];
  readonly #routes: readonly Route[];
  readonly #token: string;

  constructor(token: string, routes: readonly Route[]) {
    this.#token = token;
    this.#routes = routes;
  }

  /** Answers a request for a path after `/api`. */
  async handle(request: IncomingMessage, url: URL, path: string): Promise<Answer> {
    const method = request.method ?? 'GET';
    const versionless = path.replace(/^\/v10(?=\/)/, '');
    const found = match(this.#routes, method, versionless);
    let json: unknown;
    let answer: Answer;
    try {
      const body = await readBody(request);
      json = body.json;
      if (!found?.route.open && request.headers.authorization !== `Bot ${this.#token}`) throw unauthorized();
      if (!found) throw notFound();
      answer = found.route.answer({ ...body, body: json, param: found.param, query: url.searchParams });
    } catch (error) {
      if (!(error instanceof DiscordError)) throw error;
      answer = { status: error.status, body: error.body };
    }
    const status = answer.status ?? (answer.body === undefined ? 204 : 200);
    this.requests.push({
      method,
      path: versionless,
      route: found?.route.on ?? null,
      body: json,
      status,
      response: answer.body,
    });
    if (this.requests.length > REMEMBERED) this.requests.shift();
    return { ...answer, status };
  }
}
