import type { Gebrek } from '../../model/gebrek.js';
import type { Lezingen } from '../../model/lezingen.js';
import type { Noot } from '../publication-from.js';
import { type ReadMark, type Regel, readMarks } from '../regel.js';
import type { LineStyle } from './layout.js';

/** The digits of a footnote marker in running text: offsets in the source. */
export interface Merkteken {
  readonly nummer: number;
  readonly start: number;
  readonly end: number;
}

interface Candidate extends ReadMark {
  /** 0 for one settled by reading; the higher, the weaker. */
  readonly rank: number;
}

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
): { merktekens: readonly Merkteken[]; gebreken: readonly Gebrek[]; twijfels: readonly Gebrek[] } {
  const { read, not, gebreken } = readMarks(regels, lezingen);
  const settled = new Set(read.map(({ nummer }) => nummer));
  const seen = regels
    .flatMap((regel) => candidatesIn(regel, lineStyle))
    .filter((one) => !settled.has(one.nummer) && !not.some(({ start, end }) => start <= one.start && one.end <= end));
  const candidates = [...read.map((one) => ({ ...one, rank: 0 })), ...seen].sort(
    (a, b) => a.start - b.start || a.rank - b.rank,
  );
  const pages = new Map(noten.map((noot) => [noot.nummer, noot.pagina]));
  const merktekens = bestChain(candidates, pages);
  const found = new Set(merktekens.map(({ start }) => start));
  const loose = seen.filter(({ rank, start }) => rank <= STRONG && !found.has(start));
  return { merktekens, gebreken, twijfels: loose.map((one) => unclear(one, regels)) };
}

// A word, a closing sign or a bracket; not a decimal or a number with points.
const GLUED = /(?<=\p{L}\p{L}|\p{L}[.,;:?!»”"’)\]]|[»”"’)\]][.,;:?!]|[?!»”"’)\]])(\d{1,3})(?=$|[\s.,;:?!»”"’)\]–])/gu;
const AFTER_YEAR = /(?<=^\s*|\p{L}\s|–|-)(?:19|20)\d{2}(\d{1,2})(?=$|[\s.,;:?!»”"’)\]–])/gu;
const AT_START = /^\s*(\d{1,3}(?: \d{1,3})*)(?=$|[\s.,;:?!»”)])/u;
// After these a number is what they count.
const COUNTED = /(?:^|[\s(])(?:nrs?|art|artt|p|pp|blz|par|jg|dl|no)\.$/iu;

function candidatesIn(regel: Regel, lineStyle: LineStyle): Candidate[] {
  const found: Candidate[] = [];
  const add = (index: number, digits: string, rank: number) => {
    const start = regel.start + index;
    found.push({ nummer: Number(digits), start, end: start + digits.length, pagina: regel.pagina, rank });
  };
  for (const match of regel.text.matchAll(GLUED)) {
    const before = regel.text.slice(0, match.index);
    if (COUNTED.test(before)) continue;
    // `CO2`, `G20`, `MH17`: capitals and digits are more often a name than a note.
    add(match.index, match[0], /\p{Lu}{2}$|(?:^|[^\p{L}])\p{Lu}$/u.test(before) ? 3 : 1);
  }
  for (const match of regel.text.matchAll(AFTER_YEAR)) {
    const digits = match[1] ?? '';
    add(match.index + match[0].length - digits.length, digits, 1);
  }
  // Where wrapped lines keep their space a superscript stays with its word.
  const start = lineStyle === 'bare' ? AT_START.exec(regel.text) : null;
  if (start) {
    for (const number of (start[1] ?? '').matchAll(/\d+/g)) {
      add(start[0].length - (start[1] ?? '').length + number.index, number[0], 2);
    }
  }
  return found.filter((one) => one.nummer > 0);
}

// Digits glued to a word that are no marker of this publication's notes: of a note that went unseen, most likely.
function unclear({ start, end }: Candidate, regels: readonly Regel[]): Gebrek {
  const regel = regels.find((one) => one.start <= start && end <= one.end);
  const before = regel?.text.slice(0, start - regel.start).match(/\S*$/u)?.[0] ?? '';
  const cijfers = regel?.text.slice(start - regel.start, end - regel.start) ?? '';
  return { regel: regel?.number ?? null, code: 'cijfers-onduidelijk', tekst: `${before}${cijfers}`, cijfers };
}

/** A marker without a note's text is believed only of the strongest kind. */
const STRONG = 1;

// The chain in which the numbers rise with the position; the most markers first, then the strongest, then the first.
function bestChain(candidates: readonly Candidate[], pages: ReadonlyMap<number, number>): readonly Merkteken[] {
  const highest = Math.max(0, ...pages.keys());
  const usable = candidates.filter((one) => {
    const page = pages.get(one.nummer);
    return one.rank === 0 || (page === undefined ? one.rank <= STRONG : one.pagina === page);
  });
  const chains = usable.map((one) => ({ one, score: score(one), previous: -1 }));
  chains.forEach((chain, index) => {
    for (let earlier = 0; earlier < index; earlier++) {
      const before = chains[earlier];
      if (!before || !mayFollow(before.one, chain.one, highest)) continue;
      const total = before.score + score(chain.one);
      if (total > chain.score) Object.assign(chain, { score: total, previous: earlier });
    }
  });
  // A chain of markers without any note's text must begin at 1.
  const whole = chains
    .map((chain, index) => ({ chain, index }))
    .filter(({ index }) => startsWell(chains, index, highest));
  const best = Math.max(0, ...whole.map(({ chain }) => chain.score));
  const found: Merkteken[] = [];
  for (let index = whole.find(({ chain }) => chain.score === best)?.index ?? -1; index >= 0; ) {
    const chain = chains[index];
    if (!chain) break;
    const { nummer, start, end } = chain.one;
    found.unshift({ nummer, start, end });
    index = chain.previous;
  }
  return found;
}

function score(one: Candidate): number {
  return 10 - 2 * one.rank;
}

// Beyond the last note that has a text, numbers may not be skipped: there is nothing else to hold them.
function mayFollow(before: Candidate, after: Candidate, highest: number): boolean {
  return (
    before.start < after.start &&
    (after.nummer === before.nummer + 1 || (after.nummer > before.nummer && after.nummer <= highest))
  );
}

function startsWell(chains: readonly { one: Candidate; previous: number }[], index: number, highest: number): boolean {
  let at = index;
  for (let chain = chains[at]; chain && chain.previous >= 0; chain = chains[at]) at = chain.previous;
  const first = chains[at]?.one.nummer ?? 0;
  return first === 1 || first <= highest;
}
