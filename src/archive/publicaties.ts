import type { Table } from '@lancedb/lancedb';
import { byDay, entryOf, overviewOf } from '../corpus/catalogue.js';
import { namedId } from '../publications/model/identifier.js';
import { plainNames } from '../publications/typed.js';
import { type DerivedTable, readRows } from './database.js';
import type { Stand } from './stand.js';

/** The catalogue: a row a publication, by which it is found. What is quoted is read from the corpus itself. */
export const PUBLICATIES = {
  name: 'publicaties',
  schema({ Schema, Field, Utf8, Int32, Bool, List }) {
    const text = (name: string) => new Field(name, new Utf8());
    const texts = (name: string) => new Field(name, new List(new Field('item', new Utf8(), true)));
    return new Schema([
      text('publicatie'),
      // What references name it by, where that is another id.
      text('genoemd'),
      // SHA-256 of its publication.json, which names every other file by its own.
      text('manifest'),
      // SHA-256 of the text that its passages are parts of.
      text('bron'),
      text('kamer'),
      text('vergaderjaar'),
      text('dag'),
      new Field('jaar', new Int32()),
      texts('namen'),
      texts('sleutels'),
      texts('bewindspersonen'),
      text('zoektekst'),
      text('vermelding'),
      new Field('fragmenten', new Int32()),
      new Field('beantwoord', new Bool()),
    ]);
  },
  indexes: ({ Index }) => ({
    publicatie: { config: Index.btree() },
    genoemd: { config: Index.btree() },
    namen: { config: Index.labelList() },
    sleutels: { config: Index.labelList() },
    jaar: { config: Index.bitmap() },
    bewindspersonen: { config: Index.labelList() },
  }),
  rows(publication, manifest) {
    const { gegevens, fragments, source } = publication;
    const { vermelding, ...entry } = entryOf(publication);
    return [
      {
        publicatie: gegevens.id,
        genoemd: namedId(gegevens) ?? gegevens.id,
        manifest,
        bron: source.sha256,
        kamer: gegevens.kamer,
        vergaderjaar: gegevens.vergaderjaar,
        namen: plainNames(gegevens),
        ...entry,
        vermelding: JSON.stringify(vermelding),
        fragmenten: fragments.length,
      },
    ];
  },
} as const satisfies DerivedTable;

/** The manifest hash of every publication that the table holds, by its id. */
export async function heldBy(table: Table): Promise<Map<string, string>> {
  const rows = await readRows(table.query().select(['publicatie', 'manifest']));
  return new Map(rows.map(({ publicatie, manifest }) => [String(publicatie), String(manifest)]));
}

/** Ids of rows in the library's order: by day, newest last. */
export function idsInOrder(rows: readonly { readonly publicatie: string; readonly dag: string }[]): string[] {
  return rows
    .map(({ publicatie, dag }) => ({ id: publicatie, day: dag }))
    .sort(byDay)
    .map(({ id }) => id);
}

/** What a state says of the publications that the table holds. */
export async function figuresOf(
  table: Table,
): Promise<Pick<Stand, 'publicaties' | 'fragmenten' | 'van' | 'tot' | 'overzicht'>> {
  const rows = await readRows(table.query().select(['dag', 'fragmenten', 'jaar', 'beantwoord', 'bewindspersonen']));
  const days = rows.map(({ dag }) => String(dag)).filter((dag) => dag !== '');
  days.sort();
  const overzicht = overviewOf(
    rows.map(({ jaar, beantwoord, bewindspersonen }) => ({
      jaar: Number(jaar),
      beantwoord: beantwoord === true,
      bewindspersonen: Array.isArray(bewindspersonen) ? bewindspersonen.map(String) : [],
    })),
  );
  return {
    publicaties: rows.length,
    fragmenten: rows.reduce((sum, row) => sum + Number(row['fragmenten']), 0),
    van: days[0] ?? null,
    tot: days.at(-1) ?? null,
    overzicht,
  };
}
