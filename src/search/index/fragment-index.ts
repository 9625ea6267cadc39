import type { Analyser } from '../dutch/analysis.js';
import type { CoreHit, CoreOutcome, CoreRequest, SearchIndex } from '../engine.js';
import { compileQuery } from '../query/compile.js';
import { nameAlone, roleIn } from '../query/typed-query.js';
import { WEIGHTS } from '../query/ways.js';
import type { TermScore } from '../search-engine.js';
import type { OtherWords } from '../thesaurus/thesaurus.js';
import { otherWords } from './filter-names.js';
import type { Fragments, Texts } from './indexed-fragments.js';
import { FragmentSet } from './postings.js';
import { nearness, type Ranked, rank, rankByNearness } from './rank.js';
import { type Sought, soughtBy } from './sought.js';
import { bestTerms, Meeting, type WeighedQuery } from './weigh.js';
import { bestWindow, findMatches, type Match } from './window.js';

const NOTHING_TO_FIND: CoreOutcome = { kind: 'refused', fault: { kind: 'geen-zoekwoord' } };
/** Of more fragments than texts may be read of, so many are read: those that are worth most. */
const BEST_READ = 150;

/** Answers queries from fragments, wherever they are kept: knows nothing of passages, libraries and threads. */
export class FragmentIndex implements SearchIndex {
  readonly #fragments: Fragments;
  readonly #analyser: Analyser;
  readonly #thesaurus: OtherWords;

  constructor(fragments: Fragments, analyser: Analyser, thesaurus: OtherWords) {
    this.#fragments = fragments;
    this.#analyser = analyser;
    this.#thesaurus = thesaurus;
  }

  async search(request: CoreRequest): Promise<CoreOutcome> {
    const { query, document, named: ids, offset, limit, uitleg: explained, counts } = request;
    const { names, vocabulary } = this.#fragments;
    const fault = names.fault(query);
    if (fault) return { kind: 'refused', fault };
    const offers = names.offers(nameAlone(query), this.#analyser, vocabulary);
    const compiled = compileQuery(query, this.#analyser, vocabulary, otherWords(this.#thesaurus, offers));
    const empty = compiled.concepts.length === 0 && compiled.groups.length === 0;
    const browses = empty && query.filters.length + query.withoutFilters.length > 0;
    if (empty && !browses && ids.length === 0) return NOTHING_TO_FIND;
    const sought = await soughtBy(query, { document, browses }, compiled, this.#fragments, this.#analyser);
    const read = await this.#read(sought);
    if (read === null) return NOTHING_TO_FIND;
    // What the reader named stands first, from wherever it stood.
    const named = await this.#named(sought, ids);
    const needed = ids.length === 0 ? offset + limit : Number.POSITIVE_INFINITY;
    const ranked = await this.#ranked(sought, read.hits, needed);
    const unranked = this.#placing(sought);
    const first = named.map((nr) => ranked.find((one) => one.nr === nr) ?? unranked(nr, 1, 1));
    const rest = first.length === 0 ? ranked : ranked.filter(({ nr }) => !named.includes(nr));
    const shown = [...first, ...rest].slice(offset, offset + limit);
    const texts = await this.#fragments.texts(shown.map(({ nr }) => nr));
    const hits = read.hits.or(FragmentSet.of(this.#fragments.size, named));
    // What a number names is found by that alone, and not by the number and a filter.
    const counted = counts && ids.length === 0 && !read.least;
    return {
      kind: 'found',
      total: hits.count,
      totalIsAtLeast: read.least,
      hits: shown.map((one): CoreHit => {
        const of = texts.get(one.nr);
        if (of === undefined) throw new Error('The index no longer holds what was found');
        const uitleg = explained ? explain(one, sought) : [];
        return { ...present(of, sought, this.#analyser), score: one.score, uitleg };
      }),
      corrections: compiled.corrections,
      order: browses ? 'date' : 'relevance',
      offers,
      counts: counted ? this.#fragments.counted(hits, query) : null,
    };
  }

  /** The hits whose texts read as they must; null when they are too many to read and nothing tells which to. */
  async #read(sought: Sought): Promise<{ readonly hits: FragmentSet; readonly least: boolean } | null> {
    const { hits, reads } = sought;
    if (reads === null) return { hits, least: false };
    const least = hits.count > this.#fragments.mostRead;
    if (least && sought.weighed.concepts.length === 0) return null;
    const best = least ? this.#inOrder(sought, hits, BEST_READ).slice(0, BEST_READ) : null;
    const texts = await this.#fragments.texts(best?.map(({ nr }) => nr) ?? hits);
    const holding = Array.from(texts).flatMap(([nr, of]) => (reads(of.texts) ? nr : []));
    return { hits: FragmentSet.of(this.#fragments.size, holding), least };
  }

  /** Those that the reader named, where they may be found at all. */
  async #named({ within, reads }: Sought, ids: readonly string[]): Promise<number[]> {
    const may = this.#fragments.withIds(ids).filter((nr) => within.has(nr));
    if (reads === null) return may;
    const texts = await this.#fragments.texts(may);
    return may.filter((nr) => {
      const of = texts.get(nr);
      return of !== undefined && reads(of.texts);
    });
  }

  /** Hits in order, the first of them by how near to each other the words stand as well. */
  async #ranked(sought: Sought, hits: FragmentSet, needed: number): Promise<Ranked[]> {
    const { weighed, velden } = sought;
    const ranked = this.#inOrder(sought, hits, Math.max(needed, WEIGHTS.mostReread));
    if (weighed.concepts.length < 2) return ranked;
    const reread = ranked.slice(0, WEIGHTS.mostReread);
    const texts = await this.#fragments.texts(reread.map(({ nr }) => nr));
    const near = ({ nr }: Ranked) => {
      const of = velden.flatMap((veld) => texts.get(nr)?.texts[veld] ?? []);
      const matches = of.map((text) => findMatches(text, weighed.wanted, this.#analyser));
      return Math.max(0, ...matches.map((found) => nearness(found, weighed)));
    };
    return rankByNearness(ranked, near, needed);
  }

  #inOrder(sought: Sought, hits: FragmentSet, most: number): Ranked[] {
    const { weighed, index, velden } = sought;
    return rank(weighed, index, hits, velden, this.#placing(sought), most);
  }

  #placing({ query }: Sought): (nr: number, score: number, factor: number) => Ranked {
    const role = roleIn(query);
    const fragments = this.#fragments;
    return (nr, score, factor) => ({ nr, day: fragments.day(nr, role), place: fragments.place(nr), score, factor });
  }
}

/** The best place of a fragment for a query. */
function present(
  { id, texts }: Texts,
  { velden, weighed }: Sought,
  analyser: Analyser,
): Omit<CoreHit, 'score' | 'uitleg'> {
  const places = velden.flatMap((veld) =>
    texts[veld].map((text, nth) => ({ veld, nth, text, matches: findMatches(text, weighed.wanted, analyser) })),
  );
  const scores = places.map(({ veld, matches }) => placeScore(matches, weighed) * WEIGHTS.place[veld]);
  const best = places[scores.indexOf(Math.max(...scores))];
  if (best === undefined) throw new RangeError(`Fragment ${id} has no text to show`);
  return { id, veld: best.veld, nth: best.nth, ...bestWindow(best.text, best.matches, weighed) };
}

/** What a text is worth to a query; a word group that must stand in it before all else. */
function placeScore(matches: readonly Match[], query: WeighedQuery): number {
  const meeting = new Meeting(query);
  for (const { term, quality } of matches) if (term !== null) meeting.meet(term, quality);
  return meeting.worth() + (matches.some(({ term }) => term === null) ? 100 : 0);
}

/** What each term added to the score of a fragment, part by part, most first. The rows add up to the score. */
function explain({ nr, factor }: Ranked, { weighed, index }: Sought): TermScore[] {
  const rows: TermScore[] = [];
  for (const concept of weighed.concepts) {
    for (const { term, met } of bestTerms(concept, weighed, (one) => index.strengthIn(one, nr))) {
      for (const [veld, share] of index.sources(term, nr)) {
        rows.push({ zoekwoord: concept.text, term, veld, score: concept.worth * factor * met * share });
      }
    }
  }
  return rows.sort((a, b) => b.score - a.score);
}
