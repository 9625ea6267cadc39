import type { Line, SourceText } from '../text/source-text.js';
import type { Gebrek } from './gebrek.js';
import type { Boeking, Lezingen } from './lezingen.js';
import type { Pagina } from './publication.js';

/**
 * How an extraction ends its lines: `ruim` leaves a wrapped line its trailing space (a line without one ends in a
 * broken word, a broken address or is an end) and starts a page with a space; `kaal` does neither.
 */
export type Opmaak = 'ruim' | 'kaal';

/** A line that holds something: where its words begin and end, and its page. Offsets as in {@link Line}. */
export interface Regel extends Line {
  readonly pagina: number;
  /** Blank lines, or a page's foot, stand between this line and the one before it. */
  readonly naWit: boolean;
}

/** A text without its page furniture. */
export interface Layout {
  readonly opmaak: Opmaak;
  readonly regels: readonly Regel[];
  readonly bladwerk: readonly Boeking[];
  readonly paginas: readonly Pagina[];
  readonly gebreken: readonly Gebrek[];
}

// The foot of a page; in some extractions glued to its neighbours. Its last number is the page's.
const FOOT = {
  aanhangsel: /(?:Tweede|Eerste) Kamer, vergaderjaar \d{4}[–-]\d{4}, Aanhangsel(?: (\d+))?\s*$/u,
  'schriftelijk-overleg':
    /(?:Tweede|Eerste) Kamer, vergaderjaar \d{4}[–-]\d{4}, \d[\d /-]*(?: [IVXLC]+)?, (?:nr\. )?(?:[A-Z]{1,3}|\d+) (\d+)\s*$/u,
};
// What else stands at the foot of a first page: the id, the ISSN, place and year.
const IMPRINT = /^(?:(?:ah|kst)-[\w-]+)?\s*(?:ISSN 0921 - 7398)?\s*(?:[’']s-Gravenhage \d{4})?$/u;

/** Takes the page furniture out of a text and tells which page every line stands on. */
export function readLayout(source: SourceText, soort: keyof typeof FOOT, lezingen: Lezingen): Layout {
  const opmaak = lineStyle(source);
  const regels: Regel[] = [];
  const bladwerk: Boeking[] = [];
  const starts: { nummer: number; start: number }[] = [{ nummer: 1, start: 0 }];
  const gebreken: Gebrek[] = [];
  let naWit = true;
  let footJustRead = false;

  for (const line of source.lines) {
    if (line.text.trim() === '') {
      naWit = true;
      continue;
    }
    const reading = lezingen.find('pagina', line.number);
    const opened = opmaak === 'ruim' && line.text.startsWith(' ') && line.start > 0;
    const pagina = starts.at(-1)?.nummer ?? 1;
    if (reading) starts.push({ nummer: reading.nummer, start: line.start });
    else if (footJustRead || opened) starts.push({ nummer: pagina + 1, start: line.start });
    footJustRead = false;

    const foot = FOOT[soort].exec(line.text);
    const above = foot ? line.text.slice(0, foot.index) : line.text;
    const nummer = starts.at(-1)?.nummer ?? 1;
    if (foot) {
      bladwerk.push(booked(line.start + foot.index, line.end));
      footJustRead = true;
      if (foot[1] !== undefined && Number(foot[1]) !== nummer) {
        gebreken.push({
          regel: line.number,
          melding: `de voettekst noemt bladzijde ${foot[1]}, maar dit is de ${nummer}e die begint; zet in "lezingen" met soort "pagina" bij welke regel een bladzijde begint`,
        });
      }
    }
    if (above.trim() !== '') {
      if (IMPRINT.test(above.trim())) bladwerk.push(booked(line.start, line.start + above.length));
      else regels.push({ ...line, end: line.start + above.length, text: above, pagina: nummer, naWit });
    }
    naWit = foot !== null;
  }
  return { opmaak, regels, bladwerk, paginas: pagesOf(starts, regels, source.text.length), gebreken };
}

function booked(start: number, end: number): Boeking {
  return { start, end, rekening: 'bladwerk' };
}

function lineStyle(source: SourceText): Opmaak {
  const filled = source.lines.filter((line) => line.text.trim() !== '');
  const spaced = filled.filter((line) => line.text.endsWith(' '));
  return spaced.length * 2 > filled.length ? 'ruim' : 'kaal';
}

// A page start after which no line holds anything is no page.
function pagesOf(
  starts: readonly { nummer: number; start: number }[],
  regels: readonly Regel[],
  end: number,
): Pagina[] {
  const filled = new Set(regels.map((regel) => regel.pagina));
  const kept = starts.filter(({ nummer }) => filled.has(nummer));
  return kept.map((page, index) => ({ ...page, end: kept[index + 1]?.start ?? end }));
}

/** Where the words of a line begin and end in the source, without white space around them. */
export function wordsOf(regel: Line): { start: number; end: number; text: string } {
  const text = regel.text.trim();
  const start = regel.start + regel.text.indexOf(text);
  return { start, end: start + text.length, text };
}
