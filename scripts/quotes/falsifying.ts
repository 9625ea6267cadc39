import type { Random } from './random.js';

/** What false quotations are made of besides the words that are changed. */
export interface Stock {
  /** Words of the corpus, to put in the place of others. */
  readonly words: readonly string[];
  /** Other sentences, to glue to. */
  readonly sentences: readonly string[];
}

/** A way of changing what a text says; null when it does not apply to it. */
export type Falsifying = (text: string, random: Random, stock: Stock) => string | null;

const swapped =
  (pattern: RegExp, by: string | ((found: string) => string)): Falsifying =>
  (text, random) => {
    const found = random.of([...text.matchAll(pattern)]);
    if (!found) return null;
    const other = typeof by === 'string' ? by : by(found[0]);
    return (text.slice(0, found.index) + other + text.slice(found.index + found[0].length))
      .replace(/ {2,}/gu, ' ')
      .trim();
  };

const pieces = (text: string): string[] => text.split(' ');

const atWord =
  (change: (word: string, random: Random, stock: Stock) => string | null): Falsifying =>
  (text, random, stock) => {
    const all = pieces(text);
    const at = random.below(all.length);
    const other = change(all[at] ?? '', random, stock);
    if (other === null) return null;
    return (other === '' ? all.toSpliced(at, 1) : all.with(at, other)).join(' ');
  };

// A word without its signs: the signs stay where they are.
const word = (piece: string, by: (core: string) => string): string | null => {
  const found = /[\p{L}\p{N}](?:[\p{L}\p{N}.,’'–/-]*[\p{L}\p{N}])?/u.exec(piece);
  return found ? piece.slice(0, found.index) + by(found[0]) + piece.slice(found.index + found[0].length) : null;
};

// Not behind the last word: there a poster's own words may follow.
const inserted =
  (piece: string): Falsifying =>
  (text, random) => {
    const all = pieces(text);
    return all.toSpliced(1 + random.below(all.length - 1), 0, piece).join(' ');
  };

const MODAL: Readonly<Record<string, string>> = {
  kan: 'moet',
  kunnen: 'moeten',
  moet: 'kan',
  moeten: 'kunnen',
  mag: 'moet',
  mogen: 'moeten',
  zal: 'zou',
  zullen: 'zouden',
  wil: 'moet',
  wordt: 'werd',
  worden: 'werden',
  is: 'was',
  zijn: 'waren',
  dient: 'kan',
  dienen: 'kunnen',
};

const ANTONYM: Readonly<Record<string, string>> = {
  meer: 'minder',
  minder: 'meer',
  alle: 'enkele',
  veel: 'weinig',
  weinig: 'veel',
  wel: 'niet',
  ook: 'nooit',
  altijd: 'nooit',
  met: 'zonder',
  zonder: 'met',
  voor: 'tegen',
  tegen: 'voor',
  of: 'en',
  en: 'of',
  ja: 'nee',
  nee: 'ja',
  vrijwillige: 'verplichte',
  legale: 'illegale',
  illegale: 'legale',
};

const either = (table: Readonly<Record<string, string>>): Falsifying =>
  swapped(new RegExp(`(?<![\\p{L}\\p{N}-])(?:${Object.keys(table).join('|')})(?![\\p{L}\\p{N}-])`, 'giu'), (found) => {
    const other = table[found.toLowerCase()] ?? '';
    return /^\p{Lu}/u.test(found) ? other.charAt(0).toUpperCase() + other.slice(1) : other;
  });

const half = (text: string, second: boolean): string => {
  const all = pieces(text);
  const middle = Math.ceil(all.length / 2);
  return (second ? all.slice(middle) : all.slice(0, middle)).join(' ');
};

/** What is false must never be called literal; `uit-de-vraag` neither, unless the words stand so in a question. */
export const FALSIFYING: Readonly<Record<string, Falsifying>> = {
  'negation dropped': swapped(/(?<![\p{L}-])(?:niet|geen|nooit|noch|evenmin)(?![\p{L}-]) ?/giu, ''),
  'geen to een': swapped(/(?<!\p{L})geen(?!\p{L})/gu, 'een'),
  'niet to wel': swapped(/(?<!\p{L})niet(?!\p{L})/gu, 'wel'),
  'niet added': inserted('niet'),
  'geen added': inserted('geen'),
  'wel added': inserted('wel degelijk'),
  'niet added in brackets': inserted('[niet]'),
  'niet added in marks': inserted('"niet"'),
  'niet added in «»': inserted('«niet»'),
  'niet added in bold': inserted('**niet**'),
  'niet added as link': inserted('[niet](https://example.nl/x)'),
  'niet added as code': inserted('`niet`'),
  'niet added as emoji name': inserted(':niet:'),
  'niet added as custom emoji': inserted('<:niet:123456789012345678>'),
  'niet added as id': inserted('<id:niet>'),
  'niet added as letters of flags': inserted('🇳🇮🇪🇹'),
  'niet added as squared letters': inserted('🄽🄸🄴🅃'),
  'niet added in a spoiler': inserted('||niet||'),
  'niet added as a superscript': inserted('ⁿⁱᵉᵗ'),
  'a picture added': inserted('🚫'),
  'a mention added': inserted('<@123456789012345678>'),
  'a time added': inserted('<t:1700000000:R>'),
  'a number changed': swapped(/(?<![\p{L}\d])\d+(?![\p{L}\d])/gu, (found) => String(Number(found) + 1)),
  'a digit dropped': swapped(/\d(?=\d)/gu, ''),
  'a decimal moved': swapped(/(?<=\d)[.,](?=\d)/gu, ''),
  'a modal changed': either(MODAL),
  'a word turned round': either(ANTONYM),
  'a word dropped': atWord((piece) => (/[\p{L}\p{N}]/u.test(piece) ? '' : null)),
  'a word replaced': atWord((piece, random, { words }) => word(piece, () => random.of(words) ?? 'anders')),
  'a word added': atWord((piece, random, { words }) => `${piece} ${random.of(words) ?? 'anders'}`),
  'a word twice': atWord((piece) => (/^\p{L}{4,}$/u.test(piece) ? `${piece} ${piece}` : null)),
  'a letter changed': atWord((piece) =>
    word(piece, (core) => (core.length > 3 ? `${core.slice(0, -1)}q` : `${core}q`)),
  ),
  'two words joined': (text, random) => {
    const found = random.of([...text.matchAll(/(?<=\p{L}{3}) (?=\p{Ll}{3})/gu)]);
    return found ? text.slice(0, found.index) + text.slice(found.index + 1) : null;
  },
  'an accent added': atWord((piece) => (/[aeou]/u.test(piece) ? piece.replace(/[aeou]/u, '$&\u0301') : null)),
  'a word struck over': atWord((piece) => word(piece, (core) => `${[...core].join('\u0336')}\u0336`)),
  'a word struck through': atWord((piece) => word(piece, (core) => `~~${core}~~`)),
  'a word that turns, hidden': swapped(
    /(?<![\p{L}-])(?:niet|geen|nooit|alleen|mits|zonder)(?![\p{L}-])/giu,
    (found) => `||${found}||`,
  ),
  'a word replaced by one in brackets': atWord((piece, random, { words }) =>
    word(piece, () => `[${random.of(words) ?? 'anders'}]`),
  ),
  'digits turned round by an override': swapped(/\d\d+/gu, (found) => `\u202e${found}\u202c`),
  'a word turned round by an override': atWord((piece) => word(piece, (core) => `\u202e${core}\u202c`)),
  'words swapped': (text, random) => {
    const all = pieces(text);
    const at = random.below(all.length - 1);
    return all
      .with(at, all[at + 1] ?? '')
      .with(at + 1, all[at] ?? '')
      .join(' ');
  },
  'words far apart swapped': (text, random) => {
    const all = pieces(text);
    const [a, b] = [random.below(all.length), random.below(all.length)];
    return all
      .with(a, all[b] ?? '')
      .with(b, all[a] ?? '')
      .join(' ');
  },
  'a clause dropped': (text) => {
    const found = /, [^,.;]{8,80}(?=,)/u.exec(text);
    return found ? text.slice(0, found.index) + text.slice(found.index + found[0].length) : null;
  },
  'brackets dropped': swapped(/ \([^()]+\)/gu, ''),
  'some words dropped': (text, random) => {
    const all = pieces(text);
    const at = 1 + random.below(all.length - 4);
    return all.length < 8 ? null : all.toSpliced(at, 3).join(' ');
  },
  'a statement asked': swapped(/\.$/gu, '?'),
  'a question stated': swapped(/\?$/gu, '.'),
  'a comma dropped': swapped(/,/gu, ''),
  'a capital changed': (text, random) => {
    const found = random.of([...text.matchAll(/(?<= )\p{Ll}(?=\p{Ll})/gu)]);
    return found ? text.slice(0, found.index) + found[0].toUpperCase() + text.slice(found.index + 1) : null;
  },
  'a number broken over a line': swapped(/\d\d+/gu, (found) => `${found.charAt(0)}\n${found.slice(1)}`),
  'a fraction behind a number': swapped(/\d+/gu, (found) => `${found}½`),
  'a word that turns, as who said it': (text) => `Onjuist:\n${text}`,
  'halves glued': (text, random, { sentences }) => `${half(text, false)} ${half(random.of(sentences) ?? '', true)}`,
  'halves glued with …': (text, random, { sentences }) =>
    `${half(text, false)} […] ${half(random.of(sentences) ?? '', true)}`,
  'a sentence turned about': (text) => (pieces(text).length < 8 ? null : `${half(text, true)} ${half(text, false)}`),
  'a sentence turned about with …': (text) =>
    pieces(text).length < 8 ? null : `${half(text, true)} […] ${half(text, false)}`,
};
