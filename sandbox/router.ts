import type { Message } from './messages.js';

/** A request, taken apart. `param` gives a part of the path by the name that its route gives it. */
export interface Call {
  readonly param: (name: string) => string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly attachments: Message['attachments'];
}

/** What is answered; without a body it is 204, unless said otherwise. */
export interface Answer {
  readonly status?: number;
  readonly body?: unknown;
}

/** `METHOD /path/:with/:names`, what answers it, and whether the bot's token is asked for first. */
export interface Route {
  readonly on: string;
  readonly open?: boolean;
  readonly answer: (call: Call) => Answer;
}

/** A route that was found, and what its path's names stand for. */
export interface Match {
  readonly route: Route;
  readonly param: (name: string) => string;
}

/** The first route for a method and path. */
export function match(routes: readonly Route[], method: string, path: string): Match | null {
  const steps = path.split('/');
  for (const route of routes) {
    const [wanted, pattern = ''] = route.on.split(' ');
    const names = pattern.split('/');
    if (wanted !== method || names.length !== steps.length) continue;
    const fits = names.every((name, at) => name.startsWith(':') || name === steps[at]);
    if (!fits) continue;
    const found = new Map(names.map((name, at) => [name, decodeURIComponent(steps[at] ?? '')]));
    return { route, param: (name) => found.get(`:${name}`) ?? '' };
  }
  return null;
}
