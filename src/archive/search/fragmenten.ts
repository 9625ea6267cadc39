import type { Fragment } from '../../publications/model/publication.js';
import { Analyser } from '../../search/dutch/analysis.js';
import { Lexicon } from '../../search/dutch/lexicon.js';
import type { Texts } from '../../search/index/indexed-fragments.js';
import { type CountedFragment, counted, recordOf } from '../../search/index/record.js';
import type { DerivedTable, Row } from '../database.js';

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
export function countedIn({ telling }: Row): CountedFragment {
  return JSON.parse(String(telling));
}

/** The texts of a row. */
export function textsIn({ id, teksten }: Row): Texts {
  return { id: String(id), texts: JSON.parse(String(teksten)) };
}
