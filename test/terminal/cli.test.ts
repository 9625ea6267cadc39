import { cpSync, mkdtempSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { CORPUS } from '../corpus.js';
import { run, runJson } from './in-process.js';
import { spawned } from './spawned.js';

const NR = 'ah-tk-20182019-811';
/** Where it does not matter what is searched: an index of these is soon made. */
const small = { env: { CORPUS_DIR: mkdtempSync(join(inject('kept'), 'cli-')) } };
cpSync(join(CORPUS, 'kst-34964-B'), join(small.env.CORPUS_DIR, 'kst-34964-B'), { recursive: true });
/** A sentence of it. */
const ZIN = 'Op 13 juli jl. zijn ook de formele onderhandelingen over de GCM afgerond.';

describe('letterlijk vraag', () => {
  it('prints a question and its answer, with whose they are and where they stand', async () => {
    const { code, out, err } = await run(['vraag', '48']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^Vraag 48\ngevraagd door Baudet \(FvD\), 25 oktober 2018\n\nHoe beschouwt u/u);
    expect(out).toMatch(/\nAanhangsel Handelingen II 2018\/19, nr\. 811, p\. 10\n/u);
    expect(out).toContain(`Bron: https://zoek.officielebekendmakingen.nl/${NR}.html`);
  });

  it.each([
    [['vraag', '811', '100'], {}, `${NR}#100`, [100]],
    [['vraag', 'alinea', '12', '--document', 'B'], small, 'kst-34964-B#12', null],
  ])('%j --json', async (args, surroundings, id, nummers) => {
    const { code, json, err } = await runJson(args, surroundings);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(json).toMatchObject({ id, nummers });
    expect(json).toHaveProperty('herkomst.sha256');
  });
});

describe('letterlijk zoek', () => {
  it('--json, key by key', async () => {
    const { code, json } = await runJson(['zoek', 'migratie', '--aantal', '3'], small);
    expect(code).toBe(0);
    expect(Object.keys(json)).toEqual(['zoekterm', 'bedoelde', 'totaal', 'verdeling', 'treffers']);
    const treffers = json['treffers'] as Record<string, unknown>[];
    expect(treffers).toHaveLength(3);
    for (const hit of treffers) {
      expect(Object.keys(hit)).toEqual([
        'id',
        'document',
        'nummers',
        'alinea',
        'rol',
        'gevonden_in',
        'excerpt',
        'tekst',
        'bronvermelding',
        'url',
        'score',
      ]);
      expect(['vraag', 'antwoord', 'voetnoot', 'onderwerp']).toContain(hit['gevonden_in']);
    }
  });

  it('--uitleg shows how a hit was scored', async () => {
    expect((await run(['zoek', 'detentie', '--uitleg'], small)).out).toMatch(
      / → .+ \((?:antwoord|vraag)\): \d+\.\d\d/u,
    );
  });

  it('takes words that begin with a dash as words', async () => {
    const { json } = await runJson(['zoek', 'detentie', '-kinderen', '--document', 'B'], small);
    expect(json['zoekterm']).toBe('detentie -kinderen');
  });

  it('says so where nothing is found, with the empty list beside it', async () => {
    const { code, json } = await runJson(['zoek', 'xyzzyq'], small);
    expect(code).toBe(1);
    expect(json).toEqual({
      fout: { code: 'geen-treffers', melding: expect.stringMatching(/^Geen treffers\. Probeer /) },
      zoekterm: 'xyzzyq',
      bedoelde: null,
      totaal: 0,
      verdeling: { jaar: [], ministerie: [], partij: [] },
      treffers: [],
    });
  });
});

describe('letterlijk document', () => {
  it('lists the publications, and tells of one', async () => {
    const { json } = await runJson(['document']);
    expect((json['documenten'] as { id: string }[]).map(({ id }) => id).sort()).toEqual([NR, 'kst-34964-B']);
    const { json: one } = await runJson(['document', '811']);
    expect(one).toMatchObject({
      id: NR,
      fragmenten: 77,
      zie_ook: [{ document: 'ah-tk-20182019-665' }],
      mededeling: null,
    });
    expect(one['inhoud']).toHaveLength(77);
  });
});

describe('letterlijk citeer and controleer', () => {
  it('a sentence that was quoted is literal', async () => {
    expect((await runJson(['citeer', 'alinea', '12', '--zinnen', '1'], small)).json['tekst']).toEqual([ZIN]);
    expect(await runJson(['controleer', `«${ZIN}»`], small)).toMatchObject({
      code: 0,
      json: { oordelen: [{ oordeel: 'letterlijk', id: 'kst-34964-B#12' }] },
    });
    // The same, from standard input, with a word lost.
    expect(await runJson(['controleer'], { ...small, input: ZIN.replace(' ook', '') })).toMatchObject({
      code: 1,
      json: { oordelen: [{ oordeel: 'wijkt-af', verschillen: [{ bron: 'ook', citaat: null }] }] },
    });
  });
});

it('letterlijk document gives all of a publication, and has no flag for it', async () => {
  const { out } = await run(['document', '811']);
  expect(out).toMatch(/\nVraag 1, Baudet[\s\S]*\nVraag 100, Baudet/u);
  expect(await run(['document', '811', '--alles'])).toMatchObject({ code: 2 });
});

describe('what goes wrong', () => {
  it.each([
    [['vraag', '101'], 1, 'vraag-bestaat-niet', 'Vraag 101 bestaat niet. Nr. 811 heeft vraag 1 t/m 100.'],
    [['vraag', '-1'], 1, 'vraag-bestaat-niet', 'Vraag -1 bestaat niet. Nr. 811 heeft vraag 1 t/m 100.'],
    [['vraag'], 2, 'geen-nummer', 'Geef het nummer van de vraag, bijvoorbeeld 48.'],
    [['vraag', '48', '--kleur'], 2, 'gebruik', undefined],
    [['zoek'], 2, 'gebruik', undefined],
    [['verband'], 2, 'gebruik', undefined],
    [['zoek', 'x', '--aantal', '0'], 2, 'gebruik', 'Geef bij --aantal een heel getal van 1 tot en met 100.'],
    [
      ['constructor'],
      2,
      'gebruik',
      'De opdracht “constructor” bestaat niet. Typ letterlijk --help om te zien welke er zijn.',
    ],
    [['corpus'], 2, 'gebruik', undefined],
    [['corpus', 'toevoegen'], 2, 'gebruik', undefined],
  ])('%j: %i, %s', async (args, code, kind, melding) => {
    const ran = await runJson(args);
    expect(ran.code).toBe(code);
    expect(ran.json['fout']).toEqual({ code: kind, melding: melding ?? expect.stringMatching(/\S/u) });
    expect(ran.err).toBe('');
  });

  it.each([
    [['vraag', 'abc'], 1, 'geen-treffers'],
    [['zoek', 'de'], 1, 'geen-zoekwoord'],
    [['controleer', ' '], 2, 'geen-tekst'],
  ])('%j: %i, %s', async (args, exit, kind) => {
    const { code, json, err } = await runJson(args, small);
    expect([code, err]).toEqual([exit, '']);
    expect(json['fout']).toEqual({ code: kind, melding: expect.stringMatching(/\S/u) });
  });

  it('is a line on standard error for a person, and nothing on standard output', async () => {
    expect(await run(['vraag', '101'])).toEqual({
      code: 1,
      out: '',
      err: 'Vraag 101 bestaat niet. Nr. 811 heeft vraag 1 t/m 100.\n',
    });
  });

  it('faulty settings are named, all of them', async () => {
    const { code, json } = await runJson(['vraag', '48'], { env: { LOG_LEVEL: 'hard', SANDBOX_PORT: 'x' } });
    expect(code).toBe(1);
    expect(json['fout']).toMatchObject({
      code: 'instellingen',
      melding: expect.stringMatching(/LOG_LEVEL[\s\S]*SANDBOX_PORT/u),
    });
  });

  it('an unknown DEFAULT_DOCUMENT is named, with those that there are', async () => {
    const { code, json } = await runJson(['vraag', '48'], { env: { DEFAULT_DOCUMENT: 'onzin' } });
    expect(code).toBe(1);
    expect(json['fout']).toMatchObject({ code: 'onbekend-document', melding: expect.stringContaining(NR) });
  });
});

describe('help', () => {
  it.each([
    [['--help'], 0],
    [['vraag', '--help'], 0],
    [['hulp'], 0],
    [[], 2],
  ])('%j: %i', async (args, code) => {
    const ran = await run(args);
    expect(ran.code).toBe(code);
    expect(ran.out).toContain('letterlijk vraag <nummer>');
  });

  it('with --json is one JSON document as well', async () => {
    expect((await runJson(['hulp'])).json).toEqual({ hulp: expect.stringContaining('letterlijk zoek') });
  });
});

it('letterlijk zoek --regels answers a term a line, as --json does for each', async () => {
  const terms = ['detentie', 'mag nederland migranten opsluiten?', 'xyzzy'];
  const lines = [...terms.map((term) => JSON.stringify(term)), 'detentie'];
  const { code, out, err } = await run(['zoek', '--regels', '--aantal', '3'], { ...small, input: lines.join('\n') });
  const one = terms.map(async (term) => JSON.parse((await run(['zoek', term, '--aantal', '3', '--json'], small)).out));
  const documents = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(documents.slice(0, 3)).toEqual(await Promise.all(one));
  expect(documents[3]).toMatchObject({ fout: { code: 'geen-json-tekst' } });
  expect([documents.length, code, err]).toEqual([4, 1, '']);
});

describe('letterlijk controleer --regels', () => {
  it('gives a document for every line, in order, and never silence', async () => {
    const lines = [
      JSON.stringify(ZIN),
      '',
      'geen json',
      '["geen tekst"]',
      // A line separator may stand in a JSON string as it is.
      JSON.stringify(ZIN).replace('GCM ', 'GCM\u2028'),
      JSON.stringify('a'.repeat(5000)),
      JSON.stringify('<@1>'),
      JSON.stringify(ZIN.replace(' ook', '')),
    ];
    const { code, out, err } = await run(['controleer', '--regels'], { ...small, input: lines.join('\r\n') });
    expect({ code, err }).toEqual({ code: 1, err: '' });
    const documents = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { fout?: { code: string }; oordelen?: { oordeel: string }[] });
    expect(documents.map(({ fout, oordelen }) => fout?.code ?? oordelen?.[0]?.oordeel)).toEqual([
      'letterlijk',
      'geen-json-tekst',
      'geen-json-tekst',
      'geen-json-tekst',
      'letterlijk',
      'te-lang',
      'geen-tekst',
      'wijkt-af',
    ]);
  });

  it('is 0 when all is literal, and takes no text beside it', async () => {
    const input = `${JSON.stringify(ZIN)}\n`.repeat(3);
    expect((await run(['controleer', '--regels'], { ...small, input })).code).toBe(0);
    expect((await run(['controleer', '--regels', 'woorden'], { ...small, input })).code).toBe(2);
  });
});

describe('the program that is run', () => {
  it.each([
    [['zoek'], ''],
    [['controleer', '--json'], 'Het GCM is immers wel bindend.'],
  ])('%j prints and exits as it does here', async (args, input) => {
    expect(await spawned(args, { ...small, input })).toEqual(await run(args, { ...small, input }));
  });
});

it('--version is that of the package', async () => {
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
  expect(await run(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
  expect((await runJson(['--version'])).json).toEqual({ versie: version });
});

it('says nothing when nobody reads on', async () => {
  expect(await spawned(['document', '--json'], { ...small, reads: false })).toMatchObject({ code: 0, err: '' });
});
