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

/** The bytes of a column. @throws Error when there are none */
export function bytesOf(value: unknown): Uint8Array {
  if (value instanceof Uint8Array) return value;
  throw new Error('A row has no bytes where they belong');
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
