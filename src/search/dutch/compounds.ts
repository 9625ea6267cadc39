import { HASH_START, hashOn, type Lexicon, Use } from './lexicon.js';

/** A part of a compound: `[start, end)` in the word, in UTF-16 units, without its linking letters. */
export interface Part {
  readonly start: number;
  readonly end: number;
}

const SHORTEST_WORD = 7;
const LONGEST_WORD = 60;
const SHORTEST_PART = 3;
const LONGEST_PART = 30;
/** What two parts may cost in all, and what each part more may add. */
const DEAREST_TWO = 2.8;
const DEAREST_MORE = 1.3;
const NO_LINK = [''];
const LINKS = ['', 's', 'e', 'en', 'n', 'er'];

/** Endings that look like words and are none here, and prefixes and particles: no part of a compound. */
const NO_PART = new Set(
  (
    'heid heden loosheid lijk lijke baar bare ing ingen loos loze schap schappen dom rijk rijke vol volle zaam zame ster sters ' +
    'aal ale eel ele ief ieve isch ische teit iteit atie aties ties tie eren eerd erend ende ige igen ling lingen ' +
    'achtig waarts matig matige ver her ont aan uit bij toe mee door over onder voor tegen terug weer mis non anti ' +
    'den der des ten ter ren ens ers iet ers ant ent ist age ade ier aar aars air eur end ene sel gen gem een ons hun ' +
    'wat wie dat die dit met van hem haar ons zij wij men nog nou net ook niet geen maar want dus ' +
    'ding dings dingen ringen reeds ander andere ieder iedere elk lende lenden eling elingen selen beha voorn toep inges combi neder ' +
    'achter overeen uiteen bijeen aaneen halve meren assen pannen laat'
  ).split(' '),
);

/** Particles that are words as well. */
const SEPARABLE = new Set('vast vrij samen thuis stop plaats rond weg neer los open gelijk goed hoog'.split(' '));

/**
 * Splits Dutch compounds into the words that they are made of: `uitzettings|detentie`. The lexicon says which words
 * may begin and which may end a compound; the fewest and likeliest parts win.
 */
export class CompoundSplitter {
  readonly #lexicon: Lexicon;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** The parts of a compound in order, two or more; empty for any other word. */
  split(word: string): readonly Part[] {
    if (word.length < SHORTEST_WORD || word.length > LONGEST_WORD || /[^a-z]/.test(word)) return [];
    const parts = this.#cheapest(word);
    return parts.length >= 2 && this.#worthwhile(word, parts) ? parts : [];
  }

  /** The cheapest way to make the word, from its end back; empty when there is none that is cheap enough. */
  #cheapest(word: string): Part[] {
    const costs = new Float64Array(word.length + 1).fill(Number.POSITIVE_INFINITY);
    const ends = new Uint8Array(word.length + 1);
    const nexts = new Uint8Array(word.length + 1);
    costs[word.length] = 0;
    for (let start = word.length - SHORTEST_PART; start >= 0; start--) {
      let hash = HASH_START;
      const last = Math.min(word.length, start + LONGEST_PART);
      for (let end = start + 1; end <= last; end++) {
        hash = hashOn(hash, word.charCodeAt(end - 1));
        if (end - start < SHORTEST_PART || !leadsOn(word, costs, end)) continue;
        const uses = this.#lexicon.usesOf(hash);
        if ((uses & ~Use.name) === 0 || NO_PART.has(word.slice(start, end))) continue;
        for (const link of end === word.length ? NO_LINK : LINKS) {
          const next = end + link.length;
          if (next > word.length || (link !== '' && (next === word.length || !word.startsWith(link, end)))) continue;
          if (start === 0 && next === word.length) continue;
          const cost = (costs[next] ?? 0) + partCost(uses, end - start, end === word.length, link);
          if (cost >= (costs[start] ?? 0)) continue;
          costs[start] = cost;
          ends[start] = end;
          nexts[start] = next;
        }
      }
    }
    const parts: Part[] = [];
    for (let at = 0; at < word.length && costs[0] !== Number.POSITIVE_INFINITY; at = nexts[at] ?? word.length) {
      parts.push({ start: at, end: this.#withoutLink(word, at, ends[at] ?? word.length) });
    }
    return (costs[0] ?? 0) <= DEAREST_TWO + DEAREST_MORE * (parts.length - 2) ? parts : [];
  }

  /** The s of `rechtsbijstand` and `overheidspersoneel` links, though `rechts` is a word as well; that of `kansarm` does not. */
  #withoutLink(word: string, start: number, end: number): number {
    const part = word.slice(start, end);
    if (end === word.length || part.length <= 4 || !part.endsWith('s')) return end;
    const links = (this.#lexicon.uses(part) & Use.end) === 0 && (this.#lexicon.uses(part.slice(0, -1)) & Use.end) !== 0;
    return links ? end - 1 : end;
  }

  /** `vastzetten`, `vastgezet`: a verb with its particle, no compound. */
  #isVerb(word: string): boolean {
    return /en$/.test(word)
      ? (this.#lexicon.uses(word) & (Use.word | Use.unit)) === Use.word
      : /ge.+[dt]e?$/.test(word);
  }

  /** A word that the language uses as one (`antwoord`, `maatregel`) is not taken apart when it is short. */
  #worthwhile(word: string, parts: readonly Part[]): boolean {
    const known = this.#lexicon.uses(word);
    const [first] = parts;
    if (first && SEPARABLE.has(word.slice(first.start, first.end)) && this.#isVerb(word)) return false;
    if ((known & Use.unit) === 0) return (known & Use.word) === 0 || word.length >= 9;
    return word.length >= 10 && parts.every(({ start, end }) => end - start >= 4);
  }
}

/** Whether the rest of a word can be made of parts from here, or from behind a linking letter or two. */
function leadsOn(word: string, costs: Float64Array, end: number): boolean {
  for (let at = end; at <= Math.min(end + 2, word.length); at++) {
    if (costs[at] !== Number.POSITIVE_INFINITY) return true;
  }
  return false;
}

function partCost(uses: number, length: number, last: boolean, link: string): number {
  const fitting = last ? Use.end : Use.begin;
  let cost = 1;
  if ((uses & fitting) === 0) cost += length >= 5 ? 0.5 : 1.2;
  if (length === 3) cost += 0.6;
  else if (length === 4) cost += 0.15;
  if (link !== '') cost += 0.25;
  return cost;
}
