import { counted } from './words.js';

export const HULP_KOP = 'Letterlijk';
export const HULP_DOCUMENTEN = 'Welke publicaties?';
export const hulp = (aantal: number): string[] => [
  'De bot geeft de woorden van de regering letterlijk, met de bron erbij. Hij schrijft zelf geen zin.',
  '/vraag 48 toont een Kamervraag en het antwoord. Met de publicatie erbij: /vraag 811 48.',
  '/zoek detentie zoekt in vragen, antwoorden, noten en onderwerpen. Ook: "een woordgroep", -niet, woord*, partij:, indiener:, bewindspersoon:, rol:vraag of rol:antwoord, van:2018, tot:2018-12.',
  '/citeer 48 zet zinnen uit een antwoord in het kanaal. /controleer kijkt of een citaat letterlijk in de publicaties staat, en /verband toont het hele antwoord eromheen.',
  'Bij een bericht van iemand anders: rechtsklik, Apps, en kies Controleer citaat, In verband of Zoek antwoorden.',
  `/document toont wat de bot heeft: ${counted(aantal, 'publicatie', 'publicaties')}.`,
];
