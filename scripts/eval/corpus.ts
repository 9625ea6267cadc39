import { loadCorpus } from '../../src/corpus/load.js';
import type { Fragment } from '../../src/publications/model/publication.js';

/**
 * Every fragment of the corpus.
 * @throws Error when the corpus does not load
 */
export async function corpusFragments(): Promise<Fragment[]> {
  const loaded = await loadCorpus('corpus');
  if (loaded.kind === 'refused') throw new Error(`The corpus does not load: ${JSON.stringify(loaded.fouten)}`);
  return loaded.publications.flatMap((publication) => publication.fragments);
}
