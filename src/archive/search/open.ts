import { Analyser } from '../../search/dutch/analysis.js';
import { Lexicon } from '../../search/dutch/lexicon.js';
import { STOP_WORDS } from '../../search/dutch/stop-words.js';
import type { CoreHit, CoreOutcome, CoreRequest, SearchIndex } from '../../search/engine.js';
import { findMatches } from '../../search/excerpt/matches.js';
import { otherWords } from '../../search/index/facets.js';
import { explain, present } from '../../search/index/present.js';
import { nearness, type Ranked, rankByNearness } from '../../search/index/rank.js';
import { compileQuery } from '../../search/query/compile.js';
import { nameAlone, roleIn } from '../../search/query/typed-query.js';
import { WEIGHTS } from '../../search/query/weights.js';
import { type OtherWords, Thesaurus } from '../../search/thesaurus/thesaurus.js';
import { type Database, tableAt, type Versions } from '../database.js';
import { Finder, type Gathered, type WithTexts } from './finding.js';
import { FRAGMENTEN } from './fragmenten.js';
import { Places } from './places.js';
import { type Looking, type Sought, soughtBy } from './sought.js';
import { Vocabulary } from './vocabulary.js';
import { WOORDEN } from './woorden.js';

/**
 * Opens the search of a data folder, as it was in one state.
 * @param thesaurus another one than that of the build
 * @throws Error when it cannot be read
 */
export async function openSearch(
  database: Database,
  versions: Versions,
  thesaurus: OtherWords = Thesaurus.open(),
): Promise<SearchIndex> {
  const [fragments, words] = await Promise.all([
    tableAt(database, FRAGMENTEN.name, versions),
    tableAt(database, WOORDEN.name, versions),
  ]);
  const vocabulary = await Vocabulary.open(words, [...thesaurus.words, ...STOP_WORDS]);
  const places = await Places.open(words, vocabulary);
  const analyser = new Analyser(Lexicon.open());
  const finder = new Finder(database, fragments, places, vocabulary);
  return new ArchiveIndex({ fragments, places, vocabulary, names: vocabulary.names, analyser }, finder, thesaurus);
}

class ArchiveIndex implements SearchIndex {
  readonly #where: Looking;
  readonly #finder: Finder;
  readonly #thesaurus: OtherWords;

  constructor(where: Looking, finder: Finder, thesaurus: OtherWords) {
    this.#where = where;
    this.#finder = finder;
    this.#thesaurus = thesaurus;
  }

  async search({
    query,
    document,
    named,
    offset,
    limit,
    explain: explained,
    counts,
  }: CoreRequest): Promise<CoreOutcome> {
    const { vocabulary, analyser } = this.#where;
    const fault = vocabulary.names.fault(query);
    if (fault) return { kind: 'refused', fault };
    const offers = vocabulary.names.offers(nameAlone(query), analyser, vocabulary);
    const compiled = compileQuery(query, analyser, vocabulary, otherWords(this.#thesaurus, offers));
    const empty = compiled.concepts.length === 0 && compiled.groups.length === 0;
    const browses = empty && query.filters.length + query.withoutFilters.length > 0;
    if (empty && !browses && named.length === 0) return NOTHING_TO_FIND;
    const sought = await soughtBy(query, document, compiled, this.#where);
    const wanted = { named, wanted: offset + limit };
    const gathered = await (browses ? this.#finder.browsed(sought, wanted) : this.#finder.gathered(sought, wanted));
    if (gathered === null) return NOTHING_TO_FIND;
    const { found, hits: all, least } = gathered;
    const { velden, weighed } = sought;
    // What a number names is found by that alone, and not by the number and a filter.
    const counted = counts && named.length === 0 && !least;
    const [{ ordered, texts }, hitCounts] = await Promise.all([
      this.#near(gathered, sought, offset),
      counted ? this.#where.places.counted(all, roleIn(query)) : null,
    ]);
    const shown = namedFirst(ordered, gathered).slice(offset, offset + limit);
    const more = shown.map(({ nr }) => found.fragment(nr)).filter((fragment) => !texts.has(fragment));
    for (const [fragment, of] of await this.#finder.texts(more)) texts.set(fragment, of);
    const hits = shown.map((one): CoreHit => {
      const of = texts.get(found.fragment(one.nr));
      if (of === undefined) throw new Error('The table of fragments no longer holds what was found');
      const uitleg = explained ? explain(one, weighed, found.index, { velden }) : [];
      return { ...present(of, velden, weighed, analyser), score: one.score, uitleg };
    });
    return {
      kind: 'found',
      total: all.count,
      totalIsAtLeast: least,
      hits,
      corrections: compiled.corrections,
      order: browses ? 'date' : 'relevance',
      offers,
      counts: hitCounts?.of(query) ?? null,
    };
  }

  /** The first of a ranking by how near to each other the words stand, with the texts that were read for it. */
  async #near(
    { found, ranked }: Gathered,
    { weighed, velden }: Sought,
    offset: number,
  ): Promise<{ ordered: readonly Ranked[]; texts: Map<number, WithTexts> }> {
    // What stands further on keeps its place.
    if (weighed.concepts.length < 2 || offset >= WEIGHTS.mostReread) return { ordered: ranked, texts: new Map() };
    const texts = await this.#finder.texts(ranked.slice(0, WEIGHTS.mostReread).map(({ nr }) => found.fragment(nr)));
    const near = ({ nr }: Ranked) => {
      const of = velden.flatMap((veld) => texts.get(found.fragment(nr))?.texts[veld] ?? []);
      const { analyser } = this.#where;
      return Math.max(0, ...of.map((text) => nearness(findMatches(text, weighed.wanted, analyser), weighed)));
    };
    return { ordered: rankByNearness(ranked, near), texts };
  }
}

const NOTHING_TO_FIND: CoreOutcome = { kind: 'refused', fault: { kind: 'geen-zoekwoord' } };

function namedFirst(ranked: readonly Ranked[], { found, named }: Gathered): readonly Ranked[] {
  const numbers = new Set(named.flatMap((fragment) => found.nr(fragment) ?? []));
  if (numbers.size === 0) return ranked;
  const first = Array.from(
    numbers,
    (nr) => ranked.find((one) => one.nr === nr) ?? { nr, day: found.day(nr), score: 1, factor: 1 },
  );
  return [...first, ...ranked.filter(({ nr }) => !numbers.has(nr))];
}
