import { dutchDate } from '../../publications/model/dates.js';
import type { Omvang } from '../../publications/model/library.js';
import { reeksen } from './documents.js';
import { counted, getypt, opsomming } from './words.js';

export const HULP_KOP = 'Letterlijk';
export const HULP_WAT =
  'De bot geeft de woorden van de regering letter voor letter, met de bron erbij. Hij schrijft zelf geen enkele zin.';

/** Behind a command's name: how it is used, and what for. */
export const HULP_OPDRACHTEN: Readonly<Record<string, string>> = {
  vraag: '48 toont een Kamervraag met het antwoord. Met de publicatie erbij: 811 48.',
  zoek: 'detentie zoekt in vragen, antwoorden, noten en onderwerpen.',
  citeer: '48 zet zinnen uit een antwoord in het kanaal. Je kiest welke.',
  controleer: '"een citaat" vergelijkt het woord voor woord met de publicaties.',
  verband: '"een citaat" toont het hele antwoord eromheen.',
  bladzijde: '48 toont de gedrukte bladzijde.',
  document: 'toont welke publicaties de bot heeft, ook van een jaar of een bewindspersoon, en wat erin staat.',
};
export const HULP_FILTERS =
  'Fijner zoeken: "een woordgroep", -niet, woord*, partij:GroenLinks, indiener:Baudet, bewindspersoon:Harbers, ministerie:JenV, rol:antwoord, van:2018, tot:2018-12.';
export const HULP_BERICHT =
  'Over een bericht van iemand anders: houd het ingedrukt (of klik er met rechts op), kies Apps, en dan Controleer citaat, In verband of Zoek antwoorden. Of beantwoord het met de naam van de bot en daarachter controleer, verband of zoek.';
export const HULP_NIET =
  'Wat de bot niet doet: samenvatten, uitleggen, vertalen, of zeggen wie gelijk heeft. Wat niet in zijn publicaties staat, kent hij niet. Hij leest niet mee in het kanaal.';

/** How many publications there are, and of which days. */
export function hulpCorpus({ publicaties: aantal, van, tot }: Omvang): string {
  const dagen = new Set([van, tot].flatMap((dag) => (dag === null ? [] : dutchDate(dag))));
  const wanneer = dagen.size > 0 ? `, van ${[...dagen].join(' tot en met ')}` : '';
  return `De bot heeft ${counted(aantal, 'publicatie', 'publicaties')}${wanneer}${aantal === 0 ? '.' : ', over onder meer:'}`;
}

/** What lacks: years without anything between the first and the last, and publications without an answer. */
export function hulpMist(jaren: readonly number[], onbeantwoord: number): string | null {
  const zinnen = [
    ...(jaren.length > 0 ? [`Uit ${reeksen(jaren)} heeft de bot niets.`] : []),
    ...(onbeantwoord > 0
      ? [
          `In ${counted(onbeantwoord, 'publicatie', 'publicaties')} staat geen antwoord, maar bijvoorbeeld een mededeling dat het later komt.`,
        ]
      : []),
  ];
  return zinnen.length > 0 ? zinnen.join(' ') : null;
}

// Buttons with something to try
export const HULP_ZOEKWOORD = 'detentie';
export const hulpZoek = (woord: string): string => `Zoek ${woord}`;
export const hulpCiteer = (nummer: number): string => `Citeer uit vraag ${nummer}`;
export const HULP_DOCUMENTEN = 'Welke publicaties?';

/** Head of a piece of a quotation that is not the first: whose words they are stands over every piece. */
export const vervolg = (kop: string): string => `${kop} (vervolg)`;

/** Where a page stands among all pages of a reply. */
export const bladzijde = (nummer: number, aantal: number): string => `Blz. ${nummer} van ${aantal}`;

export const bladzijdeKort = (nummer: number): string => `Blz. ${nummer}`;

/** Buttons to what comes before and after, by its name. */
export const terug = (naam: string): string => `◀ ${naam}`;
export const verder = (naam: string): string => `${naam} ▶`;

/** Button on every private reply that may be shared. */
export const DEEL = 'Deel in kanaal';

/** Button on every public reply, for who asked for it. */
export const VERWIJDER = 'Verwijder';

/** What went wrong, with the code under which the log has it. */
export const storing = (code: string): string =>
  `Er ging iets mis, en dat ligt niet aan jou. Probeer het zo nog eens. Blijft het misgaan, noem dan code ${code}.`;
export const teTraag = (code: string): string =>
  `Dit duurde te lang, dus de bot is ermee gestopt. Probeer het zo nog eens. Blijft het misgaan, noem dan code ${code}.`;
/** A publication is on disk otherwise than it was when it was verified. */
export const publicatieVeranderd = (id: string, code: string | null): string =>
  `${id} staat nu anders op de schijf dan toen de bot het nakeek. Daarom toont de bot er niets uit. ${BEHEERDER}${code === null ? '' : ` Noem daarbij code ${code}.`}`;
const BEHEERDER =
  'Wie de bot beheert, moet de publicatie herstellen of letterlijk corpus bouw en letterlijk herlaad draaien.';
/** The same of hits that are left out. */
export const nietGetoond = (treffers: number, ids: readonly string[]): string =>
  `${treffers === 1 ? 'Eén treffer op deze bladzijde is' : `${treffers} treffers op deze bladzijde zijn`} niet te tonen: ${opsomming(ids)} ${ids.length === 1 ? 'staat' : 'staan'} nu anders op de schijf dan toen de bot het nakeek. ${BEHEERDER}`;
/** The same of what a check was made without. */
export const nietVergelekenMet = (ids: readonly string[]): string =>
  `${opsomming(ids)} ${ids.length === 1 ? 'staat' : 'staan'} nu anders op de schijf dan toen de bot het nakeek. Daarom is er niets mee vergeleken. ${BEHEERDER}`;
export const KNOP_VEROUDERD =
  'Deze knop is van een oudere versie van de bot. Vraag het opnieuw, dan krijg je nieuwe knoppen.';
export const KNOP_ONLEESBAAR = 'Deze knop begrijpt de bot niet. Vraag het opnieuw, dan krijg je nieuwe knoppen.';
export const WOORDEN_WEG = 'De woorden waar deze knop over gaat, staan niet meer in het bericht. Vraag het opnieuw.';
export const OPDRACHT_WEG = 'Deze opdracht kent de bot niet, of niet meer. Met /hulp zie je welke er zijn.';
export const AL_WEG = 'Dit bericht was al weg.';
export const NIET_JOUW_BERICHT =
  'Alleen wie dit vroeg, of wie hier berichten mag beheren, kan dit bericht verwijderen.';
export const NIET_OPENBAAR =
  'De bot is geen lid van deze server, en apps van buiten mogen hier niets voor iedereen plaatsen. Alleen jij ziet dit.';
export const AUTOMOD = 'De automatische moderatie van deze server (AutoMod) houdt dit tegen. Er is niets geplaatst.';
export const MAG_HIER_NIET =
  'De bot mag hier niets plaatsen. Wie de server beheert, kan hem het recht geven om hier berichten te sturen.';
export const TE_LANG =
  'Dit past niet in de berichten die de bot je mag sturen. Vraag om een kleiner stuk, dan krijg je het helemaal.';
export const AL_GEPLAATST = 'Dit staat hier al:';
export const GEPLAATST = 'Geplaatst, als antwoord op het bericht:';
export const OVER_BERICHT = 'Over dit bericht:';
export const NAAR_BERICHT = 'Naar het bericht';
export const KNOPPEN_PASSEN_NIET =
  'Je tekst is te lang om te delen of om er een knop van te maken. Met een korter stuk kan dat wel.';
/** A message asked for more than the bot answers at once; `rest` is what was left, in the reader's words. */
export const alleenDrie = (rest: readonly string[]): string =>
  `De bot beantwoordt hoogstens drie vragen per bericht. Niet beantwoord: ${opsomming(rest.map((woorden) => getypt(woorden, 40)))}.`;
export const BERICHT_ONLEESBAAR =
  'De bot kan de woorden van dat bericht niet zien. Houd dat bericht ingedrukt (of klik er met rechts op), kies Apps, en daar wat de bot moet doen.';
export const BERICHT_WEG = 'Dat bericht is er niet meer.';
export const NOEMING_UITLEG =
  'Zet achter de naam van de bot wat je zoekt, bijvoorbeeld: vraag 48, 811 48 of zoek detentie. Met hulp erachter zie je wat er nog meer kan.';

export const RUSTIG_AAN =
  'De bot is nog bezig met wat je eerder vroeg. Wacht op een van die antwoorden, dan kan het weer.';
