import type { Publicatiegegevens } from '../model/publication.js';

/** A publication as a reader names it, without what readers add or leave out. */
export interface PublicationName {
  /** Lower case, without spaces and signs: `34964b`, `811`, `ahtk20182019811`. */
  readonly plain: string;
  /** `2018–2019`, where the name says so: a number comes back every year. */
  readonly vergaderjaar: string | null;
}

/** An address on officielebekendmakingen.nl, at a text's beginning; ending, query and place in the page do not count. */
const ADDRESS =
  /^<?(?:https?:\/\/)?(?:[\w-]+\.)?officielebekendmakingen\.nl\/([a-z]+-[\w()-]+)(?:\.(?:html|pdf|xml))?\/?(?:[?#][^\s>]*)?>?/iu;

/** The year of a publication, behind its number: `van 2018-2019`, `(2018/19)`, `uit vergaderjaar 2018–2019`. */
const YEAR = /,?\s*(?:(?:van|uit)\s+(?:het\s+)?(?:vergaderjaar\s+)?|\()(\d{4})\s?[-–/]\s?(\d{4}|\d{2})\)?$/iu;

/** Names that end in digits or a letter of their own, after which the number of a question has yet to come. */
const NAMES: readonly RegExp[] = [
  /^[a-z]+-[\w()-]+$/iu,
  /^aanhangsel\s(?:nr\.?\s)?\d+$/iu,
  // A dossier, which may have a chapter, by its word or by how it is written: `Kamerstuk 34964`, `36 600 VII`.
  /^kamerstuk(?:ken)?\s(?:i{1,2}\s)?\d{2}\s?\d{3}(?:-\d{2})?(?:[\s,]+[ivxlc]+[abc]?)?$/iu,
  /^\d{2}\s\d{3}(?:-\d{2})?$/u,
  // With its number or letter: `34964 B`, `Kamerstuk 36 600 VII, nr. 12`.
  /^(?:kamerstuk(?:ken)?\s(?:i{1,2}\s)?)?\d{2}\s?\d{3}(?:-\d{2})?(?:[\s,]+[ivxlc]+[abc]?)?[\s,]+(?:nr\.?\s?\d+|[a-z]{1,3})$/iu,
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

/** Reads the name of a publication: an id, an address, `811 van 2018-2019`, `Kamerstuk 34 964, B`. */
export function readName(text: string): PublicationName {
  const typed = withoutAddress(text.trim());
  const [said = '', from = '', to = ''] = YEAR.exec(typed) ?? [];
  if (said === '' || Number(to.slice(-2)) !== (Number(from) + 1) % 100)
    return { plain: plain(typed), vergaderjaar: null };
  return { plain: plain(typed.slice(0, -said.length)), vergaderjaar: `${from}–${Number(from) + 1}` };
}

/** Whether a publication has that name: its id, its number, dossier and number, or one of these two. */
export function isNamed({ id, nummer, dossier, vergaderjaar }: Publicatiegegevens, name: PublicationName): boolean {
  if (name.vergaderjaar !== null && name.vergaderjaar !== vergaderjaar) return false;
  return namesOf({ id, nummer, dossier }).some((one) => plain(one) === name.plain);
}

/** What a publication goes by. */
export function namesOf({ id, nummer, dossier }: Pick<Publicatiegegevens, 'id' | 'nummer' | 'dossier'>): string[] {
  return dossier === null ? [id, nummer] : [id, `${dossier} ${nummer}`, dossier, nummer];
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/^(?:aanhangsel|kamerstuk(?:ken)?)?\s*(?:i{1,2}\s+)?/u, '')
    .replace(/(?<![\p{L}])nrs?\.?(?=[\s\d])/gu, '')
    .replace(/[\s.,–-]+/gu, '');
}
