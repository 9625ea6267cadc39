import { citation } from '../src/publications/model/citation.js';
import { pagesOf } from '../src/publications/readers/composer.js';
import { readNumbers } from '../src/publications/typed/asked.js';
import { halfHeading, questionBlocks, subjectBlocks } from '../src/reply/fragment.js';
import * as labels from '../src/reply/labels.js';
import type { Block, Fout } from '../src/reply/reply.js';
import { runsOf, runsWritten } from '../src/text/ranges.js';
import { sentences } from '../src/text/sentences.js';
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
  const question = metVraag ? questionBlocks(fragment, found.nummers) : [];
  const answer = runs(chosen).flatMap(({ passage }, index): Block[] => [
    ...(index > 0 ? [{ kind: 'text', text: labels.WEGLATING } as const] : []),
    {
      kind: 'quote',
      heading: index === 0 ? halfHeading(fragment, 'antwoord') : null,
      byline: index === 0 && fragment.beantwoord ? labels.beantwoordDoor(fragment.beantwoord) : null,
      passage,
      block: true,
    },
  ]);
  return [
    ...question,
    ...answer,
    { kind: 'text', text: labels.zinnenVan(nummers, zinnen.length), small: true },
    ...subjectBlocks(fragment),
    { kind: 'citation', text: citation(publication.gegevens, pagesQuoted(chosen)) },
  ];
}

/** Sentences of so few words say nothing by themselves: `Nee.`, `Ja, dat klopt.`, `Zie hierboven.` */
const FEW_WORDS = 4;

/** Whether the sentences chosen say nothing without the question that they answer. */
export function leansOnQuestion({ found, antwoord, zinnen, nummers }: Omit<Chosen, 'metVraag'>): boolean {
  const chosen = runs({ antwoord, zinnen, nummers }).flatMap(({ passage }) =>
    sentences(passage).map(({ start, end }) => passage.text.slice(start, end)),
  );
  const leans = (sentence: string) => /^zie\b/iu.test(sentence) || (sentence.match(/\S+/gu) ?? []).length <= FEW_WORDS;
  return found.fragment.vraag !== null && chosen.length > 0 && chosen.every(leans);
}

/** Runs of chosen sentences that follow each other, and where each stands in the answer's text. */
export function runs({
  antwoord,
  zinnen,
  nummers,
}: Pick<Chosen, 'antwoord' | 'zinnen' | 'nummers'>): { passage: Passage; range: Range }[] {
  return runsOf(nummers).flatMap(({ van, tot }) => {
    const [first, last] = [zinnen[van - 1], zinnen[tot - 1]];
    if (!first || !last) return [];
    const range = { start: first.start, end: last.end };
    return [{ passage: antwoord.part(range.start, range.end), range }];
  });
}

/** `1, 2, 3, 5` as `1-3.5`: a dot takes one sign of a button's hundred, where a comma would take three. */
export const compact = (nummers: readonly number[]): string => runsWritten(runsOf(nummers)).replaceAll(',', '.');

/**
 * Reads which sentences are meant: numbers from 1, ascending, each once; or why that cannot be, in words.
 * @param count number of sentences there are to choose from
 */
export function readSentences(typed: string, count: number): number[] | Fout {
  const read = readNumbers(typed);
  if (read.kind === 'unreadable') return { code: 'zinnen-onleesbaar', melding: labels.zinnenOnleesbaar(typed) };
  if (read.kind === 'backwards') {
    return { code: 'zinnen-omgekeerd', melding: labels.reeksOmgekeerd(read.van, read.tot) };
  }
  const outside = read.runs.flatMap(({ van, tot }) => [van, tot]).find((nummer) => nummer < 1 || nummer > count);
  if (outside !== undefined) return { code: 'zin-bestaat-niet', melding: labels.geenZin(outside, count) };
  const all = Array.from({ length: count }, (_, index) => index + 1);
  return all.filter((nummer) => read.runs.some(({ van, tot }) => van <= nummer && nummer <= tot));
}

/** The pages on which the chosen sentences stand, ascending. */
function pagesQuoted(chosen: Chosen): number[] {
  const pages = runs(chosen).flatMap(({ passage }) => pagesOf(passage, chosen.found.publication.paginas));
  return [...new Set(pages)].sort((a, b) => a - b);
}

/** The chosen sentences with whose they are, the citation and the address, as one text to copy. */
export function textToCopy(chosen: Chosen): string {
  const { fragment, publication, nummers } = chosen.found;
  const questions = chosen.metVraag ? questionBlocks(fragment, nummers) : [];
  return labels.alsTekst({
    vragen: questions.map(({ heading, byline, passage }) => ({
      kop: heading ?? '',
      wie: byline ?? '',
      woorden: passage.text,
    })),
    woorden: runs(chosen).map(({ passage }) => passage.text),
    kop: halfHeading(fragment, 'antwoord'),
    wie: fragment.beantwoord ? labels.beantwoordDoor(fragment.beantwoord) : '',
    zinnen: labels.zinnenVan(chosen.nummers, chosen.zinnen.length),
    bron: citation(publication.gegevens, pagesQuoted(chosen)),
    url: publication.gegevens.url,
  });
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
