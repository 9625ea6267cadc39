import { placesInOrder } from './comparison.js';
import { type Finding, Judging } from './judging.js';
import { seenBlocks } from './reading/visible.js';
import type { Candidates } from './sources/candidates.js';
import { isLiteral, type Judgement, type Place, type PlacedAside, type Verdict } from './verdict.js';

/** A longer text is not looked at; UTF-16 code units. */
export const MAX_TEKENS = 4000;

/**
 * Looks whether the quotations in a text stand in the publications, word for word: literally in an answer (or its
 * note), literally in a question, near to something, not found. Every quotation is judged and nothing of one is left
 * out without being named. The answer is plain data; the passages that it names are read with `resolve`.
 */
export async function checkText(text: string, candidates: Candidates): Promise<Verdict> {
  if (text.length > MAX_TEKENS) return { kind: 'te-lang', tekens: text.length, hoogstens: MAX_TEKENS };
  const judging = new Judging(candidates);
  const findings: Finding[] = await judging.blocks(seenBlocks(text));
  if (!findings.some(({ kind }) => kind !== 'terzijde')) findings.push(...(await judging.asides(findings)));
  const own = findings.flatMap((finding) => (finding.kind === 'eigen' ? [finding.text] : []));
  const judged: Judgement[] = [];
  const terzijde: PlacedAside[] = [];
  for (const finding of findings) {
    if (finding.kind === 'oordeel') judged.push(finding.oordeel);
    else if (finding.kind === 'terzijde') terzijde.push({ ...finding.aside, after: judged.length });
  }
  if (judged.length === 0 && own.length === 0) return { kind: 'empty' };
  const notFound = (words: string): Judgement => ({ kind: 'niet-gevonden', citaat: { text: words, kind: 'tekst' } });
  return {
    kind: 'checked',
    oordelen: judged.length > 0 ? together(judged) : own.map(notFound),
    terzijde,
    nietVergeleken: judged.length > 0 ? own : [],
  };
}

/** Quotations of one message belong together: of places that are as good, the one that others stand in comes first. */
function together(oordelen: readonly Judgement[]): Judgement[] {
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
