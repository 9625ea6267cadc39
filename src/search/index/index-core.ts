import { Analyser } from '../dutch/analysis.js';
import { spellOut } from '../dutch/fold.js';
import { type Lexicon, Use } from '../dutch/lexicon.js';
import { STOP_WORDS } from '../dutch/stop-words.js';
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
import { dateOf, type Facets, FilterValues, passes } from './facets.js';
import { explain, present } from './present.js';
import { type Ranked, rank, rankByNearness, type WeighedQuery, weigh } from './rank.js';
import type { IndexRecord } from './record.js';
import { TermIndex } from './term-index.js';

/** The shortest of a corpus' own words that compounds are made of, in letters. */
const SHORTEST_OWN = 6;

/** Most words that a name typed alone may have. */
const MOST_NAME_WORDS = 6;

interface IndexedRecord extends Pick<IndexRecord, 'id' | 'texts'> {
  readonly facets: Facets;
}

/** The index itself: synchronous, knows nothing of passages, libraries and threads. */
export class IndexCore {
  readonly #lexicon: Lexicon;
  readonly #analyser: Analyser;
  readonly #thesaurus: OtherWords;
  readonly #records: IndexedRecord[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #values = new FilterValues();
  readonly #index = new TermIndex();
  readonly #known: KnownWords;
  #indexed = 0;

  constructor(lexicon: Lexicon, thesaurus: OtherWords) {
    this.#lexicon = lexicon;
    this.#analyser = new Analyser(lexicon);
    this.#thesaurus = thesaurus;
    this.#known = new KnownWords(this.#index, [...thesaurus.words, ...STOP_WORDS]);
  }

  /** Takes a fragment; it can be found after {@link finish}. */
  add(record: IndexRecord): void {
    this.#numbers.set(record.id, this.#records.length);
    this.#records.push({ id: record.id, facets: this.#values.add(record), texts: record.texts });
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
  answer({ query, document, named, offset, limit, explain: explained }: CoreRequest): CoreOutcome {
    const fault = this.#values.fault(query);
    if (fault) return { kind: 'refused', fault };
    const compiled = compileQuery(query, this.#analyser, this.#known, this.#thesaurus);
    const empty = compiled.concepts.length === 0 && compiled.groups.length === 0;
    const browses = empty && query.filters.length + query.withoutFilters.length > 0;
    if (empty && !browses && named.length === 0) {
      return { kind: 'refused', fault: { kind: 'geen-zoekwoord' } };
    }
    const velden = searched(query);
    const weighed = weigh(compiled, this.#index);
    const admits = this.#admission(query, document, weighed.wanted.groups);
    const ranked = browses ? this.#browsed(query, admits) : this.#ranked(velden, weighed, admits);
    const ordered = this.#withNamed(ranked, named, admits);
    const hits = ordered.slice(offset, offset + limit).flatMap((one) => {
      const record = this.#records[one.nr];
      if (record === undefined) return [];
      const uitleg = explained ? explain(one, weighed, this.#index, { velden }) : [];
      return [{ ...present(record, velden, weighed, this.#analyser), score: one.score, uitleg }];
    });
    return {
      kind: 'found',
      total: ordered.length,
      hits,
      corrections: compiled.corrections,
      order: browses ? 'date' : 'relevance',
      offers: this.#values.offers(nameAlone(query)),
    };
  }

  #analyse(texts: readonly string[]): { terms: string[]; lesser: string[] } {
    const terms: string[] = [];
    const lesser: string[] = [];
    for (const { word } of texts.flatMap((text) => this.#analyser.text(text))) {
      this.#known.addWord(word.word);
      terms.push(word.term);
      for (const { term } of word.lesser) lesser.push(term);
    }
    return { terms, lesser };
  }

  /** Whether a fragment may be among the hits at all. */
  #admission(query: Query, document: string | null, groups: readonly RegExp[]): (nr: number) => boolean {
    const excluded = this.#excluded(query.without);
    const velden = searched(query);
    return (nr) => {
      const facets = this.#records[nr]?.facets;
      return (
        facets !== undefined &&
        (document === null || facets.document === document) &&
        !excluded.has(nr) &&
        passes(facets, query) &&
        groups.every((pattern) => this.#stands(nr, pattern, velden))
      );
    };
  }

  #ranked(velden: readonly Veld[], weighed: WeighedQuery, admits: (nr: number) => boolean): Ranked[] {
    // Word groups of stop words alone: no index helps.
    if (weighed.concepts.length === 0) return weighed.wanted.groups.length > 0 ? this.#all(admits) : [];
    const ranked = rank(weighed, this.#index, { velden }, admits);
    if (weighed.concepts.length < 2) return ranked;
    return rankByNearness(ranked, ({ nr }) => this.#nearness(nr, velden, weighed));
  }

  /** What filters let pass, newest first. */
  #browsed({ filters }: Query, admits: (nr: number) => boolean): Ranked[] {
    const role = filters.find(({ kind }) => kind === 'rol')?.value ?? null;
    const day = ({ nr }: Ranked) => {
      const facets = this.#records[nr]?.facets;
      return (facets && dateOf(facets, role)) ?? '';
    };
    const found = this.#all((nr) => admits(nr) && searched({ filters }).some((veld) => this.#has(nr, veld)));
    return found.sort((a, b) => day(b).localeCompare(day(a)) || a.nr - b.nr);
  }

  #all(admits: (nr: number) => boolean): Ranked[] {
    const found = Array.from(this.#records.keys()).filter(admits);
    return found.map((nr) => ({ nr, score: 1, factor: 1 }));
  }

  /** Puts what the reader named before the rest. */
  #withNamed(ranked: Ranked[], named: readonly string[], admits: (nr: number) => boolean): Ranked[] {
    if (named.length === 0) return ranked;
    const numbers = new Set(named.flatMap((id) => this.#numbers.get(id) ?? []).filter(admits));
    const first = Array.from(numbers, (nr) => ranked.find((one) => one.nr === nr) ?? { nr, score: 1, factor: 1 });
    return [...first, ...ranked.filter(({ nr }) => !numbers.has(nr))];
  }

  #has(nr: number, veld: Veld): boolean {
    return (this.#records[nr]?.texts[veld].length ?? 0) > 0;
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
const NO_OTHER_WORDS: OtherWords = { words: [], alternatives: () => [] };

function searched({ filters }: Pick<Query, 'filters'>): readonly Veld[] {
  const roles = filters.flatMap((filter) => (filter.kind === 'rol' ? [filter.value] : []));
  return roles.length === 0 ? VELDEN : VELDEN.filter((veld) => roles.some((role) => role === veld));
}

/** What was typed when it is nothing but a few words, as a name is; empty otherwise. Folded. */
function nameAlone({ items, without, filters, withoutFilters }: Query): string {
  if (without.length + filters.length + withoutFilters.length > 0 || items.length > MOST_NAME_WORDS) return '';
  return items.every(({ kind }) => kind === 'woord')
    ? items.flatMap((item) => (item.kind === 'woord' ? item.word : [])).join(' ')
    : '';
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
