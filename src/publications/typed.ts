import type { Run } from '../text/ranges.js';
import { namedId } from './model/identifier.js';
import type { Kamer, Publicatiegegevens } from './model/publication.js';

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

/** A list of numbers, or why it is none. */
export type Numbers =
  | { readonly kind: 'numbers'; readonly runs: readonly Run[] }
  /** A range that runs backwards: `50-48`. */
  | ({ readonly kind: 'backwards' } & Run)
  | { readonly kind: 'unreadable' };

/** What a reader means by what was typed where a number is asked for. */
export type Asked =
  | {
      readonly kind: 'numbers';
      /** The publication as it was named; null when none was. */
      readonly document: string | null;
      /** What was said that the numbers are of. */
      readonly unit: 'vraag' | 'alinea' | null;
      readonly runs: readonly Run[];
    }
  /** A publication alone: which number of it was not said. */
  | { readonly kind: 'publication'; readonly document: string }
  /** A number that nothing can have: `-1`, `4.5`. */
  | { readonly kind: 'impossible'; readonly document: string | null; readonly nummer: string }
  | ({ readonly kind: 'backwards' } & Run)
  | { readonly kind: 'unreadable' };

// `48`, `48-50`, `48 t/m 50`; between two of them a comma or `en`. What they are numbers of may stand before each.
const RANGE = String.raw`\d{1,9}(?:\s*(?:[-–—]|t\/m|tot en met)\s*\d{1,9})?`;
const UNIT = String.raw`(?:vra(?:ag|gen)|antwoord(?:en)?|alinea(?:['’]s)?|nrs?\.?|nummers?)`;
const BETWEEN = String.raw`(?:\s*[,;&]\s*(?:en )?| en )`;
const LIST = `${RANGE}(?:${BETWEEN}${RANGE})*`;
const NAMED_LIST = `${RANGE}(?:${BETWEEN}(?:${UNIT}\\s*)?${RANGE})*`;
const IMPOSSIBLE = String.raw`[-–]\d+|\d+\.\d+|\d{10,}`;

const SAID = `(?:(?<unit>${UNIT})\\s*(?<named>${NAMED_LIST})|(?<list>${LIST})|(?:${UNIT}\\s*)?(?<impossible>${IMPOSSIBLE}))`;
const NUMBERS = new RegExp(`^${SAID}$`, 'iu');
const NUMBERS_OF = new RegExp(`^${SAID} (?:van|uit|in) (?<document>.+)$`, 'iu');
const NUMBERS_IN = new RegExp(`^(?<document>.+?)(?:\\s*#\\s*|,? )${SAID}$`, 'iu');

/** A year is no publication: what stands before it (`811 van 2018-2019`) is one, and no question. */
const BEGINS_WITH_YEAR = /^(?:het )?(?:vergaderjaar )?\d{4}\s?[-–/]\s?\d{2,4}\b/iu;
/** What is left before a number where two numbers were put together in a way that is not known: `48 tot`, `48 of`. */
const LOOSE_END = /\s(?:en|of|tot|met)$/iu;

/**
 * Reads what a reader typed where a number is asked for: `48`, `vraag 48-50`, `48 en 50`, `alinea 12`, `811 48`,
 * `48 van 811 van 2018-2019`, `ah-tk-20182019-811#48`, `34964 B 12`, or an address with a number behind it. What can
 * be taken in two ways is taken as a name: `Kamerstuk 34 964, nr. 12` asks for no paragraph.
 */
export function readAsked(text: string): Asked {
  const typed = withoutAddress(text.replace(/\s+/gu, ' ').trim());
  const alone = NUMBERS.exec(typed)?.groups;
  if (alone) return said(alone);
  const of = NUMBERS_OF.exec(typed)?.groups;
  if (of && !BEGINS_WITH_YEAR.test(of['document'] ?? '')) return said(of);
  if (isName(typed)) return { kind: 'publication', document: typed };
  const within = NUMBERS_IN.exec(typed)?.groups;
  return within && !LOOSE_END.test(within['document'] ?? '') ? said(within) : { kind: 'unreadable' };
}

type Groups = { readonly [name in 'unit' | 'named' | 'list' | 'impossible' | 'document']?: string };

function said({ unit, named, list = named, impossible = '', ...groups }: Groups): Asked {
  const document = groups.document ?? null;
  if (list === undefined) return { kind: 'impossible', document, nummer: impossible };
  const asked = unitOf(unit);
  // `vraag 48 en alinea 3` stand in no one publication.
  if ((list.match(EACH_UNIT) ?? []).some((other) => unitOf(other) !== asked)) return { kind: 'unreadable' };
  const numbers = runsIn(list);
  return numbers.kind === 'numbers' ? { ...numbers, document, unit: asked } : numbers;
}

function unitOf(unit: string | undefined): 'vraag' | 'alinea' | null {
  if (unit === undefined || /^n/iu.test(unit)) return null;
  return /^a[^n]/iu.test(unit) ? 'alinea' : 'vraag';
}

const EACH_UNIT = new RegExp(UNIT, 'giu');
const EACH_RANGE = new RegExp(RANGE, 'giu');
const WHOLE_LIST = new RegExp(`^${LIST}$`, 'iu');

/** Reads a list of numbers: `2`, `2-4`, `1, 3-5`, `1 t/m 3 en 5`. */
export function readNumbers(text: string): Numbers {
  const typed = text.replace(/\s+/gu, ' ').trim();
  return WHOLE_LIST.test(typed) ? runsIn(typed) : { kind: 'unreadable' };
}

function runsIn(list: string): Exclude<Numbers, { kind: 'unreadable' }> {
  const runs: Run[] = [];
  for (const [range] of list.matchAll(EACH_RANGE)) {
    const [van = 0, tot = van] = (range.match(/\d+/gu) ?? []).map(Number);
    if (tot < van) return { kind: 'backwards', van, tot };
    runs.push({ van, tot });
  }
  return { kind: 'numbers', runs };
}

/** No more of what was said is looked at than this, in UTF-16 units: no question's number is longer. */
const MAX_SPOKEN = 120;

/**
 * The longest beginning of what somebody said that asks for numbers: `vraag 48 graag`, `48, want dat was het`. Other
 * words may follow a sign, or where it was said that a question is meant. Null when nothing is asked for so.
 */
export function readSpoken(text: string): Exclude<Asked, { kind: 'unreadable' | 'impossible' }> | null {
  const begin = text.slice(0, MAX_SPOKEN);
  const ends = [...begin.matchAll(/(?=[\s,.;:?!)]|$)/gu)].map(({ index }) => index);
  for (const end of ends.toReversed()) {
    const asked = readAsked(begin.slice(0, end));
    const rest = text.slice(end).trim();
    if (asked.kind === 'unreadable' || asked.kind === 'impossible') continue;
    if (asked.kind === 'backwards') return asked;
    if (asked.document !== null && !isSaidName(asked.document)) continue;
    const closed = rest === '' || /^(?:[,.;:?!)](?!\s*\d)|en\s+\p{L})/u.test(rest);
    if (closed || (asked.kind === 'numbers' && asked.unit !== null && !/^\d/u.test(rest))) return asked;
  }
  return null;
}

// In the middle of a story only what certainly is a name counts as one.
const isSaidName = (name: string): boolean =>
  isName(name) || /^(?:(?:nr\.?|aanhangsel) )?\d{1,5}$|^[A-Z]{1,3}$/u.test(name);
