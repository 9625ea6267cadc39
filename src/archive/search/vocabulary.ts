import type { Table } from '@lancedb/lancedb';
import { FilterValues, type NameKind } from '../../search/index/facets.js';
import type { Statistics } from '../../search/index/term-index.js';
import { commonest, editsIn, type KnownWords, type NearWord, nearest } from '../../search/query/known-words.js';
import type { Veld } from '../../search/search-engine.js';
import { readRows } from '../rows.js';
import { NearWords, soundHash } from './near-words.js';
import type { Soort } from './woorden.js';
import { WordList } from './word-list.js';

/** What is known of all fragments together, in memory: words and terms with their counts, and names. */
export class Vocabulary implements KnownWords {
  /** Words as they stand in texts, and how often. */
  readonly #words: WordList;
  readonly #near: NearWords;
  /** Words of the thesaurus; the texts need not have them. */
  readonly #others: WordList;
  readonly #othersNear: NearWords;
  /** The terms of all fragments, and how many have each. Their places are those of the table's first rows. */
  readonly terms: WordList;
  readonly statistics: Statistics;
  readonly names: FilterValues;

  /**
   * Reads the table of words.
   * @param known words of the thesaurus, folded
   */
  static async open(table: Table, known: Iterable<string>): Promise<Vocabulary> {
    const of = (soort: Soort, columns: string[]) => table.query().where(`soort = '${soort}'`).select(columns);
    const [words, terms, whole, names] = await Promise.all([
      of('woord', ['woord', 'aantal', 'klank']).toArrow(),
      of('term', ['woord', 'aantal']).toArrow(),
      readRows(of('geheel', ['woord', 'aantal'])),
      namesIn(table),
    ]);
    const numbers = new Map(whole.map(({ woord, aantal }) => [String(woord), Number(aantal)]));
    return new Vocabulary(
      WordList.in(words, 'woord', 'aantal'),
      Int32Array.from(words.getChild('klank')?.toArray() ?? []),
      WordList.of(known),
      WordList.in(terms, 'woord', 'aantal'),
      (what) => numbers.get(what) ?? 0,
      names,
    );
  }

  private constructor(
    words: WordList,
    sounds: Int32Array,
    others: WordList,
    terms: WordList,
    whole: (what: Veld | 'rijen') => number,
    names: FilterValues,
  ) {
    this.#words = words;
    this.#near = new NearWords(words, (place) => sounds[place] ?? 0);
    this.#others = others;
    this.#othersNear = new NearWords(others, (place) => soundHash(others.at(place)));
    this.terms = terms;
    this.statistics = {
      size: whole('rijen'),
      spread: (term) => terms.number(term) ?? 0,
      words: {
        antwoord: whole('antwoord'),
        vraag: whole('vraag'),
        voetnoot: whole('voetnoot'),
        onderwerp: whole('onderwerp'),
      },
    };
    this.names = names;
  }

  has(word: string): boolean {
    return this.#words.find(word) !== null || this.#others.find(word) !== null;
  }

  hasTerm(term: string): boolean {
    return this.terms.find(term) !== null;
  }

  rarity(term: string): number {
    const { size, spread } = this.statistics;
    const having = spread(term);
    return having === 0 ? 0 : Math.log(1 + (size - having + 0.5) / (having + 0.5));
  }

  beginning(begin: string, most: number): string[] {
    return commonest(this.#words.from(begin), most);
  }

  near(word: string): NearWord[] {
    const edits = editsIn(word);
    if (edits === 0) return [];
    const near = [this.#near, this.#othersNear].flatMap((words) => [
      ...words.sounding(word),
      ...words.within(word, edits),
    ]);
    return nearest(word, new Set(near), (other) => this.#words.number(other) ?? 0);
  }
}

async function namesIn(table: Table): Promise<FilterValues> {
  const names = new FilterValues();
  const query = table.query().where("soort IN ('indiener', 'partij', 'bewindspersoon')");
  for (const { soort, woord, aantal } of await readRows(query.select(['soort', 'woord', 'aantal']))) {
    if (isName(soort)) names.count(soort, String(woord), Number(aantal));
  }
  return names;
}

function isName(soort: unknown): soort is NameKind {
  return soort === 'indiener' || soort === 'partij' || soort === 'bewindspersoon';
}
