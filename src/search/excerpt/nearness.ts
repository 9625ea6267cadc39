import { Meeting, type WeighedQuery } from '../index/rank.js';
import type { Match } from './matches.js';

/** How far apart words may stand to count as together, in UTF-16 units: about two lines of print. */
const REACH = 160;

/** How much of what a text has of a query stands in one place of it, in [0, 1]. `matches` are in order. */
export function nearness(matches: readonly Match[], query: WeighedQuery): number {
  const all = new Meeting(query);
  for (const { term, quality } of matches) if (term !== null) all.meet(term, quality);
  const had = all.worth();
  let best = 0;
  matches.forEach((first, index) => {
    const meeting = new Meeting(query);
    for (const match of matches.slice(index, index + 30)) {
      if (match.end - first.start > REACH) break;
      if (match.term !== null) meeting.meet(match.term, match.quality);
    }
    best = Math.max(best, meeting.worth());
  });
  return had === 0 ? 0 : best / had;
}
