import { widthOf } from './room.js';

/**
 * Verbatim text and where it came from.
 *
 * A {@link Passage} is a list of slices of one source, put end to end. Nothing is ever inserted and there are
 * exactly two mappings, both of one UTF-16 unit onto one: digits that the print sets above or below the line (a
 * footnote's marker, `m²`, `CO₂`) are shown so, and a line break that stands for a lost space is shown as a space. So
 * an offset in what is shown can always be led back to an offset in the source.
 *
 * All offsets are UTF-16 code units, half-open: `[start, end)`.
 */

/**
 * One line of a source. `start` and `end` leave out the line break, which begins at `breakAt`; `number` counts
 * from 1.
 */
export interface Line {
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly breakAt: number;
  readonly text: string;
}

/** A piece of a source. `marker` flags the digits of a footnote marker, which are shown as superscript. */
export interface Slice {
  readonly start: number;
  readonly end: number;
  readonly marker?: true;
  /** The type stands above or below the line (`m²`, `CO₂`): its digits are shown so. */
  readonly script?: 'hoog' | 'laag';
}

/** Where something stands in print: the page, and `[left, bottom, right, top]` in points as the PDF counts them. */
export interface Place {
  readonly page: number;
  readonly box: readonly [left: number, bottom: number, right: number, top: number];
}

/** The print that a text was read from: the SHA-256 of the PDF, and for each line of the text where it stands. */
export interface Print {
  readonly sha256: string;
  readonly places: readonly Place[];
}

/** A half-open range in a passage's {@link Passage.text}, in UTF-16 code units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** What stands between two paragraphs of a passage in {@link Passage.text}. */
export const PARAGRAPH_BREAK = '\n\n';

const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const SUBSCRIPT = '₀₁₂₃₄₅₆₇₈₉';

/** The number that superscript digits show: `¹²` is 12. NaN for anything else. */
export function digitsOf(superscript: string): number {
  return Number([...superscript].map((digit) => SUPERSCRIPT.indexOf(digit)).join(''));
}

let mint: (source: SourceText, paragraphs: readonly (readonly Slice[])[]) => Passage;

/**
 * Verbatim text of a publication. Only {@link SourceText.passage} makes one; {@link Passage.is} tells a real one
 * from an object that was merely cast to the type.
 */
export class Passage {
  readonly #source: SourceText;
  /** The slices of the source, by paragraph. */
  readonly slices: readonly (readonly Slice[])[];
  /** What is shown, by paragraph. */
  readonly paragraphs: readonly string[];
  /** What is shown: the paragraphs with {@link PARAGRAPH_BREAK} between them. */
  readonly text: string;

  static {
    mint = (source, paragraphs) =>
      new Passage(
        source,
        paragraphs.filter((paragraph) => paragraph.length > 0),
      );
  }

  private constructor(source: SourceText, slices: readonly (readonly Slice[])[]) {
    this.#source = source;
    // A copy that nobody can change: what is shown and where it came from must stay the same thing.
    this.slices = Object.freeze(
      slices.map((paragraph) => Object.freeze(paragraph.map((slice) => Object.freeze({ ...slice })))),
    );
    this.paragraphs = Object.freeze(slices.map((paragraph) => paragraph.map((slice) => source.shown(slice)).join('')));
    this.text = this.paragraphs.join(PARAGRAPH_BREAK);
    Object.freeze(this);
  }

  /** Whether a value was made by a {@link SourceText}; a type alone can be forged by a cast. */
  static is(value: unknown): value is Passage {
    return typeof value === 'object' && value !== null && #source in value;
  }

  /** Id of the publication that the words stand in. */
  get publication(): string {
    return this.#source.publication;
  }

  /** SHA-256 of the source's bytes, in lower-case hexadecimal. */
  get sha256(): string {
    return this.#source.sha256;
  }

  /** SHA-256 of the PDF that the source was read from; null for a source that was no PDF. */
  get printSha256(): string | null {
    return this.#source.print?.sha256 ?? null;
  }

  /** Where it stands in print, a place for each line that it touches, in order; none for a source that was no PDF. */
  get places(): readonly Place[] {
    return this.#source.placesOf(this.slices.flat());
  }

  /** The ranges of {@link text} that are footnote markers. */
  get markers(): readonly Range[] {
    const found: Range[] = [];
    let at = 0;
    for (const paragraph of this.slices) {
      for (const { start, end, marker } of paragraph) {
        if (marker) found.push({ start: at, end: at + end - start });
        at += end - start;
      }
      at += PARAGRAPH_BREAK.length;
    }
    return found;
  }

  /**
   * The part of this passage that is shown as `text.slice(start, end)`: again a passage, with the slices that make
   * it up. A paragraph of which nothing is left falls out.
   * @throws RangeError when the range does not lie within {@link text}
   */
  part(start: number, end: number): Passage {
    if (!(0 <= start && start <= end && end <= this.text.length)) {
      throw new RangeError(`[${start}, ${end}) does not lie within a passage of ${this.text.length} characters`);
    }
    if (start === 0 && end === this.text.length) return this;
    let at = 0;
    const paragraphs = this.slices.map((paragraph) => {
      const kept = paragraph.flatMap((slice) => {
        const from = Math.max(start - at, 0);
        const to = Math.min(end - at, slice.end - slice.start);
        at += slice.end - slice.start;
        return from < to ? [{ ...slice, start: slice.start + from, end: slice.start + to }] : [];
      });
      at += PARAGRAPH_BREAK.length;
      return kept;
    });
    return mint(this.#source, paragraphs);
  }

  /** The part of this passage whose slices lie in `[start, end)` of the source: again a passage. */
  within(start: number, end: number): Passage {
    const paragraphs = this.slices.map((paragraph) =>
      paragraph.flatMap((slice) => {
        const from = Math.max(slice.start, start);
        const to = Math.min(slice.end, end);
        return from < to ? [{ ...slice, start: from, end: to }] : [];
      }),
    );
    return mint(this.#source, paragraphs);
  }
}

/** The text of one publication, exactly as it was stored, and the only maker of passages from it. */
export class SourceText {
  readonly publication: string;
  readonly sha256: string;
  readonly text: string;
  readonly lines: readonly Line[];
  readonly print: Print | null;

  constructor(publication: string, text: string, sha256: string, print: Print | null = null) {
    this.publication = publication;
    this.text = text;
    this.sha256 = sha256;
    this.lines = linesOf(text);
    this.print = print;
  }

  /**
   * Quotes slices of this source, by paragraph. A paragraph without slices falls out.
   * @throws RangeError when a slice is empty, lies outside the source, does not come after the one before it, or has
   * a line break beside other characters: a break alone is shown as a space, so what a part shows would not be clear
   */
  passage(paragraphs: readonly (readonly Slice[])[]): Passage {
    let last = 0;
    for (const { start, end } of paragraphs.flat()) {
      if (!(last <= start && start < end && end <= this.text.length)) {
        throw new RangeError(`${this.publication}: [${start}, ${end}) is not a slice in order after ${last}`);
      }
      if (end - start > 1 && this.text.slice(start, end).includes('\n')) {
        throw new RangeError(`${this.publication}: [${start}, ${end}) runs over a line break`);
      }
      last = end;
    }
    return mint(this, paragraphs);
  }

  /** How a slice is shown: as it stands, but for the two mappings named at the head of this file. */
  shown({ start, end, marker, script }: Slice): string {
    const text = this.text.slice(start, end);
    if (marker || script === 'hoog') return text.replace(/\d/g, (digit) => SUPERSCRIPT.charAt(Number(digit)));
    if (script === 'laag') return text.replace(/\d/g, (digit) => SUBSCRIPT.charAt(Number(digit)));
    return text === '\n' || text === '\r' ? ' ' : text;
  }

  /**
   * Where slices stand in print, a place for each line. Where a slice begins or ends within a line, its sides are
   * reckoned by the widths of letters: within a point or two.
   */
  placesOf(slices: readonly Slice[]): Place[] {
    const stretches = new Map<number, { from: number; to: number }>();
    for (const { start, end } of slices) {
      const number = this.lineNumberAt(start);
      const line = this.lines[number - 1];
      if (!line || start >= line.end) continue;
      const last = stretches.get(number);
      stretches.set(number, { from: last?.from ?? start - line.start, to: Math.min(end, line.end) - line.start });
    }
    return [...stretches].flatMap(([number, { from, to }]) => {
      const place = this.print?.places[number - 1];
      const text = this.lines[number - 1]?.text ?? '';
      if (!place) return [];
      const [left, bottom, right, top] = place.box;
      const at = (offset: number): number =>
        round(left + ((right - left) * widthOf(text.slice(0, offset))) / Math.max(1, widthOf(text)));
      return [{ page: place.page, box: [at(from), bottom, at(to), top] as const }];
    });
  }

  /** Number, from 1, of the line that an offset stands in. */
  lineNumberAt(offset: number): number {
    let low = 0;
    let high = this.lines.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.lines[middle]?.start ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }
}

function round(points: number): number {
  return Math.round(points * 100) / 100;
}

/** The lines of a text. */
function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const raw of text.split('\n')) {
    const shown = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    const end = start + shown.length;
    lines.push({ number: lines.length + 1, start, end, breakAt: end, text: shown });
    start += raw.length + 1;
  }
  return lines;
}
