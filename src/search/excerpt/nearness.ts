import { Meeting, type WeighedQuery } from '../index/rank.js';
import type { Match } from './matches.js';

/** How far apart words may stand to count as together, in UTF-16 units: about two lines of print. */
const REACH = 160;

/** At most so many matches are taken together. */
const MOST_TOGETHER = 30;

/** How much of what a text has of a query stands in one place of it, in [0, 1]. `matches` are in order. */
export function nearness(matches: readonly Match[], query: WeighedQuery): number {
  const meeting = new Meeting(query);
  for (const { term, quality } of matches) if (term !== null) meeting.meet(term, quality);
  const had = meeting.worth();
  let best = 0;
  // Nothing is worth more than all of it.
  for (let from = 0; from < matches.length && best < had; from++) {
    const reach = (matches[from]?.start ?? 0) + REACH;
    meeting.clear();
    for (const { term, quality, end } of matches.slice(from, from + MOST_TOGETHER)) {
      if (end > reach) break;
      if (term !== null) meeting.meet(term, quality);
    }
    best = Math.max(best, meeting.worth());
  }
  return had === 0 ? 0 : best / had;
}
