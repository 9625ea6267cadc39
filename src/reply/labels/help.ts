import { dutchDate } from '../../publications/model/dates.js';
import type { Omvang } from '../../publications/model/library.js';
import { reeksen } from './documents.js';
import { counted } from './words.js';

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
