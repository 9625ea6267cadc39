import { citation, pagesOf } from '../src/publications/model/citation.js';
import { readNumbers } from '../src/publications/typed.js';
import { line, small } from '../src/reply/building.js';
import { halfHeading, questionBlocks, subjectBlocks } from '../src/reply/fragment.js';
import * as labels from '../src/reply/labels.js';
import type { Block, Fout } from '../src/reply/reply.js';
import { runsOf, runsWritten } from '../src/text/ranges.js';
import type { Passage, Range } from '../src/text/source-text.js';
import type { FoundFragment } from './lookup.js';

/** Sentences chosen of an answer. */
export interface Chosen {
  readonly found: FoundFragment;
  readonly antwoord: Passage;
  /** All sentences of the answer, and those chosen of them, from 1. */
  readonly zinnen: readonly Range[];
  readonly nummers: readonly number[];
  readonly metVraag: boolean;
  readonly stukken: readonly { readonly passage: Passage; readonly range: Range }[];
  /** Whether they say nothing without the question that they answer. */
  readonly leunt: boolean;
  /** The citation, with the pages on which they stand. */
  readonly bron: string;
}

/** Takes the sentences with these numbers, from 1, ascending. */
export function choose(
  found: FoundFragment,
  antwoord: Passage,
  zinnen: readonly Range[],
  nummers: readonly number[],
  metVraag: boolean,
): Chosen {
  const { fragment, publication } = found;
  const stukken = runs(antwoord, zinnen, nummers);
  const said = nummers.flatMap((nummer) => zinnen[nummer - 1] ?? []);
  return {
    found,
    antwoord,
    zinnen,
    nummers,
    metVraag,
    stukken,
    leunt:
      fragment.vraag !== null &&
      said.length > 0 &&
      said.every(({ start, end }) => leans(antwoord.text.slice(start, end))),
    bron: citation(
      publication.gegevens,
      pagesOf(
        stukken.map(({ passage }) => passage),
        publication.paginas,
      ),
    ),
  };
}

/** Runs of chosen sentences that follow each other, and where each stands in the answer's text. */
export function runs(antwoord: Passage, zinnen: readonly Range[], nummers: readonly number[]): Chosen['stukken'] {
  return runsOf(nummers).flatMap(({ van, tot }) => {
    const [first, last] = [zinnen[van - 1], zinnen[tot - 1]];
    if (!first || !last) return [];
    const range = { start: first.start, end: last.end };
    return [{ passage: antwoord.part(range.start, range.end), range }];
  });
}

/** Sentences of so few words say nothing by themselves: `Nee.`, `Ja, dat klopt.`, `Zie hierboven.` */
const FEW_WORDS = 4;

const leans = (sentence: string): boolean =>
  /^zie\b/iu.test(sentence) || (sentence.match(/\S+/gu) ?? []).length <= FEW_WORDS;

/** The quotation itself: whose words, the sentences with `[…]` between those that do not follow each other, citation. */
export function quoted({ found, nummers, zinnen, metVraag, stukken, bron }: Chosen): Block[] {
  const { fragment } = found;
  return [
    ...(metVraag ? questionBlocks(fragment, found.nummers) : []),
    ...stukken.flatMap(({ passage }, index): Block[] => [
      ...(index > 0 ? [line(labels.WEGLATING)] : []),
      {
        kind: 'quote',
        heading: index === 0 ? halfHeading(fragment, 'antwoord') : null,
        byline: index === 0 && fragment.beantwoord ? labels.beantwoordDoor(fragment.beantwoord) : null,
        passage,
        block: true,
      },
    ]),
    small(labels.zinnenVan(nummers, zinnen.length)),
    ...subjectBlocks(fragment),
    { kind: 'citation', text: bron },
  ];
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

/** The chosen sentences with whose they are, the citation and the address, as one text to copy. */
export function textToCopy({ found, nummers, zinnen, metVraag, stukken, bron }: Chosen): string {
  const { fragment } = found;
  const questions = metVraag ? questionBlocks(fragment, found.nummers) : [];
  const answer = labels.antwoordAlsTekst({
    woorden: stukken.map(({ passage }) => passage.text),
    kop: halfHeading(fragment, 'antwoord'),
    wie: fragment.beantwoord ? labels.beantwoordDoor(fragment.beantwoord) : '',
    zinnen: labels.zinnenVan(nummers, zinnen.length),
    bron,
    url: fragment.publicatie.url,
  });
  const asked = questions.map(({ heading, byline, passage }) =>
    labels.vraagAlsTekst(heading ?? '', byline ?? '', passage.text),
  );
  return [...asked, answer].join('\n\n');
}

/** The chosen sentences for programs. */
export function quotedJson({ found: { fragment }, nummers, zinnen, stukken, bron }: Chosen) {
  return {
    id: fragment.id,
    zinnen: nummers,
    van: zinnen.length,
    tekst: stukken.map(({ passage }) => passage.text),
    bronvermelding: bron,
    url: fragment.publicatie.url,
  };
}
