import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf } from '../../src/corpus/store.js';
import { widthOf } from '../../src/text/room.js';
import { example } from '../proefdruk/example.js';
import type { Proefdruk } from '../proefdruk/proefdruk.js';
import { aanhangsel } from '../publications/texts.js';

const LEDEN = ['Van Dijk (SP)', 'De Boer (CDA)', 'Jansen (VVD)', 'Bakker (D66)', 'Smit (GroenLinks)'];
const BEWINDSPERSONEN = [
  ['Minister Vos (Binnenlandse Zaken)', 'Minister van Binnenlandse Zaken'],
  ['Minister Mulder (Financiën)', 'Minister van Financiën'],
  ['Staatssecretaris Kok (Justitie)', 'Staatssecretaris van Justitie'],
] as const;
const WOORDEN =
  'gemeente provincie woning dijk school leraar trein spoor haven schip molen akker rivier brug bos natuur water bodem lucht zorg arts patient wachtlijst belasting toeslag ambtenaar wet regeling besluit termijn verslag onderzoek raming begroting subsidie vergunning toezicht handhaving rechter uitspraak beroep bezwaar burger gezin kind ouder jongere student stagiair werkgever werknemer loon uitkering pensioen veiligheid politie brandweer grens douane visser boer tuinder winkel markt prijs tarief energie gas kolen wind zon'.split(
    ' ',
  );
const WERKWOORDEN = 'bezoekt bouwt vraagt meldt ziet kent leest betaalt herstelt bewaakt onderzoekt verdeelt'.split(
  ' ',
);
/** The width of a column, as src/publications/readers/text/text-faults.ts has it. */
const COLUMN = 34_800;

/** One made-up publication of a corpus: its id, and the files of its folder. */
export interface Generated {
  readonly id: string;
  readonly text: Buffer;
}

/** What a made-up Aanhangsel says. */
interface Said {
  readonly jaar: number;
  /** Its number within the year. */
  readonly eigen: number;
  readonly asked: string;
  readonly answered: string;
  readonly pairs: readonly { readonly vraag: string; readonly antwoord: string }[];
}

/** The words of one: three questions and their answers; `nummer` from 1. Numbers come back every year. */
function said(nummer: number, seed: number): Said {
  const random = randomFrom(nummer * 7919 + seed);
  const jaar = 1995 + (nummer % 30);
  const [antwoordt, gevraagde] = pick(BEWINDSPERSONEN, random);
  const zin = (): string =>
    `De ${pick(WOORDEN, random)} ${pick(WERKWOORDEN, random)} de ${pick(WOORDEN, random)} en de ${pick(WOORDEN, random)} van nummer ${1 + Math.floor(random() * 9000)}`;
  const alinea = (zinnen: number, teken: string) => `${Array.from({ length: zinnen }, zin).join('. ')}${teken}`;
  const pairs = [1, 2, 3].map(() => ({ vraag: alinea(1, '?'), antwoord: alinea(2 + Math.floor(random() * 3), '.') }));
  return {
    jaar,
    eigen: 1 + Math.floor(nummer / 30),
    asked: `Vragen van het lid ${pick(LEDEN, random)} aan de ${gevraagde} over de ${pick(WOORDEN, random)} en de ${pick(WOORDEN, random)} (ingezonden 1 oktober ${jaar}).`,
    answered: `Antwoord van ${antwoordt} (ontvangen ${2 + (nummer % 26)} november ${jaar}).`,
    pairs,
  };
}

/** A made-up Aanhangsel in the style of the sources. The same number and seed give the same bytes. */
export function generated(nummer: number, seed = 1): Generated {
  const { jaar, eigen, asked, answered, pairs } = said(nummer, seed);
  const vragen = pairs.map(
    ({ vraag, antwoord }, at) => `Vraag ${at + 1}\n${wrapped(vraag)}\n\nAntwoord ${at + 1}\n${wrapped(antwoord)}\n\n`,
  );
  const text = aanhangsel({
    nummer: String(eigen),
    vragen: wrapped(asked),
    antwoord: wrapped(answered),
    body: `${vragen.join('')}Tweede Kamer, vergaderjaar ${jaar}–${jaar + 1}, Aanhangsel 1\n`,
  });
  return { id: `ah-tk-${jaar}${jaar + 1}-${eigen}`, text };
}

/** The same words to be set as a PDF, with the answers that must come back letter by letter. */
export function generatedProof(nummer: number): {
  readonly id: string;
  readonly proof: Proefdruk;
  readonly answers: readonly string[];
} {
  const { jaar, eigen, asked, answered, pairs } = said(nummer, 1);
  const blocks = pairs.flatMap(({ vraag, antwoord }, at) => [
    { heading: `Vraag ${at + 1}`, parts: [vraag] },
    { heading: `Antwoord ${at + 1}`, parts: [antwoord] },
  ]);
  const proof = example({ nummer: eigen, vergaderjaar: `${jaar}–${jaar + 1}`, asked, answered, blocks });
  return { id: `ah-tk-${jaar}${jaar + 1}-${eigen}`, proof, answers: pairs.map(({ antwoord }) => antwoord) };
}

/** Puts a publication's folder into a corpus; `more` are keys of its publication.json besides. */
export function put(directory: string, { id, text }: Generated, more: Record<string, unknown> = {}): void {
  mkdirSync(join(directory, id), { recursive: true });
  const url = `https://zoek.officielebekendmakingen.nl/${id}.html`;
  const manifest = { id, soort: 'aanhangsel', sha256: hashOf(text), url, ...more };
  writeFileSync(join(directory, id, 'source.txt'), text);
  writeFileSync(join(directory, id, 'publication.json'), JSON.stringify(manifest));
}

function wrapped(text: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && widthOf(`${line} ${word}`) > COLUMN) {
      lines.push(`${line} `);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, `${line} `].join('\n');
}

function pick<T>(from: readonly T[], random: () => number): T {
  const found = from[Math.floor(random() * from.length)];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
}

function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
