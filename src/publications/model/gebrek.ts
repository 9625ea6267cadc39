/** Something in a publication that no rule explains: what, and the line of the source (from 1) when there is one. */
export interface Gebrek {
  readonly regel: number | null;
  readonly melding: string;
}

/** Thrown by a parser that cannot read on; it carries all that was found wrong so far. */
export class OnleesbaarError extends Error {
  override readonly name = 'OnleesbaarError';
  readonly gebreken: readonly Gebrek[];

  constructor(gebreken: readonly Gebrek[]) {
    super(gebreken.map(({ regel, melding }) => (regel === null ? melding : `regel ${regel}: ${melding}`)).join('; '));
    this.gebreken = gebreken;
  }
}
