import type { Passage } from '../../text/source-text.js';
import type { Gebrek } from '../model/gebrek.js';
import type { Lezingen } from '../model/lezingen.js';
import type { Rol, Tabel } from '../model/publication.js';
import type { Composer } from '../readers/composer.js';
import type { TableLines } from '../readers/ontleding.js';
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

/**
 * Makes passages of the cells of tables.
 * @param alineas the paragraphs of the text that the tables stand among
 */
export function readTables(
  tables: readonly TableLines[],
  alineas: readonly (readonly Regel[])[],
  where: Rol,
  composer: Composer,
): Tabel[] {
  const passage = (regels: readonly Regel[]): Passage | null =>
    regels.length > 0 ? composer.passage([regels], 'tabel') : null;
  return tables.map(({ after, caption, rows }) => ({
    in: where,
    na: after === null ? 0 : alineas.findIndex((regels) => regels.includes(after)) + 1,
    titel: passage(caption),
    rijen: rows.map((row) => row.map(passage)),
  }));
}

/**
 * Sets a number right that was printed twice, where only one other number can be meant: of the questions it is the one
 * that is missing between its neighbours, of the answers that of the question right above, which has no other answer.
 * Anything else is left as it is, and is a fault.
 */
export function settleNumbers(blokken: readonly Blok[]): Blok[] {
  return settleAnswer(settleQuestion(blokken));
}

function numbersOf(blok: Blok | undefined): readonly number[] {
  return blok?.kop.soort === 'vraag' || blok?.kop.soort === 'antwoord' ? blok.kop.nummers : [];
}

function settleQuestion(blokken: readonly Blok[]): Blok[] {
  const questions = blokken.filter(({ kop }) => kop.soort === 'vraag');
  const twice = questions.filter((blok, index) => index > 0 && same(numbersOf(blok), numbersOf(questions[index - 1])));
  const [only] = twice;
  const [printed] = numbersOf(only);
  if (!only || twice.length > 1 || printed === undefined || numbersOf(only).length > 1) return [...blokken];
  const meant = printed + 1;
  const next = questions[questions.indexOf(only) + 1];
  const fits = next
    ? numbersOf(next)[0] === meant + 1
    : blokken.some((blok) => isAnswer(blok) && numbersOf(blok).includes(meant));
  return fits ? replaced(blokken, only, [meant]) : [...blokken];
}

function settleAnswer(blokken: readonly Blok[]): Blok[] {
  const answers = blokken.filter(isAnswer);
  const answered = answers.flatMap(numbersOf);
  const asked = blokken.filter(({ kop }) => kop.soort === 'vraag').flatMap(numbersOf);
  const missing = asked.filter((number) => !answered.includes(number));
  const [meant] = missing;
  const twice = answers.filter((blok, index) =>
    answers.slice(0, index).some((earlier) => same(numbersOf(blok), numbersOf(earlier))),
  );
  const [only] = twice;
  if (!only || twice.length > 1 || missing.length !== 1 || meant === undefined) return [...blokken];
  const above = blokken[blokken.indexOf(only) - 1];
  const fits = above?.kop.soort === 'vraag' && same(numbersOf(above), [meant]) && numbersOf(only).length === 1;
  return fits ? replaced(blokken, only, [meant]) : [...blokken];
}

function isAnswer({ kop }: Blok): boolean {
  return kop.soort === 'antwoord';
}

function same(one: readonly number[], other: readonly number[]): boolean {
  return one.length > 0 && one.length === other.length && one.every((number, index) => number === other[index]);
}

function replaced(blokken: readonly Blok[], one: Blok, nummers: readonly number[]): Blok[] {
  const { kop } = one;
  if (kop.soort !== 'vraag' && kop.soort !== 'antwoord') return [...blokken];
  return blokken.map((blok) => (blok === one ? { ...blok, kop: { soort: kop.soort, nummers } } : blok));
}
