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

/** The words that a corpus has, as they stand in it, and the terms that its index has. */
export class KnownWords {
  readonly #index: KnownTerms;
  readonly #counts = new Map<string, number>();
  /** Made when first needed, since adding to it word by word is slow. */
  #tree: SearchableMap<number> | null = null;

  constructor(index: KnownTerms) {
    this.#index = index;
  }

  /** Adds a folded word, once for each place where it stands. */
  addWord(word: string): void {
    this.#counts.set(word, (this.#counts.get(word) ?? 0) + 1);
    this.#tree = null;
  }

  /** Whether the index has a term. */
  hasTerm(term: string): boolean {
    return this.#index.has(term);
  }

  /** How rare a term is in the index; 0 when it lacks it. */
  rarity(term: string): number {
    return this.#index.rarity(term);
  }

  /** At most `most` words that begin so, the commonest of the first few hundred first. */
  beginning(begin: string, most: number): string[] {
    const found: [string, number][] = [];
    for (const entry of this.#words().atPrefix(begin)) {
      found.push(entry);
      if (found.length >= most * 8) break;
    }
    found.sort(([, a], [, b]) => b - a);
    return found.slice(0, most).map(([word]) => word);
  }

  /** The nearest words, nearest and then commonest first; none for a word of three letters or less. */
  near(word: string): NearWord[] {
    if (word.length < 4 || word.length > 40 || /\p{N}/u.test(word)) return [];
    const reach = word.length >= 7 ? 2 : 1;
    const found: (NearWord & { count: number })[] = [];
    for (const [other, [count]] of this.#words().fuzzyGet(word, word.length >= 5 ? 2 : 1)) {
      const distance = distanceOf(word, other);
      if (other.length >= 3 && distance <= reach + 0.3) found.push({ word: other, distance, count });
    }
    found.sort((a, b) => a.distance - b.distance || b.count - a.count);
    const best = found[0]?.distance ?? 0;
    return found.filter(({ distance }) => distance <= best + 0.4).slice(0, MOST_NEAR);
  }

  #words(): SearchableMap<number> {
    this.#tree ??= SearchableMap.from(this.#counts);
    return this.#tree;
  }
}

/** Letters that Dutch writers take for each other. */
const SOUND: readonly (readonly [RegExp, string])[] = [
  [/ij|ei|y/g, 'y'],
  [/au|ou/g, 'u'],
  [/ch|g/g, 'g'],
  [/dt|d|t/g, 't'],
  [/c|k|q/g, 'k'],
  [/s|z/g, 's'],
  [/f|v|ph/g, 'f'],
  [/(.)\1+/g, '$1'],
];

function soundOf(word: string): string {
  return SOUND.reduce((text, [from, to]) => text.replace(from, to), word);
}

/** How far two folded words are apart: letters to change, add, drop or swap; below 1 when both sound the same. */
export function distanceOf(a: string, b: string): number {
  if (soundOf(a) === soundOf(b)) return 0.5;
  return editDistance(a, b) + (a.charAt(0) === b.charAt(0) ? 0 : 0.3);
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
