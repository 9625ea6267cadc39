import { type Finding, Judging } from './judging.js';
import { seenBlocks } from './reading/visible.js';
import type { Candidates } from './sources/candidates.js';
import { together } from './together.js';
import type { Judgement, PlacedAside, Verdict } from './verdict.js';

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
