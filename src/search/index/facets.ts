import { ministriesIn, ministryKey } from '../../publications/model/ministries.js';
import type { Rol } from '../../publications/model/publication.js';
import type { Analyser } from '../dutch/analysis.js';
import { fold } from '../dutch/fold.js';
import { distanceOf, type KnownWords } from '../query/known-words.js';
import { partyNames } from '../query/parties.js';
import type { Filter, Query } from '../query/typed-query.js';
import type { FilterOffer, QueryFault } from '../search-engine.js';
import { NO_OTHER_WORDS, type OtherWords } from '../thesaurus/thesaurus.js';
import type { IndexRecord } from './record.js';

/** What a record can be filtered by, names folded; its texts are not kept. */
export type Facets = Omit<IndexRecord, 'texts'>;

/** Names that a fragment has. */
export type NameKind = 'indiener' | 'partij' | 'bewindspersoon';
const NAME_KINDS = ['bewindspersoon', 'indiener', 'partij'] as const satisfies readonly NameKind[];

/** Filters that take a name which some fragment must have; a ministry is a part of who answers or is asked. */
export type NameFilter = NameKind | 'ministerie';
export const HOLDER: Readonly<Record<NameFilter, NameKind>> = {
  indiener: 'indiener',
  partij: 'partij',
  bewindspersoon: 'bewindspersoon',
  ministerie: 'bewindspersoon',
};

/** Most values that a fault names, and most that it says may have been meant. */
const MOST_VALUES = 12;
const MOST_NEAR = 3;

/**
 * Whether a fragment passes filters: one of each kind that is named more than once, all kinds. `van` and `tot` look
 * at the day of the answer, where there is one and questions alone are not asked for; else at that of the question.
 */
export function passes(
  facets: Facets,
  { filters, withoutFilters }: Pick<Query, 'filters' | 'withoutFilters'>,
): boolean {
  if (withoutFilters.some((filter) => fits(facets, filter, null))) return false;
  const role = filters.find((filter) => filter.kind === 'rol')?.value ?? null;
  const kinds = new Set(filters.map(({ kind }) => kind));
  return Array.from(kinds).every((kind) => {
    const same = filters.filter((filter) => filter.kind === kind);
    return kind === 'van' || kind === 'tot'
      ? same.every((f) => fits(facets, f, role))
      : same.some((f) => fits(facets, f, role));
  });
}

/** The day of a fragment's answer, or of its question where that alone is asked for or there is no answer; ISO. */
export function dateOf({ dates }: Pick<Facets, 'dates'>, role: string | null): string | null {
  const order: readonly Rol[] = role === 'vraag' ? ['vraag'] : ['antwoord', 'vraag'];
  return order.map((rol) => dates[rol]).find((date) => date !== null) ?? null;
}

/** The names that the fragments of an index can be filtered by, as their sources write them. */
export class FilterValues {
  /** Number of fragments that have a name. */
  readonly #counts: Readonly<Record<NameKind, Map<string, number>>> = {
    indiener: new Map(),
    partij: new Map(),
    bewindspersoon: new Map(),
  };
  /** Each name by how it is folded. */
  readonly #asWritten = new Map<string, string>();

  /** Counts a name, as its source writes it, for so many fragments. */
  count(kind: NameKind, name: string, fragments = 1): void {
    this.#counts[kind].set(name, (this.#counts[kind].get(name) ?? 0) + fragments);
    this.#asWritten.set(fold(name), name);
  }

  /** The names that a value of a filter means, folded. */
  meant(kind: NameFilter, value: string): string[] {
    const names = Array.from(this.#counts[HOLDER[kind]].keys(), fold);
    return Array.from(new Set(names)).filter((name) => hasName(kind, name, value));
  }

  /** Counts the names of a record and gives them folded, for {@link passes}. */
  add({ texts: _, ...facets }: IndexRecord): Facets {
    for (const kind of NAME_KINDS) for (const name of new Set(namesOf(facets, kind))) this.count(kind, name);
    const { indieners, partijen, bewindspersonen } = facets;
    return {
      ...facets,
      indieners: indieners.map(fold),
      partijen: partijen.map(fold),
      bewindspersonen: bewindspersonen.map(fold),
    };
  }

  /** Parties and members of government of a fragment as the sources write them. */
  written({ partijen, bewindspersonen }: Facets): [partijen: string[], bewindspersonen: string[]] {
    const as = (name: string) => this.#asWritten.get(name) ?? name;
    return [partijen.map(as), bewindspersonen.map(as)];
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
  offers(typed: string, analyser: Analyser, known: Pick<KnownWords, 'has'>): FilterOffer[] {
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
    for (const [name, number] of this.#counts[HOLDER[kind]]) if (hasName(kind, fold(name), value)) count += number;
    return count;
  }

  /** The values that a filter takes whole, with how many fragments have each. */
  #values(kind: NameFilter): ReadonlyMap<string, number> {
    if (kind !== 'ministerie') return this.#counts[kind];
    const ministries = new Map<string, number>();
    for (const [name, fragments] of this.#counts.bewindspersoon) {
      for (const one of ministriesIn(name)) ministries.set(one, (ministries.get(one) ?? 0) + fragments);
    }
    return ministries;
  }

  /** A folded name as the source writes it. */
  #written(kind: NameKind, value: string): string {
    for (const name of this.#counts[kind].keys()) {
      if (!hasName(kind, fold(name), value)) continue;
      const at = fold(name).indexOf(value);
      return at >= 0 ? name.slice(at, at + value.length) : name;
    }
    return value;
  }

  /** Names, or words of names, that differ little from a value; nearest first. */
  #nearest(kind: NameFilter, value: string): string[] {
    const pieces = new Set(
      Array.from(this.#values(kind).keys()).flatMap((name) => [
        name,
        ...(name.match(/[\p{L}\p{M}\p{N}-]{3,}/gu) ?? []),
      ]),
    );
    const reach = Math.max(1, Math.floor(value.length / 4));
    return Array.from(pieces, (piece) => ({ piece, distance: distanceOf(fold(piece), value) }))
      .filter(({ distance }) => distance <= reach + 0.3)
      .sort((a, b) => a.distance - b.distance)
      .slice(0, MOST_NEAR)
      .map(({ piece }) => piece);
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

function namesOf(facets: Facets, kind: NameKind): readonly string[] {
  if (kind === 'indiener') return facets.indieners;
  return kind === 'partij' ? facets.partijen : facets.bewindspersonen;
}

function hasName(kind: NameFilter, name: string, value: string): boolean {
  if (kind === 'ministerie') return ministryKeys(name).includes(ministryKey(value));
  if (kind !== 'partij') return hasWords(name, value);
  return partyNames(name).some((one) => partyNames(value).includes(one));
}

// Asked for every fragment; there are few names.
const MINISTRY_KEYS = new Map<string, readonly string[]>();

function ministryKeys(name: string): readonly string[] {
  const known = MINISTRY_KEYS.get(name) ?? ministriesIn(name).map(ministryKey);
  MINISTRY_KEYS.set(name, known);
  return known;
}

function fits(facets: Facets, { kind, value }: Filter, role: string | null): boolean {
  if (kind === 'rol') return true;
  if (kind === 'document') return facets.document === value;
  if (isNameFilter(kind)) return namesOf(facets, HOLDER[kind]).some((name) => hasName(kind, name, value));
  const date = dateOf(facets, role);
  return date !== null && (kind === 'van' ? date >= value : date <= value);
}

function hasWords(name: string, wanted: string): boolean {
  const words = name.split(/[^\p{L}\p{M}\p{N}]+/u);
  return wanted.split(/[^\p{L}\p{M}\p{N}]+/u).every((word) => words.includes(word));
}
