import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Client } from '../../src/fetch/client.js';
import { type Came, fetchPublication, JOURNAL, Journal, readMetadata, type Take } from '../../src/fetch/fetch.js';
import { type Handler, instantClock, pdfBytes, standIn } from './stand-in.js';

const ID = 'ah-tk-20232024-1178';
const METADATA = `<?xml version="1.0"?><metadata_gegevens><metadata name="DC.identifier" scheme="" content="${ID}"/><metadata name="OVERHEIDop.vraagnummer" content="2024Z01234"/><metadata name="DC.title" content="A &amp; B"/></metadata_gegevens>`;

let directory: string;
let server: Awaited<ReturnType<typeof standIn>>;
let handle: Handler;
let journal: Journal;
let came: Came[];
let take: Take;
let stands: boolean;

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'ophalen-'));
  journal = await Journal.open(directory);
  came = [];
  stands = true;
  take = async (one) => {
    came.push(one);
    return { kind: 'taken' };
  };
  handle = (request, response, { pathname }) => {
    if (pathname.endsWith('metadata.xml')) return void response.end(METADATA);
    if (request.headers['if-none-match'] === '"1"') return void response.writeHead(304).end();
    response.writeHead(200, { 'content-type': 'application/pdf', etag: '"1"' }).end(pdfBytes('goed'));
  };
  server = await standIn((...about) => handle(...about));
});
afterEach(async () => {
  await journal.close();
  await server.close();
  rmSync(directory, { recursive: true });
});

function fetched(modified: string | null = null) {
  const clock = instantClock();
  const client = new Client({ clock, userAgent: 'x', signal: new AbortController().signal });
  return fetchPublication(
    { id: ID, modified },
    {
      client,
      base: server.base,
      journal,
      take,
      has: async () => stands,
      clock,
    },
  );
}

it('offers the PDF with what is said beside it', async () => {
  expect(await fetched()).toEqual({ id: ID, kind: 'taken' });
  const says = { id: ID, vraagnummers: ['2024Z01234'] };
  expect(came).toEqual([{ id: ID, pdf: pdfBytes('goed'), metadata: { bytes: Buffer.from(METADATA), says } }]);
});

it('fetches nothing twice: not what did not change since, and of the rest only what is new', async () => {
  await fetched();
  await journal.close();
  journal = await Journal.open(directory);
  expect(await fetched('2025-12-31')).toEqual({ id: ID, kind: 'unchanged' });
  expect(server.asked).toHaveLength(2);
  expect(await fetched('2026-06-01')).toEqual({ id: ID, kind: 'unchanged' });
  expect(server.asked.at(-1)?.headers['if-none-match']).toBe('"1"');
  expect(came).toHaveLength(1);
});

it('fetches again what was taken and no longer stands in the corpus', async () => {
  await fetched();
  stands = false;
  expect(await fetched('2025-12-31')).toEqual({ id: ID, kind: 'taken' });
  expect(came).toHaveLength(2);
});

it('goes on after it was stopped in the middle of a line', async () => {
  await fetched();
  await journal.close();
  appendFileSync(join(directory, JOURNAL), '{"id":"ah-tk-2023');
  journal = await Journal.open(directory);
  expect(journal.of(ID)?.became).toBe('taken');
  await journal.write('ah-tk-20232024-1', 'absent', { etag: null, lastModified: null }, new Date(0));
  await journal.close();
  journal = await Journal.open(directory);
  expect(journal.of('ah-tk-20232024-1')?.became).toBe('absent');
  expect(readFileSync(join(directory, JOURNAL), 'utf8').endsWith('}\n')).toBe(true);
});

it('tells what the corpus refused, with the bytes', async () => {
  take = async () => ({ kind: 'refused', reasons: ['regel 12'] });
  expect(await fetched()).toMatchObject({ kind: 'refused', reasons: ['regel 12'], pdf: pdfBytes('goed') });
  expect(journal.of(ID)?.became).toBe('refused');
});

it('leaves metadata alone that is about another publication', async () => {
  const there = handle;
  handle = (request, response, url) =>
    url.pathname.endsWith('.xml') ? response.end(METADATA.replace('1178', '1179')) : there(request, response, url);
  expect(await fetched()).toMatchObject({ kind: 'taken' });
  expect(came[0]?.metadata).toBeNull();
});

it('takes a publication without metadata', async () => {
  const pdf = handle;
  handle = (request, response, url) =>
    url.pathname.endsWith('.xml') ? response.writeHead(404).end() : pdf(request, response, url);
  expect(await fetched()).toMatchObject({ kind: 'taken' });
  expect(came[0]?.metadata).toBeNull();
});

it.each([
  ['a page of error with status 200', '<!doctype html><title>Storing</title>', { code: 'geen-pdf', type: 'text/html' }],
  ['a PDF cut short', '%PDF-1.4\nhalf', { code: 'afgekapt' }],
])('offers no %s', async (_name, body, why) => {
  handle = (_request, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(body);
  expect(await fetched()).toEqual({ id: ID, kind: 'not-got', why });
  expect(came).toEqual([]);
  expect(journal.of(ID)).toBeNull();
});

it('remembers what is not there, and asks again all the same', async () => {
  const there = handle;
  handle = (_request, response) => response.writeHead(404).end();
  expect(await fetched('2024-01-01')).toEqual({ id: ID, kind: 'absent' });
  handle = there;
  expect(await fetched('2024-01-01')).toEqual({ id: ID, kind: 'taken' });
});

it.each([
  ['', null],
  ['<html/>', null],
  ['<metadata_gegevens/>', null],
])('reads no metadata from %j', (xml, wanted) => {
  expect(readMetadata(xml)).toEqual(wanted);
});
