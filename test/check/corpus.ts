import { type Check, type Oordeel, type Plaats, wordsAt } from '../../src/check/oordeel.js';
import { sentences } from '../../src/text/sentences.js';
import { realSources } from '../commands/sources.js';

const { sources, publications } = await realSources();

/** The real corpus, and its fragments. */
export const { library, checker } = sources;
export const check = (text: string): Promise<Check> => checker.check(text);
export const fragments = publications.flatMap((publication) => publication.fragments);

/** Every sentence of its questions and answers. */
export const allSentences = fragments.flatMap((fragment) =>
  (['vraag', 'antwoord'] as const).flatMap((half) => {
    const passage = fragment[half];
    if (!passage) return [];
    return sentences(passage).map(({ start, end }) => ({ text: passage.text.slice(start, end), fragment, half }));
  }),
);

/** The judgements of a text. */
export async function judged(text: string): Promise<readonly Oordeel[]> {
  const result = await check(text);
  return result.kind === 'checked' ? result.oordelen : [];
}

/** The one judgement of a text. */
export async function one(text: string): Promise<Oordeel> {
  const [oordeel, ...others] = await judged(text);
  if (!oordeel || others.length > 0) throw new Error(`${oordeel ? 1 + others.length : 0} judgements on ${text}`);
  return oordeel;
}

/** The quoted parts, as the source has them. */
export const bronOf = (plaats: Plaats): string[] => plaats.delen.map((part) => wordsAt(plaats, part));
