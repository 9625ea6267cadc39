import type { Publication } from '../../publications/model/publication.js';
import { Vocabulary } from '../../text/hyphens.js';
import { joinLines } from '../../text/joining.js';
import type { Line, Passage, Slice } from '../../text/source-text.js';

/** A passage around the fragments; `running` when it belongs to the running text, as notes and feet do not. */
export interface Heading {
  readonly passage: Passage;
  readonly running: boolean;
  /** Number of the note that it is; else null. */
  readonly nummer: number | null;
}

/**
 * What a publication has around its fragments and of its own: title, headings, preface, salutation and signature of a
 * letter, notes that hang on none of its fragments, the feet of its pages. Lines that follow each other are one
 * passage, with a paragraph for each that blank lines set apart.
 */
export function headingsOf(publication: Publication): Heading[] {
  const { source } = publication;
  const vocabulary = new Vocabulary(source.lines.map(({ text }) => text));
  const markers = new Set(publication.noten.flatMap(({ merkteken }) => merkteken ?? []));
  const joined = (lines: readonly Line[]): Slice[] =>
    joinLines(lines, {
      spaced: true,
      vocabulary,
      startsWithMarker: (line) => markers.has(line.start),
      reading: () => undefined,
    }).slices.flatMap((slice) => withMarkers(slice, markers, source.text));
  const made = (stretches: readonly Line[][][], running: boolean): Heading[] =>
    stretches.map((paragraphs) => ({ passage: source.passage(paragraphs.map(joined)), running, nummer: null }));
  const loose = publication.noten.flatMap(({ nummer, tekst }) =>
    tekst && !publication.fragments.some(({ voetnoten }) => voetnoten.some((noot) => noot.nummer === nummer))
      ? [{ passage: tekst, running: false, nummer }]
      : [],
  );
  return [
    ...made(stretchesOf(publication, 'kop'), true),
    ...made(stretchesOf(publication, 'bladwerk'), false),
    ...loose,
  ];
}

// The lines that are booked to an account, in stretches without anything of another between, by paragraph.
function stretchesOf({ source, boekingen, paginas }: Publication, wanted: 'kop' | 'bladwerk'): Line[][][] {
  const stretches: Line[][][] = [];
  let open: Line[][] | null = null;
  let fresh = true;
  const pages = new Set(paginas.map(({ start }) => start));
  const sorted = [...boekingen].sort((a, b) => a.start - b.start);
  let at = 0;
  for (const line of source.lines) {
    if (line.text.trim() === '') {
      fresh = true;
      continue;
    }
    if (pages.has(line.start)) fresh = true;
    while (at < sorted.length && (sorted[at]?.end ?? 0) <= line.start) at += 1;
    const booked: { start: number; end: number; rekening: string }[] = [];
    for (let next = at; (sorted[next]?.start ?? line.end) < line.end; next += 1)
      booked.push(...sorted.slice(next, next + 1));
    const own = booked.filter(({ rekening }) => rekening === wanted);
    const [first, last] = [own[0], own.at(-1)];
    if (!first || !last) {
      // A foot or a note at the end of a page does not interrupt what goes on overleaf.
      if (booked.some(({ rekening }) => rekening === 'citaat')) open = null;
      continue;
    }
    const start = Math.max(first.start, line.start);
    const piece = { ...line, start, end: line.end, text: source.text.slice(start, line.end) };
    if (!open || wanted === 'bladwerk') {
      open = [[piece]];
      stretches.push(open);
    } else if (fresh) open.push([piece]);
    else open.at(-1)?.push(piece);
    fresh = false;
  }
  return stretches;
}

function withMarkers(slice: Slice, markers: ReadonlySet<number>, text: string): Slice[] {
  const pieces: Slice[] = [];
  let at = slice.start;
  for (let offset = slice.start; offset < slice.end; offset += 1) {
    if (!markers.has(offset)) continue;
    const end = offset + (/^\d+/.exec(text.slice(offset, slice.end))?.[0].length ?? 1);
    if (at < offset) pieces.push({ start: at, end: offset });
    pieces.push({ start: offset, end, marker: true });
    at = end;
  }
  if (at < slice.end) pieces.push({ start: at, end: slice.end });
  return pieces;
}
