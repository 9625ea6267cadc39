/** A word of the corpus near one that it does not have. */
export interface NearWord {
  /** Folded. */
  readonly word: string;
  /** Number of letters to change, add, drop or swap; below 1 when both sound the same. */
  readonly distance: number;
}

const MOST_NEAR = 3;

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
