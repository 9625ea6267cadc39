import { literal } from './judge.js';
import { placesInOrder } from './places.js';
import { isLiteral, type Judgement, type Place } from './verdict.js';

/** Quotations of one message belong together: of places that are as good, the one that others stand in comes first. */
export function together(oordelen: readonly Judgement[]): Judgement[] {
  const votes = oordelen.map((oordeel) => {
    const fragments = isLiteral(oordeel)
      ? oordeel.plaatsen.map(fragmentOf)
      : oordeel.kind === 'wijkt-af'
        ? [fragmentOf(oordeel.plaats)]
        : [];
    return { fragments: new Set(fragments), weight: 1 / Math.max(1, fragments.length) };
  });
  return oordelen.map((oordeel, at) => {
    if (!isLiteral(oordeel) || oordeel.plaatsen.length < 2) return oordeel;
    const near = (place: Place): number =>
      votes.reduce(
        (sum, { fragments, weight }, other) => (other !== at && fragments.has(fragmentOf(place)) ? sum + weight : sum),
        0,
      );
    const again = literal(oordeel.citaat, placesInOrder(oordeel.plaatsen, near));
    return again ? { ...again, kind: oordeel.kind, delen: oordeel.delen } : oordeel;
  });
}

function fragmentOf({ half }: Place): string {
  return half.fragment ?? half.document;
}
