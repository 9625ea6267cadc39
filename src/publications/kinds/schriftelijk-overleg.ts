import { wordsOf } from '../../text/joining.js';
import type { Passage } from '../../text/source-text.js';
import { isoDate } from '../model/dates.js';
import { type Bevinding, type Gebrek, OnleesbaarError } from '../model/gebrek.js';
import type { Beantwoord, Fragment, Gevraagd, Indiener, Rol } from '../model/publication.js';
import type { Inhoud, Ontleding, Regel } from '../readers/ontleding.js';
import { fragmentOf } from './fragments.js';
import { splitOffices } from './header.js';

const TITLE = /^BRIEF(?:EN)? VAN /u;
const PARTY = /leden van de (?:fractie van (?:de |het )?(\p{Lu}[\p{L}\d]+)|(\p{Lu}[\p{L}\d]+)-fractie)/gu;

/**
 * Reads a Kamerstuk with a schriftelijk overleg: a preface, then letters with questions and letters that answer them.
 * A fragment is one paragraph of a letter, between its date line and its signature, numbered through the document.
 */
export function readOverleg(ontleding: Ontleding): Inhoud {
  const { regels, composer } = ontleding;
  const starts = regels.flatMap((regel, index) => (TITLE.test(wordsOf(regel).text) ? [index] : []));
  const [first] = starts;
  if (first === undefined) throw new OnleesbaarError([{ regel: null, code: 'geen-brief' }]);
  for (const regel of regels.slice(0, first)) {
    composer.bookLine(regel, 'kop');
    if (beginsLetter(regel)) ontleding.gebreken.push(fault(regel, { code: 'brief-zonder-kop' }));
  }
  const brieven = starts.map((start, index) => readLetter(regels.slice(start, starts[index + 1]), ontleding));
  const fragments: Fragment[] = [];
  let gevraagd: Gevraagd = { door: [], ondertekend: [], aan: null, datum: null };
  let beantwoord: Beantwoord | null = null;
  for (const brief of brieven) {
    const passages = brief.alineas.map((alinea) => composer.passage([alinea], 'citaat'));
    if (brief.rol === 'vraag') {
      const { aan, datum } = brief;
      const signers = brief.ondertekenaars.map(({ naam, functie }) => ({ naam, partij: null, functie }));
      // A chair signs for all of a committee: where a letter names the parties that ask, the questions are theirs.
      const parties = partiesIn(passages);
      const who = parties.length > 0 ? { door: parties, ondertekend: signers } : { door: signers, ondertekend: [] };
      gevraagd = { ...who, aan, datum };
    } else {
      const door = brief.ondertekenaars.map(({ tekst }) => tekst);
      beantwoord = { door, medeNamens: alsoOnBehalf(passages), datum: brief.datum };
    }
    const asks = brief.rol === 'vraag';
    for (const tekst of passages) {
      const alinea = fragments.length + 1;
      const own = {
        nummers: null,
        alinea,
        rol: brief.rol,
        onderwerp: null,
        vraag: asks ? tekst : null,
        deelvragen: new Map(),
        antwoord: asks ? null : tekst,
        mededeling: null,
        gevraagd,
        beantwoord: asks ? null : beantwoord,
        tabellen: [],
      };
      fragments.push(fragmentOf(alinea, own, new Set(), ontleding));
    }
  }
  const asking = fragments.find(({ rol }) => rol === 'vraag');
  return {
    onderwerp: null,
    gevraagd: asking?.gevraagd ?? gevraagd,
    beantwoord,
    mededeling: null,
    fragments,
    zieOok: [],
  };
}

function alsoOnBehalf(passages: readonly Passage[]): string[] {
  for (const { text } of passages) {
    const found = /\bmede namens ((?:de|het) .+?)(?:[.;]|, (?=[a-z]+ ik\b))/u.exec(text)?.[1];
    if (found) return splitOffices(found);
  }
  return [];
}

/** The parties on whose behalf a letter asks, as it names them itself: "leden van de fractie van GroenLinks". */
function partiesIn(passages: readonly Passage[]): Indiener[] {
  const found = new Map<string, Indiener>();
  for (const { text } of passages) {
    for (const [naam, first, second] of text.matchAll(PARTY)) {
      const partij = first ?? second ?? '';
      if (!found.has(partij)) found.set(partij, { naam, partij, functie: null });
    }
  }
  return [...found.values()];
}

/** Who signed a letter; `tekst` is the whole signature, office and name. */
interface Ondertekenaar {
  readonly functie: string;
  readonly naam: string;
  readonly tekst: string;
}

/** A letter: its paragraphs are fragments, the rest of it is heading. */
interface Brief {
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
function beginsLetter(regel: Regel): boolean {
  const text = textOf(regel);
  return DATELINE.test(text) || (regel.naWit && /^Brief van (?:de|het) /iu.test(text));
}

/**
 * Reads a letter: title, to whom, place and date, text, signatures.
 * @throws OnleesbaarError when it has no date line, no signature or no text
 */
function readLetter(regels: readonly Regel[], ontleding: Ontleding): Brief {
  const { composer, division, gebreken } = ontleding;
  const titleEnds = regels.findIndex((regel) => !CAPITALS.test(textOf(regel)));
  const dateAt = regels.findIndex((regel) => DATELINE.test(textOf(regel)));
  const [opening] = regels;
  if (titleEnds < 1 || dateAt < titleEnds) throw new OnleesbaarError([fault(opening, { code: 'brief-zonder-datum' })]);
  const titel = composer.passage([regels.slice(0, titleEnds)], 'kop').text;
  const { body, slot, handtekeningen } = splitSignatures(regels.slice(dateAt + 1));
  if (handtekeningen.length === 0) {
    throw new OnleesbaarError([fault(regels.at(-1), { code: 'brief-zonder-ondertekening' })]);
  }
  const ondertekenaars = handtekeningen.map((regels) => {
    const tekst = composer.passage([regels], 'kop').text;
    const comma = tekst.lastIndexOf(',');
    return { tekst, functie: tekst.slice(0, comma).trim(), naam: tekst.slice(comma + 1).trim() };
  });
  const aanhef = salutation(body);
  const tekst = body.slice(aanhef.length);
  if (tekst.length === 0) throw new OnleesbaarError([fault(opening, { code: 'brief-zonder-tekst' })]);
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

function fault(regel: Regel | undefined, bevinding: Bevinding): Gebrek {
  return { regel: regel?.number ?? null, ...bevinding };
}

function textOf(regel: Regel | undefined): string {
  return regel ? wordsOf(regel).text : '';
}

const CLOSING = /^(?:Hoogachtend|Met (?:de meeste )?hoogachting|Met vriendelijke groet(?:en)?|Namens deze)[,.:]?$/u;
const OFFICE_STARTS = /^(?:De|Het|Namens|Mede namens) /u;
const NAME = /^\p{Lu}[\p{L}.’'\s-]{1,60}$/u;
/** More lines than these no office takes. */
const OFFICE_LINES = 5;

/** The end of a letter: its text, the lines that close it, and who signed, each an office and below it a name. */
function splitSignatures(regels: readonly Regel[]) {
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
