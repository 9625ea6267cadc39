import type { Table } from '@lancedb/lancedb';
import { LRUCache } from 'lru-cache';
import { fold } from '../../search/dutch/fold.js';
import { HitCounts } from '../../search/index/counts.js';
import type { NameKind } from '../../search/index/facets.js';
import { VELDEN, type Veld } from '../../search/search-engine.js';
import { RowPlaces, readRows } from '../rows.js';
import { FragmentSet } from './fragment-set.js';
import { facetsIn } from './fragmenten.js';
import { addPostings, partsOf } from './postings.js';
import type { Vocabulary } from './vocabulary.js';
import type { NUMBERS } from './woorden.js';
import { WordList } from './word-list.js';

/** So many bytes of where words stand are kept ready: common words come back. */
const KEPT = 16_000_000;
/** More than there are numbers of names. */
const YEAR = 2 ** 32;

type Numbers = Readonly<Record<(typeof NUMBERS)[number], Float64Array>>;

/** Where words and names stand: sets of fragments, by the numbers that the table of words gives them. */
export class Places {
  readonly #words: Table;
  readonly #vocabulary: Vocabulary;
  readonly #numbers: Numbers;
  /** Which parts fragments have. */
  readonly #parts: Uint8Array;
  /** The rows of names, by the kind of their filter. */
  readonly #names: (kind: NameKind) => readonly Placed[];
  /** Numbers of fragments by the pieces of their table and by their places there. */
  readonly #ofRows: RowPlaces;
  /** Names as rows have them, by their numbers; read when they are first counted. */
  #facets: Promise<WordList> | null = null;
  readonly #postings = new LRUCache<string, Uint8Array>({
    maxSize: KEPT,
    sizeCalculation: ({ length }) => length + 1,
  });

  /** Reads what is known of every fragment, and where names stand. @param words the table of words */
  static async open(words: Table, vocabulary: Vocabulary): Promise<Places> {
    const query = words.query().where("soort IN ('geheel', 'indiener', 'partij', 'bewindspersoon')");
    const rows = (await readRows(query.select(['soort', 'woord', 'waar']))).map(placedIn);
    return new Places(words, vocabulary, rows);
  }

  private constructor(words: Table, vocabulary: Vocabulary, rows: readonly Placed[]) {
    const bytes = (what: string) =>
      rows.find(({ soort, woord }) => soort === 'geheel' && woord === what)?.waar ?? new Uint8Array();
    const numbers = (what: keyof Numbers) => new Float64Array(bytes(what).slice().buffer);
    this.#words = words;
    this.#vocabulary = vocabulary;
    this.#numbers = {
      rijen: numbers('rijen'),
      volgorde: numbers('volgorde'),
      dag: numbers('dag'),
      dag_vraag: numbers('dag_vraag'),
      facetten: numbers('facetten'),
    };
    this.#parts = bytes('delen');
    this.#names = (kind) => rows.filter(({ soort }) => soort === kind);
    this.#ofRows = new RowPlaces(this.#numbers.rijen);
  }

  /** Number of fragments. */
  get size(): number {
    return this.#numbers.rijen.length;
  }

  /** What a row of the table of fragments is named by, of a fragment. */
  row(nr: number): number {
    return this.#numbers.rijen[nr] ?? 0;
  }

  /** The fragment that a row is of. @throws Error when the row came later */
  ofRow(row: number): number {
    const nr = this.#ofRows.of(row);
    if (nr < 0) throw new Error(`The table of words does not know row ${row}`);
    return nr;
  }

  /** Its place in the order of the corpus: of two fragments the lower one stands first. */
  order(nr: number): number {
    return this.#numbers.volgorde[nr] ?? 0;
  }

  /** The day by which a fragment is older or newer than another (20181203); 0 when it is not known. */
  day(nr: number, role: string | null): number {
    return this.#numbers[role === 'vraag' ? 'dag_vraag' : 'dag'][nr] ?? 0;
  }

  /** Fragments with such a day. */
  onDays(role: string | null, holds: (day: number) => boolean): FragmentSet {
    const set = new FragmentSet(this.size);
    for (let nr = 0; nr < this.size; nr++) if (holds(this.day(nr, role))) set.add(nr);
    return set;
  }

  /** Fragments that have any of these names. @param names folded */
  named(kind: NameKind, names: readonly string[]): FragmentSet {
    const set = new FragmentSet(this.size);
    for (const { woord, waar } of this.#names(kind)) {
      if (names.includes(fold(woord))) addPostings(waar, partsOf(VELDEN), set);
    }
    return set;
  }

  /** Fragments that have such a part at all. */
  withPart(velden: readonly Veld[]): FragmentSet {
    const set = new FragmentSet(this.size);
    addPostings(this.#parts, partsOf(velden), set);
    return set;
  }

  /** Fragments that have any of these terms in any of these parts. */
  async having(terms: Iterable<string>, velden: readonly Veld[]): Promise<FragmentSet> {
    const set = new FragmentSet(this.size);
    const parts = partsOf(velden);
    for (const bytes of await this.#read(terms)) addPostings(bytes, parts, set);
    return set;
  }

  /** Counts fragments by year and names; many of them have the same. */
  async counted(set: FragmentSet, role: string | null): Promise<HitCounts> {
    this.#facets ??= facetsOf(this.#words);
    const facets = await this.#facets;
    const alike = new Map<number, number>();
    for (const nr of set) {
      const key = Math.floor(this.day(nr, role) / 10_000) * YEAR + (this.#numbers.facetten[nr] ?? 0);
      alike.set(key, (alike.get(key) ?? 0) + 1);
    }
    const counts = new HitCounts();
    for (const [key, hits] of alike) {
      const year = Math.floor(key / YEAR);
      const { partijen, bewindspersonen } = facetsIn(facets.at(key % YEAR));
      counts.add(year === 0 ? '' : String(year), partijen, bewindspersonen, hits);
    }
    return counts;
  }

  /** Where terms stand; of those that there are. */
  async #read(terms: Iterable<string>): Promise<Uint8Array[]> {
    const read = new Map<string, Uint8Array>();
    const missing = new Map<string, number>();
    for (const term of terms) {
      const known = this.#postings.get(term);
      const place = known ? null : this.#vocabulary.terms.find(term);
      if (known) read.set(term, known);
      else if (place !== null) missing.set(term, place);
    }
    if (missing.size === 0) return [...read.values()];
    // In one go: most of what a query costs is the query. Terms are the first rows of the table.
    const rows = this.#words.takeOffsets([...missing.values()]).select(['soort', 'woord', 'waar']);
    for (const { soort, woord, waar } of (await readRows(rows)).map(placedIn)) {
      if (soort !== 'term' || !missing.delete(woord)) throw new Error(`The table of words has ${woord} elsewhere`);
      // A copy: what came is one piece of memory, with all that was asked for together.
      const own = waar.slice();
      read.set(woord, own);
      this.#postings.set(woord, own);
    }
    if (missing.size > 0) throw new Error(`The table of words lacks ${[...missing.keys()].join(', ')}`);
    return [...read.values()];
  }
}

async function facetsOf(words: Table): Promise<WordList> {
  const query = words.query().where("soort = 'facetten'").select(['woord', 'aantal']);
  return WordList.in(await query.toArrow(), 'woord', 'aantal');
}

/** A row of the table of words. */
interface Placed {
  readonly soort: string;
  readonly woord: string;
  readonly waar: Uint8Array;
}

function placedIn({ soort, woord, waar }: Record<string, unknown>): Placed {
  if (!(waar instanceof Uint8Array)) throw new Error(`The table of words does not say where ${woord} stands`);
  return { soort: String(soort), woord: String(woord), waar };
}
