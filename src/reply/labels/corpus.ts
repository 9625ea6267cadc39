import type { ArchiveFault, Datamapfout } from '../../archive/fault.js';
import type { Verschil } from '../../corpus/text-against-pdf.js';
import type { HyphenGround } from '../../text/hyphens.js';
import { counted, opsomming } from './words.js';

export const corpusGeweigerd = (aantal: number): string =>
  `Het corpus is geweigerd: ${counted(aantal, 'fout', 'fouten')}. Herstel ${aantal === 1 ? 'die' : 'ze'} en start opnieuw.`;
export const verificatieOmvang = (fragmenten: number, paginas: number, verwijzingen: number): string =>
  `${counted(fragmenten, 'fragment', 'fragmenten')}, ${counted(paginas, 'bladzijde', 'bladzijden')}, ${counted(verwijzingen, 'verwijzing', 'verwijzingen')}`;
export const verificatieTekens = (
  tekens: Readonly<Record<'citaat' | 'kop' | 'noot' | 'bladwerk' | 'verbinding', number>>,
): string =>
  `tekens: ${tekens.citaat} citaat, ${tekens.kop} kop, ${tekens.noot} noot, ${tekens.bladwerk} bladwerk, ${tekens.verbinding} verbinding`;
export const verificatieAfbrekingen = (weg: number, blijft: number): string =>
  `koppeltekens aan een regeleinde: ${weg} weggelaten, ${blijft} gebleven`;
export const verificatieNoten = (
  gevonden: readonly number[],
  zonderTekst: readonly number[],
  zonderMerkteken: readonly number[],
): string =>
  [
    `noten: ${gevonden.length > 0 ? opsomming(gevonden.map(String)) : 'geen'}`,
    ...(zonderTekst.length > 0 ? [`tekst niet in de bron: ${opsomming(zonderTekst.map(String))}`] : []),
    ...(zonderMerkteken.length > 0 ? [`merkteken niet in de bron: ${opsomming(zonderMerkteken.map(String))}`] : []),
  ].join('; ');
export const BOEKEN_SLUITEN =
  'De boeken sluiten: elk teken is precies één keer verantwoord en elk citaat is opnieuw afgeleid.';
export const boekenSluitenNiet = (aantal: number): string =>
  `De boeken sluiten niet: ${counted(aantal, 'fout', 'fouten')}.`;
export const regelNaam = (regel: number): string => `regel ${regel}`;
export const bladzijdeNaam = (pagina: number): string => `bladzijde ${pagina}`;
/** What was read from a PDF where something is wrong. */
export const gelezen = (tekst: string): string => `gelezen is «${tekst}»`;
export const afbreking = (regel: number, links: string, rechts: string, lot: string, grond: string): string =>
  `regel ${regel}: ${links}-|${rechts} ${lot}: ${grond}`;
export const toegevoegd = (map: string): string => `Toegevoegd: ${map}`;

/** The evidence for what became of a hyphen at a line's end. */
export function afbreekgrond(grond: HyphenGround): string {
  switch (grond.kind) {
    case 'lezing':
      return `door lezing: ${grond.reden}`;
    case 'elders':
      return `«${grond.vorm}» staat elders in deze tekst, ${grond.keer} keer`;
    case 'hoofdletter':
      return 'hoofdletter of cijfer aan een van beide kanten';
    case 'voorvoegsel':
      return `«${grond.deel}-» krijgt altijd een koppelteken`;
    case 'klinkerbotsing':
      return `klinkerbotsing «${grond.letters}»`;
    case 'weglating':
      return `weggelaten deel voor «${grond.volgt}»`;
    case 'kort':
      return 'zo weinig letters worden nooit afgebroken';
    case 'teken':
      return 'er staat geen letter voor of achter';
    case 'woordenlijst':
      return `«${grond.vorm}» staat in de Nederlandse woordenlijst`;
    case 'ruimte':
      return 'er is ruimte achter: zonder koppelteken had het er nog bij gepast';
    case 'adres':
      return 'in een adres of de naam van een bestand';
    case 'gewoon':
      return 'een afgebroken woord: niets wijst op een eigen koppelteken';
  }
}

/** How far it is with many files; `wat` is what became of this one. */
export const voortgang = (nummer: number, van: number, bestand: string, wat: string): string =>
  `[${nummer}/${van}] ${bestand}: ${wat}`;
/** What became of a file. */
export const WERD = {
  toegevoegd: 'toegevoegd',
  vervangen: 'vervangt de tekst die het corpus had',
  bekend: 'stond er al',
  geweigerd: 'geweigerd',
} as const;

export const nietToegevoegd = (bestand: string, fouten: number): string =>
  `Niet toegevoegd: ${bestand}, ${counted(fouten, 'fout', 'fouten')}.`;
export const vervangen = (map: string): string => `De PDF is in de plaats gekomen van de tekst: ${map}`;
export const stondErAl = (id: string): string => `Staat al in het corpus, uit hetzelfde bestand: ${id}`;

/** At the end, of many files. */
export function samenvatting(telling: Readonly<Record<keyof typeof WERD, readonly unknown[]>>): string {
  const { toegevoegd: nieuw, vervangen: anders, bekend, geweigerd } = telling;
  const parts = [
    `${nieuw.length} toegevoegd`,
    ...(anders.length > 0 ? [`${anders.length} vervangen`] : []),
    ...(bekend.length > 0 ? [`${bekend.length} ${bekend.length === 1 ? 'stond' : 'stonden'} er al`] : []),
    `${geweigerd.length} geweigerd`,
  ];
  return `${parts.join(', ')}.`;
}

// A publication that the corpus has as text, and its PDF

export const verschillen = (aantal: number): string =>
  aantal === 0
    ? 'De PDF zegt letter voor letter hetzelfde als de tekst.'
    : `De PDF verschilt van de tekst op ${counted(aantal, 'plaats', 'plaatsen')}:`;

export const verschil = ({ deel, tekst, pdf }: Verschil): string =>
  `${delen(deel)}: de tekst heeft ${plaats(tekst)}; de PDF heeft ${plaats(pdf)}`;

function delen(deel: Verschil['deel']): string {
  switch (deel.soort) {
    case 'onderwerp':
      return 'het onderwerp';
    case 'mededeling':
      return 'de mededeling';
    case 'aanhef':
      return 'de aanhef';
    case 'noot':
      return `noot ${deel.nummer}`;
    case 'bladzijden':
      return `de bladzijden van ${deel.fragment}`;
    case 'vraag':
    case 'antwoord':
      return `${deel.soort} ${deel.fragment}`;
  }
}

function plaats(waar: Verschil['tekst']): string {
  if (!waar) return 'niets';
  const woorden = waar.woorden.trim() === '' ? 'niets' : `«${waar.woorden.replaceAll('\n', '⏎')}»`;
  return waar.pagina === null
    ? `${woorden} (regel ${waar.regel})`
    : `${woorden} (p. ${waar.pagina}, regel ${waar.regel})`;
}

export const VOOR_EEN_BESTAND =
  '--id en de andere gegevens gelden voor één bestand. Laat ze bij meer bestanden weg: een PDF zegt zelf wat hij is.';
export const lezingenOnleesbaar = (bestand: string): string =>
  `Het bestand met lezingen is niet te lezen: ${bestand}. Geef een lijst als die onder "lezingen" in publication.json.`;

const BOUW = 'Bouw hem opnieuw: letterlijk corpus bouw.';

/** Why a data folder is not used, and what to do. */
export function datamapGeweigerd(fault: ArchiveFault): string {
  switch (fault.kind) {
    case 'geen-pakket':
      return 'DATA_DIR is gezet, maar wat de datamap leest, is niet geïnstalleerd. Installeer het: npm install --no-save @lancedb/lancedb@0.27.2 apache-arrow@18.1.0. Of haal DATA_DIR weg: dan staat alles in het geheugen.';
    case 'leeg':
      return 'In DATA_DIR staat geen datamap. Bouw hem eerst: letterlijk corpus bouw.';
    case 'ander-programma':
      return `De datamap is door een andere versie van het programma gemaakt. ${BOUW}`;
    case 'ander-corpus': {
      const missen = fault.missen.length > 0 ? ` Het corpus mist: ${opsomming(fault.missen)}.` : '';
      const anders = fault.anders.length > 0 ? ` Anders in het corpus: ${opsomming(fault.anders)}.` : '';
      return `De datamap hoort niet bij dit corpus.${missen}${anders} ${BOUW}`;
    }
  }
}

export const GEEN_DATA_DIR = 'Zet DATA_DIR: de map waarin de datamap komt te staan.';
export const TEGELIJK_GEBOUWD =
  'Een ander programma bouwde tegelijk aan deze datamap. Wacht tot het klaar is en bouw opnieuw; de oude datamap geldt nog.';
export const gelezenVan = (gelezen: number, totaal: number): string => `${gelezen} van ${totaal} publicaties gelezen`;
export const indexVan = (tabel: string): string => `index van ${tabel}`;
export const ONGEWIJZIGD_GEBOUWD = 'Er is niets veranderd: de datamap is die van dit corpus.';

/** What a data folder holds. */
export const datamapOmvang = (
  publicaties: number,
  fragmenten: number,
  van: string | null,
  tot: string | null,
): string =>
  `De datamap heeft ${counted(publicaties, 'publicatie', 'publicaties')} en ${counted(fragmenten, 'fragment', 'fragmenten')}${van && tot ? `, van ${van} tot en met ${tot}` : ''}.`;
export const datamapVerschil = (toegevoegd: number, vervallen: number): string =>
  `Nieuw of veranderd: ${toegevoegd}; vervangen of vervallen: ${vervallen}.`;
export const nietGelezen = (aantal: number): string =>
  `${counted(aantal, 'publicatie kon', 'publicaties konden')} niet worden gelezen en ${aantal === 1 ? 'staat' : 'staan'} er niet in:`;

export const DATAMAP_KLOPT = 'De datamap is gemaakt van dit corpus, en elke rij is opnieuw gemaakt en gelijk.';
export const DATAMAP_ONVOLLEDIG =
  'De datamap is niet van het hele corpus zoals het nu is. Werk hem bij: letterlijk corpus bouw.';

/** What a data folder has otherwise than the corpus. */
export function datamapfout(fout: Datamapfout): string {
  switch (fout.kind) {
    case 'niet-gebouwd':
      return `${fout.id} staat in het corpus en nog niet in de datamap.`;
    case 'niet-in-corpus':
      return `${fout.id} staat in de datamap en niet in het corpus.`;
    case 'anders':
      return `${fout.id} is in het corpus veranderd sinds de datamap werd gemaakt.`;
    case 'rijen':
      return `${fout.id}: de tabel ${fout.tabel} van de datamap zegt iets anders dan het corpus.`;
  }
}
