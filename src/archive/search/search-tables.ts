import type { Table } from '@lancedb/lancedb';
import type { Fragment } from '../../publications/model/publication.js';
import { Analyser } from '../../search/dutch/analysis.js';
import { Lexicon } from '../../search/dutch/lexicon.js';
import { Counting } from '../../search/index/counting.js';
import { NAME_KINDS, type NameKind } from '../../search/index/filter-names.js';
import { NUMBERS, type Texts } from '../../search/index/indexed-fragments.js';
import { type CountedFragment, counted, recordOf } from '../../search/index/record.js';
import { soundHash } from '../../search/index/vocabulary.js';
import { type DerivedTable, type Row, RowWriter, type SummaryTable } from '../database.js';

let analyser: Analyser | null = null;

/** A row a fragment: what is counted of it, and its folded texts. */
export const FRAGMENTEN: DerivedTable = {
  name: 'fragmenten',
  // Nothing is compressed further: a text would cost milliseconds to read.
  schema({ Schema, Field, Int32, Utf8 }) {
    const text = (name: string) => new Field(name, new Utf8(), false);
    return new Schema([
      text('publicatie'),
      text('id'),
      // Place in its publication, from 0.
      new Field('plaats', new Int32(), false),
      // A CountedFragment and the texts of an IndexRecord, in JSON.
      text('telling'),
      text('teksten'),
    ]);
  },
  indexes: ({ Index }) => ({ publicatie: { config: Index.btree() } }),
  rows: ({ fragments }) => fragmentRows(fragments),
};

/** The rows of the fragments of one publication. */
export function fragmentRows(fragments: readonly Fragment[]): Row[] {
  analyser ??= new Analyser(Lexicon.open());
  const by = analyser;
  return fragments.map((fragment, plaats) => {
    const record = recordOf(fragment);
    const { id, document, texts } = record;
    const telling = JSON.stringify(counted(record, by));
    return { publicatie: document, id, plaats, telling, teksten: JSON.stringify(texts) };
  });
}

/** What is counted of the fragment of a row. */
function countedIn({ telling }: Row): CountedFragment {
  return JSON.parse(String(telling));
}

/** The texts of a row. */
export function textsIn({ id, teksten }: Row): Texts {
  return { id: String(id), texts: JSON.parse(String(teksten)) };
}

/**
 * What a row of the table of words is about, in the order in which they stand there: a `term`, a name by the kind of
 * its filter, something that is known of every fragment (`geheel`), what some of them are counted by (`facetten`), the
 * id of a `fragment`, a `woord` as it stands in texts.
 */
export type Soort = 'term' | NameKind | 'geheel' | 'facetten' | 'fragment' | 'woord';

/** What is known of every fragment: which row is its own, and what an index knows of it. */
export const KNOWN = ['rijen', ...NUMBERS] as const;

/** So many rows are written at once. */
const ROWS = 20_000;
const NO_BYTES: Uint8Array = new Uint8Array();

/** What is known of all fragments together: words, how common they are and where they stand. */
export const WOORDEN: SummaryTable = {
  name: 'woorden',
  of: FRAGMENTEN.name,
  async write(database, of) {
    const { Schema, Field, Int32, Utf8, Binary } = database.arrow;
    const schema = new Schema([
      new Field('soort', new Utf8(), false),
      new Field('woord', new Utf8(), false),
      // Fragments that have it; of a word how often it stands in texts; of facetten and a fragment their number.
      new Field('aantal', new Int32(), false),
      new Field('klank', new Int32(), false),
      new Field('waar', new Binary(), false),
    ]);
    const table = await database.connection.createEmptyTable('woorden', schema, { mode: 'overwrite' });
    const writer = new RowWriter(database, table, schema, ROWS);
    for await (const row of rowsOf(of)) await writer.add([row]);
    await writer.finish();
    return table;
  },
};

async function* rowsOf(of: Table): AsyncGenerator<Row> {
  const counting = new Counting();
  const placed: Placed[] = [];
  for await (const batch of of.query().select(['publicatie', 'id', 'plaats', 'telling']).withRowId()) {
    for (const row of batch) {
      const { publicatie, id, plaats, _rowid } = row.toJSON();
      const counted = countedIn(row.toJSON());
      counting.add(counted);
      placed.push({
        nr: placed.length,
        id: String(id),
        rij: Number(_rowid),
        dag: counted.dag,
        publicatie: String(publicatie),
        plaats: Number(plaats),
      });
    }
  }
  const { terms, names, words, facetten, numbers } = counting;
  const row = (soort: Soort, woord: string, aantal: number, waar = NO_BYTES, klank = 0): Row => ({
    soort,
    woord,
    aantal,
    klank,
    waar,
  });
  // In order, so that they can be looked up without making another order of them.
  for (const [soort, places] of [['term', terms] as const, ...NAME_KINDS.map((kind) => [kind, names[kind]] as const)]) {
    for (const woord of Array.from(places.keys()).sort()) {
      const where = places.get(woord);
      if (where) yield row(soort, woord, where.count, where.bytes);
      places.delete(woord);
    }
  }
  const volgorde = new Array<number>(placed.length);
  placed.toSorted(inCorpus).forEach(({ nr }, place) => {
    volgorde[nr] = place;
  });
  const known = { ...numbers, volgorde, rijen: placed.map(({ rij }) => rij) };
  for (const what of KNOWN) {
    yield row('geheel', what, placed.length, new Uint8Array(Float64Array.from(known[what]).buffer));
  }
  for (const [written, nr] of facetten) yield row('facetten', written, nr);
  for (const { id, nr } of placed.toSorted((a, b) => compare(a.id, b.id))) yield row('fragment', id, nr);
  for (const woord of Array.from(words.keys()).sort()) {
    yield row('woord', woord, words.get(woord) ?? 0, NO_BYTES, soundHash(woord));
  }
}

/** A fragment of the table, in the order in which it gives its rows. */
interface Placed {
  readonly nr: number;
  readonly id: string;
  readonly rij: number;
  readonly dag: number;
  readonly publicatie: string;
  readonly plaats: number;
}

/** Older before newer; of a day the publications by name, and the fragments of each in order. */
function inCorpus(a: Placed, b: Placed): number {
  return a.dag - b.dag || compare(a.publicatie, b.publicatie) || a.plaats - b.plaats;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
