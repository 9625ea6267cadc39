import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { NieuweGegevens } from '../../src/corpus/add.js';
import { loadCorpus } from '../../src/corpus/load.js';
import { addToCorpus } from '../../src/terminal/corpus-add.js';
import { CORPUS } from '../corpus.js';
import {
  AANHANGSEL_BODY,
  AANHANGSEL_ID,
  aanhangsel,
  antwoordbrief,
  OVERLEG_ID,
  OVERLEG_VOET,
  overleg,
  vraagbrief,
} from '../publications/texts.js';
import { inProcess, run, runJson, unexpected } from './in-process.js';
import { spawned } from './spawned.js';

let directory: string;
let env: { CORPUS_DIR: string };
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'corpus-'));
  env = { CORPUS_DIR: join(directory, 'corpus') };
  await cp(CORPUS, env.CORPUS_DIR, { recursive: true });
});
afterEach(() => rm(directory, { recursive: true }));

async function file(bytes: Buffer | string): Promise<string> {
  const path = join(directory, 'tekst.txt');
  await writeFile(path, bytes);
  return path;
}
const folders = async () => (await readdir(env.CORPUS_DIR)).filter((name) => !name.startsWith('.')).sort();

describe('letterlijk corpus toevoegen', () => {
  it('adds a text that is read whole, and what it says is found at once', async () => {
    const bytes = aanhangsel();
    const added = await runJson(['corpus', 'toevoegen', await file(bytes), '--id', AANHANGSEL_ID], { env });
    expect(added).toMatchObject({
      code: 0,
      json: { toegevoegd: [{ id: AANHANGSEL_ID, fragmenten: 2, gebreken: [] }], geweigerd: [] },
    });
    expect(await readFile(join(env.CORPUS_DIR, AANHANGSEL_ID, 'source.txt'))).toEqual(bytes);
    expect(JSON.parse(await readFile(join(env.CORPUS_DIR, AANHANGSEL_ID, 'publication.json'), 'utf8'))).toEqual({
      id: AANHANGSEL_ID,
      soort: 'aanhangsel',
      sha256: createHash('sha256').update(bytes).digest('hex'),
      url: `https://zoek.officielebekendmakingen.nl/${AANHANGSEL_ID}.html`,
    });
    expect(await runJson(['vraag', '123', '2'], { env })).toMatchObject({
      code: 0,
      json: { id: `${AANHANGSEL_ID}#2` },
    });
    expect((await run(['corpus', 'verifieer'], { env })).code).toBe(0);
  });

  it('adds a schriftelijk overleg, in a corpus that is not there yet', async () => {
    const args = [
      'corpus',
      'toevoegen',
      await file(overleg(vraagbrief(), antwoordbrief(), OVERLEG_VOET)),
      '--id',
      OVERLEG_ID,
    ];
    const empty = { CORPUS_DIR: join(directory, 'nieuw') };
    const ran = await run([...args, '--vergaderjaar', '2022–2023'], { env: empty });
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toMatch(/^Toegevoegd: .*kst-36045-C\n[\s\S]*4 fragmenten, 3 bladzijden/u);
    expect(await runJson(['vraag', `${OVERLEG_ID}#4`], { env: empty })).toMatchObject({
      code: 0,
      json: { rol: 'antwoord' },
    });
  });

  it.each<[string, Buffer | string, string[], string]>([
    ['a text that cannot be read', 'Zomaar iets.\n', [], 'geen kop'],
    [
      'a text with a heading that cannot be read',
      aanhangsel({ body: AANHANGSEL_BODY.replace('Vraag 2\n', 'Vraag 2a\n') }),
      [],
      '«Vraag 2a» lijkt een kop',
    ],
    ['bytes that are not UTF-8', Buffer.from([0x56, 0xff]), [], 'is geen UTF-8'],
    ['nothing', '', [], 'geen-koppen'],
    ['another kind', aanhangsel(), ['--soort', 'handelingen'], 'moet een van deze zijn'],
    ['an address that is none', aanhangsel(), ['--pdf', 'geen adres'], 'moet een adres zijn'],
  ])('refuses %s, and writes nothing', async (_name, text, more, melding) => {
    const args = ['corpus', 'toevoegen', await file(text), '--id', AANHANGSEL_ID, ...more];
    const before = await folders();
    const { code, json } = await runJson(args, { env });
    expect(code).toBe(1);
    expect(json).toMatchObject({ toegevoegd: [], geweigerd: [{ fouten: expect.any(Array) }] });
    expect(JSON.stringify(json['geweigerd'])).toContain(melding);
    expect(await folders()).toEqual(before);
  });

  it('refuses an id that is there already, and leaves it as it was', async () => {
    const before = await readFile(join(env.CORPUS_DIR, 'kst-34964-B', 'source.txt'));
    const { code, err } = await run(['corpus', 'toevoegen', await file(aanhangsel()), '--id', 'kst-34964-B'], { env });
    expect(code).toBe(1);
    expect(err).toContain('staat al in het corpus');
    expect(await readFile(join(env.CORPUS_DIR, 'kst-34964-B', 'source.txt'))).toEqual(before);
  });

  it.each(['../elders', 'x/y', 'Ah-Tk', ''])('refuses the id «%s»', async (id) => {
    const { code } = await run(['corpus', 'toevoegen', await file(aanhangsel()), '--id', id], { env });
    expect(code).toBe(1);
    expect(await folders()).toHaveLength(2);
  });

  it.each([
    ['kv-tk-2010Z06003', 'is van Kamervragen zonder antwoord, en dat soort publicatie wordt nog niet gelezen'],
    ['kst-22112-AK-b1', 'is van een bijlage, en'],
    ['kst-25742-1-111', 'is geen kenmerk van een vorm die bekend is'],
  ])('says of the id «%s» that it %s', async (id, melding) => {
    const { code, err } = await run(['corpus', 'toevoegen', await file(aanhangsel()), '--id', id], { env });
    expect(code).toBe(1);
    expect(err).toContain(`- publication.json: id: ${melding}`);
  });

  it('refuses a file that is not there', async () => {
    const { code, err } = await run(['corpus', 'toevoegen', join(directory, 'nergens'), '--id', AANHANGSEL_ID], {
      env,
    });
    expect(code).toBe(1);
    expect(err).toContain('dit bestand is er niet');
  });
});

describe('letterlijk corpus toevoegen, of more than one file', () => {
  const other = (nummer: string) => aanhangsel({ nummer });
  const text = async (name: string, bytes: Buffer | string) => {
    const path = join(directory, 'nieuw', name);
    await mkdir(join(directory, 'nieuw'), { recursive: true });
    await writeFile(path, bytes);
    return path;
  };

  const add = (paths: readonly string[], given: NieuweGegevens = {}, json = false) =>
    inProcess(
      env,
      (config, output) => addToCorpus(config, output, paths, { given, vervang: false, failed: unexpected }),
      json,
    );

  it('adds all of a folder that can be read, and says of each what became of it', async () => {
    await text('ah-tk-20202021-123.txt', other('123'));
    await text('ah-tk-20202021-124.txt', other('124'));
    await text('ah-tk-20202021-125.txt', other('99'));
    await text('geen-kenmerk.txt', other('126'));
    await text('plaatje.png', 'x');
    const ran = await add([join(directory, 'nieuw')]);
    expect(ran.code).toBe(1);
    expect(ran.out).toBe('2 toegevoegd, 2 geweigerd.\n');
    const lines = ran.err.split('\n').filter((line) => line.startsWith('['));
    expect(lines.map((line) => line.replace(/ \/.*\//u, ' '))).toEqual([
      '[1/4] ah-tk-20202021-123.txt: toegevoegd',
      '[2/4] ah-tk-20202021-124.txt: toegevoegd',
      '[3/4] ah-tk-20202021-125.txt: geweigerd',
      '[4/4] geen-kenmerk.txt: geweigerd',
    ]);
    expect(ran.err).toContain('- regel 4: de tekst is van nr. 99, niet van nr. 125');
    expect(ran.err).not.toContain('Het corpus is geweigerd');
    expect(await folders()).toEqual(['ah-tk-20182019-811', 'ah-tk-20202021-123', 'ah-tk-20202021-124', 'kst-34964-B']);
  });

  it('leaves alone what is there already from the same bytes', async () => {
    const paths = [
      await text('ah-tk-20202021-123.txt', other('123')),
      await text('ah-tk-20202021-124.txt', other('124')),
    ];
    expect((await add(paths.slice(0, 1))).code).toBe(0);
    const again = await add(paths, {}, true);
    expect({ code: again.code, json: JSON.parse(again.out) }).toMatchObject({
      code: 0,
      json: {
        toegevoegd: [{ id: 'ah-tk-20202021-124' }],
        bekend: [{ id: 'ah-tk-20202021-123' }],
        vervangen: [],
        geweigerd: [],
      },
    });
  });

  it('takes no facts for more than one', async () => {
    const paths = [await text('a.txt', other('123')), await text('b.txt', other('124'))];
    expect(await add(paths, { id: AANHANGSEL_ID })).toMatchObject({
      code: 2,
      err: expect.stringContaining('gelden voor één bestand'),
    });
  });

  it('of a folder without any, and of one that is not there, says so', async () => {
    await mkdir(join(directory, 'leeg'));
    const ran = await add([join(directory, 'leeg'), join(directory, 'nergens')]);
    expect(ran).toMatchObject({ code: 1, out: '0 toegevoegd, 2 geweigerd.\n' });
    expect(ran.err).toContain('in deze map staat geen PDF en geen tekst');
    expect(ran.err).toContain('dit bestand is er niet');
  });

  it('refuses a file that is too large before reading it', async () => {
    const path = await text('ah-tk-20202021-123.pdf', '%PDF-1.4\n');
    await truncate(path, 200_000_000);
    expect(await add([path])).toMatchObject({
      code: 1,
      err: expect.stringContaining('is te groot: 200 MB, hoogstens 20 MB'),
    });
  });

  it('says of a corpus that cannot be written to why, and goes on', async () => {
    const paths = [
      await text('ah-tk-20202021-123.txt', other('123')),
      await text('ah-tk-20202021-124.txt', other('124')),
    ];
    await rm(env.CORPUS_DIR, { recursive: true });
    await writeFile(env.CORPUS_DIR, 'een bestand en geen map');
    const ran = await add(paths);
    expect(ran).toMatchObject({ code: 1, out: '0 toegevoegd, 2 geweigerd.\n' });
    expect(ran.err).toMatch(/is niet te (?:schrijven|openen): .* \(E(?:EXIST|NOTDIR)\)/u);
  });

  it('takes readings from a file', async () => {
    const bytes = Buffer.from(other('123').toString('utf8').replace('wonen?1', 'wonen?'));
    const path = await text('ah-tk-20202021-123.txt', bytes);
    expect((await add([path])).err).toContain('naar noot 1 verwijst niets');
    const lezingen = join(directory, 'lezingen.json');
    await writeFile(lezingen, '[{ "soort": "noot" }]');
    expect(await run(['corpus', 'toevoegen', path, '--lezingen', lezingen], { env })).toMatchObject({ code: 2 });
    const lezing = { soort: 'noot', regel: 28, noot: 1, ontbreekt: 'merkteken', reden: 'zo in de druk' };
    await writeFile(lezingen, JSON.stringify([lezing]));
    expect((await run(['corpus', 'toevoegen', path, '--lezingen', lezingen], { env })).code).toBe(0);
    const manifest = await readFile(join(env.CORPUS_DIR, 'ah-tk-20202021-123', 'publication.json'), 'utf8');
    expect(JSON.parse(manifest)).toMatchObject({ lezingen: [lezing] });
  });

  it('two at once add each publication once, whole', async () => {
    for (const nummer of ['123', '124', '125', '126']) await text(`ah-tk-20202021-${nummer}.txt`, other(nummer));
    const args = ['corpus', 'toevoegen', join(directory, 'nieuw')];
    const both = await Promise.all([1, 2].map(() => spawned([...args, '--json'], { env })));
    const added = both
      .map(({ out }) => JSON.parse(out) as { toegevoegd: { id: string }[] })
      .flatMap(({ toegevoegd }) => toegevoegd.map(({ id }) => id));
    expect(added.sort()).toEqual(['123', '124', '125', '126'].map((nummer) => `ah-tk-20202021-${nummer}`));
    expect((await run(['corpus', 'verifieer'], { env })).code).toBe(0);
    expect((await readdir(env.CORPUS_DIR)).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('killed at any moment leaves whole publications or nothing', async () => {
    for (let nummer = 100; nummer < 120; nummer += 1) await text(`ah-tk-20202021-${nummer}.txt`, other(`${nummer}`));
    // Killed as soon as it tells of the fifth file: it is at work on the next one.
    const ran = await spawned(['corpus', 'toevoegen', join(directory, 'nieuw')], { env, killAt: '[5/' });
    expect(ran.code).not.toBe(0);
    expect(await loadCorpus(env.CORPUS_DIR)).toMatchObject({ kind: 'loaded' });
    expect((await run(['corpus', 'toevoegen', join(directory, 'nieuw')], { env })).code).toBe(0);
    expect(await folders()).toHaveLength(22);
  });
});

describe('letterlijk corpus verifieer', () => {
  it('derives everything again and closes the books', async () => {
    const { code, json } = await runJson(['corpus', 'verifieer']);
    expect(code).toBe(0);
    const publicaties = json['publicaties'] as Record<string, unknown>[];
    expect(publicaties).toHaveLength(2);
    for (const one of publicaties) {
      expect(Object.keys(one).sort()).toEqual(
        ['id', 'fragmenten', 'paginas', 'tekens', 'noten', 'verwijzingen', 'gebreken', 'afbrekingen'].sort(),
      );
      expect(one['gebreken']).toEqual([]);
    }
    expect(publicaties).toContainEqual(
      expect.objectContaining({
        id: 'kst-34964-B',
        noten: { gevonden: [2, 3, 4, 5, 6], zonder_tekst: [], zonder_merkteken: [1] },
      }),
    );
  });

  it('lists every hyphen at a line’s end, with its evidence', async () => {
    const { out } = await run(['corpus', 'verifieer', '--afbrekingen']);
    expect(out).toMatch(/regel \d+: niet-\|afdwingbare blijft: /u);
    expect(out.match(/De boeken sluiten:/gu)).toHaveLength(2);
  });
});

describe('a corpus with faults', () => {
  it('is refused by every command, with every fault of every publication', async () => {
    await rm(join(env.CORPUS_DIR, 'kst-34964-B', 'source.txt'));
    const manifest = join(env.CORPUS_DIR, 'ah-tk-20182019-811', 'publication.json');
    const json = JSON.parse(await readFile(manifest, 'utf8')) as Record<string, unknown>;
    await writeFile(manifest, JSON.stringify({ ...json, kleur: 'blauw', pdf: 'x' }));
    for (const args of [['vraag', '48'], ['zoek', 'detentie'], ['document'], ['corpus', 'verifieer']]) {
      const { code, out, err } = await run(args, { env });
      expect([code, out]).toEqual([1, '']);
      expect(err).toMatch(/^Het corpus is geweigerd: 3 fouten\./u);
      expect(err).toContain('ah-tk-20182019-811/publication.json: onbekende sleutel: kleur');
      expect(err).toContain('ah-tk-20182019-811/publication.json: pdf: moet een adres zijn');
      expect(err).toContain('kst-34964-B/source.txt: dit bestand is er niet');
    }
  });

  it('a large corpus opens no more files at once than a process may have', async () => {
    for (let number = 1; number <= 300; number += 1) {
      await mkdir(join(env.CORPUS_DIR, `kst-34964-${number}`));
      await writeFile(join(env.CORPUS_DIR, `kst-34964-${number}`, 'publication.json'), '{');
      await writeFile(join(env.CORPUS_DIR, `kst-34964-${number}`, 'source.txt'), '');
    }
    const { err } = await spawned(['corpus', 'verifieer'], { env, openFiles: 200 });
    expect(err).toMatch(/^Het corpus is geweigerd: 300 fouten\./u);
    expect(err).not.toMatch(/er niet|te openen/u);
  });

  it('a changed byte is enough', async () => {
    const path = join(env.CORPUS_DIR, 'kst-34964-B', 'source.txt');
    const bytes = await readFile(path);
    bytes[100] = (bytes[100] ?? 0) ^ 1;
    await writeFile(path, bytes);
    expect(await runJson(['vraag', '48'], { env })).toMatchObject({
      code: 1,
      json: { fout: { code: 'corpus-geweigerd', melding: expect.stringContaining('SHA-256') } },
    });
  });
});
