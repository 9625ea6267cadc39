import { placesInOrder } from './places-in-order.js';
import { isLiteral, type Judgement, type Place } from './verdict.js';

/** Quotations of one message belong together: of places that are as good, the one that others stand in comes first. */
export function together(oordelen: readonly Judgement[]): Judgement[] {
  // Each quotation has one vote, which it divides over the fragments that it stands in.
  const votes = new Map<string, number>();
  const own = oordelen.map((oordeel) => {
    const fragments = new Set(placesOf(oordeel).map(fragmentOf));
    for (const fragment of fragments) votes.set(fragment, (votes.get(fragment) ?? 0) + 1 / fragments.size);
    return { fragments, weight: 1 / Math.max(1, fragments.size) };
  });
  return oordelen.map((oordeel, at) => {
    if (!isLiteral(oordeel) || oordeel.plaatsen.length < 2) return oordeel;
    const near = (place: Place): number => (votes.get(fragmentOf(place)) ?? 0) - (own[at]?.weight ?? 0);
    const plaatsen = placesInOrder(oordeel.plaatsen, near);
    return { ...oordeel, plaats: plaatsen[0] ?? oordeel.plaats, plaatsen };
  });
}

function placesOf(oordeel: Judgement): readonly Place[] {
  if (isLiteral(oordeel)) return oordeel.plaatsen;
  return oordeel.kind === 'wijkt-af' ? [oordeel.plaats] : [];
}

function fragmentOf({ half }: Place): string {
  return half.fragment ?? half.document;
}
