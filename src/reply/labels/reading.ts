import type { Rol } from '../../publications/model/publication.js';
import { shortened } from '../../text/excerpt.js';
import { getypt, inDeZin, inWord, nummerreeks, opsomming } from './words.js';

export const vraagNaam = (nummers: readonly number[]): string => `Vraag ${nummerreeks(nummers)}`;
export const kopAlinea = (alinea: number, rol: Rol): string =>
  `Alinea ${alinea}, ${rol === 'vraag' ? 'uit de brief met vragen' : 'uit de brief met antwoorden'}`;
export const kopAntwoord = (nummers: readonly number[]): string =>
  nummers.length > 1 ? `Eén antwoord op vraag ${nummerreeks(nummers)}` : 'Antwoord';
export const kopAntwoordNr = (nummers: readonly number[]): string => `Antwoord ${nummerreeks(nummers)}`;
export const kopAntwoordOp = (nummers: readonly number[]): string => `Antwoord op vraag ${nummerreeks(nummers)}`;
export const kopTabel = (rol: Rol, alinea: number): string =>
  `Tabel in ${rol === 'vraag' ? 'de vraag' : 'het antwoord'}, ${alinea === 0 ? 'aan het begin' : `na alinea ${alinea}`}`;
export const KOP_MEDEDELING = 'Mededeling';
export const GEEN_ANTWOORD = 'In deze publicatie staat geen antwoord op deze vraag.';
export const kopNoot = (nummer: number): string => `Noot ${nummer}`;
export const nootOntbreekt = (nummer: number): string =>
  `Noot ${nummer}: de tekst van deze noot staat niet in de bron die de bot heeft.`;
export const verwijstNaar = (teksten: readonly string[]): string => `Verwijst naar: ${opsomming(teksten)}`;
export const VERWIJST_NAAR_BRIEF = 'Verwijst naar een brief die niet in de publicaties van de bot staat.';

export const alleVragen = (aantal: number): string => (aantal === 2 ? 'Beide vragen' : `Alle ${inWord(aantal)} vragen`);
export const alleenVraag = (nummers: readonly number[]): string => `Alleen vraag ${nummerreeks(nummers)}`;
export const alineaNaam = (nummer: number): string => `Alinea ${nummer}`;
export const BRON = 'Bron';
export const pdfOp = (pagina: number | undefined): string => (pagina === undefined ? 'PDF' : `PDF, p. ${pagina}`);

export const vraagBestaatNiet = (nummer: string, naam: string, nummers: readonly number[]): string =>
  `Vraag ${nummer} bestaat niet. ${naam} heeft vraag ${nummerreeks(nummers)}.`;
export const alineaBestaatNiet = (nummer: string, naam: string, aantal: number): string =>
  `Alinea ${nummer} bestaat niet. ${naam} heeft alinea 1 t/m ${aantal}.`;
export const geenVraagnummer = (woorden: string): string =>
  `${getypt(woorden)} is geen vraagnummer. Geef een heel getal, bijvoorbeeld 48; of met de publicatie erbij, bijvoorbeeld 811 48.`;
export const reeksOmgekeerd = (van: number, tot: number): string =>
  `${van}-${tot} loopt achteruit. Bedoel je ${tot}-${van}?`;
export const welkNummer = (naam: string, eenheid: 'vraag' | 'alinea'): string =>
  `Welke ${eenheid} van ${naam} bedoel je? Zet het nummer erachter.`;
export const EEN_ANTWOORD_TEGELIJK = 'Dat is meer dan één antwoord. Vraag er één tegelijk.';
export const GEEN_NUMMER_GEGEVEN = 'Geef het nummer van de vraag, bijvoorbeeld 48.';
export const geenGenummerdeVragen = (naam: string, aantal: number): string =>
  `${naam} heeft geen genummerde vragen, maar brieven met alinea 1 t/m ${aantal}.`;
export const onbekendDocument = (woorden: string, ids: readonly string[]): string =>
  `De bot heeft geen publicatie ${getypt(woorden)}. Wel: ${opsomming(ids)}.`;
/** A number alone, of a question or of a paragraph. */
export const welkDocument = (eenheid: 'vraag' | 'alinea', nummer: number): string =>
  `${NUMMER_VAN[eenheid]} ${nummer} staat in meer dan één publicatie. Welke bedoel je?`;
export const onbekendNummer = (eenheid: 'vraag' | 'alinea', nummer: string): string =>
  `${NUMMER_VAN[eenheid]} ${nummer} staat in geen van de publicaties van de bot.`;
const NUMMER_VAN = { vraag: 'Vraag', alinea: 'Alinea' } as const;
export const MEER_DAN_EEN_DOCUMENT = 'Er is meer dan één publicatie die zo heet. Welke bedoel je?';
/** A publication to choose, where there is no menu. */
export const keuzeregel = (naam: string, id: string, onderwerp: string): string => `- ${naam} (${id}): ${onderwerp}`;
export const mededelingOver = (onderwerp: string): string => `Mededeling: ${onderwerp}`;
export const nieuwsteVan = (getoond: number, aantal: number): string =>
  `Dit zijn de nieuwste ${getoond} van ${aantal}. Noem bij een oudere het vergaderjaar, bijvoorbeeld 811 van 1998-1999.`;
export const geenVanDieHeeftVraag = (nummer: string): string =>
  `Geen van de publicaties die zo heten, heeft vraag ${nummer}.`;

/** What Discord takes as the name of a choice, in UTF-16 units. */
const SUGGESTION = 100;

/** A question to choose: its number, who asked and its first words, at most 100 UTF-16 units. */
export const suggestie = (nummer: string, wie: string, begin: string, gekort: boolean): string =>
  shortened(`${nummer} · ${shortened(wie, 30)}: ${begin}${gekort ? ' …' : ''}`, SUGGESTION);

/** A publication to choose: what it is called, its subject and who asked, at most 100 UTF-16 units. */
export const documentSuggestie = (naam: string, onderwerp: string, wie: string): string =>
  shortened(`${naam} · ${shortened(wie, 30)} · ${onderwerp}`, SUGGESTION);

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

/** A question as text to copy. */
export const vraagAlsTekst = (kop: string, wie: string, woorden: string): string => `${kop}, ${wie}: “${woorden}”`;

type AlsTekst = Readonly<Record<'kop' | 'wie' | 'zinnen' | 'bron' | 'url', string>>;

/**
 * A quotation as text to copy: the words in quotation marks, what they answer and whose they are, the citation and the
 * address.
 */
export const antwoordAlsTekst = ({ woorden, kop, wie, ...van }: AlsTekst & { woorden: readonly string[] }): string =>
  `“${woorden.join(` ${WEGLATING} `)}” (${uncapitalised(kop)}, ${inDeZin(wie)}; ${uncapitalised(van.zinnen)}; ${van.bron}, ${van.url})`;

const uncapitalised = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
