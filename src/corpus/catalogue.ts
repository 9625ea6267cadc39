import { namedId } from '../publications/model/identifier.js';
import { type Overzicht, printedAs, type Vermelding } from '../publications/model/library.js';
import { ministriesIn, ministryKey } from '../publications/model/ministries.js';
import type { Publication } from '../publications/model/publication.js';
import { namesOf } from '../publications/typed.js';

/** What a list says of a publication. */
export function vermeldingOf({ gegevens, onderwerp, gevraagd }: Publication): Vermelding {
  return { gegevens, onderwerp: onderwerp?.text ?? null, gevraagd };
}

/** The day of a publication: of the answer, else of the questions; ISO, empty where it has none. */
export function dayOf({ beantwoord, gevraagd }: Publication): string {
  return beantwoord?.datum ?? gevraagd.datum ?? '';
}

/** Orders what has a day and an id, newest last. */
export function byDay(a: { readonly day: string; readonly id: string }, b: { day: string; id: string }): number {
  return compare(a.day, b.day) || compare(a.id, b.id);
}

/**
 * What a publication would share with others about the same questions: its own id, in whatever print, the id that
 * references name it by, the ids that it names, the numbers of its questions.
 */
export function sharedKeys({ gegevens, zieOok }: Pick<Publication, 'gegevens' | 'zieOok'>): string[] {
  const { id, vraagnummers } = gegevens;
  const named = zieOok.flatMap(({ document }) => document ?? []);
  return [...new Set([printedAs(id), id, namedId(gegevens) ?? id, ...vraagnummers, ...named])];
}

/** What is looked through for the words that somebody types, in lower case. */
export function searchable({ gegevens, onderwerp, gevraagd }: Publication): string {
  const askers = gevraagd.door.map(({ naam, partij }) => `${naam} ${partij ?? ''}`);
  return [...namesOf(gegevens), gegevens.titel ?? '', onderwerp?.text ?? '', ...askers].join(' ').toLowerCase();
}

/** Who answered a publication, also on whose behalf. */
export function answerersOf({ beantwoord }: Pick<Publication, 'beantwoord'>): string[] {
  return beantwoord ? [...beantwoord.door, ...beantwoord.medeNamens] : [];
}

/** Whether there is an answer in a publication. */
export function isAnswered({ fragments }: Pick<Publication, 'fragments'>): boolean {
  return fragments.some(({ antwoord }) => antwoord !== null);
}

/** The year of a day (ISO); 0 where there is none. */
export const yearOf = (day: string): number => Number(day.slice(0, 4));

/** The words of what somebody typed, as {@link searchable} is looked through for them. */
export function wordsTyped(typed: string): string[] {
  return typed
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
}

/** Whether a member of government is meant by words of the name, or by a ministry. */
export function isAnswererNamed(naam: string, typed: string): boolean {
  if (ministriesIn(naam).some((one) => ministryKey(one) === ministryKey(typed))) return true;
  const words = bareWords(naam);
  return bareWords(typed).every((word) => words.includes(word));
}

/** Counts publications by year and by who answered. */
export function overviewOf(
  all: Iterable<{ readonly jaar: number; readonly beantwoord: boolean; readonly bewindspersonen: readonly string[] }>,
): Overzicht {
  const years = new Map<number, { publicaties: number; onbeantwoord: number }>();
  const names = new Map<string, number>();
  for (const { jaar, beantwoord, bewindspersonen } of all) {
    const year = years.get(jaar) ?? { publicaties: 0, onbeantwoord: 0 };
    years.set(jaar, year);
    year.publicaties += 1;
    if (!beantwoord) year.onbeantwoord += 1;
    for (const naam of bewindspersonen) names.set(naam, (names.get(naam) ?? 0) + 1);
  }
  const jaren = Array.from(years, ([jaar, counts]) => ({ jaar, ...counts }));
  return {
    jaren: jaren.filter(({ jaar }) => jaar > 0).sort((a, b) => b.jaar - a.jaar),
    bewindspersonen: Array.from(names)
      .sort(([a, one], [b, other]) => other - one || compare(a, b))
      .map(([naam]) => naam),
  };
}

function bareWords(text: string): string[] {
  const bare = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return bare.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
