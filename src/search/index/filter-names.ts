import SearchableMap from 'minisearch/SearchableMap';
import { ministriesIn, ministryKey } from '../../publications/model/ministries.js';
import type { Analyser } from '../dutch/analysis.js';
import { fold } from '../dutch/fold.js';
import { distanceOf } from '../query/spelling.js';
import type { Filter, Query } from '../query/typed-query.js';
import { type FilterOffer, type QueryFault, VELDEN } from '../search-engine.js';
import { NO_OTHER_WORDS, type OtherWords } from '../thesaurus/thesaurus.js';
import { addPostings, FragmentSet, fieldsOf, type Placed } from './postings.js';

/** Names that a fragment has. */
export const NAME_KINDS = ['bewindspersoon', 'indiener', 'partij'] as const;
export type NameKind = (typeof NAME_KINDS)[number];

/** Filters that take a name which some fragment must have; a ministry is a part of who answers or is asked. */
export type NameFilter = NameKind | 'ministerie';
const HOLDER: Readonly<Record<NameFilter, NameKind>> = {
  indiener: 'indiener',
  partij: 'partij',
  bewindspersoon: 'bewindspersoon',
  ministerie: 'bewindspersoon',
};

/** Most values that a fault names, and most that it says may have been meant. */
const MOST_VALUES = 12;
const MOST_NEAR = 3;

/** Names by their kind, as their sources write them, and where each stands. */
export type PlacedNames = Readonly<Record<NameKind, ReadonlyMap<string, Placed>>>;

/** The names that the fragments of an index can be filtered by. */
export class FilterNames {
  readonly #names: PlacedNames;
  /** Names and words of names by how they fold, as written and in order; made when one is first sought that is not there. */
  readonly #pieces = new Map<NameFilter, SearchableMap<Map<string, number>>>();

  constructor(names: PlacedNames) {
    this.#names = names;
  }

  /** Fragments that have a name which a value of a filter means. @param size how many fragments there are */
  having(kind: NameFilter, value: string, size: number): FragmentSet {
    const set = new FragmentSet(size);
    for (const [name, { bytes }] of this.#names[HOLDER[kind]]) {
      if (hasName(kind, fold(name), value)) addPostings(bytes, fieldsOf(VELDEN), set);
    }
    return set;
  }

  /** What is wrong with the names that a query filters by; null when some fragment has each. */
  fault({ filters, withoutFilters }: Pick<Query, 'filters' | 'withoutFilters'>): QueryFault | null {
    for (const { kind, value } of [...filters, ...withoutFilters]) {
      if (!isNameFilter(kind) || this.#fitting(kind, value) > 0) continue;
      const names = Array.from(this.#values(kind)).sort(([, a], [, b]) => b - a);
      const written = names.map(([name]) => name);
      const nearest = this.#nearest(kind, value);
      return { kind: 'onbekende-waarde', filter: kind, waarde: value, bestaan: written.slice(0, MOST_VALUES), nearest };
    }
    return null;
  }

  /**
   * Filters that a name typed alone may have been meant for: the name that was typed (`Harbers`, `FvD`), else the one
   * that a word of it is (`Mark Harbers`) or is nearest to (`Harberts`), where its other words can be a name's. Folded.
   */
  offers(typed: string, analyser: Analyser, known: { has(word: string): boolean }): FilterOffer[] {
    const whole = NAME_KINDS.flatMap((kind) => this.#offered(kind, typed));
    if (typed === '' || whole.length > 0) return whole;
    const words = typed.split(' ');
    const near = (kind: NameKind, word: string) =>
      known.has(word)
        ? undefined
        : this.#nearest(kind, word)
            .map(fold)
            .find((name) => !analyser.isWord(name));
    return NAME_KINDS.flatMap((kind) =>
      words.flatMap((word) => {
        if (word.length < 3 || analyser.isWord(word)) return [];
        const itself = this.#fitting(kind, word) > 0;
        const name = itself ? word : near(kind, word);
        const belongs = (other: string) =>
          other === word || analyser.isName(other) || this.#fitting(kind, `${name} ${other}`) > 0;
        return name !== undefined && words.every(belongs) ? this.#offered(kind, name, !itself) : [];
      }),
    );
  }

  #offered(filter: NameKind, typed: string, near = false): FilterOffer[] {
    const count = typed === '' ? 0 : this.#fitting(filter, typed);
    return count === 0 ? [] : [{ filter, waarde: this.#written(filter, typed), count, near }];
  }

  #fitting(kind: NameFilter, value: string): number {
    let count = 0;
    for (const [name, placed] of this.#names[HOLDER[kind]]) {
      if (hasName(kind, fold(name), value)) count += placed.count;
    }
    return count;
  }

  /** The values that a filter takes whole, with how many fragments have each. */
  #values(kind: NameFilter): ReadonlyMap<string, number> {
    const values = new Map<string, number>();
    for (const [name, { count }] of this.#names[HOLDER[kind]]) {
      const of = kind === 'ministerie' ? ministriesIn(name) : [name];
      for (const one of of) values.set(one, (values.get(one) ?? 0) + count);
    }
    return values;
  }

  /** A folded name as the source writes it. */
  #written(kind: NameKind, value: string): string {
    for (const name of this.#names[kind].keys()) {
      if (!hasName(kind, fold(name), value)) continue;
      const at = fold(name).indexOf(value);
      return at >= 0 ? name.slice(at, at + value.length) : name;
    }
    return value;
  }

  /** Names, or words of names, that differ little from a value; nearest first. */
  #nearest(kind: NameFilter, value: string): string[] {
    const reach = Math.max(1, Math.floor(value.length / 4));
    // The tree counts letters that changed places as two, and more where a sound is written with more of them.
    const near = this.#piecesOf(kind).fuzzyGet(value, reach * 2 + 1);
    return Array.from(near, ([folded, [pieces]]) => ({ pieces, distance: distanceOf(folded, value) }))
      .filter(({ distance }) => distance <= reach + 0.3)
      .flatMap(({ pieces, distance }) => Array.from(pieces, ([piece, order]) => ({ piece, order, distance })))
      .sort((a, b) => a.distance - b.distance || a.order - b.order)
      .slice(0, MOST_NEAR)
      .map(({ piece }) => piece);
  }

  #piecesOf(kind: NameFilter): SearchableMap<Map<string, number>> {
    const known = this.#pieces.get(kind);
    if (known) return known;
    const tree = new SearchableMap<Map<string, number>>();
    const pieces = Array.from(this.#values(kind).keys()).flatMap((name) => [
      name,
      ...(name.match(/[\p{L}\p{M}\p{N}-]{3,}/gu) ?? []),
    ]);
    for (const [order, piece] of [...new Set(pieces)].entries()) {
      tree.fetch(fold(piece), () => new Map()).set(piece, order);
    }
    this.#pieces.set(kind, tree);
    return tree;
  }
}

/** A party typed alone is that name: what shares a word with its long name (`Global Refugee Forum`) is not meant. */
export function otherWords(thesaurus: OtherWords, offers: readonly FilterOffer[]): OtherWords {
  return offers.some(({ filter }) => filter === 'partij') ? NO_OTHER_WORDS : thesaurus;
}

/** Whether a filter is one of names. */
export function isNameFilter(kind: Filter['kind']): kind is NameFilter {
  return kind in HOLDER;
}

function hasName(kind: NameFilter, name: string, value: string): boolean {
  if (kind === 'ministerie') return ministriesIn(name).map(ministryKey).includes(ministryKey(value));
  if (kind !== 'partij') return hasWords(name, value);
  return partyNames(name).some((one) => partyNames(value).includes(one));
}

function hasWords(name: string, wanted: string): boolean {
  const words = name.split(/[^\p{L}\p{M}\p{N}]+/u);
  return wanted.split(/[^\p{L}\p{M}\p{N}]+/u).every((word) => words.includes(word));
}

/** Names that one party goes by, where its abbreviation does not tell. Folded, without spaces and signs. */
const PARTIES: readonly (readonly string[])[] = [
  ['fvd', 'forumvoordemocratie', 'forum'],
  ['nsc', 'nieuwsociaalcontract'],
  ['gl', 'groenlinks'],
  ['pvda', 'partijvandearbeid'],
  ['glpvda', 'groenlinkspvda', 'pvdagroenlinks', 'pvdagl'],
  ['cu', 'christenunie'],
  ['pvdd', 'partijvoordedieren'],
  ['bbb', 'boerburgerbeweging'],
  ['pvv', 'partijvoordevrijheid'],
  ['vvd', 'volkspartijvoorvrijheidendemocratie'],
  ['cda', 'christendemocratischappel'],
  ['d66', 'democraten66'],
  ['sp', 'socialistischepartij'],
  ['sgp', 'staatkundiggereformeerdepartij'],
  ['50plus', '50'],
  ['osf', 'onafhankelijkesenaatsfractie'],
];

/** Every name of a party, folded, without spaces and signs; a party that is not listed has its own alone. */
export function partyNames(written: string): readonly string[] {
  const name = written.replace(/[^\p{L}\p{N}]/gu, '');
  return PARTIES.find((names) => names.includes(name)) ?? [name];
}
