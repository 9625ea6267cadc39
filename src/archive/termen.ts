import type { Table } from '@lancedb/lancedb';
import type { Vector } from 'apache-arrow';
import { NumberReader, NumberWriter } from '../search/index/postings.js';
import { RowWriter, type SummaryTable } from './database.js';
import { PASSAGES } from './passages.js';

/** Room for the number of a passage beside a term in one number: 53 bits tell them apart. */
const PASSAGES_MOST = 2 ** 21;
const TERMS = 2 ** 32;
/** So many terms of passages a row has, more or less, and so many are put in order at once. */
const A_ROW = 128;
const AT_ONCE = 8_000_000;
/** So many rows are written at once. */
const ROWS = 100_000;

/**
 * Where terms stand. Row n has those of the n-th part of all terms, each with the numbers of its passages; the row
 * behind them which row of the table of passages has which number. Passages are numbered in the corpus's order.
 */
export const TERMEN: SummaryTable = {
  name: 'termen',
  of: PASSAGES.name,
  async write(database, of) {
    const { Schema, Field, Binary } = database.arrow;
    const schema = new Schema([new Field('waar', new Binary(), false)]);
    const table = await database.connection.createEmptyTable('termen', schema, { mode: 'overwrite' });
    const { rows, numbers } = await numbered(of);
    if (numbers.length > PASSAGES_MOST) throw new Error(`More than ${PASSAGES_MOST} passages were not foreseen`);
    const writer = new RowWriter(database, table, schema, ROWS);
    const total = await termsIn(of);
    // Powers of two, so that a row lies within one round.
    const rounds = powerOfTwo(total / AT_ONCE);
    const parts = powerOfTwo(total / A_ROW / rounds);
    for (let round = 0; round < rounds; round++) {
      const sorted = await inOrder(of, numbers, round, rounds);
      let at = 0;
      for (let part = 0; part < parts; part++) {
        const end = ((round * parts + part + 1) * TERMS) / (rounds * parts);
        const from = at;
        while (at < sorted.length && (sorted[at] ?? 0) < end * PASSAGES_MOST) at++;
        await writer.add([{ waar: written(sorted.subarray(from, at)) }]);
      }
    }
    await writer.add([{ waar: new Uint8Array(rows.buffer) }]);
    await writer.finish();
    return table;
  },
};

/** Rows by the numbers of passages, and numbers by the order in which the table gives its rows. */
async function numbered(of: Table): Promise<{ rows: Float64Array; numbers: Int32Array }> {
  const passages: { publicatie: string; dag: string; nr: number; row: number; at: number }[] = [];
  for await (const batch of of.query().select(['publicatie', 'dag', 'nr']).withRowId()) {
    const column = (name: string): Vector | null => batch.getChild(name);
    const [publicatie, dag, nr, row] = ['publicatie', 'dag', 'nr', '_rowid'].map(column);
    for (let at = 0; at < batch.numRows; at++) {
      passages.push({
        publicatie: String(publicatie?.get(at)),
        dag: String(dag?.get(at)),
        nr: Number(nr?.get(at)),
        row: Number(row?.get(at)),
        at: passages.length,
      });
    }
  }
  passages.sort((a, b) => compare(a.dag, b.dag) || compare(a.publicatie, b.publicatie) || a.nr - b.nr);
  const numbers = new Int32Array(passages.length);
  passages.forEach(({ at }, nr) => {
    numbers[at] = nr;
  });
  return { rows: Float64Array.from(passages, ({ row }) => row), numbers };
}

async function termsIn(of: Table): Promise<number> {
  let total = 0;
  for await (const terms of termsOfPassages(of)) total += terms.length;
  return total;
}

/** The terms of each passage, in the order in which the table gives its rows. */
async function* termsOfPassages(of: Table): AsyncGenerator<Uint32Array> {
  for await (const batch of of.query().select(['termen'])) {
    for (const { valueOffsets, children, length } of batch.getChild('termen')?.data ?? []) {
      const values: Uint32Array = children[0]?.values ?? new Uint32Array();
      for (let at = 0; at < length; at++) yield values.subarray(valueOffsets[at], valueOffsets[at + 1]);
    }
  }
}

/** Terms of one round with the numbers of their passages, each two as one number, ascending. */
async function inOrder(of: Table, numbers: Int32Array, round: number, rounds: number): Promise<Float64Array> {
  let found = new Float64Array(AT_ONCE);
  let count = 0;
  let passage = 0;
  const [from, to] = [(round * TERMS) / rounds, ((round + 1) * TERMS) / rounds];
  for await (const terms of termsOfPassages(of)) {
    const nr = numbers[passage++] ?? 0;
    for (const term of terms) {
      if (term < from || term >= to) continue;
      if (count === found.length) {
        const larger = new Float64Array(found.length * 2);
        larger.set(found);
        found = larger;
      }
      found[count++] = term * PASSAGES_MOST + nr;
    }
  }
  return found.subarray(0, count).sort();
}

/** Terms with their passages as numbers: how much higher each is, in how many passages, and how much higher each of these is. */
function written(sorted: Float64Array): Uint8Array {
  const numbers = new NumberWriter();
  const termAt = (at: number) => Math.floor((sorted[at] ?? -1) / PASSAGES_MOST);
  let before = 0;
  for (let from = 0, to = 0; from < sorted.length; from = to) {
    const term = termAt(from);
    while (termAt(to) === term) to++;
    numbers.put(term - before);
    numbers.put(to - from);
    before = term;
    let last = 0;
    for (const both of sorted.subarray(from, to)) {
      const nr = both % PASSAGES_MOST;
      numbers.put(nr - last);
      last = nr;
    }
  }
  return numbers.bytes;
}

/** Which row has a term, of so many. */
export function rowOf(term: number, rows: number): number {
  return Math.floor((term / TERMS) * rows);
}

/** The terms that are asked for, of a row, with their passages. */
export function readTerms(bytes: Uint8Array, wanted: ReadonlySet<number>): Map<number, Uint32Array> {
  const found = new Map<number, Uint32Array>();
  const reader = new NumberReader(bytes);
  for (let term = 0; !reader.done; ) {
    term += reader.next();
    const numbers = new Uint32Array(reader.next());
    let nr = 0;
    for (let at = 0; at < numbers.length; at++) {
      nr += reader.next();
      numbers[at] = nr;
    }
    if (wanted.has(term)) found.set(term, numbers);
  }
  return found;
}

function powerOfTwo(least: number): number {
  return 2 ** Math.max(0, Math.ceil(Math.log2(least)));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
