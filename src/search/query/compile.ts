import type { AnalysedWord, Analyser } from '../dutch/analysis.js';
import { spellOut } from '../dutch/fold.js';
import { ADVERBS, AUXILIARIES, FILLERS, LIGHT, PARTICLES } from '../dutch/word-classes.js';
import type { Vocabulary } from '../index/vocabulary.js';
import { type Alternative, keyOf, type OtherWords } from '../thesaurus/thesaurus.js';
import { type NearWord, SOUNDS_ALIKE } from './spelling.js';
import type { Query, QueryItem } from './typed-query.js';
import { isHead, type Way, Ways, WEIGHTS, wholly } from './ways.js';

/** One of the reader's words, as it was written (folded), with all that stands for it. */
export interface Concept {
  readonly text: string;
  /** Whether it stands in quotation marks: then it must be found as it stands. */
  readonly grouped: boolean;
  /** How much it says of what is looked for, before its rarity: in (0, 1]. */
  readonly importance: number;
  readonly ways: readonly Way[];
}

/** A query in terms of the index. */
export interface CompiledQuery {
  readonly concepts: readonly Concept[];
  /** Word groups that must stand in the fragment, folded. */
  readonly groups: readonly string[];
  /** Words of the corpus for words that it does not know. */
  readonly corrections: readonly { readonly start: number; readonly end: number; readonly word: string }[];
}

/** What the words of a query become. */
export function compileQuery(
  query: Query,
  analyser: Analyser,
  known: Vocabulary,
  thesaurus: OtherWords,
): CompiledQuery {
  const compiler = new Compiler(analyser, known);
  for (const item of query.items) compiler.add(item);
  compiler.joinNeighbours();
  compiler.joinParticles(query.items, thesaurus);
  compiler.addOtherWords(thesaurus);
  return compiler.result();
}

interface Draft {
  readonly text: string;
  /** Null for the beginning of a word, and for an expression. */
  readonly word: AnalysedWord | null;
  readonly grouped: boolean;
  /** How much an expression says, words that mean something together; null for what was typed. */
  readonly expression: number | null;
  /** Where it stands in what was typed. */
  readonly at: number;
  readonly ways: Way[];
}

/** A word of the query as the thesaurus wants it. */
interface Key {
  readonly key: string;
  readonly text: string;
  /** Null where a small word stands or the row is broken. */
  readonly draft: Draft | null;
  /** Whether it says nothing and may stand between words that belong together. */
  readonly filler: boolean;
}

/** Nothing is read across it. */
const NO_KEY: Key = { key: '', text: '', draft: null, filler: false };

class Compiler {
  readonly #analyser: Analyser;
  readonly #known: Vocabulary;
  readonly #ways: Ways;
  readonly #drafts: Draft[] = [];
  readonly #keys: Key[] = [];
  readonly #groups: string[] = [];
  readonly #corrections: { start: number; end: number; word: string }[] = [];

  constructor(analyser: Analyser, known: Vocabulary) {
    this.#analyser = analyser;
    this.#known = known;
    this.#ways = new Ways(analyser, known);
  }

  add(item: QueryItem): void {
    if (item.kind === 'groep') this.#addGroup(item.text, item.start);
    else if (item.kind === 'begin') this.#addBegin(item.word, item.start);
    else this.#addWord(item);
  }

  /** `haat zaaien` is also looked for as `haatzaaien`, when the corpus has that word. */
  joinNeighbours(): void {
    this.#drafts.forEach((left, index) => {
      const right = this.#drafts[index + 1];
      if (!left.word || !right?.word || left.grouped || right.grouped) return;
      const joined = this.#analyser.word(left.word.word + right.word.word);
      if (!joined || !this.#known.hasTerm(joined.term)) return;
      for (const draft of [left, right]) draft.ways.push(wholly(joined.term, 1));
    });
  }

  /**
   * `op vangen`, `mee wil werken`, `vangen we ze op` and `haakt Nederland niet af` are also looked for as `opvangen`,
   * `meewerken` and `afhaken`: a particle stands before its verb, auxiliary verbs between them, or ends the sentence.
   * One that is hardly ever a preposition may stand anywhere behind its verb.
   */
  joinParticles(read: readonly QueryItem[], thesaurus: OtherWords): void {
    read.forEach((particle, place) => {
      if (particle.kind !== 'woord' || !PARTICLES.has(particle.word)) return;
      const next = read.slice(place + 1).find((item) => item.kind !== 'woord' || !AUXILIARIES.has(item.word));
      const near = next === read[place + 1] ? next?.start === particle.end + 1 : true;
      const verb = next?.kind === 'woord' && near ? next.word : null;
      const apart = read[place + 1] === undefined || ADVERBS.has(particle.word);
      const own = this.#drafts.find(({ text }) => text === particle.word);
      for (const draft of this.#drafts) {
        const { text, word, grouped, at } = draft;
        if (grouped || word === null || draft === own || !(text === verb || (apart && at < particle.start))) continue;
        const joined = this.#analyser.word(particle.word + text);
        if (!joined) continue;
        const ways = this.#waysOfJoined(joined, thesaurus);
        draft.ways.push(...ways);
        own?.ways.push(...ways);
      }
    });
  }

  addOtherWords(thesaurus: OtherWords): void {
    const meaning = this.#drafts.length > 0;
    for (const { keys, strength, words } of this.#expressions(thesaurus)) {
      const drafts = keys.flatMap(({ draft }) => draft ?? []);
      // `hoeveel`: small words alone say how what is looked for may be called, in a query that has others.
      if (drafts.length === 0 && meaning) drafts.push(this.#expression(keys, WEIGHTS.small));
      // `meer mensen bij`: each word may say little, and all of them together just what is meant.
      else if (keys.length > 1 && strength !== 'weak') drafts.push(this.#expression(keys, WEIGHTS.expression));
      // A word that the corpus has says best what is meant; one that it lacks is known by others alone.
      const has = keys.length === 1 && drafts.some(({ word }) => word && this.#known.hasTerm(word.term));
      const weight = WEIGHTS.synonym[strength] * (has ? WEIGHTS.knownWord : 1);
      for (const way of this.#ways.of(words, weight)) for (const draft of drafts) draft.ways.push(way);
    }
    for (const { word, grouped, ways } of this.#drafts) {
      // What stands in quotation marks is meant as it stands.
      if (grouped) continue;
      for (const lesser of word?.lesser ?? []) {
        const weight = isHead(lesser, word) ? WEIGHTS.headSynonym : WEIGHTS.partSynonym;
        for (const { words, strength } of thesaurus.alternatives([lesser.term])) {
          ways.push(...this.#ways.of(words, weight * (WEIGHTS.synonym[strength] / WEIGHTS.synonym.near)));
        }
      }
    }
  }

  result(): CompiledQuery {
    let left = WEIGHTS.mostWays;
    const heavy = this.#drafts.some(({ text, expression }) =>
      expression === null ? !LIGHT.has(text) : expression > WEIGHTS.small,
    );
    const concepts = this.#drafts.map(({ text, grouped, expression, ways }): Concept => {
      const kept = ways.slice(0, Math.max(left, 1));
      left -= kept.length;
      const light = heavy && !grouped && LIGHT.has(text);
      return { text, grouped, importance: expression ?? (light ? WEIGHTS.light : 1), ways: kept };
    });
    const finds = concepts.some(({ ways }) =>
      ways.flat().some(({ terms }) => terms.some(({ term }) => this.#known.hasTerm(term))),
    );
    return { concepts, groups: this.#groups, corrections: finds ? this.#corrections : [] };
  }

  #waysOfJoined({ term }: AnalysedWord, thesaurus: OtherWords): Way[] {
    const other = thesaurus.alternatives([term]);
    return [
      ...(this.#known.hasTerm(term) ? [wholly(term, WEIGHTS.particle)] : []),
      ...other.flatMap(({ words, strength }) => this.#ways.of(words, WEIGHTS.particle * WEIGHTS.synonym[strength])),
    ];
  }

  /** Other words for what stands in the query; of several words also where others that say nothing stand between them. */
  *#expressions(thesaurus: OtherWords): Generator<Pick<Alternative, 'strength' | 'words'> & { keys: Key[] }> {
    const tight = this.#keys;
    const loose = tight.filter(({ filler }) => !filler);
    for (const { at, length, strength, words } of thesaurus.alternatives(tight.map(({ key }) => key)))
      yield { keys: tight.slice(at, at + length), strength, words };
    if (loose.length === tight.length) return;
    for (const { at, length, strength, words } of thesaurus.alternatives(loose.map(({ key }) => key))) {
      const keys = loose.slice(at, at + length);
      const [first] = keys;
      const apart = first && tight[tight.indexOf(first) + length - 1] !== keys.at(-1);
      if (apart) yield { keys, strength, words };
    }
  }

  /** The draft of words that have a meaning together, made when it is first needed. */
  #expression(keys: readonly Key[], importance: number): Draft {
    const text = keys.map((key) => key.text).join(' ');
    const known = this.#drafts.find(({ expression, text: other }) => expression !== null && other === text);
    if (known) return known;
    const made: Draft = { text, word: null, grouped: false, expression: importance, at: 0, ways: [] };
    this.#drafts.push(made);
    return made;
  }

  #addWord({ word: text, start, end }: { word: string; start: number; end: number }): void {
    const word = this.#analyser.word(text);
    const before = this.#drafts.find((known) => !known.grouped && word !== null && known.word?.term === word.term);
    if (word === null || before) {
      this.#keys.push({ key: keyOf(word?.term, text), text, draft: before ?? null, filler: FILLERS.has(text) });
      return;
    }
    const draft: Draft = { text, word, grouped: false, expression: null, at: start, ways: this.#ways.ofWord(word, 1) };
    const near = this.#nearWords(text, word);
    const [nearest] = near;
    const meant = nearest === undefined ? word : this.#analyser.word(nearest.word);
    if (nearest) this.#corrections.push({ start, end, word: nearest.word });
    // `worde`: a small word with a slip.
    this.#keys.push({
      key: keyOf(meant?.term, nearest?.word ?? text),
      text,
      draft: meant && draft,
      filler: FILLERS.has(text),
    });
    if (meant === null) return;
    for (const { word: other, distance } of near) {
      const found = this.#analyser.word(other);
      if (found) draft.ways.push(...this.#ways.ofWord(found, WEIGHTS.fuzzy / Math.max(distance, 1)));
    }
    this.#drafts.push(draft);
  }

  /** What may have been meant by a word that is not known. */
  #nearWords(text: string, { term, lesser }: AnalysedWord): NearWord[] {
    if (this.#known.hasTerm(term) || this.#known.has(text) || this.#analyser.isListed(text)) return [];
    // `terugkeer-belijd`: a compound of which the corpus has a part is taken for a slip only where it sounds the same;
    // `smok-e-laars`: what may be one that it lacks wholly, of one letter at most.
    const partly = lesser.some((one) => this.#known.hasTerm(one.term));
    const farthest = partly ? SOUNDS_ALIKE : this.#analyser.isCompound(text) ? 1 : Number.POSITIVE_INFINITY;
    return this.#known.near(spellOut(text)).filter(({ distance }) => distance <= farthest);
  }

  #addBegin(begin: string, at: number): void {
    if (begin.length < WEIGHTS.shortestBegin) return;
    const words = this.#known.beginning(begin, WEIGHTS.mostBeginnings);
    const terms = new Set(words.flatMap((word) => this.#analyser.word(word)?.term ?? []));
    const ways = Array.from(terms, (term) => wholly(term, 1));
    this.#drafts.push({ text: `${begin}*`, word: null, grouped: false, expression: null, at, ways });
    this.#keys.push(NO_KEY);
  }

  #addGroup(text: string, at: number): void {
    this.#groups.push(text);
    this.#keys.push(NO_KEY);
    for (const { word } of this.#analyser.text(text)) {
      this.#drafts.push({ text: word.word, word, grouped: true, expression: null, at, ways: [wholly(word.term, 1)] });
    }
  }
}
