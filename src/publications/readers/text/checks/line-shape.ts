import { widthOf, widthWithNext } from '../../../../text/room.js';
import type { Passage } from '../../../../text/source-text.js';
import { linesOf, type PassageLine } from '../../../checks/check-publication.js';
import type { Gebrek } from '../../../model/gebrek.js';
import type { Lezingen } from '../../../model/lezingen.js';
import type { Publication, Soort } from '../../../model/publication.js';

/** Measures of a column, in thousandths of its type's size by the widths of Helvetica. */
interface Measures {
  /** No line is wider. */
  readonly widest: number;
  /** A line that with the next word would be narrower than this was ended on purpose; */
  readonly room: number;
  /** and for one that would be wider than this there was no room. */
  readonly full: number;
}

// Text is broken greedily, so a line of the middle of a paragraph with the next word would be wider than the column.
// Measured on 1,368 lines of eleven official PDFs: text is 35,350 wide at most, in the middle of a paragraph with the
// next word 33,930 at least; notes, in smaller type, 43,520 and 42,240. A Kamerstuk has a somewhat narrower column.
const TEXT: Readonly<Record<Soort, Measures>> = {
  aanhangsel: { widest: 35_600, room: 33_500, full: 35_600 },
  'schriftelijk-overleg': { widest: 35_600, room: 32_300, full: 33_900 },
};
const NOTE: Measures = { widest: 44_000, room: 41_500, full: 44_000 };

/**
 * What the form of its lines gives away of a text: lines that a program glued together or filled with what it took
 * out of other lines, what is no running text, and paragraphs that begin where the layout shows none.
 */
export function lineFaults(publication: Publication, lezingen: Lezingen): Gebrek[] {
  const { gegevens, source, onderwerp, mededeling, fragments, noten } = publication;
  const measures = TEXT[gegevens.soort];
  const paragraphs = (passage: Passage | null) => (passage ? linesOf(passage, source) : []);
  const text = [mededeling, ...fragments.flatMap(({ vraag, antwoord }) => [vraag, antwoord])].map(paragraphs);
  const notes = noten.map(({ tekst }) => paragraphs(tekst));
  // The subject is cut from the middle of its lines, so that it has no ends to look at.
  const wide = [...text.flat(2), ...paragraphs(onderwerp).flat()].filter(
    (line) => widthOf(line.text) > measures.widest,
  );
  const wideNotes = notes.flat(2).filter((line) => widthOf(line.text) > NOTE.widest);
  return [
    ...[...wide, ...wideNotes].map(({ regel }) => ({ regel, code: 'regel-te-breed' as const })),
    ...columns(publication),
    ...text.flat().flatMap((lines) => early(lines, measures, lezingen)),
    ...notes.flat().flatMap((lines) => early(lines, NOTE, lezingen)),
    ...followingEachOther(publication).flatMap((run) => sudden(run, measures, lezingen)),
  ];
}

/** Paragraphs that stand one below the other: those of an answer, those of a letter. Questions of a group do not count. */
function followingEachOther({ gegevens, source, mededeling, fragments }: Publication): PassageLine[][][] {
  const paragraphs = (passage: Passage | null) => (passage ? linesOf(passage, source).map((lines) => [...lines]) : []);
  if (gegevens.soort === 'aanhangsel')
    return [mededeling, ...fragments.map(({ antwoord }) => antwoord)].map(paragraphs);
  const letters = (['vraag', 'antwoord'] as const).map((rol) => fragments.filter((fragment) => fragment.rol === rol));
  return letters.map((letter) => letter.flatMap(({ vraag, antwoord }) => paragraphs(vraag ?? antwoord)));
}

function columns({ source }: Publication): Gebrek[] {
  return source.lines
    .filter(({ text }) => /\S(?: {2,}|\t)\S|^(?: {2,}|[ \f]*\t)\S/u.test(text))
    .map(({ number }) => ({ regel: number, code: 'kolommen' }));
}

// A list of names is announced in a note, and set below.
const ANNOUNCES = /:$/u;

function early(lines: readonly PassageLine[], { room }: Measures, lezingen: Lezingen): Gebrek[] {
  return lines.flatMap(({ regel, text }, index) => {
    const next = lines[index + 1];
    if (!next || widthWithNext(text, next.text) >= room || (room === NOTE.room && ANNOUNCES.test(text))) return [];
    return lezingen.find('alinea', regel) ? [] : [{ regel, code: 'regel-te-kort' as const }];
  });
}

const LIST_MARK = /^(?:[–•·▪-]|\d{1,2}[.)]|[a-z][.)])\s/u;

// Only a blank line that somebody added can have begun a paragraph behind a full line.
function sudden(paragraphs: readonly (readonly PassageLine[])[], { full }: Measures, lezingen: Lezingen): Gebrek[] {
  return paragraphs.flatMap((lines, index) => {
    const last = lines.at(-1);
    const next = paragraphs[index + 1]?.[0];
    if (!last || !next || LIST_MARK.test(next.text) || widthWithNext(last.text, next.text) <= full) return [];
    return lezingen.find('alinea', last.regel) ? [] : [{ regel: last.regel, code: 'alinea-zonder-ruimte' as const }];
  });
}
