import { shortened } from '../../text/excerpt.js';
import { getypt, inDeZin, nummerreeks } from './words.js';

export const citeerKop = (nummers: readonly number[] | null, alinea: number | null): string =>
  nummers ? `Citeer uit het antwoord op vraag ${nummerreeks(nummers)}` : `Citeer uit alinea ${alinea ?? 0}`;
export const CITEER_UITLEG = 'Kies een of meer zinnen. Daarna zie je hoe ze in het kanaal komen.';
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
  'Deze bot kan geen bladzijden tekenen. Wie de bot beheert, kan daarvoor het pakket @napi-rs/canvas installeren.';
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
    ? 'Kies zin 1. Dit antwoord heeft één zin.'
    : `Kies een of meer zinnen, bijvoorbeeld 2, 2-4 of 1,3. Dit antwoord heeft zin 1 t/m ${aantal}.`;
export const zinnenOnleesbaar = (woorden: string): string =>
  `Met ${getypt(woorden, 40)} kiest de bot geen zinnen. Geef bijvoorbeeld 2, 2-4 of 1,3.`;
export const GEEN_ANTWOORD_OM_TE_CITEREN = 'Hier staat geen antwoord om uit te citeren.';
/** That what was chosen says little without its question. */
export const leuntOpVraag = (zinnen: number): string =>
  zinnen === 1
    ? 'Deze zin zegt weinig zonder de vraag. Zet die erbij, of plaats hem zo.'
    : 'Deze zinnen zeggen weinig zonder de vraag. Zet die erbij, of plaats ze zo.';

interface AlsTekst {
  readonly vragen: readonly { readonly kop: string; readonly wie: string; readonly woorden: string }[];
  readonly woorden: readonly string[];
  readonly kop: string;
  readonly wie: string;
  readonly zinnen: string;
  readonly bron: string;
  readonly url: string;
}

/**
 * A quotation as text to copy: the question where it was chosen, the words in quotation marks, what they answer and
 * whose they are, the citation and the address.
 */
export const alsTekst = ({ vragen, woorden, kop, wie, zinnen, bron, url }: AlsTekst): string =>
  [
    ...vragen.map((vraag) => `${vraag.kop}, ${vraag.wie}: “${vraag.woorden}”`),
    `“${woorden.join(` ${WEGLATING} `)}” (${kop.charAt(0).toLowerCase()}${kop.slice(1)}, ${inDeZin(wie)}; ${zinnen.charAt(0).toLowerCase()}${zinnen.slice(1)}; ${bron}, ${url})`,
  ].join('\n\n');
