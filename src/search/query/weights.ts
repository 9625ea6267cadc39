/** How much each way to meet a word counts, and the bounds that keep any query cheap. */
export const WEIGHTS = {
  /** A part of a compound of the query, against the whole. */
  lesser: 0.35,
  /** Its last part, its head, which says what kind of thing it is. */
  head: 0.65,
  /** A word found as a part of a compound of the text, against the word by itself. */
  inside: 0.5,
  /** The word that one was derived from, in a query, against that one. */
  root: 0.8,
  /** Another word for one of the reader's, by how near in meaning it is. */
  synonym: { same: 0.35, near: 0.35, weak: 0.2 },
  /** A verb with a particle that stands apart from it, against the verb as the reader wrote it. */
  particle: 0.7,
  /** A synonym of a part of a compound, and of its head. */
  partSynonym: 0.25,
  headSynonym: 0.55,
  /** A word one letter away from one that the corpus does not know. */
  fuzzy: 0.7,
  field: { antwoord: 1.2, vraag: 1, voetnoot: 0.5, onderwerp: 0.2 },
  /** Which part of a fragment is shown, when several hold the words. */
  place: { antwoord: 1.15, vraag: 1, voetnoot: 0.9, onderwerp: 0.5 },
  /** Weight of the sum of scores against the share of the query that was met. */
  base: 0.5,
  /** The share of a word that counts as having met it. */
  enough: 0.3,
  /** A score grows with this power of the number of terms found. */
  terms: 0.6,
  /** Least share of a word (1 = the word itself in the text) that makes a fragment have it. */
  has: 0.2,
  /** What words that stand together add to a score, at most; and how many fragments are read again for it. */
  near: 0.3,
  mostReread: 20,
  mostTerms: 256,
  mostBeginnings: 40,
  shortestBegin: 2,
} as const;
