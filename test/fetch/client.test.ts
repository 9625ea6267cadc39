import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Client, PAUSE } from '../../src/fetch/client.js';
import { type Handler, instantClock, pdfBytes, standIn } from './stand-in.js';

let server: Awaited<ReturnType<typeof standIn>>;
let handle: Handler;
let clock: ReturnType<typeof instantClock>;
let stop: AbortController;
let client: Client;

beforeEach(async () => {
  handle = (_request, response) => response.writeHead(200, { 'content-type': 'application/pdf' }).end(pdfBytes('goed'));
  server = await standIn((...about) => handle(...about));
  clock = instantClock();
  stop = new AbortController();
  client = new Client({ clock, userAgent: 'Letterlijk/1 (+https://example.org)', signal: stop.signal });
});
afterEach(() => server.close());

const get = (
  path = '/a.pdf',
  more: { maxBytes?: number; known?: { etag: string | null; lastModified: string | null } } = {},
) => client.get(new URL(`${server.base}${path}`), { maxBytes: 1000, ...more });

/** Answers with these statuses in turn, and well after them. */
function inTurn(...answers: [status: number, headers?: Record<string, string>][]): void {
  handle = (_request, response) => {
    const [status, headers] = answers.shift() ?? [200];
    response.writeHead(status, headers).end(status === 200 ? pdfBytes('goed') : '');
  };
}

it('gets the bytes, the type and the version, and says who it is', async () => {
  handle = (_request, response) =>
    response
      .writeHead(200, { 'content-type': 'application/pdf;x', etag: '"1"', 'last-modified': 'gisteren' })
      .end('pdf');
  expect(await get()).toEqual({
    kind: 'got',
    bytes: Buffer.from('pdf'),
    type: 'application/pdf',
    version: { etag: '"1"', lastModified: 'gisteren' },
  });
  expect(server.asked[0]?.headers['user-agent']).toContain('Letterlijk');
});

it('asks one thing at a time, with a pause between', async () => {
  const got = await Promise.all([get('/1'), get('/2'), get('/3')]);
  expect(got.map(({ kind }) => kind)).toEqual(['got', 'got', 'got']);
  expect(server.asked.map(({ path }) => path)).toEqual(['/1', '/2', '/3']);
  expect(server.most()).toBe(1);
  expect(clock.waits).toEqual([0, PAUSE, PAUSE]);
});

it('asks only for what changed', async () => {
  handle = (request, response) => response.writeHead(request.headers['if-none-match'] === '"1"' ? 304 : 200).end();
  expect(await get('/a.pdf', { known: { etag: '"1"', lastModified: 'gisteren' } })).toEqual({ kind: 'unchanged' });
  expect(server.asked[0]?.headers['if-modified-since']).toBe('gisteren');
});

describe('tries again, with growing pauses', () => {
  it.each([
    ['a server in trouble', [500], [502], [503]],
    ['too many requests', [429], [429], [429]],
  ] as [string, ...[number][]][])('after %s', async (_name, ...answers) => {
    inTurn(...answers);
    expect(await get()).toMatchObject({ kind: 'got' });
    expect(clock.waits.filter((ms) => ms >= 1000)).toEqual([1000, 4000, 15_000]);
  });

  it('as long as the server says, in seconds or as a date, ten minutes at most', async () => {
    inTurn(
      [503, { 'retry-after': '7' }],
      [503, { 'retry-after': 'Thu, 01 Jan 2026 00:01:00 GMT' }],
      [503, { 'retry-after': '9999' }],
    );
    expect(await get()).toMatchObject({ kind: 'got' });
    const [first, second, third] = clock.waits.filter((ms) => ms > PAUSE);
    expect([first, third]).toEqual([7000, 600_000]);
    expect(second).toBeGreaterThan(50_000);
  });

  it('and gives up with the reason', async () => {
    handle = (_request, response) =>
      response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad gateway</h1>');
    expect(await get()).toEqual({ kind: 'refused', why: { code: 'onbereikbaar', pogingen: 5, oorzaak: 'status 502' } });
  });

  it('when the body was cut short', async () => {
    let cut = true;
    handle = (_request, response) => {
      response.writeHead(200, { 'content-length': '20' });
      if (!cut) return void response.end('x'.repeat(20));
      cut = false;
      response.write('half');
      response.destroy();
    };
    expect(await get()).toMatchObject({ kind: 'got', bytes: Buffer.from('x'.repeat(20)) });
  });

  it('when nobody listens', async () => {
    await server.close();
    expect(await get()).toMatchObject({ kind: 'refused', why: { code: 'onbereikbaar', oorzaak: 'ECONNREFUSED' } });
  });
});

describe('takes no', () => {
  it.each([404, 410])('address where nothing stands (%i)', async (status) => {
    inTurn([status]);
    expect(await get()).toEqual({ kind: 'absent' });
  });

  it.each([400, 401, 403])('answer with status %i, nor asks again', async (status) => {
    inTurn([status]);
    expect(await get()).toEqual({ kind: 'refused', why: { code: 'status', status } });
    expect(server.asked).toHaveLength(1);
  });

  it('more bytes than were asked for', async () => {
    handle = (_request, response) => response.writeHead(200).end('x'.repeat(1001));
    expect(await get()).toEqual({ kind: 'refused', why: { code: 'te-groot', hoogstens: 1000 } });
  });

  it('a length of more than that, before a byte of it comes', async () => {
    handle = (_request, response) => response.writeHead(200, { 'content-length': '1001' }).flushHeaders();
    expect(await get()).toEqual({ kind: 'refused', why: { code: 'te-groot', hoogstens: 1000 } });
  });

  it.each([
    'http://127.0.0.2/inner',
    'http://169.254.169.254/latest/meta-data',
    'file:///etc/passwd',
    '//elders.example/a',
    'http://',
  ])('redirection to elsewhere: %s', async (location) => {
    handle = (_request, response) => response.writeHead(302, { location }).end();
    expect(await get()).toEqual({ kind: 'refused', why: { code: 'omleiding', naar: location } });
    expect(server.asked).toHaveLength(1);
  });

  it('redirection in a circle', async () => {
    handle = (_request, response) => response.writeHead(301, { location: '/rond' }).end();
    expect(await get()).toMatchObject({ kind: 'refused', why: { code: 'omleiding' } });
    expect(server.asked.length).toBeLessThan(6);
  });
});

it('follows a redirection on the same host', async () => {
  handle = (_request, response, url) =>
    url.pathname === '/a.pdf' ? response.writeHead(301, { location: '/b.pdf' }).end() : response.end('b');
  expect(await get()).toMatchObject({ kind: 'got', bytes: Buffer.from('b') });
});

it('stops what is under way, and everything after it', async () => {
  handle = () => stop.abort();
  expect(await Promise.all([get(), get()])).toEqual([{ kind: 'aborted' }, { kind: 'aborted' }]);
  expect(server.asked).toHaveLength(1);
});
