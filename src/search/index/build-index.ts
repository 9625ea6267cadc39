import type { Library } from '../../publications/model/library.js';
import { Analyser } from '../dutch/analysis.js';
import { Lexicon } from '../dutch/lexicon.js';
import { STOP_WORDS } from '../dutch/stop-words.js';
import type { CoreOutcome, CoreRequest, SearchIndex } from '../engine.js';
import { findMatches } from '../excerpt/matches.js';
import { compileQuery } from '../query/compile.js';
import { CountedWords } from '../query/known-words.js';
import { phrasePattern } from '../query/phrase.js';
import { nameAlone, type Query, type QueryItem, roleIn, searched, TEXTS } from '../query/typed-query.js';
import type { Counts, Veld } from '../search-engine.js';
import { NO_OTHER_WORDS, type OtherWords, Thesaurus } from '../thesaurus/thesaurus.js';
import { HitCounts } from './counts.js';
import { dateOf, type Facets, FilterValues, otherWords, passes } from './facets.js';
import { explain, present } from './present.js';
import { inOrder, nearness, type Ranked, rank, rankByNearness, type Which } from './rank.js';
import { analysed, type IndexRecord, learn, ownWords, recordOf } from './record.js';
import { TermIndex } from './term-index.js';
import { type WeighedQuery, weigh } from './weigh.js';

/**
 * Makes an index of every fragment of a library, in this thread.
 * @param thesaurus another one than that of the build
 * @throws Error with `cause` when the word list or the library cannot be read
 */
export async function buildIndex(library: Library, thesaurus?: OtherWords): Promise<SearchIndex> {
  try {
    const core = new IndexCore(Lexicon.open(), thesaurus ?? Thesaurus.open());
    for await (const fragment of library.fragments()) core.add(recordOf(fragment));
    core.finish();
    return { search: async (request) => core.answer(request) };
  } catch (cause) {
    throw new Error('The search index cannot be built', { cause });
  }
}

interface IndexedRecord extends Pick<IndexRecord, 'id' | 'texts'> {
  readonly facets: Facets;
}

/** The index itself: synchronous, knows nothing of passages, libraries and threads. */
class IndexCore {
  readonly #lexicon: Lexicon;
  readonly #analyser: Analyser;
  readonly #thesaurus: OtherWords;
  readonly #records: IndexedRecord[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #values = new FilterValues();
  readonly #index = new TermIndex();
  readonly #known: CountedWords;
  #indexed = 0;

  constructor(lexicon: Lexicon, thesaurus: OtherWords) {
    this.#lexicon = lexicon;
    this.#analyser = new Analyser(lexicon);
    this.#thesaurus = thesaurus;
    this.#known = new CountedWords(this.#index, [...thesaurus.words, ...STOP_WORDS]);
  }

  /** Takes a fragment; it can be found after {@link finish}. */
  add(record: IndexRecord): void {
    this.#numbers.set(record.id, this.#records.length);
    this.#records.push({ id: record.id, facets: this.#values.add(record), texts: record.texts });
    for (const word of ownWords(record.texts, this.#lexicon)) learn(this.#lexicon, word);
  }

  /** Indexes what was added: when all of it is there, since a corpus' own words make compounds as well. */
  finish(): void {
    for (; this.#indexed < this.#records.length; this.#indexed++) {
      const record = this.#records[this.#indexed];
      if (record) this.#index.add(analysed(record.texts, this.#analyser, (word) => this.#known.addWord(word)));
    }
  }

  /** Runs a query that was read. */
  answer({ query, document, named, offset, limit, explain: explained, counts }: CoreRequest): CoreOutcome {
    const fault = this.#values.fault(query);
    if (fault) return { kind: 'refused', fault };
    const offers = this.#values.offers(nameAlone(query), this.#analyser, this.#known);
    const compiled = compileQuery(query, this.#analyser, this.#known, otherWords(this.#thesaurus, offers));
    const empty = compiled.concepts.length === 0 && compiled.groups.length === 0;
    const browses = empty && query.filters.length + query.withoutFilters.length > 0;
    if (empty && !browses && named.length === 0) {
      return { kind: 'refused', fault: { kind: 'geen-zoekwoord' } };
    }
    const velden = searched(query);
    const weighed = weigh(compiled, this.#index);
    const which: Which = {
      admits: this.#admission(query, document, weighed.wanted.groups),
      day: (nr) => this.#day(nr, roleIn(query)),
    };
    // What the reader named stands first, from wherever it stood.
    const needed = named.length === 0 ? offset + limit : Number.POSITIVE_INFINITY;
    const ranked = browses ? this.#browsed(velden, which) : this.#ranked(velden, weighed, which, needed);
    const ordered = this.#withNamed(ranked, named, which);
    const hits = ordered.slice(offset, offset + limit).flatMap((one) => {
      const record = this.#records[one.nr];
      if (record === undefined) return [];
      const uitleg = explained ? explain(one, weighed, this.#index, { velden }) : [];
      return [{ ...present(record, velden, weighed, this.#analyser), score: one.score, uitleg }];
    });
    return {
      kind: 'found',
      total: ordered.length,
      totalIsAtLeast: false,
      hits,
      corrections: compiled.corrections,
      order: browses ? 'date' : 'relevance',
      offers,
      counts: counts && named.length === 0 ? this.#counted(ordered, query) : null,
    };
  }

  // What a number names is found by that alone, and not by the number and a filter.
  #counted(found: readonly Ranked[], query: Query): Counts {
    const counts = new HitCounts();
    for (const { nr } of found) {
      const facets = this.#records[nr]?.facets;
      if (facets === undefined) continue;
      const [partijen, bewindspersonen] = this.#values.written(facets);
      counts.add(this.#day(nr, roleIn(query)).slice(0, 4), partijen, bewindspersonen);
    }
    return counts.of(query);
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

  #ranked(velden: readonly Veld[], weighed: WeighedQuery, which: Which, needed: number): Ranked[] {
    // Word groups of stop words alone: no index helps.
    if (weighed.concepts.length === 0) return weighed.wanted.groups.length > 0 ? this.#all(which) : [];
    const ranked = rank(weighed, this.#index, { velden }, which);
    if (weighed.concepts.length < 2) return ranked;
    return rankByNearness(ranked, ({ nr }) => this.#nearness(nr, velden, weighed), needed);
  }

  /** What filters let pass, newest first. */
  #browsed(velden: readonly Veld[], { admits, day }: Which): Ranked[] {
    return this.#all({ day, admits: (nr) => admits(nr) && velden.some((veld) => this.#has(nr, veld)) });
  }

  #all({ admits, day }: Which): Ranked[] {
    const found = Array.from(this.#records.keys()).filter(admits);
    return found.map((nr) => ({ nr, day: day(nr), score: 1, factor: 1 })).sort(inOrder);
  }

  #day(nr: number, role: string | null): string {
    const facets = this.#records[nr]?.facets;
    return (facets && dateOf(facets, role)) ?? '';
  }

  /** Puts what the reader named before the rest. */
  #withNamed(ranked: Ranked[], named: readonly string[], { admits, day }: Which): Ranked[] {
    if (named.length === 0) return ranked;
    const numbers = new Set(named.flatMap((id) => this.#numbers.get(id) ?? []).filter(admits));
    const first = Array.from(
      numbers,
      (nr) => ranked.find((one) => one.nr === nr) ?? { nr, day: day(nr), score: 1, factor: 1 },
    );
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
