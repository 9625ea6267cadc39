import type { Kamer, Publicatiegegevens, Soort } from './publication.js';

/** What an id of officielebekendmakingen.nl says by itself; null is what it does not tell. */
export interface Kenmerken {
  readonly soort: Soort;
  readonly kamer: Kamer | null;
  /** `2018–2019`. */
  readonly vergaderjaar: string | null;
  readonly nummer: string | null;
  /** `34964`, `36600 VII`, `21501-02`, or the Roman number of a dossier of the Eerste Kamer's own: `CXLVI`. */
  readonly dossier: string | null;
  /** The suffix of a paper that was printed again or corrected: `h1`, `n1`. Its number is that of the first print. */
  readonly uitgave: string | null;
}

/** Papers that have an id and are of no kind that is read here. */
export type AndereSoort = 'kamervragen' | 'bijlage' | 'handelingen' | 'ander-blad';

/** What became of an id: read; of another kind; or of no form that is known. */
export type Idlezing =
  | { readonly kind: 'read'; readonly kenmerken: Kenmerken }
  | { readonly kind: 'other-kind'; readonly soort: AndereSoort }
  | { readonly kind: 'unknown' };

const UNKNOWN: Idlezing = { kind: 'unknown' };

// What stands before the first hyphen of the ids that officielebekendmakingen.nl gives to papers of other kinds.
const OTHER: ReadonlyMap<string, AndereSoort> = new Map([
  ['kv', 'kamervragen'],
  ['h', 'handelingen'],
  ['blg', 'bijlage'],
  ...['ag', 'nds', 'stb', 'stcrt', 'trb', 'gmb', 'prb', 'wsb', 'bgr'].map((name) => [name, 'ander-blad'] as const),
]);

/**
 * Reads an id in every form that the archive has (the forms of 480,000 ids were counted): `ah-tk-20182019-811`,
 * `ah-ek-…`, `ah-<digits>` (from 2025–2026, which tells nothing else), `kst-34964-B`, `kst-36600-IXB-3`,
 * `kst-21501-32-1234`, `kst-20092010-32317-C`, each with suffixes as `-h1` and `-n1`. An id of which a part has no
 * certain meaning (`kst-25742-1-111`) is of no known form.
 */
export function readId(id: string): Idlezing {
  if (!/^[a-z]+-[\w()-]+$/u.test(id)) return UNKNOWN;
  const [family = '', ...parts] = id.split('-');
  const other = OTHER.get(family);
  if (other) return { kind: 'other-kind', soort: other };
  const suffix = /^([hnb])\d+$/u.exec(parts.at(-1) ?? '');
  if (suffix?.[1] === 'b') return { kind: 'other-kind', soort: 'bijlage' };
  const named = suffix ? parts.slice(0, -1) : parts;
  const uitgave = suffix?.[0] ?? null;
  const kenmerken = family === 'ah' ? aanhangsel(named) : family === 'kst' ? kamerstuk(named) : null;
  return kenmerken ? { kind: 'read', kenmerken: { ...kenmerken, uitgave } } : UNKNOWN;
}

/** The public page of a publication. */
export function pageUrl(id: string): string {
  return `https://zoek.officielebekendmakingen.nl/${id}.html`;
}

/**
 * The id that an Aanhangsel has by its chamber, year and number: what references name, also where its own id tells
 * none of these (`ah-1182249`). Null for any other id, which is what references name.
 */
export function namedId({ id, kamer, vergaderjaar, nummer }: Publicatiegegevens): string | null {
  return /^ah-\d+$/u.test(id) ? `ah-${kamer === 'I' ? 'ek' : 'tk'}-${vergaderjaar.replace('–', '')}-${nummer}` : null;
}

type Gelezen = Omit<Kenmerken, 'uitgave'>;

const PRINTED_NUMBER = /^\d+[a-z]?$/u;

function aanhangsel(parts: readonly string[]): Gelezen | null {
  const [whose = '', years = '', nummer = ''] = parts;
  const nothing: Gelezen = { soort: 'aanhangsel', kamer: null, vergaderjaar: null, nummer: null, dossier: null };
  if (parts.length === 1) return /^\d+$/u.test(whose) ? nothing : null;
  if (parts.length !== 3 || !/^[te]k$/u.test(whose) || !/^\d{8}$/u.test(years)) return null;
  // `AH2134`: some numbers repeat what they are a number of.
  const printed = nummer.replace(/^AH(?=\d)/u, '');
  if (!PRINTED_NUMBER.test(printed)) return null;
  return { ...nothing, kamer: whose === 'ek' ? 'I' : 'II', vergaderjaar: sessionOf(years), nummer: printed };
}

// Ids with the year in front are the Eerste Kamer's, until 2009–2010; before 2003 it numbered by digits as well.
function kamerstuk(parts: readonly string[]): Gelezen | null {
  const years = /^\d{8}$/u.test(parts[0] ?? '') ? parts[0] : undefined;
  const [file = '', ...rest] = years ? parts.slice(1) : parts;
  const vergaderjaar = years ? sessionOf(years) : null;
  const nothing: Gelezen = { soort: 'schriftelijk-overleg', kamer: null, vergaderjaar, nummer: null, dossier: null };
  // From 2025–2026 on: a number of the id's own.
  if (!years && rest.length === 0) return /^\d{6,7}$/u.test(file) ? nothing : null;
  const dossier = readDossier(file);
  if (!dossier) return null;
  const nummer = rest.at(-1) ?? '';
  if (!(dossier.name === null ? LOOSE_NUMBER : KAMERSTUK_NUMBER).test(nummer)) return null;
  const within = rest.length === 2 ? (rest[0] ?? '') : null;
  if (rest.length > 2 || (within !== null && !isPart(within, dossier))) return null;
  const kamer = whoseNumber(nummer, dossier, years !== undefined);
  return { ...nothing, kamer, nummer, dossier: dossier.name && withPart(dossier.name, within) };
}

/** A dossier as an id writes it; `name` is null for a collection of papers outside any dossier (`00061`, `6`). */
interface Dossier {
  readonly name: string | null;
  readonly number: number | null;
}

const KAMERSTUK_NUMBER = /^(?:\d{1,4}(?:[a-z]{1,2}|[A-Z])?|[A-Z]{1,3})$/u;
/** Outside a dossier Roman numbers count: `VIII`. */
const LOOSE_NUMBER = /^(?:\d{1,4}[a-z]?|[A-Z]{1,3}|[IVXLC]+)$/u;

// Ids fill a dossier up to five signs with zeros: `00LXV` is LXV. Behind the number may be a letter: `29200F`.
function readDossier(file: string): Dossier | null {
  const roman = /^0*([IVXLC]+)$/u.exec(file)?.[1];
  if (roman) return { name: roman, number: null };
  if (/^(?:0\d{4}|\d)$/u.test(file)) return { name: null, number: null };
  const found = /^(\d{5})([A-H])?$/u.exec(file);
  if (!found) return null;
  const [, digits = '', letter] = found;
  return { name: letter ? `${digits} ${letter}` : digits, number: Number(digits) };
}

/** Parts of a dossier: two digits (`21501-02`), a budget's chapter (`VII`, `IXB`, `A`), a Rijkswet (`R2114`). */
const PART = /^(?:\d{2}|[IVXLC]+[A-C]?|[A-Z]|\(?R\d{4}\)?)$/u;

function isPart(within: string, dossier: Dossier): boolean {
  return PART.test(within) && (dossier.name === null || /^\d{5}$/u.test(dossier.name));
}

function withPart(name: string, within: string | null): string {
  if (within === null) return name;
  if (/^\d/u.test(within)) return `${name}-${within}`;
  const rijkswet = /R\d+/u.exec(within)?.[0];
  return rijkswet ? `${name} (${rijkswet})` : `${name} ${within}`;
}

// A letter is the Eerste Kamer's, plain digits are the Tweede Kamer's. Before dossier 29200 (2003–2004) the Tweede
// Kamer gave letters as well (to what the Raad van State advised), and the Eerste Kamer digits with a letter.
const LETTERS_ARE_OF_THE_EERSTE_KAMER = 29_200;

function whoseNumber(nummer: string, dossier: Dossier, yearInFront: boolean): Kamer | null {
  if (/^\d+$/u.test(nummer)) return yearInFront || dossier.number === null ? null : 'II';
  if (/^\d/u.test(nummer)) return null;
  return yearInFront || dossier.number === null || dossier.number >= LETTERS_ARE_OF_THE_EERSTE_KAMER ? 'I' : null;
}

/** `20182019` as `2018–2019`; null for years that do not follow each other (`ah-ek-19951995-1` exists). */
function sessionOf(years: string): string | null {
  const from = Number(years.slice(0, 4));
  return Number(years.slice(4)) === from + 1 ? `${from}–${from + 1}` : null;
}
