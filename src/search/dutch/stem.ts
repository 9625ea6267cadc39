import snowball from 'snowball-stemmers';
import type { Lexicon } from '../lexicon/lexicon.js';
import { Use } from '../lexicon/lexicon.js';
import { IRREGULAR_PLURALS, PARTICIPLES, PARTICLES } from './irregular.js';

const MOST_REMEMBERED = 100_000;

/**
 * Stems of Dutch words: Snowball's, with what it lacks. Takes words as {@link fold} and {@link spellOut} leave them.
 * Where a letter could be an ending or part of the word, the lexicon decides.
 */
export class Stemmer {
  readonly #snowball = snowball.newStemmer('dutch');
  readonly #lexicon: Lexicon;
  /** Snowball takes some 20 µs a word, and parts of compounds come back often. */
  readonly #stems = new Map<string, string>();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
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
    const base = this.#withoutEnding(this.#verb(word));
    return normalise(this.#endsInItsOwnS(base) ? base : this.#snowball.stem(base));
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
      const from = base.flatMap((added) => [left + added, long + added]).find((word) => this.#is(word, Use.word));
      if (from !== undefined) found.add(this.stem(from));
    }
    // Who does what the verb says: smokkelaar; a rechter is of no verb.
    const doer = /^(.{3,}?)(?:aar|er)s?$/.exec(word)?.[1];
    if (doer !== undefined && this.#is(`${doer}t`, Use.verb)) found.add(this.stem(doer));
    const verb = this.#participle(word);
    if (verb !== null) found.add(this.stem(verb));
    found.delete(this.stem(word));
    return [...found];
  }

  /** `gestraft`, `uitgezet` and `aangenomen` as `straf`, `uitzet` and `aannemen`; `geweld` is a word by itself. */
  #verb(word: string): string {
    if (word.startsWith('ge')) return this.#is(word, Use.unit) ? word : (this.#participle(word) ?? word);
    const found = PARTICLES.exec(word);
    const [, particle, rest] = found ?? [];
    if (particle === undefined || rest === undefined) return word;
    const verb = this.#participle(rest);
    return verb === null ? word : particle + verb;
  }

  #participle(word: string): string | null {
    const rest = /^ge([a-z]{2,})$/.exec(word)?.[1];
    if (rest === undefined) return null;
    for (const form of [rest, rest.replace(/e$/, '')]) {
      const strong = PARTICIPLES.get(form);
      if (strong !== undefined) return strong;
      if (!/[dt]$/.test(form)) continue;
      // A stem in t or d takes no ending: gezet, gemeld.
      if (this.#is(form, Use.word) && this.#isVerbStem(form)) return form;
      const stem = form.slice(0, -1);
      if (stem.length >= 2 && (this.#is(`${stem}t`, Use.verb) || this.#isVerbStem(stem))) return stem;
    }
    return null;
  }

  /** Whether a verb has this stem: `stel` of `stellen`, `huur` of `huren`, `werk` of `werken`. */
  #isVerbStem(stem: string): boolean {
    const open = stem.replace(/([aeou])\1([^aeiou])$/, '$1$2');
    const endings = [`${stem}en`, `${stem}${stem.slice(-1)}en`, `${open}en`];
    return stem.length >= 3 && endings.some((verb) => this.#is(verb, Use.word));
  }

  #withoutEnding(word: string): string {
    for (const [plural, singular] of IRREGULAR_PLURALS) {
      if (plural.test(word)) return word.replace(plural, singular);
    }
    if (/(?:ee|ie)en$/.test(word)) return word.slice(0, -2);
    if (/[aeiou]s$/.test(word) && !/[iu]s$/.test(word)) {
      const singular = word.slice(0, -1);
      if (this.#is(singular, Use.word) || !this.#is(word, Use.word)) return singular;
    }
    if (word.endsWith('t') && this.#is(word, Use.verb)) return word.slice(0, -1);
    // Verbs with an unstressed prefix have participles without ge-: bepaald, verbeterde.
    const past = /^((?:be|ver|ont|her|er).+)de?$/.exec(word)?.[1];
    if (past !== undefined && this.#is(`${past}t`, Use.verb)) return past;
    return word;
  }

  /** Snowball takes the s of `grens`, `mens` and `kans` for a plural's. */
  #endsInItsOwnS(word: string): boolean {
    if (!/[^aeiou]s$/.test(word)) return false;
    return this.#is(`${word}en`, Use.word) || this.#is(`${word.slice(0, -1)}zen`, Use.word);
  }

  #is(word: string, use: number): boolean {
    return (this.#lexicon.uses(word) & use) !== 0;
  }
}

/** Endings that make a new word, and what may stand in their place in the word that it was made from. */
const DERIVATIONS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(.+?)aties?$/, ['eren', 'ant']],
  [/^(.+?)e(?:ren|ert|erd|erde|erden|ring|ringen)$/, ['atie', 'ie', 'tie']],
  [/^(.+?)ant(?:en)?$/, ['atie', 'eren']],
  [/^(.+?)iteit$/, ['']],
  [/^(.+[ae]n)ties?$/, ['t']],
  [/^(.+[ae]n)te?$/, ['tie']],
  [/^(.+?)ische?$/, ['iek', 'ie']],
  [/^(.+?)iek$/, ['isch']],
  [/^(.+?)(?:et|p|t)?jes?$/, ['']],
];

/** Makes what Snowball leaves different alike: a doubled vowel or consonant, v and f, z and s at the end. */
function normalise(stem: string): string {
  return stem
    .replace(/([aeou])\1(?=[^aeiouy]*$)/, '$1')
    .replace(/([bcdfgklmnprstvz])\1$/, '$1')
    .replace(/v$/, 'f')
    .replace(/z$/, 's');
}
