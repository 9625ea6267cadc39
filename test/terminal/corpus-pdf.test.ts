import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadCorpus } from '../../src/corpus/load.js';
import { hashOf } from '../../src/corpus/store.js';
import { addToCorpus } from '../../src/terminal/corpus-add.js';
import { verifyCorpus } from '../../src/terminal/corpus-upkeep.js';
import { setProefdruk } from '../proefdruk/proefdruk.js';
import { SAMPLE } from '../proefdruk/sample.js';
import { inProcess, unexpected } from './in-process.js';

const ID = 'ah-tk-20312032-12';
const { bytes: PROEF } = await setProefdruk(SAMPLE);

let directory: string;
let env: { CORPUS_DIR: string };
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'corpus-pdf-'));
  env = { CORPUS_DIR: join(directory, 'corpus') };
});
afterEach(() => rm(directory, { recursive: true }));

const inCorpus = (file: string) => join(env.CORPUS_DIR, ID, file);
async function file(name: string, bytes: Buffer | string): Promise<string> {
  const path = join(directory, name);
  await writeFile(path, bytes);
  return path;
}
async function add(paths: string | readonly string[], options: { id?: string; vervang?: boolean } = {}) {
  const { id, vervang = false } = options;
  const given = id === undefined ? {} : { id };
  const ran = await inProcess(
    env,
    (config, output) => addToCorpus(config, output, [paths].flat(), { given, vervang, failed: unexpected }),
    true,
  );
  return { ...ran, json: JSON.parse(ran.out) as Record<string, unknown> };
}
const added = (path: string) =>
  inProcess(env, (config, output) =>
    addToCorpus(config, output, [path], { given: {}, vervang: false, failed: unexpected }),
  );
const verified = () => inProcess(env, (config, output) => verifyCorpus(config, output, false));

/** The bytes of a PDF that is drawn by hand. */
async function drawn(draw: (pdf: PDFKit.PDFDocument) => void, options: PDFKit.PDFDocumentOptions = {}) {
  const pdf = new PDFDocument({ ...options, autoFirstPage: false });
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => pdf.on('end', resolve));
  draw(pdf);
  pdf.end();
  await ended;
  return Buffer.concat(chunks);
}

describe('letterlijk corpus toevoegen, of a PDF', () => {
  it('knows by itself what it is, and stores it with what was read', async () => {
    const { code, json } = await add(await file('zomaar.pdf', PROEF));
    expect(code).toBe(0);
    expect(json).toMatchObject({ toegevoegd: [{ id: ID, fragmenten: 2, paginas: 1, gebreken: [] }] });
    expect((await readdir(join(env.CORPUS_DIR, ID))).sort()).toEqual([
      'publication.json',
      'source.pdf',
      'text.json',
      'text.txt',
    ]);
    expect(await readFile(inCorpus('source.pdf'))).toEqual(PROEF);
    expect(JSON.parse(await readFile(inCorpus('publication.json'), 'utf8'))).toEqual({
      id: ID,
      soort: 'aanhangsel',
      sha256: hashOf(PROEF),
      url: `https://zoek.officielebekendmakingen.nl/${ID}.html`,
      pdf: `https://zoek.officielebekendmakingen.nl/${ID}.pdf`,
      gelezen: {
        tekst: hashOf(await readFile(inCorpus('text.txt'))),
        plaatsen: hashOf(await readFile(inCorpus('text.json'))),
      },
    });
    expect(await verified()).toMatchObject({ code: 0, err: '' });
    expect(await add(await file('nog-eens.pdf', PROEF))).toMatchObject({ code: 0, json: { bekend: [{ id: ID }] } });
  });

  it('takes an --id that agrees, and refuses another', async () => {
    const path = await file('a.pdf', PROEF);
    expect((await add(path, { id: 'ah-tk-20312032-13' })).json['geweigerd']).toMatchObject([
      { fouten: [{ code: 'ander-kenmerk', daar: ID }].map(({ code }) => ({ code })) },
    ]);
    expect((await add(path, { id: ID })).code).toBe(0);
  });

  it('refuses what is none, broken, locked, without text, of something else or too long, and writes nothing', async () => {
    const wrong: Record<string, Buffer> = {
      'pdf-geen-kamerpublicatie': await drawn((pdf) => pdf.addPage().text('Boodschappen')),
      'pdf-geen-pdf': Buffer.from('Zomaar iets.'),
      'pdf-kapot': PROEF.subarray(0, PROEF.length / 2),
      'pdf-te-lang': await drawn((pdf) => Array.from({ length: 301 }, (_, page) => pdf.addPage().text(`${page}`))),
      'pdf-versleuteld': await drawn((pdf) => pdf.addPage().text('x'), { userPassword: 'geheim' }),
      'pdf-zonder-tekst': await drawn((pdf) => pdf.addPage().rect(9, 9, 99, 99).fill()),
    };
    const files = await Promise.all(Object.entries(wrong).map(([code, bytes]) => file(`${code}.pdf`, bytes)));
    const { json, code: exit } = await add(files);
    expect(exit).toBe(1);
    expect(json['geweigerd']).toMatchObject(
      Object.keys(wrong).map((code, at) => ({
        bestand: files[at],
        fouten: [{ code, melding: expect.stringMatching(/^\S/u) }],
      })),
    );
    expect((await readdir(directory)).sort()).toEqual(Object.keys(wrong).map((code) => `${code}.pdf`));
  });

  it('says of what it refuses to a person why, in one line', async () => {
    const { err } = await added(await file('fout.pdf', 'Zomaar iets.'));
    expect(err.trim().split('\n')).toHaveLength(2);
  });

  it('leaves scripts and attachments alone', async () => {
    const { code, json } = await add(await file('lading.pdf', withScript(PROEF)));
    expect([code, json['geweigerd']]).toEqual([0, []]);
    expect((await readdir(join(env.CORPUS_DIR, ID))).sort()).toEqual([
      'publication.json',
      'source.pdf',
      'text.json',
      'text.txt',
    ]);
  });
});

/** The same PDF with a script that runs when it is opened and a file within it, as an incremental update adds them. */
function withScript(bytes: Buffer): Buffer {
  const text = bytes.toString('latin1');
  const [, number = '', catalog = ''] = /\n(\d+) 0 obj\n<<\n(\/Type \/Catalog\n[^>]*)>>\nendobj/u.exec(text) ?? [];
  const size = Number(/\/Size (\d+)/u.exec(text)?.[1]);
  const previous = /startxref\n(\d+)/u.exec(text)?.[1];
  const script = '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>';
  const names = `/Names << /EmbeddedFiles << /Names [(virus.exe) ${size} 0 R] >> >>`;
  const objects = [
    [number, `<<\n${catalog.replace(/\/Names .*\n/u, '')}${script}\n${names}\n>>`],
    [`${size}`, '<< /Type /Filespec /F (virus.exe) >>'],
  ] as const;
  let added = '\n';
  const table = objects.map(([object, content]) => {
    const offset = String(bytes.length + added.length).padStart(10, '0');
    added += `${object} 0 obj\n${content}\nendobj\n`;
    return `${object} 1\n${offset} 00000 n \n`;
  });
  const xref = bytes.length + added.length;
  const trailer = `trailer\n<< /Size ${size + 1} /Root ${number} 0 R /Prev ${previous} >>\nstartxref\n${xref}\n%%EOF\n`;
  return Buffer.concat([bytes, Buffer.from(`${added}xref\n${table.join('')}${trailer}`, 'latin1')]);
}

describe('letterlijk corpus verifieer, of a PDF', () => {
  it('finds a PDF that is gone, or is another', async () => {
    await add(await file('a.pdf', PROEF));
    await writeFile(inCorpus('source.pdf'), Buffer.concat([PROEF, Buffer.from('\n')]));
    expect(await verified()).toMatchObject({
      code: 1,
      out: expect.stringContaining('de SHA-256 is'),
    });
    await rm(inCorpus('source.pdf'));
    expect((await verified()).out).toContain('dit bestand is er niet');
  });

  it('finds that it reads otherwise now', async () => {
    await add(await file('a.pdf', PROEF));
    const places = (await readFile(inCorpus('text.json'), 'utf8')).replace('"box":[221.1,', '"box":[221.2,');
    await writeFile(inCorpus('text.json'), places);
    expect((await verified()).err).toContain('SHA-256');
    const manifest = JSON.parse(await readFile(inCorpus('publication.json'), 'utf8')) as Record<string, object>;
    manifest['gelezen'] = { ...manifest['gelezen'], plaatsen: hashOf(Buffer.from(places)) };
    await writeFile(inCorpus('publication.json'), JSON.stringify(manifest));
    expect(await verified()).toMatchObject({
      code: 1,
      out: expect.stringContaining('wordt hier nu iets anders gelezen'),
    });
  });
});

/** What the proof says, as an extraction would leave it. */
const TEXT = `Tweede Kamer der Staten-Generaal2
Vergaderjaar 2031–2032 Aanhangsel van de Handelingen
Vragen gesteld door de leden der Kamer
12
Vragen van het lid Van der Aa (ABC) aan de Minister van Proeven over de
zetproef (ingezonden 1 mei 2032).
Antwoord van Minister Bee (Proeven) (ontvangen 2 juni 2032).
Vraag 1
Kent u het bericht dat de drukkerij haar proeven dit jaar zonder regelafstand
zet, en dat de lezer die daardoor niet meer leest?1
Antwoord 1
Ja, dat bericht ken ik, en de drukker kent het ook.
Vraag 2
Deelt u de mening dat een proef ten minste te lezen moet zijn voordat zij
wordt gedrukt?
Antwoord 2
Die mening deel ik. Een proef die niet te lezen is, wordt opnieuw gezet, en dat
is met deze proef ook gebeurd.
De drukkerij heeft mij laten weten dat zij daarvoor haar letterkast heeft
aangevuld.
1 De Letterbode, 30 april 2032, «Proeven zonder regelafstand».
Tweede Kamer, vergaderjaar 2031–2032, Aanhangsel 1
`;

describe('a PDF of a publication that the corpus has as text', () => {
  const withText = async (bytes: Buffer) => {
    await mkdir(env.CORPUS_DIR, { recursive: true });
    const { code, json } = await add(await file(`${ID}.txt`, bytes));
    expect([code, json['geweigerd']]).toEqual([0, []]);
  };

  it('is compared with it, and replaces it only when asked to', async () => {
    const bytes = Buffer.from(
      TEXT.replace('dat bericht ken ik', 'dat bericht ken ik niet').replace('e, 30 april', 'e, 31 april'),
    );
    await withText(bytes);
    const pdf = await file('a.pdf', PROEF);
    const { code, json } = await add(pdf);
    expect(code).toBe(1);
    expect(json['geweigerd']).toMatchObject([
      {
        fouten: [{ code: 'staat-er-al' }],
        verschillen: [
          {
            soort: 'antwoord',
            fragment: `${ID}#1`,
            tekst: { woorden: expect.stringContaining('niet'), regel: expect.any(Number), pagina: 1 },
            pdf: { woorden: '', pagina: 1 },
          },
          { soort: 'noot', nummer: 1, tekst: { woorden: '31' }, pdf: { woorden: '30' } },
        ],
      },
    ]);
    expect(await readFile(inCorpus('source.txt'))).toEqual(bytes);
    expect((await added(pdf)).err).toContain('noot 1: de tekst heeft «31» (p. 1, regel');

    const replaced = await add(pdf, { vervang: true });
    expect(replaced).toMatchObject({ code: 0, json: { vervangen: [{ id: ID, verschillen: expect.any(Array) }] } });
    expect((await readdir(join(env.CORPUS_DIR, ID))).sort()).not.toContain('source.txt');
    expect((await verified()).code).toBe(0);
    const loaded = await loadCorpus(env.CORPUS_DIR);
    expect(loaded.kind === 'loaded' && (await loaded.library.question(ID, 1))?.antwoord?.text).toMatch(
      /^Ja, dat bericht ken ik,/u,
    );
  });

  it('that says letter by letter the same is told as such', async () => {
    await withText(Buffer.from(TEXT));
    const { json } = await add(await file('a.pdf', PROEF));
    expect(json['geweigerd']).toMatchObject([{ fouten: [{ code: 'staat-er-al' }], verschillen: [] }]);
  });
});
