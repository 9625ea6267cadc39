import { wordsOf } from '../../text/joining.js';
import type { Passage } from '../../text/source-text.js';
import { isoDate } from '../model/dates.js';
import { type Bevinding, OnleesbaarError } from '../model/gebrek.js';
import type { Lezing } from '../model/lezingen.js';
import type { Beantwoord, Gevraagd, Indiener, Publicatiegegevens } from '../model/publication.js';
import type { Ontleding, Regel } from '../readers/ontleding.js';

const ASKS =
  '(?:(?:Nadere|Aanvullende|Nieuwe|Schriftelijke) v|Vervolgv|V)ra(?:gen|ag) van (?:(?:het )?[Ll]id|(?:de )?[Ll]eden|de heer|mevrouw)';
const ABOUT =
  'over|inzake|in zake|ter ?zake(?: van)?|betreffende|omtrent|aangaande|rond|rondom|naar aanleiding van|n\\.a\\.v\\.|met betrekking tot|m\\.b\\.t\\.|in verband met|ten aanzien van';
// Who asked ends before `aan` and `over`, so that no bracket of the subject is taken for a party.
const ASKER = String.raw`(?:(?!\s(?:aan|${ABOUT})\s)[^()])+\([^()]+\)`;
const OFFICE = '(?:de |het )?(?:Minister|Staatss?ecretaris|minister|staatssecretaris)';
const DAY = '(?:op\\s+|d\\.d\\.\\s+)?(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag\\s+)?';
/** A bracket may be missing where nothing but the other stands between the date and the end. */
const END = String.raw`\.?(?:\)|(?=[\s.]*$))`;
const SENT = String.raw`(?:\(|(?=[^()]*\)?[\s.]*$))[Ii]nge(?:zonden|diend)[:,]?\s+${DAY}(?<datum>\d[^()]*?)${END}`;
// Before the subject stand whom and `over`; a quotation may follow at once.
const TO = String.raw`(?<aan>.+?)(?:,?\s+(?:${ABOUT})\s+|(?<=\p{Lu}[\p{L}-]*)[:,]?\s+(?=«))(?<onderwerp>.+?)`;
const ASKED = new RegExp(String.raw`^${ASKS}\s+(?<door>(?:${ASKER})+)\s*,?\s*aan\s+${TO}[.,]?\s*${SENT}`, 'dsu');
// The subject first, where only one place can be where whom is said.
const ASKED_ABOUT = new RegExp(
  String.raw`^${ASKS}\s+(?<door>(?:${ASKER})+)\s+(?:${ABOUT})\s+(?<onderwerp>(?:(?!\saan\s+${OFFICE}).)+?),?\s+aan\s+(?<aan>(?=${OFFICE})(?:(?!\s(?:aan|${ABOUT})\s)[^()«»])+?)[.,]?\s*${SENT}`,
  'dsu',
);
const ANSWERS = `(?:(?:Nader|Aanvullend|Herzien|Gewijzigd) antwoord|[Aa]ntwoord(?:en)?|Mededeling)(?: van|(?= ${OFFICE}))`;
// Names with their offices in brackets, the last perhaps an office by itself; or an office (with a name).
const ANSWERER = String.raw`(?:(?:(?!\bnamens\s)[^()])+\((?!\(?[Oo]ntvangen)[^()]+\))+(?:\s+en\s+de (?:Minister|Staatssecretaris)(?:(?!\b(?:namens|samen|overleg)\s)[^()])+?)?|(?:de )?(?:Minister|Staatssecretaris)[^()]+?`;
// `(ontvangen (ontvangen 7 juni 2024)`: printed so; the date is certain.
const ANSWERED = new RegExp(
  String.raw`^${ANSWERS}\s+(?<door>${ANSWERER})(?:\.?,?\s*(?:(?:mede|ook|tevens|en|en mede) )?namens\s+(?<medeNamens>.+?))?[.,⁰¹²³⁴-⁹]*\s*\(?(?:\(?(?:mededeling )?[Oo]ntvangen:?\s+)+${DAY}(?<datum>[^()]+?)${END}`,
  'su',
);

/** What may stand behind the sentence about the questions, and behind that about the answer. */
const TAIL = /^[\s.,;⁰¹²³⁴-⁹]*(?:\(?[Zz]ie\b.*)?$/su;

/** What stands behind the sentence that names who asked or answered and belongs to no header; null for nothing. */
export function strayText(header: Passage): string | null {
  const { text } = tailOf(header);
  return TAIL.test(text) ? null : text.trim().replace(/^\.\s*/u, '');
}

/** What stands behind that sentence: most often nothing, or where else to look. */
function tailOf(header: Passage): Passage {
  const found = askedBy(header.text) ?? ANSWERED.exec(header.text);
  return header.part(found?.[0].length ?? header.text.length, header.text.length);
}

const ASKED_STARTS = new RegExp(`^${ASKS}`, 'u');
const ANSWERED_STARTS = new RegExp(`^(?=\\p{Lu})${ANSWERS} `, 'u');

/**
 * Reads "Vragen van het lid X (Partij) aan de Minister van … over … (ingezonden …)." `onderwerp` is the part of the
 * passage that names the subject. Null when the paragraph is not of that form.
 */
export function readAsked(header: Passage): { gevraagd: Gevraagd; onderwerp: Passage } | null {
  const found = askedBy(header.text);
  if (!found?.groups) return null;
  const { door = '', aan = '', datum = '' } = found.groups;
  const [start, end] = found.indices?.groups?.['onderwerp'] ?? [0, 0];
  return {
    gevraagd: { door: readAskers(door), ondertekend: [], aan, datum: isoDate(datum.replace(/\s+/g, ' ')) },
    onderwerp: header.part(start, end),
  };
}

function askedBy(text: string): RegExpExecArray | null {
  return ASKED.exec(text) ?? ASKED_ABOUT.exec(text);
}

/** Reads "Antwoord van Minister Y (…), mede namens … (ontvangen …)." Null when the paragraph is not of that form. */
export function readAnswered(header: Passage): Beantwoord | null {
  const found = ANSWERED.exec(header.text)?.groups;
  if (!found) return null;
  return {
    door: splitOffices(found['door'] ?? ''),
    medeNamens: splitOffices(found['medeNamens'] ?? ''),
    datum: isoDate((found['datum'] ?? '').replace(/\s+/g, ' ')),
  };
}

/** Splits "de Minister van X en de Staatssecretaris van Y" into who they are; plurals stay together. */
export function splitOffices(text: string): string[] {
  return text
    .trim()
    .split(SPLIT_OFFICES)
    .filter((part) => part !== '');
}

// `de Minister en Staatssecretaris van X` names the office of both once, and stays together; so does whoever is both
// `Minister-President, Minister van Algemene Zaken`.
const SPLIT_OFFICES = new RegExp(
  String.raw`(?:(?<!-[Pp]resident[^,()]*),\s*(?:en\s+)?(?:van\s+)?|(?<=-[Pp]resident[^,()]*),\s*(?=de )|(?<!(?:^|\s)(?:Minister|Staatssecretaris))\s+en\s+(?:van\s+)?|(?<=\))\s+van\s+)(?=${OFFICE})(?![^()]*\))`,
  'u',
);

/**
 * Reads `Van Nispen (SP) en het lid Lahlah (GroenLinks-PvdA)`, `Omtzigt en Van Helvert (beiden CDA)`, and as many
 * parties as names in one pair of brackets: `Omtzigt en Van Nispen (CDA en SP)`.
 */
function readAskers(text: string): Indiener[] {
  const list = /,\s*(?:en\s+)?|\s+en\s+|^en\s+/u;
  return [...text.matchAll(/([^()]+)\(([^)]+)\)/gu)].flatMap(([, names = '', bracketed = '']) => {
    const party = bracketed.replace(/^(?:beiden|allen|allebei|respectievelijk)\s+(?:van (?:de |het )?)?/u, '');
    const each = party.split(list);
    return names
      .split(list)
      .map((name) => name.trim().replace(/^(?:van )?(?:het lid|de leden|lid|leden) /u, ''))
      .filter((name) => name !== '')
      .map((naam, index, all) => ({
        naam,
        partij: (each.length === all.length ? each[index] : undefined) ?? party,
        functie: null,
      }));
  });
}

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
  const settledAsked = readings.find((lezing) => lezing.deel === 'vragen');
  const settledAnswered = readings.find((lezing) => lezing.deel === 'antwoord');
  const begins = (settled: { readonly regel: number } | undefined, pattern: RegExp): number =>
    kop.findIndex((regel) => (settled ? regel.number === settled.regel : pattern.test(wordsOf(regel).text)));
  const askedAt = begins(settledAsked, ASKED_STARTS);
  const answeredAt = begins(settledAnswered, ANSWERED_STARTS);
  if (askedAt < 0) {
    throw new OnleesbaarError([{ regel: kop[0]?.number ?? 1, code: 'aanhef-ontbreekt' }]);
  }
  for (const regel of kop.slice(0, askedAt)) {
    composer.bookLine(regel, 'kop');
    const other = otherPublication(wordsOf(regel).text, gegevens);
    if (other) gebreken.push({ regel: regel.number, ...other });
  }
  const whole = composer.passage([kop.slice(askedAt, answeredAt < 0 ? undefined : answeredAt)], 'kop');
  const [asked, rest] = answeredAt < 0 ? splitAnswered(whole) : [whole, null];
  const antwoordkop = answeredAt < 0 ? rest : composer.passage([kop.slice(answeredAt)], 'kop');
  const askedLine = kop[askedAt]?.number ?? null;
  const belooft = kop[answeredAt] ?? (rest ? (kop[askedAt] ?? null) : null);
  const stray = (passage: Passage, regel: number | null) => {
    const tekst = strayText(passage);
    if (tekst) gebreken.push({ regel, code: 'aanhef-onverklaard', tekst });
  };
  const questions = settledAsked ? askedAsSettled(asked, settledAsked) : readAsked(asked);
  if (settledAsked) {
    const tekst = settledAsked.onderwerp;
    if (!asked.text.includes(tekst)) gebreken.push({ regel: askedLine, code: 'lezing-aanhef', tekst });
  } else {
    if (questions?.gevraagd.datum === null) gebreken.push({ regel: askedLine, code: 'ingezonden-onleesbaar' });
    stray(asked, askedLine);
  }
  const { door = [], medeNamens = [], datum = null } = settledAnswered ?? {};
  const beantwoord = antwoordkop && (settledAnswered ? { door, medeNamens, datum } : readAnswered(antwoordkop));
  if (antwoordkop && !settledAnswered) {
    const regel = belooft?.number ?? null;
    if (!beantwoord?.datum) gebreken.push({ regel, code: 'antwoord-onleesbaar' });
    stray(antwoordkop, regel);
  }
  if (!questions || questions.gevraagd.door.length === 0) {
    throw new OnleesbaarError([...gebreken, { regel: askedLine, code: 'vragers-onleesbaar' }]);
  }
  const zie = [tailOf(asked), ...(antwoordkop ? [antwoordkop] : [])];
  return { ...questions, beantwoord, antwoordkop, zie, belooft };
}

function askedAsSettled(
  asked: Passage,
  { door, aan, datum, onderwerp }: Extract<Lezing, { deel: 'vragen' }>,
): ReturnType<typeof readAsked> {
  const start = Math.max(0, asked.text.indexOf(onderwerp));
  const askers = door.map((one) => ({ ...one, functie: null }));
  return {
    gevraagd: { door: askers, ondertekend: [], aan, datum },
    onderwerp: asked.part(start, Math.min(asked.text.length, start + onderwerp.length)),
  };
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
