import { built } from '../package-root.js';

/** Where the build puts the Dutch word list. */
export const LEXICON_FILE: URL = built('src/search/words-nl.bin');

/** Where the build puts the thesaurus. */
export const THESAURUS_FILE: URL = built('src/search/thesaurus.json');

/** The rows that it is made of, in the sources: a package has what was built alone. */
export const THESAURUS_ROWS: URL = new URL('../src/search/thesaurus/', built(''));
