import * as labels from '../src/reply/labels.js';
import type { Button } from '../src/reply/reply.js';
import type { Request } from '../src/reply/request.js';

/** What a reader can turn to: what it is called, and the request for it. */
export interface Turn {
  readonly naam: string;
  readonly request: Request;
}

/** Buttons to what comes before and after what is shown, which take its place; undefined where there is none. */
export function turners(before: Turn | undefined, after: Turn | undefined): Button[] {
  return [
    ...(before ? [{ label: labels.terug(before.naam), destination: 'replace', request: before.request } as const] : []),
    ...(after ? [{ label: labels.verder(after.naam), destination: 'replace', request: after.request } as const] : []),
  ];
}
