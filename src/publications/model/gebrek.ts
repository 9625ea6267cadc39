/** What can be wrong with a publication, as a code with its facts; the labels make the sentence. */
export type Bevinding =
  // What the text is of
  | ({ readonly code: 'andere-publicatie' | 'andere-voettekst' } & Verschil)
  | { readonly code: 'voet-bladzijde'; readonly voet: number; readonly geteld: number }
  // The header of an Aanhangsel
  | { readonly code: 'aanhef-ontbreekt' | 'vragers-onleesbaar' | 'ingezonden-onleesbaar' | 'antwoord-onleesbaar' }
  | { readonly code: 'antwoordkop-ontbreekt' | 'niets-beantwoord' }
  | { readonly code: 'aanhef-onverklaard'; readonly tekst: string }
  // Headings, questions and answers
  | { readonly code: 'geen-koppen' | 'toelichting-van-wie' | 'antwoord-zonder-vraag' }
  | { readonly code: 'kop-zonder-tekst' | 'kop-onleesbaar'; readonly kop: string }
  | { readonly code: 'vraag-dubbel' | 'vraag-ontbreekt' | 'vraag-onbekend'; readonly nummer: number }
  | { readonly code: 'antwoord-dubbel' | 'vraag-onbeantwoord'; readonly nummer: number }
  // Letters
  | { readonly code: 'geen-brief' | 'brief-zonder-kop' | 'brief-zonder-datum' | 'brief-zonder-ondertekening' }
  | { readonly code: 'brief-zonder-tekst' | 'brief-in-brief' | 'datum-onleesbaar' | 'tekst-boven-datum' }
  | { readonly code: 'rol-onbekend'; readonly titel: string }
  // Signs, readings and books
  | { readonly code: 'vreemd-teken'; readonly teken: string }
  | { readonly code: 'lezing-ongebruikt'; readonly lezing: string }
  | { readonly code: 'lezing-nootmerk'; readonly tekst: string; readonly cijfers: string }
  | { readonly code: 'onverklaard' | 'dubbel-geboekt'; readonly tekst: string }
  | { readonly code: 'bytes-veranderd' }
  | { readonly code: 'niet-af-te-leiden'; readonly deel: string };

/** What stands in the text, and what the publication is known to be. */
interface Verschil {
  readonly wat: 'nummer' | 'vergaderjaar' | 'kamer' | 'kamerstuk';
  readonly daar: string;
  readonly hier: string;
}

/** Something in a publication that no rule explains: what, and the line of the source (from 1) when there is one. */
export type Gebrek = { readonly regel: number | null } & Bevinding;

/** Thrown by a parser that cannot read on; it carries all that was found wrong so far. */
export class OnleesbaarError extends Error {
  override readonly name = 'OnleesbaarError';
  readonly gebreken: readonly Gebrek[];

  constructor(gebreken: readonly Gebrek[]) {
    super(gebreken.map(({ regel, code }) => (regel === null ? code : `line ${regel}: ${code}`)).join('; '));
    this.gebreken = gebreken;
  }
}
