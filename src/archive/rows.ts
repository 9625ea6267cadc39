import type { Query, TakeQuery } from '@lancedb/lancedb';

/** The rows of a query as plain values: texts, numbers, bytes, lists as arrays. */
export async function readRows(query: Query | TakeQuery): Promise<Record<string, unknown>[]> {
  const table = await query.toArrow();
  const names = table.schema.fields.map(({ name }) => name);
  const columns = names.map((name) => table.getChild(name));
  return Array.from({ length: table.numRows }, (_, at) =>
    Object.fromEntries(names.map((name, nr) => [name, plain(columns[nr]?.get(at))])),
  );
}

/** The numbers that a table has for the rows of a query; nothing else of them is read. */
export async function rowNumbers(query: Query): Promise<number[]> {
  const table = await query.withRowId().select(['_rowid']).toArrow();
  const numbers: number[] = [];
  for (const { values, length } of table.getChild('_rowid')?.data ?? []) {
    for (let at = 0; at < length; at++) numbers.push(Number(values[at]));
  }
  return numbers;
}

/** A number of a row says in which piece of its table it is, and where there. */
const IN_PIECE = 2 ** 32;

/** Places of rows in a list, by the numbers that their table has for them. */
export class RowPlaces {
  readonly #pieces: ReadonlyMap<number, Int32Array>;

  constructor(rows: Float64Array) {
    const lengths = new Map<number, number>();
    for (const row of rows) {
      const piece = Math.floor(row / IN_PIECE);
      lengths.set(piece, Math.max(lengths.get(piece) ?? 0, (row % IN_PIECE) + 1));
    }
    this.#pieces = new Map(Array.from(lengths, ([piece, length]) => [piece, new Int32Array(length).fill(-1)]));
    rows.forEach((row, place) => {
      const piece = this.#pieces.get(Math.floor(row / IN_PIECE));
      if (piece) piece[row % IN_PIECE] = place;
    });
  }

  /** -1 for a row that is not in the list. */
  of(row: number): number {
    return this.#pieces.get(Math.floor(row / IN_PIECE))?.[row % IN_PIECE] ?? -1;
  }
}

/** A text within a condition of a query. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Texts as the members of a list within a condition. */
export function listed(texts: readonly string[]): string {
  return texts.map(quoted).join(', ');
}

function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  return isVector(value) && !(value instanceof Uint8Array) ? Array.from(value) : value;
}

function isVector(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value;
}
