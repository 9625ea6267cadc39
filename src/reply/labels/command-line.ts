import { getypt, opsomming } from './words.js';

/** How the program is used, with a line for each command that answers (`opdrachten`). */
export const gebruik = (
  opdrachten: readonly string[],
): string => `letterlijk: de letterlijke antwoorden van de regering, met de bron

${opdrachten.map((opdracht) => `  letterlijk ${opdracht}\n`).join('')}  letterlijk controleer --regels               een JSON-tekst per regel van standaardinvoer, een JSON-document per regel terug
  letterlijk zoek --regels                     hetzelfde, met op elke regel een zoekterm
  letterlijk bladzijde <nummer> -o <bestand>   schrijft de gedrukte bladzijde als PNG
  letterlijk corpus verifieer [--afbrekingen] [--json]
  letterlijk corpus toevoegen <bestand of map> … [--vervang] [--lezingen <bestand>] [--json]     PDF, of tekst met --id <id>
  letterlijk corpus ophalen <kenmerk of adres> …     of: [--vergaderjaar 2023-2024] [--sinds 2024-01-01] [--soort <soort>]
  letterlijk corpus bouw [--json]             maakt van het corpus de datamap die DATA_DIR noemt
  letterlijk start        start de bot; zonder DISCORD_TOKEN met de oefenplaats op deze computer
  letterlijk herlaad      laat de bot die draait het corpus opnieuw laden; heeft PID_FILE nodig
  letterlijk registreer   meldt de opdrachten aan bij Discord
  letterlijk --version | --help

Uitkomst: 0 gevonden; 1 niets gevonden, geen zo'n nummer, of een fout; 2 verkeerd gebruikt.
`;
/** Behind a command in the usage whose words may come from elsewhere. */
export const VAN_INVOER = '     zonder tekst: van standaardinvoer';
export const onbekendeOpdracht = (opdracht: string): string =>
  `De opdracht ${getypt(opdracht, 40)} bestaat niet. Typ letterlijk --help om te zien welke er zijn.`;
export const onbekendeOptie = (optie: string, wel: readonly string[]): string =>
  `De optie ${optie} bestaat niet. Wel: ${wel.join(', ')}.`;
export const optieTeLang = (optie: string, hoogstens: number): string =>
  `Bij ${optie} passen hoogstens ${hoogstens} tekens.`;
export const optieOnleesbaar = (optie: string): string => `Wat bij ${optie} staat, begrijpt de bot niet.`;
export const optieZonderWaarde = (optie: string): string => `Bij ${optie} hoort geen waarde. Laat die weg.`;
export const optieMetWaarde = (optie: string): string => `Geef een waarde bij ${optie}.`;
export const GEEN_CITAAT = 'Geef de woorden die je in hun verband wilt zien: letterlijk verband "<citaat>"';
export const REGELS_ZONDER_TEKST =
  'Met --regels komen de teksten van standaardinvoer: een JSON-tekst op elke regel, en geen tekst op de opdrachtregel.';
export const REGEL_ONLEESBAAR = 'Deze regel is geen tekst in JSON, zoals "Het GCM is niet bindend."';
export const GEEN_ZOEKTERM = 'Geef een of meer woorden om op te zoeken, bijvoorbeeld: letterlijk zoek detentie';
export const GEEN_GETAL = 'Geef bij --aantal een heel getal van 1 tot en met 100.';
export const GEEN_BESTAND =
  "Geef een of meer bestanden, of een map: PDF's, of teksten met --id of genoemd naar hun kenmerk.";
export const CORPUS_GEBRUIK =
  'Kies: letterlijk corpus verifieer, letterlijk corpus toevoegen <bestand of map>, letterlijk corpus ophalen <kenmerk of adres>, of letterlijk corpus bouw.';
export const standaardOnbekend = (document: string, ids: readonly string[]): string =>
  `DEFAULT_DOCUMENT noemt ${getypt(document, 60)}, maar dat is geen publicatie van het corpus. Wel: ${opsomming(ids)}.`;
export const oefenplaats = (adres: string): string =>
  `Geen DISCORD_TOKEN gezet, dus dit is de oefenplaats: een nagemaakt Discord op deze computer.\nOpen ${adres} en typ /vraag 48\n(Stoppen: Ctrl+C)`;
export const TOKEN_GEWEIGERD =
  'Discord weigert het token. Zet in DISCORD_TOKEN het token van je bot (Discord Developer Portal, Bot, Reset Token).';
export const INTENTS_GEWEIGERD =
  'Discord weigert de intents waarmee de bot inlogt. Zet MENTIONS=off, of kijk bij je bot in de Discord Developer Portal.';
export const BOT_GEWEIGERD =
  'Discord weigert de bot en zegt niet meer dan dat. Kijk in het log, of zoek een nieuwe versie.';
export const VERBINDING_KWIJT = 'De verbinding met Discord komt niet terug. Start de bot opnieuw.';
export const ONBEREIKBAAR =
  'Discord is niet te bereiken. De bot blijft het proberen, met steeds langere pauzes. (Stoppen: Ctrl+C)';
export const NIET_BEREIKT = 'Discord is niet te bereiken. Probeer het later opnieuw.';
export const INGELOGD = 'De bot is ingelogd en antwoordt. (Stoppen: Ctrl+C)';
export const GEEN_TOKEN =
  'Zet eerst DISCORD_TOKEN: zonder token is er geen Discord om de opdrachten bij aan te melden.';
export const GEREGISTREERD = 'De opdrachten zijn aangemeld bij Discord.';
export const ONGEWIJZIGD = 'Discord heeft de opdrachten al; er is niets veranderd.';
export const poortBezet = (poort: number, instelling: string): string =>
  `Poort ${poort} is al in gebruik. Kies een andere met ${instelling}, of 0 voor een vrije.`;
export const GEEN_PID_FILE =
  'Zet PID_FILE, voor de bot en hier hetzelfde: dan weet deze opdracht welke bot draait. Of stuur de bot zelf SIGHUP.';
export const geenBot = (bestand: string): string =>
  `Volgens ${bestand} draait er geen bot. Start hem met letterlijk start.`;
export const HERLAADT =
  'De bot laadt het corpus opnieuw. Of dat lukt, staat in zijn log; tot dan blijft het oude corpus antwoorden.';
export const ONVERWACHT = 'Er ging iets mis in het programma zelf; het log zegt wat.';

/** Faults in the settings, all of them in one message. */
export const instellingenFout = (fouten: readonly string[]): string =>
  ['De instellingen kloppen niet (omgeving of .env; zie .env.example):', ...fouten.map((fout) => `  ${fout}`)].join(
    '\n',
  );

/** What one setting takes. */
export const instelling = (naam: string, neemt: string): string => `${naam}: geef ${neemt}`;
export const NEEMT = {
  nummer: 'een Discord-id, 17 tot 20 cijfers',
  adres: 'een adres dat met http:// of https:// begint',
  logniveau: 'trace, debug, info, warn, error, fatal of silent',
  poort: 'een poort, 0 tot en met 65535',
  aanUit: 'on of off',
  shards: 'auto, of een aantal van 1 tot en met 9999',
  omgeving: 'development, test of production',
  token: 'het token van je bot, zonder spaties',
  tokenNodig: 'een token: met NODE_ENV=production is dat nodig',
  contact: 'een e-mailadres of een webadres waar je te bereiken bent',
  tokenBestand: 'een bestand dat te lezen is, met alleen het token erin',
} as const;
