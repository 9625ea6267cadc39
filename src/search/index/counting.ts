import { VELDEN } from '../search-engine.js';
import { NAME_KINDS, type NameKind } from './filter-names.js';
import type { Facetten, NUMBERS } from './indexed-fragments.js';
import { Postings } from './postings.js';
import type { CountedFragment } from './record.js';

type Placing = Map<string, Postings>;

/** A name stands in a fragment as a whole. */
const ONCE = [1];

/** Counts what stands where in fragments, one after the other: the first is number 0. */
export class Counting {
  readonly terms: Placing = new Map();
  readonly names: Readonly<Record<NameKind, Placing>> = {
    bewindspersoon: new Map(),
    indiener: new Map(),
    partij: new Map(),
  };
  /** How often each word stands in texts. */
  readonly words = new Map<string, number>();
  /** {@link Facetten} in JSON, in order of their numbers. */
  readonly facetten = new Map<string, number>();
  readonly numbers: Readonly<Record<Exclude<(typeof NUMBERS)[number], 'volgorde'>, number[]>> = {
    dag: [],
    dag_vraag: [],
    delen: [],
    facetten: [],
    antwoord: [],
    vraag: [],
    voetnoot: [],
    onderwerp: [],
  };

  get size(): number {
    return this.numbers.dag.length;
  }

  add({ terms, words, names, dag, dag_vraag, delen }: CountedFragment): void {
    const nr = this.size;
    const having = new Map<string, number[]>();
    VELDEN.forEach((veld, at) => {
      this.numbers[veld].push(terms[veld].terms.length);
      for (const term of terms[veld].terms) count(having, term, at * 2);
      for (const term of terms[veld].lesser) count(having, term, at * 2 + 1);
    });
    for (const [term, counts] of having) put(this.terms, term, nr, counts);
    for (const word of words) this.words.set(word, (this.words.get(word) ?? 0) + 1);
    for (const kind of NAME_KINDS) for (const name of new Set(names[kind])) put(this.names[kind], name, nr, ONCE);
    const facetten: Facetten = { partijen: names.partij, bewindspersonen: names.bewindspersoon };
    const written = JSON.stringify(facetten);
    const alike = this.facetten.get(written) ?? this.facetten.size;
    this.facetten.set(written, alike);
    this.numbers.dag.push(dag);
    this.numbers.dag_vraag.push(dag_vraag);
    this.numbers.delen.push(delen);
    this.numbers.facetten.push(alike);
  }
}

function count(having: Map<string, number[]>, term: string, field: number): void {
  const counts = having.get(term) ?? new Array<number>(VELDEN.length * 2).fill(0);
  counts[field] = (counts[field] ?? 0) + 1;
  having.set(term, counts);
}

function put(placing: Placing, word: string, nr: number, counts: readonly number[]): void {
  const postings = placing.get(word) ?? new Postings();
  if (postings.count === 0) placing.set(word, postings);
  postings.add(nr, counts);
}
