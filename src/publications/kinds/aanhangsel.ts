import type { Passage } from '../../text/source-text.js';
import { OnleesbaarError } from '../model/gebrek.js';
import type { Fragment, Rol, Tabel } from '../model/publication.js';
import type { Composer } from '../readers/composer.js';
import type { Inhoud, Ontleding } from '../readers/ontleding.js';
import { type Regel, wordsOf } from '../readers/regel.js';
import {
  type Antwoordblok,
  type Blok,
  headingFaults,
  numberFaults,
  readTables,
  settleNumbers,
  type Vraagblok,
} from './blocks.js';
import { type Header, readHeader } from './header.js';
import { findReferences } from './references.js';

/**
 * Reads an Aanhangsel van de Handelingen: written questions and the government's answers to them.
 * A fragment is one answer with the question or questions that it answers.
 */
export function readAanhangsel(ontleding: Ontleding): Inhoud {
  const { composer, gegevens, gebreken } = ontleding;
  const { kop, blokken } = blocksOf(ontleding);
  const header = readHeader(kop, ontleding);
  for (const { rows } of ontleding.tables(kop).tabellen) {
    const regel = rows.flat(2)[0]?.number ?? null;
    gebreken.push({ regel, code: 'tabel-onverwacht' });
  }
  const division = ontleding.division(
    blokken.map((blok) => blok.regels),
    false,
  );
  const vragen: Vraagblok[] = [];
  const antwoorden: Antwoordblok[] = [];
  let mededeling: Passage | null = null;
  const onlyQuestion = blokken.filter((blok) => blok.kop.soort === 'vraag').length === 1;
  for (const blok of blokken) {
    for (const regel of blok.kopregels) composer.bookLine(regel, 'kop');
    const { soort } = blok.kop;
    const { proza, tabellen } = ontleding.tables(blok.regels);
    // Tables may be all of an answer: its text is then empty.
    const isEmpty = proza.length === 0 && tabellen.length === 0;
    if (isEmpty && !/^(?:Toelichting:\s*\S|Deze vra)/u.test(wordsOf(blok.regel).text)) {
      gebreken.push({ regel: blok.regel.number, code: 'kop-zonder-tekst', kop: blok.regel.text.trim() });
    } else if (soort === 'vraag') {
      const nummers = onlyQuestion && blok.kop.nummers.length === 0 ? [1] : blok.kop.nummers;
      const { alineas, own } = division.questions(proza, nummers.length);
      const tekst = composer.passage(alineas, 'citaat');
      const eigen = ownTexts(tekst, nummers, own);
      vragen.push({
        regel: blok.regel,
        nummers,
        tekst,
        eigen,
        tabellen: readTables(tabellen, alineas, 'vraag', composer),
      });
    } else {
      const alineas = division.alineas(proza);
      const tekst = composer.passage(alineas, soort === 'toelichting' ? 'kop' : 'citaat');
      if (soort === 'mededeling') mededeling = tekst;
      if (soort === 'antwoord') {
        const nummers = blok.kop.nummers.length > 0 ? blok.kop.nummers : unanswered(vragen, antwoorden);
        antwoorden.push({
          regel: blok.regel,
          nummers,
          tekst,
          tabellen: readTables(tabellen, alineas, 'antwoord', composer),
        });
      } else if (tabellen.length > 0) {
        gebreken.push({ regel: blok.regel.number, code: 'tabel-onverwacht' });
      }
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
  const zieOok = header.zie.flatMap((passage) => findReferences(passage, 'antwoord', omgeving));
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

function blocksOf({ regels, heading, lezingen, printed }: Ontleding): { kop: Regel[]; blokken: Blok[] } {
  const kop: Regel[] = [];
  const blokken: Blok[] = [];
  for (let index = 0; index < regels.length; ) {
    const regel = regels[index];
    if (!regel) break;
    const lezing = lezingen.find('kop', regel.number);
    const read = heading(index);
    const found = lezing ? { kop: { soort: lezing.kop, nummers: lezing.nummers }, lines: read?.lines ?? 1 } : read;
    const kopregels = regels.slice(index, index + (found?.lines ?? 1));
    if (found) blokken.push({ regel, kopregels, kop: found.kop, regels: [] });
    else (blokken.at(-1)?.regels ?? kop).push(regel);
    index += kopregels.length;
  }
  if (blokken.length === 0) {
    throw new OnleesbaarError([{ regel: null, code: 'geen-koppen' }]);
  }
  return { kop, blokken: printed ? settleNumbers(blokken) : blokken };
}

/** The text of each question under one heading: the whole where there is one, else what the layout tells apart. */
function ownTexts(
  tekst: Passage,
  nummers: readonly number[],
  own: readonly (readonly Regel[])[] | null,
): Map<number, Passage> {
  const [only] = nummers;
  if (nummers.length === 1 && only !== undefined) return new Map([[only, tekst]]);
  return new Map(
    (own ?? []).flatMap((lines, index): [number, Passage][] => {
      const [nummer, first, last] = [nummers[index], lines[0], lines.at(-1)];
      return nummer && first && last ? [[nummer, tekst.within(wordsOf(first).start, wordsOf(last).end)]] : [];
    }),
  );
}

function unanswered(vragen: readonly Vraagblok[], antwoorden: readonly Antwoordblok[]): number[] {
  const done = new Set(antwoorden.flatMap(({ nummers }) => nummers));
  return vragen.flatMap(({ nummers }) => nummers).filter((nummer) => !done.has(nummer));
}

/** An answer with the questions that it answers, or questions without one. */
interface Eenheid {
  readonly nummers: readonly number[];
  readonly antwoord: Passage | null;
  readonly tabellen: readonly Tabel[];
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
    ...antwoorden.map(({ nummers, tekst, tabellen }) => ({ nummers, antwoord: tekst, tabellen })),
    ...vragen
      .map(({ nummers }) => ({ nummers: nummers.filter((nummer) => !done.has(nummer)), antwoord: null, tabellen: [] }))
      .filter(({ nummers }) => nummers.length > 0),
  ];
  units.sort((a, b) => (a.nummers[0] ?? 0) - (b.nummers[0] ?? 0));
  const all = new Set(vragen.flatMap(({ nummers }) => nummers));
  return units.map((unit) => fragment({ ...unit, mededeling }, vragen, all, header, ontleding));
}

function fragment(
  { nummers, antwoord, mededeling, tabellen }: Eenheid & { readonly mededeling: Passage | null },
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
  const tables = [...tablesOf(blocks), ...tabellen];
  const cells = tables.flatMap(({ titel, rijen }) => [titel, ...rijen.flat()]);
  const voetnoten = composer.notesIn([vraag, antwoord, ...cells]).map(noot);
  const pages = (where: Rol, passage: Passage | null): number[] => {
    const own = tables.filter((tabel) => tabel.in === where).flatMap(({ titel, rijen }) => [titel, ...rijen.flat()]);
    const all = [passage, ...own].flatMap((one) => composer.pagesOf(one));
    return [...new Set(all)].sort((a, b) => a - b);
  };
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
    tabellen: tables,
    verwijzingen: [
      ...(vraag ? findReferences(vraag, 'vraag', omgeving) : []),
      ...(antwoord ? findReferences(antwoord, 'antwoord', omgeving) : []),
      ...voetnoten.flatMap(({ tekst }) => (tekst ? findReferences(tekst, 'voetnoot', omgeving) : [])),
    ],
    paginas: { vraag: pages('vraag', vraag), antwoord: pages('antwoord', antwoord) },
  };
}

/** The tables of the questions, counted through the paragraphs of all of them. */
function tablesOf(blocks: readonly Vraagblok[]): Tabel[] {
  let before = 0;
  return blocks.flatMap(({ tekst, tabellen }) => {
    const counted = tabellen.map((tabel) => ({ ...tabel, na: tabel.na + before }));
    before += tekst.paragraphs.length;
    return counted;
  });
}

function concatenated(passages: readonly Passage[], composer: Composer): Passage {
  const [only] = passages;
  return passages.length === 1 && only ? only : composer.quote(passages.flatMap((passage) => passage.slices));
}
