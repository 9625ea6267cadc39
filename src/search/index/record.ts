import type { Fragment, Rol } from '../../publications/model/publication.js';
import type { Passage } from '../../text/source-text.js';
import { fold, MARKER } from '../dutch/fold.js';
import type { Veld } from '../search-engine.js';

/** What an index is told of a fragment: plain data that can be sent to a thread. */
export interface IndexRecord {
  readonly id: string;
  readonly document: string;
  /** Names as the source gives them. */
  readonly indieners: readonly string[];
  readonly partijen: readonly string[];
  readonly bewindspersonen: readonly string[];
  readonly dates: Readonly<Record<Rol, string | null>>;
  /** Folded texts, as long as the passages that they come from; several for footnotes. */
  readonly texts: Readonly<Record<Veld, readonly string[]>>;
}

/** What the index is told of a fragment. */
export function recordOf(fragment: Fragment): IndexRecord {
  const { publicatie, gevraagd, beantwoord } = fragment;
  return {
    id: fragment.id,
    document: publicatie.id,
    // Who signed a letter is looked for by name as well.
    indieners: [...gevraagd.door, ...gevraagd.ondertekend].map(({ naam }) => naam),
    partijen: gevraagd.door.flatMap(({ partij }) => (partij === null ? [] : [partij])),
    bewindspersonen: [gevraagd.aan, ...(beantwoord?.door ?? []), ...(beantwoord?.medeNamens ?? [])].filter(
      (wie) => wie !== null,
    ),
    dates: { vraag: gevraagd.datum, antwoord: beantwoord?.datum ?? null },
    texts: {
      vraag: textsOf([fragment.vraag]),
      antwoord: textsOf([fragment.antwoord]),
      voetnoot: textsOf(fragment.voetnoten.map(({ tekst }) => tekst)),
      onderwerp: textsOf([fragment.onderwerp]),
    },
  };
}

/** The passage of a fragment that a text of its record comes from; null when there is none. */
export function passageOf(fragment: Fragment, veld: Veld, nth: number): Passage | null {
  if (veld !== 'voetnoot') return fragment[veld];
  return fragment.voetnoten.flatMap(({ tekst }) => (tekst === null ? [] : [tekst]))[nth] ?? null;
}

function textsOf(passages: readonly (Passage | null)[]): string[] {
  return passages.flatMap((passage) => (passage === null ? [] : [withoutMarkers(passage)]));
}

function withoutMarkers(passage: Passage): string {
  let text = '';
  let at = 0;
  for (const { start, end } of passage.markers) {
    text += passage.text.slice(at, start) + MARKER.repeat(end - start);
    at = end;
  }
  return fold(text + passage.text.slice(at));
}
