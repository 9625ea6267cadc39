/** Why a data folder is not used; a label says it in words. */
export type ArchiveFault =
  | { readonly kind: 'geen-pakket' }
  | { readonly kind: 'leeg' }
  /** Another program made it than this one: its places may be read otherwise. */
  | { readonly kind: 'ander-programma' }
  /** It names publications that the corpus does not have (`missen`), or that have other bytes there (`anders`). */
  | { readonly kind: 'ander-corpus'; readonly missen: readonly string[]; readonly anders: readonly string[] };

/** What is wrong with a data folder: what it has of a publication is not what the corpus gives. */
export type Datamapfout =
  /** The corpus has it and the data folder does not; it came later, or could not be read. */
  | { readonly kind: 'niet-gebouwd'; readonly id: string }
  | { readonly kind: 'niet-in-corpus'; readonly id: string }
  /** The bytes are others than those that it was made from. */
  | { readonly kind: 'anders'; readonly id: string }
  /** A table says something else than is read from those bytes. */
  | { readonly kind: 'rijen'; readonly id: string; readonly tabel: string };
