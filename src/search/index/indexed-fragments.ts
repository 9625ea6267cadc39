import { type Query, roleIn } from '../query/typed-query.js';
import { type Counts, VELDEN, type Veld } from '../search-engine.js';
import { type Alike, countsOf } from './counts.js';
import type { FilterNames } from './filter-names.js';
import { FragmentSet, fieldsOf } from './postings.js';
import type { IndexRecord } from './record.js';
import { type Norms, normsOf, TermIndex } from './term-index.js';
import type { Vocabulary } from './vocabulary.js';
import type { WordList } from './word-list.js';

/**
 * What is known of every fragment, by its number: its place in the order of the corpus, its day and that of its question
 * (20181203; 0 where it is not known), the bits of the parts that it has, which names it has, the number of words of each
 * part.
 */
export const NUMBERS = ['volgorde', 'dag', 'dag_vraag', 'delen', 'facetten', ...VELDEN] as const;
export type Numbers = Readonly<Record<(typeof NUMBERS)[number], ArrayLike<number>>>;

/** Parties and members of government of some fragments, as the sources write them. */
export interface Facetten {
  readonly partijen: readonly string[];
  readonly bewindspersonen: readonly string[];
}

/** The texts of a fragment. */
export type Texts = Pick<IndexRecord, 'id' | 'texts'>;

/** What an index keeps at hand. */
export interface Kept {
  readonly numbers: Numbers;
  /** Ids of fragments, with their numbers. */
  readonly ids: WordList;
  readonly names: FilterNames;
  readonly vocabulary: Vocabulary;
  readonly facetten: readonly Facetten[];
}

/** Where an index reads what it does not keep at hand. */
export interface Source {
  /** Of so many fragments the texts may be read through for a query. */
  readonly mostRead: number;
  /** Where terms stand; of those that there are. */
  postings(terms: ReadonlySet<string>): Promise<ReadonlyMap<string, Uint8Array>>;
  texts(fragments: Iterable<number>): Promise<ReadonlyMap<number, Texts>>;
}

/** The fragments of an index, each a number from 0, in memory or in a data folder. */
export class Fragments {
  readonly size: number;
  readonly names: FilterNames;
  readonly vocabulary: Vocabulary;
  readonly #kept: Kept;
  readonly #source: Source;
  readonly #norms: Readonly<Record<Veld, Norms>>;

  constructor(kept: Kept, source: Source) {
    const { numbers, names, vocabulary } = kept;
    this.size = numbers.dag.length;
    this.names = names;
    this.vocabulary = vocabulary;
    this.#kept = kept;
    this.#source = source;
    const { antwoord, vraag, voetnoot, onderwerp } = numbers;
    this.#norms = {
      antwoord: normsOf(antwoord),
      vraag: normsOf(vraag),
      voetnoot: normsOf(voetnoot),
      onderwerp: normsOf(onderwerp),
    };
  }

  /** Of so many fragments the texts may be read through for a query. */
  get mostRead(): number {
    return this.#source.mostRead;
  }

  texts(fragments: Iterable<number>): Promise<ReadonlyMap<number, Texts>> {
    return this.#source.texts(fragments);
  }

  /** Where these terms stand, and how strongly in some parts of fragments. */
  async index(terms: readonly string[], velden: readonly Veld[]): Promise<TermIndex> {
    return new TermIndex(await this.#source.postings(new Set(terms)), this.#norms, velden);
  }

  /** Its place in the order of the corpus. */
  place(nr: number): number {
    return this.#kept.numbers.volgorde[nr] ?? 0;
  }

  /** The day by which a fragment is older or newer than another (20181203): of its question for that half; 0 where none is known. */
  day(nr: number, role: string | null): number {
    return this.#kept.numbers[role === 'vraag' ? 'dag_vraag' : 'dag'][nr] ?? 0;
  }

  all(): FragmentSet {
    return FragmentSet.all(this.size);
  }

  /** Fragments for which something holds. */
  where(holds: (nr: number) => boolean): FragmentSet {
    const set = new FragmentSet(this.size);
    for (let nr = 0; nr < this.size; nr++) if (holds(nr)) set.add(nr);
    return set;
  }

  /** Fragments that have such a part at all. */
  withPart(velden: readonly Veld[]): FragmentSet {
    const parts = fieldsOf(velden);
    return this.where((nr) => ((this.#kept.numbers.delen[nr] ?? 0) & parts) !== 0);
  }

  /** The fragments of a publication. */
  ofDocument(document: string): FragmentSet {
    const numbers = Array.from(this.#kept.ids.from(`${document}#`), ([, nr]) => nr);
    return FragmentSet.of(this.size, numbers);
  }

  /** The fragments with these ids, in their order, as far as they are here. */
  withIds(ids: readonly string[]): number[] {
    return ids.flatMap((id) => this.#kept.ids.number(id) ?? []);
  }

  /** Counts hits of a query; many of them have the same year and names. */
  counted(set: FragmentSet, query: Query): Counts {
    const role = roleIn(query);
    const alike = new Map<string, number>();
    for (const nr of set) {
      const key = `${Math.floor(this.day(nr, role) / 10_000)} ${this.#kept.numbers.facetten[nr]}`;
      alike.set(key, (alike.get(key) ?? 0) + 1);
    }
    const all = Array.from(alike, ([key, hits]): Alike => {
      const [jaar = 0, facetten = 0] = key.split(' ').map(Number);
      const { partijen = [], bewindspersonen = [] } = this.#kept.facetten[facetten] ?? {};
      return { jaar: jaar === 0 ? '' : String(jaar), partijen, bewindspersonen, hits };
    });
    return countsOf(all, query);
  }
}
