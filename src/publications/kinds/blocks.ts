import { wordsOf } from '../../text/joining.js';
import type { Passage } from '../../text/source-text.js';
import type { Gebrek } from '../model/gebrek.js';
import type { Lezingen } from '../model/lezingen.js';
import type { Tabel } from '../model/publication.js';
import type { Regel } from '../readers/ontleding.js';
import { type Kop, resemblesHeading } from './headings.js';

/** A heading with the lines below it, up to the next. */
export interface Blok {
  readonly regel: Regel;
  readonly kopregels: readonly Regel[];
  readonly kop: Kop;
  readonly regels: Regel[];
}

/** One answer, and the questions that it answers. */
export interface Antwoordblok {
  readonly regel: Regel;
  readonly nummers: readonly number[];
  readonly tekst: Passage;
  readonly tabellen: readonly Tabel[];
}

/** Questions under one heading. `eigen` is each one's own text, empty where the layout does not tell them apart. */
export interface Vraagblok extends Antwoordblok {
  readonly eigen: ReadonlyMap<number, Passage>;
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
    .map((regel) => ({ regel: regel.number, code: 'kop-onleesbaar', kop: wordsOf(regel).text }));
}

/** Questions and answers that stand twice, belong to nothing or are missing. */
export function numberFaults(
  vragen: readonly Vraagblok[],
  antwoorden: readonly Antwoordblok[],
  isMededeling: boolean,
  lezingen: Lezingen,
): Gebrek[] {
  const gebreken: Gebrek[] = [];
  const asked = new Map<number, Regel>();
  for (const { nummers, regel } of vragen) {
    for (const nummer of nummers) {
      if (asked.has(nummer)) gebreken.push({ regel: regel.number, code: 'vraag-dubbel', nummer });
      asked.set(nummer, regel);
    }
  }
  let previous = 0;
  for (const [nummer, { number: regel }] of [...asked].sort(([a], [b]) => a - b)) {
    if (nummer !== previous + 1 && !lezingen.find('nummering', regel)) {
      gebreken.push({ regel, code: 'vraag-ontbreekt', nummer: previous + 1 });
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
  for (const [nummer, { number: regel }] of asked) {
    if (!answered.has(nummer) && !lezingen.find('onbeantwoord', regel)) {
      gebreken.push({ regel, code: 'vraag-onbeantwoord', nummer });
    }
  }
  return gebreken;
}

/**
 * Sets a number right that was printed twice, where only one other number can be meant: of the questions it is the one
 * that is missing between its neighbours, of the answers that of the question right above, which has no other answer.
 * Anything else is left as it is, and is a fault.
 */
export function settleNumbers(blokken: readonly Blok[]): readonly Blok[] {
  const asked = settled(blokken, 'vraag', (twice, next) => {
    const meant = twice + 1;
    const fits = next ? next.kop.nummers[0] === meant + 1 : numbersOf(blokken, 'antwoord').includes(meant);
    return fits ? meant : null;
  });
  return settled(asked, 'antwoord', (_, __, above) => {
    const answered = numbersOf(asked, 'antwoord');
    const missing = numbersOf(asked, 'vraag').filter((nummer) => !answered.includes(nummer));
    const [meant] = missing;
    const fits = missing.length === 1 && above?.kop.soort === 'vraag' && above.kop.nummers.join() === String(meant);
    return fits && meant !== undefined ? meant : null;
  });
}

function numbersOf(blokken: readonly Blok[], soort: Kop['soort']): number[] {
  return blokken.flatMap(({ kop }) => (kop.soort === soort ? kop.nummers : []));
}

/** `meantBy` gets the number, the next heading of that kind, and the heading right above. */
function settled(
  blokken: readonly Blok[],
  soort: 'vraag' | 'antwoord',
  meantBy: (twice: number, next: Blok | undefined, above: Blok | undefined) => number | null,
): readonly Blok[] {
  const all = blokken.filter(({ kop }) => kop.soort === soort);
  const twice = all.filter(({ kop }, index) => {
    const earlier = all[index - 1]?.kop.nummers;
    return kop.nummers.length === 1 && kop.nummers[0] === earlier?.[0] && earlier?.length === 1;
  });
  const [only] = twice;
  const [number] = only?.kop.nummers ?? [];
  if (!only || number === undefined || twice.length > 1) return blokken;
  const meant = meantBy(number, all[all.indexOf(only) + 1], blokken[blokken.indexOf(only) - 1]);
  if (meant === null) return blokken;
  return blokken.map((blok) => (blok === only ? { ...blok, kop: { soort, nummers: [meant] } } : blok));
}
