import { Meeting } from '../index/rank.js';
import type { CompiledQuery } from '../query/compile.js';
import type { Match } from './window.js';

/** How far apart words may stand to count as together, in UTF-16 units: about two lines of print. */
const REACH = 160;

/** How much of what a text has of a query stands in one place of it, in [0, 1]. `matches` are in order. */
export function nearness(matches: readonly Match[], { items }: CompiledQuery): number {
  if (items.length === 0) return 0;
  const all = new Meeting(items.length);
  for (const { term, quality } of matches) if (term) all.meet(term, quality);
  const had = all.shares().reduce((sum, share) => sum + share, 0);
  let best = 0;
  matches.forEach((first, index) => {
    const meeting = new Meeting(items.length);
    for (const match of matches.slice(index, index + 30)) {
      if (match.end - first.start > REACH) break;
      if (match.term) meeting.meet(match.term, match.quality);
    }
    best = Math.max(
      best,
      meeting.shares().reduce((sum, share) => sum + share, 0),
    );
  });
  return had === 0 ? 0 : best / had;
}
