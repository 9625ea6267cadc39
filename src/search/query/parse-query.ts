import { fold, tokenize } from '../dutch/fold.js';
import type { QueryFault } from '../search-engine.js';
import { distanceOf } from './spelling.js';
import { type Filter, MAX_CHARACTERS, MAX_WORDS, type Query, type QueryItem } from './typed-query.js';

/** A query that was read, or why it was not. */
export type ReadQuery = { readonly kind: 'read'; readonly query: Query } | Refused;

interface Refused {
  readonly kind: 'refused';
  readonly fault: QueryFault;
}

/** `34 964 B`: the number of a dossier is written with a space. */
const DOSSIER = '(?<=document:\\s*)\\d{2} \\d{3}(?: [a-z])?(?![^\\s])';

/** A filter; a word group in quotation marks, closed; a word. Each may stand behind a minus sign. */
const ITEM = new RegExp(
  [
    '(?<minus>(?<![^\\s])-)?(?:',
    '(?<filter>(?<![^\\s-])(?:indiener|partij|bewindspersoon|ministerie|document|rol|van|tot)):\\s*',
    `(?:"(?<quoted>[^"]*)"|(?<bare>${DOSSIER}|[^\\s"]*))`,
    // Not an address, a time or a word before a colon of the reader's own sentence.
    '|(?<![^\\s-])(?<unknown>(?!https?:)[\\p{L}_]{3,20}):(?=[\\p{L}\\p{N}"])[^\\s]*',
    '|"(?<group>[^"]*)"',
    '|(?<word>[^\\s"]+))',
  ].join(''),
  'gu',
);

/** Reads what a reader typed. Quotation marks of every kind mean the same; an unclosed one means nothing. */
export function parseQuery(text: string): ReadQuery {
  const characters = Array.from(text.trim()).length;
  if (characters > MAX_CHARACTERS) {
    return refused({ kind: 'te-lang', tekens: characters, hoogstens: MAX_CHARACTERS });
  }
  const items: QueryItem[] = [];
  const without: QueryItem[] = [];
  const filters: Filter[] = [];
  const withoutFilters: Filter[] = [];
  let words = 0;
  for (const found of fold(text).matchAll(ITEM)) {
    const { minus, filter, quoted, bare, unknown, group, word } = found.groups ?? {};
    if (unknown !== undefined) return refused(unknownFilter(unknown));
    const start = found.index + (minus?.length ?? 0);
    if (filter !== undefined) {
      const value = quoted ?? bare ?? '';
      // The folded text is as long as the text itself; the reader's own letters are wanted.
      const at = found.index + found[0].lastIndexOf(value);
      const read = readFilter(filter, text.slice(at, at + value.length).trim());
      if (read.kind === 'refused') return read;
      if (minus === undefined) filters.push(read.filter);
      else if (canBeLeftOut(read.filter)) withoutFilters.push(read.filter);
      else return faultyFilter(filter, `-${read.filter.value}`);
      continue;
    }
    const inside = group ?? word ?? '';
    words += inside.split(/\s+/).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;
    const read = group === undefined ? readWords(inside, start) : readGroup(group, start, found[0].length);
    (minus === undefined ? items : without).push(...read);
  }
  if (words > MAX_WORDS) return refused({ kind: 'te-veel-woorden', woorden: words, hoogstens: MAX_WORDS });
  const contradictory = contradiction(filters);
  if (contradictory) return refused(contradictory);
  return { kind: 'read', query: { items, without, filters, withoutFilters } };
}

function readGroup(group: string, start: number, length: number): QueryItem[] {
  const text = group.replaceAll('*', '').trim();
  return /[\p{L}\p{N}]/u.test(text) ? [{ kind: 'groep', text, start, end: start + length }] : [];
}

function readWords(text: string, offset: number): QueryItem[] {
  const tokens = tokenize(text);
  return tokens.map((token, index) => {
    const last = index === tokens.length - 1;
    const begin = last && text.charAt(token.end) === '*';
    return {
      kind: begin ? 'begin' : 'woord',
      word: token.text,
      start: offset + token.start,
      end: offset + token.end + (begin ? 1 : 0),
    };
  });
}

function refused(fault: QueryFault): Refused {
  return { kind: 'refused', fault };
}

/** A filter that was read, or why it was not. */
export type ReadFilter =
  | { readonly kind: 'read'; readonly filter: Filter }
  | { readonly kind: 'refused'; readonly fault: QueryFault };

/** What each filter takes, as {@link QueryFault} names it. */
const TAKES: Readonly<Record<Filter['kind'], string>> = {
  indiener: 'naam',
  partij: 'partij',
  bewindspersoon: 'naam',
  ministerie: 'ministerie',
  document: 'document',
  rol: 'vraag|antwoord',
  van: 'datum',
  tot: 'datum',
};

/** Reads a filter: its name in lower case and its value as the reader wrote it. */
function readFilter(name: string, value: string): ReadFilter {
  const kind = isFilter(name) ? name : null;
  const read = kind && readValue(kind, value);
  if (read !== null) return { kind: 'read', filter: read };
  return faultyFilter(name, value);
}

/** Whether a filter may stand behind a minus sign: a half or a date says by itself what is left out. */
function canBeLeftOut({ kind }: Filter): boolean {
  return kind !== 'rol' && kind !== 'van' && kind !== 'tot';
}

/** The fault of a filter that takes something else. */
export function faultyFilter(name: string, value: string): { kind: 'refused'; fault: QueryFault } {
  return {
    kind: 'refused',
    fault: { kind: 'filter', filter: name, waarde: value, neemt: isFilter(name) ? TAKES[name] : '' },
  };
}

function readValue(kind: Filter['kind'], written: string): Filter | null {
  if (kind === 'document') return written === '' ? null : { kind, value: written };
  const value = fold(written);
  if (kind === 'rol') return value === 'vraag' || value === 'antwoord' ? { kind, value } : null;
  if (kind !== 'van' && kind !== 'tot') return /[\p{L}\p{N}]/u.test(value) ? { kind, value } : null;
  const span = readDate(value);
  return span && { kind, value: kind === 'van' ? span.first : span.last };
}

function isFilter(name: string): name is Filter['kind'] {
  return name in TAKES;
}

/** The fault of a filter that does not exist; `name` is folded. */
function unknownFilter(name: string): QueryFault {
  const bestaan = Object.keys(TAKES);
  const nearest = bestaan.filter(
    (known) => distanceOf(known, name) <= 2 || known.startsWith(name) || name.startsWith(known),
  );
  return { kind: 'onbekend-filter', filter: name, bestaan, nearest };
}

/** The fault of filters between which no day lies; null when there is one. */
function contradiction(filters: readonly Filter[]): QueryFault | null {
  const days = (kind: Filter['kind']) =>
    filters.flatMap((filter) => (filter.kind === kind ? [filter.value] : [])).sort();
  const van = days('van').at(-1);
  const tot = days('tot')[0];
  return van !== undefined && tot !== undefined && van > tot ? { kind: 'tegenstrijdige-datums', van, tot } : null;
}

/** A span of days, both inclusive, as ISO dates. */
interface Span {
  readonly first: string;
  readonly last: string;
}

/** The days that `2018`, `2018-10`, `2018-10-25`, `10-2018` or `25-10-2018` means; null when it is no date. */
export function readDate(text: string): Span | null {
  const iso = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(text);
  const dutch = /^(?:(\d{1,2})[-/.])?(\d{1,2})[-/.](\d{4})$/.exec(text);
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : [dutch?.[3], dutch?.[2], dutch?.[1]];
  if (year === undefined) return null;
  if (month === undefined) return { first: `${year}-01-01`, last: `${year}-12-31` };
  const first = isoDay(year, month, day ?? '1');
  if (first === null) return null;
  if (day !== undefined) return { first, last: first };
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return { first, last: `${first.slice(0, 8)}${days}` };
}

function isoDay(year: string, month: string, day: string): string | null {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text ? null : text;
}
