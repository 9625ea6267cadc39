import { LRUCache } from 'lru-cache';
import { CompoundSplitter, type Part } from './compounds.js';
import { spellOut, tokenize } from './fold.js';
import { type Lexicon, Use } from './lexicon.js';
import { Stemmer } from './stem.js';
import { OPAQUE, STOP_WORDS } from './word-classes.js';

/** A term that a word holds besides its own: a part of a compound or the word that it was derived from. */
export interface LesserTerm {
  readonly term: string;
  /** Where it stands in the word, when the word is written so that this can be told; else null. */
  readonly at: Part | null;
  /** Whether it, or the part, was derived from this. */
  readonly root: boolean;
}

/** What a word becomes. Two words with the same `term` are forms of one word. */
export interface AnalysedWord {
  /** The word as it was given: folded. */
  readonly word: string;
  readonly term: string;
  /** Never `term` itself, and no term twice. */
  readonly lesser: readonly LesserTerm[];
}

/** A word of a text that counts, with its place in UTF-16 units, half-open. */
export interface PlacedWord {
  readonly word: AnalysedWord;
  readonly start: number;
  readonly end: number;
}

type Lesser = Map<string, Omit<LesserTerm, 'term'>>;

const MOST_REMEMBERED = 200_000;
/** So many words of whole texts are kept, some 8 MB: of one search to the next mostly the same texts are reread. */
const MOST_WORDS_KEPT = 100_000;

/** Dutch analysis, the same for texts and queries and for every engine. */
export class Analyser {
  readonly lexicon: Lexicon;
  readonly #stemmer: Stemmer;
  readonly #splitter: CompoundSplitter;
  /** Stems of words that are not made of what they seem to be made of. */
  readonly #opaque: ReadonlySet<string>;
  readonly #known = new Map<string, AnalysedWord | null>();
  readonly #read = new LRUCache<string, readonly PlacedWord[]>({
    maxSize: MOST_WORDS_KEPT,
    sizeCalculation: (words) => words.length + 1,
  });

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
    this.#stemmer = new Stemmer(lexicon);
    this.#splitter = new CompoundSplitter(lexicon);
    this.#opaque = new Set(OPAQUE.map((word) => this.#stemmer.stem(word)));
  }

  /** What a folded word becomes; null for a stop word, a lone letter and what holds no letter or digit. */
  word(folded: string): AnalysedWord | null {
    let found = this.#known.get(folded);
    if (found === undefined) {
      found = this.#analyse(folded);
      if (this.#known.size >= MOST_REMEMBERED) this.#known.clear();
      this.#known.set(folded, found);
    }
    return found;
  }

  /** The words of a folded text that count, in order. */
  text(folded: string): readonly PlacedWord[] {
    const kept = this.#read.get(folded);
    if (kept) return kept;
    const words = tokenize(folded).flatMap(({ text, start, end }) => {
      const word = this.word(text);
      return word === null ? [] : [{ word, start, end }];
    });
    this.#read.set(folded, words);
    return words;
  }

  /** Whether the word list has a word, in any form. */
  isListed(folded: string): boolean {
    return this.isWord(folded) || this.isName(folded);
  }

  /** Whether the word list has a word, names left out: it has most surnames. */
  isWord(folded: string): boolean {
    return (this.lexicon.uses(spellOut(folded)) & Use.word) !== 0;
  }

  /** Whether the word list has a name, perhaps as a word too (`mark`). */
  isName(folded: string): boolean {
    return (this.lexicon.uses(spellOut(folded)) & Use.name) !== 0;
  }

  /** Whether a word can be read as a compound of Dutch words; many a misspelt word can. */
  isCompound(folded: string): boolean {
    return this.#splitter.split(spellOut(folded)).length > 0;
  }

  #analyse(folded: string): AnalysedWord | null {
    const word = spellOut(folded).replace(/'s?$/, '');
    if (STOP_WORDS.has(word)) return null;
    const pieces = piecesOf(word);
    const solid = pieces.map(({ text }) => text).join('');
    if (!/[\p{L}\p{N}]/u.test(solid) || /^\p{L}$/u.test(solid)) return null;
    const term = this.#stemmer.stem(solid);
    const same = word.length === folded.length || folded.startsWith(word);
    const lesser = new Map<string, Omit<LesserTerm, 'term'>>();
    for (const root of this.#roots(solid)) lesser.set(root, { at: null, root: true });
    for (const piece of pieces) {
      if (pieces.length > 1)
        this.#addPart(lesser, piece.text, { start: piece.start, end: piece.start + piece.text.length });
      this.#addParts(lesser, piece.text, piece.start);
    }
    lesser.delete(term);
    return {
      word: folded,
      term,
      lesser: Array.from(lesser, ([part, { at, root }]) => ({ term: part, at: same ? at : null, root })),
    };
  }

  /** Of what a word was derived; of nothing when it only looks so. */
  #roots(word: string): string[] {
    return this.#opaque.has(this.#stemmer.stem(word)) ? [] : this.#stemmer.roots(word);
  }

  #addParts(lesser: Lesser, word: string, offset: number): void {
    if (this.#opaque.has(this.#stemmer.stem(word))) return;
    for (const { start, end } of this.#splitter.split(word)) {
      const part = word.slice(start, end);
      this.#addPart(lesser, part, { start: offset + start, end: offset + end });
      this.#addParts(lesser, part, offset + start);
    }
  }

  #addPart(lesser: Lesser, part: string, at: Part): void {
    if (part.length < 2 || STOP_WORDS.has(part)) return;
    const stem = this.#stemmer.stem(part);
    for (const term of [stem, ...this.#roots(part)]) {
      if (!lesser.has(term)) lesser.set(term, { at, root: term !== stem });
    }
  }
}

/** The pieces of a word with hyphens and the like; a number keeps its signs but for those between thousands. */
function piecesOf(word: string): { text: string; start: number }[] {
  if (/^\p{N}{1,3}(?:[. ]\p{N}{3})+$/u.test(word)) return [{ text: word.replace(/[. ]/g, ''), start: 0 }];
  if (/^[\p{N}.,]+$/u.test(word)) return [{ text: word, start: 0 }];
  if (/^\p{L}{1,2}(?:\.\p{L}{1,2})+$/u.test(word)) return [{ text: word.replaceAll('.', ''), start: 0 }];
  return Array.from(word.matchAll(/[\p{L}\p{M}\p{N}]+(?:[.,]\p{N}+)*/gu), (found) => ({
    text: found[0],
    start: found.index,
  }));
}
