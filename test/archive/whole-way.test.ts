import { once } from 'node:events';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, expect, it, vi } from 'vitest';
import { startSandbox } from '../../sandbox/sandbox.js';
import { systemClock } from '../../src/clock.js';
import { PAGE_SIZE } from '../../src/fetch/sru.js';
import { shown } from '../e2e/product.js';
import { sruResponse, standIn } from '../fetch/stand-in.js';
import { setProefdruk } from '../proefdruk/proefdruk.js';
import { endPrograms, startProgram } from '../program.js';
import { run, runJson } from '../terminal/in-process.js';
import { spawned } from '../terminal/spawned.js';
import { folder, upTo } from './data.js';
import { generatedProof } from './generated.js';

/**
 * From the government's services to a reader: fetched, built, verified, served and asked, killed on the way at random
 * points. `PUBLICATIONS=10000 npx vitest run test/archive/whole-way.test.ts` does it with so many (ten minutes).
 */
const COUNT = Number(process.env['PUBLICATIONS'] ?? 50);
const MANY = 1000;
/** So many publications are asked about, spread over all of them. */
const ASKED = COUNT < MANY ? 2 : 50;
vi.setConfig({ testTimeout: 300_000 + COUNT * 1000, hookTimeout: 60_000 + COUNT * 50 });

afterEach(() => {
  endPrograms();
  vi.restoreAllMocks();
});

it(`goes the whole way with ${COUNT} publications`, async () => {
  const numbers = new Map(upTo(COUNT).map((nummer) => [generatedProof(nummer).id, nummer]));
  const ids = [...numbers.keys()];
  const place = folder();
  const settings = { CORPUS_DIR: join(place, 'corpus'), DATA_DIR: join(place, 'data') };
  mkdirSync(settings.CORPUS_DIR);
  const points = fc.sample(fc.nat(5), COUNT < MANY ? 1 : 4);

  // Fetching: killed while it is answered, with its pauses; then to the end, without.
  let answering = () => undefined as unknown;
  const services = await standIn((_request, response, { pathname, searchParams }) => {
    answering();
    const start = Number(searchParams.get('startRecord'));
    const page = ids.slice(start - 1, start - 1 + PAGE_SIZE);
    const next = start + page.length;
    if (pathname === '/sru') return void response.end(sruResponse(page, COUNT, next > COUNT ? null : next));
    const nummer = numbers.get(/([^/]+)\.pdf$/u.exec(pathname)?.[1] ?? '');
    if (nummer === undefined) return void response.writeHead(404).end();
    void setProefdruk(generatedProof(nummer).proof).then(({ bytes }) =>
      response.writeHead(200, { 'content-type': 'application/pdf', etag: `"${nummer}"` }).end(bytes),
    );
  });
  const fetching = {
    ...settings,
    PUBLICATIES_URL: services.base,
    SRU_URL: `${services.base}/sru`,
    CONTACT: 'proef@example.org',
  };
  const fetchAll = ['corpus', 'ophalen', '--sinds', '1995-01-01'];
  for (const point of points) {
    let left = point;
    await spawned(fetchAll, {
      env: fetching,
      killable: (kill) => {
        answering = () => left-- === 0 && kill();
      },
    });
  }
  answering = () => undefined;
  vi.spyOn(systemClock, 'wait').mockResolvedValue();
  const { json } = await took('fetching', () => runJson(fetchAll, { env: fetching }));
  expect(json).toMatchObject({ geweigerd: [], mislukt: [], afwezig: [], gestopt: false });
  await services.close();
  expect(readdirSync(settings.CORPUS_DIR).filter((name) => !name.startsWith('.'))).toEqual(ids.toSorted());
  // Nothing twice, but for what each kill left under way.
  const pdfs = services.asked.filter(({ path }) => path.endsWith('.pdf'));
  expect(pdfs.length).toBeLessThanOrEqual(COUNT + points.length);

  // Building: killed when it has said so many lines, then to the end.
  for (const point of points) {
    await spawned(['corpus', 'bouw'], { env: settings, killAt: (said) => said.split('\n').length > point });
  }
  const built = await took('building', () => runJson(['corpus', 'bouw'], { env: settings }));
  expect(built.json).toMatchObject({ publicaties: COUNT, fragmenten: 3 * COUNT, geweigerd: [] });
  const verified = await took('verifying', () => run(['corpus', 'verifieer'], { env: settings }));
  expect(verified).toMatchObject({ code: 0, err: '' });

  // Serving: killed once, started anew, and asked.
  const sandbox = await startSandbox();
  const start = async () => {
    const bot = startProgram({ ...settings, DISCORD_TOKEN: sandbox.token, DISCORD_API_URL: sandbox.apiUrl });
    await bot.told('ingelogd');
    return bot;
  };
  const { child } = await start();
  child.kill('SIGKILL');
  await once(child, 'exit');
  const bot = await took('starting', start);
  for (const id of ids.filter((_, at) => at % Math.ceil(COUNT / ASKED) === 0)) {
    const { answers } = generatedProof(numbers.get(id) ?? 0);
    const [, second = ''] = answers;
    expect(shown((await sandbox.slash('vraag', { nummer: `${id}#2` })).message)).toContain(second);
    const [sentence = ''] = second.split(/(?<=\.) /u);
    const found = await sandbox.slash('zoek', { term: `"${sentence}"` });
    expect(JSON.stringify(found.message)).toContain(`${id}%232`);
    const checked = await sandbox.slash('controleer', { tekst: sentence });
    expect(shown(checked.message)).toContain(sentence);
    expect(JSON.stringify(checked.message)).toContain(`${id}%232`);
    // What comes too late for who types is left out, and asked for anew at the next letter.
    const suggested = async () => {
      const choices = await sandbox.autocomplete('document', { document: id }, 'document');
      expect(choices.map(({ value }) => value)).toContain(id);
    };
    await vi.waitFor(suggested, { timeout: 60_000 });
  }
  bot.child.kill('SIGTERM');
  expect(await bot.ended).toBe(0);
  await sandbox.close();
});

/** Says how long a part of the way took, where so many go it that it is of interest. */
async function took<T>(what: string, work: () => Promise<T>): Promise<T> {
  const from = performance.now();
  const done = await work();
  if (COUNT >= MANY) process.stdout.write(`${what}: ${((performance.now() - from) / 1000).toFixed(0)} s\n`);
  return done;
}
