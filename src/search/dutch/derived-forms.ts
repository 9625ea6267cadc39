/** Endings of diminutives, comparatives and superlatives, and what stands in their place in the word itself. */
const DIMINUTIVES: readonly (readonly [RegExp, string])[] = [
  [/jes?$/, ''],
  [/tjes?$/, ''],
  [/pjes?$/, ''],
  [/etjes?$/, ''],
  [/kjes?$/, 'g'],
];
const COMPARATIVES: readonly (readonly [RegExp, string])[] = [
  // zwaarder is of zwaar, not of zwaard.
  [/(?<=r)dere?$/, ''],
  [/ere?$/, ''],
];
const SUPERLATIVES: readonly (readonly [RegExp, string])[] = [[/ste?$/, '']];

/** What a diminutive (`bootje`), a comparative (`lagere`) or a superlative (`laagste`) may have been made from, likeliest first. */
export function basesOf(word: string): string[] {
  const endings = /jes?$/.test(word) ? DIMINUTIVES : /ste?$/.test(word) ? SUPERLATIVES : COMPARATIVES;
  const bases = endings.flatMap(([ending, to]) => (ending.test(word) ? spellings(word.replace(ending, to)) : []));
  return bases.filter((base) => base.length >= 2);
}

/** How a word may be written when its ending is gone: `lag` as `laag`, `wegg` as `weg`, `autoo` as `auto`, `liev` as `lief`. */
function spellings(base: string): string[] {
  const long = base.replace(/([aeou])([^aeiou])$/, '$1$1$2');
  const hard = (word: string) => word.replace(/v$/, 'f').replace(/z$/, 's');
  return [hard(long), hard(base), base.replace(/([bdfgklmnprst])\1$/, '$1'), base.replace(/([aeou])\1$/, '$1')];
}
