import { fold } from '../dutch/fold.js';
import { tokenize } from '../dutch/tokenize.js';
import type { QueryFault } from '../search-engine.js';
import { canBeLeftOut, contradiction, faultyFilter, readFilter, unknownFilter } from './filters.js';
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
