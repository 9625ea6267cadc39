import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { libraryOf } from '../../src/archive/archive.js';
import { loadCorpus } from '../../src/corpus/load.js';
import type { Library } from '../../src/publications/model/library.js';
import { CORPUS } from '../corpus.js';
import { aanhangsel, MEDEDELING } from '../publications/texts.js';
import { build, mustOpen, realData, upTo } from './data.js';
import { generated, put } from './generated.js';

/** The same questions to a library in memory and to one on disk: what one says, the other says. */
describe.each([
  ['the real corpus', async () => ({ directory: CORPUS, data: await realData(), place: null })],
  ['made-up publications of thirty years', made],
])('a library on disk of %s', (_name, make) => {
  let memory: Library;
  let disk: Library;
  beforeAll(async () => {
    const { directory, data, place } = await make();
    const loaded = await loadCorpus(directory);
    if (loaded.kind === 'refused') throw new Error(JSON.stringify(loaded.fouten));
    memory = loaded.library;
    disk = await libraryOf(await mustOpen(data, directory));
    return () => {
      if (place) rmSync(place, { recursive: true });
    };
  });
  const both = async <T>(ask: (library: Library) => Promise<T>): Promise<void> =>
    expect(await ask(disk)).toEqual(await ask(memory));

  it('has the same publications in the same order, and as many', async () => {
    await both((library) => library.ids());
    await both((library) => library.size());
  });

  it.each([
    '811',
    'nr. 811',
    'B',
    '34964 B',
    'Kamerstuk 34 964, B',
    'ah-tk-20182019-811',
    'https://zoek.officielebekendmakingen.nl/ah-tk-20182019-811.html',
    'Aanhangsel Handelingen II 2018/19, nr. 811, p. 10',
    '811 van 2018-2019',
    '811 van 2017-2018',
    '1',
    '2',
    '1 van 2003-2004',
    '2018Z19165',
    '2003Z00077',
    "it's",
    '',
    '%',
  ])('finds what is named %j', (name) => both((library) => library.find(name)));

  it.each(['', 'baudet', 'dijk', 'de dijk van', '2003', 'FvD', "'s-", '%', 'ZZZ', '811 migratie', 'van van'])(
    'suggests the same for %j',
    (typed) => both((library) => library.suggest(typed, 25)),
  );

  it.each(['ah-tk-20202021-19', 'https://zoek.officielebekendmakingen.nl/ah-tk-20202021-19.html', '19 van 2020-2021'])(
    'suggests what %j names before what only holds it',
    async (typed) => {
      if (!(await memory.publication('ah-tk-20202021-19'))) return;
      await both(async (library) => (await library.suggest(typed, 1)).map(({ gegevens }) => gegevens.id));
      expect(await disk.suggest(typed, 25)).toEqual(await memory.suggest(typed, 25));
      expect((await disk.suggest(typed, 25))[0]?.gegevens.id).toBe('ah-tk-20202021-19');
    },
  );

  it('can be browsed by the same, and has the same in each', async () => {
    await both((library) => library.overview());
    const nothing = { jaar: null, bewindspersoon: null, onderwerp: null };
    await both((library) => library.browse(nothing, 1, 3));
    const { jaren, bewindspersonen } = await memory.overview();
    expect(jaren.length).toBeGreaterThan(0);
    for (const { jaar, publicaties } of jaren) {
      await both((library) => library.browse({ ...nothing, jaar }, 0, 2));
      expect((await disk.browse({ ...nothing, jaar }, 0, 0)).total).toBe(publicaties);
    }
    for (const name of [...bewindspersonen, 'harbers', 'JenV', 'kok justitie', "it's", '', '%']) {
      await both((library) => library.browse({ ...nothing, bewindspersoon: name }, 0, 5));
    }
    for (const name of bewindspersonen) {
      expect((await disk.browse({ ...nothing, bewindspersoon: name }, 0, 0)).total).toBeGreaterThan(0);
    }
    await both((library) => library.browse({ jaar: 2018, bewindspersoon: 'harbers', onderwerp: 'migration' }, 0, 5));
    await both((library) => library.browse({ jaar: 1801, bewindspersoon: null, onderwerp: 'van' }, 0, 5));
  });

  it('has the same fragments and questions, by every id', async () => {
    for (const id of await memory.ids()) {
      await both(async (library) => (await library.publication(id))?.fragments.map((fragment) => fragment.id));
      await both(async (library) => (await library.fragment(`${id}#2`))?.antwoord?.text);
      await both(async (library) => (await library.question(id, 3))?.id);
      await both((library) => library.sameQuestions(id));
    }
  });

  it.each(['ah-tk-19001901-1', 'constructor', "'", "x' OR 'x' = 'x"])('does not hold %j', async (id) => {
    expect(await disk.publication(id)).toBeNull();
    expect(await disk.fragment(`${id}#1`)).toBeNull();
    expect(await disk.question(id, 1)).toBeNull();
    expect(await disk.sameQuestions(id)).toEqual([]);
  });
});

/** Numbers that come back every year; a notice and its answer; an id of digits. */
async function made() {
  const place = mkdtempSync(join(tmpdir(), 'archief-'));
  const [directory, data] = [join(place, 'corpus'), join(place, 'data')];
  for (const nummer of upTo(40)) put(directory, generated(nummer));
  const registered = { vraagnummers: ['2003Z00077'] };
  put(directory, { id: 'ah-tk-20202021-7', text: aanhangsel({ nummer: '7', body: MEDEDELING }) }, registered);
  put(directory, { id: 'ah-tk-20202021-19', text: aanhangsel({ nummer: '19' }) }, registered);
  put(directory, { id: 'ah-tk-20202021-197', text: aanhangsel({ nummer: '197' }) });
  put(
    directory,
    { id: 'ah-1182249', text: aanhangsel({ nummer: '55' }) },
    { kamer: 'II', vergaderjaar: '2020–2021', nummer: '55' },
  );
  await build(data, directory);
  return { directory, data, place };
}
