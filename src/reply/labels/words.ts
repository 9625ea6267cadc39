import { dutchDate } from '../../publications/model/dates.js';
import { shortMinistry } from '../../publications/model/ministries.js';
import type { Beantwoord, Gevraagd, Indiener } from '../../publications/model/publication.js';
import { shortened } from '../../text/excerpt.js';

// What a reader would not see, and what would turn the words around it: none of it belongs in a sentence of the bot's.
const UNSEEN = /[\p{Cc}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** What a reader typed, within a sentence: in quotation marks that no source has, and at most so many UTF-16 units. */
export const getypt = (woorden: string, hoogstens = 80): string =>
  `“${shortened(woorden.replace(UNSEEN, '').trim(), hoogstens)}”`;

const WORDS = ['nul', 'één', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien', 'elf', 'twaalf'];

/** A small number in a word, as Dutch writes it in running text. */
export const inWord = (aantal: number): string => WORDS[aantal] ?? String(aantal);

/** A number as Dutch writes it: `1.204`. */
export const getal = (aantal: number): string => aantal.toLocaleString('nl-NL');

/** A count with its noun: `1 treffer`, `12 treffers`. */
export const counted = (aantal: number, een: string, meer: string): string =>
  `${getal(aantal)} ${aantal === 1 ? een : meer}`;

/** Question numbers as the headings write them: `48`, `27 en 28`, `11, 12 en 14`, `3 t/m 7`. */
export function nummerreeks(nummers: readonly number[]): string {
  const first = nummers[0] ?? 0;
  const last = nummers.at(-1) ?? first;
  if (nummers.length > 2 && last - first === nummers.length - 1) return `${first} t/m ${last}`;
  return opsomming(nummers.map(String));
}

/** `a`, `a en b`, `a, b en c`. */
export const opsomming = (delen: readonly string[]): string =>
  delen.length < 2 ? (delen[0] ?? '') : `${delen.slice(0, -1).join(', ')} en ${delen.at(-1)}`;

/** Who asked, as the source names them: `Baudet (FvD)`, `Van Nispen (SP) en Lahlah (GroenLinks-PvdA)`. */
export const indieners = (door: readonly Indiener[]): string =>
  opsomming(
    door.map(({ naam, partij, functie }) => {
      if (functie) return `${naam} (${inDeZin(functie)})`;
      return partij && !naam.includes(partij) ? `${naam} (${partij})` : naam;
    }),
  );

const ARTICLE = /^De (?=(?:vice)?minister|staatssecretaris|voorzitter)/iu;

/** An office with the article that the source begins it with, behind other words: `de Staatssecretaris van …`. */
export const inDeZin = (wie: string): string => wie.replace(ARTICLE, 'de ');

/** How {@link gevraagdDoor} begins. */
export const GEVRAAGD_DOOR = 'gevraagd door ';

/** Under a question: whose it is, when it was sent in, and who signed the letter where that is somebody else. */
export const gevraagdDoor = ({ door, ondertekend, datum }: Gevraagd): string =>
  `${GEVRAAGD_DOOR}${indieners(door)}${opDatum(datum)}${inBriefVan(ondertekend)}`;

/** Under an answer: who gave it, on behalf of whom also, and when. */
export const beantwoordDoor = ({ door, medeNamens, datum }: Beantwoord): string =>
  `${opsomming(door)}${medeNamens.length > 0 ? `, mede namens ${opsomming(medeNamens)}` : ''}${opDatum(datum)}`;

/** A date behind other words, written out; empty where none is known. */
export const opDatum = (datum: string | null | undefined): string => (datum ? `, ${dutchDate(datum)}` : '');

/** Behind who asked: that somebody else signed the letter. */
export const inBriefVan = (ondertekend: readonly Indiener[]): string =>
  ondertekend.length > 0 ? `, in een brief ondertekend door ${indieners(ondertekend)}` : '';

/** With its year, since numbers come back every year: `Nr. 811 van 2018–2019`. */
export const naamMetJaar = (gegevens: { dossier: string | null; nummer: string; vergaderjaar: string }): string =>
  gegevens.dossier === null ? `${korteNaam(gegevens)} van ${gegevens.vergaderjaar}` : korteNaam(gegevens);

/** What a publication is called in a sentence: `Nr. 811`, `Kamerstuk 34964, B`. */
export const korteNaam = (gegevens: { dossier: string | null; nummer: string }): string =>
  gegevens.dossier === null
    ? `Nr. ${gegevens.nummer}`
    : `Kamerstuk ${gegevens.dossier}, ${/^\d/.test(gegevens.nummer) ? `nr. ${gegevens.nummer}` : gegevens.nummer}`;

const OFFICE = /^(?:de |het )?(?:minister-president|viceminister-president|minister|staatssecretaris) ?/iu;

/**
 * Who answered where room is scarce: `Harbers (JenV)`. The sources write `Staatssecretaris Harbers (Justitie en
 * Veiligheid)` or, under a letter, `De Staatssecretaris van Justitie en Veiligheid, M.G.J. Harbers`; what is written
 * otherwise stays whole.
 */
export function kortBeantwoord(door: readonly string[], datum: string | null): string {
  const [first = '', ...others] = door.map(shortName);
  const wie = others.length > 1 ? `${first} e.a.` : opsomming([first, ...others]);
  return datum === null ? wie : `${wie}, ${kortDatum(datum)}`;
}

/** Who asked where room is scarce: names and parties, without offices; "leden van de fractie van X" by the party. */
export const kortGevraagd = (door: readonly Indiener[]): string =>
  indieners(
    door.map(({ naam, partij }) => ({
      naam: partij !== null && naam.includes(partij) ? `leden van ${partij}` : naam,
      partij,
      functie: null,
    })),
  );

/** The same with the day, under a question. */
export const kortGevraagdDoor = ({ door, datum }: Gevraagd): string =>
  `${GEVRAAGD_DOOR}${kortGevraagd(door)}${datum === null ? '' : `, ${kortDatum(datum)}`}`;

/** An ISO date as `3 dec 2018`. */
function kortDatum(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

const MONTHS = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

function shortName(written: string): string {
  if (!OFFICE.test(written)) return written;
  const bare = written.replace(OFFICE, '');
  const named = /^(?<naam>[^(),]+) \((?<ministerie>[^()]+)\)$/u.exec(bare)?.groups;
  const signed = /^(?:van|voor) (?<ministerie>.+), (?<naam>[^,]+)$/u.exec(bare)?.groups;
  const { naam, ministerie } = named ?? signed ?? {};
  if (naam === undefined || ministerie === undefined) return written;
  return `${naam.replace(/^(?:\p{Lu}\p{Ll}?\.)+ ?/u, '')} (${shortMinistry(ministerie) ?? ministerie})`;
}
