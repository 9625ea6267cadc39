import type { SourceText } from '../../../../text/source-text.js';
import { linesOf, type PassageLine, quotedPassages } from '../../../checks/check-publication.js';
import type { Gebrek } from '../../../model/gebrek.js';
import type { Lezingen } from '../../../model/lezingen.js';
import type { Publication } from '../../../model/publication.js';
import { footOf } from '../footer.js';
import type { TextLayout } from '../layout.js';
import { SENTENCE_END } from '../paragraphs.js';
import { lineFaults } from './line-shape.js';

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

/** Signs that a program which made the text left in it. */
function signFaults(source: SourceText): Gebrek[] {
  return source.lines.flatMap(({ number, text: line }) => {
    const text = number === 1 ? line.replace(BYTE_ORDER_MARK, '') : line;
    const found = LEFT_BEHIND.map((pattern) => pattern.exec(text)?.[0]).find((match) => match !== undefined);
    return found === undefined ? [] : [{ regel: number, code: 'opmaakteken' as const, teken: named(found.trim()) }];
  });
}

/** What can be seen as it is, anything else by its code point. */
function named(sign: string): string {
  return /^[\x21-\x7e ]+$/u.test(sign)
    ? sign
    : [...sign].map((one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`).join(' ');
}
