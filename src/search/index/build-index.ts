import type { Library } from '../../publications/model/library.js';
import { LEXICON_FILE, THESAURUS_FILE } from '../built.js';
import { Lexicon } from '../dutch/lexicon.js';
import type { SearchIndex } from '../engine.js';
import { type OtherWords, Thesaurus } from '../thesaurus/thesaurus.js';
import { IndexCore } from './index-core.js';
import { recordOf } from './record.js';

/**
 * Makes an index of every fragment of a library, in this thread.
 * @param thesaurus another one than that of the build
 * @throws Error with `cause` when the word list or the library cannot be read
 */
export async function buildIndex(library: Library, thesaurus?: OtherWords): Promise<SearchIndex> {
  try {
    const core = new IndexCore(Lexicon.open(LEXICON_FILE), thesaurus ?? Thesaurus.open(THESAURUS_FILE));
    for await (const fragment of library.fragments()) core.add(recordOf(fragment));
    core.finish();
    return { search: async (request) => core.answer(request) };
  } catch (cause) {
    throw new Error('The search index cannot be built', { cause });
  }
}
