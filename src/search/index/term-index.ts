import { WEIGHTS } from '../query/ways.js';
import { VELDEN, type Veld } from '../search-engine.js';
import { addPostings, eachPosting, FragmentSet, fieldsOf, lowestBit } from './postings.js';

/** The terms of each part of a fragment, and the lesser terms of its words. */
export type AnalysedFragment = Readonly<
  Record<Veld, { readonly terms: readonly string[]; readonly lesser: readonly string[] }>
>;

/** Number of words of a part of each fragment, by the fragment's number, and of an average one. */
export interface Lengths {
  readonly of: ArrayLike<number>;
  readonly average: number;
}

/**
 * Which fragments have a term, and how strongly, by BM25 over some parts of a fragment together (BM25F). Lesser terms
 * have fields of their own, so that they can weigh less.
 */
export class TermIndex {
  /** Number of fragments. */
  readonly size: number;
  readonly #postings: ReadonlyMap<string, Uint8Array>;
  readonly #lengths: readonly Lengths[];
  /** Bits of the fields that are looked in. */
  readonly #fields: number;
  readonly #boosts: readonly number[];

  /** @param postings of every term that will be asked for and that there is; @param velden which parts are looked in */
  constructor(
    postings: ReadonlyMap<string, Uint8Array>,
    lengths: Readonly<Record<Veld, Lengths>>,
    velden: readonly Veld[],
  ) {
    this.size = lengths.antwoord.of.length;
    this.#postings = postings;
    this.#lengths = VELDEN.map((veld) => lengths[veld]);
    this.#boosts = VELDEN.flatMap((veld) => [WEIGHTS.field[veld], WEIGHTS.field[veld] * WEIGHTS.inside]);
    this.#fields = fieldsOf(velden);
  }

  /** The fragments that have any of these terms in any of these parts. */
  having(terms: Iterable<string>, velden: readonly Veld[]): FragmentSet {
    const set = new FragmentSet(this.size);
    for (const term of new Set(terms)) addPostings(this.#bytesOf(term), fieldsOf(velden), set);
    return set;
  }

  /** Calls `take` with each fragment that has a term, in ascending order, and how strongly it has it, in (0, 1). */
  strengths(term: string, take: (nr: number, strength: number) => void): void {
    eachPosting(this.#bytesOf(term), (nr, fields, counts) => {
      let sum = 0;
      for (let rest = fields & this.#fields; rest !== 0; rest &= rest - 1)
        sum += this.#share(nr, lowestBit(rest), counts);
      if (sum > 0) take(nr, saturated(sum));
    });
  }

  /** How strongly one fragment has a term; 0 when it lacks it. */
  strengthIn(term: string, nr: number): number {
    let found = 0;
    this.strengths(term, (other, strength) => {
      if (other === nr) found = strength;
    });
    return found;
  }

  /** How much of a term's strength in a fragment is due to each part of it; adds up to 1. */
  sources(term: string, nr: number): Map<Veld, number> {
    const found = new Map<Veld, number>();
    let sum = 0;
    eachPosting(this.#bytesOf(term), (other, fields, counts) => {
      if (other !== nr) return;
      for (let rest = fields & this.#fields; rest !== 0; rest &= rest - 1) {
        const veld = VELDEN[lowestBit(rest) >> 1];
        const share = this.#share(nr, lowestBit(rest), counts);
        if (veld) found.set(veld, (found.get(veld) ?? 0) + share);
        sum += share;
      }
    });
    return new Map(Array.from(found, ([veld, share]) => [veld, share / sum]));
  }

  /** What a term adds by standing so often in a field: less in a long text. */
  #share(nr: number, field: number, counts: readonly number[]): number {
    const lengths = this.#lengths[field >> 1];
    const length = (lengths?.of[nr] ?? 0) / Math.max(lengths?.average ?? 0, 1);
    const often = (this.#boosts[field] ?? 0) * (counts[field] ?? 0);
    return often / (1 - WEIGHTS.lengths + WEIGHTS.lengths * length);
  }

  #bytesOf(term: string): Uint8Array {
    return this.#postings.get(term) ?? NOWHERE;
  }
}

const NOWHERE = new Uint8Array();

/** A word that stands once says most of what it has to say. */
function saturated(sum: number): number {
  const grown = sum / (sum + WEIGHTS.saturation);
  return WEIGHTS.presence + (1 - WEIGHTS.presence) * grown;
}
