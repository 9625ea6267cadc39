import type { Table } from '@lancedb/lancedb';
import type { Table as ArrowTable } from 'apache-arrow';
import { LRUCache } from 'lru-cache';
import { Analyser } from '../../search/dutch/analysis.js';
import { Lexicon } from '../../search/dutch/lexicon.js';
import { STOP_WORDS } from '../../search/dutch/word-classes.js';
import type { SearchIndex } from '../../search/engine.js';
import { FilterNames } from '../../search/index/filter-names.js';
import { FragmentIndex } from '../../search/index/fragment-index.js';
import {
  type Facetten,
  Fragments,
  type Numbers,
  type Source,
  type Texts,
} from '../../search/index/indexed-fragments.js';
import type { Placed } from '../../search/index/postings.js';
import { Vocabulary } from '../../search/index/vocabulary.js';
import { WordList } from '../../search/index/word-list.js';
import { type OtherWords, Thesaurus } from '../../search/thesaurus/thesaurus.js';
import { bytesOf, type Database, Gathering, readRows, tableAt, type Versions } from '../database.js';
import { FRAGMENTEN, type KNOWN, type Soort, textsIn, WOORDEN } from './search-tables.js';

/** Of so many fragments the texts are read through for a word group; of more those that are worth most. */
const MOST_READ = 1000;
/** So many bytes of where words stand are kept ready: common words come back. */
const KEPT = 16_000_000;
/** So many fragments' texts are kept: those that are reread are shown, and looked through again for the next page. */
const TEXTS_KEPT = 500;

/**
 * Opens the search of a data folder, as it was in one state.
 * @param thesaurus another one than that of the build
 * @throws Error when it cannot be read
 */
export async function openSearch(
  database: Database,
  versions: Versions,
  thesaurus: OtherWords = Thesaurus.open(),
): Promise<SearchIndex> {
  const [fragments, table] = await Promise.all([
    tableAt(database, FRAGMENTEN.name, versions),
    tableAt(database, WOORDEN.name, versions),
  ]);
  const of = (soort: Soort, columns: string[]) => table.query().where(`soort = '${soort}'`).select(columns);
  const list = async (soort: Soort) => wordsIn(await of(soort, ['woord', 'aantal']).toArrow());
  const placed = async (soort: Soort) =>
    new Map(
      (await readRows(of(soort, ['woord', 'aantal', 'waar']))).map(({ woord, aantal, waar }): [string, Placed] => [
        String(woord),
        { count: Number(aantal), bytes: bytesOf(waar) },
      ]),
    );
  const [terms, ids, words, sounds, facetten, whole, bewindspersoon, indiener, partij] = await Promise.all([
    list('term'),
    list('fragment'),
    list('woord'),
    of('woord', ['klank']).toArrow(),
    readRows(of('facetten', ['woord'])),
    placed('geheel'),
    placed('bewindspersoon'),
    placed('indiener'),
    placed('partij'),
  ]);
  const { rijen, ...numbers } = numbersIn(whole);
  const klanken = Int32Array.from(sounds.getChild('klank')?.toArray() ?? []);
  const vocabulary = new Vocabulary({
    words,
    sound: (place) => klanken[place] ?? 0,
    others: [...thesaurus.words, ...STOP_WORDS],
    size: rijen.length,
    spread: (term) => terms.number(term) ?? 0,
  });
  const kept = {
    numbers,
    ids,
    names: new FilterNames({ bewindspersoon, indiener, partij }),
    vocabulary,
    facetten: facetten.map(({ woord }): Facetten => JSON.parse(String(woord))),
  };
  const source = sourceOf(fragments, rijen, table, terms);
  return new FragmentIndex(new Fragments(kept, source), new Analyser(Lexicon.open()), thesaurus);
}

/** Reads where terms stand and what fragments say from their tables. @param terms the first rows of the words, in order */
function sourceOf(fragments: Table, rows: ArrayLike<number>, words: Table, terms: WordList): Source {
  const postings = new Gathering<string, Uint8Array>(
    (wanted) => postingsIn(words, terms, wanted),
    new LRUCache({ maxSize: KEPT, sizeCalculation: ({ length }) => length + 1 }),
  );
  const texts = new Gathering<number, Texts>(
    (wanted) => textsOf(fragments, rows, wanted),
    new LRUCache({ max: TEXTS_KEPT }),
  );
  return {
    mostRead: MOST_READ,
    postings: (wanted) => postings.get(wanted),
    texts: (wanted) => texts.get(new Set(wanted)),
  };
}

async function postingsIn(
  words: Table,
  terms: WordList,
  wanted: ReadonlySet<string>,
): Promise<Map<string, Uint8Array>> {
  const missing = new Map(Array.from(wanted, (term) => [term, terms.find(term)] as const));
  const places = [...missing.values()].filter((place) => place !== null);
  const read = new Map<string, Uint8Array>();
  if (places.length === 0) return read;
  for (const { soort, woord, waar } of await readRows(words.takeOffsets(places).select(['soort', 'woord', 'waar']))) {
    const term = String(woord);
    if (soort !== 'term' || !missing.has(term)) throw new Error(`The table of words has ${term} elsewhere`);
    // A copy: what came is one piece of memory, with all that was asked for together.
    read.set(term, bytesOf(waar).slice());
  }
  if (read.size < places.length) throw new Error('The table of words lacks what it had');
  return read;
}

async function textsOf(
  fragments: Table,
  rows: ArrayLike<number>,
  wanted: ReadonlySet<number>,
): Promise<Map<number, Texts>> {
  const byRow = new Map(Array.from(wanted, (nr) => [rows[nr] ?? -1, nr]));
  const query = fragments
    .takeRowIds([...byRow.keys()])
    .select(['id', 'teksten'])
    .withRowId();
  return new Map((await readRows(query)).map((row) => [byRow.get(Number(row['_rowid'])) ?? -1, textsIn(row)]));
}

function numbersIn(whole: ReadonlyMap<string, Placed>): Numbers & { readonly rijen: ArrayLike<number> } {
  const of = (what: (typeof KNOWN)[number]) => {
    const bytes = whole.get(what)?.bytes.slice();
    if (bytes === undefined) throw new Error(`The table of words lacks ${what}`);
    const numbers = new Float64Array(bytes.buffer);
    // The names of rows alone are larger than 32 bits.
    return what === 'rijen' ? numbers : Int32Array.from(numbers);
  };
  return {
    rijen: of('rijen'),
    volgorde: of('volgorde'),
    dag: of('dag'),
    dag_vraag: of('dag_vraag'),
    delen: of('delen'),
    facetten: of('facetten'),
    antwoord: of('antwoord'),
    vraag: of('vraag'),
    voetnoot: of('voetnoot'),
    onderwerp: of('onderwerp'),
  };
}

/** Words in order with their numbers, of columns. */
function wordsIn(table: ArrowTable): WordList {
  const starts = new Int32Array(table.numRows + 1);
  const pieces: Uint8Array[] = [];
  let row = 0;
  let length = 0;
  for (const { valueOffsets, values, length: rows } of table.getChild('woord')?.data ?? []) {
    const first = valueOffsets[0] ?? 0;
    for (let at = 0; at < rows; at++) starts[row++] = length + (valueOffsets[at] ?? 0) - first;
    pieces.push(values.subarray(first, valueOffsets[rows]));
    length += (valueOffsets[rows] ?? 0) - first;
  }
  starts[row] = length;
  return new WordList(Buffer.concat(pieces), starts, Int32Array.from(table.getChild('aantal')?.toArray() ?? []));
}
