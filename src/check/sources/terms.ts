import { Readings } from '../words/readings.js';
import { superscript } from '../words/signs.js';
import type { SourceToken, Token } from '../words/tokens.js';
import type { Ways } from './where.js';

/**
 * A word, or two words that follow each other, as a number below 2³²: what an index of passages is looked up by. Two
 * may have the same number; then a passage too many is compared, and never one too few.
 */
export type Term = number;

/** The terms of a passage, each once. */
export function termsOf(tokens: readonly SourceToken[]): Set<Term> {
  const forms = tokens.flatMap(sourceForms).filter((form) => /[\p{L}\p{N}]/u.test(form));
  const words = tokens.flatMap(({ kind, form }) => (kind === 'word' ? [form.toLowerCase()] : []));
  return new Set([...forms.map(termOf), ...words.slice(1).map((word, at) => pairOf(words[at] ?? '', word))]);
}

/** Pieces of words that were broken again and again may be read in so many ways that these tell nothing. */
const WAYS = 6;
/** So many words are a long text. */
const LONG = 64;

/** Terms of which a passage that has a quotation word for word has one. */
export interface OneOf {
  readonly terms: readonly Term[];
  /** Where each of them stands, when that was looked up. */
  where: Ways | null;
}

/** What a word may be, with its terms. */
interface Reading extends OneOf {
  readonly forms: readonly string[];
  /** One of its forms may be the number of a note, or says so. */
  readonly noted: boolean;
  /** How this word and another behind it may stand in a source; null where that cannot be told. */
  readonly before: Map<Reading, OneOf | null>;
}

/** What the words of a message may be; those that may be the same are one. */
export class Vocabulary {
  readonly #readings = new Map<string, Reading>();

  of(forms: readonly string[]): Reading {
    const key = forms.join(' ');
    const known = this.#readings.get(key);
    if (known) return known;
    const noted = forms.some(mayBeNote);
    const reading: Reading = { forms, terms: forms.map(termOf), noted, before: new Map(), where: null };
    this.#readings.set(key, reading);
    return reading;
  }
}

/** What the stretches of one quotation have together. */
interface Shared {
  readonly tokens: readonly Token[];
  readonly readings: Readings<Reading>;
  /** Tokens that are words which a source needs to have, ascending. */
  readonly words: readonly number[];
  /** By token, the number of the first of these words from there on. */
  readonly from: Uint32Array;
  /** Whether something stands before such a word, behind the one before it, that may stand for words of the source. */
  readonly apart: readonly boolean[];
}

/** A stretch of a quotation, as what passages are looked for by. What stretches have together is worked out once. */
export class Sought {
  readonly #shared: Shared;
  readonly #first: number;
  readonly #last: number;
  /** Whether words may be one with what stands beside the stretch. */
  readonly #open: boolean;

  /** All of a quotation. @param vocabulary that of the message in which it stands */
  static of(tokens: readonly Token[], vocabulary: Vocabulary): Sought {
    const readings = new Readings(tokens, (forms) => vocabulary.of(forms));
    const words = [...tokens.keys()].filter((at) => readings.of(at) !== null);
    const apart = words.map((at, nr) => nr > 0 && tokens.slice(words[nr - 1], at).some(parts));
    const from = new Uint32Array(tokens.length + 1);
    let nr = 0;
    from.forEach((_, at) => {
      from[at] = nr;
      if (words[nr] === at) nr += 1;
    });
    return new Sought({ tokens, readings, words, from, apart }, 0, tokens.length, false);
  }

  private constructor(shared: Shared, first: number, last: number, open: boolean) {
    this.#shared = shared;
    this.#first = first;
    this.#last = last;
    this.#open = open;
  }

  /** Tokens `first` up to `last`, half-open, by themselves: what stands beside them is no piece of a word of theirs. */
  part(first: number, last: number): Sought {
    return new Sought(this.#shared, first, last, false);
  }

  /** What each token of the quotation may be, in lower case; null for what no source needs to have. */
  forms(): (readonly string[] | null)[] {
    return this.#shared.tokens.map((_, at) => this.#shared.readings.of(at)?.forms ?? null);
  }

  /** Every so many words that follow each other; the outer ones may be pieces of words with what stands beside them. */
  runs(length: number): Sought[] {
    const { words } = this.#shared;
    return words.slice(length - 1).map((last, nr) => new Sought(this.#shared, words[nr] ?? last, last + 1, true));
  }

  /**
   * The terms of which a passage that has these words as they stand has one of each: of every word one of its readings,
   * of two that follow each other one of the ways in which they can.
   */
  all(): OneOf[] {
    const { apart, from } = this.#shared;
    const first = from[this.#first] ?? 0;
    const readings = this.#readings();
    const pairs: OneOf[] = [];
    const alone = new Set(readings);
    for (let nr = 1; nr < readings.length; nr += 1) {
      const [before, behind] = [readings[nr - 1], readings[nr]];
      const ways = before && behind && !apart[first + nr] ? waysOf(before, behind) : null;
      if (!before || !behind || !ways) continue;
      pairs.push(ways);
      // A passage that has both in a row has each.
      alone.delete(before);
      alone.delete(behind);
    }
    return [...pairs, ...alone];
  }

  /**
   * The terms of which a passage near to these words has many: the words in all readings, their pairs in the first. Of a
   * long text the pairs say it alone, and stand in far fewer passages.
   */
  some(): Set<Term> {
    const readings = this.#readings();
    const pairs = readings.slice(1).map(({ forms }, at) => pairOf(readings[at]?.forms[0] ?? '', forms[0] ?? ''));
    return new Set([...(readings.length > LONG ? [] : readings.flatMap(({ terms }) => terms)), ...pairs]);
  }

  #readings(): Reading[] {
    const { words, from, readings } = this.#shared;
    const found: Reading[] = [];
    const within = this.#open ? ([] as const) : ([this.#first, this.#last] as const);
    for (let nr = from[this.#first] ?? 0; nr < (from[this.#last] ?? 0); nr += 1) {
      const reading = readings.of(words[nr] ?? 0, ...within);
      if (reading) found.push(reading);
    }
    return found;
  }
}

function waysOf(before: Reading, behind: Reading): OneOf | null {
  const known = before.before.get(behind);
  if (known !== undefined) return known;
  const tells = !before.noted && !behind.noted && before.forms.length * behind.forms.length <= WAYS;
  const both = before.forms.filter((form) => behind.forms.includes(form)).map(termOf);
  const pairs = () => before.forms.flatMap((one) => behind.forms.map((other) => pairOf(one, other)));
  const ways = tells ? { terms: [...both, ...pairs()], where: null } : null;
  before.before.set(behind, ways);
  return ways;
}

/** A word or sign in lower case, and the ways in which a quotation may write the note behind it. */
function sourceForms(token: SourceToken): string[] {
  const word = token.form.toLowerCase();
  if (token.note === null) return [word];
  return [word, word + token.note, token.note, superscript(token.note), 'noot', 'voetnoot'];
}

// What may be a note's number, or says so, is no word in a source.
function mayBeNote(form: string): boolean {
  return /\d$|^(?:voet)?noot$/u.test(form);
}

// What is left out, or lists, may stand for words of the source.
function parts({ kind, listing }: Token): boolean {
  return kind === 'omission' || listing;
}

function pairOf(word: string, next: string): Term {
  return termOf(`${word} ${next}`);
}

// FNV-1a, its bits mixed once more: terms are spread evenly by the highest.
function termOf(text: string): Term {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
