import { small } from '../src/reply/building.js';
import * as labels from '../src/reply/labels.js';
import type { Block, Request } from '../src/reply/reply.js';
import { narrowed } from '../src/search/query/typed-query.js';
import type { CountedBy, CountedValue, Counts } from '../src/search/search-engine.js';
import { shortened } from '../src/text/excerpt.js';

/** What one menu holds, and values that a line names. */
const MOST_CHOICES = 25;
const MOST_NAMED = 6;

type Kind = readonly [kind: CountedBy, values: readonly CountedValue[]];

// Where all hits have every value there is, nothing is told by it.
function telling(counts: Counts, total: number): Kind[] {
  const kinds: Kind[] = [
    ['jaar', counts.jaar],
    ['ministerie', counts.ministerie],
    ['partij', counts.partij],
  ];
  return kinds.filter(([, values]) => values.length > 1 && values.some(({ aantal }) => aantal < total));
}

/** How many hits there are by year, ministry and party, a line each; where there is a menu, years alone are said. */
export function countLines(counts: Counts, total: number): Block[] {
  return telling(counts, total).map(([kind, values]) => {
    const named = values.slice(0, MOST_NAMED).map(({ waarde, aantal }) => labels.metAantal(waarde, aantal));
    const text = labels.perSoort(kind, named, values.length - named.length);
    return small(text, kind === 'jaar' ? {} : { unpressed: true });
  });
}

/**
 * A menu to search on with a filter besides, as far as that leaves something out and has room in the query.
 * @param request the search; what is chosen becomes its option `filter`
 */
export function narrowMenu(counts: Counts, total: number, typed: string, request: Request): Block[] {
  const kinds = telling(counts, total).map(
    ([kind, values]): Kind => [
      kind,
      values.filter(({ aantal, filter }) => aantal < total && filter.length <= 100 && narrowed(typed, filter) !== null),
    ],
  );
  const options = sharedOut(kinds, MOST_CHOICES).flatMap(([kind, values]) =>
    values.map(({ waarde, aantal, filter }) => ({
      label: labels.metAantal(shortened(waarde, 80), aantal),
      value: filter,
      description: labels.GETELD_NAAR[kind],
    })),
  );
  if (options.length === 0) return [];
  return [{ kind: 'menu', label: labels.VERFIJN, key: 'filter', request, destination: 'replace', most: 1, options }];
}

/** The first of each kind, so many in all: where one has few, the others have more. */
function sharedOut(kinds: readonly Kind[], most: number): Kind[] {
  const taken = kinds.map(() => 0);
  let left = most;
  while (left > 0) {
    const before = left;
    kinds.forEach(([, values], at) => {
      if (left === 0 || (taken[at] ?? 0) >= values.length) return;
      taken[at] = (taken[at] ?? 0) + 1;
      left--;
    });
    if (left === before) break;
  }
  return kinds.map(([kind, values], at) => [kind, values.slice(0, taken[at])]);
}
