import type { Table } from '@lancedb/lancedb';
import { LRUCache } from 'lru-cache';
import { type Candidates, IndexedCandidates, type PassageIndex } from '../check/sources/candidates.js';
import type { Half } from '../check/sources/half.js';
import { Where } from '../check/sources/where.js';
import { bytesOf, type Database, Gathering, readRows, tableAt, type Versions } from './database.js';
import { halfIn, PASSAGES } from './passages.js';
import { readTerms, rowOf, TERMEN } from './termen.js';

/** So many characters of passages and so many bytes of where terms stand are kept ready for comparison. */
const KEPT = 1_000_000;
const KEPT_TERMS = 32_000_000;
/** What keeping a term takes besides: most stand nowhere, or once. */
const BESIDES = 400;
/** What a passage is compared by. */
const READ = ['naam', 'tekst', 'woorden', 'vormen'];

/** Opens what quotations are compared with, as it was in one state. @throws Error when it cannot be read */
export async function openCandidates(database: Database, versions: Versions): Promise<Candidates> {
  const table = (name: string) => tableAt(database, name, versions);
  const [passages, terms] = await Promise.all([table(PASSAGES.name), table(TERMEN.name)]);
  return new IndexedCandidates(await ArchivePassages.open(passages, terms));
}

/**
 * Passages in a data folder. The rows give words to compare with and a name; what a reader gets to see is read from
 * the library by that name.
 */
class ArchivePassages implements PassageIndex {
  readonly size: number;
  readonly atHand = false;
  readonly #terms: Gathering<number, Where>;
  readonly #halves: Gathering<number, Half>;

  /** Reads which row has which number. @throws Error when the tables are not of one build */
  static async open(passages: Table, terms: Table): Promise<ArchivePassages> {
    const last = (await terms.countRows()) - 1;
    const [numbers] = await readRows(terms.takeOffsets([last]).select(['waar']));
    return new ArchivePassages(passages, terms, last, new Float64Array(bytesOf(numbers?.['waar']).slice().buffer));
  }

  private constructor(passages: Table, terms: Table, parts: number, rows: Float64Array) {
    this.size = rows.length;
    this.#terms = new Gathering(
      (wanted) => whereIn(terms, parts, wanted, this.size),
      new LRUCache({ maxSize: KEPT_TERMS, sizeCalculation: ({ bytes }) => bytes + BESIDES }),
    );
    this.#halves = new Gathering(
      (numbers) => halvesIn(passages, rows, numbers),
      new LRUCache({ maxSize: KEPT, sizeCalculation: ({ text }) => text.length + 1 }),
    );
  }

  where(terms: ReadonlySet<number>): Promise<ReadonlyMap<number, Where>> {
    return this.#terms.get(terms);
  }

  async halves(numbers: readonly number[]): Promise<readonly Half[]> {
    const found = await this.#halves.get(new Set(numbers));
    return numbers.map((nr) => {
      const half = found.get(nr);
      if (!half) throw new Error(`The table of passages lacks number ${nr}`);
      return half;
    });
  }
}

async function whereIn(
  table: Table,
  parts: number,
  wanted: ReadonlySet<number>,
  size: number,
): Promise<Map<number, Where>> {
  const offsets = new Set(Array.from(wanted, (term) => rowOf(term, parts)));
  const found = new Map<number, Where>(Array.from(wanted, (term) => [term, NOWHERE]));
  for (const { waar } of await readRows(table.takeOffsets([...offsets]).select(['waar']))) {
    for (const [term, numbers] of readTerms(bytesOf(waar), wanted)) found.set(term, new Where(numbers, size));
  }
  return found;
}

const NOWHERE = new Where(new Uint32Array(), 0);

async function halvesIn(table: Table, rows: Float64Array, wanted: ReadonlySet<number>): Promise<Map<number, Half>> {
  const byRow = new Map(Array.from(wanted, (nr) => [rows[nr] ?? -1, nr]));
  const read = await readRows(
    table
      .takeRowIds([...byRow.keys()])
      .select(READ)
      .withRowId(),
  );
  return new Map(
    read.map(({ _rowid, naam, tekst, woorden, vormen }) => [
      byRow.get(Number(_rowid)) ?? -1,
      halfIn({ naam: String(naam), tekst: String(tekst), woorden: bytesOf(woorden), vormen: String(vormen) }),
    ]),
  );
}
