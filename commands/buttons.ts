import * as labels from '../src/reply/labels.js';
import type { Button, Buttons } from '../src/reply/reply.js';
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

/** A button that asks for a question, or a paragraph, by its full id. */
export function questionButton(label: string, id: string): Button {
  return { label, destination: 'open', request: { command: 'vraag', options: { nummer: id } } };
}

/** A button that opens a publication. */
export function documentButton(id: string, label = id): Button {
  return { label, destination: 'open', request: { command: 'document', options: { document: id } } };
}

/** Buttons in rows of what belongs together; a row without any falls out. */
export function buttonRows(...rows: readonly (readonly Button[])[]): Buttons[] {
  return rows.filter((row) => row.length > 0).map((buttons) => ({ kind: 'buttons', buttons }));
}
