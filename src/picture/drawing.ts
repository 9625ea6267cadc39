/** A rectangle on a page in points, as the PDF counts: `[left, bottom, right, top]`. */
export type Box = readonly [number, number, number, number];

/** What is marked: words that a quotation has (`same`), or where it has other words or none (`differs`). */
export interface Mark {
  readonly box: Box;
  readonly kind: 'same' | 'differs';
}

/** A part of a page as a command asks for it. */
export interface PagePart {
  /** Id of a publication that was read from a PDF. */
  readonly document: string;
  /** Page of the file, from 1. */
  readonly page: number;
  /** What must be seen; some lines around it come along. */
  readonly around: readonly Box[];
  readonly marks: readonly Mark[];
  /** Set under the picture: what is shown, with its citation. */
  readonly caption: string;
}

/** A part of a page to be drawn. Plain data: it is sent to the thread that draws. */
export interface Drawing extends Omit<PagePart, 'document'> {
  /** Path of the PDF. */
  readonly file: string;
}

/** A picture in PNG. Width and height in pixels. */
export interface Picture {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** The pages of publications as pictures. */
export interface PagePictures {
  draw(part: PagePart): Promise<Drawn>;
}

/** What came of a drawing that was asked for. */
export type Drawn =
  | { readonly kind: 'drawn'; readonly picture: Picture }
  /** The file has no such page, or is no PDF that can be drawn. */
  | { readonly kind: 'impossible' }
  /** It took too long and was broken off. */
  | { readonly kind: 'too-slow' };
