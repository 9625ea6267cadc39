import type { FullTextQuery, Table } from '@lancedb/lancedb';
import { LRUCache } from 'lru-cache';
import { type Candidates, quotedPairs } from '../check/sources/candidates.js';
import { type Half, type HalfName, halfOf } from '../check/sources/half.js';
import { readings } from '../check/words/readings.js';
import type { Token } from '../check/words/tokens.js';
import { PARAGRAPH_BREAK, type Range } from '../text/source-text.js';
import type { Database } from './database.js';
import { pairTerm } from './passages.js';
import { listed, readRows } from './rows.js';

/** So many characters of passages are kept ready for comparison. */
const KEPT = 4_000_000;
/** So many words, the longest, are asked for at once; the rest is looked at in what comes. */
const ASKED = 12;
const COLUMN = 'termen';

/** A row that was found: where it stands in the library's order, and what names it. */
interface Found {
  readonly key: string;
  readonly publicatie: string;
  readonly nr: number;
}

/**
 * Candidates in a data folder's index of words. The rows give words to compare with and a name; what a reader gets to
 * see is read from the library by that name.
 */
export class ArchiveCandidates implements Candidates {
  readonly #lance: Database['lance'];
  readonly #table: Table;
  readonly #halves = new LRUCache<string, Half>({
    maxSize: KEPT,
    sizeCalculation: ({ text }) => Math.max(1, text.length),
  });

  constructor({ lance }: Pick<Database, 'lance'>, passages: Table) {
    this.#lance = lance;
    this.#table = passages;
  }

  async holding(tokens: readonly Token[], limit: number): Promise<readonly Half[]> {
    const words = distinct(readings(tokens));
    if (words.length === 0) return [];
    const longest = [...words].sort((a, b) => shortest(b) - shortest(a));
    let rows = await this.#having(longest.slice(0, ASKED), limit);
    // There may be more than came; asking for every word leaves only those that hold them all.
    if (rows.length >= limit && longest.length > ASKED) rows = await this.#having(longest, limit);
    const all = rows.filter(({ termen }) => {
      const terms = new Set(String(termen).split(' '));
      return words.every((forms) => forms.some((form) => terms.has(form)));
    });
    const order = all.sort(
      (a, b) =>
        compare(String(a['dag']), String(b['dag'])) ||
        compare(String(a['publicatie']), String(b['publicatie'])) ||
        Number(a['nr']) - Number(b['nr']),
    );
    return this.#halvesOf(order.map(foundIn));
  }

  async near(tokens: readonly Token[], limit: number): Promise<readonly Half[]> {
    const words = readings(tokens);
    const terms = new Set([...words.flat(), ...quotedPairs(words).map(pairTerm)]);
    if (terms.size === 0) return [];
    const query = new this.#lance.MatchQuery([...terms].join(' '), COLUMN);
    const rows = await readRows(
      this.#table.query().fullTextSearch(query).select(['publicatie', 'nr', '_score']).limit(limit),
    );
    return this.#halvesOf(rows.map(foundIn));
  }

  #having(words: readonly (readonly string[])[], limit: number): Promise<Record<string, unknown>[]> {
    const { BooleanQuery, MatchQuery, Occur, Operator } = this.#lance;
    const single = words.flatMap((forms) => (forms.length === 1 ? forms : []));
    const several = words.filter((forms) => forms.length > 1);
    const must: FullTextQuery[] = [
      ...(single.length > 0 ? [new MatchQuery(single.join(' '), COLUMN, { operator: Operator.And })] : []),
      ...several.map((forms) => new MatchQuery(forms.join(' '), COLUMN)),
    ];
    const [only, ...others] = must;
    const query = only && others.length === 0 ? only : new BooleanQuery(must.map((one) => [Occur.Must, one]));
    return readRows(
      this.#table.query().fullTextSearch(query).select(['publicatie', 'nr', 'dag', 'termen', '_score']).limit(limit),
    );
  }

  async #halvesOf(found: readonly Found[]): Promise<Half[]> {
    const halves = new Map<string, Half>();
    const missing: Found[] = [];
    for (const one of found) {
      const half = this.#halves.get(one.key);
      if (half) halves.set(one.key, half);
      else missing.push(one);
    }
    if (missing.length > 0) {
      const publications = [...new Set(missing.map(({ publicatie }) => publicatie))];
      const wanted = new Set(missing.map(({ key }) => key));
      const numbers = [...new Set(missing.map(({ nr }) => nr))];
      const rows = await readRows(
        this.#table
          .query()
          .where(`publicatie IN (${listed(publications)}) AND nr IN (${numbers.join(', ')})`)
          .select(['publicatie', 'nr', 'naam', 'tekst', 'alineas', 'merktekens']),
      );
      for (const row of rows) {
        const { key } = foundIn(row);
        if (!wanted.has(key)) continue;
        const half = halfIn(row);
        this.#halves.set(key, half);
        halves.set(key, half);
      }
    }
    return found.flatMap(({ key }) => halves.get(key) ?? []);
  }
}

function halfIn({ naam, tekst, alineas, merktekens }: Record<string, unknown>): Half {
  const text = String(tekst);
  let at = 0;
  const paragraphs = numbersIn(alineas).map((length) => {
    const start = at;
    at += length + PARAGRAPH_BREAK.length;
    return text.slice(start, start + length);
  });
  const ends = numbersIn(merktekens);
  const markers: Range[] = [];
  for (let one = 0; one < ends.length; one += 2) markers.push({ start: ends[one] ?? 0, end: ends[one + 1] ?? 0 });
  return halfOf(JSON.parse(String(naam)) as HalfName, { text, paragraphs, markers });
}

function numbersIn(list: unknown): number[] {
  return Array.isArray(list) ? list.map(Number) : [];
}

function foundIn({ publicatie, nr }: Record<string, unknown>): Found {
  return { key: `${publicatie}|${nr}`, publicatie: String(publicatie), nr: Number(nr) };
}

function distinct(words: readonly (readonly string[])[]): (readonly string[])[] {
  return [...new Map(words.map((forms) => [forms.join(' '), forms])).values()];
}

const shortest = (forms: readonly string[]): number => Math.min(...forms.map(({ length }) => length));

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
