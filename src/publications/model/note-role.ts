import { digitsOf, type Passage } from '../../text/source-text.js';
import type { Fragment, Rol } from './publication.js';

/** Numbers of the notes whose markers stand in a passage, in order. */
export function markedNotes(passage: Passage): number[] {
  return passage.markers.map(({ start, end }) => digitsOf(passage.text.slice(start, end)));
}

/** Whose words a note is: it belongs to the half that carries its marker, to the answer where both do. */
export function noteRole({ vraag, antwoord }: Fragment, nummer: number): Rol {
  if (antwoord && markedNotes(antwoord).includes(nummer)) return 'antwoord';
  return vraag && markedNotes(vraag).includes(nummer) ? 'vraag' : 'antwoord';
}

/** Number of the note that a passage is a part of; null when it is part of none. */
export function noteWith({ voetnoten }: Fragment, part: Passage): number | null {
  const [first] = part.slices.flat();
  if (!first) return null;
  const found = voetnoten.find(({ tekst }) =>
    tekst?.slices.flat().some(({ start, end }) => start <= first.start && first.end <= end),
  );
  return found?.nummer ?? null;
}
