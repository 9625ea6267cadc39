import type { Passage } from '../../text/source-text.js';
import type { Gebrek } from '../model/gebrek.js';
import type { Lezingen } from '../model/lezingen.js';
import type { Tabel } from '../model/publication.js';
import { type Regel, wordsOf } from '../readers/regel.js';
import { type Kop, resemblesHeading } from './headings.js';

/** A heading with the lines below it, up to the next. */
export interface Blok {
  readonly regel: Regel;
  /** The lines of the heading itself. */
  readonly kopregels: readonly Regel[];
  readonly kop: Kop;
  readonly regels: Regel[];
}

/** Questions under one heading. `eigen` is each one's own text, empty where the layout does not tell them apart. */
export interface Vraagblok {
  readonly regel: Regel;
  readonly nummers: readonly number[];
  readonly tekst: Passage;
  readonly eigen: ReadonlyMap<number, Passage>;
  readonly tabellen: readonly Tabel[];
}

/** One answer, and the questions that it answers. */
export interface Antwoordblok {
  readonly regel: Regel;
  readonly nummers: readonly number[];
  readonly tekst: Passage;
  readonly tabellen: readonly Tabel[];
}

/** Headings that cannot be read, or of which nobody can say whose they are. */
export function headingFaults(blokken: readonly Blok[]): Gebrek[] {
  return [...strayExplanations(blokken), ...unreadHeadings(blokken)];
}

// What the asker adds stands behind the last question or at the end, and speaks of the questions; anything else may be
// part of an answer.
function strayExplanations(blokken: readonly Blok[]): Gebrek[] {
  return blokken.flatMap(({ kop, regel, regels }, index) => {
    const next = blokken[index + 1]?.kop.soort;
    if (kop.soort !== 'toelichting') return [];
    const speaks = [regel, ...regels.slice(0, 2)].some(({ text }) => /\bvra(?:ag|gen)\b/u.test(text));
    if (speaks && (next === undefined || next === 'mededeling')) return [];
    if (next === 'antwoord' && blokken[index - 1]?.kop.soort === 'vraag') return [];
    return [{ regel: regel.number, code: 'toelichting-van-wie' }];
  });
}

function unreadHeadings(blokken: readonly Blok[]): Gebrek[] {
  return blokken
    .flatMap(({ regels }) => regels)
    .filter((regel) => resemblesHeading(regel.text))
    .map((regel) => ({
      regel: regel.number,
      code: 'kop-onleesbaar' as const,
      kop: wordsOf(regel).text,
    }));
}

/** Questions and answers that stand twice, belong to nothing or are missing. */
export function numberFaults(
  vragen: readonly Vraagblok[],
  antwoorden: readonly Antwoordblok[],
  isMededeling: boolean,
  lezingen: Lezingen,
): Gebrek[] {
  const gebreken: Gebrek[] = [];
  const asked = new Map<number, Vraagblok>();
  for (const vraag of vragen) {
    for (const nummer of vraag.nummers) {
      if (asked.has(nummer)) gebreken.push({ regel: vraag.regel.number, code: 'vraag-dubbel', nummer });
      asked.set(nummer, vraag);
    }
  }
  let previous = 0;
  for (const [nummer, { regel }] of [...asked].sort(([a], [b]) => a - b)) {
    if (nummer !== previous + 1 && !lezingen.find('nummering', regel.number)) {
      gebreken.push({ regel: regel.number, code: 'vraag-ontbreekt', nummer: previous + 1 });
    }
    previous = nummer;
  }
  const answered = new Set<number>();
  for (const { nummers, regel } of antwoorden) {
    if (nummers.length === 0) gebreken.push({ regel: regel.number, code: 'antwoord-zonder-vraag' });
    for (const nummer of nummers) {
      if (!asked.has(nummer)) gebreken.push({ regel: regel.number, code: 'vraag-onbekend', nummer });
      if (answered.has(nummer)) gebreken.push({ regel: regel.number, code: 'antwoord-dubbel', nummer });
      answered.add(nummer);
    }
  }
  if (isMededeling || antwoorden.length === 0) return gebreken;
  for (const [nummer, { regel }] of asked) {
    if (!answered.has(nummer) && !lezingen.find('onbeantwoord', regel.number)) {
      gebreken.push({
        regel: regel.number,
        code: 'vraag-onbeantwoord',
        nummer,
      });
    }
  }
  return gebreken;
}
