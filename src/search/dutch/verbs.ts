import { PARTICLES } from './irregular.js';
import { type Lexicon, Use } from './lexicon.js';
import { STRONG } from './strong-verbs.js';

/** Prefixes that take the place of ge- in a participle: `be|wezen`. */
const PREFIXED = /^(be|ver|ont|her|er|ge|mis|onder|over|door|vol|weer)(.{3,})$/;
/** The consonants of 't kofschip, behind which a weak past takes a t. */
const VOICELESS = /(?:[tkfspx]|ch)$/;
/** Irregular forms of the present, participles among them. */
const PRESENT: ReadonlyMap<string, string> = new Map(
  ['gaan', 'staan', 'slaan', 'doen', 'zien'].flatMap((verb) => [
    [verb.replace('aan', 'aat').replace('en', 'et'), verb],
    [`${verb}d`, verb],
    [`${verb}de`, verb],
  ]),
);

/** Brings participles and pasts to their verb. Where a form is another word as well, the lexicon decides. */
export class VerbForms {
  readonly #lexicon: Lexicon;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** `gestraft`, `uitgezet`, `aangenomen`, `sloot` and `werkten` as `straf`, `uitzet`, `aannemen`, `sluiten` and `werk`; any other word as it is. */
  verbOf(word: string): string {
    if (word.startsWith('ge')) {
      const verb = this.#beginsWithGe(word);
      if (verb !== null) return verb;
      if (this.#is(word, Use.unit)) return word;
    }
    return this.#simple(word) ?? this.#separable(word) ?? word;
  }

  /** The verb of a participle with ge-: its infinitive or its stem; null for another word. */
  participle(word: string): string | null {
    const rest = /^ge([a-z]{2,})$/.exec(word)?.[1];
    if (rest === undefined) return null;
    for (const form of [rest, rest.replace(/e$/, '')]) {
      const strong = STRONG.participles.get(form)?.[0];
      if (strong !== undefined) return strong;
      const weak = this.#weakParticiple(form);
      if (weak !== null) return weak;
    }
    return null;
  }

  /** Whether a word is no form of another. */
  isBase(word: string): boolean {
    return this.verbOf(word) === word;
  }

  #simple(word: string): string | null {
    return this.participle(word) ?? this.#past(word) ?? this.#prefixed(word);
  }

  #separable(word: string): string | null {
    const [, particle, rest = ''] = PARTICLES.exec(word) ?? [];
    if (particle === undefined || this.#is(word, Use.unit)) return null;
    const participle = this.participle(rest);
    if (participle !== null) return particle + participle;
    if (rest.endsWith('t') && this.#is(rest, Use.verb)) return particle + asInfinitive(rest.slice(0, -1));
    // A strong past may be another word behind a particle: then there is such a verb.
    const strong = [...(STRONG.pasts.get(rest) ?? []), PRESENT.get(rest) ?? ''];
    const verb = strong.find((one) => one !== '' && this.#is(particle + one, Use.word)) ?? this.#weakPast(rest);
    return verb === null ? null : particle + verb;
  }

  /** `gepakt`: a t behind a voiceless consonant is an ending, when the verb is there. `gezet`, `gemeld`: it belongs to the stem. */
  #weakParticiple(form: string): string | null {
    if (!/[dt]$/.test(form)) return null;
    const stem = form.slice(0, -1);
    const regular = this.#is(`${stem}t`, Use.verb);
    if (regular && form.endsWith('t') && VOICELESS.test(stem) && this.isStem(stem)) return stem;
    if (this.#is(form, Use.word) && this.isStem(form)) return form;
    if (stem.length >= 2 && (regular || this.isStem(stem))) return asInfinitive(stem);
    return null;
  }

  /** `werkte`, `stuurden`, `sloot`: not `ruimte`, `banden` or `bond`, which are words by themselves. */
  #past(word: string): string | null {
    if (this.#is(word, Use.unit)) return null;
    const strong = STRONG.pasts.get(word) ?? (PRESENT.has(word) ? [PRESENT.get(word) ?? ''] : []);
    return strong[0] ?? this.#weakPast(word);
  }

  #weakPast(word: string): string | null {
    if (!this.#is(word, Use.past)) return null;
    const stem = word.replace(/[dt]en?$/, '');
    // tekende is of tekenen, werkende of werken.
    if (/ende?$/.test(word)) return this.#is(`${stem}en`, Use.word) ? asInfinitive(stem) : word.replace(/de?$/, '');
    const noun = word.replace(/en$/, '');
    if (noun !== word && this.#is(noun, Use.word) && !this.#is(noun, Use.verb)) return null;
    return this.#is(`${stem}t`, Use.verb) && this.isStem(stem) ? asInfinitive(stem) : null;
  }

  /** Strong verbs that take no ge-: `bewezen` as `bewijzen`, `verbood` as `verbieden`; `verslagen` are of a `verslag`. */
  #prefixed(word: string): string | null {
    const [, prefix, rest = ''] = PREFIXED.exec(word) ?? [];
    if (prefix === undefined || this.#is(word, Use.unit)) return null;
    const noun = rest.endsWith('en') && !STRONG.pasts.has(rest.slice(0, -2));
    if (noun && this.#is(word.slice(0, -2), Use.word)) return null;
    const forms = [rest, rest.replace(/e$/, '')];
    const verbs = forms.flatMap((form) => [
      ...(STRONG.participles.get(form) ?? []),
      ...(STRONG.pasts.get(form) ?? []),
      ...(PRESENT.has(form) ? [PRESENT.get(form) ?? ''] : []),
    ]);
    const found = verbs.find((verb) => this.#is(prefix + verb, Use.word));
    return found === undefined ? null : prefix + found;
  }

  /** `gebeurde` and `gebruikt` as `gebeur` and `gebruik`: verbs that begin with ge- of themselves. */
  #beginsWithGe(word: string): string | null {
    const stem = /^(ge.{3,}?)(?:[dt]en?|[dt])$/.exec(word)?.[1];
    if (stem === undefined || !this.isStem(stem)) return null;
    // The t of gekost is its stem's: gekozen, which would make a stem of gekos, is a participle itself.
    const infinitives = this.#infinitives(stem).filter((verb) => this.#is(verb, Use.word));
    if (infinitives.every((verb) => ![null, verb].includes(this.participle(verb)))) return null;
    return this.#is(`${stem}t`, Use.word) ? stem : null;
  }

  /** Whether a verb has this stem: `stel` of `stellen`, `huur` of `huren`, `werk` of `werken`. */
  isStem(stem: string): boolean {
    return stem.length >= 3 && this.#infinitives(stem).some((verb) => this.#is(verb, Use.word));
  }

  /** How the infinitive of a stem may be written. */
  #infinitives(stem: string): string[] {
    const open = stem.replace(/([aeou])\1([^aeiou])$/, '$1$2');
    const voiced = open.replace(/f$/, 'v').replace(/s$/, 'z');
    return [`${stem}en`, `${stem}${stem.slice(-1)}en`, `${open}en`, `${voiced}en`];
  }

  #is(word: string, use: number): boolean {
    return (this.#lexicon.uses(word) & use) !== 0;
  }
}

/** `tekenen` for the stem `teken`, of which Snowball would take the end for an ending; any other stem as it is. */
export function asInfinitive(stem: string): string {
  return stem.endsWith('en') ? `${stem}en` : stem;
}
