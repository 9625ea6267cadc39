/** Why a data folder is not used; a label says it in words. */
export type ArchiveFault =
  | { readonly kind: 'geen-pakket' }
  | { readonly kind: 'leeg' }
  /** Another program made it than this one: its places may be read otherwise. */
  | { readonly kind: 'ander-programma' }
  /** It names publications that the corpus does not have (`missen`), or that have other bytes there (`anders`). */
  | { readonly kind: 'ander-corpus'; readonly missen: readonly string[]; readonly anders: readonly string[] };
