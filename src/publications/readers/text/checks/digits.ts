import { linesOf, type PassageLine, quotedPassages } from '../../../checks/passage-lines.js';
import type { Gebrek } from '../../../model/gebrek.js';
import type { Lezingen } from '../../../model/lezingen.js';
import type { Publication } from '../../../model/publication.js';

/**
 * Numbers that ended up in running text: a note that was not seen as one, a page's number, a marker on its own. A
 * number that is meant as one gets a `lezing` of the kind `getal`.
 */
export function digitFaults(publication: Publication, lezingen: Lezingen): Gebrek[] {
  const { noten, source } = publication;
  const markers = new Set(noten.map(({ merkteken }) => merkteken));
  const suspect = ({ start, text }: PassageLine): boolean => {
    if (markers.has(start)) return false;
    const number = Number(AS_A_NOTE.exec(text)?.[1]);
    return LONE.test(text) || LONE_AT_END.test(text) || number <= noten.length + 1;
  };
  return quotedPassages(publication).flatMap((passage) =>
    linesOf(passage, source)
      .flat()
      .filter((line) => suspect(line) && !lezingen.find('getal', line.regel))
      .map(({ regel, text }) => ({ regel, code: 'los-getal', tekst: text })),
  );
}

const LONE = /^\d{1,3}$/u;
// Not behind a short word with a full stop, which is an abbreviation: `nr. 17`, `art. 5`.
const LONE_AT_END = /(?:[?!:;»”)]|\p{L}{5}\.)\s+\d{1,3}$/u;
const AS_A_NOTE = /^(\d{1,3}) ?(?:[\p{Lu}«“"‘(]|https?:|www\.|idem\b|zie\b|artikel\b)/u;
