import { WEIGHTS } from '../query/weights.js';
import { VELDEN, type Veld } from '../search-engine.js';

/** The terms of each part of a fragment, and the lesser terms of its words. */
export type AnalysedFragment = Readonly<
  Record<Veld, { readonly terms: readonly string[]; readonly lesser: readonly string[] }>
>;

/** Number of words of each part of a fragment. */
export type Lengths = Readonly<Record<Veld, number>>;

/** What is known of all fragments, where an index holds no more than some of them. */
export interface Statistics {
  /** Number of fragments. */
  readonly size: number;
  /** Number of fragments that have a term; 0 when none has it. */
  spread(term: string): number;
  /** Number of words in all of the parts of this kind together. */
  readonly words: Readonly<Record<Veld, number>>;
}

/** Which parts of fragments to look in. */
export interface Where {
  readonly velden: readonly Veld[];
}

/** How often a term stands in one field of one fragment: number of the fragment, field and count in one integer. */
type Posting = number;

const COUNT_BITS = 8;
const FIELD_BITS = 3;
const MOST_COUNTED = (1 << COUNT_BITS) - 1;
const FIELDS = VELDEN.flatMap((veld) => [
  { veld, boost: WEIGHTS.field[veld] },
  { veld, boost: WEIGHTS.field[veld] * WEIGHTS.inside },
]);

/**
 * Which fragments have a term, and how strongly, by BM25 over the parts of a fragment together (BM25F). Lesser terms
 * have fields of their own, so that they can weigh less. Fragments are numbers, added in order from 0.
 */
export class TermIndex {
  readonly #statistics: Statistics | null;
  readonly #postings = new Map<string, Posting[]>();
  /** Number of fragments that have a term. */
  readonly #spread = new Map<string, number>();
  /** Number of words of each part of each fragment. */
  readonly #lengths: number[] = [];
  readonly #summed = VELDEN.map(() => 0);
  #count = 0;

  /** @param statistics of all fragments, when those that are added are some of them; else they are counted here */
  constructor(statistics: Statistics | null = null) {
    this.#statistics = statistics;
  }

  /** Number of fragments that were added. */
  get size(): number {
    return this.#count;
  }

  /** @param lengths number of words of each part, where not all of its terms are given */
  add(fragment: AnalysedFragment, lengths: Lengths = lengthsOf(fragment)): void {
    const nr = this.#count++;
    const seen = new Set<string>();
    VELDEN.forEach((veld, index) => {
      const { terms, lesser } = fragment[veld];
      this.#lengths.push(lengths[veld]);
      this.#summed[index] = (this.#summed[index] ?? 0) + lengths[veld];
      this.#post(nr, index * 2, terms, seen);
      this.#post(nr, index * 2 + 1, lesser, seen);
    });
    for (const term of seen) this.#spread.set(term, (this.#spread.get(term) ?? 0) + 1);
  }

  has(term: string): boolean {
    return this.#spreadOf(term) > 0;
  }

  /** How much a term tells: rare ones more; 0 for a term that the index lacks. */
  rarity(term: string): number {
    const spread = this.#spreadOf(term);
    const size = this.#statistics?.size ?? this.#count;
    return spread === 0 ? 0 : Math.log(1 + (size - spread + 0.5) / (spread + 0.5));
  }

  /** Calls `take` with each fragment that has a term, in ascending order, and how strongly it has it, in (0, 1). */
  strengths(term: string, where: Where, take: (nr: number, strength: number) => void): void {
    const boosts = boostsOf(where);
    let at = -1;
    let sum = 0;
    for (const posting of this.#postings.get(term) ?? []) {
      const nr = posting >> (COUNT_BITS + FIELD_BITS);
      if (nr !== at) {
        if (sum > 0) take(at, saturated(sum));
        at = nr;
        sum = 0;
      }
      sum += this.#share(posting, boosts);
    }
    if (sum > 0) take(at, saturated(sum));
  }

  /** How strongly one fragment has a term; 0 when it lacks it. */
  strengthIn(term: string, nr: number, where: Where): number {
    let found = 0;
    this.strengths(term, where, (other, strength) => {
      if (other === nr) found = strength;
    });
    return found;
  }

  /** How much of a term's strength in a fragment is due to each part of it; adds up to 1. */
  sources(term: string, nr: number, where: Where): Map<Veld, number> {
    const boosts = boostsOf(where);
    const shares = new Map<Veld, number>();
    let sum = 0;
    for (const posting of this.#postings.get(term) ?? []) {
      const veld = VELDEN[fieldOf(posting) >> 1];
      const share = posting >> (COUNT_BITS + FIELD_BITS) === nr ? this.#share(posting, boosts) : 0;
      if (veld === undefined || share === 0) continue;
      shares.set(veld, (shares.get(veld) ?? 0) + share);
      sum += share;
    }
    return new Map(Array.from(shares, ([veld, share]) => [veld, share / sum]));
  }

  /** What a posting adds: less in a long text. */
  #share(posting: Posting, boosts: readonly number[]): number {
    const nr = posting >> (COUNT_BITS + FIELD_BITS);
    const field = fieldOf(posting);
    const part = field >> 1;
    const average = this.#average(part);
    const length = (this.#lengths[nr * VELDEN.length + part] ?? 0) / Math.max(average, 1);
    return ((boosts[field] ?? 0) * (posting & MOST_COUNTED)) / (1 - WEIGHTS.lengths + WEIGHTS.lengths * length);
  }

  #spreadOf(term: string): number {
    return this.#statistics?.spread(term) ?? this.#spread.get(term) ?? 0;
  }

  #average(part: number): number {
    const veld = VELDEN[part];
    if (this.#statistics === null || veld === undefined) return (this.#summed[part] ?? 0) / this.#count;
    return this.#statistics.words[veld] / this.#statistics.size;
  }

  #post(nr: number, field: number, terms: readonly string[], seen: Set<string>): void {
    const counts = new Map<string, number>();
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
    for (const [term, count] of counts) {
      seen.add(term);
      const posting = (((nr << FIELD_BITS) | field) << COUNT_BITS) | Math.min(count, MOST_COUNTED);
      const known = this.#postings.get(term);
      if (known) known.push(posting);
      else this.#postings.set(term, [posting]);
    }
  }
}

/** Number of words of each part of a fragment whose terms are all there. */
function lengthsOf({ antwoord, vraag, voetnoot, onderwerp }: AnalysedFragment): Lengths {
  return {
    antwoord: antwoord.terms.length,
    vraag: vraag.terms.length,
    voetnoot: voetnoot.terms.length,
    onderwerp: onderwerp.terms.length,
  };
}

function fieldOf(posting: Posting): number {
  return (posting >> COUNT_BITS) & ((1 << FIELD_BITS) - 1);
}

function boostsOf({ velden }: Where): number[] {
  return FIELDS.map(({ veld, boost }) => (velden.includes(veld) ? boost : 0));
}

/** A word that stands once says most of what it has to say. */
function saturated(sum: number): number {
  const grown = sum / (sum + WEIGHTS.saturation);
  return WEIGHTS.presence + (1 - WEIGHTS.presence) * grown;
}
