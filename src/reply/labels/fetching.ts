import type { Fetched } from '../../fetch/fetch.js';
import type { Listed } from '../../fetch/sru.js';
import { counted, opsomming } from './words.js';

type Broken = Exclude<Listed, { kind: 'part' | 'aborted' }>;
type Waarom = Extract<Fetched, { kind: 'not-got' }>['why'] | Extract<Broken, { kind: 'refused' }>['why'];

/** What `letterlijk corpus ophalen` says. */

export const NIETS_OP_TE_HALEN =
  'Zeg wat er opgehaald moet worden: een of meer kenmerken (ah-tk-20232024-1178) of adressen, --vergaderjaar 2023-2024, of --sinds 2024-01-01.';
export const GEEN_CONTACT =
  'Wie ophaalt, laat de server weten waar hij te bereiken is. Zet je e-mailadres of je website in CONTACT, bijvoorbeeld in .env: CONTACT=naam@example.nl';
export const KENMERKEN_OF_KEUZE = 'Geef kenmerken, of een keuze met --vergaderjaar, --soort en --sinds; niet allebei.';
export const geenKenmerk = (woord: string): string =>
  `${woord} is geen kenmerk of adres van een publicatie die te lezen is. Een kenmerk ziet eruit als ah-tk-20232024-1178.`;
export const geenDag = (woord: string): string => `${woord} is geen dag. Schrijf hem als 2024-01-01.`;
export const geenVergaderjaar = (woord: string): string => `${woord} is geen vergaderjaar. Schrijf het als 2023-2024.`;
export const geenSoort = (woord: string, soorten: readonly string[]): string =>
  `${woord} is geen soort die op te halen is. Wel: ${opsomming(soorten)}.`;

/** What a bar shows beside itself, in the form of cli-progress: how many of how many, and how long it will take. */
export const BALK = '{bar} {value} van {total}, nog {eta_formatted}';

/** What became of one publication, in a few words. */
export function uitkomst(fetched: Fetched): string {
  switch (fetched.kind) {
    case 'taken':
      return 'opgehaald';
    case 'known':
    case 'unchanged':
      return 'stond er al';
    case 'absent':
      return 'staat er niet';
    case 'refused':
      return `geweigerd: ${fetched.reasons.join(' ')}`;
    case 'not-got':
      return `niet opgehaald: ${waarom(fetched.why)}`;
  }
}

function waarom(why: Waarom): string {
  switch (why.code) {
    case 'te-groot':
      return `groter dan ${Math.round(why.hoogstens / 2 ** 20)} MB`;
    case 'omleiding':
      return `de dienst verwijst naar elders (${why.naar})`;
    case 'status':
      return `de dienst antwoordt met status ${why.status}`;
    case 'onbereikbaar':
      return `na ${counted(why.pogingen, 'poging', 'pogingen')} niet gelukt (${why.oorzaak})`;
    case 'geen-pdf':
      return `wat er kwam, is geen PDF (${why.type || 'zonder soort'})`;
    case 'afgekapt':
      return 'de PDF houdt halverwege op';
    case 'diagnose':
      return `de dienst zegt: ${why.melding}`;
    case 'geen-sru':
      return `het antwoord van de dienst is geen lijst (${why.wat})`;
  }
}

/** Why a list goes no further. */
export const lijstAfgebroken = (why: Broken): string =>
  why.kind === 'too-deep'
    ? `Op ${why.dag} staan meer publicaties dan de dienst laat doorbladeren. Haal ze op met hun kenmerken.`
    : `De lijst houdt op: ${waarom(why.why)}.`;

/** At the end: how many of each. */
export function samenvatting(
  telling: Readonly<Record<'opgehaald' | 'bekend' | 'afwezig' | 'geweigerd' | 'mislukt', readonly unknown[]>>,
): string {
  const { opgehaald, bekend, afwezig, geweigerd, mislukt } = telling;
  const parts = [
    `${opgehaald.length} opgehaald`,
    ...(bekend.length > 0 ? [`${bekend.length} ${bekend.length === 1 ? 'stond' : 'stonden'} er al`] : []),
    ...(afwezig.length > 0 ? [`${afwezig.length} ${afwezig.length === 1 ? 'staat' : 'staan'} er niet`] : []),
    ...(mislukt.length > 0 ? [`${mislukt.length} niet gelukt`] : []),
    `${geweigerd.length} geweigerd${geweigerd.length > 0 ? ' (de PDF en de reden staan in de map .geweigerd van het corpus)' : ''}`,
  ];
  return `${parts.join(', ')}.`;
}
export const GESTOPT = 'Gestopt. Dezelfde opdracht gaat verder waar het ophalen was.';
