import { linesOf, type PassageLine, quotedPassages } from '../../../checks/passage-lines.js';
import type { Gebrek } from '../../../model/gebrek.js';
import type { Lezingen } from '../../../model/lezingen.js';
import type { Publication } from '../../../model/publication.js';
import type { TextLayout } from '../layout.js';

/**
 * Numbers that ended up in running text: a note that was not seen as one, a page's number, a marker on its own. A
 * number that is meant as one gets a `lezing` of the kind `getal`.
 */
export function digitFaults(publication: Publication, { regels }: TextLayout, lezingen: Lezingen): Gebrek[] {
  const { gegevens, noten, paginas, source } = publication;
  const markers = new Set(noten.map(({ merkteken }) => merkteken));
  const suspect = ({ start, text }: PassageLine): boolean => {
    if (ALONE_AT_END.test(text) || OTHER_MARKER.test(text)) return true;
    const number = Number(AS_A_NOTE.exec(text)?.[1]);
    return number <= noten.length + 1 && !markers.has(start);
  };
  const lines = quotedPassages(publication).flatMap((passage) => linesOf(passage, source).flat());
  const inNotes = new Set(
    noten.flatMap(({ tekst }) => (tekst ? linesOf(tekst, source).flat() : [])).map(({ regel }) => regel),
  );
  // The number of a page, glued to the last of its lines.
  const glued = paginas.flatMap(({ nummer, start, end }) => {
    const onPage = lines.filter((line) => line.start >= start && line.start < end && !inNotes.has(line.regel));
    const last = onPage.sort((a, b) => b.start - a.start)[0];
    return last && new RegExp(`\\s${nummer}$`, 'u').test(last.text) ? [last] : [];
  });
  // In the head of an Aanhangsel its own number stands alone.
  const alone = regels
    .map(({ number, text }) => ({ regel: number, text: text.trim() }))
    .filter(({ text }) => ALONE.test(text) && text !== gegevens.nummer);
  return [...alone, ...lines.filter(suspect), ...glued]
    .filter(({ regel }) => !lezingen.find('getal', regel))
    .map(({ regel, text }) => ({ regel, code: 'los-getal', tekst: text }));
}

const ALONE = /^\d{1,3}$/u;
// Not behind a short word with a full stop, which is an abbreviation: `nr. 17`, `art. 5`.
const ALONE_AT_END = /(?:[?!:;»”)]|\p{L}{5}\.)\s+\d{1,3}$/u;
const AS_A_NOTE = /^(\d{1,3}) ?(?:[\p{Lu}«“"‘(]|https?:|www\.|idem\b|zie\b|artikel\b)/u;
// Markers as programs write them: `[1]`, `^1`, `ongeval.¹`; and digits between a sentence's end and the next word.
const OTHER_MARKER = /\[\^?\d{1,3}\]|\^\{?\d|(?<![ckd]?m)[⁰¹²³⁴-⁹]|\p{L}[.?!»”]\d{1,2}\p{Lu}\p{Ll}/u;
