import type { Line, Range } from '../../text/source-text.js';
import type { Gebrek } from '../model/gebrek.js';
import type { Lezingen } from '../model/lezingen.js';
import type { Boeking, Pagina } from '../model/publication.js';

/** A line that holds something: where its words begin and end, and its page. Offsets as in {@link Line}. */
export interface Regel extends Line {
  readonly pagina: number;
  /** Blank lines, or a page's foot, stand between this line and the one before it. */
  readonly naWit: boolean;
}

/** A source without its page furniture. */
export interface Layout {
  readonly regels: readonly Regel[];
  readonly bladwerk: readonly Boeking[];
  readonly paginas: readonly Pagina[];
  readonly gebreken: readonly Gebrek[];
}

/** Where the words of a line begin and end in the source, without white space around them. */
export function wordsOf(regel: Line): { start: number; end: number; text: string } {
  const text = regel.text.trim();
  const start = regel.start + regel.text.indexOf(text);
  return { start, end: start + text.length, text };
}

/** Splits lines behind each that `ends` holds of; it is asked of every line but the last, in order. */
export function splitAfter(regels: readonly Regel[], ends: (regel: Regel, next: Regel) => boolean): Regel[][] {
  const groups: Regel[][] = [];
  regels.forEach((regel, index) => {
    const before = regels[index - 1];
    const last = groups.at(-1);
    if (last && before && !ends(before, regel)) last.push(regel);
    else groups.push([regel]);
  });
  return groups;
}

/** A footnote's marker that a reading tells of: offsets in the source, and the page of its line. */
export interface ReadMark extends Range {
  readonly nummer: number;
  readonly pagina: number;
}

/** What publication.json says of digits in these lines: markers, and in `not` what holds digits that are none. */
export function readMarks(regels: readonly Regel[], lezingen: Lezingen) {
  const read: ReadMark[] = [];
  const not: Range[] = [];
  const gebreken: Gebrek[] = [];
  for (const { regel, tekst, noot } of lezingen.all('nootmerk')) {
    const line = regels.find(({ number }) => number === regel);
    const index = line?.text.indexOf(tekst) ?? -1;
    const cijfers = noot === null ? '' : String(noot);
    if (!line || index < 0 || !tekst.endsWith(cijfers)) {
      gebreken.push({ regel, code: 'lezing-nootmerk', tekst, cijfers });
      continue;
    }
    const end = line.start + index + tekst.length;
    if (noot === null) not.push({ start: line.start + index, end });
    else read.push({ start: end - cijfers.length, end, nummer: noot, pagina: line.pagina });
  }
  return { read, not, gebreken };
}
