import type { Slice } from '../../text/source-text.js';

/** What a character of a source is for. */
export type Rekening = 'citaat' | 'kop' | 'noot' | 'tabel' | 'bladwerk';

/** A stretch of the source and the account that it is booked to. */
export interface Boeking extends Slice {
  readonly rekening: Rekening;
}
