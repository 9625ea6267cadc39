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

/** The text of a note: its number, where the number stands, and its lines, of which the first begins after the number. */
export interface Noot {
  readonly nummer: number;
  readonly pagina: number;
  /** Offsets in the source of the number at the beginning. */
  readonly cijfer: { readonly start: number; readonly end: number };
  readonly regels: readonly Regel[];
}

/** A note that begins with its number, which ends at an offset of the source. */
export function beginNoot(regel: Regel, nummer: number, end: number): Noot {
  const text = regel.text.slice(end - regel.start);
  const regels = text.trim() === '' ? [] : [{ ...regel, start: end, text }];
  return { nummer, pagina: regel.pagina, cijfer: { start: end - String(nummer).length, end }, regels };
}

/** The pages that lines stand on, each from its first line up to the next. @param end of the source */
export function pagesFrom(lines: readonly Regel[], end: number): Pagina[] {
  const firsts = lines.filter(({ pagina }, index) => pagina !== lines[index - 1]?.pagina);
  return firsts.map(({ pagina, start }, index) => ({
    nummer: pagina,
    start: index === 0 ? 0 : start,
    end: firsts[index + 1]?.start ?? end,
  }));
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
