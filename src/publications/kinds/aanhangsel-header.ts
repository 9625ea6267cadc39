import type { Passage } from '../../text/source-text.js';
import { type Bevinding, OnleesbaarError } from '../model/gebrek.js';
import type { Beantwoord, Gevraagd, Publicatiegegevens } from '../model/publication.js';
import type { Ontleding } from '../readers/ontleding.js';
import { type Regel, wordsOf } from '../readers/regel.js';
import { ANSWERED_STARTS, ASKED_STARTS, readAnswered, readAsked, strayText } from './header.js';

/** What stands above the first question: who asked and answered, what about, and when. */
export interface Header {
  readonly gevraagd: Gevraagd;
  readonly onderwerp: Passage;
  readonly beantwoord: Beantwoord | null;
  readonly antwoordkop: Passage | null;
  /** The line with which the header about the answer begins. */
  readonly belooft: Regel | null;
}

/**
 * Reads the lines above the first heading; what it cannot explain it puts with the faults.
 * @throws OnleesbaarError when who asked cannot be read
 */
export function readHeader(kop: readonly Regel[], { composer, gegevens, gebreken }: Ontleding): Header {
  const askedAt = kop.findIndex((regel) => ASKED_STARTS.test(wordsOf(regel).text));
  const answeredAt = kop.findIndex((regel) => ANSWERED_STARTS.test(wordsOf(regel).text));
  if (askedAt < 0) {
    throw new OnleesbaarError([{ regel: kop[0]?.number ?? 1, code: 'aanhef-ontbreekt' }]);
  }
  for (const regel of kop.slice(0, askedAt)) {
    composer.bookLine(regel, 'kop');
    const { text } = wordsOf(regel);
    const other = otherPublication(text, gegevens);
    if (other) gebreken.push({ regel: regel.number, ...other });
  }
  const asked = composer.passage([kop.slice(askedAt, answeredAt < 0 ? undefined : answeredAt)], 'kop');
  const antwoordkop = answeredAt < 0 ? null : composer.passage([kop.slice(answeredAt)], 'kop');
  const questions = readAsked(asked);
  const beantwoord = antwoordkop && readAnswered(antwoordkop);
  const answeredLine = kop[answeredAt]?.number ?? null;
  const askedLine = kop[askedAt]?.number ?? null;
  if (antwoordkop && !beantwoord?.datum) {
    gebreken.push({ regel: answeredLine, code: 'antwoord-onleesbaar' });
  }
  if (questions && questions.gevraagd.datum === null) {
    gebreken.push({ regel: askedLine, code: 'ingezonden-onleesbaar' });
  }
  for (const [passage, regel] of [[asked, askedLine] as const, [antwoordkop, answeredLine] as const]) {
    const stray = passage && strayText(passage);
    if (stray) gebreken.push({ regel, code: 'aanhef-onverklaard', tekst: stray });
  }
  if (!questions || questions.gevraagd.door.length === 0) {
    throw new OnleesbaarError([...gebreken, { regel: askedLine, code: 'vragers-onleesbaar' }]);
  }
  return { ...questions, beantwoord, antwoordkop, belooft: kop[answeredAt] ?? null };
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
