import { readHeading } from '../../publications/kinds/headings.js';
import type { Range } from '../../text/source-text.js';
import type { Aside } from '../verdict.js';
import { turningWords } from '../words/turning.js';
import { type AsideAt, endAsides, OMITTED } from './ends.js';
import { DATE, isCitation, QUOTES_SOMEONE, saysWhose } from './whose.js';

const FOOT =
  /(?:Tweede|Eerste)\s+Kamer,\s+vergaderjaar\s+\d{4}[–-]\s*\d{4},\s+(?:Aanhangsel|\d[\d ]{3,6}(?:\s[IVXLC]+)?(?:[/-]\d+)?,\s+(?:nr\.\s)?(?:[A-Z]{1,3}|\d{1,4}))(?:\s+\d{1,3}(?![\p{L}\d]))?/gu;
const IMPRINT = /^(?:(?:ah|kst)-[\w()-]+)?\s*(?:ISSN 0921 ?- ?73\d\d)?\s*(?:[’']s-Gravenhage \d{4})?$/u;
const ADDRESS = /^\(?(?:(?:bron|link|zie):?\s+)?<?https?:\/\/\S+>?\)?$/iu;
// What this bot writes round a quotation.
const OWN =
  /^(?:Alinea \d+, uit de brief met (?:vragen|antwoorden)|Eén antwoord op vraag [\d ,t/men]+|Verwijst naar een brief die niet in de publicaties van de bot staat\.|Zin [\d ,t/men]+ van \d+|Het hele antwoord: \d+ zin(?:nen)?|Noot \d+|[Bb]ron|[Ll]ink|PDF(?:, p\. \d+)?|In verband|Hele antwoord|(?:[◀▶] ?)?Vraag \d+ ?[▶]?)$/u;
// Below words that have ended: first name and last, or a last name with a party or a year.
const NAMED = String.raw`\p{Lu}[\p{L}.’'-]+`;
const OF = String.raw`,? (?:\(\p{Lu}\p{L}{1,12}\)|\(?\d{4}\)?)`;
const BARE_NAME = new RegExp(
  String.raw`^(?!(?:Ja|Nee|Zo|Het|De|Een|Dat|Dit)\b)${NAMED}(?:(?: (?:van|de|der|den|ten|ter|het|’t|'t))* ${NAMED}(?:${OF})?|${OF})$`,
  'u',
);

/**
 * What in a text is no part of a quotation: a publication's own headings, the feet of its pages, lines that say whose
 * words these are or where they stand, and signs of the poster's own at the ends. In order, not overlapping.
 */
export function asidesIn(text: string): AsideAt[] {
  const found: AsideAt[] = [...text.matchAll(FOOT)].map(({ index, 0: foot }) => ({
    soort: 'bladwerk',
    start: index,
    end: index + foot.length,
  }));
  let start = 0;
  let before = 0;
  for (const line of text.split('\n')) {
    const open = isOpen(text.slice(before, start));
    const words = line.trim().replace(/^[_*"“„«]+|[_*]+$/g, '');
    const isLast = start > 0 && text.slice(start + line.length).trim() === '';
    const isName = isLast && !open && BARE_NAME.test(words) && turningWords(words).length === 0;
    const soort = lineAside(words, open) ?? (isName ? 'toeschrijving' : null);
    start += line.length + 1;
    if (
      !soort ||
      (soort === 'toeschrijving' && !/^[—–~([-]|:$/.test(words) && !DATE.test(words) && goesOn(text.slice(start)))
    )
      continue;
    // Behind a sentence that has not ended nothing else begins.
    const cuts = soort === 'kop' && !(open && goesOn(text.slice(start - 1)));
    found.push({ soort, start: start - line.length - 1, end: start - 1, cuts });
    before = start;
  }
  for (const { index, 0: heading } of text.matchAll(HEADING_BEFORE))
    found.push({ soort: 'kop', start: index, end: index + heading.length, cuts: true });
  for (const { index, 0: name } of text.matchAll(NAME_BEFORE))
    if (saysWhose(name)) found.push({ soort: 'toeschrijving', start: index, end: index + name.length, cuts: true });
  for (const { index, 0: name } of text.matchAll(NAME_DASH))
    if (saysWhose(`${name.replace(/\s*[–—]$/u, '')}:`))
      found.push({ soort: 'toeschrijving', start: index, end: index + name.length, cuts: true });
  const header = HEADER.exec(text)?.[0];
  if (header && turningWords(header).length === 0)
    found.push({ soort: 'toeschrijving', start: 0, end: header.length, cuts: true, named: true });
  found.push(...endAsides(text));
  return disjoint(found);
}

// Before words on the same line: `Antwoord 48 Nee.`, `A: Nee.`, `Harbers: Nee.`
const BEHIND_SENTENCE = String.raw`(?<=^\s*|[.?!…][»”"’')\]]*[⁰¹²³⁴⁵⁶⁷⁸⁹\d]{0,2}\s+)`;
const AT_LINE = String.raw`(?<=^\s*|[.?!…:»”"’)\]⁰¹²³⁴⁵⁶⁷⁸⁹\d]\s*\n\s*)`;
const HEADING_BEFORE = new RegExp(
  String.raw`${BEHIND_SENTENCE}(?:Vra(?:ag|gen)|Antwoord(?:en)?)\s+\d{1,3}(?:\s*(?:,|en|t/m|tot en met|–|-)\s*\d{1,3})*[.:]?(?=\s+["“«‘'(]?(?:${OMITTED}\p{Lu}|\[\p{L}\]))|${AT_LINE}(?:Vraag|Antwoord|V|A|Q|(?:Voetn|N)oot \d{1,3}):(?=[ \t]+\S)`,
  'gu',
);
// What Discord copies above a message: who wrote it, and when.
const WHEN = String.raw`(?:(?:[Vv]andaag|[Gg]isteren|[Tt]oday|[Yy]esterday)(?: om| at)? |\d{1,2}[-/]\d{1,2}[-/]\d{2,4},? )?\d{1,2}:\d\d(?: [AP]M)?`;
const HEADER = new RegExp(
  String.raw`^\s*(?:[^\n"“„«]{1,32}(?:\s{1,2}(?:APP|BOT))?\s{1,2}— ${WHEN}\s*\n|\[${WHEN}\]\s?[^:\n"“„«]{1,32}:(?=\s))`,
  'u',
);
const NAME_BEFORE = new RegExp(String.raw`${AT_LINE}[^\s:"“„«‘][^:\n"“„«]{0,99}:(?=[ \t]+\S)`, 'gu');

// `Harbers – Het GCM …`
const NAME_DASH = new RegExp(String.raw`${AT_LINE}\p{L}[^:\n"“„«–—.]{1,80}\s[–—](?=[ \t]+["“„«‘']?\p{Lu})`, 'gu');

/** Whether a text breaks off within a sentence. */
export function isOpen(text: string): boolean {
  // Only the end is read: asked of every line, it would else cost the square of the text.
  const end = text.trimEnd().slice(-END);
  return /(?<=[\p{L}\p{N},;–-]["”»’|~\p{Cf}\s]*|[\p{L}\p{N},]["”»’]?\s\([^()]*\))$/u.test(end);
}

const END = 80;

/** Whether a text goes on with a sentence that began before it. */
export function goesOn(text: string): boolean {
  return /^\s*["“„«‘]?\p{Ll}/u.test(text);
}

function lineAside(line: string, open: boolean): Aside['soort'] | null {
  if (line === '') return null;
  if (isHeading(line)) return 'kop';
  if (IMPRINT.test(line)) return 'bladwerk';
  if (ADDRESS.test(line) || isCitation(line) || isParagraphId(line)) return 'bronvermelding';
  // A name on a line of its own, where the line before breaks off, is a part of its sentence.
  if (open && !/^[—–~([-]|:$/.test(line) && !DATE.test(line) && !QUOTES_SOMEONE.test(line)) return null;
  return saysWhose(line) ? 'toeschrijving' : null;
}

function isHeading(line: string): boolean {
  const heading = /^(?:VRA(?:AG|GEN)|ANTWOORD(?:EN)?)\b/u.test(line)
    ? line.charAt(0) + line.slice(1).toLowerCase()
    : line;
  return readHeading(heading) !== null || /^(?:Vraag|[Tt][Ll];?[Dd][Rr]):?$/u.test(line) || OWN.test(line);
}

function isParagraphId(line: string): boolean {
  return /^(?:ah|kst)-[\w-]+#\d+$/u.test(line);
}

function disjoint(asides: readonly AsideAt[]): AsideAt[] {
  let end = -1;
  return [...asides]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((aside) => {
      if (aside.start < end) return false;
      end = aside.end;
      return true;
    });
}

/** A text without what was set aside. A page's foot does not end the line that it stands in; what else goes, does. */
function withoutAsides(text: string, asides: readonly AsideAt[]): string {
  return asides.reduceRight((rest, { start, end, soort }) => {
    const [before, behind] = [rest.slice(0, start), rest.slice(end)];
    return soort === 'bladwerk' ? `${before.trimEnd()}\n${behind.trimStart()}` : `${before}\n${behind}`;
  }, text);
}

/** Words that stand together, between headings. */
export interface Section {
  /** What stands above them. */
  readonly headings: readonly Aside[];
  /** All of it, and what is left without what was set aside. */
  readonly text: string;
  readonly bare: string;
  readonly asides: readonly Aside[];
}

/**
 * Takes a text apart at the headings of a publication that stand in it, each section with what in it is no part of a
 * quotation. A heading with nothing below it is a section without words.
 * @param found what in it is no part of a quotation
 * @param marks what stands in marks, which nothing cuts but a page's foot
 */
export function sectionsOf(text: string, found: readonly AsideAt[], marks: readonly Range[]): Section[] {
  const asides = found.filter(
    ({ start, end, soort }) => soort === 'bladwerk' || !marks.some((range) => range.start <= start && end <= range.end),
  );
  const headings = asides.filter(({ cuts }) => cuts);
  const starts = [null, ...headings];
  const sections = starts.map((heading, at): Section => {
    const end = heading?.end ?? 0;
    const to = headings[at]?.start ?? text.length;
    const part = text.slice(end, to);
    const within = asides.filter((aside) => aside.start >= end && aside.end <= to && !aside.cuts);
    const own = atEdges(
      part,
      within.map((aside) => ({ ...aside, start: aside.start - end, end: aside.end - end })),
    );
    return {
      headings: heading ? [{ soort: heading.soort, tekst: text.slice(heading.start, end).trim() }] : [],
      text: part.trim(),
      bare: withoutAsides(part, own).trim(),
      asides: own.map(({ soort, start, end: until }) => ({ soort, tekst: part.slice(start, until).trim() })),
    };
  });
  return sections.filter((section) => section.text !== '' || section.headings.length > 0);
}

// The foot of a page may stand anywhere, as a heading may that does not cut, and pictures between sentences; what says
// whose words these are stands before them or behind.
function atEdges(text: string, asides: readonly AsideAt[]): AsideAt[] {
  let words = text;
  for (const { start, end } of asides) words = words.slice(0, start) + ' '.repeat(end - start) + words.slice(end);
  const isEdge = ({ start, end }: AsideAt): boolean =>
    [words.slice(0, start), words.slice(end)].some((side) => !/[\p{L}\p{N}]/u.test(side));
  const anywhere = ({ soort, start, end }: AsideAt): boolean =>
    soort === 'bladwerk' ||
    soort === 'kop' ||
    (soort === 'teken' && !/[\p{L}\p{N}()[\]]/u.test(text.slice(start, end)));
  return asides.filter((aside) => anywhere(aside) || isEdge(aside));
}
