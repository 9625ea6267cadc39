import { wordsOf } from '../../text/joining.js';
import { isoDate } from '../model/dates.js';
import { type Bevinding, type Gebrek, OnleesbaarError } from '../model/gebrek.js';
import type { Rol } from '../model/publication.js';
import type { Ontleding } from '../readers/ontleding.js';
import type { Regel } from '../readers/regel.js';

/** Who signed a letter; `tekst` is the whole signature, office and name. */
export interface Ondertekenaar {
  readonly functie: string;
  readonly naam: string;
  readonly tekst: string;
}

/** A letter: its paragraphs are fragments, the rest of it is heading. */
export interface Brief {
  readonly rol: Rol;
  readonly aan: string | null;
  readonly datum: string | null;
  readonly ondertekenaars: readonly Ondertekenaar[];
  readonly alineas: readonly (readonly Regel[])[];
}

const CAPITALS = /^[\p{Lu}\d\s.,’'()&/-]+$/u;
const DATELINE = /^[\p{Lu}’'][^,.]*, (\d{1,2} \p{Ll}+ \d{4})$/u;
const SALUTATION = /^(?:Geachte|Excellentie|Mijnheer|Mevrouw|Waarde)\b/u;
const ANSWERS = /^BRIEF(?:EN)? VAN (?:DE |HET )?(?:VICE-?|DEMISSIONAIR )?(?:MINISTER|STAATSSECRETARIS|KABINET)/u;
const ASKS =
  /^BRIEF(?:EN)? VAN (?:DE |HET )?(?:[\p{L}-]+ )?(?:VICE-?)?(?:VOORZITTER|GRIFFIER|COMMISSIE|LEDEN|LID|FRACTIE)/u;

/** Whether a line is one that only a letter's beginning has: its date, or a heading in small letters. */
export function beginsLetter(regel: Regel): boolean {
  const text = textOf(regel);
  return DATELINE.test(text) || (regel.naWit && /^Brief van (?:de|het) /iu.test(text));
}

/**
 * Reads a letter: title, to whom, place and date, text, signatures.
 * @throws OnleesbaarError when it has no date line, no signature or no text
 */
export function readLetter(regels: readonly Regel[], ontleding: Ontleding): Brief {
  const { composer, division, gebreken } = ontleding;
  const titleEnds = regels.findIndex((regel) => !CAPITALS.test(textOf(regel)));
  const dateAt = regels.findIndex((regel) => DATELINE.test(textOf(regel)));
  const [opening] = regels;
  if (titleEnds < 1 || dateAt < titleEnds) {
    throw unreadable(opening, { code: 'brief-zonder-datum' });
  }
  const titel = composer.passage([regels.slice(0, titleEnds)], 'kop').text;
  const { body, slot, handtekeningen } = splitSignatures(regels.slice(dateAt + 1));
  if (handtekeningen.length === 0) {
    throw unreadable(regels.at(-1), { code: 'brief-zonder-ondertekening' });
  }
  const ondertekenaars = handtekeningen.map((regels) => signatory(composer.passage([regels], 'kop').text));
  const aanhef = salutation(body);
  const tekst = body.slice(aanhef.length);
  if (tekst.length === 0) throw unreadable(opening, { code: 'brief-zonder-tekst' });
  for (const regel of [...aanhef, ...slot]) composer.bookLine(regel, 'kop');

  const datum = isoDate(DATELINE.exec(textOf(regels[dateAt]))?.[1] ?? '');
  if (!datum) gebreken.push(fault(regels[dateAt], { code: 'datum-onleesbaar' }));
  gebreken.push(...tekst.filter(beginsLetter).map((regel) => fault(regel, { code: 'brief-in-brief' })));
  if (!ANSWERS.test(titel) && !ASKS.test(titel)) {
    gebreken.push(fault(opening, { code: 'rol-onbekend', titel }));
  }
  return {
    rol: ANSWERS.test(titel) ? 'antwoord' : 'vraag',
    aan: readAddressee(regels.slice(titleEnds, dateAt + 1), ontleding),
    datum,
    ondertekenaars,
    alineas: division([tekst], true).alineas(tekst),
  };
}

/** Reads the lines between a letter's title and its text: `Aan de Voorzitter …`, place and date. */
function readAddressee(regels: readonly Regel[], { composer, gebreken }: Ontleding): string | null {
  const blocks: Regel[][] = [];
  for (const regel of regels) {
    if (regel.naWit || blocks.length === 0 || DATELINE.test(textOf(regel))) blocks.push([]);
    blocks.at(-1)?.push(regel);
  }
  let aan: string | null = null;
  for (const block of blocks) {
    const { text } = composer.passage([block], 'kop');
    aan ??= /^Aan (.+)$/su.exec(text)?.[1] ?? null;
    // Running text above the date is a letter that is built otherwise.
    if (/[.?!]$/u.test(text)) {
      gebreken.push(fault(block[0], { code: 'tekst-boven-datum' }));
    }
  }
  return aan;
}

// The salutation ends in a comma, and what follows begins anew; a sentence may begin with `Mevrouw` as well.
function salutation(body: readonly Regel[]): readonly Regel[] {
  if (!SALUTATION.test(textOf(body[0]))) return [];
  const end = body.slice(0, 2).findIndex((regel) => /[,!:]$/u.test(textOf(regel)));
  const next = body[end + 1];
  return end >= 0 && next && (next.naWit || /^\p{Lu}/u.test(textOf(next))) ? body.slice(0, end + 1) : [];
}

function signatory(tekst: string): Ondertekenaar {
  const comma = tekst.lastIndexOf(',');
  return { tekst, functie: tekst.slice(0, comma).trim(), naam: tekst.slice(comma + 1).trim() };
}

function fault(regel: Regel | undefined, bevinding: Bevinding): Gebrek {
  return { regel: regel?.number ?? null, ...bevinding };
}

function unreadable(regel: Regel | undefined, bevinding: Bevinding): OnleesbaarError {
  return new OnleesbaarError([fault(regel, bevinding)]);
}

function textOf(regel: Regel | undefined): string {
  return regel ? wordsOf(regel).text : '';
}

/** The end of a letter: its text, the lines that close it, and who signed, each an office and below it a name. */
interface Briefeinde {
  readonly body: readonly Regel[];
  readonly slot: readonly Regel[];
  readonly handtekeningen: readonly (readonly Regel[])[];
}

const CLOSING = /^(?:Hoogachtend|Met (?:de meeste )?hoogachting|Met vriendelijke groet(?:en)?|Namens deze)[,.:]?$/u;
const OFFICE_STARTS = /^(?:De|Het|Namens|Mede namens) /u;
const NAME = /^\p{Lu}[\p{L}.’'\s-]{1,60}$/u;
/** More lines than these no office takes. */
const OFFICE_LINES = 5;

/** Takes the signatures and closing lines from the end of a letter. */
function splitSignatures(regels: readonly Regel[]): Briefeinde {
  const slot: Regel[] = [];
  const handtekeningen: (readonly Regel[])[] = [];
  let body = regels;
  for (;;) {
    const last = body.at(-1);
    const start = last && CLOSING.test(textOf(last)) ? body.length - 1 : signatureStart(body);
    if (start === null || !last) return { body, slot, handtekeningen };
    if (start === body.length - 1) slot.unshift(last);
    else handtekeningen.unshift(body.slice(start));
    body = body.slice(0, start);
  }
}

// Index of the line where the office of the last signature begins; null when the letter does not end in one.
function signatureStart(regels: readonly Regel[]): number | null {
  const text = (index: number) => textOf(regels[index]);
  const name = regels.length - 1;
  if (!NAME.test(text(name)) || !text(name - 1).endsWith(',')) return null;
  for (let index = name - 1; index >= Math.max(0, name - OFFICE_LINES); index--) {
    const regel = regels[index];
    const before = regels[index - 1];
    // An office is no sentence: what ends one is the letter's last paragraph.
    if (/[.?!]$/u.test(text(index))) return null;
    if (!regel || !OFFICE_STARTS.test(text(index))) continue;
    const apart = !before || regel.naWit || regel.pagina !== before.pagina;
    if (apart || CLOSING.test(text(index - 1)) || (NAME.test(text(index - 1)) && text(index - 2).endsWith(','))) {
      return index;
    }
  }
  return null;
}
