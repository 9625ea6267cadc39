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
