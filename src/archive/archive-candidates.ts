import type { FullTextQuery, Table } from '@lancedb/lancedb';
import { LRUCache } from 'lru-cache';
import { type Candidates, quotedPairs } from '../check/sources/candidates.js';
import { type Half, type HalfName, halfOf } from '../check/sources/half.js';
import { readings } from '../check/words/readings.js';
import type { Token } from '../check/words/tokens.js';
import { PARAGRAPH_BREAK, type Range } from '../text/source-text.js';
import type { Database } from './database.js';
import { pairTerm } from './passages.js';
import { readRows } from './rows.js';

/** So many characters of passages are kept ready for comparison. */
const KEPT = 4_000_000;
/** So many words, the longest, must be there; the rest is looked at in what comes. */
const ASKED = 12;
/** So many pairs tell which passages have the words in their order: those come first. */
const PAIRS = 24;
/** More passages are never compared with one quotation: a word or two stands in thousands of them. */
const MOST = 150;
const COLUMN = 'termen';

/** Words of so many letters tell passages apart; shorter ones stand everywhere. */
const LONG = 5;
/** What a passage is compared by. */
const READ = ['naam', 'tekst', 'alineas', 'merktekens'];

/**
 * Candidates in a data folder's index of words. The rows give words to compare with and a name; what a reader gets to
 * see is read from the library by that name.
 */
export class ArchiveCandidates implements Candidates {
  readonly #lance: Database['lance'];
  readonly #table: Table;
  readonly #wanted = new Set<number>();
  #fetching: Promise<ReadonlyMap<number, Half>> | null = null;
  /** By the numbers that rows have in this version of the table. */
  readonly #halves = new LRUCache<number, Half>({
    maxSize: KEPT,
    sizeCalculation: ({ text }) => Math.max(1, text.length),
  });

  constructor({ lance }: Pick<Database, 'lance'>, passages: Table) {
    this.#lance = lance;
    this.#table = passages;
  }

  async holding(tokens: readonly Token[], limit: number): Promise<readonly Half[]> {
    const all = readings(tokens);
    const words = distinct(all);
    if (words.length === 0) return [];
    const most = Math.min(limit, MOST);
    const pairs = [...new Set(quotedPairs(all).map(pairTerm))].slice(0, PAIRS);
    const longest = [...words].sort((a, b) => shortest(b) - shortest(a));
    let rows = await this.#having(longest.slice(0, ASKED), pairs, most);
    if (longest.length > ASKED) {
      // There may be more than came; asking for every word leaves only those that hold them all.
      if (rows.length >= most) rows = await this.#having(longest, pairs, most);
      rows = rows.filter(({ termen }) => {
        const terms = new Set(String(termen).split(' '));
        return words.every((forms) => forms.some((form) => terms.has(form)));
      });
    }
    const order = [...rows].sort(
      (a, b) =>
        compare(String(a['dag']), String(b['dag'])) ||
        compare(String(a['publicatie']), String(b['publicatie'])) ||
        Number(a['nr']) - Number(b['nr']),
    );
    return this.#halvesOf(order.map(rowId));
  }

  async near(tokens: readonly Token[], limit: number): Promise<readonly Half[]> {
    const words = readings(tokens);
    const long = words.flat().filter(({ length }) => length >= LONG);
    const terms = new Set([...(long.length > 0 ? long : words.flat()), ...quotedPairs(words).map(pairTerm)]);
    if (terms.size === 0) return [];
    const query = new this.#lance.MatchQuery([...terms].join(' '), COLUMN);
    const found = this.#table.query().fullTextSearch(query).select(['_score']).withRowId().limit(limit);
    return this.#halvesOf((await readRows(found)).map(rowId));
  }

  /** Passages with all of these words, those with most of the pairs first. */
  #having(
    words: readonly (readonly string[])[],
    pairs: readonly string[],
    limit: number,
  ): Promise<Record<string, unknown>[]> {
    const { BooleanQuery, MatchQuery, Occur, Operator } = this.#lance;
    const single = words.flatMap((forms) => (forms.length === 1 ? forms : []));
    const several = words.filter((forms) => forms.length > 1);
    const must: FullTextQuery[] = [
      ...(single.length > 0 ? [new MatchQuery(single.join(' '), COLUMN, { operator: Operator.And })] : []),
      ...several.map((forms) => new MatchQuery(forms.join(' '), COLUMN)),
    ];
    const should = pairs.length > 0 ? [new MatchQuery(pairs.join(' '), COLUMN)] : [];
    const query = new BooleanQuery([
      ...must.map((one): [typeof Occur.Must, FullTextQuery] => [Occur.Must, one]),
      ...should.map((one): [typeof Occur.Should, FullTextQuery] => [Occur.Should, one]),
    ]);
    return readRows(
      this.#table
        .query()
        .fullTextSearch(query)
        .select(['publicatie', 'nr', 'dag', '_score', ...(words.length < ASKED ? [] : ['termen'])])
        .withRowId()
        .limit(limit),
    );
  }

  async #halvesOf(ids: readonly number[]): Promise<Half[]> {
    const halves = new Map<number, Promise<Half | null>>(ids.map((id) => [id, this.#half(id)]));
    const found = await Promise.all(ids.map((id) => halves.get(id) ?? null));
    return found.flatMap((half) => half ?? []);
  }

  async #half(id: number): Promise<Half | null> {
    const kept = this.#halves.get(id);
    if (kept) return kept;
    this.#fetching ??= this.#fetch();
    this.#wanted.add(id);
    const half = (await this.#fetching).get(id) ?? null;
    return half;
  }

  // What is wanted in one turn of the event loop is fetched in one go: most of what a query costs is the query.
  async #fetch(): Promise<ReadonlyMap<number, Half>> {
    await new Promise((resolve) => setImmediate(resolve));
    const ids = [...this.#wanted];
    this.#wanted.clear();
    this.#fetching = null;
    const rows = await readRows(this.#table.takeRowIds(ids).select(READ).withRowId());
    const halves = new Map(rows.map((row) => [rowId(row), halfIn(row)]));
    for (const [id, half] of halves) this.#halves.set(id, half);
    return halves;
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

function rowId(row: Record<string, unknown>): number {
  return Number(row['_rowid']);
}

function distinct(words: readonly (readonly string[])[]): (readonly string[])[] {
  return [...new Map(words.map((forms) => [forms.join(' '), forms])).values()];
}

const shortest = (forms: readonly string[]): number => Math.min(...forms.map(({ length }) => length));

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
