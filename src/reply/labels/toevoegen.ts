import { counted } from './words.js';

/** What `letterlijk corpus toevoegen` says, besides its faults. */

/** How far many files are; `wat` is one of the four below. */
export const voortgang = (nummer: number, van: number, bestand: string, wat: string): string =>
  `[${nummer}/${van}] ${bestand}: ${wat}`;
export const TOEGEVOEGD = 'toegevoegd';
export const VERVANGEN = 'vervangt de tekst die het corpus had';
export const STOND_ER_AL = 'stond er al';
export const GEWEIGERD = 'geweigerd';

export const nietToegevoegd = (bestand: string, fouten: number): string =>
  `Niet toegevoegd: ${bestand}, ${counted(fouten, 'fout', 'fouten')}.`;
export const vervangen = (map: string): string => `De PDF is in de plaats gekomen van de tekst: ${map}`;
export const stondErAl = (id: string): string => `Staat al in het corpus, uit hetzelfde bestand: ${id}`;

/** At the end, of many files. */
export function samenvatting(
  telling: Readonly<Record<'toegevoegd' | 'vervangen' | 'bekend' | 'geweigerd', number>>,
): string {
  const parts = [
    `${telling.toegevoegd} toegevoegd`,
    ...(telling.vervangen > 0 ? [`${telling.vervangen} vervangen`] : []),
    ...(telling.bekend > 0 ? [`${telling.bekend} ${telling.bekend === 1 ? 'stond' : 'stonden'} er al`] : []),
    `${telling.geweigerd} geweigerd`,
  ];
  return `${parts.join(', ')}.`;
}

// A publication that the corpus has as text, and its PDF

export const verschillen = (aantal: number): string =>
  aantal === 0
    ? 'De PDF zegt letter voor letter hetzelfde als de tekst.'
    : `De PDF verschilt van de tekst op ${counted(aantal, 'plaats', 'plaatsen')}:`;

/** A place in one of the two; null where it has nothing there. */
type Plaats = { readonly woorden: string; readonly regel: number; readonly pagina: number | null } | null;

type Deel =
  | { readonly soort: 'onderwerp' | 'mededeling' | 'aanhef' }
  | { readonly soort: 'vraag' | 'antwoord' | 'bladzijden'; readonly fragment: string }
  | { readonly soort: 'noot'; readonly nummer: number };

export const verschil = (deel: Deel, tekst: Plaats, pdf: Plaats): string =>
  `${delen(deel)}: de tekst heeft ${plaats(tekst)}; de PDF heeft ${plaats(pdf)}`;

function delen(deel: Deel): string {
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

function plaats(waar: Plaats): string {
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
