import type { Rol } from '../../publications/model/publication.js';
import { shortened } from '../../text/excerpt.js';
import { getypt, inWord, nummerreeks, opsomming } from './words.js';

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
export const welkNummer = (naam: string, alineas: boolean): string =>
  alineas
    ? `Welke alinea van ${naam} bedoel je? Zet het nummer erachter.`
    : `Welke vraag van ${naam} bedoel je? Zet het nummer erachter.`;
export const EEN_ANTWOORD_TEGELIJK = 'Dat is meer dan één antwoord. Vraag er één tegelijk.';
export const GEEN_NUMMER_GEGEVEN = 'Geef het nummer van de vraag, bijvoorbeeld 48.';
export const geenGenummerdeVragen = (naam: string, aantal: number): string =>
  `${naam} heeft geen genummerde vragen, maar brieven met alinea 1 t/m ${aantal}.`;
export const onbekendDocument = (woorden: string, ids: readonly string[]): string =>
  `De bot heeft geen publicatie ${getypt(woorden)}. Wel: ${opsomming(ids)}.`;
export const welkDocument = (nummer: number): string =>
  `Vraag ${nummer} staat in meer dan één publicatie. Welke bedoel je?`;
export const MEER_DAN_EEN_DOCUMENT = 'Er is meer dan één publicatie die zo heet. Welke bedoel je?';
/** A publication to choose, where there is no menu. */
export const keuzeregel = (naam: string, id: string, onderwerp: string): string => `- ${naam} (${id}): ${onderwerp}`;
export const mededelingOver = (onderwerp: string): string => `Mededeling: ${onderwerp}`;
export const nieuwsteVan = (getoond: number, aantal: number): string =>
  `Dit zijn de nieuwste ${getoond} van ${aantal}. Noem bij een oudere het vergaderjaar, bijvoorbeeld 811 van 1998-1999.`;
export const geenVanDieHeeftVraag = (nummer: string): string =>
  `Geen van de publicaties die zo heten, heeft vraag ${nummer}.`;

export const onbekendeAlinea = (nummer: string): string =>
  `Alinea ${nummer} staat in geen van de publicaties van de bot.`;
export const welkeAlinea = (nummer: number): string =>
  `Alinea ${nummer} staat in meer dan één publicatie. Welke bedoel je?`;
export const onbekendeVraag = (nummer: string): string =>
  `Vraag ${nummer} staat in geen van de publicaties van de bot.`;

/** What Discord takes as the name of a choice, in UTF-16 units. */
const SUGGESTION = 100;

/** A question to choose: its number, who asked and its first words, at most 100 UTF-16 units. */
export const suggestie = (nummer: string, wie: string, begin: string, gekort: boolean): string =>
  shortened(`${nummer} · ${shortened(wie, 30)}: ${begin}${gekort ? ' …' : ''}`, SUGGESTION);

/** A publication to choose: what it is called, its subject and who asked, at most 100 UTF-16 units. */
export const documentSuggestie = (naam: string, onderwerp: string, wie: string): string =>
  shortened(`${naam} · ${shortened(wie, 30)} · ${onderwerp}`, SUGGESTION);
