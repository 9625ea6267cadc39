import type { Onderdeel } from './sources/half.js';
import type { Place } from './verdict.js';

const ROLES: readonly Onderdeel[] = ['antwoord', 'vraag', 'voetnoot', 'onderwerp', 'kop'];
const SIDES: readonly Place['half']['kant'][] = ['antwoord', 'vraag', null];
/** Differences that make one place less exact than another; how lines and spaces fall does not. */
const INEXACT = new Set(['hoofdletter', 'slotteken', 'streepjes', 'voetnoten', 'tekens']);

/**
 * Places of the same words, the best first: in an answer before a question, exact before nearly exact, a whole
 * sentence before a part of one, and what other quotations of the message come from before the rest.
 * @param near tells how much speaks for a fragment: 0 for nothing
 */
export function placesInOrder(places: readonly Place[], near: (place: Place) => number = () => 0): Place[] {
  const ranked = places.map((place, at) => ({
    place,
    rank: [
      SIDES.indexOf(place.half.kant),
      place.typografie.filter((code) => INEXACT.has(code)).length,
      place.heel ? 0 : 1,
      -near(place),
      ROLES.indexOf(place.half.rol),
      at,
    ],
  }));
  return ranked.sort((a, b) => compared(a.rank, b.rank)).map(({ place }) => place);
}

function compared(a: readonly number[], b: readonly number[]): number {
  for (const [at, value] of a.entries()) if (value !== b[at]) return value - (b[at] ?? 0);
  return 0;
}
