import { halfOf, halvesOf, type Named } from '../check/sources/half.js';
import { termsOf } from '../check/sources/terms.js';
import { dayOf } from '../corpus/catalogue.js';
import type { DerivedTable, Row } from './derived-table.js';
import { halfRow } from './half-row.js';

/** Every passage that can be quoted, a row each: for checking. */
export const PASSAGES = {
  name: 'passages',
  schema({ Schema, Field, Utf8, Binary, Int32, Uint32, List }) {
    const text = (name: string) => new Field(name, new Utf8());
    return new Schema([
      text('publicatie'),
      new Field('nr', new Int32()),
      text('dag'),
      // A HalfRow.
      text('naam'),
      text('tekst'),
      new Field('woorden', new Binary()),
      text('vormen'),
      // What it is found by.
      new Field('termen', new List(new Field('item', new Uint32(), true))),
    ]);
  },
  indexes: ({ Index }) => ({ publicatie: { config: Index.btree() } }),
  rows: (publication) => halvesOf(publication).map((named, nr) => passageRow(named, nr, dayOf(publication))),
} as const satisfies DerivedTable;

/**
 * One passage.
 * @param nr which of its publication's it is
 * @param dag the publication's day
 */
export function passageRow({ name, passage }: Named, nr: number, dag: string): Row {
  const half = halfOf(name, passage);
  return { publicatie: name.document, nr, dag, ...halfRow(half), termen: [...termsOf(half.tokens)] };
}
