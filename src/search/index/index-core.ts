import { Analyser } from '../dutch/analysis.js';
import { spellOut } from '../dutch/fold.js';
import { type Lexicon, Use } from '../dutch/lexicon.js';
import { tokenize } from '../dutch/tokens.js';
import { findMatches } from '../excerpt/matches.js';
import { nearness } from '../excerpt/nearness.js';
import { compileQuery } from '../query/compile.js';
import { KnownWords } from '../query/known-words.js';
import { phrasePattern } from '../query/phrase.js';
import type { Query, QueryItem } from '../query/typed-query.js';
import { VELDEN, type Veld } from '../search-engine.js';
import type { OtherWords } from '../thesaurus/thesaurus.js';
import type { CoreOutcome, CoreRequest } from './core-messages.js';
import { passes } from './facets.js';
import { explain, present } from './present.js';
import { type Ranked, rank, rankByNearness, type WeighedQuery, weigh } from './rank.js';
import type { IndexRecord } from './record.js';
import { TermIndex } from './term-index.js';

/** The shortest of a corpus' own words that compounds are made of, in letters. */
const SHORTEST_OWN = 6;

/** The index itself: synchronous, knows nothing of passages, libraries and threads. */
export class IndexCore {
  readonly #lexicon: Lexicon;
  readonly #analyser: Analyser;
  readonly #thesaurus: OtherWords;
  readonly #records: IndexRecord[] = [];
  readonly #index = new TermIndex();
  readonly #known = new KnownWords(this.#index);
  #indexed = 0;

  constructor(lexicon: Lexicon, thesaurus: OtherWords) {
    this.#lexicon = lexicon;
    this.#analyser = new Analyser(lexicon);
    this.#thesaurus = thesaurus;
  }

  /** Takes a fragment; it can be found after {@link finish}. */
  add(record: IndexRecord): void {
    this.#records.push(record);
    for (const veld of VELDEN) learnWords(this.#lexicon, record.texts[veld]);
  }

  /** Indexes what was added: when all of it is there, since a corpus' own words make compounds as well. */
  finish(): void {
    for (; this.#indexed < this.#records.length; this.#indexed++) {
      const texts = this.#records[this.#indexed]?.texts;
      const of = (veld: Veld) => this.#analyse(texts?.[veld] ?? []);
      this.#index.add({
        antwoord: of('antwoord'),
        vraag: of('vraag'),
        voetnoot: of('voetnoot'),
        onderwerp: of('onderwerp'),
      });
    }
  }

  /** Runs a query that was read. */
  answer(request: CoreRequest): CoreOutcome {
    const compiled = compileQuery(request.query, this.#analyser, this.#known, this.#thesaurus);
    if (compiled.concepts.length === 0 && compiled.groups.length === 0) {
      return { kind: 'refused', fault: { kind: 'geen-zoekwoord' } };
    }
    const velden = searched(request.query);
    const query = weigh(compiled, this.#index);
    const ranked = this.#ranked(request, velden, query);
    const hits = ranked.slice(request.offset, request.offset + request.limit).flatMap((one) => {
      const record = this.#records[one.nr];
      if (record === undefined) return [];
      const uitleg = request.explain ? explain(one, query, this.#index, { velden }) : [];
      return [{ ...present(record, velden, query, this.#analyser), score: one.score, uitleg }];
    });
    return { kind: 'found', total: ranked.length, hits, corrections: compiled.corrections };
  }

  #analyse(texts: readonly string[]): { terms: string[]; lesser: string[] } {
    const terms: string[] = [];
    const lesser: string[] = [];
    for (const { token, word } of texts.flatMap((text) => [...this.#analyser.text(tokenize(text))])) {
      this.#known.addWord(token.text);
      terms.push(word.term);
      for (const { term } of word.lesser) lesser.push(term);
    }
    return { terms, lesser };
  }

  #ranked({ query, document }: CoreRequest, velden: readonly Veld[], weighed: WeighedQuery): Ranked[] {
    const excluded = this.#excluded(query.without);
    const admits = (nr: number) => {
      const record = this.#records[nr];
      return (
        record !== undefined &&
        (document === null || record.document === document) &&
        !excluded.has(nr) &&
        passes(record, query) &&
        weighed.wanted.groups.every((pattern) => this.#stands(nr, pattern, velden))
      );
    };
    if (weighed.concepts.length === 0) {
      // Word groups of stop words alone: no index helps.
      const found = Array.from(this.#records.keys()).filter(admits);
      return found.map((nr) => ({ nr, score: 1, factor: 1 }));
    }
    const ranked = rank(weighed, this.#index, { velden }, admits);
    if (weighed.concepts.length < 2) return ranked;
    return rankByNearness(ranked, ({ nr }) => this.#nearness(nr, velden, weighed));
  }

  #nearness(nr: number, velden: readonly Veld[], query: WeighedQuery): number {
    const texts = velden.flatMap((veld) => this.#records[nr]?.texts[veld] ?? []);
    return Math.max(0, ...texts.map((text) => nearness(findMatches(text, query.wanted, this.#analyser), query)));
  }

  /** Fragments with what must not be in them: a word in any form, compounds with it, or a word group. */
  #excluded(without: readonly QueryItem[]): ReadonlySet<number> {
    const found = new Set<number>();
    for (const item of without) {
      const query: Query = { items: [item], without: [], filters: [], withoutFilters: [] };
      const { concepts, groups } = compileQuery(query, this.#analyser, this.#known, NO_OTHER_WORDS);
      const patterns = groups.map(phrasePattern);
      const has = (nr: number) => patterns.every((pattern) => this.#stands(nr, pattern, TEXTS));
      const whole = concepts.map(({ ways }) =>
        ways.flat().flatMap(({ terms }) => terms.filter((term) => term.weight === 1)),
      );
      const numbers = whole.map((terms) => new Set(terms.flatMap(({ term }) => this.#having(term))));
      const candidates = numbers[0] ?? (groups.length > 0 ? this.#records.keys() : []);
      for (const nr of candidates) if (numbers.every((all) => all.has(nr)) && has(nr)) found.add(nr);
    }
    return found;
  }

  #having(term: string): number[] {
    const found: number[] = [];
    this.#index.strengths(term, { velden: TEXTS }, (nr) => found.push(nr));
    return found;
  }

  #stands(nr: number, pattern: RegExp, velden: readonly Veld[]): boolean {
    return velden.some((veld) => this.#records[nr]?.texts[veld].some((text) => text.search(pattern) >= 0));
  }
}

/** Where an exclusion looks: what all fragments of a publication share would leave none of them. */
const TEXTS: readonly Veld[] = ['antwoord', 'vraag', 'voetnoot'];
const NO_OTHER_WORDS = { alternatives: () => [] };

function searched({ filters }: Query): readonly Veld[] {
  const roles = filters.flatMap((filter) => (filter.kind === 'rol' ? [filter.value] : []));
  return roles.length === 0 ? VELDEN : VELDEN.filter((veld) => roles.some((role) => role === veld));
}

/**
 * Adds the words of texts that the lexicon lacks (names, new words) to those that compounds can be made of. Short
 * ones are left out: too much would seem to be made of them.
 */
function learnWords(lexicon: Lexicon, texts: Iterable<string>): void {
  for (const text of texts) {
    for (const token of tokenize(text)) {
      const word = spellOut(token.text);
      if (word.length >= SHORTEST_OWN && /^[a-z]+$/.test(word) && lexicon.uses(word) === 0)
        lexicon.add(word, Use.begin | Use.end);
    }
  }
}
