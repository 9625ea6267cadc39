import type { Table } from '@lancedb/lancedb';
import type { NameKind } from '../../search/index/facets.js';
import { VELDEN } from '../../search/search-engine.js';
import type { Database } from '../database.js';
import type { Row, SummaryTable } from '../derived-table.js';
import { FRAGMENTEN, facetsIn, termPattern, termsIn } from './fragmenten.js';
import { soundHash } from './near-words.js';
import { Postings, partsOf } from './postings.js';

/**
 * What a row of the table of words is about, in the order in which they stand there: a `term`, a name by the kind of
 * its filter, all fragments together (`geheel`), the names and year of some of them (`facetten`, as their rows have
 * them), a `woord` as it stands in texts.
 */
export type Soort = 'term' | NameKind | 'geheel' | 'facetten' | 'woord';
const NAMES = ['indiener', 'partij', 'bewindspersoon'] as const satisfies readonly NameKind[];

/** What is known of every fragment, numbers by the fragment's own: where its row is, its place in the order of the
 * corpus, its days, its `facetten`. */
export const NUMBERS = ['rijen', 'volgorde', 'dag', 'dag_vraag', 'facetten'] as const;

/** So many rows are written at once. */
const ROWS = 20_000;
const NO_BYTES: Uint8Array = new Uint8Array();

/**
 * What is known of all fragments together: words, how common they are and where they stand. Fragments are numbered
 * in the order in which their table gives them, and `geheel` says which row has which number.
 */
export const WOORDEN: SummaryTable = {
  name: 'woorden',
  of: FRAGMENTEN.name,
  async write({ connection, arrow, lance }, of) {
    const schema = wordSchema(arrow);
    const table = await connection.createEmptyTable('woorden', schema, { mode: 'overwrite' });
    let rows: Row[] = [];
    const flush = async () => {
      if (rows.length > 0) await table.add(lance.makeArrowTable(rows, { schema }));
      rows = [];
    };
    for (const row of rowsOf(await counted(of))) {
      rows.push(row);
      if (rows.length >= ROWS) await flush();
    }
    await flush();
    return table;
  },
};

function wordSchema({ Schema, Field, Int32, Utf8, Binary }: Database['arrow']) {
  return new Schema([
    new Field('soort', new Utf8(), false),
    new Field('woord', new Utf8(), false),
    // Fragments that have it; of a word how often it stands in texts.
    new Field('aantal', new Int32(), false),
    new Field('klank', new Int32(), false),
    new Field('waar', new Binary(), false),
  ]);
}

/** What is counted in one reading of all fragments. */
interface Counted {
  readonly postings: Readonly<Record<'term' | NameKind, Map<string, Postings>>>;
  /** How often each word stands in texts. */
  readonly words: Map<string, number>;
  /** Number of words of each part. */
  readonly lengths: Readonly<Record<string, number>>;
  /** Which parts fragments have. */
  readonly parts: Postings;
  /** By their numbers, in the order in which they were met. */
  readonly facets: Map<string, number>;
  readonly numbers: Readonly<Record<(typeof NUMBERS)[number], number[]>>;
}

function* rowsOf({ postings, words, lengths, parts, facets, numbers }: Counted): Generator<Row> {
  const row = (soort: Soort, woord: string, aantal: number, waar = NO_BYTES, klank = 0): Row => ({
    soort,
    woord,
    aantal,
    klank,
    waar,
  });
  for (const soort of ['term', ...NAMES] as const) {
    const of = postings[soort];
    // In order, so that they can be looked up without making another order of them.
    for (const woord of Array.from(of.keys()).sort()) {
      const where = of.get(woord);
      if (where) yield row(soort, woord, where.count, where.bytes());
      of.delete(woord);
    }
  }
  for (const [veld, length] of Object.entries(lengths)) yield row('geheel', veld, length);
  yield row('geheel', 'delen', parts.count, parts.bytes());
  for (const what of NUMBERS) {
    yield row('geheel', what, numbers[what].length, new Uint8Array(Float64Array.from(numbers[what]).buffer));
  }
  for (const [facetten, nr] of facets) yield row('facetten', facetten, nr);
  for (const woord of Array.from(words.keys()).sort()) {
    if (woord !== '') yield row('woord', woord, words.get(woord) ?? 0, NO_BYTES, soundHash(woord));
  }
}

async function counted(of: Table): Promise<Counted> {
  const postings = { term: new Map(), indiener: new Map(), partij: new Map(), bewindspersoon: new Map() };
  const words = new Map<string, number>();
  const lengths = { antwoord: 0, vraag: 0, voetnoot: 0, onderwerp: 0 };
  const parts = new Postings();
  const facets = new Map<string, number>();
  const numbers: Counted['numbers'] = { rijen: [], volgorde: [], dag: [], dag_vraag: [], facetten: [] };
  const named: Named[] = [];
  const everyTerm = termPattern(null);
  const query = of
    .query()
    .select(['termen', 'woorden', 'facetten', 'delen', 'dag', 'dag_vraag', 'publicatie', 'plaats'])
    .withRowId();
  for await (const batch of query) {
    const column = (name: string) => batch.getChild(name);
    const [termen, woorden, delen, facetten] = ['termen', 'woorden', 'delen', 'facetten'].map(column);
    for (let at = 0; at < batch.numRows; at++) {
      const nr = numbers.rijen.length;
      numbers.rijen.push(Number(column('_rowid')?.get(at)));
      named.push({ publicatie: String(column('publicatie')?.get(at)), plaats: Number(column('plaats')?.get(at)) });
      numbers.dag.push(Number(column('dag')?.get(at)));
      numbers.dag_vraag.push(Number(column('dag_vraag')?.get(at)));
      const written = String(facetten?.get(at));
      const known = facets.get(written) ?? facets.size;
      facets.set(written, known);
      numbers.facetten.push(known);
      const terms = termsIn(String(termen?.get(at)), everyTerm);
      const having = new Map<string, number>();
      for (const veld of VELDEN) {
        const part = partsOf([veld]);
        lengths[veld] += terms[veld].terms.length;
        for (const term of terms[veld].terms) having.set(term, (having.get(term) ?? 0) | part);
        for (const term of terms[veld].lesser) having.set(term, (having.get(term) ?? 0) | part);
      }
      for (const word of String(woorden?.get(at)).split(' ')) words.set(word, (words.get(word) ?? 0) + 1);
      for (const [term, where] of having) add(postings.term, term, nr, where);
      parts.add(nr, Number(delen?.get(at)));
      const { indieners, partijen, bewindspersonen } = facetsIn(written);
      for (const name of new Set(indieners)) add(postings.indiener, name, nr);
      for (const name of new Set(partijen)) add(postings.partij, name, nr);
      for (const name of new Set(bewindspersonen)) add(postings.bewindspersoon, name, nr);
    }
  }
  inCorpus(named, numbers.dag).forEach((nr, place) => {
    numbers.volgorde[nr] = place;
  });
  return { postings, words, lengths, parts, facets, numbers };
}

interface Named {
  readonly publicatie: string;
  readonly plaats: number;
}

/** Numbers of fragments, older before newer; of a day the publications by name, and the fragments of each in order. */
function inCorpus(named: readonly Named[], days: readonly number[]): number[] {
  const day = (nr: number) => days[nr] ?? 0;
  return Array.from(named.keys()).sort((a, b) => {
    const [one, other] = [named[a], named[b]];
    if (!one || !other || day(a) !== day(b)) return day(a) - day(b);
    if (one.publicatie === other.publicatie) return one.plaats - other.plaats;
    return one.publicatie < other.publicatie ? -1 : 1;
  });
}

function add(postings: Map<string, Postings>, word: string, nr: number, parts = partsOf(VELDEN)): void {
  const where = postings.get(word) ?? new Postings();
  if (where.count === 0) postings.set(word, where);
  where.add(nr, parts);
}
