import type { Rol } from '../../publications/model/publication.js';
import { fold } from '../dutch/fold.js';
import { STOP_WORDS } from '../dutch/word-classes.js';
import { VELDEN, type Veld } from '../search-engine.js';

/** One thing to look for, as the reader wrote it; `start` and `end` tell where, in UTF-16 units of the request. */
export type QueryItem = (
  | { readonly kind: 'woord'; readonly word: string }
  /** `woord*`: every word that begins so. */
  | { readonly kind: 'begin'; readonly word: string }
  /** `"een woordgroep"`: these words, in this order. Folded. */
  | { readonly kind: 'groep'; readonly text: string }
) & { readonly start: number; readonly end: number };

/** A limit to the fragments that are searched. Names are folded; dates are ISO and inclusive. */
export type Filter =
  | { readonly kind: 'indiener' | 'partij' | 'bewindspersoon' | 'ministerie'; readonly value: string }
  /** A publication by whatever name the reader gave it, as it was written; in the index by its id. */
  | { readonly kind: 'document'; readonly value: string }
  | { readonly kind: 'rol'; readonly value: Rol }
  | { readonly kind: 'van' | 'tot'; readonly value: string };

/** A query that was read. It holds plain data, so that it can be sent to a thread. */
export interface Query {
  readonly items: readonly QueryItem[];
  readonly without: readonly QueryItem[];
  readonly filters: readonly Filter[];
  /** Filters behind a minus sign: what passes any of them is left out. Never of kind rol, van or tot. */
  readonly withoutFilters: readonly Filter[];
}

/** Most characters (Unicode code points, white space at the ends left out) that a query may have. */
export const MAX_CHARACTERS = 200;
/** Most words: what stands between white space, those in quotation marks included, filters left out. */
export const MAX_WORDS = 32;

/** Most words that a name typed alone may have. */
const MOST_NAME_WORDS = 6;

/** Where an exclusion looks: what all fragments of a publication share would leave none of them. */
export const TEXTS: readonly Veld[] = ['antwoord', 'vraag', 'voetnoot'];

/** The parts of a fragment that a query looks in. */
export function searched({ filters }: Pick<Query, 'filters'>): readonly Veld[] {
  const roles = filters.flatMap((filter) => (filter.kind === 'rol' ? [filter.value] : []));
  return roles.length === 0 ? VELDEN : VELDEN.filter((veld) => roles.some((role) => role === veld));
}

/** The half that alone is asked for, or null. */
export function roleIn({ filters }: Pick<Query, 'filters'>): string | null {
  return filters.find(({ kind }) => kind === 'rol')?.value ?? null;
}

/** What was typed when it is nothing but a few words, as a name is; empty otherwise. Folded. */
export function nameAlone({ items, without, filters, withoutFilters }: Query): string {
  if (without.length + filters.length + withoutFilters.length > 0 || items.length > MOST_NAME_WORDS) return '';
  return items.every(({ kind }) => kind === 'woord')
    ? items.flatMap((item) => (item.kind === 'woord' ? item.word : [])).join(' ')
    : '';
}

const ADDRESS = /https?:\/\/\S+/giu;
const MARKUP = /<[@#:/ta]?[^<>\s]{1,60}>|[`*_~|>\\]+/gu;
const WORD = /[\p{L}\p{N}]+(?:[-’'./][\p{L}\p{N}]+)*/gu;

/**
 * A query made of somebody's message: its words that say something, each once, as many as a query may have. A
 * message has no query syntax, so signs that would be are left out. Empty when nothing is left.
 */
export function queryFromMessage(message: string): string {
  const words = message.replace(ADDRESS, ' ').replace(MARKUP, ' ').match(WORD) ?? [];
  const chosen = new Map<string, string>();
  let length = 0;
  for (const word of words) {
    const key = fold(word);
    if ([...word].length < 2 || STOP_WORDS.has(key) || chosen.has(key)) continue;
    length += [...word].length + 1;
    if (chosen.size === MAX_WORDS || length > MAX_CHARACTERS) break;
    chosen.set(key, word);
  }
  return [...chosen.values()].join(' ');
}

/** What a reader typed, with a filter besides; null when that is longer than a query may be. */
export function narrowed(typed: string, filter: string): string | null {
  const text = typed.trim();
  // Behind a quotation mark that was left open the filter would be a part of a word group.
  const open = (fold(text).match(/"/g)?.length ?? 0) % 2 === 1;
  const whole = open ? `${filter} ${text}` : `${text} ${filter}`.trim();
  return Array.from(whole).length > MAX_CHARACTERS ? null : whole;
}

const SIGNS = '\\p{L}\\p{M}\\p{N}';
/** White space, footnote markers and quotation marks, which nobody types the same. */
const OPEN = '[\\s\\u001f"]';
/** Signs that a reader may leave out between two words. Those that end a sentence or join words are not among them. */
const LOOSE = `(?:[^${SIGNS}.?!:;/-]|(?<=\\s)-(?=\\s)){1,8}`;

/**
 * A word group as it must stand in a folded text: the same words in the same order, whole words at both ends, over
 * any white space. Commas, brackets and quotation marks of the text may be left out of the query, signs that end a
 * sentence or join two words may not; signs that the query does have must be there.
 */
export function phrasePattern(folded: string): RegExp {
  const pieces = folded.match(/[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+/gu) ?? [];
  const first = pieces.findIndex(isWord);
  const last = pieces.findLastIndex(isWord);
  const pattern = pieces
    .slice(first, last + 1)
    .map((piece) => (isWord(piece) ? wordPattern(piece) : gapPattern(piece)));
  return new RegExp(`(?<![${SIGNS}]|[${SIGNS}][-'])${pattern.join('')}(?![${SIGNS}]|[-'][${SIGNS}])`, 'gu');
}

function isWord(piece: string): boolean {
  return /^[\p{L}\p{M}\p{N}]/u.test(piece);
}

function wordPattern(word: string): string {
  return word.replace(/ij/g, '(?:ij|ĳ)');
}

function gapPattern(gap: string): string {
  const signs = gap.replace(/[\s"]/g, '');
  if (signs === '') return LOOSE;
  const written = Array.from(signs, (sign) => sign.replace(/[\\^$.*+?()[\]{}|/]/u, '\\$&'));
  return /[\s"]/.test(gap) ? `${OPEN}*${written.join(`${OPEN}*`)}${OPEN}*` : written.join('');
}
