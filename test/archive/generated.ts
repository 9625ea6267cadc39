import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf } from '../../src/corpus/load.js';
import { widthOf } from '../../src/text/room.js';
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
/** The width of a column, as src/publications/readers/text/checks/line-shape.ts has it. */
const COLUMN = 34_800;

/** One made-up publication of a corpus: its id, and the files of its folder. */
export interface Generated {
  readonly id: string;
  readonly text: Buffer;
}

/**
 * A made-up Aanhangsel in the style of the sources, with three questions and their answers; `nummer` from 1. The same
 * number and seed give the same bytes; numbers come back every year.
 */
export function generated(nummer: number, seed = 1): Generated {
  const random = randomFrom(nummer * 7919 + seed);
  const jaar = 1995 + (nummer % 30);
  const eigen = 1 + Math.floor(nummer / 30);
  const [antwoordt, gevraagde] = pick(BEWINDSPERSONEN, random);
  const zin = (): string =>
    `De ${pick(WOORDEN, random)} ${pick(WERKWOORDEN, random)} de ${pick(WOORDEN, random)} en de ${pick(WOORDEN, random)} van nummer ${1 + Math.floor(random() * 9000)}`;
  const alinea = (zinnen: number, teken: string) =>
    wrapped(`${Array.from({ length: zinnen }, zin).join('. ')}${teken}`);
  const vragen = [1, 2, 3].map(
    (nr) => `Vraag ${nr}\n${alinea(1, '?')}\n\nAntwoord ${nr}\n${alinea(2 + Math.floor(random() * 3), '.')}\n\n`,
  );
  const text = aanhangsel({
    nummer: String(eigen),
    vragen: wrapped(
      `Vragen van het lid ${pick(LEDEN, random)} aan de ${gevraagde} over de ${pick(WOORDEN, random)} en de ${pick(WOORDEN, random)} (ingezonden 1 oktober ${jaar}).`,
    ),
    antwoord: wrapped(`Antwoord van ${antwoordt} (ontvangen ${2 + (nummer % 26)} november ${jaar}).`),
    body: `${vragen.join('')}Tweede Kamer, vergaderjaar ${jaar}–${jaar + 1}, Aanhangsel 1\n`,
  });
  return { id: `ah-tk-${jaar}${jaar + 1}-${eigen}`, text };
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
