import type { Corpusbevinding } from '../../publications/model/gebrek.js';
import { gebrek } from './gebreken.js';

const GELEZEN = 'gelezen worden een Aanhangsel (ah-tk-20182019-811) en een Kamerstuk (kst-34964-B)';
const SOORTEN = {
  kamervragen: 'Kamervragen zonder antwoord',
  bijlage: 'een bijlage',
  handelingen: 'Handelingen',
  'ander-blad': 'een ander blad',
} as const;
const OORZAKEN: Readonly<Record<string, string>> = {
  EACCES: 'het bestandssysteem staat het niet toe',
  EPERM: 'het bestandssysteem staat het niet toe',
  EMFILE: 'er zijn te veel bestanden open',
  ENFILE: 'er zijn te veel bestanden open',
  ENOSPC: 'er is geen ruimte meer',
  EROFS: 'het bestandssysteem is alleen om te lezen',
  EISDIR: 'het is een map',
  ENOTDIR: 'het is geen map',
};
/** What a field of publication.json must look like. */
const VORMEN: Readonly<Record<string, string>> = {
  id: 'moet een kenmerk zijn als ah-tk-20182019-811',
  sha256: 'moet een SHA-256 zijn: 64 hexadecimale tekens, kleine letters',
  vergaderjaar: 'moet een vergaderjaar zijn als 2018–2019, met een halve kastlijn',
  url: 'moet een adres zijn dat met http:// of https:// begint',
  pdf: 'moet een adres zijn dat met http:// of https:// begint',
};

/** A fault in words, without where it is. `veld` is the field of publication.json that it is about. */
export function corpusfout(fout: Corpusbevinding & { readonly veld?: string | null }): string {
  switch (fout.code) {
    case 'map-ontbreekt':
      return 'deze map is er niet';
    case 'map-leeg':
      return 'in deze map staat geen enkele publicatie';
    case 'bestand-ontbreekt':
      return 'dit bestand is er niet';
    case 'geen-bestand':
      return 'is geen gewoon bestand';
    case 'niet-te-openen':
      return `is niet te openen: ${OORZAKEN[fout.oorzaak] ?? 'het bestandssysteem geeft een fout'} (${fout.oorzaak})`;
    case 'niet-te-schrijven':
      return `is niet te schrijven: ${OORZAKEN[fout.oorzaak] ?? 'het bestandssysteem geeft een fout'} (${fout.oorzaak})`;
    case 'onverwacht':
      return 'ging mis door een fout in het programma; het log zegt welke';
    case 'geen-utf8':
      return 'is geen UTF-8';
    case 'plaatsen-onleesbaar':
      return 'is niet te lezen, of hoort niet bij de tekst ernaast';
    case 'ander-kenmerk':
      return `de PDF is van ${fout.daar}, niet van ${fout.hier}`;
    case 'staat-er-al':
      return fout.als === 'pdf'
        ? 'deze publicatie staat al in het corpus, uit een PDF; moet deze ervoor in de plaats, haal dan eerst haar map weg'
        : 'deze publicatie staat al in het corpus, als tekst; met --vervang komt haar PDF ervoor in de plaats';
    case 'id-ontbreekt':
      return 'van welke publicatie deze tekst is, staat er niet: geef met --id het kenmerk, of noem het bestand ernaar';
    case 'pdf-anders-gelezen':
      return 'uit de PDF wordt hier nu iets anders gelezen dan toen de publicatie werd toegevoegd';
    case 'niets-gevonden':
      return 'in deze map staat geen PDF en geen tekst';
    case 'bestand-te-groot':
      return `is te groot: ${Math.round(fout.bytes / 1e6)} MB, hoogstens ${fout.hoogstens / 1e6} MB`;
    case 'andere-hash':
      return `is niet het bestand waar publication.json over gaat: de SHA-256 is ${fout.daar}, niet ${fout.hier}`;
    case 'andere-map':
      return `is ${fout.id}, maar de map heet ${fout.map}`;
    case 'id-onbekend':
      return `is geen kenmerk van een vorm die bekend is; ${GELEZEN}`;
    case 'id-andere-soort':
      return `is van ${SOORTEN[fout.soort]}, en dat soort publicatie wordt nog niet gelezen; ${GELEZEN}`;
    case 'geen-json':
      return fout.teken === null ? 'geen leesbare JSON' : `geen leesbare JSON: bij teken ${fout.teken} gaat het mis`;
    case 'sleutel-onbekend':
      return `onbekende sleutel: ${fout.sleutels.join(', ')}`;
    case 'keuze-onbekend':
      return `moet een van deze zijn: ${fout.keuzes.join(', ')}`;
    case 'gegeven-onbekend':
      return 'ontbreekt, en het kenmerk (id) en de tekst zeggen het niet';
    case 'veld-ontbreekt':
      return 'ontbreekt';
    case 'veld-leeg':
      return 'is leeg of te klein';
    case 'veld-vorm':
      return VORMEN[fout.veld ?? ''] ?? 'heeft niet de goede vorm';
    case 'veld-ongeldig':
      return 'heeft niet de goede soort waarde';
    default:
      return gebrek(fout);
  }
}
