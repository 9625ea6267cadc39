import { differencePairs, type Gevonden, type Oordeel, type Plaats, turningIn, wordsAt } from '../src/check/oordeel.js';
import { type Deviating, isLiteral, type Literal } from '../src/check/verdict.js';
import { citation } from '../src/publications/model/citation.js';
import { buttonRows, heading, line, small } from '../src/reply/building.js';
import { halfHeading, subjectBlocks } from '../src/reply/fragment.js';
import * as labels from '../src/reply/labels.js';
import type { Block, Button, Mark } from '../src/reply/reply.js';
import { rangesWithin } from '../src/text/ranges.js';
import type { Range } from '../src/text/source-text.js';
import { pageButton } from './bladzijde.js';
import { questionButton } from './buttons.js';
import type { Sources } from './command.js';
import { placeButton } from './verband.js';

/** More differences than these are counted rather than listed, and so are places. */
const DIFFERENCES = 12;
const PLACES = 5;

/** What a judgement is shown with: where to draw pages from, and which publications were looked in. */
export interface Shown {
  readonly sources: Sources;
  readonly gezocht: readonly string[];
}

/** So many quotations, or parts of one, are shown in full; of more the verdict stands in a line. */
export const IN_FULL = 10;

/** The heading of a judgement: its sign and its words. */
export function headingOf(oordeel: Oordeel): string {
  return labels.oordeelKop(oordeel.kind, oordeel.kind === 'uit-de-vraag' ? askedBy(oordeel.plaats) : '');
}

/**
 * One judgement, the verdict first: what is missing that turns the meaning, whose words, the whole sentence with the
 * quotation in it, the differences.
 */
export function judgementBlocks(oordeel: Oordeel, shown: Shown): Block[] {
  const verdict = heading(headingOf(oordeel));
  if (oordeel.kind === 'niet-gevonden') return [verdict, line(notFound(shown.gezocht))];
  if (oordeel.delen.length > 0) return [verdict, ...partBlocks(oordeel, shown)];
  const { plaats } = oordeel;
  return [
    verdict,
    ...leadBlocks(oordeel),
    sourceBlock(oordeel),
    small(legendOf(oordeel), { legend: true }),
    ...(isLiteral(oordeel) ? literalBlocks(oordeel) : differenceBlocks(oordeel)),
    ...(plaats.fragment ? subjectBlocks(plaats.fragment) : []),
    { kind: 'citation', text: citation(plaats.publicatie, plaats.paginas) },
    ...buttonRows(buttonsOf(oordeel, shown)),
  ];
}

function notFound(gezocht: readonly string[]): string {
  return gezocht.length <= 10 ? labels.nietGevonden(gezocht) : labels.nietGevondenInVele(gezocht.length);
}

function partBlocks({ kind, delen }: Gevonden, shown: Shown): Block[] {
  const note: Block[] = kind === 'wijkt-af' ? [line(labels.IN_DELEN)] : [];
  return [
    ...note,
    ...delen.flatMap((deel, at): Block[] => {
      const label = labels.deelNummer(at + 1);
      const { text } = deel.citaat;
      if (at >= IN_FULL) return [line(labels.oordeelRegel(label, text, headingOf(deel)))];
      return [{ kind: 'reader', key: `deel${at + 1}`, label, text }, ...judgementBlocks(deel, shown)];
    }),
  ];
}

// What must be read before anything else: words that turn the meaning, and what was left out.
function leadBlocks(oordeel: Gevonden): Block[] {
  const turning = turningIn(oordeel);
  const warned = isLiteral(oordeel) ? labels.keertDoorWeglaten(turning) : labels.keertDoorVerschil(turning);
  const omitted = oordeel.plaats.weggelaten.map((range) => wordsAt(oordeel.plaats, range));
  return [
    ...(omitted.length > 0 ? [line(labels.weggelaten(omitted))] : []),
    ...(turning.length > 0 ? [line(warned)] : []),
  ];
}

function askedBy({ fragment }: Plaats): string {
  if (!fragment) return '';
  const { door, datum } = fragment.gevraagd;
  return `${labels.indieners(door)}${labels.opDatum(datum)}`;
}

/** The whole sentence, whose it is, and what of it the quotation has and lacks. */
function sourceBlock(oordeel: Gevonden): Block {
  const { plaats } = oordeel;
  const { zin, geheel } = plaats;
  const marks = [
    ...quotedIn(oordeel).map((range): Mark => ({ ...range, as: 'under' })),
    ...lackingIn(oordeel).map((range): Mark => ({ ...range, as: 'strong' })),
  ];
  return {
    kind: 'quote',
    heading: placeHeading(plaats),
    byline: whose(plaats),
    passage: geheel.part(zin.start, zin.end),
    marks: rangesWithin(marks, zin.start, zin.end).sort((a, b) => a.start - b.start),
    block: true,
  };
}

function quotedIn(oordeel: Gevonden): readonly Range[] {
  return isLiteral(oordeel) ? oordeel.plaats.delen : oordeel.gelijk;
}

// What the source has between the words that the quotation has as well.
function lackingIn(oordeel: Gevonden): Range[] {
  const { delen, geheel } = oordeel.plaats;
  const quoted = quotedIn(oordeel);
  const [first, last] = [delen[0]?.start ?? 0, delen.at(-1)?.end ?? 0];
  const starts = [first, ...quoted.map(({ end }) => end)];
  const ends = [...quoted.map(({ start }) => start), last];
  return starts
    .map((start, index) => trimmed(geheel.text, start, ends[index] ?? start))
    .filter(({ start, end }) => start < end);
}

function trimmed(text: string, start: number, end: number): Range {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  return { start: from, end: Math.max(from, start + words.trimEnd().length) };
}

function legendOf(oordeel: Gevonden): string {
  return lackingIn(oordeel).length > 0 ? labels.TEKENS_UITLEG : labels.ONDERSTREEPT_UITLEG;
}

function placeHeading({ fragment, publicatie, half: { noot, kant } }: Plaats): string {
  if (!fragment) return labels.kopUit(labels.korteNaam(publicatie));
  const heading = halfHeading(fragment, kant === 'vraag' ? 'vraag' : 'antwoord');
  return noot === null ? heading : `${heading}, ${labels.kopNoot(noot)}`;
}

/** Whose words a place holds, and when; it stands with all of them. */
function whose({ fragment, half: { kant } }: Plaats): string | null {
  if (!fragment) return null;
  if (kant === 'vraag') return labels.gevraagdDoor(fragment.gevraagd);
  return fragment.beantwoord ? labels.beantwoordDoor(fragment.beantwoord) : '';
}

function literalBlocks({ plaats, plaatsen }: Literal<Plaats>): Block[] {
  const { typografie } = plaats;
  const where = plaatsen
    .slice(0, PLACES)
    .map((one) => `${labels.korteNaam(one.publicatie)} ${placeHeading(one).toLowerCase()}`);
  return [
    ...(typografie.length > 0 ? [small(labels.typografieVerschilt(typografie))] : []),
    ...(plaatsen.length > 1 ? [small(labels.staatOpPlaatsen(plaatsen.length, where))] : []),
  ];
}

function differenceBlocks(oordeel: Deviating<Plaats>): Block[] {
  const { ontbreekt, toegevoegd, alleen } = oordeel;
  const pairs = differencePairs(oordeel);
  const lines = pairs.slice(0, DIFFERENCES).map(({ bron, citaat }) => labels.verschil(bron, citaat));
  if (pairs.length > DIFFERENCES) lines.push(labels.meerVerschillen(pairs.length - DIFFERENCES));
  const kind = { hoofdletters: labels.ALLEEN_HOOFDLETTERS, leestekens: labels.ALLEEN_LEESTEKENS };
  const count = alleen ? kind[alleen] : labels.ontbrekendeWoorden(ontbreekt, toegevoegd);
  return [...(count ? [count] : []), ...lines].map((text) => line(text));
}

function buttonsOf(oordeel: Gevonden, { sources }: Shown): Button[] {
  const { plaats } = oordeel;
  const { fragment, publicatie, nummers } = plaats;
  const { rol } = plaats.half;
  if (!fragment) return [{ label: labels.BRON, url: publicatie.url }];
  const label = nummers ? labels.vraagNaam(nummers) : labels.alineaNaam(fragment.alinea ?? 0);
  const place = placeButton(plaats);
  const printed =
    place && (rol === 'vraag' || rol === 'antwoord')
      ? pageButton(sources, fragment, rol, quotedIn(oordeel), lackingIn(oordeel))
      : [];
  return [
    questionButton(label, `${publicatie.id}#${nummers?.[0] ?? fragment.alinea}`),
    ...(place ? [place] : []),
    ...printed,
  ];
}
