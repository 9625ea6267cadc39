import { execFile } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadCorpus } from '../../src/corpus/load.js';
import { hashOf } from '../../src/corpus/store.js';
import type { Corpusfout } from '../../src/publications/model/gebrek.js';
import { corpusfout } from '../../src/reply/labels/gebreken.js';
import { CORPUS } from '../corpus.js';

const NR = 'ah-tk-20182019-811';
const B = 'kst-34964-B';
let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'corpus-'));
  await cp(CORPUS, directory, { recursive: true });
});
afterEach(() => rm(directory, { recursive: true }));

const path = (id: string, file: string) => join(directory, id, file);
const faults = async () => {
  const loaded = await loadCorpus(directory);
  return loaded.kind === 'refused' ? loaded.fouten.map((fout) => ({ ...fout, melding: corpusfout(fout) })) : [];
};

async function changeManifest(id: string, change: (json: Record<string, unknown>) => void) {
  const json = JSON.parse(await readFile(path(id, 'publication.json'), 'utf8'));
  change(json);
  await writeFile(path(id, 'publication.json'), JSON.stringify(json));
}

/** Changes a source and its hash with it, so that only the text can be at fault. */
async function changeSource(id: string, change: (text: string) => string) {
  const bytes = Buffer.from(change(await readFile(path(id, 'source.txt'), 'utf8')));
  await writeFile(path(id, 'source.txt'), bytes);
  await changeManifest(id, (json) => {
    json['sha256'] = hashOf(bytes);
  });
}

describe('loadCorpus', () => {
  it('loads what is whole', async () => {
    expect(await loadCorpus(directory)).toMatchObject({ kind: 'loaded' });
  });

  it('refuses a single changed byte', async () => {
    const bytes = await readFile(path(NR, 'source.txt'));
    bytes[1000] = (bytes[1000] ?? 0) ^ 1;
    await writeFile(path(NR, 'source.txt'), bytes);
    expect(await faults()).toMatchObject([
      { publicatie: NR, bestand: 'source.txt', melding: expect.stringContaining('SHA-256') },
    ]);
  });

  it('refuses two files that changed places, naming both', async () => {
    const [one, other] = await Promise.all([readFile(path(NR, 'source.txt')), readFile(path(B, 'source.txt'))]);
    await writeFile(path(NR, 'source.txt'), other);
    await writeFile(path(B, 'source.txt'), one);
    expect((await faults()).map(({ publicatie }) => publicatie)).toEqual([NR, B]);
  });

  it('names every fault of every publication', async () => {
    await rm(path(NR, 'source.txt'));
    await writeFile(path(B, 'publication.json'), '{ "id": ');
    expect(await faults()).toMatchObject([
      { publicatie: NR, bestand: 'source.txt' },
      { publicatie: B, bestand: 'publication.json', melding: expect.stringContaining('JSON') },
    ]);
  });

  it.each<[string, (json: Record<string, unknown>) => void, string]>([
    ['an unknown key', (json) => Object.assign(json, { kleur: 'blauw' }), 'onbekende sleutel: kleur'],
    ['a missing key', (json) => Reflect.deleteProperty(json, 'url'), 'ontbreekt'],
    ['another kind', (json) => Object.assign(json, { soort: 'handelingen' }), 'moet een van deze zijn'],
    ['a hash that is none', (json) => Object.assign(json, { sha256: 'abc' }), 'SHA-256'],
    ['an id that leaves the folder', (json) => Object.assign(json, { id: 'ah-/../../x' }), 'moet een kenmerk zijn'],
    ['an id that is not the folder', (json) => Object.assign(json, { id: 'ah-tk-20182019-812' }), 'maar de map heet'],
    [
      'a reading without a reason',
      (json) => Object.assign(json, { lezingen: [{ soort: 'pagina', regel: 3, nummer: 2 }] }),
      'ontbreekt',
    ],
  ])('refuses %s', async (_name, change, melding) => {
    await changeManifest(NR, change);
    const found = await faults();
    expect(found.map((fault) => fault.melding).join()).toContain(melding);
    expect(found[0]?.publicatie).toBe(NR);
  });

  it('names the field of a publication.json', async () => {
    await changeManifest(NR, (json) => Object.assign(json, { pdf: 'geen adres' }));
    expect(await faults()).toMatchObject([{ bestand: 'publication.json', veld: 'pdf' }]);
  });

  it('refuses bytes that are not UTF-8', async () => {
    const bytes = Buffer.from([0x56, 0xff, 0xfe, 0x41]);
    await writeFile(path(B, 'source.txt'), bytes);
    await changeManifest(B, (json) => Object.assign(json, { sha256: hashOf(bytes) }));
    expect(await faults()).toMatchObject([{ publicatie: B, melding: 'is geen UTF-8' }]);
  });

  it.each<[string, (text: string) => string, number, string]>([
    ['a heading lost', (text) => text.replace('Antwoord 25\n', ''), 253, 'vraag 25 heeft geen antwoord'],
    ['a heading twice', (text) => text.replace('Antwoord 25\n', 'Antwoord 20\n'), 258, 'antwoord 20 staat er al'],
    [
      'a question that was never asked',
      (text) => text.replace('Antwoord 25\n', 'Antwoord 125\n'),
      258,
      'er is geen vraag 125',
    ],
    ['another number', (text) => text.replace('\n811 \n', '\n812 \n'), 4, 'de tekst is van nr. 812'],
    [
      'a page lost',
      (text) => text.replace('\n teruggetrokken', '\nteruggetrokken'),
      682,
      'de voettekst noemt bladzijde 11',
    ],
    ['an answer emptied', (text) => text.replace('Antwoord 89\nNee. \n', 'Antwoord 89\n'), 1073, 'staat niets'],
    ['no askers', (text) => text.replace('Vragen van het lid Baudet (FvD)', 'Vragen van iemand'), 1, 'aanhef'],
  ])('refuses a text that does not parse: %s', async (_name, change, regel, melding) => {
    await changeSource(NR, change);
    const found = await faults();
    expect(found).toContainEqual(
      expect.objectContaining({
        publicatie: NR,
        bestand: 'source.txt',
        regel,
        melding: expect.stringContaining(melding),
      }),
    );
  });

  it('refuses a reading that is about nothing', async () => {
    await changeManifest(NR, (json) => {
      json['lezingen'] = [...(json['lezingen'] as unknown[]), { soort: 'alinea', regel: 17, einde: true, reden: 'x' }];
    });
    // Line 17 ends within a sentence that the layout need not ask about.
    expect((await faults()).every(({ regel }) => regel === 17)).toBe(true);
  });

  it('says of a file that cannot be opened why, and not that it is missing', async () => {
    await rm(path(NR, 'source.txt'));
    await mkdir(path(NR, 'source.txt'));
    expect(await faults()).toMatchObject([
      { publicatie: NR, bestand: 'source.txt', code: 'niet-te-openen', oorzaak: 'EISDIR' },
    ]);
    expect(corpusfout({ code: 'niet-te-openen', oorzaak: 'ELOOP' })).toBe(
      'is niet te openen: het bestandssysteem geeft een fout (ELOOP)',
    );
  });

  // Of what a process may not read or hold open only another process can tell: this one may be the administrator's.
  it.skipIf(process.platform === 'win32').each([
    ['EACCES', 'process.getuid() === 0 && process.setuid(65534)', 'het bestandssysteem staat het niet toe'],
    ['EMFILE', "for (;;) openSync('/dev/null')", 'er zijn te veel bestanden open'],
  ])('says %s of what the system does not let it open', async (oorzaak, act, words) => {
    await chmod(directory, 0o755);
    for (const id of [NR, B]) await chmod(path(id, 'source.txt'), 0o000);
    const script = `import { openSync } from 'node:fs';
      import { loadCorpus } from ${JSON.stringify(new URL('../../dist/src/corpus/load.js', import.meta.url))};
      try { ${act} } catch {}
      process.stdout.write(JSON.stringify((await loadCorpus(${JSON.stringify(directory)})).fouten));`;
    const node = [process.execPath, '--input-type=module', '-e', script];
    const { stdout } = await promisify(execFile)('sh', ['-c', 'ulimit -n 256; exec "$0" "$@"', ...node]);
    const fouten = JSON.parse(stdout) as Corpusfout[];
    expect(fouten.length).toBeGreaterThan(0);
    for (const fout of fouten) {
      expect(fout).toMatchObject({ code: 'niet-te-openen', oorzaak });
      expect(corpusfout(fout)).toContain(words);
    }
  });

  it('refuses an empty folder and one that is not there', async () => {
    expect(await loadCorpus(join(directory, 'nergens'))).toMatchObject({ kind: 'refused' });
    await rm(join(directory, NR), { recursive: true });
    await rm(join(directory, B), { recursive: true });
    expect(await loadCorpus(directory)).toMatchObject({ kind: 'refused' });
  });
});
