import type { CountedBy, QueryFault } from '../../search/search-engine.js';
import { shortened } from '../../text/excerpt.js';
import { counted, getal, getypt, opsomming } from './words.js';

export const GEEN_NUMMER_DUS_GEZOCHT = 'Hier staat geen vraagnummer in, dus heeft de bot op de woorden gezocht.';
export const ZOEK_ERNAAR = 'Zoek ernaar';
export const ZOEKTERM = 'Zoekterm';
export const treffers = (totaal: number): string =>
  totaal === 0 ? 'Geen treffers' : counted(totaal, 'treffer', 'treffers');
export const GEEN_TREFFERS_RAAD =
  'Probeer een ander woord, minder woorden, of een deel van een woord met een sterretje: detentie*.';
/** Not everything was read that may hold a word group: there are so many hits, and perhaps more. */
export const minstens = (hoeveel: string): string => `Minstens ${hoeveel}`;
export const NIET_ALLES_GELEZEN =
  'De woorden staan in te veel antwoorden om ze allemaal na te lezen, en in de beste stond deze woordgroep niet. ' +
  'Voeg een woord of een filter toe.';
/** Over buttons with the filters that a name typed alone may be meant for. */
export const WEL_ALS_NAAM = 'In de teksten staat dit niet. Als naam is het wel bekend; toon alles met:';
export const MISSCHIEN_DEZE_NAAM = 'In de teksten staat dit niet. Misschien bedoelde je deze naam; toon alles met:';
export const bedoelde = (woorden: string): string => `Bedoelde je ${woorden}?`;
/** Over the hits, before what the reader looked for. */
export const treffersVoor = (totaal: number): string => `${treffers(totaal)} voor`;
export const antwoordenOver = (totaal: number): string => `${counted(totaal, 'antwoord', 'antwoorden')} over`;
/** The same of several words, of which each hit has one at least; behind it stand the words. */
export const metEenVanDeWoorden = (totaal: number): string =>
  `${getal(totaal)} met een van deze woorden, de beste eerst:`;
/** A name that was typed alone may be meant for a filter. */
export const ofFilter = (termen: readonly string[]): string => `Of bedoelde je ${termen.join(' of ')}?`;
/** That nothing was found, with what may have been meant or what to try. */
export const geenTreffers = (meant: string | null, filters: readonly string[]): string => {
  const instead = [...(meant === null ? [] : [meant]), ...filters];
  return `${treffers(0)}. ${instead.length === 0 ? GEEN_TREFFERS_RAAD : bedoelde(instead.join(' of '))}`;
};
export const trefferKop = (nummer: number, kop: string): string => `${nummer}. ${kop}`;
export const trefferBereik = (van: number, tot: number, totaal: number, meer: boolean): string =>
  `Treffer ${van === tot ? van : `${van}–${tot}`} van ${meer ? 'minstens ' : ''}${getal(totaal)}`;
/** What hits are counted by, under each choice. */
export const GETELD_NAAR: Readonly<Record<CountedBy, string>> = {
  jaar: 'Jaar',
  ministerie: 'Ministerie',
  partij: 'Partij',
};
export const metAantal = (waarde: string, aantal: number): string => `${waarde} (${getal(aantal)})`;
/** How many hits have each value; `meer` values are not named. */
export const perSoort = (soort: CountedBy, delen: readonly string[], meer: number): string =>
  `Per ${GETELD_NAAR[soort].toLowerCase()}: ${delen.join(', ')}${meer > 0 ? ` … en nog ${getal(meer)}` : ''}`;
export const VERFIJN = 'Verfijn de treffers';
export const treffersNaam = (van: number, tot: number): string => `Treffer ${van}–${tot}`;
/** Before words of who asked, where room is scarce. */
export const vraagVan = (wie: string): string => `Vraag van ${wie}`;
/** Before words of a note, of the asker's where one is named. */
export const nootVan = (wie: string | null): string => (wie === null ? 'Noot' : `Noot bij de vraag van ${wie}`);
export const onderwerpVan = (wie: string | null): string =>
  wie === null ? 'Onderwerp' : `Onderwerp, gevraagd door ${wie}`;
/** What a question is searched for by. */
export const zoekVraag = (nummers: string): string => `vraag ${nummers}`;
export const OPEN = 'Open';

/** Why a query was not run. */
export function zoekfout(fault: QueryFault): string {
  switch (fault.kind) {
    case 'te-lang':
      return `Je zoekterm is te lang: ${getal(fault.tekens)} tekens. Zoek met hoogstens ${getal(fault.hoogstens)} tekens.`;
    case 'te-veel-woorden':
      return `Je zoekterm heeft te veel woorden: ${fault.woorden}. Zoek met hoogstens ${fault.hoogstens} woorden.`;
    case 'geen-zoekwoord':
      return 'Geen treffers: er bleef geen woord over om op te zoeken. Geef een woord van twee letters of meer dat niet overal staat, bijvoorbeeld detentie.';
    case 'filter':
      return `${fault.waarde.trim() === '' ? `Achter ${fault.filter}: staat niets.` : `Achter ${fault.filter}: past ${getypt(fault.waarde, 40)} niet.`} Zet daar ${FILTER_NEEMT[fault.neemt] ?? 'iets anders'}.`;
    case 'onbekend-filter':
      return `Filteren met ${shortened(fault.filter, 40)}: kan niet.${bedoeldeFilter(fault.nearest)} Dit zijn de filters: ${opsomming(fault.bestaan.map((naam) => `${naam}:`))}.`;
    case 'onbekende-waarde':
      return `Met ${fault.filter}:${shortened(fault.waarde, 40)} is er niets.${bedoeldeFilter(fault.nearest)} Wel met ${opsomming(fault.bestaan.map((naam) => shortened(naam, 60)))}.`;
    case 'tegenstrijdige-datums':
      return `Van ${fault.van} tot en met ${fault.tot} is er geen enkele dag. Draai van: en tot: om, of laat er één weg.`;
  }
}

const bedoeldeFilter = (namen: readonly string[]): string =>
  namen.length === 0 ? '' : ` Bedoelde je ${namen.join(' of ')}?`;

const FILTER_NEEMT: Readonly<Record<string, string>> = {
  naam: 'een naam, bijvoorbeeld indiener:Baudet',
  ministerie: 'een ministerie, bijvoorbeeld ministerie:JenV',
  partij: 'de naam van een partij, bijvoorbeeld partij:FvD',
  document: 'een publicatie van de bot, bijvoorbeeld document:811',
  'vraag|antwoord': 'vraag of antwoord, bijvoorbeeld rol:antwoord',
  datum: 'een datum als 2018, 2018-10 of 25-10-2018',
};

/** How a hit was scored: one term of the index in one part of the fragment. */
export const uitlegRegel = (zoekwoord: string, term: string, veld: string, score: number): string =>
  `${zoekwoord} → ${term} (${veld}): ${score.toFixed(2)}`;
