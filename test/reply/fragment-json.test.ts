import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { citation } from '../../src/publications/model/citation.js';
import { fragmentJson } from '../../src/reply/fragment.js';
import { CORPUS, realCorpus } from '../corpus.js';

const { library, publications } = await realCorpus();
const NR = 'ah-tk-20182019-811';
const question = async (nummer: number) => {
  const fragment = await library.question(NR, nummer);
  if (!fragment) throw new Error(`no question ${nummer}`);
  return { fragment, json: fragmentJson(fragment) };
};
const NUMBERS = Array.from({ length: 100 }, (_, index) => index + 1);
const source = await readFile(join(CORPUS, NR, 'source.txt'), 'utf8');

/** Text from nothing but the slices in the JSON and the source's bytes. */
const fromSlices = (text: string, slices: ReturnType<typeof fragmentJson>['herkomst']['vraag']) =>
  slices
    .map((paragraph) =>
      paragraph
        .map(([start, end, noot]) => {
          const piece = text.slice(start, end).replace('\n', ' ');
          return noot ? [...piece].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit))).join('') : piece;
        })
        .join(''),
    )
    .join('\n\n');

it('question 48, key by key', async () => {
  const { json } = await question(48);
  expect(Object.keys(json)).toEqual([
    'id',
    'document',
    'nummers',
    'vraag',
    'deelvragen',
    'antwoord',
    'bronvermelding',
    'url',
    'pdf',
    'paginas',
    'gevraagd',
    'beantwoord',
    'voetnoten',
    'verwijzingen',
    'herkomst',
  ]);
  expect(json).toMatchObject({
    id: `${NR}#48`,
    document: NR,
    nummers: [48],
    bronvermelding: 'Aanhangsel Handelingen II 2018/19, nr. 811, p. 10',
    url: `https://zoek.officielebekendmakingen.nl/${NR}.html`,
    pdf: `https://zoek.officielebekendmakingen.nl/${NR}.pdf#page=10`,
    paginas: { vraag: [10], antwoord: [10] },
    gevraagd: { door: [{ naam: 'Baudet', partij: 'FvD' }], datum: '2018-10-25' },
    beantwoord: {
      door: ['Staatssecretaris Harbers (Justitie en Veiligheid)'],
      mede_namens: ['de Ministers van Buitenlandse Zaken en voor Buitenlandse Handel en Ontwikkelingssamenwerking'],
      datum: '2018-12-03',
    },
    herkomst: { sha256: '9396bf47333225ab72651f5cab1a0838f2565470e188161be94fda3d0c7bd037' },
  });
  expect(json.deelvragen).toEqual({ 48: json.vraag });
  expect(json.verwijzingen).toContainEqual({
    tekst: 'vraag 47',
    in: 'vraag',
    document: NR,
    nummers: [47],
    url: `https://zoek.officielebekendmakingen.nl/${NR}.html`,
  });
});

it('question 5 gives the fragment of 3 to 7', async () => {
  const { json } = await question(5);
  expect(json.id).toBe(`${NR}#3`);
  expect(json.nummers).toEqual([3, 4, 5, 6, 7]);
  expect(Object.keys(json.deelvragen)).toEqual(['3', '4', '5', '6', '7']);
  expect(json.vraag).toBe(Object.values(json.deelvragen).join('\n\n'));
});

describe('all of question 1 to 100', () => {
  it('hold the number that was asked for, and a question and an answer', async () => {
    for (const nummer of NUMBERS) {
      const { json } = await question(nummer);
      expect(json.nummers).toContain(nummer);
      expect(json.id).toBe(`${NR}#${json.nummers?.[0]}`);
      expect(json.vraag).toMatch(/\S/u);
      expect(json.antwoord).toMatch(/\S/u);
      expect(json.vraag).toContain(json.deelvragen[nummer]);
      expect(JSON.parse(JSON.stringify(json))).toEqual(json);
    }
  });

  it('stand in the source as the slices say, and on the pages that are cited', async () => {
    for (const nummer of NUMBERS) {
      const { fragment, json } = await question(nummer);
      expect(fromSlices(source, json.herkomst.vraag)).toBe(json.vraag);
      expect(fromSlices(source, json.herkomst.antwoord)).toBe(json.antwoord);
      expect(json.bronvermelding).toBe(citation(fragment.publicatie, json.paginas.antwoord));
      expect(json.pdf).toMatch(new RegExp(`#page=${json.paginas.antwoord[0]}$`, 'u'));
    }
  });

  it('stand between their own headings, the question above the answer', async () => {
    for (const nummer of NUMBERS) {
      const { json } = await question(nummer);
      const asked = json.herkomst.vraag[0]?.[0]?.[0] ?? -1;
      const answered = json.herkomst.antwoord[0]?.[0]?.[0] ?? -1;
      const heading = (at: number) => source.slice(0, at).trimEnd().split('\n').at(-1)?.trim();
      const [first] = json.nummers ?? [];
      expect(heading(asked)).toMatch(new RegExp(`^Vraag ${first}(?:$|\\D)`, 'u'));
      expect(heading(answered)).toMatch(new RegExp(`^Antwoord ${first}(?:$|\\D)`, 'u'));
      expect(asked).toBeLessThan(answered);
    }
  });

  it('hold the notes whose markers stand in them, each once in the publication', async () => {
    const seen: number[] = [];
    for (const { json } of await Promise.all([...new Set(NUMBERS)].map(question))) {
      const markers = `${json.vraag}${json.antwoord}`.match(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+/gu) ?? [];
      expect(json.voetnoten).toHaveLength(markers.length);
      if (json.nummers?.[0] !== undefined && !seen.includes(json.nummers[0])) seen.push(json.nummers[0]);
    }
    expect(seen).toHaveLength(77);
  });
});

it('a paragraph has its number and role, and one half', () => {
  for (const fragment of publications
    .filter(({ gegevens }) => gegevens.dossier)
    .flatMap(({ fragments }) => fragments)) {
    const json = fragmentJson(fragment);
    expect(json).toMatchObject({ nummers: null, deelvragen: {}, alinea: fragment.alinea, rol: fragment.rol });
    expect([json.vraag, json.antwoord].filter((half) => half === null)).toHaveLength(1);
    expect(json.beantwoord === null).toBe(fragment.rol === 'vraag');
    expect(json.bronvermelding).toMatch(/^Kamerstukken I 2017\/18, 34964, B, p\. \d(?:-\d)?$/u);
  }
});
