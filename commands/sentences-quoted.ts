import { sentenceRuns } from '../src/check/sentence-choice.js';
import { citation } from '../src/publications/model/citation.js';
import { pagesOf } from '../src/publications/readers/composer.js';
import { answeredLine, fragmentBlocks } from '../src/reply/fragment.js';
import * as labels from '../src/reply/labels.js';
import type { Block } from '../src/reply/reply.js';
import type { Passage, Range } from '../src/text/source-text.js';
import type { FoundFragment } from './lookup.js';

/** An answer with its sentences and those chosen of them, from 1. */
export interface Chosen {
  readonly found: FoundFragment;
  readonly antwoord: Passage;
  readonly zinnen: readonly Range[];
  readonly nummers: readonly number[];
  readonly metVraag: boolean;
}

/** The quotation itself: whose words, the sentences with `[…]` between those that do not follow each other, citation. */
export function quoted(chosen: Chosen): Block[] {
  const { found, nummers, zinnen, metVraag } = chosen;
  const { fragment, publication } = found;
  const question = metVraag
    ? fragmentBlocks(found).filter(
        (block) => block.kind === 'quote' && block.passage !== fragment.antwoord && !block.small,
      )
    : [];
  const answer = runs(chosen).flatMap(({ passage }, index): Block[] => [
    ...(index > 0 ? [{ kind: 'text', text: labels.WEGLATING } as const] : []),
    {
      kind: 'quote',
      heading: index === 0 ? headingOf(fragment) : null,
      byline: index === 0 && fragment.beantwoord ? answeredLine(fragment.beantwoord) : null,
      passage,
      block: true,
    },
  ]);
  return [
    ...question,
    ...answer,
    { kind: 'text', text: labels.zinnenVan(nummers, zinnen.length), small: true },
    { kind: 'citation', text: citation(publication.gegevens, pagesQuoted(chosen)) },
  ];
}

function headingOf({ nummers, alinea }: FoundFragment['fragment']): string {
  return nummers ? labels.kopAntwoordOp(nummers) : labels.kopAlinea(alinea ?? 0, 'antwoord');
}

/** Runs of chosen sentences that follow each other, and where each stands in the answer's text. */
export function runs({ antwoord, zinnen, nummers }: Chosen): { passage: Passage; range: Range }[] {
  return sentenceRuns(antwoord, zinnen, nummers).map((run) => ({
    passage: run.passage,
    range: {
      start: zinnen[(run.nummers[0] ?? 1) - 1]?.start ?? 0,
      end: zinnen[(run.nummers.at(-1) ?? 1) - 1]?.end ?? 0,
    },
  }));
}

/** `1, 2, 3, 5` as `1-3.5`. */
export function compact(nummers: readonly number[]): string {
  const parts: [number, number][] = [];
  for (const nummer of nummers) {
    const last = parts.at(-1);
    if (last && nummer === last[1] + 1) last[1] = nummer;
    else parts.push([nummer, nummer]);
  }
  return parts.map(([van, tot]) => (van === tot ? `${van}` : `${van}-${tot}`)).join('.');
}

/** The pages on which the chosen sentences stand, ascending. */
function pagesQuoted(chosen: Chosen): number[] {
  const pages = runs(chosen).flatMap(({ passage }) => pagesOf(passage, chosen.found.publication.paginas));
  return [...new Set(pages)].sort((a, b) => a - b);
}

/** The chosen sentences with whose they are, the citation and the address, as one text to copy. */
export function textToCopy(chosen: Chosen): string {
  const { fragment, publication } = chosen.found;
  const wie = fragment.beantwoord ? answeredLine(fragment.beantwoord) : '';
  const woorden = runs(chosen).map(({ passage }) => passage.text);
  return labels.alsTekst(woorden, wie, citation(publication.gegevens, pagesQuoted(chosen)), publication.gegevens.url);
}

/** The chosen sentences for programs. */
export function quotedJson(chosen: Chosen) {
  const { fragment, publication } = chosen.found;
  return {
    id: fragment.id,
    zinnen: chosen.nummers,
    van: chosen.zinnen.length,
    tekst: runs(chosen).map(({ passage }) => passage.text),
    bronvermelding: citation(publication.gegevens, pagesQuoted(chosen)),
    url: publication.gegevens.url,
  };
}
