import { WEIGHTS } from '../query/ways.js';
import { VELDEN, type Veld } from '../search-engine.js';
import { addPostings, FragmentSet, fieldsOf, lowestBit, PostingReader } from './postings.js';

/** The terms of each part of a fragment, and the lesser terms of its words. */
export type AnalysedFragment = Readonly<
  Record<Veld, { readonly terms: readonly string[]; readonly lesser: readonly string[] }>
>;

/** By how much what a term adds in a part of each fragment is divided, by the fragment's number: more in a long one. */
export type Norms = Float64Array;

/** @param lengths number of words of a part of each fragment */
export function normsOf(lengths: ArrayLike<number>): Norms {
  const words = Float64Array.from(lengths);
  const average = Math.max(words.reduce((sum, length) => sum + length, 0) / words.length, 1);
  return words.map((length) => 1 - WEIGHTS.lengths + WEIGHTS.lengths * (length / average));
}

/** The fragments that have a term, in order, and how strongly each has it, in (0, 1). */
export interface Strengths {
  readonly fragments: Int32Array;
  readonly strengths: Float64Array;
}

/**
 * Which fragments have a term, and how strongly, by BM25 over some parts of a fragment together (BM25F). Lesser terms
 * have fields of their own, so that they can weigh less.
 */
export class TermIndex {
  /** Number of fragments. */
  readonly size: number;
  readonly #postings: ReadonlyMap<string, Uint8Array>;
  /** By field, as are the boosts. */
  readonly #norms: readonly Norms[];
  /** Bits of the fields that are looked in. */
  readonly #fields: number;
  readonly #boosts: readonly number[];

  /** @param postings of every term that will be asked for and that there is; @param velden which parts are looked in */
  constructor(
    postings: ReadonlyMap<string, Uint8Array>,
    norms: Readonly<Record<Veld, Norms>>,
    velden: readonly Veld[],
  ) {
    this.size = norms.antwoord.length;
    this.#postings = postings;
    this.#norms = VELDEN.flatMap((veld) => [norms[veld], norms[veld]]);
    this.#boosts = VELDEN.flatMap((veld) => [WEIGHTS.field[veld], WEIGHTS.field[veld] * WEIGHTS.inside]);
    this.#fields = fieldsOf(velden);
  }

  /** The fragments that have any of these terms in any of these parts. */
  having(terms: Iterable<string>, velden: readonly Veld[]): FragmentSet {
    const set = new FragmentSet(this.size);
    for (const term of new Set(terms)) addPostings(this.#bytesOf(term), fieldsOf(velden), set);
    return set;
  }

  /** The fragments among these that have a term, and how strongly. */
  strengths(term: string, among: FragmentSet): Strengths {
    const bytes = this.#bytesOf(term);
    // Read for hundreds of thousands: what it needs of this is looked up once.
    const wanted = this.#fields;
    const boosts = this.#boosts;
    const norms = this.#norms;
    // No posting but that of fragment 0 is shorter than two bytes.
    const most = Math.min((bytes.length + 1) >> 1, among.count);
    const fragments = new Int32Array(most);
    const strengths = new Float64Array(most);
    let count = 0;
    for (const at = new PostingReader(bytes); at.next(); ) {
      if (!among.has(at.nr)) continue;
      let sum = 0;
      for (let rest = at.fields & wanted; rest !== 0; rest &= rest - 1)
        sum += share(at, lowestBit(rest), boosts, norms);
      if (sum === 0) continue;
      fragments[count] = at.nr;
      strengths[count++] = saturated(sum);
    }
    return { fragments: fragments.subarray(0, count), strengths: strengths.subarray(0, count) };
  }

  /** How strongly one fragment has a term; 0 when it lacks it. */
  strengthIn(term: string, nr: number): number {
    return this.strengths(term, FragmentSet.of(this.size, [nr])).strengths[0] ?? 0;
  }

  /** How much of a term's strength in a fragment is due to each part of it; adds up to 1. */
  sources(term: string, nr: number): Map<Veld, number> {
    const found = new Map<Veld, number>();
    let sum = 0;
    for (const at = new PostingReader(this.#bytesOf(term)); at.next(); ) {
      if (at.nr !== nr) continue;
      for (let rest = at.fields & this.#fields; rest !== 0; rest &= rest - 1) {
        const veld = VELDEN[lowestBit(rest) >> 1];
        const adds = share(at, lowestBit(rest), this.#boosts, this.#norms);
        if (veld) found.set(veld, (found.get(veld) ?? 0) + adds);
        sum += adds;
      }
    }
    return new Map(Array.from(found, ([veld, adds]) => [veld, adds / sum]));
  }

  #bytesOf(term: string): Uint8Array {
    return this.#postings.get(term) ?? NOWHERE;
  }
}

const NOWHERE = new Uint8Array();

/** What a term adds by standing so often in a field: less in a long text. */
function share(at: PostingReader, field: number, boosts: readonly number[], norms: readonly Norms[]): number {
  return ((boosts[field] ?? 0) * at.count(field)) / (norms[field]?.[at.nr] ?? 1);
}

/** A word that stands once says most of what it has to say. */
function saturated(sum: number): number {
  const grown = sum / (sum + WEIGHTS.saturation);
  return WEIGHTS.presence + (1 - WEIGHTS.presence) * grown;
}
