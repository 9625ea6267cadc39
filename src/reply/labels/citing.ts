import { shortened } from '../../text/excerpt.js';
import { nummerreeks } from './words.js';

export const citeerKop = (nummers: readonly number[] | null, alinea: number | null): string =>
  nummers ? `Citeer uit het antwoord op vraag ${nummerreeks(nummers)}` : `Citeer uit alinea ${alinea ?? 0}`;
export const CITEER_UITLEG = 'Kies een of meer zinnen. Daarna zie je hoe ze in het kanaal komen te staan.';
export const CITEER_VOORBEELD = 'Zo komt het in het kanaal te staan:';
export const KIES_ZINNEN = 'Kies zinnen';
/** A sentence to choose: its number and first words. */
export const zinOptie = (nummer: number, begin: string, gekort: boolean): string =>
  shortened(`${nummer}. ${begin}${gekort ? ' …' : ''}`, 100);
export const zinnenDeel = (van: number, tot: number): string => `Zin ${van}–${tot}`;
export const PLAATS = 'Plaats in kanaal';
export const MET_VRAAG = 'Met de vraag erbij';
export const ZONDER_VRAAG = 'Zonder de vraag';
export const ALS_TEKST = 'Als tekst om te kopiëren';
export const CITEER = 'Citeer';
export const HEEL_ANTWOORD = 'Hele antwoord';
export const TOON_BLADZIJDE = 'Toon bladzijde';
/** What a picture of a page says to who cannot see it. */
export const opBladzijde = (bron: string, woorden: string): string => `${bron}. Gemarkeerd: ${woorden}`;
export const geenBladzijde = (adres: string): string =>
  `Van deze publicatie heeft de bot alleen de tekst en niet de gedrukte bladzijde. Die staat op ${adres}.`;
export const GEEN_TEKENAAR =
  'Deze bot kan geen bladzijden tekenen. Wie hem draait, kan daarvoor het pakket @napi-rs/canvas installeren.';
export const geschreven = (bestand: string): string => `Geschreven: ${bestand}`;
export const BLADZIJDE_TE_TRAAG = 'Deze bladzijde is te ingewikkeld om op tijd te tekenen. Open de PDF bij de bron.';
export const IN_VERBAND = 'In verband';
export const WEGLATING = '[…]';
/** Which sentences are quoted, of how many: `Zin 1 en 6 van 6`. */
export const zinnenVan = (nummers: readonly number[], aantal: number): string =>
  nummers.length === aantal
    ? aantal === 1
      ? 'Het hele antwoord: 1 zin'
      : `Het hele antwoord: ${aantal} zinnen`
    : `Zin ${nummerreeks(nummers)} van ${aantal}`;
export const geplaatstDoor = (wie: string): string => `geplaatst door ${wie}`;
export const gedeeldDoor = (wie: string): string => `gedeeld door ${wie}`;
export const geenZin = (nummer: number, aantal: number): string =>
  aantal === 1
    ? `Zin ${nummer} bestaat niet. Dit antwoord heeft één zin.`
    : `Zin ${nummer} bestaat niet. Dit antwoord heeft zin 1 t/m ${aantal}.`;
export const kiesZinnen = (aantal: number): string =>
  aantal === 1
    ? 'Kies de zin met zinnen: 1. Dit antwoord heeft één zin.'
    : `Kies een of meer zinnen, bijvoorbeeld 2, 2-4 of 1,3. Dit antwoord heeft zin 1 t/m ${aantal}.`;
export const zinnenOnleesbaar = (getypt: string): string =>
  `«${shortened(getypt, 40)}» is geen keuze van zinnen. Geef bijvoorbeeld 2, 2-4 of 1,3.`;
export const GEEN_ANTWOORD_OM_TE_CITEREN = 'Hier staat geen antwoord om uit te citeren.';
/** A quotation as text to copy: the words in quotation marks, whose they are, the citation and the address. */
export const alsTekst = (woorden: readonly string[], wie: string, bron: string, url: string): string =>
  `“${woorden.join(` ${WEGLATING} `)}” (${wie}; ${bron}, ${url})`;
