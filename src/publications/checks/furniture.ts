import type { Gebrek } from '../model/gebrek.js';
import type { Publication } from '../model/publication.js';
import { linesOf, quotedPassages } from './passage-lines.js';

// What stands on every page of these publications beside their text: head, imprint and foot. Each is a whole line;
// running text may hold the same words within a sentence.
const FURNITURE = [
  /^(?:Tweede|Eerste) Kamer der Staten-Generaal ?[12]?$/u,
  /^Vergaderjaar \d{4}[–-]\d{4}(?: ?Aanhangsel van de Handelingen)?$/u,
  /^Aanhangsel van de Handelingen$/u,
  /^Vragen gesteld door de leden der Kamer, met de daarop/u,
  /^regering gegeven antwoorden$/u,
  /ISSN 0921 ?- ?73\d\d/u,
  /^[’']s-Gravenhage \d{4}$/u,
  /^(?:ah|kst|kv)-[a-z\d-]+$/iu,
];
const FOOT =
  /(?:Tweede|Eerste) Kamer, vergaderjaar \d{4}[–-]\d{4}, (?:Aanhangsel(?: \d+)?|[\dIVXLC][\dA-Z /-]*, (?:nr\. )?[A-Z\d]+ \d+)$/u;
const NAMES_A_SERIES = /^(?:van de )?Handelingen\b/u;

/** Page furniture that was taken for running text: the head, the imprint or the foot of a page within a passage. */
export function furnitureFaults(publication: Publication): Gebrek[] {
  return quotedPassages(publication).flatMap((passage) => {
    const lines = linesOf(passage, publication.source).flat();
    return lines.flatMap(({ regel, text }, index) => {
      const next = lines[index + 1]?.text ?? '';
      const foot = FOOT.test(text) && !NAMES_A_SERIES.test(next);
      return foot || FURNITURE.some((pattern) => pattern.test(text))
        ? [{ regel, code: 'bladwerk-in-tekst' as const, tekst: text }]
        : [];
    });
  });
}
