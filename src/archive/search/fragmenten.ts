import type { Fragment } from '../../publications/model/publication.js';
import { Analyser } from '../../search/dutch/analysis.js';
import { Lexicon } from '../../search/dutch/lexicon.js';
import { analysed } from '../../search/index/analysed.js';
import { recordOf } from '../../search/index/record.js';
import type { DerivedTable } from '../derived-table.js';
import { type FragmentRow, fragmentSchema, rowOf } from './columns.js';

/** Longer than any term: what is longer would not be found. */
const LONGEST_TERM = 10_000;

let analyser: Analyser | null = null;

/** A row a fragment, by which it is searched: its terms, its names and days, its folded texts. */
export const FRAGMENTEN: DerivedTable = {
  name: 'fragmenten',
  schema: fragmentSchema,
  indexes: ({ Index }) => ({
    // The terms are words already: nothing is made of them, and where they stand in the row tells nothing.
    termen: {
      config: Index.fts({
        baseTokenizer: 'whitespace',
        withPosition: false,
        lowercase: false,
        stem: false,
        removeStopWords: false,
        asciiFolding: false,
        maxTokenLength: LONGEST_TERM,
      }),
    },
    publicatie: { config: Index.btree() },
    id: { config: Index.btree() },
  }),
  rows: ({ fragments }) => fragmentRows(fragments),
};

/** The rows of the fragments of one publication. */
export function fragmentRows(fragments: readonly Fragment[]): FragmentRow[] {
  analyser ??= new Analyser(Lexicon.open());
  const by = analyser;
  return fragments.map((fragment, plaats) => {
    const record = recordOf(fragment);
    const words: string[] = [];
    const terms = analysed(record.texts, by, (word) => words.push(word));
    return rowOf(record, terms, words, plaats);
  });
}
