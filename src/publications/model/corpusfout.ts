import type { Bevinding } from './gebrek.js';
import type { AndereSoort } from './identifier.js';

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
