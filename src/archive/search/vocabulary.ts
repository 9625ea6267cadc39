import type { Table } from '@lancedb/lancedb';
import { FilterValues, type NameKind } from '../../search/index/facets.js';
import type { Statistics } from '../../search/index/term-index.js';
import {
  commonest,
  editsIn,
  type KnownWords,
  type NearWord,
  nearest,
  soundOf,
} from '../../search/query/known-words.js';
import type { Veld } from '../../search/search-engine.js';
import { soundHash } from './woorden.js';

/** What is known of all fragments together, in memory: words and terms with their counts, and names. */
export class Vocabulary implements KnownWords {
  /** Words as they stand in texts, and those of the thesaurus, in order. */
  readonly #words: readonly string[];
  /** How often the texts have each; 0 for one of the thesaurus alone. */
  readonly #counts: Int32Array;
  /** Each word's place, by hash of its sound: `hash · 2^21 + place`, ascending. */
  readonly #sounds: Float64Array;
  readonly #terms: ReadonlyMap<string, number>;
  readonly statistics: Statistics;
  readonly names: FilterValues;

  /**
   * Reads the table of words.
   * @param known words of the thesaurus, folded
   */
  static async open(table: Table, known: Iterable<string>): Promise<Vocabulary> {
    const read = new Map<string, Map<string, number>>();
    const words: Word[] = [];
    const had = new Set<string>();
    const names = new FilterValues();
    const rows = await table.query().select(['soort', 'woord', 'aantal', 'klank']).toArrow();
    const [soorten, woorden, aantallen, klanken] = ['soort', 'woord', 'aantal', 'klank'].map((name) =>
      rows.getChild(name),
    );
    for (let at = 0; at < rows.numRows; at++) {
      const soort = String(soorten?.get(at));
      const woord = String(woorden?.get(at));
      const aantal = Number(aantallen?.get(at));
      if (soort === 'woord') {
        words.push({ woord, aantal, klank: Number(klanken?.get(at)) });
        had.add(woord);
      } else if (soort === 'term' || soort === 'geheel') {
        const all = read.get(soort) ?? new Map<string, number>();
        read.set(soort, all.set(woord, aantal));
      } else if (isName(soort)) names.count(soort, woord, aantal);
    }
    for (const woord of known) if (!had.has(woord)) words.push({ woord, aantal: 0, klank: soundHash(woord) });
    return new Vocabulary(words, read.get('term') ?? new Map(), read.get('geheel') ?? new Map(), names);
  }

  private constructor(
    words: Word[],
    terms: ReadonlyMap<string, number>,
    whole: ReadonlyMap<string, number>,
    names: FilterValues,
  ) {
    words.sort((a, b) => (a.woord < b.woord ? -1 : a.woord > b.woord ? 1 : 0));
    this.#words = words.map(({ woord }) => woord);
    this.#counts = Int32Array.from(words, ({ aantal }) => aantal);
    this.#sounds = Float64Array.from(words, ({ klank }, place) => klank * 2 ** 21 + place).sort();
    this.#terms = terms;
    const of = (veld: Veld) => whole.get(veld) ?? 0;
    this.statistics = {
      size: whole.get('fragmenten') ?? 0,
      spread: (term) => terms.get(term) ?? 0,
      words: { antwoord: of('antwoord'), vraag: of('vraag'), voetnoot: of('voetnoot'), onderwerp: of('onderwerp') },
    };
    this.names = names;
  }

  has(word: string): boolean {
    return this.#words[this.#placeOf(word)] === word;
  }

  hasTerm(term: string): boolean {
    return this.#terms.has(term);
  }

  rarity(term: string): number {
    const { size, spread } = this.statistics;
    const having = spread(term);
    return having === 0 ? 0 : Math.log(1 + (size - having + 0.5) / (having + 0.5));
  }

  beginning(begin: string, most: number): string[] {
    return commonest(this.#from(begin), most);
  }

  near(word: string): NearWord[] {
    const edits = editsIn(word);
    if (edits === 0) return [];
    return nearest(word, new Set([...this.#sounding(word), ...this.#within(word, edits)]), (other) => {
      return this.#counts[this.#placeOf(other)] ?? 0;
    });
  }

  *#from(begin: string): Generator<[string, number]> {
    for (let at = this.#placeOf(begin); at < this.#words.length; at++) {
      const word = this.#words[at] ?? '';
      if (!word.startsWith(begin)) return;
      yield [word, this.#counts[at] ?? 0];
    }
  }

  #sounding(word: string): string[] {
    const first = soundHash(word) * 2 ** 21;
    const found: string[] = [];
    for (let at = lowest(this.#sounds.length, (i) => (this.#sounds[i] ?? 0) >= first); at < this.#sounds.length; at++) {
      const place = (this.#sounds[at] ?? 0) - first;
      if (place >= 2 ** 21) break;
      const other = this.#words[place] ?? '';
      if (soundOf(other) === soundOf(word)) found.push(other);
    }
    return found;
  }

  /** Words with at most so many letters to change, add or drop: in order, what begins alike is reckoned once. */
  #within(word: string, edits: number): string[] {
    const found: string[] = [];
    const width = word.length + 1;
    const rows: Int32Array[] = [Int32Array.from({ length: width }, (_, at) => at)];
    let before = '';
    for (let at = 0; at < this.#words.length; ) {
      const other = this.#words[at] ?? '';
      let depth = common(before, other);
      let hopeless = 0;
      for (; depth < other.length && hopeless === 0; depth++) {
        const row = nextRow(
          rows[depth] ?? rows[0] ?? new Int32Array(width),
          word,
          other.charCodeAt(depth),
          rows[depth + 1],
        );
        rows[depth + 1] = row;
        if (least(row) > edits) hopeless = depth + 1;
      }
      before = other.slice(0, depth);
      if (hopeless > 0) {
        const begin = other.slice(0, hopeless);
        at = lowest(
          this.#words.length,
          (i) => (this.#words[i] ?? '') > begin && !(this.#words[i] ?? '').startsWith(begin),
        );
        continue;
      }
      if ((rows[other.length]?.[word.length] ?? width) <= edits) found.push(other);
      at++;
    }
    return found;
  }

  /** Place of the first word that does not come before one. */
  #placeOf(word: string): number {
    return lowest(this.#words.length, (at) => (this.#words[at] ?? '') >= word);
  }
}

interface Word {
  readonly woord: string;
  readonly aantal: number;
  readonly klank: number;
}

function isName(soort: string): soort is NameKind {
  return soort === 'indiener' || soort === 'partij' || soort === 'bewindspersoon';
}

/** The lowest number that something holds for, when it holds for every higher one; `length` when for none. */
function lowest(length: number, holds: (at: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function common(a: string, b: string): number {
  let at = 0;
  while (at < a.length && at < b.length && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

/** Levenshtein, one letter of the other word further. */
function nextRow(
  above: Int32Array,
  word: string,
  letter: number,
  into: Int32Array = new Int32Array(above.length),
): Int32Array {
  into[0] = (above[0] ?? 0) + 1;
  for (let at = 1; at < above.length; at++) {
    const same = word.charCodeAt(at - 1) === letter;
    into[at] = Math.min((above[at] ?? 0) + 1, (into[at - 1] ?? 0) + 1, (above[at - 1] ?? 0) + (same ? 0 : 1));
  }
  return into;
}

function least(row: Int32Array): number {
  let best = row[0] ?? 0;
  for (const value of row) if (value < best) best = value;
  return best;
}
