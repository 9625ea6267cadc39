import { sentences } from '../../src/text/sentences.js';
import { realCorpus } from '../corpus.js';

const loaded = await realCorpus();

/** The real corpus, and its fragments. */
export const { library } = loaded;
export const fragments = loaded.publications.flatMap((publication) => publication.fragments);

/** Every sentence of its questions and answers. */
export const allSentences = fragments.flatMap((fragment) =>
  (['vraag', 'antwoord'] as const).flatMap((half) => {
    const passage = fragment[half];
    if (!passage) return [];
    return sentences(passage).map(({ start, end }) => ({ text: passage.text.slice(start, end), fragment, half }));
  }),
);
