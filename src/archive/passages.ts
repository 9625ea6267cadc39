import { pairsOf, sourceForms } from '../check/sources/candidates.js';
import { halfOf } from '../check/sources/half.js';
import { halvesOf, type Named } from '../check/sources/halves.js';
import { dayOf } from '../corpus/catalogue.js';
import type { DerivedTable, Row } from './derived-table.js';

/** Between the words of a pair: a sign that no word has. */
const PAIR = '_';

/** Every passage that can be quoted, a row each, by its words and by its pairs of words: for checking. */
export const PASSAGES = {
  name: 'passages',
  schema({ Schema, Field, Utf8, Int32, List }) {
    const text = (name: string) => new Field(name, new Utf8());
    const numbers = (name: string) => new Field(name, new List(new Field('item', new Int32(), true)));
    return new Schema([
      text('publicatie'),
      new Field('nr', new Int32()),
      text('dag'),
      // A HalfName in JSON.
      text('naam'),
      text('tekst'),
      // Lengths of its paragraphs; starts and ends of its markers.
      numbers('alineas'),
      numbers('merktekens'),
      text('termen'),
    ]);
  },
  indexes: ({ Index }) => ({
    publicatie: { config: Index.btree() },
    termen: {
      config: Index.fts({
        baseTokenizer: 'whitespace',
        lowercase: false,
        stem: false,
        removeStopWords: false,
        asciiFolding: false,
        withPosition: false,
        maxTokenLength: 4000,
      }),
    },
  }),
  rows: (publication) => halvesOf(publication).map((named, nr) => passageRow(named, nr, dayOf(publication))),
} as const satisfies DerivedTable;

/**
 * One passage.
 * @param nr which of its publication's it is
 * @param dag the publication's day
 */
function passageRow({ name, passage }: Named, nr: number, dag: string): Row {
  const { tokens } = halfOf(name, passage);
  const words = new Set(tokens.flatMap(sourceForms).filter((form) => /[\p{L}\p{N}]/u.test(form)));
  const pairs = new Set(pairsOf(tokens).map(pairTerm));
  return {
    publicatie: name.document,
    nr,
    dag,
    naam: JSON.stringify(name),
    tekst: passage.text,
    alineas: passage.paragraphs.map(({ length }) => length),
    merktekens: passage.markers.flatMap(({ start, end }) => [start, end]),
    termen: [...words, ...pairs].join(' '),
  };
}

/** A pair of words as the index has it. */
export function pairTerm(pair: string): string {
  return pair.replace(' ', PAIR);
}
