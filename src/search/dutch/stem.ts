import snowball from 'snowball-stemmers';
import { IRREGULAR_PLURALS, PARTICIPLES, PARTICLES } from './irregular.js';
import type { Lexicon } from './lexicon.js';
import { Use } from './lexicon.js';
import { isStopWord } from './stop-words.js';

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
    if (this.#endsInItsOwnS(base)) return normalise(base);
    const stem = this.#snowball.stem(base);
    // overheid and overige say more than over, and are not the same.
    const short = /(?:heid|heden|ige?)$/.test(base) && isStopWord(stem);
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
      const from = base.flatMap((added) => [left + added, long + added]).find((word) => this.#is(word, Use.word));
      if (from !== undefined) found.add(this.stem(from));
    }
    // Who does what the verb says: smokkelaar; a rechter is of no verb.
    const doer = /^(.{3,}?)(?:aar|er)s?$/.exec(word)?.[1];
    if (doer !== undefined && this.#is(`${doer}t`, Use.verb)) found.add(this.stem(doer));
    const verb = this.#is(word, Use.unit) || this.#beginsWithGe(word) !== null ? null : this.#participle(word);
    if (verb !== null) found.add(this.stem(verb));
    found.delete(this.stem(word));
    return [...found];
  }

  /** `gestraft`, `uitgezet` and `aangenomen` as `straf`, `uitzet` and `aannemen`; `geweld` is a word by itself. */
  #verb(word: string): string {
    if (word.startsWith('ge')) {
      return this.#beginsWithGe(word) ?? (this.#is(word, Use.unit) ? word : (this.#participle(word) ?? word));
    }
    const strong = this.#strong(word);
    if (strong !== null) return strong;
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
      if (stem.length >= 2 && (this.#is(`${stem}t`, Use.verb) || this.#isVerbStem(stem))) return asInfinitive(stem);
    }
    return null;
  }

  /** `gebeurde` and `gebruikt` as `gebeur` and `gebruik`: verbs that begin with ge- of themselves. */
  #beginsWithGe(word: string): string | null {
    const stem = /^(ge.{3,}?)(?:[dt]en?|[dt])$/.exec(word)?.[1];
    if (stem === undefined || !this.#isVerbStem(stem)) return null;
    return this.#is(`${stem}t`, Use.word) ? stem : null;
  }

  /** Participles of strong verbs that take no ge-: `bewezen` as `bewijzen`; `verslagen` are of a `verslag`. */
  #strong(word: string): string | null {
    const [, prefix, rest = ''] = PREFIXED.exec(word) ?? [];
    const infinitive = PARTICIPLES.get(rest) ?? PARTICIPLES.get(rest.replace(/e$/, ''));
    if (prefix === undefined || infinitive === undefined || this.#is(word, Use.unit)) return null;
    if (this.#is(word.replace(/en$/, ''), Use.word) && rest.endsWith('en')) return null;
    return this.#is(prefix + infinitive, Use.word) ? prefix + infinitive : null;
  }

  /** Whether a verb has this stem: `stel` of `stellen`, `huur` of `huren`, `werk` of `werken`. */
  #isVerbStem(stem: string): boolean {
    const open = stem.replace(/([aeou])\1([^aeiou])$/, '$1$2');
    const endings = [`${stem}en`, `${stem}${stem.slice(-1)}en`, `${open}en`];
    return stem.length >= 3 && endings.some((verb) => this.#is(verb, Use.word));
  }

  #withoutEnding(word: string): string {
    if (/[^aeiou]se$/.test(word) && this.#endsInItsOwnS(word.slice(0, -1))) return word.slice(0, -1);
    for (const [plural, singular] of IRREGULAR_PLURALS) {
      if (plural.test(word)) return word.replace(plural, singular);
    }
    if (/(?:ee|ie)en$/.test(word)) return word.slice(0, -2);
    if (/[aeiou]s$/.test(word) && !/[iu]s$/.test(word)) {
      const singular = word.slice(0, -1);
      // A long vowel that is written double stands before an s of the word's own, unless the word says otherwise: dominees.
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
      (ending === 't' && this.#is(`${stem}t`, Use.word) && this.#isVerbStem(stem)) ||
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

/** Prefixes that take the place of ge- in a participle, then that of a strong verb: `be|wezen`. */
const PREFIXED = /^(be|ver|ont|her|er|onder|over)(.{3,})$/;

/** One syllable that ends in its own s; the s of `binnenlands` made it of `binnenland`. */
const SHORT_ADJECTIVE = /^[^aeiouy]*[aeiou]+[^aeiouy]+s$/;

/** `tekenen` for the stem `teken`, of which Snowball would take the end for an ending; any other stem as it is. */
function asInfinitive(stem: string): string {
  return stem.endsWith('en') ? `${stem}en` : stem;
}

/** Endings that make a new word, and what may stand in their place in the word that it was made from. */
const DERIVATIONS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(.+?)aties?$/, ['eren', 'ant']],
  [/^(.+?)e(?:ren|ert|erd|erde|erden|ring|ringen)$/, ['atie', 'ie', 'tie']],
  [/^(.{4,}?)e(?:ren|ert|erd|erde|erden|ring|ringen)$/, ['', 'e']],
  [/^(.+?)ant(?:en)?$/, ['atie', 'eren']],
  [/^(.+?)aliteit$/, ['eel']],
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
