import { namedId } from '../publications/model/identifier.js';
import type { Vermelding } from '../publications/model/library.js';
import type { Publication } from '../publications/model/publication.js';
import { printedAs } from '../publications/model/same-questions.js';
import { namesOf } from '../publications/typed/publication-name.js';

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

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
