import type { PageEvent, PageFailure, PersonKey, PlaceKey } from '../view.js';

/** Who looks, and where. */
export interface Seat {
  readonly as: PersonKey;
  readonly in: PlaceKey;
}

/** What came of something that was asked. */
export type Done<Result> =
  | { readonly kind: 'done'; readonly result: Result }
  | { readonly kind: 'failed'; readonly reason: PageFailure['reason'] | 'lost' };

/** Asks the sandbox to do something; it answers when the bot has. */
export async function perform<Result>(seat: Seat, action: object): Promise<Done<Result>> {
  try {
    const response = await fetch('/sandbox/do', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...action, ...seat }),
    });
    const body: unknown = await response.json();
    if (response.ok) return { kind: 'done', result: body as Result };
    return { kind: 'failed', reason: (body as PageFailure).reason };
  } catch {
    return { kind: 'failed', reason: 'lost' };
  }
}

/** Follows what happens in a place; `lost` tells whether the sandbox is out of reach. Returns what ends it. */
export function follow(seat: Seat, told: (event: PageEvent) => void, lost: (isLost: boolean) => void): () => void {
  const source = new EventSource(`/sandbox/events?${new URLSearchParams({ ...seat })}`);
  source.onmessage = ({ data }) => told(JSON.parse(String(data)) as PageEvent);
  source.onopen = () => lost(false);
  source.onerror = () => lost(true);
  return () => source.close();
}
