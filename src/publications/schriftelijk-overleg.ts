import type { Passage } from '../text/source-text.js';
import { DATE, isoDate } from './dates.js';
import { OnleesbaarError } from './gebrek.js';
import { splitOffices } from './header.js';
import { type Regel, wordsOf } from './layout.js';
import { Kolom, splitParagraphs } from './paragraphs.js';
import type { Inhoud, Ontleding } from './parse.js';
import type { Beantwoord, Fragment, Gevraagd, Indiener, Rol } from './publication.js';
import { findReferences } from './references.js';

/** A letter: its paragraphs are fragments, the rest of it is heading. */
interface Brief {
  readonly rol: Rol;
  readonly aan: string | null;
  readonly datum: string | null;
  readonly naam: string;
  readonly functie: string;
  /** Who wrote it, as the signature has it: office and name. */
  readonly ondertekening: string;
  readonly alineas: readonly (readonly Regel[])[];
}

const TITLE = /^BRIEF(?:EN)? VAN /u;
const CAPITALS = /^[\p{Lu}\d\s.,’'()&/-]+$/u;
const DATELINE = /^[\p{Lu}’'][^,]*, (\d{1,2} \p{Ll}+ \d{4})$/u;
const SALUTATION = /^(?:Geachte|Excellentie|Mijnheer|Mevrouw|Waarde)\b/u;
const CLOSING = /^(?:Hoogachtend|Met (?:vriendelijke|hoogachting)|Namens deze)/u;
const OFFICE = /^(?:De|Het|Namens|Mede namens) .+,$/su;
const PARTY = /leden van de (?:fractie van (?:de |het )?(\p{Lu}[\p{L}\d]+)|(\p{Lu}[\p{L}\d]+)-fractie)/gu;
const NAME = /^\p{Lu}[\p{L}.’'\s-]{1,60}$/u;

/**
 * Reads a Kamerstuk with a schriftelijk overleg: a preface, then letters with questions and letters that answer them.
 * A fragment is one paragraph of a letter, between its date line and its signature, numbered through the document.
 */
export function readOverleg(ontleding: Ontleding): Inhoud {
  const { regels, composer } = ontleding;
  const starts = regels.flatMap((regel, index) => (TITLE.test(wordsOf(regel).text) ? [index] : []));
  const [first] = starts;
  if (first === undefined) {
    throw new OnleesbaarError([{ regel: null, melding: 'de tekst heeft geen brief (een kop «BRIEF VAN …»)' }]);
  }
  for (const regel of regels.slice(0, first)) composer.bookLine(regel, 'kop');
  const brieven = starts.map((start, index) => readLetter(regels.slice(start, starts[index + 1]), ontleding));
  const fragments: Fragment[] = [];
  let gevraagd: Gevraagd = { door: [], aan: null, datum: null };
  let beantwoord: Beantwoord | null = null;
  for (const brief of brieven) {
    const passages = brief.alineas.map((alinea) => composer.passage([alinea], 'citaat'));
    if (brief.rol === 'vraag') {
      const { naam, functie, aan, datum } = brief;
      gevraagd = { door: [{ naam, partij: null, functie }, ...partiesIn(passages)], aan, datum };
    } else {
      beantwoord = { door: [brief.ondertekening], medeNamens: alsoOnBehalf(passages), datum: brief.datum };
    }
    for (const tekst of passages) {
      fragments.push(fragment(tekst, fragments.length + 1, brief.rol, { gevraagd, beantwoord }, ontleding));
    }
  }
  const asking = fragments.find(({ rol }) => rol === 'vraag');
  return {
    onderwerp: null,
    gevraagd: asking?.gevraagd ?? gevraagd,
    beantwoord,
    mededeling: null,
    fragments,
    zieOok: [],
  };
}

function readLetter(regels: readonly Regel[], ontleding: Ontleding): Brief {
  const { composer, lezingen } = ontleding;
  const titleEnds = regels.findIndex((regel) => !CAPITALS.test(wordsOf(regel).text));
  const dateAt = regels.findIndex((regel) => DATELINE.test(wordsOf(regel).text));
  const [opening] = regels;
  if (titleEnds < 1 || dateAt < 0) {
    const melding = 'deze brief heeft geen regel met plaats en datum («Den Haag, 13 juli 2018»)';
    throw new OnleesbaarError([{ regel: opening?.number ?? null, melding }]);
  }
  const titel = composer.passage([regels.slice(0, titleEnds)], 'kop').text;
  const head = regels.slice(titleEnds, dateAt + 1);
  for (const regel of head) composer.bookLine(regel, 'kop');
  const aan = head.map((regel) => /^Aan (.+)$/u.exec(wordsOf(regel).text)?.[1]).find((one) => one !== undefined);
  const date = DATELINE.exec(textOf(regels[dateAt]))?.[1] ?? '';

  const { body, signature } = splitSignature(regels.slice(dateAt + 1));
  if (signature.length === 0) {
    const melding = 'deze brief heeft geen ondertekening («De Minister van …,» met een naam eronder)';
    throw new OnleesbaarError([{ regel: regels.at(-1)?.number ?? null, melding }]);
  }
  const signed = signature.map((block) => composer.passage([block], 'kop').text);
  const alineas = splitParagraphs(body, { kolom: new Kolom([body]), lezingen, witregels: true });
  const headings = alineas.filter((alinea) => SALUTATION.test(textOf(alinea[0])));
  for (const regel of headings.flat()) composer.bookLine(regel, 'kop');
  const last = signed.at(-1) ?? '';
  const comma = last.lastIndexOf(',');
  return {
    rol: /COMMISSIE|LEDEN|FRACTIE/u.test(titel) ? 'vraag' : 'antwoord',
    aan: aan ?? null,
    datum: DATE.test(date) ? isoDate(date) : null,
    functie: last.slice(0, comma).trim(),
    naam: last.slice(comma + 1).trim(),
    ondertekening: signed.filter((text) => !CLOSING.test(text)).join('; '),
    alineas: alineas.filter((alinea) => !headings.includes(alinea)),
  };
}

/** Takes the signatures, each an office, a comma and a name below it, from the end of a letter. */
function splitSignature(regels: readonly Regel[]): { body: readonly Regel[]; signature: Regel[][] } {
  const signature: Regel[][] = [];
  let body = regels;
  for (;;) {
    const start = body.findLastIndex(
      (regel, index) => index === 0 || regel.naWit || regel.pagina !== body[index - 1]?.pagina,
    );
    const block = body.slice(Math.max(start, 0));
    if (block.length === 0 || !isSignature(block)) return { body, signature };
    signature.unshift([...block]);
    body = body.slice(0, start);
  }
}

function isSignature(block: readonly Regel[]): boolean {
  const texts = block.map((regel) => wordsOf(regel).text);
  if (block.length === 1 && CLOSING.test(texts[0] ?? '')) return true;
  const name = texts.at(-1) ?? '';
  return block.length > 1 && NAME.test(name) && OFFICE.test(texts.slice(0, -1).join('\n'));
}

function alsoOnBehalf(passages: readonly Passage[]): string[] {
  for (const { text } of passages) {
    const found = /\bmede namens ((?:de|het) .+?)(?:[.;]|, (?=[a-z]+ ik\b))/u.exec(text)?.[1];
    if (found) return splitOffices(found);
  }
  return [];
}

function fragment(
  tekst: Passage,
  alinea: number,
  rol: Rol,
  { gevraagd, beantwoord }: { gevraagd: Gevraagd; beantwoord: Beantwoord | null },
  { gegevens, composer, noot }: Ontleding,
): Fragment {
  const asks = rol === 'vraag';
  const voetnoten = composer.notesIn([tekst]).map(noot);
  const omgeving = { document: gegevens.id, nummers: new Set<number>() };
  const paginas = composer.pagesOf(tekst);
  return {
    id: `${gegevens.id}#${alinea}`,
    publicatie: gegevens,
    nummers: null,
    alinea,
    rol,
    onderwerp: null,
    vraag: asks ? tekst : null,
    deelvragen: new Map(),
    antwoord: asks ? null : tekst,
    gevraagd,
    beantwoord: asks ? null : beantwoord,
    voetnoten,
    verwijzingen: [
      ...findReferences(tekst, rol, omgeving),
      ...voetnoten.flatMap((voetnoot) => (voetnoot.tekst ? findReferences(voetnoot.tekst, 'voetnoot', omgeving) : [])),
    ],
    paginas: { vraag: asks ? paginas : [], antwoord: asks ? [] : paginas },
  };
}

/** The parties on whose behalf a letter asks, as it names them itself: "leden van de fractie van GroenLinks". */
function partiesIn(passages: readonly Passage[]): Indiener[] {
  const found = new Map<string, Indiener>();
  for (const { text } of passages) {
    for (const [naam, first, second] of text.matchAll(PARTY)) {
      const partij = first ?? second ?? '';
      if (!found.has(partij)) found.set(partij, { naam, partij, functie: null });
    }
  }
  return [...found.values()];
}

function textOf(regel: Regel | undefined): string {
  return regel ? wordsOf(regel).text : '';
}
