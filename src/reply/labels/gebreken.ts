import type { Bevinding, Corpusbevinding } from '../../publications/model/gebrek.js';

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

/**
 * What is said to who adds a publication, for every code that the parsers give. Where a `lezing` in publication.json
 * would settle it, the sentence says which.
 */

const KAMER: Readonly<Record<string, string>> = { I: 'de Eerste Kamer', II: 'de Tweede Kamer' };
const OF = { nummer: 'nr.', vergaderjaar: 'vergaderjaar', kamer: '', kamerstuk: 'Kamerstuk' } as const;
const LIEVER_DE_PDF = 'Neem de PDF zelf.';
const ONTBREEKT = {
  tekst: (noot: number) => `de tekst van noot ${noot} ontbreekt`,
  merkteken: (noot: number) => `naar noot ${noot} verwijst niets`,
  noot: (noot: number) => `noot ${noot} ontbreekt`,
} as const;
const lezing = (soort: string, waar = 'bij deze regel'): string => `zet dan in "lezingen" soort "${soort}" ${waar}`;
const WAT_HET_IS = `wie het op de bladzijde ziet, ${lezing('regel', 'met wat het is bij deze regel').replace('zet dan', 'zet')}`;

/** What is wrong with a text, in words, without the line. */
function gebrek(fout: Bevinding): string {
  switch (fout.code) {
    case 'andere-publicatie':
      return `de tekst is van ${namedAs(fout.wat, fout.daar)}, niet van ${namedAs(fout.wat, fout.hier)}`;
    case 'andere-voettekst':
      return `de voettekst is van ${namedAs(fout.wat, fout.daar)}, niet van ${namedAs(fout.wat, fout.hier)}`;
    case 'voet-bladzijde':
      return `de voettekst noemt bladzijde ${fout.voet}, maar dit is de ${fout.geteld}e die begint; ontbreekt een grens, ${lezing('pagina', 'bij de regel waar een bladzijde begint')}`;
    case 'aanhef-ontbreekt':
      return 'de aanhef «Vragen van het lid …» ontbreekt';
    case 'vragers-onleesbaar':
      return `wie de vragen stelde, aan wie en waarover, is niet te lezen; staat het er in een andere vorm, ${lezing('aanhef')}`;
    case 'ingezonden-onleesbaar':
      return `wanneer de vragen zijn ingezonden, is niet te lezen; staat het er in een andere vorm, ${lezing('aanhef')}`;
    case 'antwoord-onleesbaar':
      return `wie antwoordde, en wanneer, is niet te lezen; staat het er in een andere vorm, ${lezing('aanhef')}`;
    case 'antwoordkop-ontbreekt':
      return 'van wie de antwoorden zijn, staat er niet: de aanhef «Antwoord van …» ontbreekt';
    case 'niets-beantwoord':
      return 'hieronder staat geen enkel antwoord en geen mededeling';
    case 'aanhef-onverklaard':
      return `in de aanhef verklaart geen regel «${quoted(fout.tekst)}»`;
    case 'geen-koppen':
      return 'de tekst heeft geen kop als «Vraag 1» of «Antwoord 1»';
    case 'toelichting-van-wie':
      return 'van wie deze toelichting is, van wie vroeg of van wie antwoordde, is niet te zeggen';
    case 'antwoord-zonder-vraag':
      return 'dit antwoord hoort bij geen vraag';
    case 'kop-zonder-tekst':
      return `onder de kop «${quoted(fout.kop)}» staat niets`;
    case 'kop-onleesbaar':
      return `«${quoted(fout.kop)}» lijkt een kop, maar welke nummers eronder staan is niet te lezen; ${lezing('kop')}`;
    case 'vraag-dubbel':
      return `vraag ${fout.nummer} staat er al; is een andere bedoeld, ${lezing('kop')}`;
    case 'vraag-ontbreekt':
      return `vraag ${fout.nummer} ontbreekt; springt de nummering zo in de bron, ${lezing('nummering')}`;
    case 'vraag-onbekend':
      return `er is geen vraag ${fout.nummer}; is een andere bedoeld, ${lezing('kop')}`;
    case 'antwoord-dubbel':
      return `antwoord ${fout.nummer} staat er al; is een ander bedoeld, ${lezing('kop')}`;
    case 'vraag-onbeantwoord':
      return `vraag ${fout.nummer} heeft geen antwoord; staat dat zo in de bron, ${lezing('onbeantwoord')}`;
    case 'tabel-onverwacht':
      return 'onder deze kop staat een tabel, en dat is alleen bij vragen en antwoorden te lezen';
    case 'pdf-gedraaid':
      return `«${quoted(fout.tekst)}» staat gedraaid op de bladzijde`;
    case 'pdf-klein':
      return `«${quoted(fout.tekst)}» is klein gedrukt, en is geen noot en geen deel van een tabel; ${WAT_HET_IS}`;
    case 'pdf-buiten-kolom':
      return `«${quoted(fout.tekst)}» staat buiten de kolom, waar geen tekst hoort`;
    case 'pdf-over-elkaar':
      return `in «${quoted(fout.tekst)}» staat tekst over tekst heen`;
    case 'pdf-bijlage':
      return `«${quoted(fout.tekst)}» lijkt een bijlage te beginnen, en die is geen deel van een antwoord; begint hier geen bijlage, ${lezing('regel', 'met "als": "tekst" bij deze regel')}`;
    case 'pdf-volgorde':
      return `«${quoted(fout.tekst)}» staat hoger op de bladzijde dan wat de PDF ervoor zet: in welke volgorde dit te lezen is, is niet zeker`;
    case 'pdf-label-kop':
      return `«${quoted(fout.tekst)}» heeft in de PDF het label van een kop, maar staat er niet als een kop boven een vraag of antwoord; ${WAT_HET_IS}`;
    case 'pdf-label-noot':
      return `«${quoted(fout.tekst)}» heeft in de PDF het label van een noot, maar staat er niet als een noot; ${WAT_HET_IS}`;
    case 'pdf-label-tabel':
      return `«${quoted(fout.tekst)}» heeft in de PDF het label van een tabel, maar staat er als tekst; ${WAT_HET_IS}`;
    case 'pdf-staat-als-kop':
      return `«${quoted(fout.tekst)}» staat er als een kop, maar heeft in de PDF het label van tekst; ${WAT_HET_IS}`;
    case 'pdf-staat-als-noot':
      return `«${quoted(fout.tekst)}» staat er als een noot, maar heeft in de PDF een ander label; ${WAT_HET_IS}`;
    case 'pdf-staat-als-tabel':
      return `«${quoted(fout.tekst)}» staat in kolommen als in een tabel, maar is verder tekst; ${WAT_HET_IS}`;
    case 'pdf-tabelrij':
      return `of met «${quoted(fout.tekst)}» een rij van de tabel begint, is niet te zien; ${lezing('regel', 'met "als": "rij" of "vervolg" bij deze regel')}`;
    case 'pdf-geen-pdf':
      return 'dit is geen PDF';
    case 'pdf-kapot':
      return 'deze PDF is afgebroken of beschadigd';
    case 'pdf-versleuteld':
      return 'deze PDF is versleuteld: zonder wachtwoord is hij niet te lezen';
    case 'pdf-zonder-tekst':
      return 'in deze PDF staat geen tekst: het is een scan, en die is niet letterlijk te lezen';
    case 'pdf-te-traag':
      return 'het lezen van deze PDF duurt te lang';
    case 'pdf-te-groot':
      return `deze PDF is ${fout.megabytes} MB: te groot voor een publicatie van deze soort`;
    case 'pdf-te-lang':
      return `deze PDF heeft ${fout.bladzijden} bladzijden: te veel voor een publicatie van deze soort`;
    case 'pdf-geen-kamerpublicatie':
      return 'dit is geen publicatie van de Eerste of de Tweede Kamer, of de kop van bladzijde 1 is niet te lezen';
    case 'pdf-kop-onleesbaar':
      return 'vergaderjaar en nummer staan niet boven aan bladzijde 1 waar ze horen';
    case 'pdf-andere-soort':
      return `dit is ${fout.wat}: deze soort is nog niet te lezen; wel het Aanhangsel van de Handelingen`;
    case 'voet-ontbreekt':
      return 'onder aan deze bladzijde staat geen voettekst («Tweede Kamer, vergaderjaar …, Aanhangsel») met het nummer van de bladzijde';
    case 'bladzijden-ontbreken':
      return `onder aan deze ene bladzijde staat een nummer, en dat heeft een publicatie van één bladzijde niet: de andere ontbreken; is zij zo gedrukt, ${lezing('pagina', 'met "nummer": 1 bij deze regel')}`;
    case 'einde-ontbreekt':
      return `de laatste regel, «${quoted(fout.tekst)}», breekt af in een zin: er lijken bladzijden te ontbreken; is zij zo gedrukt, ${lezing('alinea', 'met "einde": true bij deze regel')}`;
    case 'noot-springt':
      return `na noot ${fout.na} komt noot ${fout.nummer}: de noten tellen niet door`;
    case 'noot-onbekend':
      return `hier staat het merkteken van noot ${fout.nummer}, maar die noot is er niet of hoort later te komen; is het geen merkteken, ${lezing('nootmerk', 'met "noot": null bij deze regel')}`;
    case 'noot-zonder-nummer':
      return `«${quoted(fout.tekst)}» staat tussen de noten, maar er is nog geen noot begonnen`;
    case 'geen-brief':
      return 'de tekst heeft geen brief (een kop «BRIEF VAN …»)';
    case 'brief-zonder-kop':
      return 'hier begint een brief zonder kop als «BRIEF VAN …»';
    case 'brief-zonder-datum':
      return 'deze brief heeft geen regel met plaats en datum («Den Haag, 13 juli 2018»)';
    case 'brief-zonder-ondertekening':
      return 'deze brief heeft geen ondertekening («De Minister van …,» met een naam eronder)';
    case 'brief-zonder-tekst':
      return 'deze brief heeft geen tekst onder de regel met de datum';
    case 'brief-in-brief':
      return 'hier lijkt midden in een brief een andere te beginnen';
    case 'datum-onleesbaar':
      return 'deze datum is niet te lezen';
    case 'tekst-boven-datum':
      return 'dit staat boven de datum van de brief, en is geen kop en geen adres';
    case 'rol-onbekend':
      return `of «${quoted(fout.titel)}» vraagt of antwoordt, is niet te lezen`;
    case 'noot-onvolledig':
      return `${ONTBREEKT[fout.ontbreekt](fout.noot)}; staat dat zo in de bron, ${lezing('noot')}`;
    case 'bladwerk-in-tekst':
      return `dit hoort bij de bladzijde en niet bij de tekst: «${quoted(fout.tekst)}»`;
    case 'vraag-in-antwoord':
      return `een vraag van de andere brief staat hier als antwoord: «${quoted(fout.tekst)}»`;
    case 'los-getal':
      return `dit getal kan van een noot of een bladzijde zijn: «${quoted(fout.tekst)}»; hoort het bij de tekst, ${lezing('getal')}`;
    case 'cijfers-onduidelijk':
      return `of ${fout.cijfers} in «${quoted(fout.tekst)}» naar een noot verwijst, is niet te zien; ${lezing('nootmerk')}`;
    case 'opmaakteken':
      return `dit teken staat niet in de druk, maar is van het programma dat de tekst maakte: ${fout.teken}`;
    case 'regel-te-breed':
      return `deze regel is breder dan de kolom: er zijn regels aan elkaar geplakt, of er staat een noot in de tekst. ${LIEVER_DE_PDF}`;
    case 'regel-te-kort':
      return `deze regel houdt midden in een zin op: een tabel, een kop of een noot; loopt de tekst zo door, ${lezing('alinea')}`;
    case 'alinea-zonder-ruimte':
      return `onder deze regel zou een alinea beginnen, maar hij is vol; ${lezing('alinea')}`;
    case 'kolommen':
      return `deze regel staat in kolommen. ${LIEVER_DE_PDF}`;
    case 'spatie-na-afbreking':
      return `achter een afgebroken woord staat hier een spatie: of het koppelteken blijft, is niet te zien. ${LIEVER_DE_PDF}`;
    case 'witregel-in-zin':
      return `hieronder staat een witregel midden in een zin. ${LIEVER_DE_PDF}`;
    case 'voettekst-ontbreekt':
      return `de voettekst van bladzijde ${fout.pagina} ontbreekt: waar bladzijden eindigen, is niet te zien. ${LIEVER_DE_PDF}`;
    case 'bladzijde-onwaarschijnlijk':
      return `bladzijde ${fout.pagina} zou ${fout.regels} regels hebben: er ontbreekt een grens, of er is er een te veel. ${LIEVER_DE_PDF}`;
    case 'vreemd-teken':
      return `deze regel heeft een teken dat niet te lezen is waar het staat: ${fout.teken}`;
    case 'lezing-aanhef':
      return `de lezing "aanhef" noemt als onderwerp «${quoted(fout.tekst)}»; dat staat niet in de alinea`;
    case 'lezing-ongebruikt':
      return `de lezing "${fout.lezing}" slaat nergens op`;
    case 'lezing-nootmerk':
      return `de lezing "nootmerk" noemt «${quoted(fout.tekst)}»; dat staat niet in de regel, of eindigt niet op ${fout.cijfers}`;
    case 'onverklaard':
      return `geen regel verklaart «${quoted(fout.tekst)}»`;
    case 'dubbel-geboekt':
      return `«${quoted(fout.tekst)}» is dubbel geboekt`;
    case 'bytes-veranderd':
      return 'de bytes zijn veranderd sinds het laden';
    case 'niet-af-te-leiden':
      return `niet af te leiden uit de bron: ${fout.deel}`;
  }
}

function namedAs(wat: keyof typeof OF, value: string): string {
  return `${OF[wat]} ${KAMER[value] ?? value}`.trim();
}

/** The words that a fault is about, shortened where a whole paragraph stands on one line. */
function quoted(tekst: string): string {
  return tekst.length > 80 ? `${tekst.slice(0, 79)}…` : tekst;
}
