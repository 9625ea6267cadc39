import { sentencesIn } from '../text/sentences.js';
import { coverOf, RUN, type Stretch } from './compare/cover.js';
import type { Nearest } from './compare/differences.js';
import { literalIn } from './compare/literal.js';
import { nearestOf } from './compare/nearest.js';
import type { Candidates } from './sources/candidates.js';
import type { Half, Onderdeel } from './sources/half.js';
import { Sought, Vocabulary } from './sources/terms.js';
import type { Place } from './verdict.js';
import type { Token } from './words/tokens.js';
import { type Quoted, quotedFrom, wordsIn } from './words/tokens.js';

/** So many passages are read for a literal quotation. Of words that stand in more the first are enough, unless the
 * quotation stands in none of those: then so many. */
const HOLDING = 150;
const MOST = 1000;
/** Of a message that has many such quotations so many in all; then the first few of each. */
const IN_ALL = 600;
const FEW = 4;
/** So many for the nearest one. */
const NEAR = 12;
/** For parts that may stand in different places: so many passages for each sentence or run of words, and sentences. */
const FOR_PART = 6;
const NEAR_PART = 2;
const SENTENCES = 60;

// What Discord shows in the place of these is no word of anybody.
const NO_WORDS = /https?:\/\/\S+|<(?:@[!&]?|#|a?:\w+:|t:-?)\d+(?::\w)?>|<\/[^:<>\n]{1,100}:\d+>|:\w{2,32}:/g;

/** Literal stretches of a quotation, and what lies between them, as token ranges. */
export interface Parts {
  readonly stretches: readonly Stretch[];
  /** Number of words outside the stretches. */
  readonly out: number;
}

/** The comparison of one message with the publications; what is asked twice is worked out once. */
export class Comparison {
  readonly #candidates: Candidates;
  readonly #quoted = new Map<string, Quoted>();
  readonly #vocabulary = new Vocabulary();
  readonly #sought = new Map<readonly Token[], Sought>();
  /** Number of passages that were read for literal quotations. */
  #read = 0;
  readonly #places = new Map<string, Promise<readonly Place[]>>();
  readonly #parts = new Map<string, Promise<Parts>>();
  readonly #near = new Map<string, Promise<Nearest | null>>();
  readonly #halves = new Map<Sought, Promise<readonly Half[]>>();

  constructor(candidates: Candidates) {
    this.#candidates = candidates;
  }

  /** Has the words of texts looked up before they are asked for one text after the other. */
  prepare(texts: readonly string[]): Promise<void> {
    return this.#candidates.prepare(() => texts.map((text) => this.#soughtOf(this.quoted(text))));
  }

  /** A text taken apart. */
  quoted(text: string): Quoted {
    const quoted = this.#quoted.get(text) ?? quotedFrom(text);
    this.#quoted.set(text, quoted);
    return quoted;
  }

  /** Whether there is a word to compare in a text. */
  hasWords(text: string): boolean {
    // Only what lists, stands in brackets or is no text has letters and no word.
    if ((/\p{L}{5}/u.test(text) || (/\p{L}/u.test(text) && !/[).]/.test(text))) && !/[[({<:/]/.test(text)) return true;
    return wordsIn(this.quoted(text.replace(NO_WORDS, '')).tokens) > 0;
  }

  /** Every place where a quotation stands word for word, the best first. */
  places(words: string | Quoted): Promise<readonly Place[]> {
    const quoted = typeof words === 'string' ? this.quoted(words) : words;
    return remembered(this.#places, quoted.text, () => this.#findPlaces(quoted));
  }

  /** A quotation taken apart in stretches that stand literally somewhere. */
  parts(quoted: Quoted): Promise<Parts> {
    return remembered(this.#parts, quoted.text, async () => {
      const forms = this.#soughtOf(quoted).forms();
      const stretches = coverOf(quoted, forms, await this.#halvesFor(quoted), cutsOf(quoted));
      const inside = stretches.reduce((sum, { first, last }) => sum + wordsIn(quoted.tokens.slice(first, last)), 0);
      return { stretches, out: wordsIn(quoted.tokens) - inside };
    });
  }

  /** What a quotation looks most like; null when nothing is near. */
  near(quoted: Quoted): Promise<Nearest | null> {
    return remembered(this.#near, quoted.text, async () =>
      nearestOf(await this.#nearTo(this.#soughtOf(quoted)), quoted.tokens),
    );
  }

  /** Whether a word stands, as it is written, in what a publication has around its questions and answers. */
  async isInHeading(word: string): Promise<boolean> {
    const halves = await this.#candidates.holding(this.#soughtOf(this.quoted(word)), HOLDING);
    return halves.some(({ name, tokens }) => name.rol === 'kop' && tokens.some(({ form }) => form === word));
  }

  #soughtOf({ tokens }: Quoted): Sought {
    const sought = this.#sought.get(tokens) ?? Sought.of(tokens, this.#vocabulary);
    this.#sought.set(tokens, sought);
    return sought;
  }

  #nearTo(sought: Sought): Promise<readonly Half[]> {
    return remembered(this.#halves, sought, () => this.#candidates.near(sought, NEAR));
  }

  async #findPlaces(quoted: Quoted): Promise<readonly Place[]> {
    if (quoted.parts.length === 0) return [];
    let seen = 0;
    for (const limit of [this.#read < IN_ALL ? HOLDING : FEW, MOST]) {
      const halves = await this.#candidates.holding(this.#soughtOf(quoted), limit);
      this.#read += halves.length - seen;
      // `Ja.` stands in the answer `Ja.`; that another begins with `Ja,` counts only where no answer is `Ja.`.
      for (const strip of [false, true]) {
        const places = halves.slice(seen).flatMap((half) => literalIn(half, quoted, strip) ?? []);
        if (places.length > 0) return placesInOrder(places);
      }
      if (halves.length < limit) break;
      seen = halves.length;
    }
    return [];
  }

  // The passages that parts of a quotation may come from: those near to the whole, those with a sentence of it, or near
  // to it, and those with a run of its words.
  async #halvesFor(quoted: Quoted): Promise<readonly Half[]> {
    const sought = this.#soughtOf(quoted);
    const cuts = [0, ...cutsOf(quoted), quoted.tokens.length];
    const sentences = cuts.slice(1, SENTENCES + 1).map((end, at) => sought.part(cuts[at] ?? 0, end));
    // All at once: candidates that come from disk are fetched together.
    const found = await Promise.all([
      this.#nearTo(sought),
      ...sentences.map(async (sentence) => {
        const holding = await this.#candidates.holding(sentence, FOR_PART);
        return holding.length > 0 ? holding : this.#candidates.near(sentence, NEAR_PART);
      }),
      ...sought.runs(RUN).map((run) => this.#candidates.holding(run, FOR_PART)),
    ]);
    return [...new Set(found.flat())];
  }
}

function remembered<K, T>(known: Map<K, Promise<T>>, key: K, find: () => Promise<T>): Promise<T> {
  const found = known.get(key) ?? find();
  known.set(key, found);
  return found;
}

const ROLES: readonly Onderdeel[] = ['antwoord', 'vraag', 'voetnoot', 'onderwerp', 'kop'];
const SIDES: readonly Place['half']['kant'][] = ['antwoord', 'vraag', null];
/** Differences that make one place less exact than another; how lines and spaces fall does not. */
const INEXACT = new Set(['hoofdletter', 'slotteken', 'streepjes', 'voetnoten', 'tekens']);

/**
 * Places of the same words, the best first: in an answer before a question, exact before nearly exact, a whole
 * sentence before a part of one, and what other quotations of the message come from before the rest.
 * @param near tells how much speaks for a fragment: 0 for nothing
 */
export function placesInOrder(places: readonly Place[], near: (place: Place) => number = () => 0): Place[] {
  const ranked = places.map((place, at) => ({
    place,
    rank: [
      SIDES.indexOf(place.half.kant),
      place.typografie.filter((code) => INEXACT.has(code)).length,
      place.heel ? 0 : 1,
      -near(place),
      ROLES.indexOf(place.half.rol),
      at,
    ],
  }));
  return ranked.sort((a, b) => compared(a.rank, b.rank)).map(({ place }) => place);
}

function compared(a: readonly number[], b: readonly number[]): number {
  for (const [at, value] of a.entries()) if (value !== b[at]) return value - (b[at] ?? 0);
  return 0;
}

/** Before which tokens a sentence of a quotation has ended, ascending; what is left out may begin there as well. */
export function cutsOf({ text, tokens }: Quoted): number[] {
  const ends = sentencesIn(text).map(({ end }) => end);
  const cuts: number[] = [];
  let next = 0;
  tokens.forEach((token, at) => {
    const ended = (ends[next] ?? Number.POSITIVE_INFINITY) <= token.start;
    const before = tokens[at - 1];
    const omitted = token.kind === 'omission' && /^[.?!]$/.test(before?.form ?? '');
    if (at > 0 && (ended || omitted || (before?.kind === 'omission' && cuts.at(-1) === at - 1))) cuts.push(at);
    while ((ends[next] ?? Number.POSITIVE_INFINITY) <= token.start) next += 1;
  });
  return cuts;
}
