import { readHeading } from '../publications/kinds/headings.js';
import { pagesOf } from '../publications/model/citation.js';
import type { Library, PublicatieVeranderd } from '../publications/model/library.js';
import type { Fragment, Publication } from '../publications/model/publication.js';
import { isName, isNamed, readName, withoutAddress } from '../publications/typed.js';
import type { Passage } from '../text/source-text.js';
import type { Check, Oordeel, Plaats } from './oordeel.js';
import { namesIn } from './reading/whose.js';
import { type HalfName, halvesOfFragment, isSameHalf } from './sources/half.js';
import { headingsOf } from './sources/surroundings.js';
import { isLiteral, type Judgement, type Literal, type Place, type PlacedAside, type Verdict } from './verdict.js';

/** Words that stand in more publications than these are shown from the first of them: each has to be read. */
const PUBLICATIONS = 12;

/** Ids of the publications that are read to show a verdict. */
export function documentsIn(verdict: Verdict): string[] {
  const of = (judgement: Judgement): string[] => {
    if (judgement.kind === 'niet-gevonden') return [];
    const places = isLiteral(judgement) ? shownOf(judgement) : [judgement.plaats];
    return [...places.map(({ half }) => half.document), ...judgement.delen.flatMap(of)];
  };
  return verdict.kind === 'checked' ? [...new Set(verdict.oordelen.flatMap(of))] : [];
}

function shownOf({ plaatsen }: Literal): readonly Place[] {
  const named = new Set([...new Set(plaatsen.map(({ half }) => half.document))].slice(0, PUBLICATIONS));
  return plaatsen.filter(({ half }) => named.has(half.document));
}

/**
 * Reads a verdict, which is plain data, in a library: every passage that it names is fetched from there.
 * @param veranderd what it was made without
 * @throws Error when the library does not hold what is named: it was judged with another
 */
export async function resolve(
  verdict: Verdict,
  library: Library,
  veranderd: readonly PublicatieVeranderd[],
): Promise<Check> {
  if (verdict.kind !== 'checked') return verdict;
  const read = documentsIn(verdict).map(async (id) => [id, await library.publication(id)] as const);
  const publications = new Map(await Promise.all(read));
  const oordelen = verdict.oordelen.map((one) => oordeelOf(one, publications));
  const places = oordelen.flatMap(placesOf);
  const headings = verdict.terzijde.filter(({ soort }) => soort === 'kop');
  const isClaim = (aside: PlacedAside): boolean => {
    if (aside.soort === 'bronvermelding') return namesAnother(aside.tekst, places);
    if (aside.soort === 'toeschrijving') return namesOthers(aside.tekst, places);
    const end = headings.find(({ after }) => after > aside.after)?.after;
    return aside.soort === 'kop' && numbersAnother(aside.tekst, oordelen.slice(aside.after, end));
  };
  const claims = places.length > 0 ? verdict.terzijde.filter(isClaim) : [];
  return {
    ...verdict,
    oordelen,
    terzijde: verdict.terzijde.filter((aside) => !claims.includes(aside)).map(({ soort, tekst }) => ({ soort, tekst })),
    nietVergeleken: [...verdict.nietVergeleken, ...claims.map(({ tekst }) => tekst)],
    gezocht: (await library.ids()).filter((one) => !veranderd.some(({ id }) => id === one)),
    veranderd,
  };
}

function placesOf(oordeel: Oordeel): readonly Plaats[] {
  if (oordeel.kind === 'niet-gevonden') return [];
  return isLiteral(oordeel) ? oordeel.plaatsen : [oordeel.plaats, ...oordeel.delen.flatMap(placesOf)];
}

// Whether a line names a publication in which none of the quotations stands: then it says what was not compared.
function namesAnother(line: string, places: readonly Plaats[]): boolean {
  const bare = /^[\s([<]*(?:(?:bron|link|zie|uit):?\s+)?(.+?)[\s)\]>.]*$/isu.exec(line)?.[1] ?? '';
  const name = withoutAddress(bare);
  return isName(name) && !places.some(({ publicatie }) => isNamed(publicatie, readName(name)));
}

// Whether a line names somebody, and nobody who asked or answered where the quotations stand: `— Duitsland`.
function namesOthers(line: string, places: readonly Plaats[]): boolean {
  const named = namesIn(line);
  // A name with the time is that of who wrote the message.
  if (named.length === 0 || /\d:\d\d/.test(line) || places.some(({ fragment }) => fragment === null)) return false;
  const there = new Set(places.flatMap(({ fragment }) => (fragment ? namesIn(peopleOf(fragment)) : [])));
  return !named.some((name) => there.has(name));
}

// Whether a heading has the numbers of other answers than those that the quotations below it stand in.
function numbersAnother(heading: string, below: readonly Oordeel[]): boolean {
  const kop = readHeading(heading);
  const named = kop && 'nummers' in kop ? kop.nummers : [];
  const there = below.flatMap(placesOf);
  if (named.length === 0 || there.length === 0) return false;
  return !there.some(({ fragment }) => fragment?.nummers?.some((nummer) => named.includes(nummer)));
}

function peopleOf({ gevraagd, beantwoord }: Fragment): string {
  const asked = [...gevraagd.door, ...gevraagd.ondertekend].map(({ naam, partij }) => `${naam} ${partij ?? ''}`);
  return [...asked, gevraagd.aan ?? '', ...(beantwoord?.door ?? []), ...(beantwoord?.medeNamens ?? [])].join(' ');
}

type Publications = ReadonlyMap<string, Publication | null>;

function oordeelOf(judgement: Judgement, publications: Publications): Oordeel {
  if (judgement.kind === 'niet-gevonden') return judgement;
  const plaats = plaatsOf(judgement.plaats, publications);
  const delen = judgement.delen.map((deel) => oordeelOf(deel, publications));
  if (!isLiteral(judgement)) return { ...judgement, plaats, delen };
  const others = shownOf(judgement).slice(1);
  const plaatsen = [plaats, ...others.map((place) => plaatsOf(place, publications))];
  return { ...judgement, plaats, plaatsen, delen: delen.filter(isLiteral) };
}

function plaatsOf(place: Place, publications: Publications): Plaats {
  const { half, delen } = place;
  const publication = publications.get(half.document);
  if (!publication) throw new Error(`The library does not hold ${half.document}`);
  const fragment = publication.fragments.find(({ id }) => id === half.fragment) ?? null;
  const own = fragment && halvesOfFragment(fragment).find(({ name }) => isSameHalf(name, half));
  const geheel = (half.kop === null ? own : headingsOf(publication)[half.kop])?.passage;
  if (!geheel) throw new Error(`${half.fragment ?? half.document} has no ${half.rol}`);
  const bron = delen.map(({ start, end }) => geheel.part(start, end));
  return {
    ...place,
    publicatie: publication.gegevens,
    fragment,
    nummers: fragment && numbersOf(fragment, half, bron),
    paginas: pagesOf(bron, publication.paginas),
    geheel,
  };
}

// The questions of a group whose own text is quoted; all of its numbers where the layout does not tell.
function numbersOf(
  { nummers, deelvragen }: Fragment,
  { rol }: HalfName,
  bron: readonly Passage[],
): readonly number[] | null {
  if (rol !== 'vraag' || deelvragen.size < 2) return nummers;
  const quoted = bron.flatMap(({ slices }) => slices.flat());
  const own = [...deelvragen].filter(([, question]) =>
    question.slices.flat().some((slice) => quoted.some(({ start, end }) => start < slice.end && slice.start < end)),
  );
  return own.length > 0 ? own.map(([nummer]) => nummer) : nummers;
}
