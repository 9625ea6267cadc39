import type { AnalysedWord, Analyser, LesserTerm } from '../dutch/analysis.js';
import { isParticle } from '../dutch/irregular.js';
import { isStopWord } from '../dutch/stop-words.js';
import { tokenize } from '../dutch/tokens.js';
import type { Vocabulary } from '../index/known-words.js';
import type { OtherWords } from '../thesaurus/thesaurus.js';
import type { Query, QueryItem } from './typed-query.js';
import { WEIGHTS } from './weights.js';

/** One of the reader's words that a term stands for. */
export interface Use {
  /** Its place in {@link CompiledQuery.items}. */
  readonly item: number;
  /** Where in that word the part begins that the term stands for; null when it stands for the whole. */
  readonly part: number | null;
  /** How much of the word that part is, in (0, 1]. */
  readonly share: number;
}

/** A term to look for. */
export interface QueryTerm {
  readonly term: string;
  readonly weight: number;
  readonly uses: readonly Use[];
}

/** A query in terms of the index. */
export interface CompiledQuery {
  /** The reader's words that count, as they were written (folded); `grouped` where they stand in quotation marks. */
  readonly items: readonly { readonly text: string; readonly grouped: boolean }[];
  /** No term twice; heaviest first. */
  readonly terms: readonly QueryTerm[];
  /** Word groups that must stand in the fragment, folded. */
  readonly groups: readonly string[];
  /** Words of the corpus for words that it does not know. */
  readonly corrections: readonly { readonly start: number; readonly end: number; readonly word: string }[];
}

/** What the words of a query become. */
export function compileQuery(
  query: Query,
  analyser: Analyser,
  vocabulary: Vocabulary,
  thesaurus: OtherWords,
): CompiledQuery {
  const compiler = new Compiler(analyser, vocabulary);
  for (const item of query.items) compiler.add(item);
  compiler.joinNeighbours();
  compiler.joinParticles(query.items);
  compiler.addSynonyms(thesaurus);
  return compiler.result();
}

class Compiler {
  readonly #analyser: Analyser;
  readonly #vocabulary: Vocabulary;
  readonly #items: { text: string; word: AnalysedWord | null; grouped: boolean }[] = [];
  readonly #terms = new Map<string, { weight: number; uses: Map<string, Use> }>();
  readonly #groups: string[] = [];
  /** The words of the query as the thesaurus wants them, each with its item; null for a small word. */
  readonly #keys: { key: string; item: number | null }[] = [];
  readonly #corrections: { start: number; end: number; word: string }[] = [];

  constructor(analyser: Analyser, vocabulary: Vocabulary) {
    this.#analyser = analyser;
    this.#vocabulary = vocabulary;
  }

  add(item: QueryItem): void {
    if (item.kind === 'groep') this.#addGroup(item.text);
    else if (item.kind === 'begin') this.#addBegin(item.word);
    else this.#addWord(item);
  }

  /** `haat zaaien` is also looked for as `haatzaaien`, when the corpus has that word. */
  joinNeighbours(): void {
    for (let index = 0; index + 1 < this.#items.length; index++) {
      const [left, right] = [this.#items[index], this.#items[index + 1]];
      if (!left?.word || !right?.word || left.grouped || right.grouped) continue;
      const joined = this.#analyser.word(left.word.word + right.word.word);
      if (joined && this.#vocabulary.knows(joined.term)) this.#put(joined.term, 1, wholeOf(index), wholeOf(index + 1));
    }
  }

  /**
   * `op vangen` and `vangen we ze op` are also looked for as `opvangen`, when the corpus has that word: a particle
   * stands before its verb or ends the sentence. Elsewhere it is most often a preposition.
   */
  joinParticles(read: readonly QueryItem[]): void {
    read.forEach((particle, place) => {
      if (particle.kind !== 'woord' || !isParticle(particle.word) || !isStopWord(particle.word)) return;
      const next = read[place + 1];
      if (next !== undefined && (next.kind !== 'woord' || next.start !== particle.end + 1)) return;
      const wanted = next?.word;
      this.#items.forEach(({ text, word, grouped }, index) => {
        if (grouped || word === null || (wanted !== undefined && text !== wanted)) return;
        const joined = this.#analyser.word(particle.word + text);
        if (joined && this.#vocabulary.knows(joined.term)) this.#put(joined.term, WEIGHTS.particle, wholeOf(index));
      });
    });
  }

  addSynonyms(thesaurus: OtherWords): void {
    for (const { at, length, strength, terms } of thesaurus.alternatives(this.#keys.map(({ key }) => key))) {
      const uses = this.#keys.slice(at, at + length).flatMap(({ item }) => (item === null ? [] : [wholeOf(item)]));
      const weight = WEIGHTS.synonym[strength] / Math.sqrt(terms.length);
      for (const term of terms) this.#put(term, weight, ...uses);
    }
    this.#items.forEach(({ word, grouped }, index) => {
      // What stands in quotation marks is meant as it stands.
      if (grouped) return;
      for (const lesser of word?.lesser ?? []) {
        const use = useOf(lesser, word, index);
        const weight = isHead(lesser, word) ? WEIGHTS.headSynonym : WEIGHTS.partSynonym;
        for (const { terms } of thesaurus.alternatives([lesser.term])) {
          for (const other of terms) this.#put(other, weight / terms.length, use);
        }
      }
    });
  }

  result(): CompiledQuery {
    const terms = Array.from(this.#terms, ([term, { weight, uses }]) => ({ term, weight, uses: [...uses.values()] }));
    terms.sort((a, b) => b.weight - a.weight);
    return {
      items: this.#items.map(({ text, grouped }) => ({ text, grouped })),
      terms: terms.slice(0, WEIGHTS.mostTerms),
      groups: this.#groups,
      corrections: this.#corrections,
    };
  }

  #addWord({ word: text, start, end }: { word: string; start: number; end: number }): void {
    const word = this.#analyser.word(text);
    const before = this.#items.findIndex((known) => !known.grouped && word !== null && known.word?.term === word.term);
    if (word === null || before >= 0) {
      this.#keys.push({ key: word?.term ?? text, item: word && before });
      return;
    }
    const index = this.#items.push({ text, word, grouped: false }) - 1;
    this.#keys.push({ key: word.term, item: index });
    this.#putWord(word, 1, index);
    const known = [word.term, ...word.lesser.map(({ term }) => term)].some((term) => this.#vocabulary.knows(term));
    if (known || this.#analyser.isListed(text)) return;
    // `smok-e-laars`: what may be a compound that the corpus lacks is taken for a slip of one letter at most.
    const farthest = this.#analyser.isCompound(text) ? 1 : Number.POSITIVE_INFINITY;
    const near = this.#vocabulary.near(text).filter(({ distance }) => distance <= farthest);
    for (const candidate of near) {
      const found = this.#analyser.word(candidate.word);
      if (found) this.#putWord(found, WEIGHTS.fuzzy / candidate.distance, index);
    }
    if (near[0]) this.#corrections.push({ start, end, word: near[0].word });
  }

  #addBegin(begin: string): void {
    if (begin.length < WEIGHTS.shortestBegin) return;
    const index = this.#items.push({ text: `${begin}*`, word: null, grouped: false }) - 1;
    for (const word of this.#vocabulary.beginning(begin, WEIGHTS.mostBeginnings)) {
      const found = this.#analyser.word(word);
      if (found) this.#put(found.term, 1, wholeOf(index));
    }
  }

  #addGroup(text: string): void {
    this.#groups.push(text);
    // Nothing is read across it.
    this.#keys.push({ key: '', item: null });
    for (const { word } of this.#analyser.text(tokenize(text))) {
      this.#put(word.term, 1, wholeOf(this.#items.push({ text: word.word, word, grouped: true }) - 1));
    }
  }

  #putWord(word: AnalysedWord, weight: number, index: number): void {
    this.#put(word.term, weight, wholeOf(index));
    for (const lesser of word.lesser) {
      const share = isHead(lesser, word) ? WEIGHTS.head : WEIGHTS.lesser;
      this.#put(lesser.term, weight * share * (lesser.root ? WEIGHTS.root : 1), useOf(lesser, word, index));
    }
  }

  #put(term: string, weight: number, ...uses: Use[]): void {
    const known = this.#terms.get(term) ?? { weight: 0, uses: new Map<string, Use>() };
    known.weight = Math.max(known.weight, weight);
    for (const use of uses) known.uses.set(`${use.item} ${use.part}`, use);
    this.#terms.set(term, known);
  }
}

function wholeOf(item: number): Use {
  return { item, part: null, share: 1 };
}

function isHead({ at }: LesserTerm, word: AnalysedWord | null): boolean {
  return at !== null && at.end === word?.word.length;
}

function useOf({ at }: LesserTerm, word: AnalysedWord | null, item: number): Use {
  if (at === null || word === null) return wholeOf(item);
  return { item, part: at.start, share: (at.end - at.start) / word.word.length };
}
