import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadCorpus } from '../../src/corpus/load.js';
import { readManifest } from '../../src/corpus/manifest.js';
import { CORPUS } from '../corpus.js';
import { rounds } from '../rounds.js';

const ID = 'kst-34964-B';
const manifest = await readFile(join(CORPUS, ID, 'publication.json'), 'utf8');

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'letterlijk-fuzz-'));
  await cp(join(CORPUS, ID), join(folder, ID), { recursive: true });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const KEYS = [
  'id',
  'soort',
  'sha256',
  'url',
  'pdf',
  'lezingen',
  'gelezen',
  'metadata',
  '__proto__',
  'constructor',
  'toString',
];
const deep = fc.integer({ min: 1, max: 20_000 }).map((depth) => `${'['.repeat(depth)}${']'.repeat(depth)}`);
const value = fc.oneof(
  fc.json({ maxDepth: 3 }),
  deep,
  fc.constantFrom(
    '"../../../etc/passwd"',
    '"../kst-34964-B"',
    '"kst-34964-B/../x"',
    '"kst-34964-B\\u0000"',
    '1e999',
    '"\\ud800"',
    '{"__proto__":{"soort":"aanhangsel"}}',
  ),
);

describe('a manifest', () => {
  it('in which a key was changed is read, or refused by the name of the key', () => {
    fc.assert(
      fc.property(fc.constantFrom(...KEYS), value, (key, json) => {
        const rest = manifest.slice(manifest.indexOf('{') + 1);
        const read = readManifest(`{"${key}":${json},${rest}`);
        const behind = readManifest(`${manifest.slice(0, manifest.lastIndexOf('}'))},"${key}":${json}}`);
        for (const one of [read, behind]) {
          if (one.kind === 'fault') expect(one.fouten.length).toBeGreaterThan(0);
          else expect(one.manifest.id).toMatch(/^[a-z]+-[\w.()-]+$/u);
        }
        expect(({} as { soort?: unknown }).soort).toBeUndefined();
      }),
      { numRuns: rounds(100) },
    );
  });

  it('that is anything at all is refused', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), value), (text) => {
        expect(readManifest(text).kind).toBe('fault');
      }),
      { numRuns: rounds(100) },
    );
  });

  it('with an id of another folder is refused', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('../kst-34964-B', 'kst-34964-B/../kst-34964-B', '/etc', 'ah-tk-20182019-811', '..'),
        async (id) => {
          await writeFile(join(folder, ID, 'publication.json'), manifest.replace(`"${ID}"`, JSON.stringify(id)));
          expect((await loadCorpus(folder)).kind).toBe('refused');
        },
      ),
      { numRuns: rounds(5) },
    );
  });
});

describe('what is no plain file', () => {
  it.each(['source.txt', 'publication.json'])('is refused and not waited for: a pipe as %s', async (name) => {
    await rm(join(folder, ID, name));
    execFileSync('mkfifo', [join(folder, ID, name)]);
    expect(await loadCorpus(folder)).toMatchObject({
      kind: 'refused',
      fouten: [{ bestand: name, code: 'geen-bestand' }],
    });
  });

  it.each(['/dev/zero', '/dev/random'])('is refused and not read to its end: a link to %s', async (target) => {
    await rm(join(folder, ID, 'source.txt'));
    await symlink(target, join(folder, ID, 'source.txt'));
    expect(await loadCorpus(folder)).toMatchObject({
      kind: 'refused',
      fouten: [{ bestand: 'source.txt', code: 'geen-bestand' }],
    });
  });

  it('is no publication: a link to a folder, also to the corpus itself', async () => {
    await symlink(folder, join(folder, 'kst-1-A'));
    await symlink('/', join(folder, 'kst-1-B'));
    const loaded = await loadCorpus(folder);
    expect(loaded.kind === 'loaded' && (await loaded.library.ids())).toEqual([ID]);
  });
});
