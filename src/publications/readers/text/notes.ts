import { wordsOf } from '../../../text/joining.js';
import { readHeading } from '../../kinds/headings.js';
import type { Gebrek } from '../../model/gebrek.js';
import type { Lezingen } from '../../model/lezingen.js';
import { beginNoot, type Noot, type ReadMark, type Regel, readMarks, type Sign, splitAfter } from '../ontleding.js';
import type { LineStyle } from './layout.js';

/**
 * Takes the notes from the feet of the pages; `regels` is the body without them. They number on through the
 * publication; a page's notes begin at the line that begins with the next number and run to the page's end, with no
 * heading among them. Numbers may be skipped (their texts are not in the extraction) only where the page's body has the
 * marker.
 */
export function takeNotes(
  regels: readonly Regel[],
  lineStyle: LineStyle,
): { readonly regels: readonly Regel[]; readonly noten: readonly Noot[] } {
  const body: Regel[] = [];
  const noten: Noot[] = [];
  for (const page of splitAfter(regels, (regel, next) => regel.pagina !== next.pagina)) {
    const start = notesStart(page, (noten.at(-1)?.nummer ?? 0) + 1, lineStyle);
    const above = page.slice(0, start);
    body.push(...above);
    page.slice(start).forEach((regel, index) => {
      const last = noten.at(-1);
      const wanted = (last?.nummer ?? 0) + 1;
      const number = (index === 0 ? firstNumber : nextNumber)(regel, wanted, lineStyle, above);
      if (number !== null) {
        noten.push(beginNoot(regel, number, wordsOf(regel).start + String(number).length));
      } else if (last) {
        noten[noten.length - 1] = { ...last, regels: [...last.regels, regel] };
      }
    });
  }
  return { regels: body, noten };
}

/** Index of the line at which a page's notes begin; its length when it has none. */
function notesStart(page: readonly Regel[], wanted: number, lineStyle: LineStyle): number {
  const lastHeading = page.findLastIndex((regel) => readHeading(regel.text) !== null);
  const possible = page.flatMap((regel, index) => {
    const number = index > lastHeading ? firstNumber(regel, wanted, lineStyle, page.slice(0, index)) : null;
    return number === null ? [] : [{ index, number, text: wordsOf(regel).text.slice(String(number).length).trim() }];
  });
  const [first] = possible;
  // `1 land heeft …` is no note when the note of that number stands further down.
  const sure = possible.find(({ number, text }) => number === first?.number && NOTE_START.test(text));
  return (sure ?? first)?.index ?? page.length;
}

// The first note of a page. Its marker must stand in the body above it, unless it is the very next number and begins
// as notes do: a paragraph of an answer may begin with a number too (`2 landen hebben …`).
function firstNumber(regel: Regel, wanted: number, lineStyle: LineStyle, above: readonly Regel[]): number | null {
  const [, digits, gap, tekst = ''] = /^(\d{1,3})(\s?)(?=\D)(.+)$/u.exec(wordsOf(regel).text) ?? [];
  const number = Number(digits);
  if (digits === undefined || number < wanted || !startsNote(tekst, lineStyle)) return null;
  const glued = gap === '';
  if (lineStyle === 'spaced' && (glued || !regel.naWit)) return null;
  const isNext = number === wanted && NOTE_START.test(tekst) && (lineStyle === 'spaced' || glued);
  return isNext || markedAbove(number, above) ? number : null;
}

// Any other note of the page has the very next number.
function nextNumber(regel: Regel, wanted: number, lineStyle: LineStyle, above: readonly Regel[]): number | null {
  const { text } = wordsOf(regel);
  if (!text.startsWith(String(wanted))) return null;
  const rest = text.slice(String(wanted).length);
  const begins = startsNote(rest.trim(), lineStyle);
  if (lineStyle === 'spaced') {
    const marked = NOTE_START.test(rest.trim()) || markedAbove(wanted, above);
    return /^ \S/u.test(rest) && begins && marked ? wanted : null;
  }
  // Without a space after the number its digits may run on in the note's: `3` before `2024Z15585`.
  return /^\d{4}\D/u.test(rest) || (/^\D/u.test(rest) && begins) ? wanted : null;
}

function markedAbove(number: number, above: readonly Regel[]): boolean {
  const marker = new RegExp(`(?:[\\p{L}.,;:?!»”)]|^\\s*|(?:19|20)\\d{2})${number}(?![\\p{L}\\d])`, 'u');
  return above.some((line) => marker.test(line.text));
}

// A line of running text may begin with a number as well: `4 november jl.` Where blank lines set notes apart a word
// of measure gives that away; elsewhere so does going on in lower case.
const MEASURE =
  /^(?:jan|feb|maart|apr|mei|juni|juli|aug|sept|okt|nov|dec|miljoen|miljard|procent|dagen|weken|maanden|jaar|jaren|uur|euro)/u;

const NOTE_START = /^(?:[\p{Lu}\d«“„"‘(]|https?:|www\.|idem|zie|artikel)/u;

function startsNote(text: string, lineStyle: LineStyle): boolean {
  return lineStyle === 'spaced' ? !MEASURE.test(text) : NOTE_START.test(text);
}

interface Candidate extends ReadMark {
  /** 0 for one settled by reading; the higher, the weaker. */
  readonly rank: number;
}

/** A marker without a note's text is believed only of the strongest kind. */
const STRONG = 1;

/**
 * Finds the markers of footnotes, superscripts that lost their position: digits glued to a word or to the sign that
 * ends it (`arbeidsmarkt5`, `staan»?11`), to the year of a date (`29 maart 20181`), or alone at a line's start. They
 * run in order through the publication, and a note's marker stands on the page that has the note. What may as well
 * be part of a number (`Marrakesh-162`) counts only when a reading says so. `twijfels` are the other digits that look
 * like a marker.
 */
export function findMarkers(
  regels: readonly Regel[],
  noten: readonly Noot[],
  lineStyle: LineStyle,
  lezingen: Lezingen,
): { merktekens: readonly Sign[]; gebreken: readonly Gebrek[]; twijfels: readonly Gebrek[] } {
  const { read, not, gebreken } = readMarks(regels, lezingen);
  const settled = new Set(read.map(({ nummer }) => nummer));
  const seen = regels
    .flatMap((regel) => candidatesIn(regel, lineStyle))
    .filter((one) => !settled.has(one.nummer) && !not.some(({ start, end }) => start <= one.start && one.end <= end));
  const pages = new Map(noten.map((noot) => [noot.nummer, noot.pagina]));
  const merktekens = inOrder([...read.map((one) => ({ ...one, rank: 0 })), ...seen], pages);
  const found = new Set(merktekens.map(({ start }) => start));
  const loose = seen.filter(({ rank, start }) => rank <= STRONG && !found.has(start));
  return { merktekens, gebreken, twijfels: loose.map((one) => unclear(one, regels)) };
}

// Behind a word, a closing sign or a bracket, not in a decimal or a number with points; or behind a year.
const GLUED =
  /(?:(?<=\p{L}\p{L}|\p{L}[.,;:?!»”"’)\]]|[»”"’)\]][.,;:?!]|[?!»”"’)\]])\d{1,3}|(?<=(?:^\s*|\p{L}\s|–|-)(?:19|20)\d{2})\d{1,2})(?=$|[\s.,;:?!»”"’)\]–])/gu;
const AT_START = /(?<=^\s*(?:\d{1,3} )*)\d{1,3}(?=(?: \d{1,3})*(?:$|[\s.,;:?!»”)]))/gu;
// After these a number is what they count.
const COUNTED = /(?:^|[\s(])(?:nrs?|art|artt|p|pp|blz|par|jg|dl|no)\.$/iu;
// `CO2`, `G20`, `MH17`: capitals and digits are more often a name than a note.
const IN_NAME = /\p{Lu}{2}$|(?:^|[^\p{L}])\p{Lu}$/u;

function candidatesIn({ text, start: at, pagina }: Regel, lineStyle: LineStyle): Candidate[] {
  const candidate = ({ 0: digits, index }: RegExpExecArray, rank: number): Candidate => {
    const start = at + index;
    return { nummer: Number(digits), start, end: start + digits.length, pagina, rank };
  };
  const glued = [...text.matchAll(GLUED)].flatMap((match) => {
    const before = text.slice(0, match.index);
    return COUNTED.test(before) ? [] : [candidate(match, IN_NAME.test(before) ? 3 : 1)];
  });
  // Where wrapped lines keep their space a superscript stays with its word.
  const first = lineStyle === 'bare' ? [...text.matchAll(AT_START)].map((match) => candidate(match, 2)) : [];
  return [...glued, ...first].filter(({ nummer }) => nummer > 0);
}

/**
 * The marker of each number in turn, behind that of the number before it: the strongest that there is, then the first. A
 * number without one is passed over only where a later note has a text.
 * @param pages of the notes that have a text, by number
 */
function inOrder(candidates: readonly Candidate[], pages: ReadonlyMap<number, number>): Sign[] {
  const highest = Math.max(0, ...pages.keys());
  const found: Sign[] = [];
  for (let nummer = 1, at = 0; ; nummer++) {
    const page = pages.get(nummer);
    const fits = ({ rank, pagina }: Candidate) => rank === 0 || (page === undefined ? rank <= STRONG : pagina === page);
    const [best] = candidates
      .filter((one) => one.nummer === nummer && one.start >= at && fits(one))
      .sort((a, b) => a.rank - b.rank || a.start - b.start);
    if (best) {
      found.push({ nummer, start: best.start, end: best.end });
      at = best.end;
    } else if (nummer > highest) {
      return found;
    }
  }
}

// Digits glued to a word that are no marker of this publication's notes: of a note that went unseen, most likely.
function unclear({ start, end }: Candidate, regels: readonly Regel[]): Gebrek {
  const regel = regels.find((one) => one.start <= start && end <= one.end);
  const before = regel?.text.slice(0, start - regel.start).match(/\S*$/u)?.[0] ?? '';
  const cijfers = regel?.text.slice(start - regel.start, end - regel.start) ?? '';
  return { regel: regel?.number ?? null, code: 'cijfers-onduidelijk', tekst: `${before}${cijfers}`, cijfers };
}
