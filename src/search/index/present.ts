import type { Analyser } from '../dutch/analysis.js';
import type { CoreHit } from '../engine.js';
import type { Match } from '../excerpt/matches.js';
import { findMatches } from '../excerpt/matches.js';
import { bestWindow } from '../excerpt/window.js';
import { WEIGHTS } from '../query/weights.js';
import type { TermScore, Veld } from '../search-engine.js';
import type { Ranked } from './rank.js';
import type { IndexRecord } from './record.js';
import type { TermIndex, Where } from './term-index.js';
import { bestTerms, Meeting, type WeighedQuery } from './weigh.js';

/** The best place of a fragment for a query, among these parts of it. */
export function present(
  record: Pick<IndexRecord, 'id' | 'texts'>,
  velden: readonly Veld[],
  query: WeighedQuery,
  analyser: Analyser,
): Omit<CoreHit, 'score' | 'uitleg'> {
  const places = velden.flatMap((veld) =>
    record.texts[veld].map((text, nth) => ({ veld, nth, text, matches: findMatches(text, query.wanted, analyser) })),
  );
  const scores = places.map(({ veld, matches }) => placeScore(matches, query) * WEIGHTS.place[veld]);
  const best = places[scores.indexOf(Math.max(...scores))];
  if (best === undefined) throw new RangeError(`Fragment ${record.id} has no text to show`);
  return { id: record.id, veld: best.veld, nth: best.nth, ...bestWindow(best.text, best.matches, query) };
}

/** What a text is worth to a query; a word group that must stand in it before all else. */
function placeScore(matches: readonly Match[], query: WeighedQuery): number {
  const meeting = new Meeting(query);
  for (const { term, quality } of matches) if (term !== null) meeting.meet(term, quality);
  return meeting.worth() + (matches.some(({ term }) => term === null) ? 100 : 0);
}

/** What each term added to the score of a fragment, part by part, most first. The rows add up to the score. */
export function explain({ nr, factor }: Ranked, query: WeighedQuery, index: TermIndex, where: Where): TermScore[] {
  const rows: TermScore[] = [];
  const strengthOf = (term: string) => index.strengthIn(term, nr, where);
  query.concepts.forEach((concept, at) => {
    const worth = (query.worth[at] ?? 0) * factor;
    for (const { term, met } of bestTerms(concept, (term) => strengthOf(term) * (query.damped[at]?.get(term) ?? 0))) {
      for (const [veld, share] of index.sources(term, nr, where)) {
        rows.push({ zoekwoord: concept.text, term, veld, score: worth * met * share });
      }
    }
  });
  return rows.sort((a, b) => b.score - a.score);
}
