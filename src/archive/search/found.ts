import { type Statistics, TermIndex } from '../../search/index/term-index.js';
import { isoDay, lengthsIn, termPattern, termsIn } from './columns.js';

/** A fragment that a query of the table gave. */
export interface Found {
  /** What its row is named by. */
  readonly rij: number;
  readonly id: string;
  readonly publicatie: string;
  readonly plaats: number;
  readonly dag: number;
  readonly dag_vraag: number;
  readonly termen: string;
  readonly lengtes: string;
}

/** What is read of a fragment to rank it. */
export const RANKED_BY = ['id', 'publicatie', 'plaats', 'dag', 'dag_vraag', 'termen', 'lengtes'] as const;

/** Fragments that were found, in the order of the corpus, as an index: numbered from 0. */
export class FoundFragments {
  readonly all: readonly Found[];
  readonly index: TermIndex;
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #role: string | null;

  /** @param wanted the only terms that will be asked for */
  constructor(found: Iterable<Found>, statistics: Statistics, wanted: ReadonlySet<string>, role: string | null) {
    const byId = new Map(Array.from(found, (one) => [one.id, one]));
    this.all = Array.from(byId.values()).sort(inCorpus);
    this.#numbers = new Map(this.all.map(({ id }, nr) => [id, nr]));
    this.#role = role;
    this.index = new TermIndex(statistics);
    const pattern = termPattern(wanted);
    for (const { termen, lengtes } of this.all) this.index.add(termsIn(termen, pattern), lengthsIn(lengtes));
  }

  id(nr: number): string {
    return this.all[nr]?.id ?? '';
  }

  row(nr: number): number {
    return this.all[nr]?.rij ?? -1;
  }

  nr(id: string): number | undefined {
    return this.#numbers.get(id);
  }

  /** The day by which it is older or newer than another, ISO; empty when it is not known. */
  day(nr: number): string {
    const found = this.all[nr];
    if (!found) return '';
    return isoDay(this.#role === 'vraag' ? found.dag_vraag : found.dag);
  }
}

/** A fragment in a row with the columns of {@link RANKED_BY}, and its name. */
export function foundIn(row: Readonly<Record<string, unknown>>): Found {
  return {
    rij: Number(row['_rowid']),
    id: String(row['id']),
    publicatie: String(row['publicatie']),
    plaats: Number(row['plaats']),
    dag: Number(row['dag']),
    dag_vraag: Number(row['dag_vraag']),
    termen: String(row['termen']),
    lengtes: String(row['lengtes']),
  };
}

/** Of a day the publications by name, and the fragments of each in their order; older before newer. */
function inCorpus(a: Found, b: Found): number {
  if (a.dag !== b.dag) return a.dag - b.dag;
  if (a.publicatie !== b.publicatie) return a.publicatie < b.publicatie ? -1 : 1;
  return a.plaats - b.plaats;
}
