import type { Passage } from '../../text/source-text.js';
import { isoDate } from '../model/dates.js';
import type { Beantwoord, Gevraagd, Indiener } from '../model/publication.js';

const ASKS =
  '(?:(?:Nadere|Aanvullende|Nieuwe|Schriftelijke) v|Vervolgv|V)ra(?:gen|ag) van (?:(?:het )?[Ll]id|(?:de )?[Ll]eden|de heer|mevrouw)';
// Who asked ends before `aan`, so that no bracket of the subject is taken for a party.
const ASKER = String.raw`(?:(?!\saan\s)[^()])+\([^()]+\)`;
const ABOUT =
  'over|inzake|in zake|betreffende|omtrent|aangaande|rond|rondom|naar aanleiding van|n\\.a\\.v\\.|met betrekking tot|m\\.b\\.t\\.|in verband met|ten aanzien van';
const SENT = String.raw`\([Ii]nge(?:zonden|diend)[:,]?\s+(?:op\s+|d\.d\.\s+)?(?<datum>[^)]+?)\.?\)`;
const ASKED = new RegExp(
  String.raw`^${ASKS}\s+(?<door>(?:${ASKER})+)\s*,?\s*aan\s+(?<aan>.+?)(?:,\s*|\s+)(?:${ABOUT})\s+(?<onderwerp>.+?)[.,]?\s*${SENT}`,
  'su',
);
const ANSWERS = '(?:(?:Nader|Aanvullend|Herzien|Gewijzigd) antwoord|[Aa]ntwoord(?:en)?|Mededeling) van';
const OFFICE = '(?:de |het )?(?:Minister|Staatss?ecretaris|minister|staatssecretaris)';
// Names with their offices in brackets, the last perhaps an office by itself; or an office (with a name).
const ANSWERER = String.raw`(?:(?:(?!\bnamens\s)[^()])+\((?!\(?[Oo]ntvangen)[^()]+\))+(?:\s+en\s+de (?:Minister|Staatssecretaris)(?:(?!\b(?:namens|samen|overleg)\s)[^()])+?)?|(?:de )?(?:Minister|Staatssecretaris)[^()]+?`;
// `(ontvangen (ontvangen 7 juni 2024)`: printed so; the date is certain.
const ANSWERED = new RegExp(
  String.raw`^${ANSWERS}\s+(?<door>${ANSWERER})(?:\.?,?\s*(?:(?:mede|ook|tevens|en|en mede) )?namens\s+(?<medeNamens>.+?))?[.,⁰¹²³⁴-⁹]*\s*\((?:\(?(?:mededeling )?[Oo]ntvangen:?\s+)+(?:op\s+)?(?<datum>[^)]+?)\.?\)`,
  'su',
);

/** What may stand behind the sentence about the questions, and behind that about the answer. */
const ASKED_TAIL = /^[\s.⁰¹²³⁴-⁹]*$/u;
const ANSWERED_TAIL = /^[\s.,⁰¹²³⁴-⁹]*(?:\(?[Zz]ie\b.*)?$/su;

/** What stands behind the sentence that names who asked or answered and belongs to no header; null for nothing. */
export function strayText(header: Passage): string | null {
  const asked = ASKED.exec(header.text);
  const found = asked ?? ANSWERED.exec(header.text);
  const tail = found ? header.text.slice(found[0].length) : '';
  return (asked ? ASKED_TAIL : ANSWERED_TAIL).test(tail) ? null : tail.trim().replace(/^\.\s*/u, '');
}

/** The line with which the paragraph about the questions begins. */
export const ASKED_STARTS = new RegExp(`^${ASKS}`, 'u');
/** The line with which the paragraph about the answer begins. */
export const ANSWERED_STARTS = new RegExp(`^(?=\\p{Lu})${ANSWERS} `, 'u');

/**
 * Reads "Vragen van het lid X (Partij) aan de Minister van … over … (ingezonden …)." `onderwerp` is the part of the
 * passage that names the subject. Null when the paragraph is not of that form.
 */
export function readAsked(header: Passage): { gevraagd: Gevraagd; onderwerp: Passage } | null {
  const found = ASKED.exec(header.text)?.groups;
  if (!found) return null;
  const { door = '', aan = '', onderwerp = '', datum = '' } = found;
  const start = header.text.indexOf(onderwerp, header.text.indexOf(aan) + aan.length);
  return {
    gevraagd: { door: readAskers(door), ondertekend: [], aan, datum: isoDate(datum.replace(/\s+/g, ' ')) },
    onderwerp: header.part(start, start + onderwerp.length),
  };
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
    const party = bracketed.replace(/^(?:beiden|allen|allebei)\s+(?:van (?:de |het )?)?/u, '');
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
