import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { systemClock } from '../../src/clock.js';
import { program } from '../../src/program.js';
import { pdfBytes, sruResponse, standIn } from '../fetch/stand-in.js';
import { example } from '../proefdruk/example.js';
import { setProefdruk } from '../proefdruk/proefdruk.js';
import { rounds } from '../rounds.js';
import { listened, run, runJson } from './in-process.js';
import { spawned } from './spawned.js';

let corpus: string;
let server: Awaited<ReturnType<typeof standIn>>;
/** Told of every request, before the answer, halfway and after it. */
let meanwhile: (moment: number) => void;
let pdfs: Map<string, Buffer>;
const METADATA =
  '<metadata_gegevens><metadata name="DC.identifier" content="ah-tk-20312032-1"/><metadata name="OVERHEIDop.vraagnummer" content="2032Z00123"/></metadata_gegevens>';
const id = (nummer: number) => `ah-tk-20312032-${nummer}`;
const PDFS = [
  [id(1), (await setProefdruk(example({ nummer: 1 }))).bytes],
  [id(2), (await setProefdruk(example({ nummer: 2 }))).bytes],
  [id(3), pdfBytes('een PDF van iets anders')],
] as const;

beforeEach(async () => {
  // The pauses between requests are shown in test/fetch/client.test.ts.
  vi.spyOn(systemClock, 'wait').mockResolvedValue();
  corpus = join(mkdtempSync(join(tmpdir(), 'ophalen-')), 'corpus');
  pdfs = new Map(PDFS);
  meanwhile = () => undefined;
  server = await standIn((request, response, { pathname, searchParams }) => {
    meanwhile(0);
    response.on('finish', () => meanwhile(2));
    if (pathname === '/sru') {
      const ids = [...pdfs.keys(), 'h-tk-20312032-1-1'];
      return void response.end(sruResponse(searchParams.get('startRecord') === '1' ? ids : [], ids.length, null));
    }
    if (pathname === `/${id(1)}/metadata.xml`) return void response.end(METADATA);
    const bytes = pdfs.get(/([^/]+)\.pdf$/u.exec(pathname)?.[1] ?? '');
    if (!bytes) return void response.writeHead(404).end();
    if (request.headers['if-none-match'] === '"1"') return void response.writeHead(304).end();
    response.writeHead(200, { 'content-type': 'application/pdf', etag: '"1"' });
    response.write(bytes.subarray(0, bytes.length / 2));
    meanwhile(1);
    response.end(bytes.subarray(bytes.length / 2));
  });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await server.close();
  rmSync(join(corpus, '..'), { recursive: true });
});

const env = () => ({
  CORPUS_DIR: corpus,
  PUBLICATIES_URL: server.base,
  SRU_URL: `${server.base}/sru`,
  CONTACT: 'proef@example.org',
});
const fetchJson = (...args: string[]) => runJson(['corpus', 'ophalen', ...args], { env: env() });

it('fetches publications by id and by address, and adds them', async () => {
  const { code, json } = await fetchJson(id(1), `https://zoek.officielebekendmakingen.nl/${id(2)}.html`);
  expect(json).toMatchObject({ opgehaald: [id(1), id(2)], geweigerd: [], mislukt: [], gestopt: false });
  expect(code).toBe(0);
  expect((await run(['corpus', 'verifieer'], { env: env() })).code).toBe(0);
  expect(server.asked[0]?.headers['user-agent']).toContain('Letterlijk (');
  expect(server.asked[0]?.headers['user-agent']).toContain('proef@example.org)');
  // What is said of it stands beside it, and counts.
  expect(readFileSync(join(corpus, id(1), 'metadata.xml'), 'utf8')).toBe(METADATA);
  expect((await run(['document', '2032Z00123'], { env: env() })).out).toContain(id(1));
  writeFileSync(join(corpus, id(1), 'metadata.xml'), METADATA.replace('00123', '00124'));
  expect(await run(['corpus', 'verifieer'], { env: env() })).toMatchObject({
    code: 1,
    err: expect.stringContaining('metadata.xml'),
  });
});

it('fetches a year from the list, keeps what was refused for a person, and fetches nothing twice', async () => {
  const { code, json } = await fetchJson('--vergaderjaar', '2031-2032');
  expect(json).toMatchObject({ opgehaald: [id(1), id(2)], geweigerd: [{ id: id(3) }] });
  expect(code).toBe(1);
  expect(readdirSync(join(corpus, '.geweigerd')).sort()).toEqual([`${id(3)}.pdf`, `${id(3)}.txt`]);
  expect(readFileSync(join(corpus, '.geweigerd', `${id(3)}.txt`), 'utf8')).not.toBe('');
  const before = server.asked.length;
  const again = await fetchJson('--vergaderjaar', '2031-2032');
  expect(again.json).toMatchObject({ opgehaald: [], bekend: [id(1), id(2), id(3)] });
  // Of the list alone: it says that nothing changed since.
  expect(server.asked.slice(before).map(({ path }) => path.split('?')[0])).toEqual(['/sru']);
});

it('killed at random points it goes on, with nothing lost and nothing half', async () => {
  const points = fc.sample(fc.nat(8), rounds(1));
  for (const point of points) {
    let left = point;
    await spawned(['corpus', 'ophalen', id(1), id(2), id(3)], {
      env: env(),
      killable: (kill) => {
        meanwhile = () => left-- === 0 && kill();
      },
    });
    meanwhile = () => undefined;
    if (!existsSync(corpus) || !readdirSync(corpus).some((name) => !name.startsWith('.'))) continue;
    expect(await run(['corpus', 'verifieer'], { env: env() })).toMatchObject({ code: 0, err: '' });
  }
  const { json } = await fetchJson(id(1), id(2), id(3));
  expect(json).toMatchObject({ mislukt: [], afwezig: [] });
  expect((await run(['corpus', 'verifieer'], { env: env() })).code).toBe(0);
  expect(readdirSync(corpus).sort()).toEqual(['.geweigerd', '.ophalen.jsonl', id(1), id(2)].sort());
});

it('of what was refused once and is taken later nothing is left to go through', async () => {
  const good = pdfs.get(id(1)) ?? expect.fail();
  pdfs.set(id(1), pdfBytes('nog niet goed'));
  expect((await fetchJson(id(1))).json).toMatchObject({ geweigerd: [{ id: id(1) }] });
  expect(readdirSync(join(corpus, '.geweigerd'))).toHaveLength(2);
  pdfs.set(id(1), good);
  rmSync(join(corpus, '.ophalen.jsonl'));
  expect((await fetchJson(id(1))).json).toMatchObject({ opgehaald: [id(1)] });
  expect(readdirSync(join(corpus, '.geweigerd'))).toEqual([]);
});

it('shows a bar with what is left at a terminal, and above it what did not come', async () => {
  const screen = Object.assign(new PassThrough(), { isTTY: true, columns: 120 });
  let drawn = '';
  screen.on('data', (text) => {
    drawn += text;
  });
  // What is fetched sooner than anything is drawn has no bar to begin with.
  vi.mocked(systemClock.wait).mockImplementationOnce(
    async () => void (await vi.waitUntil(() => drawn.includes('van 2'), { timeout: 10_000 })),
  );
  const ran = await listened(false, (output) =>
    program(['corpus', 'ophalen', id(1), id(3)], {
      environment: env(),
      input: () => Readable.from([]),
      output: { ...output, screen },
    }),
  );
  expect(drawn).toMatch(/ 0 van 2, nog [\s\S]* 2 van 2, nog /u);
  expect(drawn).toMatch(new RegExp(`${id(3)}: geweigerd`, 'u'));
  expect(drawn).not.toContain(`${id(1)}: `);
  expect(ran).toMatchObject({ code: 1, err: '', out: expect.stringContaining('1 opgehaald') });
});

it.each([
  { asked: [id(1)], elsewhere: { PUBLICATIES_URL: 'https://example.invalid' } },
  { asked: [id(1)], elsewhere: { PUBLICATIES_URL: '', CONTACT: '  ' } },
  { asked: ['--sinds', '2024-01-01'], elsewhere: { SRU_URL: '' } },
])(
  'fetches nothing from elsewhere for who does not say where to be reached: $elsewhere',
  async ({ asked, elsewhere }) => {
    const { code, err } = await run(['corpus', 'ophalen', ...asked], { env: { ...env(), CONTACT: '', ...elsewhere } });
    expect(err).toContain('CONTACT=naam@example.nl');
    expect(code).toBe(2);
    expect(server.asked).toEqual([]);
  },
);

it('needs no address to be reached at for what is served on this machine', async () => {
  const env = { CORPUS_DIR: corpus, PUBLICATIES_URL: server.base };
  expect((await run(['corpus', 'ophalen', id(1)], { env })).code).toBe(0);
  expect(server.asked[0]?.headers['user-agent']).toMatch(/^Letterlijk \([^()]*time\)$/u);
});

it('tells what is not there', async () => {
  const { code, json } = await fetchJson(id(9));
  expect(json).toMatchObject({ afwezig: [id(9)] });
  expect(code).toBe(1);
});

describe('refuses', () => {
  it.each([
    [['een', 'woord'], 'geen kenmerk'],
    [[], 'Zeg wat er opgehaald moet worden'],
    [['--vergaderjaar', '2023'], 'geen vergaderjaar'],
    [['--sinds', 'gisteren'], 'geen dag'],
    [['--vergaderjaar', '2023-2024', '--soort', 'krant'], 'Wel: aanhangsel en kamerstuk'],
    [[id(1), '--vergaderjaar', '2023-2024'], 'niet allebei'],
  ])('%j', async (args, words) => {
    const { code, err } = await run(['corpus', 'ophalen', ...args], { env: env() });
    expect(err).toContain(words);
    expect(code).toBe(2);
  });
});
