import type { Passage } from '../../text/source-text.js';
import { type Bevinding, type Gebrek, OnleesbaarError } from '../model/gebrek.js';
import type { Lezing } from '../model/lezingen.js';
import type { Beantwoord, Gevraagd, Publicatiegegevens } from '../model/publication.js';
import type { Ontleding } from '../readers/ontleding.js';
import { type Regel, wordsOf } from '../readers/regel.js';
import { ANSWERED_STARTS, ASKED_STARTS, readAnswered, readAsked, strayText, tailOf } from './header.js';

/** What stands above the first question: who asked and answered, what about, and when. */
export interface Header {
  readonly gevraagd: Gevraagd;
  readonly onderwerp: Passage;
  readonly beantwoord: Beantwoord | null;
  readonly antwoordkop: Passage | null;
  /** Where it says what else to look at. */
  readonly zie: readonly Passage[];
  /** The line with which the header about the answer begins. */
  readonly belooft: Regel | null;
}

/**
 * Reads the lines above the first heading; what it cannot explain it puts with the faults.
 * @throws OnleesbaarError when who asked cannot be read
 */
export function readHeader(kop: readonly Regel[], ontleding: Ontleding): Header {
  const { composer, gegevens, gebreken, lezingen } = ontleding;
  const readings = lezingen.all('aanhef');
  const begins = (deel: 'vragen' | 'antwoord', pattern: RegExp): number => {
    const settled = readings.find((lezing) => lezing.deel === deel)?.regel;
    return kop.findIndex((regel) => (settled ? regel.number === settled : pattern.test(wordsOf(regel).text)));
  };
  const askedAt = begins('vragen', ASKED_STARTS);
  const answeredAt = begins('antwoord', ANSWERED_STARTS);
  if (askedAt < 0) {
    throw new OnleesbaarError([{ regel: kop[0]?.number ?? 1, code: 'aanhef-ontbreekt' }]);
  }
  for (const regel of kop.slice(0, askedAt)) {
    composer.bookLine(regel, 'kop');
    const { text } = wordsOf(regel);
    const other = otherPublication(text, gegevens);
    if (other) gebreken.push({ regel: regel.number, ...other });
  }
  const whole = composer.passage([kop.slice(askedAt, answeredAt < 0 ? undefined : answeredAt)], 'kop');
  const [asked, rest] = answeredAt < 0 ? splitAnswered(whole) : [whole, null];
  const antwoordkop = answeredAt < 0 ? rest : composer.passage([kop.slice(answeredAt)], 'kop');
  const askedLine = kop[askedAt]?.number ?? null;
  const belooft = kop[answeredAt] ?? (rest ? (kop[askedAt] ?? null) : null);
  const questions = askedIn(asked, askedLine, ontleding, readings);
  const beantwoord = antwoordkop && answeredIn(antwoordkop, belooft?.number ?? null, ontleding, readings);
  if (!questions || questions.gevraagd.door.length === 0) {
    throw new OnleesbaarError([...gebreken, { regel: askedLine, code: 'vragers-onleesbaar' }]);
  }
  const zie = [tailOf(asked), ...(antwoordkop ? [antwoordkop] : [])];
  return { ...questions, beantwoord, antwoordkop, zie, belooft };
}

type Aanhef = Extract<Lezing, { soort: 'aanhef' }>;

function askedIn(asked: Passage, regel: number | null, { gebreken }: Ontleding, readings: readonly Aanhef[]) {
  const settled = readings.find((lezing) => lezing.deel === 'vragen');
  if (settled?.deel === 'vragen') {
    const start = asked.text.indexOf(settled.onderwerp);
    if (start < 0) gebreken.push({ regel, code: 'lezing-aanhef', tekst: settled.onderwerp });
    const door = settled.door.map((one) => ({ ...one, functie: null }));
    const onderwerp = asked.part(Math.max(0, start), Math.max(0, start) + (start < 0 ? 0 : settled.onderwerp.length));
    return { gevraagd: { door, ondertekend: [], aan: settled.aan, datum: settled.datum }, onderwerp };
  }
  const questions = readAsked(asked);
  if (questions && questions.gevraagd.datum === null) gebreken.push({ regel, code: 'ingezonden-onleesbaar' });
  strayFault(asked, regel, gebreken);
  return questions;
}

function answeredIn(
  antwoordkop: Passage,
  regel: number | null,
  { gebreken }: Ontleding,
  readings: readonly Aanhef[],
): Beantwoord | null {
  const settled = readings.find((lezing) => lezing.deel === 'antwoord');
  if (settled?.deel === 'antwoord') {
    return { door: settled.door, medeNamens: settled.medeNamens, datum: settled.datum };
  }
  const beantwoord = readAnswered(antwoordkop);
  if (!beantwoord?.datum) gebreken.push({ regel, code: 'antwoord-onleesbaar' });
  strayFault(antwoordkop, regel, gebreken);
  return beantwoord;
}

function strayFault(passage: Passage, regel: number | null, gebreken: Gebrek[]): void {
  const tekst = strayText(passage);
  if (tekst) gebreken.push({ regel, code: 'aanhef-onverklaard', tekst });
}

/** Older publications say both in one sentence: `Vragen van … (ingezonden …) en antwoord van … (ontvangen …)`. */
function splitAnswered(whole: Passage): [Passage, Passage | null] {
  const found = /(?<=\))(?<tussen>[\s.,]*(?:en|met)\s+(?:het\s+)?)antwoord van\s/u.exec(whole.text);
  if (!found) return [whole, null];
  const from = found.index + (found.groups?.['tussen']?.length ?? 0);
  return [whole.part(0, found.index), whole.part(from, whole.text.length)];
}

/** What a line above the header says of another publication than this; null when it says nothing of the kind. */
function otherPublication(text: string, { nummer, vergaderjaar, kamer }: Publicatiegegevens): Bevinding | null {
  const other = (wat: 'nummer' | 'vergaderjaar' | 'kamer', daar: string, hier: string): Bevinding | null =>
    daar === hier ? null : { code: 'andere-publicatie', wat, daar, hier };
  if (/^\d+$/.test(text)) return other('nummer', text, nummer);
  const jaar = /^Vergaderjaar (\d{4})[–-](\d{4})\b/u.exec(text);
  if (jaar) return other('vergaderjaar', `${jaar[1]}–${jaar[2]}`, vergaderjaar);
  const whose = /^(Eerste|Tweede) Kamer der Staten-Generaal/u.exec(text)?.[1];
  return whose ? other('kamer', whose === 'Eerste' ? 'I' : 'II', kamer) : null;
}
