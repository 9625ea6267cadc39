/** How much each way to meet a word counts, and the bounds that keep any query cheap. */
export const WEIGHTS = {
  /** A part of a compound of the query, against the whole. */
  lesser: 0.35,
  /** Its last part, its head, which says what kind of thing it is. */
  head: 0.8,
  /** A word found as a part of a compound of the text, against the word by itself. */
  inside: 0.5,
  /** The word that one was derived from, in a query, against that one. */
  root: 0.8,
  /** The same for a word that is not made of parts. */
  derived: 0.5,
  /** Another word for one of the reader's, by how near in meaning it is. */
  synonym: { same: 0.8, near: 0.65, weak: 0.25 },
  /** The same for a word that the corpus itself has. */
  knownWord: 0.9,
  /** A verb with a particle that stands apart from it, against the verb as the reader wrote it. */
  particle: 0.7,
  /** A synonym of a part of a compound, and of its head. */
  partSynonym: 0.1,
  headSynonym: 0.55,
  /** The parts of another word that is a compound, against those of the reader's own. */
  synonymParts: 0.5,
  /** A word one letter away from one that the corpus does not know. */
  fuzzy: 0.7,
  /** A word that says little, in a query that has others. */
  light: 0.12,
  /** Small words that mean something together (`hoeveel`), in a query that has others. */
  small: 0.3,
  /** Words that mean something together (`meer mensen bij`), besides what each of them says. */
  expression: 0.6,
  /** A term that is more common than the word that it stands for counts less: the ratio of their rarities to this power. */
  damping: 0.75,
  field: { antwoord: 1.2, vraag: 1, voetnoot: 0.5, onderwerp: 0.2 },
  /** BM25: how far a long text makes a word in it count less (b), and how slowly repetition saturates (k1). */
  lengths: 0.5,
  saturation: 1.2,
  /** What is counted for a term that stands in a text at all. */
  presence: 0.2,
  /** Which part of a fragment is shown, when several hold the words. */
  place: { antwoord: 1.15, vraag: 1, voetnoot: 0.9, onderwerp: 0.5 },
  /** Weight of the sum of scores against the share of the query that was met. */
  base: 0.3,
  /** The share of a word that counts as having met it. */
  enough: 0.45,
  /** What words that stand together add to a score, at most; and how many fragments are read again for it. */
  near: 0.45,
  mostReread: 20,
  mostWays: 256,
  mostBeginnings: 40,
  shortestBegin: 2,
} as const;
