import snowball from 'snowball-stemmers';
import { type Lexicon, Use } from './lexicon.js';
import { asInfinitive, VerbForms } from './verbs.js';
import { IRREGULAR_PLURALS, STOP_WORDS } from './word-classes.js';

const MOST_REMEMBERED = 100_000;

/**
 * Stems of Dutch words: Snowball's, with what it lacks. Takes words as {@link fold} and {@link spellOut} leave them.
 * Where a letter could be an ending or part of the word, the lexicon decides.
 */
export class Stemmer {
  readonly #snowball = snowball.newStemmer('dutch');
  readonly #lexicon: Lexicon;
  readonly #verbs: VerbForms;
  /** Snowball takes some 20 µs a word, and parts of compounds come back often. */
  readonly #stems = new Map<string, string>();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
    this.#verbs = new VerbForms(lexicon);
  }

  /** The stem of a word: equal for its singular, plural, diminutive-less and inflected forms. */
  stem(word: string): string {
    if (word.length < 4 || /[^a-z]/.test(word)) return word;
    const known = this.#stems.get(word);
    if (known !== undefined) return known;
    const stem = this.#stem(word);
    if (this.#stems.size >= MOST_REMEMBERED) this.#stems.clear();
    this.#stems.set(word, stem);
    return stem;
  }

  #stem(word: string): string {
    const base = this.#withoutEnding(this.#verbs.verbOf(word));
    if (this.#endsInItsOwnS(base)) return normalise(base);
    const stem = this.#snowball.stem(base);
    // overheid and overige say more than over, and are not the same.
    const short = /(?:heid|heden|ige?)$/.test(base) && STOP_WORDS.has(stem);
    return normalise(short ? base.replace(/heden$/, 'heid').replace(/e$/, '') : stem);
  }

  /** Stems of the words that this one was derived from: `smokkelaar` from `smokkelen`, `gestraft` from `straffen`. */
  roots(word: string): string[] {
    if (word.length < 5 || /[^a-z]/.test(word)) return [];
    const found = new Set<string>();
    for (const [ending, base] of DERIVATIONS) {
      const left = ending.exec(word)?.[1];
      if (left === undefined || left.length < 3) continue;
      // illegaliteit comes from illegaal: in an open syllable the long vowel is written once.
      const long = left.replace(/([aeou])([^aeiou])$/, '$1$1$2');
      const bases = base.flatMap((added) => [left + added, long + added]);
      const from = bases.find((one) => this.#is(one, Use.word) && this.#verbs.isBase(one));
      // The plural of `manier` is not made of `manie`.
      const plural = word.endsWith('en') && this.#is(word.slice(0, -2), Use.unit);
      if (from !== undefined && !plural) found.add(this.stem(from));
    }
    // Who does what the verb says: smokkelaar; a rechter is of no verb.
    const doer = /^(.{3,}?)(?:aar|er)s?$/.exec(word)?.[1];
    if (doer !== undefined && this.#is(`${doer}t`, Use.verb) && this.#is(`${doer}en`, Use.word))
      found.add(this.stem(doer));
    found.delete(this.stem(word));
    return [...found];
  }

  #withoutEnding(word: string): string {
    if (this.#is(word, Use.derived)) {
      return basesOf(word).find((base) => this.#is(base, Use.word) && !this.#is(base, Use.verb)) ?? word;
    }
    if (/[^aeiou]se$/.test(word) && this.#endsInItsOwnS(word.slice(0, -1))) return word.slice(0, -1);
    for (const [plural, singular] of IRREGULAR_PLURALS) {
      if (plural.test(word)) return word.replace(plural, singular);
    }
    if (/(?:ee|ie)en$/.test(word)) return word.slice(0, -2);
    if (/[aeiou]s$/.test(word) && !/[iu]s$/.test(word)) {
      const singular = word.slice(0, -1);
      // A long vowel that is written double stands before an s of the word's own, unless the word says otherwise:
      // dominees.
      const own = this.#is(word, Use.word) || /([aeo])\1s$/.test(word);
      if (this.#is(singular, Use.word) || !own) return singular;
    }
    if (word.endsWith('t') && this.#is(word, Use.verb)) return asInfinitive(word.slice(0, -1));
    return this.#prefixed(word) ?? word;
  }

  /** Verbs with an unstressed prefix have participles without ge-: bepaald, beperkte, ondertekend. */
  #prefixed(word: string): string | null {
    const [, prefix, rest = '', ending = ''] = /^(be|ver|ont|her|er|onder|over)(.{3,}?)([dt])e?n?$/.exec(word) ?? [];
    if (prefix === undefined || this.#is(word, Use.unit)) return null;
    const stem = prefix + rest;
    const verb =
      this.#is(`${stem}t`, Use.verb) ||
      (ending === 't' && this.#is(`${stem}t`, Use.word) && this.#verbs.isStem(stem)) ||
      // Any verb can be done again.
      (prefix === 'her' && this.#is(`${rest}t`, Use.verb));
    return verb ? asInfinitive(stem) : null;
  }

  /** Snowball takes the s of `grens`, `mens`, `kans` and `vals` for a plural's. */
  #endsInItsOwnS(word: string): boolean {
    if (!/[^aeiou]s$/.test(word)) return false;
    if (SHORT_ADJECTIVE.test(word) && this.#is(`${word}e`, Use.word)) return true;
    return this.#is(`${word}en`, Use.word) || this.#is(`${word.slice(0, -1)}zen`, Use.word);
  }

  #is(word: string, use: number): boolean {
    return (this.#lexicon.uses(word) & use) !== 0;
  }
}

/** One syllable that ends in its own s; the s of `binnenlands` made it of `binnenland`. */
const SHORT_ADJECTIVE = /^[^aeiouy]*[aeiou]+[^aeiouy]+s$/;

/** Endings that make a new word, and what may stand in their place in the word that it was made from. */
const DERIVATIONS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(.+?)aties?$/, ['eren', 'ant']],
  [/^(.+?)e(?:ren|ert|erd|erde|erden|ring|ringen)$/, ['atie', 'tie']],
  [/^(.{4,}?)e(?:ren|ert|erd|erde|erden|ring|ringen)$/, ['ie']],
  [/^(.{4,}?)e(?:ren|ert|erd|erde|erden|ring|ringen)$/, ['', 'e']],
  [/^(.+?)ant(?:en)?$/, ['atie', 'eren']],
  [/^(.+?)aliteit$/, ['eel']],
  [/^(.+?)iteit$/, ['']],
  [/^(.+[ae]n)ties?$/, ['t']],
  [/^(.+[ae]n)te?$/, ['tie']],
  [/^(.+?)ische?$/, ['iek', 'ie']],
  [/^(.+?)iek$/, ['isch']],
];

/** Makes what Snowball leaves different alike: a doubled vowel or consonant, v and f, z and s at the end. */
function normalise(stem: string): string {
  return stem
    .replace(/([aeou])\1(?=[^aeiouy]*$)/, '$1')
    .replace(/([bcdfgklmnprstvz])\1$/, '$1')
    .replace(/v$/, 'f')
    .replace(/z$/, 's');
}

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
