import { isUnnamedLetter } from '../publications/kinds/references.js';
import { citation, citedPages, pdfAt } from '../publications/model/citation.js';
import { dutchDate } from '../publications/model/dates.js';
import { markedNotes, noteRole } from '../publications/model/note-role.js';
import type { Beantwoord, Fragment, Gevraagd, Voetnoot } from '../publications/model/publication.js';
import type { Passage } from '../text/source-text.js';
import * as labels from './labels.js';
import type { Block, Citaat, Knop, Tekst } from './reply.js';

/** What is shown of a fragment: one of its questions, or all. */
export interface Beeld {
  readonly fragment: Fragment;
  /** The question asked for; null shows all questions of the fragment. */
  readonly nummer: number | null;
}

/** Question, answer, notes, references and citation of a fragment, in the order in which they are read. */
export function fragmentBlocks(beeld: Beeld): Block[] {
  const { fragment } = beeld;
  const shown = [...questionBlocks(beeld), ...answerBlocks(beeld)];
  return [
    ...shown,
    ...noteBlocks(fragment, shown),
    ...referenceBlocks(fragment, shown),
    { kind: 'bron', text: citation(fragment.publicatie, citedPages(fragment)) },
  ];
}

/** The page of the publication and its PDF, as link buttons. */
export function sourceLinks({ publicatie }: Fragment, paginas: readonly number[]): Knop[] {
  const pdf = pdfAt(publicatie, paginas);
  return [{ label: labels.BRON, url: publicatie.url }, ...(pdf ? [{ label: labels.pdfOp(paginas[0]), url: pdf }] : [])];
}

/** Who asked and when, in one line; it stands with every question. */
export function askedLine({ door, datum }: Gevraagd): string {
  return labels.gevraagdDoor(labels.indieners(door), datum && dutchDate(datum));
}

/** Who answered, on behalf of whom also, and when, in one line. */
export function answeredLine({ door, medeNamens, datum }: Beantwoord): string {
  return labels.beantwoordDoor(door, medeNamens, datum && dutchDate(datum));
}

/** The heading over a fragment's question or answer in a list: `Vraag 74, 75 en 76`, `Alinea 12, …`. */
export function fragmentHeading({ nummers, alinea, rol }: Fragment): string {
  return nummers ? labels.kopVraag(nummers) : labels.kopAlinea(alinea ?? 0, rol ?? 'antwoord');
}

function questionBlocks({ fragment, nummer }: Beeld): Citaat[] {
  const { vraag, deelvragen, nummers, alinea, gevraagd } = fragment;
  if (!vraag) return [];
  const onder = askedLine(gevraagd);
  if (!nummers) return [quotation(labels.kopAlinea(alinea ?? 0, 'vraag'), onder, vraag)];
  const wanted = nummer === null ? nummers : [nummer];
  const own = wanted.flatMap((one) => {
    const passage = deelvragen.get(one);
    return passage ? [quotation(labels.kopVraag([one]), onder, passage)] : [];
  });
  return own.length === wanted.length ? own : [quotation(labels.kopVraag(nummers), onder, vraag)];
}

function answerBlocks({ fragment }: Beeld): Block[] {
  const { antwoord, mededeling, nummers, alinea, rol, beantwoord } = fragment;
  const onder = beantwoord && answeredLine(beantwoord);
  if (antwoord) {
    const kop = nummers ? labels.kopAntwoord(nummers) : labels.kopAlinea(alinea ?? 0, 'antwoord');
    return [quotation(kop, onder, antwoord)];
  }
  if (rol === 'vraag') return [];
  const none: Tekst = { kind: 'tekst', text: labels.GEEN_ANTWOORD };
  return mededeling ? [none, quotation(labels.KOP_MEDEDELING, onder, mededeling)] : [none];
}

function quotation(kop: string, onder: string | null, passage: Passage): Citaat {
  return { kind: 'citaat', kop, onder, passage, blok: true };
}

function noteBlocks(fragment: Fragment, shown: readonly Block[]): Block[] {
  const numbers = new Set(shown.flatMap((block) => (block.kind === 'citaat' ? markedNotes(block.passage) : [])));
  return fragment.voetnoten.filter(({ nummer }) => numbers.has(nummer)).map((noot) => noteBlock(noot, fragment));
}

// Notes stand below the answer; one that belongs to the question says whose it is.
function noteBlock({ nummer, tekst }: Voetnoot, fragment: Fragment): Block {
  const onder = noteRole(fragment, nummer) === 'vraag' ? askedLine(fragment.gevraagd) : null;
  return tekst
    ? { kind: 'citaat', kop: labels.kopNoot(nummer), onder, passage: tekst, klein: true }
    : { kind: 'tekst', text: labels.nootOntbreekt(nummer), klein: true };
}

function referenceBlocks(fragment: Fragment, shown: readonly Block[]): Block[] {
  const slices = shown.flatMap((block) => (block.kind === 'citaat' ? block.passage.slices.flat() : []));
  const standing = fragment.verwijzingen.filter((one) => {
    const half = one.in === 'voetnoot' ? null : fragment[one.in];
    const [first] = half?.part(one.range.start, one.range.end).slices.flat() ?? [];
    return !first || slices.some(({ start, end }) => start <= first.start && first.start < end);
  });
  const named = [...new Set(standing.filter(({ document }) => document !== null).map(({ tekst }) => tekst))];
  return [
    ...(named.length > 0 ? [{ kind: 'tekst', text: labels.verwijstNaar(named), klein: true } as const] : []),
    ...(standing.some(isUnnamedLetter)
      ? [{ kind: 'tekst', text: labels.VERWIJST_NAAR_BRIEF, klein: true } as const]
      : []),
  ];
}
