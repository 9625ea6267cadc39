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
