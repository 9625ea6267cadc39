import type { Bevinding } from '../../publications/model/gebrek.js';

/**
 * What is said to who adds a publication, for every code that the parsers give. Where a `lezing` in publication.json
 * would settle it, the sentence says which.
 */

const KAMER: Readonly<Record<string, string>> = { I: 'de Eerste Kamer', II: 'de Tweede Kamer' };
const OF = { nummer: 'nr.', vergaderjaar: 'vergaderjaar', kamer: '', kamerstuk: 'Kamerstuk' } as const;
const lezing = (soort: string, waar = 'bij deze regel'): string => `zet dan in "lezingen" soort "${soort}" ${waar}`;

/** What is wrong with a text, in words, without the line. */
export function gebrek(fout: Bevinding): string {
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
      return 'wie de vragen stelde, aan wie en waarover, is niet te lezen';
    case 'ingezonden-onleesbaar':
      return 'wanneer de vragen zijn ingezonden, is niet te lezen';
    case 'antwoord-onleesbaar':
      return 'wie antwoordde, en wanneer, is niet te lezen';
    case 'antwoordkop-ontbreekt':
      return 'van wie de antwoorden zijn, staat er niet: de aanhef «Antwoord van …» ontbreekt';
    case 'niets-beantwoord':
      return 'hieronder staat geen enkel antwoord en geen mededeling';
    case 'aanhef-onverklaard':
      return `in de aanhef verklaart geen regel «${quoted(fout.tekst)}»`;
    case 'geen-koppen':
      return 'de tekst heeft geen kop als «Vraag 1» of «Antwoord 1»';
    case 'toelichting-van-wie':
      return 'van wie deze toelichting is, is niet te zeggen: er volgt nog een kop';
    case 'antwoord-zonder-vraag':
      return 'dit antwoord hoort bij geen vraag';
    case 'kop-zonder-tekst':
      return `onder de kop «${quoted(fout.kop)}» staat niets`;
    case 'kop-onleesbaar':
      return `«${quoted(fout.kop)}» lijkt een kop, maar welke nummers eronder staan is niet te lezen`;
    case 'vraag-dubbel':
      return `vraag ${fout.nummer} staat er al`;
    case 'vraag-ontbreekt':
      return `vraag ${fout.nummer} ontbreekt; springt de nummering zo in de bron, ${lezing('nummering')}`;
    case 'vraag-onbekend':
      return `er is geen vraag ${fout.nummer}`;
    case 'antwoord-dubbel':
      return `antwoord ${fout.nummer} staat er al`;
    case 'vraag-onbeantwoord':
      return `vraag ${fout.nummer} heeft geen antwoord; staat dat zo in de bron, ${lezing('onbeantwoord')}`;
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
    case 'vreemd-teken':
      return `deze regel heeft een teken dat niet te lezen is waar het staat: ${fout.teken}`;
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
