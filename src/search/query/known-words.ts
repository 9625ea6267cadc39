import SearchableMap from 'minisearch/SearchableMap';

/** A word of the corpus near one that it does not have. */
export interface NearWord {
  /** Folded. */
  readonly word: string;
  /** Number of letters to change, add, drop or swap; below 1 when both sound the same. */
  readonly distance: number;
}

const MOST_NEAR = 3;

/** What an index tells of its terms. */
export interface KnownTerms {
  has(term: string): boolean;
  rarity(term: string): number;
}

/** The words that a corpus has, as they stand in it, those that the thesaurus knows, and the terms that the index has. */
export interface KnownWords {
  /** Whether a folded word stands in the corpus or in the thesaurus. */
  has(word: string): boolean;
  /** Whether the index has a term. */
  hasTerm(term: string): boolean;
  /** How rare a term is in the index; 0 when it lacks it. */
  rarity(term: string): number;
  /** At most `most` words that begin so, the commonest of the first few hundred first. */
  beginning(begin: string, most: number): string[];
  /** The nearest words, nearest and then commonest first; none for a word of three letters or less. */
  near(word: string): NearWord[];
}

/** Known words in memory, counted word by word. */
export class CountedWords implements KnownWords {
  readonly #index: KnownTerms;
  /** How often the corpus has each word; 0 for one of the thesaurus alone. */
  readonly #counts = new Map<string, number>();
  /** Both are made when first needed, since adding to them word by word is slow. */
  #tree: SearchableMap<number> | null = null;
  #bySound: ReadonlyMap<string, readonly string[]> | null = null;

  /** @param words of the thesaurus, folded */
  constructor(index: KnownTerms, words: Iterable<string>) {
    this.#index = index;
    for (const word of words) this.#counts.set(word, 0);
  }

  /** Adds a folded word, once for each place where it stands. */
  addWord(word: string): void {
    this.#counts.set(word, (this.#counts.get(word) ?? 0) + 1);
    this.#tree = null;
    this.#bySound = null;
  }

  has(word: string): boolean {
    return this.#counts.has(word);
  }

  hasTerm(term: string): boolean {
    return this.#index.has(term);
  }

  rarity(term: string): number {
    return this.#index.rarity(term);
  }

  beginning(begin: string, most: number): string[] {
    return commonest(this.#words().atPrefix(begin), most);
  }

  near(word: string): NearWord[] {
    const edits = editsIn(word);
    if (edits === 0) return [];
    const near = Array.from(this.#words().fuzzyGet(word, edits), ([other]) => other);
    const alike = this.#sounds().get(soundOf(word)) ?? [];
    return nearest(word, new Set([...alike, ...near]), (other) => this.#counts.get(other) ?? 0);
  }

  #words(): SearchableMap<number> {
    this.#tree ??= SearchableMap.from(this.#counts);
    return this.#tree;
  }

  #sounds(): ReadonlyMap<string, readonly string[]> {
    this.#bySound ??= groupedBySound(this.#counts.keys());
    return this.#bySound;
  }
}

/** At most `most` of words with their counts, the commonest of the first few hundred that the corpus has. */
export function commonest(words: Iterable<readonly [string, number]>, most: number): string[] {
  const found: (readonly [string, number])[] = [];
  for (const entry of words) {
    if (entry[1] > 0) found.push(entry);
    if (found.length >= most * 8) break;
  }
  found.sort(([, a], [, b]) => b - a);
  return found.slice(0, most).map(([word]) => word);
}

/** How many letters may differ in what is near to a word; 0 for a word that nothing is near to: short, or a number. */
export function editsIn(word: string): number {
  if (word.length < 4 || word.length > 40 || /\p{N}/u.test(word)) return 0;
  return word.length >= 5 ? 2 : 1;
}

/** Those of words that are nearest to a word, nearest and then commonest first. */
export function nearest(word: string, others: Iterable<string>, countOf: (other: string) => number): NearWord[] {
  const reach = word.length >= 7 ? 2 : 1;
  const found = Array.from(others, (other) => ({
    word: other,
    distance: distanceOf(word, other),
    count: countOf(other),
  })).filter((other) => other.word.length >= 3 && other.distance <= reach + 0.3 && !otherPrefix(word, other.word));
  found.sort((a, b) => a.distance - b.distance || b.count - a.count);
  const best = found[0]?.distance ?? 0;
  return found.filter(({ distance }) => distance <= best + 0.4).slice(0, MOST_NEAR);
}

function groupedBySound(words: Iterable<string>): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const word of words) {
    const sound = soundOf(word);
    groups.set(sound, [...(groups.get(sound) ?? []), word]);
  }
  return groups;
}

/** Prefixes and particles that make another word of one: `omvolking` is no slip for `bevolking`. */
const PREFIX =
  /^(?:aan|achter|af|be|bij|binnen|buiten|door|ge|her|in|mee|mis|na|om|onder|ont|op|over|terug|toe|uit|ver|voor|weg)(?=[a-z]{4})/;

function otherPrefix(a: string, b: string): boolean {
  const [one = ''] = PREFIX.exec(a) ?? [];
  const [other = ''] = PREFIX.exec(b) ?? [];
  return one !== other && a.slice(one.length) === b.slice(other.length);
}

/** Spellings that Dutch writers take for each other, in the order in which they are made alike. */
const SOUND: readonly (readonly [RegExp, string])[] = [
  [/eau/g, 'o'],
  [/ij|ei|y/g, 'y'],
  [/ou?w|auw?|ou|oe/g, 'u'],
  [/ti(?=[eo])|ci(?=[eo])/g, 'si'],
  [/ch|gh/g, 'g'],
  [/c(?=[ei])/g, 's'],
  [/ph/g, 'f'],
  [/th|dt|d|t/g, 't'],
  [/c|k|q/g, 'k'],
  [/x/g, 'ks'],
  [/s|z/g, 's'],
  [/f|v/g, 'f'],
  [/ie/g, 'i'],
  [/(.)\1+/g, '$1'],
  [/en$/g, 'e'],
];

/** How a word sounds: words that writers take for each other have the same. */
export function soundOf(word: string): string {
  return SOUND.reduce((text, [from, to]) => text.replace(from, to), word);
}

/** No two words that sound the same are farther apart ({@link distanceOf}). */
export const SOUNDS_ALIKE = 0.9;

/** How far two folded words are apart: letters to change, add, drop or swap; below 1 when both sound the same. */
export function distanceOf(a: string, b: string): number {
  const letters = editDistance(a, b);
  if (soundOf(a) === soundOf(b)) return Math.min(0.4 + 0.02 * letters, SOUNDS_ALIKE);
  return letters + (a.charAt(0) === b.charAt(0) ? 0 : 0.3);
}

/** Optimal string alignment: letters changed, added, dropped, or swapped with their neighbour. */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a.charAt(i - 1) === b.charAt(j - 1);
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a.charAt(i - 1) === b.charAt(j - 2) && a.charAt(i - 2) === b.charAt(j - 1)) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      row.push(cost);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
