/**
 * A file that the build makes beside the compiled code. The tests run the sources, which have no such files beside
 * them; they get those of the last build.
 */
export function built(fromRoot: string): URL {
  const here = import.meta.url;
  const root = here.endsWith('.ts') ? new URL('../../../dist/', here) : new URL('../../../', here);
  return new URL(fromRoot, root);
}

/** Where the build puts the Dutch word list. */
export const LEXICON_FILE: URL = built('src/search/lexicon/words-nl.bin');

/** Where the build puts the thesaurus. */
export const THESAURUS_FILE: URL = built('src/search/thesaurus/thesaurus.json');

/** The rows that it is made of, in the sources: a package has what was built alone. */
export const THESAURUS_ROWS: URL = new URL('../src/search/thesaurus/', built(''));
