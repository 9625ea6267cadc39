import { PARAGRAPH_BREAK, type Passage } from '../../text/source-text.js';
import { OnleesbaarError } from '../model/gebrek.js';
import type { Fragment } from '../model/publication.js';
import type { Composer } from '../readers/composer.js';
import type { Inhoud, Ontleding } from '../readers/parse.js';
import { type Regel, wordsOf } from '../readers/text/layout.js';
import { Column, type ParagraphStyle, splitInto, splitParagraphs } from '../readers/text/paragraphs.js';
import { type Header, readHeader } from './aanhangsel-header.js';
import { type Antwoordblok, type Blok, headingFaults, numberFaults, type Vraagblok } from './blocks.js';
import { readHeading } from './headings.js';
import { findReferences } from './references.js';

/**
 * Reads an Aanhangsel van de Handelingen: written questions and the government's answers to them.
 * A fragment is one answer with the question or questions that it answers.
 */
export function readAanhangsel(ontleding: Ontleding): Inhoud {
  const { composer, gegevens, gebreken } = ontleding;
  const { kop, blokken } = blocksOf(ontleding);
  const header = readHeader(kop, ontleding);
  const alinea: ParagraphStyle = {
    column: new Column(
      blokken.map((blok) => blok.regels),
      ontleding.layout.lineStyle,
    ),
    lezingen: ontleding.lezingen,
    witregels: false,
  };
  const vragen: Vraagblok[] = [];
  const antwoorden: Antwoordblok[] = [];
  let mededeling: Passage | null = null;
  for (const blok of blokken) {
    composer.bookLine(blok.regel, 'kop');
    const { soort } = blok.kop;
    if (blok.regels.length === 0 && !/^Toelichting:\s*\S/u.test(wordsOf(blok.regel).text)) {
      gebreken.push({ regel: blok.regel.number, code: 'kop-zonder-tekst', kop: blok.regel.text.trim() });
    } else if (soort === 'vraag') {
      vragen.push(questionBlock(blok, blok.kop.nummers, alinea, ontleding));
    } else if (soort === 'antwoord') {
      const nummers = blok.kop.nummers.length > 0 ? blok.kop.nummers : unanswered(vragen, antwoorden);
      antwoorden.push({
        regel: blok.regel,
        nummers,
        tekst: composer.passage(splitParagraphs(blok.regels, alinea), 'citaat'),
      });
    } else {
      const tekst = composer.passage(splitParagraphs(blok.regels, alinea), soort === 'mededeling' ? 'citaat' : 'kop');
      if (soort === 'mededeling') mededeling = tekst;
    }
  }
  gebreken.push(...headingFaults(blokken));
  if (header.belooft && antwoorden.length === 0 && !mededeling) {
    gebreken.push({ regel: header.belooft.number, code: 'niets-beantwoord' });
  }
  const [first] = antwoorden;
  if (first && !header.antwoordkop) {
    gebreken.push({ regel: first.regel.number, code: 'antwoordkop-ontbreekt' });
  }
  gebreken.push(...numberFaults(vragen, antwoorden, mededeling !== null, ontleding.lezingen));
  const fragments = assemble(vragen, antwoorden, header, mededeling, ontleding);
  const omgeving = { document: gegevens.id, nummers: new Set<number>() };
  const zieOok = header.antwoordkop ? findReferences(header.antwoordkop, 'antwoord', omgeving) : [];
  const { onderwerp, gevraagd, beantwoord } = header;
  return {
    onderwerp,
    gevraagd,
    beantwoord,
    mededeling,
    fragments,
    zieOok: zieOok.filter(({ document }) => document !== null),
  };
}

function blocksOf({ regels }: Ontleding): { kop: Regel[]; blokken: Blok[] } {
  const kop: Regel[] = [];
  const blokken: Blok[] = [];
  for (const regel of regels) {
    const heading = readHeading(regel.text);
    if (heading) blokken.push({ regel, kop: heading, regels: [] });
    else (blokken.at(-1)?.regels ?? kop).push(regel);
  }
  if (blokken.length === 0) {
    throw new OnleesbaarError([{ regel: null, code: 'geen-koppen' }]);
  }
  return { kop, blokken };
}

function questionBlock(
  blok: Blok,
  nummers: readonly number[],
  alinea: ParagraphStyle,
  { composer, layout }: Ontleding,
): Vraagblok {
  const { regel, regels } = blok;
  const [only] = nummers;
  if (nummers.length === 1 && only !== undefined) {
    const tekst = composer.passage(splitParagraphs(regels, alinea), 'citaat');
    return { regel, nummers, tekst, eigen: new Map([[only, tekst]]) };
  }
  // An extraction that glued its lines together shows no room at a line's end.
  const own = layout.lineStyle === 'spaced' ? splitInto(regels, nummers.length, alinea) : null;
  const tekst = composer.passage(own ?? splitParagraphs(regels, alinea), 'citaat');
  const eigen = own ? nummers.map((nummer, index) => [nummer, paragraph(tekst, index)] as const) : [];
  return { regel, nummers, tekst, eigen: new Map(eigen) };
}

function paragraph(passage: Passage, index: number): Passage {
  const before = passage.paragraphs.slice(0, index);
  const start = before.reduce((sum, text) => sum + text.length + PARAGRAPH_BREAK.length, 0);
  return passage.part(start, start + (passage.paragraphs[index]?.length ?? 0));
}

function unanswered(vragen: readonly Vraagblok[], antwoorden: readonly Antwoordblok[]): number[] {
  const done = new Set(antwoorden.flatMap(({ nummers }) => nummers));
  return vragen.flatMap(({ nummers }) => nummers).filter((nummer) => !done.has(nummer));
}

/** An answer with the questions that it answers, or questions without one. */
interface Eenheid {
  readonly nummers: readonly number[];
  readonly antwoord: Passage | null;
}

function assemble(
  vragen: readonly Vraagblok[],
  antwoorden: readonly Antwoordblok[],
  header: Header,
  mededeling: Passage | null,
  ontleding: Ontleding,
): Fragment[] {
  const done = new Set(antwoorden.flatMap(({ nummers }) => nummers));
  const units: Eenheid[] = [
    ...antwoorden.map(({ nummers, tekst }) => ({ nummers, antwoord: tekst })),
    ...vragen
      .map(({ nummers }) => ({ nummers: nummers.filter((nummer) => !done.has(nummer)), antwoord: null }))
      .filter(({ nummers }) => nummers.length > 0),
  ];
  units.sort((a, b) => (a.nummers[0] ?? 0) - (b.nummers[0] ?? 0));
  const all = new Set(vragen.flatMap(({ nummers }) => nummers));
  return units.map((unit) => fragment({ ...unit, mededeling }, vragen, all, header, ontleding));
}

function fragment(
  { nummers, antwoord, mededeling }: Eenheid & { readonly mededeling: Passage | null },
  vragen: readonly Vraagblok[],
  all: ReadonlySet<number>,
  { onderwerp, gevraagd, beantwoord }: Header,
  { gegevens, composer, noot }: Ontleding,
): Fragment {
  const blocks = vragen.filter((vraag) => vraag.nummers.some((nummer) => nummers.includes(nummer)));
  // A block of which only some questions are answered here gives only those, where the layout tells them apart.
  const parts = blocks.flatMap((block) => {
    const wanted = block.nummers.filter((nummer) => nummers.includes(nummer));
    const own = wanted.flatMap((nummer) => block.eigen.get(nummer) ?? []);
    return wanted.length === block.nummers.length || own.length < wanted.length ? [block.tekst] : own;
  });
  const vraag = parts.length > 0 ? concatenated(parts, composer) : null;
  const deelvragen = new Map(blocks.flatMap(({ eigen }) => [...eigen].filter(([nummer]) => nummers.includes(nummer))));
  const omgeving = { document: gegevens.id, nummers: all };
  const voetnoten = composer.notesIn([vraag, antwoord]).map(noot);
  return {
    id: `${gegevens.id}#${nummers[0]}`,
    publicatie: gegevens,
    nummers,
    alinea: null,
    rol: null,
    onderwerp,
    vraag,
    deelvragen,
    antwoord,
    mededeling: antwoord ? null : mededeling,
    gevraagd,
    beantwoord,
    voetnoten,
    verwijzingen: [
      ...(vraag ? findReferences(vraag, 'vraag', omgeving) : []),
      ...(antwoord ? findReferences(antwoord, 'antwoord', omgeving) : []),
      ...voetnoten.flatMap(({ tekst }) => (tekst ? findReferences(tekst, 'voetnoot', omgeving) : [])),
    ],
    paginas: { vraag: composer.pagesOf(vraag), antwoord: composer.pagesOf(antwoord) },
  };
}

function concatenated(passages: readonly Passage[], composer: Composer): Passage {
  const [only] = passages;
  return passages.length === 1 && only ? only : composer.quote(passages.flatMap((passage) => passage.slices));
}
