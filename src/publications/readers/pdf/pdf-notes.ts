import type { Gebrek } from '../../model/gebrek.js';
import type { Lezingen } from '../../model/lezingen.js';
import { beginNoot, type Noot, readMarks, type Sign } from '../ontleding.js';
import type { PrintedLine } from './pdf-source.js';
import type { Shift } from './pdf-text.js';

/**
 * Puts the notes together from the lines at the feet of the pages: each begins with its raised number, and a line
 * without one goes on from the line before, also from the page before.
 */
export function printedNotes(lines: readonly PrintedLine[]): { noten: Noot[]; gebreken: Gebrek[] } {
  const noten: Noot[] = [];
  const gebreken: Gebrek[] = [];
  for (const line of lines) {
    const last = noten.at(-1);
    const [mark] = line.print.shifts;
    if (line.print.listed && mark) {
      const nummer = Number(line.text.slice(0, mark.end));
      if (nummer <= (last?.nummer ?? 0)) {
        gebreken.push({ regel: line.number, pagina: line.pagina, code: 'noot-springt', nummer, na: last?.nummer ?? 0 });
      }
      noten.push(beginNoot(line, nummer, line.start + mark.end));
    } else if (last) {
      noten[noten.length - 1] = { ...last, regels: [...last.regels, line] };
    } else {
      gebreken.push({ regel: line.number, pagina: line.pagina, code: 'noot-zonder-nummer', tekst: line.text });
    }
  }
  return { noten, gebreken };
}

/** Raised digits behind a measure are a power, and no note: `m2`, `km3`, `10 6`. */
const POWER = /(?:(?:^|[^\p{L}])(?:[kcdm]?m|hm|dam)|\d)$/u;

/**
 * Says of raised and lowered digits what they are. Markers count through the text, or have their note at the foot of the
 * same page, also where several stand together without a comma: what differs is a fault.
 * @param lines of the text and its tables, in order
 */
export function printedSigns(
  lines: readonly PrintedLine[],
  notes: readonly PrintedLine[],
  noten: readonly Noot[],
  lezingen: Lezingen,
): { signs: Sign[]; gebreken: Gebrek[] } {
  const { read, not, gebreken } = readMarks(lines, lezingen);
  const pages = new Map(noten.map(({ nummer, pagina }) => [nummer, pagina]));
  const raised = lines.flatMap((line) => raisedNumbers(line));
  const certain = new Set(raised.filter(({ power }) => !power).map(({ nummer }) => nummer));
  const signs: Sign[] = [...read];
  let last = 0;
  for (const { nummer, start, end, line, power } of raised) {
    if (not.some((one) => one.start <= start && end <= one.end)) continue;
    const counts = pages.has(nummer) && nummer <= last + 1;
    const isMarker = power
      ? counts && nummer === last + 1 && !certain.has(nummer)
      : counts || pages.get(nummer) === line.pagina;
    if (isMarker) {
      signs.push({ start, end, nummer });
      last = Math.max(last, nummer);
    } else if (power) {
      signs.push({ start, end, nummer: null, script: 'hoog' });
    } else {
      const markers = together(String(nummer), start, last + 1);
      if (markers.length > 0 && markers.every((one) => pages.get(one.nummer) === line.pagina)) {
        signs.push(...markers);
        last += markers.length;
      } else gebreken.push({ regel: line.number, pagina: line.pagina, code: 'noot-onbekend', nummer });
    }
  }
  signs.push(...[...lines, ...notes].flatMap((line) => shiftedSigns(line, 'down')));
  signs.push(...notes.flatMap((line) => shiftedSigns(line, 'up')));
  return { signs: signs.sort((a, b) => a.start - b.start), gebreken };
}

/** The markers from `first` on that digits are made up of, one behind the other (`45` is 4 and 5); none where they are not. */
function together(digits: string, start: number, first: number): { start: number; end: number; nummer: number }[] {
  const markers: { start: number; end: number; nummer: number }[] = [];
  for (let at = 0; at < digits.length; ) {
    const nummer = first + markers.length;
    if (!digits.startsWith(String(nummer), at)) return [];
    markers.push({ start: start + at, end: start + at + String(nummer).length, nummer });
    at += String(nummer).length;
  }
  return markers;
}

interface Raised {
  readonly nummer: number;
  readonly start: number;
  readonly end: number;
  readonly line: PrintedLine;
  readonly power: boolean;
}

function raisedNumbers(line: PrintedLine): Raised[] {
  return line.print.shifts.flatMap((shift) => {
    if (shift.to !== 'up') return [];
    const power = POWER.test(line.text.slice(0, shift.start));
    return [...line.text.slice(shift.start, shift.end).matchAll(/\d+/gu)].map((digits) => {
      const start = line.start + shift.start + digits.index;
      return { nummer: Number(digits[0]), start, end: start + digits[0].length, line, power };
    });
  });
}

/** Raised or lowered type that marks no note; the number with which a note begins is none of it. */
function shiftedSigns({ start: at, print }: PrintedLine, to: Shift['to']): Sign[] {
  return print.shifts
    .filter((shift) => shift.to === to && !(to === 'up' && print.listed && shift.start === 0))
    .map(({ start, end }) => ({
      start: at + start,
      end: at + end,
      nummer: null,
      script: to === 'up' ? 'hoog' : 'laag',
    }));
}
