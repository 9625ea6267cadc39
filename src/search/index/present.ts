import type { Analyser } from '../dutch/analysis.js';
import { findMatches } from '../excerpt/matches.js';
import { bestWindow, type Match } from '../excerpt/window.js';
import type { CompiledQuery } from '../query/compile.js';
import { WEIGHTS } from '../query/weights.js';
import type { TermScore, Veld } from '../search-engine.js';
import type { CoreHit } from './core-messages.js';
import type { Ranked } from './rank.js';
import { Meeting } from './rank.js';
import type { IndexRecord } from './record.js';
import type { TermIndex } from './term-index.js';
import { FIELD_BY_NAME } from './term-index.js';

/** The best place of a fragment for a query, among these parts of it. */
export function present(
  record: Pick<IndexRecord, 'id' | 'texts'>,
  velden: readonly Veld[],
  compiled: CompiledQuery,
  analyser: Analyser,
): Omit<CoreHit, 'score' | 'uitleg'> {
  const places = velden.flatMap((veld) =>
    record.texts[veld].map((text, nth) => ({ veld, nth, text, matches: findMatches(text, compiled, analyser) })),
  );
  const scores = places.map(({ veld, matches }) => placeScore(matches, compiled) * WEIGHTS.place[veld]);
  const best = places[scores.indexOf(Math.max(...scores))];
  if (best === undefined) throw new RangeError(`Fragment ${record.id} has no text to show`);
  return { id: record.id, veld: best.veld, nth: best.nth, ...bestWindow(best.text, best.matches, compiled) };
}

/** How much of the query a text holds, each of the reader's words counted once, at its best. */
function placeScore(matches: readonly Match[], { items }: CompiledQuery): number {
  const meeting = new Meeting(items.length);
  let groups = 0;
  for (const { term, quality } of matches) {
    if (term) meeting.meet(term, quality);
    else groups = 4;
  }
  return meeting.shares().reduce((sum, share) => sum + share, groups);
}

/** What each term added to the score of a fragment, part by part, most first. */
export function explain({ nr, factor, match }: Ranked, compiled: CompiledQuery, index: TermIndex): TermScore[] {
  const rows = new Map<string, TermScore>();
  for (const term of compiled.terms) {
    for (const name of match[term.term] ?? []) {
      const veld = FIELD_BY_NAME.get(name)?.veld;
      const found = veld && index.find([term], { velden: [veld], only: name }, (other) => other === nr)[0];
      if (!found) continue;
      const key = `${term.term} ${veld}`;
      const zoekwoord = [...new Set(term.uses.map(({ item }) => compiled.items[item]?.text ?? ''))].join(' ');
      rows.set(key, { zoekwoord, term: term.term, veld, score: (rows.get(key)?.score ?? 0) + found.score * factor });
    }
  }
  return [...rows.values()].sort((a, b) => b.score - a.score);
}
