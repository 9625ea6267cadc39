import { namedId } from '../publications/model/identifier.js';
import { type Overzicht, printedAs, type Vermelding } from '../publications/model/library.js';
import { ministriesIn, ministryKey } from '../publications/model/ministries.js';
import type { Publication } from '../publications/model/publication.js';
import { namesOf } from '../publications/typed.js';

/** What a publication is found and counted by. */
export interface Entry {
  /** Of the answer, else of the questions; ISO, empty where it has none. */
  readonly dag: string;
  /** Of that day; 0 where there is none. */
  readonly jaar: number;
  /** See {@link sharedKeys}. */
  readonly sleutels: readonly string[];
  /** Who answered, also on whose behalf. */
  readonly bewindspersonen: readonly string[];
  /** What is looked through for the words that somebody types, in lower case. */
  readonly zoektekst: string;
  readonly vermelding: Vermelding;
  readonly beantwoord: boolean;
}

export function entryOf(publication: Publication): Entry {
  const { gegevens, onderwerp, gevraagd, beantwoord, fragments } = publication;
  const dag = dayOf(publication);
  const askers = gevraagd.door.map(({ naam, partij }) => `${naam} ${partij ?? ''}`);
  const looked = [...namesOf(gegevens), gegevens.titel ?? '', onderwerp?.text ?? '', ...askers];
  return {
    dag,
    jaar: Number(dag.slice(0, 4)),
    sleutels: sharedKeys(publication),
    bewindspersonen: beantwoord ? [...beantwoord.door, ...beantwoord.medeNamens] : [],
    zoektekst: looked.join(' ').toLowerCase(),
    vermelding: { gegevens, onderwerp: onderwerp?.text ?? null, gevraagd },
    beantwoord: fragments.some(({ antwoord }) => antwoord !== null),
  };
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

/** The words of what somebody typed, as {@link Entry.zoektekst} is looked through for them. */
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
export function overviewOf(all: Iterable<Pick<Entry, 'jaar' | 'beantwoord' | 'bewindspersonen'>>): Overzicht {
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
