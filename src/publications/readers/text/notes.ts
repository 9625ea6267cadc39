import { readHeading } from '../../kinds/headings.js';
import type { Noot } from '../publication-from.js';
import { type Regel, wordsOf } from '../regel.js';
import type { LineStyle } from './layout.js';

/** The body of a text and the notes that were taken from the feet of its pages. */
export interface Genoot {
  readonly regels: readonly Regel[];
  readonly noten: readonly Noot[];
}

/**
 * Takes the notes from the feet of the pages. They number on through the publication; a page's notes begin at the
 * line that begins with the next number and run to the page's end, with no heading among them. Numbers may be
 * skipped (their texts are not in the extraction) only where the page's body has the marker.
 */
export function takeNotes(regels: readonly Regel[], lineStyle: LineStyle): Genoot {
  const body: Regel[] = [];
  const noten: Noot[] = [];
  for (const page of byPage(regels)) {
    const start = notesStart(page, (noten.at(-1)?.nummer ?? 0) + 1, lineStyle);
    body.push(...page.slice(0, start));
    for (const regel of page.slice(start)) {
      const last = noten.at(-1);
      const wanted = (last?.nummer ?? 0) + 1;
      const above = page.slice(0, start);
      const number =
        regel === page[start] ? numberAt(regel, wanted, lineStyle, above) : follows(regel, wanted, lineStyle, above);
      if (number !== null) {
        noten.push(begin(regel, number));
      } else if (last) {
        noten[noten.length - 1] = { ...last, regels: [...last.regels, regel] };
      }
    }
  }
  return { regels: body, noten };
}

function byPage(regels: readonly Regel[]): Regel[][] {
  const pages: Regel[][] = [];
  for (const regel of regels) {
    const page = pages.at(-1);
    if (page?.[0]?.pagina === regel.pagina) page.push(regel);
    else pages.push([regel]);
  }
  return pages;
}

/** Index of the line at which a page's notes begin; its length when it has none. */
function notesStart(page: readonly Regel[], wanted: number, lineStyle: LineStyle): number {
  const lastHeading = page.findLastIndex((regel) => readHeading(regel.text) !== null);
  const possible = page.flatMap((regel, index) => {
    const number = index > lastHeading ? numberAt(regel, wanted, lineStyle, page.slice(0, index)) : null;
    return number === null ? [] : [{ index, number, text: wordsOf(regel).text.slice(String(number).length).trim() }];
  });
  const [first] = possible;
  // `1 land heeft …` is no note when the note of that number stands further down.
  const sure = possible.find(({ number, text }) => number === first?.number && NOTE_START.test(text));
  return (sure ?? first)?.index ?? page.length;
}

// The first note of a page. Its marker must stand in the body above it, unless it is the very next number and begins
// as notes do: a paragraph of an answer may begin with a number too (`2 landen hebben …`).
function numberAt(regel: Regel, wanted: number, lineStyle: LineStyle, above: readonly Regel[]): number | null {
  const { text } = wordsOf(regel);
  const found = /^(\d{1,3})(\s?)(?=\D)(?<tekst>.+)$/u.exec(text);
  const number = Number(found?.[1]);
  if (!found || number < wanted || !startsNote(found.groups?.['tekst'] ?? '', lineStyle)) return null;
  const glued = found[2] === '';
  if (lineStyle === 'spaced' && (glued || !regel.naWit)) return null;
  const next = number === wanted && NOTE_START.test(found.groups?.['tekst'] ?? '');
  if (next && (lineStyle === 'spaced' || glued)) return number;
  return markedAbove(number, above) ? number : null;
}

function markedAbove(number: number, above: readonly Regel[]): boolean {
  const marker = new RegExp(`(?:[\\p{L}.,;:?!»”)]|^\\s*|(?:19|20)\\d{2})${number}(?![\\p{L}\\d])`, 'u');
  return above.some((line) => marker.test(line.text));
}

function follows(regel: Regel, wanted: number, lineStyle: LineStyle, above: readonly Regel[]): number | null {
  const { text } = wordsOf(regel);
  if (!text.startsWith(String(wanted))) return null;
  const rest = text.slice(String(wanted).length);
  if (lineStyle === 'spaced') {
    const begins = /^ \S/.test(rest) && startsNote(rest.trim(), lineStyle);
    return begins && (NOTE_START.test(rest.trim()) || markedAbove(wanted, above)) ? wanted : null;
  }
  // Without a space after the number its digits may run on in the note's: `3` before `2024Z15585`.
  return /^\d{4}\D/.test(rest) || (/^\D/.test(rest) && startsNote(rest.trim(), lineStyle)) ? wanted : null;
}

// A line of running text may begin with a number as well: `4 november jl.` Where blank lines set notes apart a word
// of measure gives that away; elsewhere so does going on in lower case.
const MEASURE =
  /^(?:jan|feb|maart|apr|mei|juni|juli|aug|sept|okt|nov|dec|miljoen|miljard|procent|dagen|weken|maanden|jaar|jaren|uur|euro)/u;

const NOTE_START = /^(?:[\p{Lu}\d«“„"‘(]|https?:|www\.|idem|zie|artikel)/u;

function startsNote(text: string, lineStyle: LineStyle): boolean {
  return lineStyle === 'spaced' ? !MEASURE.test(text) : NOTE_START.test(text);
}

function begin(regel: Regel, nummer: number): Noot {
  const { start } = wordsOf(regel);
  const cijfer = { start, end: start + String(nummer).length };
  const text = regel.text.slice(cijfer.end - regel.start);
  return {
    nummer,
    pagina: regel.pagina,
    cijfer,
    regels: text.trim() === '' ? [] : [{ ...regel, start: cijfer.end, text }],
  };
}
