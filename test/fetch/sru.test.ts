import { afterEach, describe, expect, it } from 'vitest';
import { Client } from '../../src/fetch/client.js';
import {
  cqlOf,
  DEEPEST,
  type Listed,
  listPublications,
  PAGE_SIZE,
  readResponse,
  type Selection,
} from '../../src/fetch/sru.js';
import { instantClock, sruResponse, standIn } from './stand-in.js';

const ALL: Selection = { soort: 'aanhangsel', vergaderjaar: '2023-2024', since: null, until: null };
const close: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const one of close.splice(0)) await one();
});

/** What the list of a selection gives, asked of a service that answers with `answer`. */
async function listed(selection: Selection, answer: (query: string, start: number) => string): Promise<Listed[]> {
  const server = await standIn((_request, response, { searchParams }) =>
    response.end(answer(searchParams.get('query') ?? '', Number(searchParams.get('startRecord')))),
  );
  close.push(server.close);
  const client = new Client({ clock: instantClock(), userAgent: 'x', signal: new AbortController().signal });
  const parts: Listed[] = [];
  for await (const part of listPublications(client, new URL(`${server.base}/sru`), selection, '2026-01-31'))
    parts.push(part);
  return parts;
}

const ids = (parts: readonly Listed[]) =>
  parts.flatMap((part) => (part.kind === 'part' ? part.listings.map(({ id }) => id) : []));

it('asks in CQL', () => {
  expect(cqlOf({ ...ALL, since: '2024-01-01', until: '2024-02-01' })).toBe(
    'c.product-area==officielepublicaties AND w.publicatienaam=="Aanhangsel van de Handelingen" AND w.vergaderjaar=="2023-2024" AND dt.modified>=2024-01-01 AND dt.modified<=2024-02-01',
  );
});

it('turns the pages to the end', async () => {
  const total = PAGE_SIZE * 2 + 3;
  const all = Array.from({ length: total }, (_, nr) => `ah-tk-20232024-${nr + 1}`);
  const parts = await listed(ALL, (_query, start) => {
    const page = all.slice(start - 1, start - 1 + PAGE_SIZE);
    const next = start + page.length;
    return sruResponse(page, total, next <= total ? next : null);
  });
  expect(ids(parts)).toEqual(all);
});

it('asks in slices by date where the list is longer than the service pages through, each day once', async () => {
  const asked: [string, string][] = [];
  const parts = await listed({ ...ALL, vergaderjaar: null, since: '2026-01-01' }, (query) => {
    const since = /modified>=(\S+)/.exec(query)?.[1] ?? '';
    const until = /modified<=(\S+)/.exec(query)?.[1] ?? '';
    const days = (Date.parse(until || '2026-01-31') - Date.parse(since)) / 86_400_000 + 1;
    if (days > 10) return sruResponse(['te-veel'], DEEPEST + 1, 2);
    asked.push([since, until]);
    return sruResponse([`${since}/${until}`], 1, null);
  });
  const days = asked.flatMap(([since, until]) => {
    const count = (Date.parse(until) - Date.parse(since)) / 86_400_000 + 1;
    return Array.from({ length: count }, (_, day) => Date.parse(since) + day * 86_400_000);
  });
  expect(days).toHaveLength(31);
  expect(new Set(days).size).toBe(31);
  expect(ids(parts)).toEqual(asked.map((one) => one.join('/')));
  // How long the whole list is, and not each slice of it.
  expect(new Set(parts.map((part) => part.kind === 'part' && part.total))).toEqual(new Set([DEEPEST + 1]));
});

it('says so when one day is too long by itself', async () => {
  const parts = await listed({ ...ALL, since: '2026-01-30' }, () => sruResponse(['x'], DEEPEST + 1, 2));
  expect(parts).toEqual([{ kind: 'too-deep', dag: '2026-01-30' }]);
});

describe('a response', () => {
  const diagnostics =
    '<searchRetrieveResponse><version>2.0</version><diagnostics><diagnostic><uri>info:srw/diagnostic/1/10</uri><details>w.jaar</details><message>Query syntax error</message></diagnostic></diagnostics></searchRetrieveResponse>';

  it.each([
    ['with a diagnosis and status 200', diagnostics, { code: 'diagnose', melding: 'Query syntax error: w.jaar' }],
    ['that is a page of error', '<!doctype html><p>Storing', { code: 'geen-sru' }],
    ['that is other XML', '<rss/>', { code: 'geen-sru' }],
    [
      'without a number',
      '<searchRetrieveResponse><version>2.0</version></searchRetrieveResponse>',
      { code: 'geen-sru' },
    ],
    ['with nothing in it', '', { code: 'geen-sru' }],
  ])('%s is refused', (_name, xml, why) => {
    expect(readResponse(xml, 1)).toMatchObject({ kind: 'refused', why });
  });

  it.each([
    ['no records', sruResponse([], 0, null), [], null],
    ['one record', sruResponse(['ah-tk-20232024-1'], 1, null), ['ah-tk-20232024-1'], null],
    ['an empty page before the end', sruResponse([], 10, 1), [], null],
    ['a page that leads back', sruResponse(['a'], 10, 1), ['a'], null],
  ])('with %s', (_name, xml, wanted, next) => {
    const page = readResponse(xml, 1);
    expect(page).toMatchObject({ kind: 'page', next });
    expect(page.kind === 'page' && page.listings.map(({ id }) => id)).toEqual(wanted);
  });
});
