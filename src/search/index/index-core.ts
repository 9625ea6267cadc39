import MiniSearch, { type SearchResult } from 'minisearch';
import { Analyser } from '../dutch/analysis.js';
import { tokenize } from '../dutch/tokens.js';
import { bestWindow, type Match, type Window } from '../excerpt/excerpt.js';
import { findMatches } from '../excerpt/matches.js';
import { nearness } from '../excerpt/nearness.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { type CompiledQuery, compileQuery } from '../query/compile.js';
import { Meeting } from '../query/meeting.js';
import { phrasePattern } from '../query/phrase.js';
import type { Query, QueryItem } from '../query/query.js';
import { Thesaurus } from '../query/thesaurus.js';
import { WEIGHTS } from '../query/weights.js';
import type { QueryFault, TermScore, Veld } from '../search-engine.js';
import { type Facets, passes } from './facets.js';
import { FIELD_BY_NAME, INDEX_FIELDS, VELDEN } from './fields.js';
import { type Ranked, rank, rankByNearness } from './rank.js';
import type { IndexRecord } from './record.js';
import { Vocabulary } from './vocabulary.js';

/** What to look for, as plain data. */
export interface CoreRequest {
  readonly query: Query;
  readonly document: string | null;
  readonly offset: number;
  readonly limit: number;
  readonly explain: boolean;
}

/** A hit as plain data: where its excerpt stands in the text that {@link passageOf} names. */
export interface CoreHit extends Window {
  readonly id: string;
  readonly veld: Veld;
  /** Which of the footnotes, from 0; 0 for every other part. */
  readonly nth: number;
  /** Length of that text, in UTF-16 units. */
  readonly length: number;
  readonly score: number;
  readonly uitleg: readonly TermScore[];
}

/** What a search gives, as plain data. */
export type CoreOutcome =
  | {
      readonly kind: 'gevonden';
      readonly total: number;
      readonly hits: readonly CoreHit[];
      readonly corrections: CompiledQuery['corrections'];
    }
  | { readonly kind: 'geweigerd'; readonly fault: QueryFault };

interface Stored extends Facets {
  readonly texts: IndexRecord['texts'];
}

/** The index itself: synchronous, knows nothing of passages, libraries and threads. */
export class IndexCore {
  readonly #analyser: Analyser;
  readonly #thesaurus: Thesaurus;
  readonly #vocabulary = new Vocabulary();
  readonly #records: Stored[] = [];
  readonly #index = new MiniSearch<Record<string, string | number>>({
    fields: INDEX_FIELDS.map(({ name }) => name),
    tokenize: (terms) => (terms === '' ? [] : terms.split(' ')),
    processTerm: (term) => term,
    searchOptions: { combineWith: 'OR' },
  });

  constructor(lexicon: Lexicon) {
    this.#analyser = new Analyser(lexicon);
    this.#thesaurus = new Thesaurus(this.#analyser);
  }

  /** Adds a fragment. */
  add(record: IndexRecord): void {
    const document: Record<string, string | number> = { id: this.#records.push(record) - 1 };
    for (const veld of VELDEN) {
      const { terms, lesser } = this.#analyse(record.texts[veld]);
      document[veld] = terms.join(' ');
      document[`${veld}+`] = lesser.join(' ');
    }
    this.#index.add(document);
  }

  /** Runs a query that was read. */
  search(request: CoreRequest): CoreOutcome {
    const { query } = request;
    const compiled = compileQuery(query, this.#analyser, this.#vocabulary, this.#thesaurus);
    if (compiled.items.length === 0 && compiled.groups.length === 0)
      return { kind: 'geweigerd', fault: { kind: 'geen-zoekwoord' } };
    const ranked = this.#ranked(request, compiled);
    const hits = ranked.slice(request.offset, request.offset + request.limit);
    return {
      kind: 'gevonden',
      total: ranked.length,
      hits: hits.map((hit) => this.#shown(hit, compiled, request)),
      corrections: compiled.corrections,
    };
  }

  #analyse(texts: readonly string[]): { terms: string[]; lesser: string[] } {
    const terms: string[] = [];
    const lesser: string[] = [];
    for (const text of texts) {
      for (const { token, word } of this.#analyser.text(tokenize(text))) {
        terms.push(word.term);
        this.#vocabulary.addWord(token.text);
        this.#vocabulary.addTerm(word.term);
        for (const { term } of word.lesser) {
          lesser.push(term);
          this.#vocabulary.addTerm(term);
        }
      }
    }
    return { terms, lesser };
  }

  #ranked({ query, document }: CoreRequest, compiled: CompiledQuery): Ranked[] {
    const excluded = this.#excluded(query.without);
    const patterns = compiled.groups.map(phrasePattern);
    const velden = searched(query);
    const admits = (nr: number) => {
      const record = this.#records[nr];
      return (
        record !== undefined &&
        (document === null || record.document === document) &&
        !excluded.has(nr) &&
        passes(record, query.filters) &&
        patterns.every((pattern) => hasPhrase(record, pattern, velden))
      );
    };
    if (compiled.terms.length === 0) {
      // Only word groups, of stop words alone: no index helps.
      return Array.from(this.#records.keys())
        .filter(admits)
        .map((nr) => ({ nr, score: 1, factor: 1, all: true, match: {} }));
    }
    const results = this.#run(compiled, velden, (result) => admits(Number(result.id)));
    const ranked = rank(results, compiled);
    return rankByNearness(ranked, ({ nr }) => this.#nearness(nr, velden, compiled));
  }

  #nearness(nr: number, velden: readonly Veld[], compiled: CompiledQuery): number {
    const texts = velden.flatMap((veld) => this.#records[nr]?.texts[veld] ?? []);
    return Math.max(0, ...texts.map((text) => nearness(findMatches(text, compiled, this.#analyser), compiled)));
  }

  #run(
    compiled: Pick<CompiledQuery, 'terms'>,
    velden: readonly Veld[],
    filter: (result: SearchResult) => boolean,
    names?: readonly string[],
  ) {
    const fields = INDEX_FIELDS.filter(({ veld, name }) => velden.includes(veld) && (names?.includes(name) ?? true));
    return this.#index.search(compiled.terms.map(({ term }) => term).join(' '), {
      fields: fields.map(({ name }) => name),
      boost: Object.fromEntries(fields.map(({ name, boost }) => [name, boost])),
      boostTerm: (_, index) => compiled.terms[index]?.weight ?? 0,
      filter,
    });
  }

  /** Fragments with what must not be in them; words in any form, but no compounds with them. */
  #excluded(without: readonly QueryItem[]): ReadonlySet<number> {
    const found = new Set<number>();
    for (const item of without) {
      const { terms, groups } = compileQuery(
        { items: [item], without: [], filters: [] },
        this.#analyser,
        this.#vocabulary,
        NO_SYNONYMS,
      );
      const whole = { terms: terms.filter(({ weight }) => weight === 1) };
      const patterns = groups.map(phrasePattern);
      const has = (nr: number) => patterns.every((pattern) => hasPhrase(this.#records[nr], pattern, TEXTS));
      if (whole.terms.length === 0 && groups.length > 0) {
        for (const nr of this.#records.keys()) if (has(nr)) found.add(nr);
      } else {
        for (const { id } of this.#run(whole, TEXTS, (result) => has(Number(result.id)), TEXTS)) found.add(Number(id));
      }
    }
    return found;
  }

  #shown({ nr, score, factor, match }: Ranked, compiled: CompiledQuery, { query, explain }: CoreRequest): CoreHit {
    const record = this.#records[nr];
    if (record === undefined) throw new RangeError(`The index has no fragment ${nr}`);
    const places = searched(query).flatMap((veld) =>
      record.texts[veld].map((text, nth) => ({
        veld,
        nth,
        text,
        matches: findMatches(text, compiled, this.#analyser),
      })),
    );
    const [first] = places;
    if (first === undefined) throw new RangeError(`Fragment ${record.id} has no text`);
    const best = places.reduce((a, b) => (placeScore(b, compiled) > placeScore(a, compiled) + 1e-9 ? b : a), first);
    return {
      id: record.id,
      veld: best.veld,
      nth: best.nth,
      length: best.text.length,
      score,
      ...bestWindow(best.text, best.matches, compiled),
      uitleg: explain ? this.#explain(nr, compiled, factor, match) : [],
    };
  }

  #explain(nr: number, compiled: CompiledQuery, factor: number, match: Ranked['match']): TermScore[] {
    const rows = new Map<string, TermScore>();
    for (const term of compiled.terms) {
      for (const name of match[term.term] ?? []) {
        const field = FIELD_BY_NAME.get(name);
        const found = field && this.#run({ terms: [term] }, [field.veld], ({ id }) => Number(id) === nr, [name])[0];
        if (!found) continue;
        const key = `${term.term} ${field.veld}`;
        const zoekwoord = [...new Set(term.uses.map(({ item }) => compiled.items[item]?.text ?? ''))].join(' ');
        const score = (rows.get(key)?.score ?? 0) + found.score * factor;
        rows.set(key, { zoekwoord, term: term.term, veld: field.veld, score });
      }
    }
    return [...rows.values()].sort((a, b) => b.score - a.score);
  }
}

const TEXTS: readonly Veld[] = ['antwoord', 'vraag', 'voetnoot'];
const NO_SYNONYMS = { alternatives: () => [] };

function searched({ filters }: Query): readonly Veld[] {
  const roles = filters.flatMap((filter) => (filter.kind === 'rol' ? [filter.value] : []));
  return roles.length === 0 ? VELDEN : VELDEN.filter((veld) => roles.some((role) => role === veld));
}

function hasPhrase(record: Stored | undefined, pattern: RegExp, velden: readonly Veld[]): boolean {
  return velden.some((veld) => record?.texts[veld].some((text) => text.search(pattern) >= 0));
}

/** How much of the query a text holds, each of the reader's words counted once, at its best. */
function placeScore({ veld, matches }: { veld: Veld; matches: readonly Match[] }, { items }: CompiledQuery): number {
  const meeting = new Meeting(items.length);
  let groups = 0;
  for (const { term, quality } of matches) {
    if (term) meeting.meet(term, quality);
    else groups = 1;
  }
  return meeting.shares().reduce((sum, share) => sum + share, groups * 4) * WEIGHTS.place[veld];
}
