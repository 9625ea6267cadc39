import { XMLParser } from 'fast-xml-parser';
import { z } from 'zod';
import type { Client, Got, Refusal } from './client.js';

/**
 * Lists of publications from the government's SRU 2.0 service (KOOP, "Handleiding SRU 2.0"; SRU itself is OASIS
 * searchRetrieve 2.0). The forms that are used here: product area and index names `c.product-area`,
 * `w.publicatienaam`, `w.vergaderjaar` and `dt.modified`, `==` for the exact term, `startRecord` from 1,
 * diagnostics with status 200. None of it could be tried against the service itself; it was written from its
 * documentation and from public programs that use it, and runs against a stand-in.
 */

/** The kinds of publication that can be asked for, with their name in `w.publicatienaam`. */
export const PUBLICATION_NAMES = {
  aanhangsel: 'Aanhangsel van de Handelingen',
  kamerstuk: 'Kamerstuk',
} as const;

/** Which publications are asked for. Dates are ISO (`2024-01-01`), both ends included. */
export interface Selection {
  readonly soort: keyof typeof PUBLICATION_NAMES;
  /** `2023-2024`; null for all. */
  readonly vergaderjaar: string | null;
  /** Changed since this day; null for all. */
  readonly since: string | null;
  readonly until: string | null;
}

/** A publication in a list; `modified` is an ISO date, null where the service does not say. */
export interface Listing {
  readonly id: string;
  readonly modified: string | null;
}

/** A page of a list. */
export type Page =
  | {
      readonly kind: 'page';
      readonly total: number;
      readonly listings: readonly Listing[];
      readonly next: number | null;
    }
  | { readonly kind: 'refused'; readonly why: Refusal | Diagnostic }
  | { readonly kind: 'aborted' };

/** What the service has to say instead of an answer, or an answer that is none. */
export type Diagnostic =
  | { readonly code: 'diagnose'; readonly melding: string }
  | { readonly code: 'geen-sru'; readonly wat: string };

/** Records of one page; the service gives no more than this. */
export const PAGE_SIZE = 500;
/** Further than this the service does not page: a longer list is asked for in slices. */
export const DEEPEST = 50_000;
const MAX_BYTES = 64 * 2 ** 20;

/** The query for a selection, in CQL. */
export function cqlOf({ soort, vergaderjaar, since, until }: Selection): string {
  return [
    'c.product-area==officielepublicaties',
    `w.publicatienaam=="${PUBLICATION_NAMES[soort]}"`,
    vergaderjaar === null ? null : `w.vergaderjaar=="${vergaderjaar}"`,
    since === null ? null : `dt.modified>=${since}`,
    until === null ? null : `dt.modified<=${until}`,
  ]
    .filter((clause) => clause !== null)
    .join(' AND ');
}

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

/** Asks for one page of a selection. @param startRecord from 1 */
async function readPage(client: Client, base: URL, selection: Selection, startRecord: number): Promise<Page> {
  const url = new URL(base);
  const parameters = { operation: 'searchRetrieve', version: '2.0', query: cqlOf(selection) };
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  url.searchParams.set('startRecord', String(startRecord));
  url.searchParams.set('maximumRecords', String(PAGE_SIZE));
  return pageOf(await client.get(url, { maxBytes: MAX_BYTES }), startRecord);
}

function pageOf(got: Got, startRecord: number): Page {
  switch (got.kind) {
    case 'got':
      return readResponse(got.bytes.toString('utf8'), startRecord);
    case 'refused':
    case 'aborted':
      return got;
    default:
      return { kind: 'refused', why: { code: 'geen-sru', wat: got.kind } };
  }
}

// Prefixes differ from service to service; what counts is the name behind them. Ids and numbers stay text.
const PARSER = new XMLParser({
  removeNSPrefix: true,
  parseTagValue: false,
  ignoreAttributes: true,
  processEntities: true,
});

const text = z.string().trim();
const several = <T extends z.ZodType>(one: T) => z.union([z.array(one), one.transform((value) => [value])]).optional();
const record = z.object({
  recordData: z.object({
    gzd: z.object({
      originalData: z.object({
        meta: z.object({
          owmskern: z.object({ identifier: text, modified: text.optional() }),
        }),
      }),
    }),
  }),
});
const diagnostic = z.object({ message: text.optional(), details: text.optional(), uri: text.optional() });
const response = z.object({
  searchRetrieveResponse: z.object({
    numberOfRecords: text.regex(/^\d+$/).optional(),
    nextRecordPosition: text.regex(/^\d+$/).optional(),
    records: z.union([z.literal(''), z.object({ record: several(record) })]).optional(),
    diagnostics: z.object({ diagnostic: several(diagnostic) }).optional(),
  }),
});

/** Reads a response. @param startRecord the position that was asked for, from 1 */
export function readResponse(xml: string, startRecord: number): Page {
  let parsed: unknown;
  try {
    parsed = PARSER.parse(xml, true);
  } catch {
    return notSru('geen XML');
  }
  const read = response.safeParse(parsed);
  if (!read.success) return notSru(read.error.issues[0]?.path.join('/') ?? '');
  const { numberOfRecords, nextRecordPosition, records, diagnostics } = read.data.searchRetrieveResponse;
  const said = diagnostics?.diagnostic ?? [];
  if (said.length > 0) {
    const melding = said.map(({ message, details, uri }) => [message ?? uri, details].filter(Boolean).join(': '));
    return { kind: 'refused', why: { code: 'diagnose', melding: melding.join('; ') } };
  }
  if (numberOfRecords === undefined) return notSru('numberOfRecords');
  const listings = (typeof records === 'object' ? (records.record ?? []) : []).map(({ recordData }) => {
    const { identifier, modified } = recordData.gzd.originalData.meta.owmskern;
    return { id: identifier, modified: modified ?? null };
  });
  const total = Number(numberOfRecords);
  const end = startRecord + listings.length;
  const next = Number(nextRecordPosition ?? end);
  // An empty page before the end would be asked for for ever.
  return { kind: 'page', total, listings, next: listings.length > 0 && next <= total && next >= end ? next : null };
}

function notSru(wat: string): Page {
  return { kind: 'refused', why: { code: 'geen-sru', wat } };
}
