import type { Beantwoord, Gevraagd, Publicatiegegevens, Soort } from '../../publications/model/publication.js';
import { runsOf } from '../../text/ranges.js';
import {
  beantwoordDoor,
  counted,
  getal,
  inBriefVan,
  inDeZin,
  indieners,
  naamMetJaar,
  opDatum,
  opsomming,
} from './words.js';

export const publicatiesVan = (aantal: number, jaar: string | null): string =>
  `${counted(aantal, 'publicatie', 'publicaties')}${jaar === null ? '' : ` van ${jaar}`}`;
export const GEEN_JAAR = 'Een jaar heeft vier cijfers, bijvoorbeeld 2018.';
/** Before what was browsed by, in the reader's own words. */
export const BLADEREN = { bewindspersoon: 'Beantwoord door', onderwerp: 'Over' } as const;
export const suggestieMetAantal = (waarde: string, aantal: number): string =>
  `${waarde} (${counted(aantal, 'publicatie', 'publicaties')})`;
/** Nothing is there by what was browsed by. `jaren` are those that have something, newest first. */
export const geenPublicaties = (jaren: readonly number[]): string =>
  jaren.length === 0
    ? 'De bot heeft nog geen publicaties.'
    : `Zulke publicaties heeft de bot niet. Hij heeft er wel van ${reeksen(jaren)}. Laat iets weg, of kies een ander jaar of een ander woord.`;
/** Years as runs, oldest first: `1995 t/m 1998 en 2001`; of many runs the last. */
export function reeksen(jaren: readonly number[]): string {
  const runs = runsOf(jaren.toSorted((a, b) => a - b));
  const written = runs.map(({ van, tot }) => (van === tot ? `${van}` : `${van} t/m ${tot}`));
  return written.length > MOST_RUNS
    ? `${written.slice(0, MOST_RUNS).join(', ')} … en nog ${getal(written.length - MOST_RUNS)}`
    : opsomming(written);
}
const MOST_RUNS = 6;

/** What another publication about the same questions is beside the one that is shown. */
export type Samenhang =
  | 'antwoord'
  | 'nader-antwoord'
  | 'eerder-antwoord'
  | 'latere-mededeling'
  | 'eerdere-mededeling'
  | 'andere-druk';

const SAMENHANG: Readonly<Record<Samenhang, readonly [zin: string, knop: string]>> = {
  antwoord: ['Het antwoord kwam later', 'Het antwoord'],
  'nader-antwoord': ['Later kwam er nog een antwoord', 'Het latere antwoord'],
  'eerder-antwoord': ['Er was al een antwoord', 'Het eerdere antwoord'],
  'latere-mededeling': ['Later kwam er nog een mededeling', 'De latere mededeling'],
  'eerdere-mededeling': ['Eerst kwam er een mededeling', 'De mededeling'],
  'andere-druk': ['Er is nog een druk', 'De andere druk'],
};

/** Which other publication is about the same questions, and of which day. */
export const samenhang = (is: Samenhang, gegevens: Publicatiegegevens, datum: string | null | undefined): string =>
  `${SAMENHANG[is][0]}: ${naamMetJaar(gegevens)}${opDatum(datum)} (${gegevens.id}).`;
export const naarSamenhang = (is: Samenhang, nummer: string): string => `${SAMENHANG[is][1]}: nr. ${nummer}`;

export const naamEnTitel = (naam: string, titel: string | null): string =>
  titel === null ? naam : `${naam} · ${titel}`;

export const OVER = 'Onderwerp';
export const soortNaam = (soort: Soort): string =>
  soort === 'aanhangsel' ? 'Schriftelijke Kamervragen met antwoord' : 'Schriftelijk overleg';
export const gesteldAan = ({ door, aan, datum, ondertekend }: Gevraagd): string =>
  `Gevraagd door ${indieners(door)}${aan ? ` aan ${aan}` : ''}${opDatum(datum)}${inBriefVan(ondertekend)}`;
export const beantwoordRegel = (beantwoord: Beantwoord): string =>
  `Beantwoord door ${inDeZin(beantwoordDoor(beantwoord))}`;
export const NIET_BEANTWOORD = 'In deze publicatie staan geen antwoorden.';
export const zieOok = (teksten: readonly string[]): string => `Zie ook ${opsomming(teksten)}`;
export const inhoud = (aantal: number, vragen: number | null): string =>
  vragen === null
    ? counted(aantal, 'alinea', "alinea's")
    : `${counted(vragen, 'vraag', 'vragen')}, ${counted(aantal, 'antwoord', 'antwoorden')}`;
export const INHOUD = 'Inhoud';
/** A line of contents: what it is and, for a question, whose. */
export const inhoudsregel = (kop: string, wie: string | null): string => (wie === null ? kop : `${kop}, ${wie}`);
export const deelNaam = (deel: number, aantal: number): string => `Deel ${deel} van ${aantal}`;
export const KIES_VRAAG = 'Kies een vraag om te lezen';
export const KIES_ALINEA = 'Kies een alinea om te lezen';
export const KIES_DOCUMENT = 'Kies een publicatie';
