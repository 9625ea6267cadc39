import type { Passage } from '../text/source-text.js';
import type { Composer } from './composer.js';
import { type Gebrek, OnleesbaarError } from './gebrek.js';
import { ANSWERED_STARTS, ASKED_STARTS, readAnswered, readAsked, strayText } from './header.js';
import { type Kop, readHeading, resemblesHeading } from './headings.js';
import { type Regel, wordsOf } from './layout.js';
import { type Alineaopmaak, Kolom, splitInto, splitParagraphs } from './paragraphs.js';
import type { Inhoud, Ontleding } from './parse.js';
import type { Beantwoord, Fragment, Gevraagd, Publicatiegegevens } from './publication.js';
import { findReferences } from './references.js';

/** A heading with the lines below it, up to the next. */
interface Blok {
  readonly regel: Regel;
  readonly kop: Kop;
  readonly regels: Regel[];
}

/** Questions under one heading. `eigen` is each one's own text, empty where the layout does not tell them apart. */
interface Vraagblok {
  readonly regel: Regel;
  readonly nummers: readonly number[];
  readonly tekst: Passage;
  readonly eigen: ReadonlyMap<number, Passage>;
}

interface Antwoordblok {
  readonly regel: Regel;
  readonly nummers: readonly number[];
  readonly tekst: Passage;
}

/**
 * Reads an Aanhangsel van de Handelingen: written questions and the government's answers to them.
 * A fragment is one answer with the question or questions that it answers.
 */
export function readAanhangsel(ontleding: Ontleding): Inhoud {
  const { composer, gegevens, gebreken } = ontleding;
  const { kop, blokken } = blocksOf(ontleding);
  const header = readHeader(kop, ontleding);
  const alinea: Alineaopmaak = {
    kolom: new Kolom(blokken.map((blok) => blok.regels)),
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
      gebreken.push({ regel: blok.regel.number, melding: `onder de kop «${blok.regel.text.trim()}» staat niets` });
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
  gebreken.push(...strayExplanations(blokken), ...unreadHeadings(blokken));
  if (header.belooft && antwoorden.length === 0 && !mededeling) {
    gebreken.push({ regel: header.belooft.number, melding: 'hieronder staat geen enkel antwoord en geen mededeling' });
  }
  checkNumbers(vragen, antwoorden, mededeling !== null, ontleding);
  const fragments = assemble(vragen, antwoorden, header, ontleding);
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

// What the asker adds stands behind the last question or at the end; elsewhere it may be part of an answer.
function strayExplanations(blokken: readonly Blok[]): Gebrek[] {
  return blokken.flatMap(({ kop, regel }, index) => {
    const next = blokken[index + 1]?.kop.soort;
    if (kop.soort !== 'toelichting' || next === undefined || next === 'mededeling') return [];
    if (next === 'antwoord' && blokken[index - 1]?.kop.soort === 'vraag') return [];
    return [{ regel: regel.number, melding: 'van wie deze toelichting is, is niet te zeggen: er volgt nog een kop' }];
  });
}

function unreadHeadings(blokken: readonly Blok[]): Gebrek[] {
  return blokken
    .flatMap(({ regels }) => regels)
    .filter((regel) => resemblesHeading(regel.text))
    .map((regel) => ({
      regel: regel.number,
      melding: `«${wordsOf(regel).text}» lijkt een kop, maar welke nummers eronder staan is niet te lezen`,
    }));
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
    throw new OnleesbaarError([{ regel: null, melding: 'de tekst heeft geen kop als «Vraag 1» of «Antwoord 1»' }]);
  }
  return { kop, blokken };
}

interface Header {
  readonly gevraagd: Gevraagd;
  readonly onderwerp: Passage;
  readonly beantwoord: Beantwoord | null;
  readonly antwoordkop: Passage | null;
  /** The line with which the header about the answer begins. */
  readonly belooft: Regel | null;
}

function readHeader(kop: readonly Regel[], { composer, gegevens, gebreken }: Ontleding): Header {
  const askedAt = kop.findIndex((regel) => ASKED_STARTS.test(wordsOf(regel).text));
  const answeredAt = kop.findIndex((regel) => ANSWERED_STARTS.test(wordsOf(regel).text));
  if (askedAt < 0) {
    throw new OnleesbaarError([{ regel: kop[0]?.number ?? 1, melding: 'de aanhef «Vragen van het lid …» ontbreekt' }]);
  }
  for (const regel of kop.slice(0, askedAt)) {
    composer.bookLine(regel, 'kop');
    const { text } = wordsOf(regel);
    const other = otherPublication(text, gegevens);
    if (other) gebreken.push({ regel: regel.number, melding: `de tekst is van ${other}` });
  }
  const asked = composer.passage([kop.slice(askedAt, answeredAt < 0 ? undefined : answeredAt)], 'kop');
  const antwoordkop = answeredAt < 0 ? null : composer.passage([kop.slice(answeredAt)], 'kop');
  const questions = readAsked(asked);
  const beantwoord = antwoordkop && readAnswered(antwoordkop);
  const answeredLine = kop[answeredAt]?.number ?? null;
  const askedLine = kop[askedAt]?.number ?? null;
  if (antwoordkop && !beantwoord?.datum) {
    gebreken.push({ regel: answeredLine, melding: 'wie antwoordde, en wanneer, is niet te lezen' });
  }
  if (questions && questions.gevraagd.datum === null) {
    gebreken.push({ regel: askedLine, melding: 'wanneer de vragen zijn ingezonden, is niet te lezen' });
  }
  for (const [passage, regel] of [[asked, askedLine] as const, [antwoordkop, answeredLine] as const]) {
    const stray = passage && strayText(passage);
    if (stray) gebreken.push({ regel, melding: `in de aanhef verklaart geen regel «${stray.slice(0, 60)}»` });
  }
  if (!questions || questions.gevraagd.door.length === 0) {
    throw new OnleesbaarError([
      ...gebreken,
      { regel: askedLine, melding: 'wie de vragen stelde, aan wie en waarover, is niet te lezen' },
    ]);
  }
  return { ...questions, beantwoord, antwoordkop, belooft: kop[answeredAt] ?? null };
}

/** What a line above the header says of another publication than this; null when it says nothing of the kind. */
function otherPublication(text: string, { nummer, vergaderjaar, kamer }: Publicatiegegevens): string | null {
  if (/^\d+$/.test(text)) return text === nummer ? null : `nr. ${text}, niet van nr. ${nummer}`;
  const jaar = /^Vergaderjaar (\d{4})[–-](\d{4})\b/u.exec(text);
  if (jaar && `${jaar[1]}–${jaar[2]}` !== vergaderjaar) {
    return `vergaderjaar ${jaar[1]}–${jaar[2]}, niet van ${vergaderjaar}`;
  }
  const whose = /^(Eerste|Tweede) Kamer der Staten-Generaal/u.exec(text)?.[1];
  if (whose && (whose === 'Eerste') !== (kamer === 'I')) return `de ${whose} Kamer`;
  return null;
}

function questionBlock(
  blok: Blok,
  nummers: readonly number[],
  alinea: Alineaopmaak,
  { composer, layout }: Ontleding,
): Vraagblok {
  const { regel, regels } = blok;
  const [only] = nummers;
  if (nummers.length === 1 && only !== undefined) {
    const tekst = composer.passage(splitParagraphs(regels, alinea), 'citaat');
    return { regel, nummers, tekst, eigen: new Map([[only, tekst]]) };
  }
  // An extraction that glued its lines together shows no room at a line's end.
  const own = layout.opmaak === 'ruim' ? splitInto(regels, nummers.length, alinea) : null;
  const tekst = composer.passage(own ?? splitParagraphs(regels, alinea), 'citaat');
  const eigen = own ? nummers.map((nummer, index) => [nummer, paragraph(tekst, index)] as const) : [];
  return { regel, nummers, tekst, eigen: new Map(eigen) };
}

function paragraph(passage: Passage, index: number): Passage {
  const before = passage.paragraphs.slice(0, index);
  const start = before.reduce((sum, text) => sum + text.length + 2, 0);
  return passage.part(start, start + (passage.paragraphs[index]?.length ?? 0));
}

function unanswered(vragen: readonly Vraagblok[], antwoorden: readonly Antwoordblok[]): number[] {
  const done = new Set(antwoorden.flatMap(({ nummers }) => nummers));
  return vragen.flatMap(({ nummers }) => nummers).filter((nummer) => !done.has(nummer));
}

function checkNumbers(
  vragen: readonly Vraagblok[],
  antwoorden: readonly Antwoordblok[],
  isMededeling: boolean,
  { gebreken, lezingen }: Ontleding,
): void {
  const asked = new Map<number, Vraagblok>();
  for (const vraag of vragen) {
    for (const nummer of vraag.nummers) {
      if (asked.has(nummer)) gebreken.push({ regel: vraag.regel.number, melding: `vraag ${nummer} staat er al` });
      asked.set(nummer, vraag);
    }
  }
  let previous = 0;
  for (const [nummer, { regel }] of [...asked].sort(([a], [b]) => a - b)) {
    if (nummer !== previous + 1 && !lezingen.find('nummering', regel.number)) {
      const melding = `vraag ${previous + 1} ontbreekt; springt de nummering zo in de bron, zet dan in "lezingen" soort "nummering" bij deze regel`;
      gebreken.push({ regel: regel.number, melding });
    }
    previous = nummer;
  }
  const answered = new Set<number>();
  for (const { nummers, regel } of antwoorden) {
    if (nummers.length === 0) gebreken.push({ regel: regel.number, melding: 'dit antwoord hoort bij geen vraag' });
    for (const nummer of nummers) {
      if (!asked.has(nummer)) gebreken.push({ regel: regel.number, melding: `er is geen vraag ${nummer}` });
      if (answered.has(nummer)) gebreken.push({ regel: regel.number, melding: `antwoord ${nummer} staat er al` });
      answered.add(nummer);
    }
  }
  if (isMededeling || antwoorden.length === 0) return;
  for (const [nummer, { regel }] of asked) {
    if (!answered.has(nummer) && !lezingen.find('onbeantwoord', regel.number)) {
      gebreken.push({
        regel: regel.number,
        melding: `vraag ${nummer} heeft geen antwoord; staat dat zo in de bron, zet dan in "lezingen" soort "onbeantwoord" bij deze regel`,
      });
    }
  }
}

function assemble(
  vragen: readonly Vraagblok[],
  antwoorden: readonly Antwoordblok[],
  header: Header,
  ontleding: Ontleding,
): Fragment[] {
  const done = new Set(antwoorden.flatMap(({ nummers }) => nummers));
  const units: { nummers: readonly number[]; antwoord: Passage | null }[] = [
    ...antwoorden.map(({ nummers, tekst }) => ({ nummers, antwoord: tekst })),
    ...vragen
      .map(({ nummers }) => ({ nummers: nummers.filter((nummer) => !done.has(nummer)), antwoord: null }))
      .filter(({ nummers }) => nummers.length > 0),
  ];
  units.sort((a, b) => (a.nummers[0] ?? 0) - (b.nummers[0] ?? 0));
  const all = new Set(vragen.flatMap(({ nummers }) => nummers));
  return units.map((unit) => fragment(unit, vragen, all, header, ontleding));
}

function fragment(
  { nummers, antwoord }: { nummers: readonly number[]; antwoord: Passage | null },
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
