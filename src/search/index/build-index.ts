import type { Library } from '../../publications/model/library.js';
import { Analyser } from '../dutch/analysis.js';
import { Lexicon } from '../dutch/lexicon.js';
import { STOP_WORDS } from '../dutch/word-classes.js';
import type { SearchIndex } from '../engine.js';
import { type OtherWords, Thesaurus } from '../thesaurus/thesaurus.js';
import { Counting } from './counting.js';
import { FilterNames } from './filter-names.js';
import { FragmentIndex } from './fragment-index.js';
import { type Facetten, Fragments, type Kept, type Source } from './indexed-fragments.js';
import { counted, type IndexRecord, learnWords, recordOf } from './record.js';
import { soundHash, Vocabulary } from './vocabulary.js';
import { WordList } from './word-list.js';

/**
 * Makes an index of every fragment of a library, in this thread.
 * @param thesaurus another one than that of the build
 * @throws Error with `cause` when the word list or the library cannot be read
 */
export async function buildIndex(library: Library, thesaurus?: OtherWords): Promise<SearchIndex> {
  try {
    const lexicon = Lexicon.open();
    const records: IndexRecord[] = [];
    for await (const fragment of library.fragments()) records.push(recordOf(fragment));
    // When all of it is there: a corpus' own words make compounds as well.
    for (const { texts } of records) learnWords(texts, lexicon);
    return indexOf(records, new Analyser(lexicon), thesaurus ?? Thesaurus.open());
  } catch (cause) {
    throw new Error('The search index cannot be built', { cause });
  }
}

function indexOf(records: readonly IndexRecord[], analyser: Analyser, thesaurus: OtherWords): SearchIndex {
  const counting = new Counting();
  for (const record of records) counting.add(counted(record, analyser));
  const { terms, facetten, numbers, size } = counting;
  const names = new FilterNames(counting.names);
  const words = WordList.of(counting.words);
  const vocabulary = new Vocabulary({
    words,
    sound: (place) => soundHash(words.at(place)),
    others: [...thesaurus.words, ...STOP_WORDS],
    size,
    spread: (term) => terms.get(term)?.count ?? 0,
  });
  const ids = WordList.of(records.map(({ id }, nr) => [id, nr]));
  const source: Source = {
    mostRead: Number.POSITIVE_INFINITY,
    postings: async (wanted) =>
      new Map(
        Array.from(wanted).flatMap((term) => {
          const placed = terms.get(term);
          return placed ? [[term, placed.bytes]] : [];
        }),
      ),
    texts: async (fragments) =>
      new Map(
        Array.from(fragments).flatMap((nr) => {
          const record = records[nr];
          return record ? [[nr, record]] : [];
        }),
      ),
  };
  const kept: Kept = {
    facetten: Array.from(facetten.keys(), (written): Facetten => JSON.parse(written)),
    numbers: { ...numbers, volgorde: Array.from(records.keys()) },
    ids,
    names,
    vocabulary,
  };
  return new FragmentIndex(new Fragments(kept, source), analyser, thesaurus);
}
