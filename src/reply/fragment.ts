import { isUnnamedLetter } from '../publications/kinds/references.js';
import { citation, citedPages, fragmentCitation, pdfAt } from '../publications/model/citation.js';
import { type Fragment, markedNotes, noteRole, type Rol, type Tabel } from '../publications/model/publication.js';
import type { Passage, Slice } from '../text/source-text.js';
import { aside, line, small } from './building.js';
import * as labels from './labels.js';
import type { Block, Button, Quote, Table } from './reply.js';

/**
 * Question, answer, notes, references, subject and citation of a fragment, in the order in which they are read.
 * @param nummers the questions that are shown; all of them when absent
 * @param again of a publication of which another fragment stands above it: its subject need not be said again
 */
export function fragmentBlocks(fragment: Fragment, nummers = fragment.nummers, again = false): Block[] {
  const shown = [
    ...questionBlocks(fragment, nummers),
    ...tableBlocks(fragment, 'vraag'),
    ...answerBlocks(fragment),
    ...tableBlocks(fragment, 'antwoord'),
  ];
  return [
    ...shown,
    ...noteBlocks(fragment, shown),
    ...referenceBlocks(fragment, shown),
    ...(again ? [] : subjectBlocks(fragment)),
    { kind: 'citation', text: citation(fragment.publicatie, citedPages(fragment)) },
  ];
}

/**
 * What a publication is about, as it stands above a citation: its number alone tells a reader nothing.
 */
export function subjectBlocks({ onderwerp, publicatie }: Pick<Fragment, 'onderwerp' | 'publicatie'>): Block[] {
  if (onderwerp) return [aside(labels.OVER, onderwerp)];
  return publicatie.titel ? [small(publicatie.titel)] : [];
}

/** The page of the publication and its PDF, as link buttons. */
export function sourceLinks({ publicatie }: Fragment, paginas: readonly number[]): Button[] {
  const pdf = pdfAt(publicatie, paginas);
  return [{ label: labels.BRON, url: publicatie.url }, ...(pdf ? [{ label: labels.pdfOp(paginas[0]), url: pdf }] : [])];
}

/** The heading over a fragment's question or answer in a list: `Vraag 74, 75 en 76`, `Alinea 12, …`. */
export function fragmentHeading({ nummers, alinea, rol }: Fragment): string {
  return nummers ? labels.vraagNaam(nummers) : labels.kopAlinea(alinea ?? 0, rol ?? 'antwoord');
}

/** The text of a half; a notice that there is no answer yet stands in the answer's place. */
export function half({ vraag, antwoord, mededeling }: Fragment, rol: Rol): Passage | null {
  return rol === 'vraag' ? vraag : (antwoord ?? mededeling);
}

/** The heading over one half of a fragment: `Antwoord op vraag 74 t/m 76`. */
export function halfHeading(fragment: Fragment, rol: Rol): string {
  return fragment.nummers && rol === 'antwoord' ? labels.kopAntwoordOp(fragment.nummers) : fragmentHeading(fragment);
}

/** The questions of a fragment, each by itself where the layout tells them apart. @param wanted all when absent */
export function questionBlocks(fragment: Fragment, wanted = fragment.nummers): Quote[] {
  const { vraag, deelvragen, nummers, alinea, gevraagd } = fragment;
  if (!vraag) return [];
  const byline = labels.gevraagdDoor(gevraagd);
  if (!nummers || !wanted) return [quotation(labels.kopAlinea(alinea ?? 0, 'vraag'), byline, vraag)];
  const own = wanted.flatMap((one) => {
    const passage = deelvragen.get(one);
    return passage ? [quotation(labels.vraagNaam([one]), byline, passage)] : [];
  });
  return own.length === wanted.length ? own : [quotation(labels.vraagNaam(nummers), byline, vraag)];
}

function answerBlocks({ antwoord, mededeling, nummers, alinea, rol, beantwoord }: Fragment): Block[] {
  const byline = beantwoord && labels.beantwoordDoor(beantwoord);
  if (antwoord) {
    const heading = nummers ? labels.kopAntwoord(nummers) : labels.kopAlinea(alinea ?? 0, 'antwoord');
    // An answer that is nothing but tables: these stand below.
    return [{ ...quotation(heading, byline, antwoord), lead: true, block: antwoord.text !== '' }];
  }
  if (rol === 'vraag') return [];
  return [line(labels.GEEN_ANTWOORD), ...(mededeling ? [quotation(labels.KOP_MEDEDELING, byline, mededeling)] : [])];
}

// A table has no place in running text: it stands below, and says where it belongs.
function tableBlocks({ tabellen }: Fragment, rol: Rol): Table[] {
  return tabellen
    .filter((tabel) => tabel.in === rol)
    .map(({ na, titel, rijen }) => ({ kind: 'table', heading: labels.kopTabel(rol, na), titel, rijen }));
}

function quotation(heading: string, byline: string | null, passage: Passage): Quote {
  return { kind: 'quote', heading, byline, passage, block: true };
}

function noteBlocks(fragment: Fragment, shown: readonly Block[]): Block[] {
  const passages = shown.flatMap((block) => {
    if (block.kind === 'table') return [block.titel, ...block.rijen.flat()].filter((cel) => cel !== null);
    return block.kind === 'quote' ? [block.passage] : [];
  });
  const numbers = new Set(passages.flatMap(markedNotes));
  const noted = fragment.voetnoten.filter(({ nummer }) => numbers.has(nummer));
  return noted.map(({ nummer, tekst }): Block => {
    if (!tekst) return small(labels.nootOntbreekt(nummer));
    // Notes stand below the answer; one that belongs to the question says whose it is.
    const byline = noteRole(fragment, nummer) === 'vraag' ? labels.gevraagdDoor(fragment.gevraagd) : null;
    return { ...aside(labels.kopNoot(nummer), tekst), byline };
  });
}

function referenceBlocks(fragment: Fragment, shown: readonly Block[]): Block[] {
  const slices = shown.flatMap((block) => (block.kind === 'quote' ? block.passage.slices.flat() : []));
  const standing = fragment.verwijzingen.filter((one) => {
    const half = one.in === 'voetnoot' ? null : fragment[one.in];
    const [first] = half?.part(one.range.start, one.range.end).slices.flat() ?? [];
    return !first || slices.some(({ start, end }) => start <= first.start && first.start < end);
  });
  const named = [
    ...new Map(
      standing
        .filter(({ document }) => document !== null)
        .map(({ document, nummers, url, tekst }) => [`${document}#${nummers?.join()} ${url}`, tekst] as const)
        .reverse(),
    ).values(),
  ].reverse();
  return [
    ...(named.length > 0 ? [small(labels.verwijstNaar(named))] : []),
    ...(standing.some(isUnnamedLetter) ? [small(labels.VERWIJST_NAAR_BRIEF)] : []),
  ];
}

/** A slice in JSON: `[start, end]`, or `[start, end, "noot"]` for a footnote marker, `"hoog"` and `"laag"` for
 * other raised and lowered type. UTF-16 offsets. */
type JsonSlice = readonly [number, number] | readonly [number, number, 'noot' | 'hoog' | 'laag'];

/**
 * A fragment as `letterlijk vraag --json` prints it: a public contract, described in README.md under "Command line".
 * A paragraph has its number (`alinea`) and `rol` besides, and no question numbers.
 */
export function fragmentJson(fragment: Fragment) {
  const { gevraagd, beantwoord, publicatie, vraag, antwoord } = fragment;
  const print = (vraag ?? antwoord)?.printSha256;
  return {
    id: fragment.id,
    document: publicatie.id,
    nummers: fragment.nummers,
    ...(fragment.alinea === null ? {} : { alinea: fragment.alinea, rol: fragment.rol }),
    vraag: vraag?.text ?? null,
    deelvragen: Object.fromEntries([...fragment.deelvragen].map(([nummer, passage]) => [nummer, passage.text])),
    antwoord: antwoord?.text ?? null,
    bronvermelding: fragmentCitation(fragment),
    url: publicatie.url,
    pdf: pdfAt(publicatie, citedPages(fragment)),
    paginas: fragment.paginas,
    gevraagd: {
      door: gevraagd.door.map(({ naam, partij }) => ({ naam, partij })),
      ondertekend: gevraagd.ondertekend.map(({ naam }) => naam),
      datum: gevraagd.datum,
    },
    beantwoord: beantwoord && {
      door: beantwoord.door,
      mede_namens: beantwoord.medeNamens,
      datum: beantwoord.datum,
    },
    voetnoten: fragment.voetnoten.map(({ nummer, tekst }) => ({ nummer, tekst: tekst?.text ?? null })),
    ...(fragment.tabellen.length === 0 ? {} : { tabellen: fragment.tabellen.map(tableJson) }),
    verwijzingen: fragment.verwijzingen.map(({ tekst, in: where, document, nummers, url }) => ({
      tekst,
      in: where,
      document,
      nummers,
      url,
    })),
    herkomst: {
      sha256: (vraag ?? antwoord)?.sha256,
      vraag: slicesJson(vraag),
      antwoord: slicesJson(antwoord),
      // Which PDF was read, and where each half stands in it: a rectangle for each line.
      ...(print ? { pdf: { sha256: print, vraag: placesJson(vraag), antwoord: placesJson(antwoord) } } : {}),
    },
  };
}

/** Places in points, as the PDF counts them: left, bottom, right and top. */
function placesJson(passage: Passage | null) {
  return passage?.places.map(({ page, box }) => ({ pagina: page, rechthoek: box })) ?? [];
}

/** A table: after which paragraph of its text it stands, its caption, and its cells by row (null for an empty one). */
function tableJson({ in: where, na, titel, rijen }: Tabel) {
  return {
    in: where,
    na_alinea: na,
    titel: titel?.text ?? null,
    rijen: rijen.map((rij) => rij.map((cel) => cel?.text ?? null)),
    plaatsen: [titel, ...rijen.flat()].flatMap((cel) => placesJson(cel)),
  };
}

function slicesJson(passage: Passage | null): JsonSlice[][] {
  const json = ({ start, end, marker, script }: Slice): JsonSlice => {
    const as = marker ? 'noot' : script;
    return as ? [start, end, as] : [start, end];
  };
  return passage?.slices.map((paragraph) => paragraph.map(json)) ?? [];
}
