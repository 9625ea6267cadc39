import type { Client } from './client.js';
import { DEEPEST, type Listing, type Page, readPage, type Selection } from './sru.js';

/** A part of a list, with how long all of it is; or why it goes no further. */
export type Listed =
  | { readonly kind: 'part'; readonly listings: readonly Listing[]; readonly total: number }
  | Exclude<Page, { kind: 'page' }>
  /** A single day holds more than the service pages through. */
  | { readonly kind: 'too-deep'; readonly dag: string };

/** Before this day there is nothing in the service. */
const FIRST_DAY = '1995-01-01';

/**
 * Every publication of a selection, page by page. Where a list is longer than the service pages through, it is asked
 * for in slices by date, each half of the one before.
 * @param today the last day that is asked for when slices are needed, an ISO date
 */
export async function* listPublications(
  client: Client,
  base: URL,
  selection: Selection,
  today: string,
): AsyncGenerator<Listed> {
  const first = await readPage(client, base, selection, 1);
  if (first.kind === 'page' && first.total > DEEPEST) {
    const slices = halves(selection, today);
    if (slices === null) {
      yield { kind: 'too-deep', dag: selection.since ?? today };
      return;
    }
    for (const slice of slices) {
      for await (const part of listPublications(client, base, slice, today)) {
        yield part.kind === 'part' ? { ...part, total: first.total } : part;
        if (part.kind !== 'part') return;
      }
    }
    return;
  }
  for (let page = first; ; ) {
    if (page.kind !== 'page') {
      yield page;
      return;
    }
    yield { kind: 'part', listings: page.listings, total: page.total };
    if (page.next === null) return;
    page = await readPage(client, base, selection, page.next);
  }
}

const DAY = 24 * 60 * 60 * 1000;

function halves(selection: Selection, today: string): [Selection, Selection] | null {
  const from = Date.parse(selection.since ?? FIRST_DAY);
  const to = Date.parse(selection.until ?? today);
  if (to - from < DAY) return null;
  const middle = from + Math.floor((to - from) / DAY / 2) * DAY;
  return [
    { ...selection, since: dayOf(from), until: dayOf(middle) },
    { ...selection, since: dayOf(middle + DAY), until: dayOf(to) },
  ];
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
