import type { Line, SourceText } from '../../../text/source-text.js';
import { type Bevinding, type Gebrek, signName } from '../../model/gebrek.js';
import type { Lezingen } from '../../model/lezingen.js';
import type { Boeking, Kamer, Publicatiegegevens, Soort } from '../../model/publication.js';
import { type Layout, pagesFrom, type Regel } from '../ontleding.js';

/** The foot of a page as it was read: where it begins in its line, and what it says. */
export interface Voettekst {
  readonly index: number;
  readonly kamer: string;
  readonly jaar: string;
  /** Dossier and number of a Kamerstuk, as they stand there. */
  readonly dossier: string | null;
  readonly nummer: string | null;
  /** Number of the page; some extractions lost it. */
  readonly pagina: number | null;
}

const WHOSE = String.raw`(?<kamer>Tweede|Eerste) Kamer, vergaderjaar (?<jaar>\d{4}[–-]\d{4}), `;
const FOOT: Readonly<Record<Soort, RegExp>> = {
  aanhangsel: new RegExp(String.raw`${WHOSE}Aanhangsel(?: (?<pagina>\d+))?\s*$`, 'u'),
  'schriftelijk-overleg': new RegExp(
    String.raw`${WHOSE}(?<dossier>\d[\d /-]*(?: (?:[IVXLC]+[A-C]?|[A-Z]))?|[IVXLC]+), (?:nr\. )?(?<nummer>[A-Z]{1,3}|\d+[a-z]{0,2}) (?<pagina>\d+)\s*$`,
    'u',
  ),
};

/**
 * Reads the foot of a page, which may be glued to what stands above it; null for any other line.
 * @param spaced wrapped lines keep a trailing space in this source
 */
export function footOf(line: Line, soort: Soort, spaced: boolean): Voettekst | null {
  const found = FOOT[soort].exec(line.text);
  if (!found) return null;
  const { kamer = '', jaar = '', dossier, nummer, pagina } = found.groups ?? {};
  // Running text may name another Aanhangsel, and be wrapped right behind it: `…, Aanhangsel ` / `Handelingen, nr. 665`.
  if (pagina === undefined && spaced && line.text.endsWith(' ')) return null;
  return {
    index: found.index,
    kamer,
    jaar: jaar.replace('-', '–'),
    dossier: dossier ?? null,
    nummer: nummer ?? null,
    pagina: pagina === undefined ? null : Number(pagina),
  };
}

/** What a page's foot says that the publication or the count of its pages contradicts. */
export function footFaults(foot: Voettekst, gegevens: Publicatiegegevens, pagina: number): Bevinding[] {
  const faults: Bevinding[] = [];
  const differs = (wat: 'kamer' | 'vergaderjaar' | 'kamerstuk', daar: string, hier: string) => {
    if (plain(daar) !== plain(hier)) faults.push({ code: 'andere-voettekst', wat, daar, hier });
  };
  if (foot.pagina !== null && foot.pagina !== pagina) {
    faults.push({ code: 'voet-bladzijde', voet: foot.pagina, geteld: pagina });
  }
  differs('kamer', foot.kamer === 'Eerste' ? 'I' : 'II', gegevens.kamer);
  differs('vergaderjaar', foot.jaar, gegevens.vergaderjaar);
  if (foot.dossier !== null) {
    const there = `${foot.dossier.split(' / ')[0] ?? ''}, ${foot.nummer ?? ''}`;
    differs('kamerstuk', there, `${gegevens.dossier ?? ''}, ${gegevens.nummer}`);
  }
  return faults;
}

const plain = (name: string): string => name.replace(/\s/gu, '');

/** What a publication's own header and page feet say about it. */
export interface Tekstgegevens {
  readonly kamer?: Kamer;
  /** `2018–2019`. */
  readonly vergaderjaar?: string;
  readonly nummer?: string;
}

const CHAMBER = { Eerste: 'I', Tweede: 'II' } as const;
const ANY_FOOT = /(Eerste|Tweede) Kamer, vergaderjaar (\d{4})[–-](\d{4}), [^\n]*?\d[^\n\p{Ll}]*$/mu;
const HEADER_CHAMBER = /^ ?(Eerste|Tweede) Kamer der Staten-Generaal/mu;
const HEADER_YEAR = /^ ?Vergaderjaar (\d{4})[–-](\d{4})/mu;
const NUMBER = /^ ?(\d{1,5}(?:-[a-z]\d+)?)\s*$/mu;
const FIRST_HEADING = /^ ?(?:Nadere v|V)ragen van |^ ?Vraag \d/mu;

/** Reads chamber, year and number from the text itself, for what neither the id nor publication.json tells. */
export function readTextFacts(text: string): Tekstgegevens {
  const foot = ANY_FOOT.exec(text);
  const [, chamber] = foot ?? HEADER_CHAMBER.exec(text) ?? [];
  const [from, to] = foot ? foot.slice(2, 4) : (HEADER_YEAR.exec(text)?.slice(1, 3) ?? []);
  const opening = text.slice(0, FIRST_HEADING.exec(text)?.index ?? 0);
  const nummer = NUMBER.exec(opening)?.[1];
  return {
    ...(chamber === 'Eerste' || chamber === 'Tweede' ? { kamer: CHAMBER[chamber] } : {}),
    ...(from && to ? { vergaderjaar: `${from}–${to}` } : {}),
    ...(nummer ? { nummer } : {}),
  };
}

/**
 * How an extraction ends its lines: `spaced` leaves a wrapped line its trailing space (a line without one ends in a
 * broken word, a broken address or is an end) and starts a page with a space; `bare` does neither.
 */
export type LineStyle = 'spaced' | 'bare';

/** A text without its page furniture, and how its extraction ends its lines. */
export interface TextLayout extends Layout {
  readonly lineStyle: LineStyle;
}

// What else stands at the foot of a first page: the id, the ISSN, place and year.
const IMPRINT = /^(?:(?:ah|kst)-[\w()-]+)?\s*(?:ISSN 0921 ?- ?73\d\d)?\s*(?:[’']s-Gravenhage \d{4})?$/u;

// Where the head of a first page is over.
const ASKED_OR_HEADING = /^\s*(?:(?:Nadere v|V)ragen van |Vraag \d|BRIEF )/u;

/**
 * Where in a line of the head the large digit of the chamber begins, which an extraction puts on a line of its own or
 * behind the chamber's name; null when it has none.
 */
function chamberDigit(line: Line, { kamer, nummer }: Publicatiegegevens): number | null {
  const digit = kamer === 'I' ? '1' : '2';
  const text = line.text.trimEnd();
  const alone = text.trim() === digit && nummer !== digit;
  const behind = /^\s*(?:Eerste|Tweede) Kamer der Staten-Generaal ?[12]$/u.test(text) && text.endsWith(digit);
  return alone || behind ? text.length - 1 : null;
}

/** Takes the page furniture out of a text and tells which page every line stands on. */
export function readLayout(source: SourceText, gegevens: Publicatiegegevens, lezingen: Lezingen): TextLayout {
  const lineStyle = lineStyleOf(source);
  const regels: Regel[] = [];
  const bladwerk: Boeking[] = [];
  const gebreken: Gebrek[] = strangeSigns(source);
  let nummer = 1;
  let naWit = true;
  let footJustRead = false;
  let inHead = true;

  for (const line of source.lines) {
    if (line.text.trim() === '') {
      naWit = true;
      continue;
    }
    const reading = lezingen.find('pagina', line.number);
    const opened =
      line.start > 0 && ((lineStyle === 'spaced' && line.text.startsWith(' ')) || line.text.startsWith('\f'));
    if (reading) nummer = reading.nummer;
    else if (footJustRead || opened) nummer += 1;
    footJustRead = false;

    const chamber = inHead ? chamberDigit(line, gegevens) : null;
    if (ASKED_OR_HEADING.test(line.text)) inHead = false;
    const foot = footOf(line, gegevens.soort, lineStyle === 'spaced');
    const above = line.text.slice(0, foot?.index ?? chamber ?? undefined);
    if (chamber !== null) bladwerk.push(booked(line.start + chamber, line.end));
    if (foot) {
      bladwerk.push(booked(line.start + foot.index, line.end));
      footJustRead = true;
      gebreken.push(...footFaults(foot, gegevens, nummer).map((fault) => ({ regel: line.number, ...fault })));
    }
    if (above.trim() !== '') {
      if (IMPRINT.test(above.trim())) bladwerk.push(booked(line.start, line.start + above.length));
      else regels.push({ ...line, end: line.start + above.length, text: above, pagina: nummer, naWit });
    }
    naWit = foot !== null;
  }
  return { lineStyle, regels, bladwerk, paginas: pagesFrom(regels, source.text.length), gebreken };
}

// A control character within a line would be shown otherwise than it stands.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000d-\u001f\u007f-\u009f\u2028\u2029]|(?!^)\f/u;
// A word broken with another sign than a hyphen would be joined wrongly.
const OTHER_HYPHEN = /[\u00ad\u2010\u2011¬](?=\s*$)/u;

function strangeSigns(source: SourceText): Gebrek[] {
  return source.lines.flatMap(({ number, text }) => {
    const [sign] = CONTROL.exec(text) ?? OTHER_HYPHEN.exec(text) ?? [];
    if (sign === undefined) return [];
    return [{ regel: number, code: 'vreemd-teken', teken: signName(sign) }];
  });
}

function booked(start: number, end: number): Boeking {
  return { start, end, rekening: 'bladwerk' };
}

function lineStyleOf(source: SourceText): LineStyle {
  const filled = source.lines.filter((line) => line.text.trim() !== '');
  const spaced = filled.filter((line) => line.text.endsWith(' '));
  return spaced.length * 2 > filled.length ? 'spaced' : 'bare';
}
