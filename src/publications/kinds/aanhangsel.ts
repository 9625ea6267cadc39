import { wordsOf } from '../../text/joining.js';
import type { Passage } from '../../text/source-text.js';
import { OnleesbaarError } from '../model/gebrek.js';
import type { Fragment, Tabel } from '../model/publication.js';
import type { Composer, Inhoud, Ontleding, Regel } from '../readers/ontleding.js';
import { type Antwoordblok, type Blok, headingFaults, numberFaults, settleNumbers, type Vraagblok } from './blocks.js';
import { fragmentOf, readTables } from './fragments.js';
import { type Header, readHeader } from './header.js';
import { findReferences } from './references.js';

interface Blokken {
  readonly vragen: Vraagblok[];
  readonly antwoorden: Antwoordblok[];
  mededeling: Passage | null;
}

/**
 * Reads an Aanhangsel van de Handelingen: written questions and the government's answers to them.
 * A fragment is one answer with the question or questions that it answers.
 */
export function readAanhangsel(ontleding: Ontleding): Inhoud {
  const { gegevens, gebreken } = ontleding;
  const { kop, blokken } = blocksOf(ontleding);
  const { zie, belooft, antwoordkop, ...header } = readHeader(kop, ontleding);
  for (const { rows } of ontleding.tables(kop).tabellen) {
    gebreken.push({ regel: rows.flat(2)[0]?.number ?? null, code: 'tabel-onverwacht' });
  }
  const read = readBlocks(blokken, ontleding);
  const { vragen, antwoorden, mededeling } = read;
  gebreken.push(...headingFaults(blokken));
  if (belooft && antwoorden.length === 0 && !mededeling) {
    gebreken.push({ regel: belooft.number, code: 'niets-beantwoord' });
  }
  const [first] = antwoorden;
  if (first && !antwoordkop) gebreken.push({ regel: first.regel.number, code: 'antwoordkop-ontbreekt' });
  gebreken.push(...numberFaults(vragen, antwoorden, mededeling !== null, ontleding.lezingen));
  const omgeving = { document: gegevens.id, nummers: new Set<number>() };
  const zieOok = zie.flatMap((passage) => findReferences(passage, 'antwoord', omgeving));
  return {
    ...header,
    mededeling,
    fragments: fragmentsOf(read, header, ontleding),
    zieOok: zieOok.filter(({ document }) => document !== null),
  };
}

function blocksOf({ regels, heading, lezingen, printed }: Ontleding): { kop: Regel[]; blokken: readonly Blok[] } {
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
  if (blokken.length === 0) throw new OnleesbaarError([{ regel: null, code: 'geen-koppen' }]);
  return { kop, blokken: printed ? settleNumbers(blokken) : blokken };
}

function readBlocks(blokken: readonly Blok[], ontleding: Ontleding): Blokken {
  const { composer, gebreken } = ontleding;
  const division = ontleding.division(
    blokken.map(({ regels }) => regels),
    false,
  );
  const read: Blokken = { vragen: [], antwoorden: [], mededeling: null };
  const onlyQuestion = blokken.filter(({ kop }) => kop.soort === 'vraag').length === 1;
  for (const { regel, kopregels, kop, regels } of blokken) {
    for (const line of kopregels) composer.bookLine(line, 'kop');
    const { soort } = kop;
    const { proza, tabellen } = ontleding.tables(regels);
    // Tables may be all of an answer: its text is then empty.
    if (proza.length === 0 && tabellen.length === 0 && !/^(?:Toelichting:\s*\S|Deze vra)/u.test(wordsOf(regel).text)) {
      gebreken.push({ regel: regel.number, code: 'kop-zonder-tekst', kop: regel.text.trim() });
    } else if (soort === 'vraag') {
      const nummers = onlyQuestion && kop.nummers.length === 0 ? [1] : kop.nummers;
      const { alineas, own } = division.questions(proza, nummers.length);
      const tekst = composer.passage(alineas, 'citaat');
      const eigen = ownTexts(tekst, nummers, own);
      read.vragen.push({ regel, nummers, tekst, eigen, tabellen: readTables(tabellen, alineas, soort, ontleding) });
    } else {
      const alineas = division.alineas(proza);
      const tekst = composer.passage(alineas, soort === 'toelichting' ? 'kop' : 'citaat');
      if (soort === 'mededeling') read.mededeling = tekst;
      if (soort === 'antwoord') {
        const nummers = kop.nummers.length > 0 ? kop.nummers : unanswered(read);
        read.antwoorden.push({ regel, nummers, tekst, tabellen: readTables(tabellen, alineas, soort, ontleding) });
      } else if (tabellen.length > 0) {
        gebreken.push({ regel: regel.number, code: 'tabel-onverwacht' });
      }
    }
  }
  return read;
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

function unanswered({ vragen, antwoorden }: Blokken): number[] {
  const done = new Set(antwoorden.flatMap(({ nummers }) => nummers));
  return vragen.flatMap(({ nummers }) => nummers).filter((nummer) => !done.has(nummer));
}

/** The answers with the questions that they answer, and questions without one. */
function fragmentsOf(
  { vragen, antwoorden, mededeling }: Blokken,
  header: Pick<Header, 'onderwerp' | 'gevraagd' | 'beantwoord'>,
  ontleding: Ontleding,
): Fragment[] {
  const asked = new Set(vragen.flatMap(({ nummers }) => nummers));
  const done = new Set(antwoorden.flatMap(({ nummers }) => nummers));
  const open = vragen
    .map(({ nummers }) => nummers.filter((nummer) => !done.has(nummer)))
    .filter((nummers) => nummers.length > 0)
    .map((nummers) => ({ nummers, tekst: null, tabellen: [] }));
  const units = [...antwoorden, ...open].sort((a, b) => (a.nummers[0] ?? 0) - (b.nummers[0] ?? 0));
  return units.map(({ nummers, tekst: antwoord, tabellen }) => {
    const blocks = vragen.filter((vraag) => vraag.nummers.some((nummer) => nummers.includes(nummer)));
    // A block of which only some questions are answered here gives only those, where the layout tells them apart.
    const parts = blocks.flatMap((block) => {
      const wanted = block.nummers.filter((nummer) => nummers.includes(nummer));
      const own = wanted.flatMap((nummer) => block.eigen.get(nummer) ?? []);
      return wanted.length === block.nummers.length || own.length < wanted.length ? [block.tekst] : own;
    });
    const deelvragen = blocks.flatMap(({ eigen }) => [...eigen].filter(([nummer]) => nummers.includes(nummer)));
    const own = {
      ...header,
      nummers,
      alinea: null,
      rol: null,
      vraag: parts.length > 0 ? concatenated(parts, ontleding.composer) : null,
      deelvragen: new Map(deelvragen),
      antwoord,
      mededeling: antwoord ? null : mededeling,
      tabellen: [...tablesOf(blocks), ...tabellen],
    };
    return fragmentOf(nummers[0] ?? 0, own, asked, ontleding);
  });
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
