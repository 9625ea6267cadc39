import type { AndereSoort } from './identifier.js';

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
  | { readonly code: 'tabel-onverwacht' }
  // Letters
  | { readonly code: 'geen-brief' | 'brief-zonder-kop' | 'brief-zonder-datum' | 'brief-zonder-ondertekening' }
  | { readonly code: 'brief-zonder-tekst' | 'brief-in-brief' | 'datum-onleesbaar' | 'tekst-boven-datum' }
  | { readonly code: 'rol-onbekend'; readonly titel: string }
  // A PDF: what stands otherwise than its tags say, or as nothing of the series does
  | { readonly code: PdfFaultCode; readonly tekst: string }
  | { readonly code: 'pdf-geen-pdf' | 'pdf-kapot' | 'pdf-versleuteld' | 'pdf-zonder-tekst' | 'pdf-te-traag' }
  | { readonly code: 'pdf-te-groot'; readonly megabytes: number }
  | { readonly code: 'pdf-te-lang'; readonly bladzijden: number }
  | { readonly code: 'pdf-geen-kamerpublicatie' | 'pdf-kop-onleesbaar' }
  | { readonly code: 'pdf-andere-soort'; readonly wat: string }
  | { readonly code: 'voet-ontbreekt' | 'bladzijden-ontbreken' }
  | { readonly code: 'einde-ontbreekt'; readonly tekst: string }
  // Notes
  | { readonly code: 'noot-springt'; readonly nummer: number; readonly na: number }
  | { readonly code: 'noot-onbekend'; readonly nummer: number }
  | { readonly code: 'noot-zonder-nummer'; readonly tekst: string }
  // What gives a bad text away
  | { readonly code: 'noot-onvolledig'; readonly noot: number; readonly ontbreekt: 'tekst' | 'merkteken' | 'noot' }
  | { readonly code: 'bladwerk-in-tekst' | 'vraag-in-antwoord' | 'los-getal'; readonly tekst: string }
  | { readonly code: 'cijfers-onduidelijk'; readonly tekst: string; readonly cijfers: string }
  | { readonly code: 'opmaakteken'; readonly teken: string }
  | { readonly code: 'regel-te-breed' | 'regel-te-kort' | 'kolommen' | 'witregel-in-zin' }
  | { readonly code: 'alinea-zonder-ruimte' | 'spatie-na-afbreking' }
  | { readonly code: 'voettekst-ontbreekt'; readonly pagina: number }
  | { readonly code: 'bladzijde-onwaarschijnlijk'; readonly pagina: number; readonly regels: number }
  // Signs, readings and books
  | { readonly code: 'vreemd-teken'; readonly teken: string }
  | { readonly code: 'lezing-ongebruikt'; readonly lezing: string }
  | { readonly code: 'lezing-nootmerk'; readonly tekst: string; readonly cijfers: string }
  | { readonly code: 'lezing-aanhef'; readonly tekst: string }
  | { readonly code: 'onverklaard' | 'dubbel-geboekt'; readonly tekst: string }
  | { readonly code: 'bytes-veranderd' }
  | { readonly code: 'niet-af-te-leiden'; readonly deel: string };

/** A line of a PDF that stands otherwise than its tag says, or where nothing tells what it is. */
export type PdfFaultCode = PdfDoubt | 'pdf-gedraaid' | 'pdf-buiten-kolom' | 'pdf-over-elkaar' | 'pdf-volgorde';

/** The same, where a person who sees the page can tell what it is: a `lezing` of the kind `regel` settles it. */
export type PdfDoubt = (typeof PDF_DOUBTS)[number];
export const PDF_DOUBTS = [
  'pdf-klein',
  'pdf-bijlage',
  'pdf-label-kop',
  'pdf-label-noot',
  'pdf-label-tabel',
  'pdf-staat-als-kop',
  'pdf-staat-als-noot',
  'pdf-staat-als-tabel',
  'pdf-tabelrij',
] as const;

/** What stands in the text, and what the publication is known to be. */
interface Verschil {
  readonly wat: 'nummer' | 'vergaderjaar' | 'kamer' | 'kamerstuk';
  readonly daar: string;
  readonly hier: string;
}

/**
 * Something in a publication that no rule explains: what, the line of the source (from 1) when there is one, and in a
 * PDF the page.
 */
export type Gebrek = { readonly regel: number | null; readonly pagina?: number } & Bevinding;

/** Thrown by a parser that cannot read on; it carries all that was found wrong so far. */
export class OnleesbaarError extends Error {
  override readonly name = 'OnleesbaarError';
  readonly gebreken: readonly Gebrek[];

  constructor(gebreken: readonly Gebrek[]) {
    super(gebreken.map(({ regel, code }) => (regel === null ? code : `line ${regel}: ${code}`)).join('; '));
    this.gebreken = gebreken;
  }
}

/** What can be wrong with a publication in a corpus, beside what can be wrong with its text. */
export type Corpusbevinding =
  | Bevinding
  | { readonly code: 'map-ontbreekt' | 'map-leeg' | 'bestand-ontbreekt' | 'geen-utf8' | 'niets-gevonden' }
  /** The corpus has the publication, from other bytes: `als` says from what. */
  | { readonly code: 'staat-er-al'; readonly als: 'tekst' | 'pdf' }
  | { readonly code: 'id-ontbreekt' | 'pdf-anders-gelezen' }
  | { readonly code: 'bestand-te-groot'; readonly bytes: number; readonly hoogstens: number }
  | { readonly code: 'plaatsen-onleesbaar' }
  /** The id that was given, and the one that the PDF has. */
  | { readonly code: 'ander-kenmerk'; readonly daar: string; readonly hier: string }
  /** `oorzaak` is the code of the operating system: EACCES, EMFILE, EISDIR. */
  | { readonly code: 'niet-te-openen' | 'niet-te-schrijven'; readonly oorzaak: string }
  /** A pipe, a device or the like. */
  | { readonly code: 'geen-bestand' }
  /** A failure of the program itself; the log has it. */
  | { readonly code: 'onverwacht' }
  | { readonly code: 'andere-hash'; readonly daar: string; readonly hier: string }
  | { readonly code: 'andere-map'; readonly id: string; readonly map: string }
  | { readonly code: 'id-onbekend' }
  | { readonly code: 'id-andere-soort'; readonly soort: AndereSoort }
  // publication.json
  /** `teken` is the offset at which reading stopped. */
  | { readonly code: 'geen-json'; readonly teken: number | null }
  | { readonly code: 'sleutel-onbekend'; readonly sleutels: readonly string[] }
  | { readonly code: 'keuze-onbekend'; readonly keuzes: readonly string[] }
  | { readonly code: 'gegeven-onbekend' | 'veld-ontbreekt' | 'veld-leeg' | 'veld-vorm' | 'veld-ongeldig' };

/**
 * A fault in the corpus: the publication's folder, the file, and the line of the text or the field in it; of a PDF the
 * page as well, and what was read there.
 */
export type Corpusfout = {
  readonly publicatie: string;
  readonly bestand: string | null;
  readonly regel: number | null;
  readonly veld: string | null;
  readonly pagina?: number;
  readonly gelezen?: string;
} & Corpusbevinding;

/** A sign as a fault names it: what can be seen as it is, anything else by its code point (`U+00AD`). */
export function signName(sign: string): string {
  if (/^[\x21-\x7e ]+$/u.test(sign)) return sign;
  return [...sign].map((one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`).join(' ');
}
