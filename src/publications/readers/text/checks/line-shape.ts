import { widthOf, widthWithNext } from '../../../../text/room.js';
import { linesOf } from '../../../checks/passage-lines.js';
import type { Gebrek } from '../../../model/gebrek.js';
import type { Lezingen } from '../../../model/lezingen.js';
import type { Publication } from '../../../model/publication.js';

// The column of these publications is 318.9 points wide (221.1 to 540.0), its text set in 8.53 points, its notes in
// 6.93 and 6.2 further in. In thousandths of the type's size that is 37,400 and 45,100; by the widths of Helvetica,
// which are a little smaller than those of Univers, no line of 1,368 measured ones is wider than 35,350 and 42,700.
const TEXT_WIDTH = 36_000;
const NOTE_WIDTH = 44_500;
/** A line that with the next word would still be narrower than this was ended on purpose. */
const CLEARLY_ROOM = 30_000;
const MAY_END_A_LINE = /[.?!:;…,–-][»”"’)\]]*\s*(?:\d{1,2}|[⁰¹²³⁴-⁹]+)?[.]?$/u;

/**
 * What the form of its lines gives away of a text: lines that a program glued together or filled with what it took
 * out of other lines (wider than the column), and what stands in columns or is no running text.
 */
export function lineFaults(publication: Publication, lezingen: Lezingen): Gebrek[] {
  const { source, onderwerp, mededeling, fragments, noten } = publication;
  // The subject is cut from the middle of its lines.
  const text = [mededeling, ...fragments.flatMap(({ vraag, antwoord }) => [vraag, antwoord])];
  return [
    ...[onderwerp, ...text].flatMap((passage) => (passage ? tooWide(linesOf(passage, source).flat(), TEXT_WIDTH) : [])),
    ...noten.flatMap(({ tekst }) => (tekst ? tooWide(linesOf(tekst, source).flat(), NOTE_WIDTH) : [])),
    ...columns(publication),
    ...text.flatMap((passage) => (passage ? linesOf(passage, source).flatMap((lines) => early(lines, lezingen)) : [])),
  ];
}

type Lines = readonly { readonly regel: number; readonly text: string }[];

function tooWide(lines: Lines, width: number): Gebrek[] {
  return lines.filter(({ text }) => widthOf(text) > width).map(({ regel }) => ({ regel, code: 'regel-te-breed' }));
}

function columns({ source }: Publication): Gebrek[] {
  return source.lines
    .filter(({ text }) => /\S(?: {2,}|\t)\S|^(?: {2,}|[ \f]*\t)\S/u.test(text))
    .map(({ number }) => ({ regel: number, code: 'kolommen' }));
}

// Text is broken greedily: only the end of a paragraph leaves room for the next word.
function early(lines: Lines, lezingen: Lezingen): Gebrek[] {
  return lines.flatMap(({ regel, text }, index) => {
    const next = lines[index + 1];
    if (!next || MAY_END_A_LINE.test(text) || widthWithNext(text, next.text) >= CLEARLY_ROOM) return [];
    return lezingen.find('alinea', regel) ? [] : [{ regel, code: 'regel-te-kort' as const }];
  });
}
