/** What becomes of a hyphen at a line's end: it goes when it only broke a word, and stays when it belongs to it. */
export type HyphenFate = 'weg' | 'blijft';

/** Why: the evidence that a person can check. */
export type HyphenGround =
  /** Decided by reading, in publication.json. */
  | { readonly kind: 'lezing'; readonly reden: string }
  /** The word stands elsewhere in the publication in this form, so many times. */
  | { readonly kind: 'elders'; readonly vorm: string; readonly keer: number }
  /** The right part begins with a capital, or the left part ends in one or in a digit (`EU-`, `F-`). */
  | { readonly kind: 'hoofdletter' }
  /** The left part is a word that takes a hyphen before any word (`niet-`, `oud-`), or does so elsewhere in the text. */
  | { readonly kind: 'voorvoegsel'; readonly deel: string }
  /** Without the hyphen two vowels would be read as one (`zee-egel`): Leidraad bij de spelling, 6.1. */
  | { readonly kind: 'klinkerbotsing'; readonly letters: string }
  /** A part left out: `asiel-` / `en terugkeer`. */
  | { readonly kind: 'weglating'; readonly volgt: string }
  /** Inside an address or the name of a file nothing is taken out. */
  | { readonly kind: 'adres' }
  /** The Dutch word list has it as one word. */
  | { readonly kind: 'woordenlijst'; readonly vorm: string }
  /** The print has a space behind it, or what follows would still have fitted on the line: it broke nothing. */
  | { readonly kind: 'ruimte'; readonly spatie: boolean }
  /** Fewer letters stand behind it than are ever broken off: `back-` / `up`. */
  | { readonly kind: 'kort' }
  /** What stands before it or behind it is no letter: no word is broken there. */
  | { readonly kind: 'teken' }
  /** Nothing speaks for the hyphen: a word broken at the line's end, by far the commonest case. */
  | { readonly kind: 'gewoon' };

export interface HyphenDecision {
  readonly fate: HyphenFate;
  readonly ground: HyphenGround;
}

// Leidraad bij de spelling (woordenlijst.org), 6.6: these are joined by a hyphen to what follows.
const HYPHENATING = new Set(
  'niet non oud vice quasi bijna adjunct aspirant interim collega kandidaat substituut'.split(' '),
);
// Equal vowels across a join. Unequal ones clash as well (`milieu-impact`), but far more often they are the broken
// syllables of one word (`gefinanci-` / `eerd`), as equal ones are in short left parts (`co-` / `operatie`).
const CLASHING = /^(?:aa|ee|oo|uu)$/u;
// No syllable ends in `e` where the next begins with `i` (`ge-ïnd` has its dots): `re-integratie`, `anti-islamitisch`.
const CLASHING_ALWAYS = /[ei]-i(?!j)/u;
// An adjective on `-isch` is joined by a hyphen to another: `technisch-inhoudelijk` (Leidraad bij de spelling, 6.4).
const ADJECTIVE = /\p{L}{2}isch$/u;
// So are these before another adjective: `financieel-economische`, `politiek-bestuurlijke`.
const ADJECTIVES =
  /(?:\p{L}lijk|ieel|^politiek|^sociaal|^cultureel|^(?:inter)?nationaal|^regionaal)-\p{L}+(?:lijk|isch|eel|el|ief|iev|aal|al)e?$/u;
// Between two whole words unequal ones clash too (`informatie-uitwisseling`).
const CLASHING_IN_COMPOUND = /^(?:a[eiu]|e[iu]|i[ej]|o[eiu]|ui)$/u;
// `oud-heid` and the like are a word and its ending, not a compound.
const ENDING = /^(?:heid|heden|ste[nr]?|er[es]?|erlijk)(?![\p{L}])/u;

// Leidraad bij de spelling, 6.8: a word of initials is joined by a hyphen. Those that texts write in small letters and
// that are no syllable of another word.
// Letters without a vowel are such a word always: no syllable lacks one.
const VOWELLESS = /^[^aeiouyáàâäéèêëíìîïóòôöúùûü]{2,}$/iu;
/** A letter by itself (`e-mail`) is no syllable that a word is broken behind. */
const LONE_LETTER = /^\p{L}$/u;
/** Offices whose two words have a hyphen between them. */
const OFFICE =
  /^(?:(?:directeur|secretaris|inspecteur|procureur|advocaat|gouverneur|consul|landsadvocaat|brigade|luitenant|kolonel)-generaals?|minister-presidenten?)$/u;
const INITIALS = new Set(
  'mbo hbo vmbo havo vwo ict cao azc ggz ggd pgb btw bpm mkb ngo lhbti lhbtiq bsn ov ic tbs wmo wlz zvw zzp gps hiv soa dna rna vve ozb mri led adv anw woo wob awb avg wia wao wajong bibob apv vog bso zbo fte vso sbo pfas mkba esg aov ioaw pabo lhbtqia lhbtiqa aow uwv rivm seh nox navo'.split(
    ' ',
  ),
);

/** The same, of which each is a syllable too: before a whole word only. */
const SHORT_INITIALS = new Set('po vo so wo ai it id mer'.split(' '));
/** Names of parties and firms that end in a small letter and stand before a word with a hyphen. */
const NAMES =
  /^(?:GroenLinks|ChristenUnie|Volt|Denk|ProRail|YouTube|WhatsApp|LinkedIn|TikTok|Twitter|Facebook|Frontex)$/u;

/** Names that have a capital within them and no hyphen; they may be broken before it. */
const INNER_CAPITALS =
  /^(?:Groen-Links|Christen-Unie|Boer-Burger|Burger-Beweging|Mijn-Overheid|Pro-Rail|Post-NL|Volker-Wessels|Friesland-Campina|You-Tube|Whats-App|Linked-In|Tik-Tok)/u;

/** Words before which a part of a compound may be left out: `asiel- en migratiebeleid`. */
const LEFT_OUT = /^(?:en|of|en\/of|tot|respectievelijk)$/u;
// The same, though a broken word may go on with these letters (`eige-` / `naar`): behind a whole word only.
const LEFT_OUT_BEHIND_WORD = /^(?:als|dan|maar|naar|noch|alsmede|alsook|versus|danwel|ofwel|evenals|cq)$/u;

/** Whether a part of a compound may have been left out before a word. */
export function mayBeLeftOut(next: string): boolean {
  return LEFT_OUT.test(next) || LEFT_OUT_BEHIND_WORD.test(next);
}

/** Compounds of two words that stay apart by a hyphen, by the beginnings of both. */
const PAIRS =
  /^(?:woon-werk|hoger-beroep|(?:up|face|end|peer|nice|business)-to-|(?:cross|cut|early|must|risk|roll|self|spill|zero)-\p{Ll}|co-ouder|publiek-priva|privaat-publiek|kosten-bate|zij-instr|sociaal-(?:economisch|cultureel|culturele|emotione|maatschappelijk)|(?:back|front)-(?:end|office)|start-up|scale-up|top-down|bottom-up|noord-zuid|oost-west|man-vrouw|ouder-kind|protestants-christel|arts-patiënt|vraag-antwoord)/u;

const SMALL = 'aan|and|by|en|for|in|of|on|op|or|per|te|the|to|tot|your';
/** A small word between two hyphens (`kant-en-klaar`, `face-to-face`); one with a vowel first is no syllable's end. */
const BEFORE_SMALL = /^(?:aan|and|en|in|of|on|op|or)-\p{L}/u;
const BEHIND_SMALL = new RegExp(`\\p{Ll}-(?:${SMALL})$`, 'u');
const TWICE = new RegExp(`^(\\p{Ll}+)-(?:${SMALL})-\\1$`, 'u');

/** Of 97 words that were broken in eleven publications none had fewer letters on the next line; fourteen had three. */
const LEAST = 3;

/** What is known of a broken word besides the text that it stands in. */
export interface WordKnowledge {
  /** Which of these the Dutch word list has: the parts as one word, and each part by itself. */
  readonly words?: {
    readonly joined: boolean;
    readonly left: boolean;
    readonly right: boolean;
    /** The list has the parts as one word with a hyphen. */
    readonly hyphened?: boolean | undefined;
  };
  /** The print has no space behind the hyphen, so no part was left out. */
  readonly spaceless?: boolean;
  /** More of the word would have fitted on the line. */
  readonly more?: boolean;
}

/**
 * Decides about the hyphen between `left`, the word before it at the line's end, and `right`, the first word of the
 * next line. The first evidence in this order decides: a part left out, the word elsewhere in the text, capitals and
 * digits, room on the line, the word list, a part that takes a hyphen elsewhere in the text or always does, too few
 * letters to have been broken off, clashing vowels; otherwise the hyphen only broke the word.
 */
export function decideHyphen(
  left: string,
  right: string,
  vocabulary: Vocabulary,
  { words, spaceless = false, more = false }: WordKnowledge = {},
): HyphenDecision {
  if (!spaceless && LEFT_OUT.test(right)) {
    return { fate: 'blijft', ground: { kind: 'weglating', volgt: right } };
  }
  if (!spaceless && LEFT_OUT_BEHIND_WORD.test(right) && words?.left && !words.joined) {
    return { fate: 'blijft', ground: { kind: 'weglating', volgt: right } };
  }
  if (left === '' || right === '') return { fate: 'blijft', ground: { kind: 'teken' } };
  const joined = vocabulary.count(left + right);
  const hyphened = vocabulary.count(`${left}-${right}`);
  if (joined > 0 || hyphened > 0) {
    return joined >= hyphened
      ? { fate: 'weg', ground: { kind: 'elders', vorm: left + right, keer: joined } }
      : { fate: 'blijft', ground: { kind: 'elders', vorm: `${left}-${right}`, keer: hyphened } };
  }
  if (capitalsMeet(left, right)) return { fate: 'blijft', ground: { kind: 'hoofdletter' } };
  if (more) return { fate: 'blijft', ground: { kind: 'ruimte', spatie: false } };
  if (words?.hyphened) return { fate: 'blijft', ground: { kind: 'woordenlijst', vorm: `${left}-${right}` } };
  const small = BEFORE_SMALL.test(right) || TWICE.test(`${left}-${right}`);
  if (small || (BEHIND_SMALL.test(left) && !words?.joined)) {
    return { fate: 'blijft', ground: { kind: 'voorvoegsel', deel: left } };
  }
  if (isChain(left, right)) return { fate: 'blijft', ground: { kind: 'adres' } };
  if (words?.joined) return { fate: 'weg', ground: { kind: 'woordenlijst', vorm: left + right } };
  if (vocabulary.takesHyphen(left)) return { fate: 'blijft', ground: { kind: 'voorvoegsel', deel: left } };
  const prefix = left.toLowerCase().split('-').at(-1) ?? '';
  const initials =
    INITIALS.has(prefix) || [prefix, right].some((one) => VOWELLESS.test(one)) || LONE_LETTER.test(prefix);
  const alwaysHyphened = HYPHENATING.has(prefix) || (prefix === 'ex' && words?.right);
  if (
    initials ||
    (SHORT_INITIALS.has(prefix) && words?.right) ||
    (NAMES.test(left) && !ENDING.test(right)) ||
    OFFICE.test(`${prefix}-${right}`) ||
    PAIRS.test(`${prefix}-${right}`) ||
    ADJECTIVE.test(prefix) ||
    (words?.left && words.right && ADJECTIVES.test(`${prefix}-${right}`)) ||
    (alwaysHyphened && !ENDING.test(right))
  ) {
    return { fate: 'blijft', ground: { kind: 'voorvoegsel', deel: prefix } };
  }
  if (right.length < LEAST && !LEFT_OUT.test(right)) return { fate: 'blijft', ground: { kind: 'kort' } };
  const letters = (left.at(-1) ?? '') + (right.at(0) ?? '');
  const compound = words?.left && words.right && left.length > 2;
  const always = CLASHING_ALWAYS.test(`${left.at(-1)}-${right}`) || (left.length > 2 && CLASHING.test(letters));
  if (always || (compound && CLASHING_IN_COMPOUND.test(letters)))
    return { fate: 'blijft', ground: { kind: 'klinkerbotsing', letters } };
  return { fate: 'weg', ground: { kind: 'gewoon' } };
}

// So many hyphens has no word: the name of a file, or the rest of an address.
function isChain(left: string, right: string): boolean {
  const [before, behind] = [left, right].map((word) => word.split('-').length - 1);
  return Boolean(before && behind) || (before ?? 0) > 2 || (behind ?? 0) > 1;
}

// A word set in capitals throughout (a title) is broken like any other.
function capitalsMeet(left: string, right: string): boolean {
  if (INNER_CAPITALS.test(`${left}-${right}`)) return false;
  const title = /\p{Lu}{3,}$/u.test(left) && /^\p{Lu}{2,}/u.test(right);
  return !title && (/[\p{Lu}\p{N}]$/u.test(left) || /^[\p{Lu}\p{N}]/u.test(right));
}

/** How often each word stands in a text, whole and in lower case; words broken at a line's end do not count. */
export class Vocabulary {
  readonly #counts = new Map<string, number>();
  readonly #before = new Set<string>();

  /** @param lines the lines of a text, in order, without their line breaks */
  constructor(lines: readonly string[]) {
    let afterBreak = false;
    for (const line of lines) {
      const words = [...line.matchAll(WORD)];
      const broken = BROKEN_END.test(line);
      words.forEach((word, index) => {
        if (index === 0 && afterBreak) return;
        if (index === words.length - 1 && broken) return;
        const key = word[0].toLowerCase();
        this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
        // More hyphens than one are an address'.
        const [, first] = /^(\p{L}{3,})-\p{L}+$/u.exec(key) ?? [];
        if (first !== undefined) this.#before.add(first);
      });
      afterBreak = broken;
    }
  }

  count(word: string): number {
    return this.#counts.get(word.toLowerCase()) ?? 0;
  }

  /**
   * Whether a word stands before a hyphen and another word in the text (`audit` where it has `audit-functie`), and
   * begins no word without one.
   */
  takesHyphen(word: string): boolean {
    const first = word.toLowerCase();
    if (!this.#before.has(first)) return false;
    return ![...this.#counts.keys()].some(
      (one) => one.startsWith(first) && /^\p{L}{3,}$/u.test(one.slice(first.length)),
    );
  }
}

/** A word as text writes it, with the hyphens and apostrophes inside it. */
const WORD = /[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*/gu;
const BROKEN_END = /[\p{L}\p{N}]-$/u;
