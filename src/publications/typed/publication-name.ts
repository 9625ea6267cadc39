import { namedId } from '../model/identifier.js';
import type { Kamer, Publicatiegegevens } from '../model/publication.js';

/** A publication as a reader names it, without what readers add or leave out. */
export interface PublicationName {
  /** Lower case, without spaces and signs: `34964b`, `811`, `ahtk20182019811`. */
  readonly plain: string;
  /** `2018–2019`, where the name says so: a number comes back every year. */
  readonly vergaderjaar: string | null;
  /** Whose it is, where the name says so. */
  readonly kamer: Kamer | null;
}

/** An address on officielebekendmakingen.nl, at a text's beginning; ending, query and place in the page do not count. */
const ADDRESS =
  /^<?(?:https?:\/\/)?(?:[\w-]+\.)?officielebekendmakingen\.nl\/([a-z]+-[\w()-]+)(?:\.(?:html|pdf|xml))?\/?(?:[?#][^\s>]*)?>?/iu;

/** The year of a publication, behind its number: `van 2018-2019`, `(2018/19)`, `uit vergaderjaar 2018–2019`. */
const YEAR = /,?\s*(?:(?:van|uit)\s+(?:het\s+)?(?:vergaderjaar\s+)?|\()(\d{4})\s?[-–/]\s?(\d{4}|\d{2})\)?$/iu;

/** As officials cite it, with the year in the middle: `Aanhangsel Handelingen II 2018/19, nr. 811, p. 10`. */
const CITED =
  /^(?:(?<series>aanhangsel(?: van de)?(?: handelingen)?)|kamerstuk(?:ken)?)(?: (?<kamer>i{1,2}))?,? (?:vergaderjaar )?(?<from>\d{4}) ?[-–/] ?(?<to>\d{4}|\d{2}), (?<name>(?:nr\.? ?)?\d+[a-z]?|[\d ]{5,6}(?:-\d{2})?(?: [ivxlc]+[abc]?)?, (?:nr\.? ?\d+|[a-z]{1,3}))(?:, p\. ?[\d –,-]+)?$/iu;

/** What the Tweede Kamer registers questions under, and the id of the publication of the questions alone. */
const QUESTIONS = /^(?:kv-(?:tk-)?|(?:zaak|vraag)nummer )?(?<nummer>\d{4}z\d{4,6})$/iu;

/** Names that end in digits or a letter of their own, after which the number of a question has yet to come. */
const NAMES: readonly RegExp[] = [
  /^[a-z]+-[\w()-]+$/iu,
  /^aanhangsel\s(?:nr\.?\s)?\d+$/iu,
  // A dossier, which may have a chapter, by its word or by how it is written: `Kamerstuk 34964`, `36 600 VII`.
  /^kamerstuk(?:ken)?\s(?:i{1,2}\s)?\d{2}\s?\d{3}(?:-\d{2})?(?:[\s,]+[ivxlc]+[abc]?)?$/iu,
  /^\d{2}\s\d{3}(?:-\d{2})?$/u,
  // With its number or letter: `34964 B`, `Kamerstuk 36 600 VII, nr. 12`.
  /^(?:kamerstuk(?:ken)?\s(?:i{1,2}\s)?)?\d{2}\s?\d{3}(?:-\d{2})?(?:[\s,]+[ivxlc]+[abc]?)?[\s,]+(?:nr\.?\s?\d+|[a-z]{1,3})$/iu,
  CITED,
  QUESTIONS,
  YEAR,
];

/** A text with the address of a publication at its beginning turned into the id that is in it. */
export function withoutAddress(text: string): string {
  return text.replace(ADDRESS, '$1');
}

/** Whether a text is the name of a publication and no more, in a form that cannot be taken for another. */
export function isName(text: string): boolean {
  return NAMES.some((name) => name.test(text));
}

/**
 * Reads the name of a publication: an id, an address, `811 van 2018-2019`, `Kamerstuk 34 964, B`, a citation, or the
 * number that questions were registered under (`2018Z19165`).
 */
export function readName(text: string): PublicationName {
  const typed = withoutAddress(text.replace(/\s+/gu, ' ').trim());
  const questions = QUESTIONS.exec(typed)?.groups?.['nummer'];
  if (questions) return { plain: plain(questions), vergaderjaar: null, kamer: null };
  const cited = CITED.exec(typed)?.groups;
  if (cited) {
    const { kamer, from = '', to = '', name = '' } = cited;
    const vergaderjaar = session(from, to);
    if (vergaderjaar) return { plain: plain(name), vergaderjaar, kamer: kamer ? kamerOf(kamer) : null };
  }
  const kamer = /^(?:aanhangsel|kamerstuk(?:ken)?) (i{1,2}) /iu.exec(typed)?.[1];
  const [said = '', from = '', to = ''] = YEAR.exec(typed) ?? [];
  const vergaderjaar = said === '' ? null : session(from, to);
  const name = vergaderjaar === null ? typed : typed.slice(0, -said.length);
  return { plain: plain(name), vergaderjaar, kamer: kamer ? kamerOf(kamer) : null };
}

const kamerOf = (roman: string): Kamer => (roman.length === 1 ? 'I' : 'II');

/** Two years, the second perhaps in two digits, as `2018–2019`; null when they do not follow each other. */
function session(from: string, to: string): string | null {
  return Number(to.slice(-2)) === (Number(from) + 1) % 100 ? `${from}–${Number(from) + 1}` : null;
}

/** Whether a publication has that name: its id, its number, dossier and number, one of these two, or its questions'. */
export function isNamed(gegevens: Publicatiegegevens, name: PublicationName): boolean {
  if (name.vergaderjaar !== null && name.vergaderjaar !== gegevens.vergaderjaar) return false;
  if (name.kamer !== null && name.kamer !== gegevens.kamer) return false;
  return plainNames(gegevens).includes(name.plain);
}

/** What a publication goes by, as {@link PublicationName.plain} has it. */
export function plainNames(gegevens: Publicatiegegevens): string[] {
  return [...new Set(namesOf(gegevens).map(plain))];
}

/** What a publication goes by. */
export function namesOf(gegevens: Publicatiegegevens): string[] {
  const { id, nummer, dossier, vraagnummers } = gegevens;
  const own = dossier === null ? [nummer] : [`${dossier} ${nummer}`, dossier, nummer];
  return [id, namedId(gegevens) ?? id, ...own, ...vraagnummers];
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/^(?:aanhangsel|kamerstuk(?:ken)?)?\s*(?:i{1,2}\s+)?/u, '')
    .replace(/(?<![\p{L}])nrs?\.?(?=[\s\d])/gu, '')
    .replace(/[\s.,–-]+/gu, '');
}
