import { widthOf, widthWithNext } from '../../../text/room.js';
import type { Passage, SourceText } from '../../../text/source-text.js';
import { linesOf, type PassageLine, quotedPassages } from '../../checks/check-publication.js';
import { type Gebrek, signName } from '../../model/gebrek.js';
import type { Lezingen } from '../../model/lezingen.js';
import type { Publication, Soort } from '../../model/publication.js';
import { footOf, type TextLayout } from './layout.js';
import { SENTENCE_END } from './paragraphs.js';

/** What must hold of the form of a text, which is the only evidence that it has. */
export function textFaults(publication: Publication, layout: TextLayout, lezingen: Lezingen): Gebrek[] {
  return [
    ...signFaults(publication.source),
    ...lineFaults(publication, lezingen),
    ...pageFaults(publication, layout),
    ...digitFaults(publication, layout, lezingen),
    ...whiteSpaceFaults(publication, layout, lezingen),
  ];
}

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
function lineFaults(publication: Publication, lezingen: Lezingen): Gebrek[] {
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

/** What may follow a hyphen with a space behind it: `aanloop- en vervolgkosten`. */
const AFTER_LEFT_OUT = /^(?:en|of|en\/of|dan|tot|noch|resp|c\.q|,)\b/u;

/**
 * White space that somebody changed: a blank line within a sentence stands only at a page's end and before its notes,
 * and where wrapped lines keep a space at their end, a broken word has none there.
 */
function whiteSpaceFaults(publication: Publication, layout: TextLayout, lezingen: Lezingen): Gebrek[] {
  const { fragments, mededeling, source } = publication;
  const regels = new Map(layout.regels.map((regel) => [regel.number, regel]));
  const passages = [mededeling, ...fragments.flatMap(({ vraag, antwoord }) => [vraag, antwoord])];
  const paragraphs = passages.flatMap((passage) => (passage ? linesOf(passage, source) : []));
  return paragraphs.flatMap((lines) =>
    lines.flatMap(({ regel, text }, index): Gebrek[] => {
      const here = regels.get(regel);
      const next = regels.get(lines[index + 1]?.regel ?? 0);
      if (!here || !next) return [];
      const broken = /\p{L}- $/u.test(here.text) && !AFTER_LEFT_OUT.test(next.text.trimStart());
      if (broken) return [{ regel, code: 'spatie-na-afbreking' }];
      const apart = next.naWit && here.pagina === next.pagina && !SENTENCE_END.test(text);
      return apart && !lezingen.find('alinea', regel) ? [{ regel, code: 'witregel-in-zin' }] : [];
    }),
  );
}

// A page holds 75 lines of 9.58 points, less what stands blank; of the official PDFs that were measured a first page
// of an Aanhangsel has 35 to 44 lines (its text begins in the middle), one in between 48 to 66.
const MOST_LINES = 72;
const FEWEST_LINES = { first: 25, between: 45 } as const;

/**
 * Whether a page's end can have gone unseen: the pages' feet are there to count by, and a page holds no more lines
 * than fit on it and (where no letter begins a new one) not much less.
 */
function pageFaults({ gegevens, source, paginas }: Publication, { lineStyle }: TextLayout): Gebrek[] {
  const filled = source.lines.filter(({ text }) => text.trim() !== '');
  const feet = filled.map((line) => footOf(line, gegevens.soort, lineStyle === 'spaced'));
  const numbered = feet.some((foot) => foot?.pagina !== null && foot?.pagina !== undefined);
  const last = filled.at(-1);
  // Where a page begins with a space (`spaced`) most feet may be gone; elsewhere every page ends in one.
  const closed = feet.at(-1) !== null || source.text.endsWith('\f');
  const seen = lineStyle === 'spaced' || paginas.length > 1 ? numbered : true;
  const faults: Gebrek[] = [];
  if (last && !(seen && (lineStyle === 'spaced' || closed))) {
    faults.push({ regel: last.number, code: 'voettekst-ontbreekt', pagina: paginas.at(-1)?.nummer ?? 1 });
  }
  paginas.forEach(({ nummer, start, end }, index) => {
    const regels = filled.filter((line) => line.start >= start && line.start < end).length;
    const goesOn = gegevens.soort === 'aanhangsel' && index < paginas.length - 1;
    const fewest = goesOn ? (index === 0 ? FEWEST_LINES.first : FEWEST_LINES.between) : 0;
    if (regels < fewest || regels > MOST_LINES) {
      faults.push({ regel: source.lineNumberAt(start), code: 'bladzijde-onwaarschijnlijk', pagina: nummer, regels });
    }
  });
  return faults;
}

/**
 * Numbers that ended up in running text: a note that was not seen as one, a page's number, a marker on its own. A
 * number that is meant as one gets a `lezing` of the kind `getal`.
 */
function digitFaults(publication: Publication, { regels }: TextLayout, lezingen: Lezingen): Gebrek[] {
  const { gegevens, noten, paginas, source } = publication;
  const markers = new Set(noten.map(({ merkteken }) => merkteken));
  const suspect = ({ start, text }: PassageLine): boolean => {
    if (ALONE_AT_END.test(text) || OTHER_MARKER.test(text)) return true;
    const number = Number(AS_A_NOTE.exec(text)?.[1]);
    return number <= noten.length + 1 && !markers.has(start);
  };
  const lines = quotedPassages(publication).flatMap((passage) => linesOf(passage, source).flat());
  const inNotes = new Set(
    noten.flatMap(({ tekst }) => (tekst ? linesOf(tekst, source).flat() : [])).map(({ regel }) => regel),
  );
  // The number of a page, glued to the last of its lines.
  const glued = paginas.flatMap(({ nummer, start, end }) => {
    const onPage = lines.filter((line) => line.start >= start && line.start < end && !inNotes.has(line.regel));
    const last = onPage.sort((a, b) => b.start - a.start)[0];
    return last && new RegExp(`\\s${nummer}$`, 'u').test(last.text) ? [last] : [];
  });
  // In the head of an Aanhangsel its own number stands alone.
  const alone = regels
    .map(({ number, text }) => ({ regel: number, text: text.trim() }))
    .filter(({ text }) => ALONE.test(text) && text !== gegevens.nummer);
  return [...alone, ...lines.filter(suspect), ...glued]
    .filter(({ regel }) => !lezingen.find('getal', regel))
    .map(({ regel, text }) => ({ regel, code: 'los-getal', tekst: text }));
}

const ALONE = /^\d{1,3}$/u;
// Not behind a short word with a full stop, which is an abbreviation: `nr. 17`, `art. 5`.
const ALONE_AT_END = /(?:[?!:;»”)]|\p{L}{5}\.)\s+\d{1,3}$/u;
const AS_A_NOTE = /^(\d{1,3}) ?(?:[\p{Lu}«“"‘(]|https?:|www\.|idem\b|zie\b|artikel\b)/u;
// Markers as programs write them: `[1]`, `^1`, `ongeval.¹`; and digits between a sentence's end and the next word.
const OTHER_MARKER = /\[\^?\d{1,3}\]|\^\{?\d|(?<![ckd]?m)[⁰¹²³⁴-⁹]|\p{L}[.?!»”]\d{1,2}\p{Lu}\p{Ll}/u;

// Signs that no print of these publications has and that programs leave in a text: markup of Markdown and HTML,
// what stands for a sign that could not be read, signs without a width, ligatures (the print's fonts have none),
// and accents that lost their letter.
const LEFT_BEHIND = [
  /\*\*|(?<![\p{L}\p{N}/_])__?(?=\p{L})[^_]*\p{L}__?(?![\p{L}\p{N}/_])/u,
  /^\s*(?:#{1,6}\s|>\s|[*+]\s|\||```|---+\s*$)/u,
  /\]\((?:https?:|www\.|#|mailto:)/u,
  /\\[*_#[\]()>`.!|-]/u,
  /<\/?(?:a|b|i|u|p|br|em|li|ol|ul|td|th|tr|sub|sup|div|span|strong|table)\b[^>]*>/iu,
  /&(?:#x?[\da-f]+|[a-z]{2,8});/iu,
  /\(cid:\d+\)/u,
  /[\uFFFD\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u2064\uFEFF\uE000-\uF8FF\uFB00-\uFB06]/u,
  /(?<=^|\s)[¨´¸ˆ˜˚](?=\s|\p{L})|\p{L} [¨¸ˆ˜˚]/u,
];

const BYTE_ORDER_MARK = /^\uFEFF/u;

function signFaults(source: SourceText): Gebrek[] {
  return source.lines.flatMap(({ number, text: line }) => {
    const text = number === 1 ? line.replace(BYTE_ORDER_MARK, '') : line;
    const found = LEFT_BEHIND.map((pattern) => pattern.exec(text)?.[0]).find((match) => match !== undefined);
    return found === undefined ? [] : [{ regel: number, code: 'opmaakteken' as const, teken: signName(found.trim()) }];
  });
}
