import type { Query } from '../query/typed-query.js';
import { VELDEN, type Veld } from '../search-engine.js';
import type { OtherWords } from '../thesaurus/thesaurus.js';

/** Most words that a name typed alone may have. */
const MOST_NAME_WORDS = 6;

/** Where an exclusion looks: what all fragments of a publication share would leave none of them. */
export const TEXTS: readonly Veld[] = ['antwoord', 'vraag', 'voetnoot'];

/** What must not be in a fragment is taken as it was typed. */
export const NO_OTHER_WORDS: OtherWords = { words: [], alternatives: () => [] };

/** The parts of a fragment that a query looks in. */
export function searched({ filters }: Pick<Query, 'filters'>): readonly Veld[] {
  const roles = filters.flatMap((filter) => (filter.kind === 'rol' ? [filter.value] : []));
  return roles.length === 0 ? VELDEN : VELDEN.filter((veld) => roles.some((role) => role === veld));
}

/** The half that alone is asked for, or null. */
export function roleIn({ filters }: Pick<Query, 'filters'>): string | null {
  return filters.find(({ kind }) => kind === 'rol')?.value ?? null;
}

/** What was typed when it is nothing but a few words, as a name is; empty otherwise. Folded. */
export function nameAlone({ items, without, filters, withoutFilters }: Query): string {
  if (without.length + filters.length + withoutFilters.length > 0 || items.length > MOST_NAME_WORDS) return '';
  return items.every(({ kind }) => kind === 'woord')
    ? items.flatMap((item) => (item.kind === 'woord' ? item.word : [])).join(' ')
    : '';
}
