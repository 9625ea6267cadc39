/** A transformation of the plane as PDF writes it: `x' = a·x + c·y + e`, `y' = b·x + d·y + f`. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** What `inner` and then `outer` do to a point. */
function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** Reads six numbers from what pdf.js hands out; null for anything else. */
export function readMatrix(value: unknown): Matrix | null {
  if (!Array.isArray(value) && !ArrayBuffer.isView(value)) return null;
  const numbers = Array.from(value as ArrayLike<unknown>);
  const [a, b, c, d, e, f] = numbers;
  if (numbers.length !== 6 || !numbers.every((one) => typeof one === 'number')) return null;
  return [Number(a), Number(b), Number(c), Number(d), Number(e), Number(f)];
}

/**
 * Where text is put on a page, as ISO 32000-1, 9.3 and 9.4 describe it: the parameters that the operators of a page
 * set, and how each glyph moves on what comes after it.
 */
export class TextState {
  #size = 1;
  #charSpacing = 0;
  #wordSpacing = 0;
  #scale = 1;
  #leading = 0;
  #rise = 0;
  #visible = true;
  #page: Matrix = IDENTITY;
  #line: Matrix = IDENTITY;
  #text: Matrix = IDENTITY;
  readonly #saved: (() => void)[] = [];

  get visible(): boolean {
    return this.#visible;
  }

  /** Where the next glyph begins, and how it is scaled and turned. */
  get position(): { x: number; y: number; size: number; upright: boolean } {
    const [a, b, c, d, x, y] = multiply(this.#page, this.#text);
    const upright =
      a * this.#size > 0 && d * this.#size > 0 && Math.abs(b) < 1e-3 * Math.abs(a) && Math.abs(c) < 1e-3 * Math.abs(d);
    return { x: c * this.#rise + x, y: d * this.#rise + y, size: d * this.#size, upright };
  }

  /** Where it begins on its line. */
  get x(): number {
    const [, , c, d, e, f] = this.#text;
    return this.#page[0] * (c * this.#rise + e) + this.#page[2] * (d * this.#rise + f) + this.#page[4];
  }

  save(): void {
    const [size, chars, words, scale, leading, rise, visible, page] = [
      this.#size,
      this.#charSpacing,
      this.#wordSpacing,
      this.#scale,
      this.#leading,
      this.#rise,
      this.#visible,
      this.#page,
    ];
    this.#saved.push(() => {
      this.#size = size;
      this.#charSpacing = chars;
      this.#wordSpacing = words;
      this.#scale = scale;
      this.#leading = leading;
      this.#rise = rise;
      this.#visible = visible;
      this.#page = page;
    });
  }

  restore(): void {
    this.#saved.pop()?.();
  }

  transform(matrix: Matrix): void {
    this.#page = multiply(this.#page, matrix);
  }

  begin(): void {
    this.place(IDENTITY);
  }

  place(matrix: Matrix): void {
    this.#line = matrix;
    this.#text = matrix;
  }

  /** Begins a line that lies so far from the beginning of this one. */
  moveLine(x: number, y: number): void {
    this.place(multiply(this.#line, [1, 0, 0, 1, x, y]));
  }

  nextLine(): void {
    this.moveLine(0, -this.#leading);
  }

  set size(value: number) {
    this.#size = value;
  }

  set charSpacing(value: number) {
    this.#charSpacing = value;
  }

  set wordSpacing(value: number) {
    this.#wordSpacing = value;
  }

  /** In hundredths. */
  set scale(value: number) {
    this.#scale = value / 100;
  }

  set leading(value: number) {
    this.#leading = value;
  }

  set rise(value: number) {
    this.#rise = value;
  }

  set renderingMode(value: number) {
    // 3 and 7 draw nothing: text that a scanner laid under a picture.
    this.#visible = value !== 3 && value !== 7;
  }

  /** Moves on by a number of an array of strings: thousandths of the size, to the left. */
  adjust(thousandths: number): void {
    this.#advance(-(thousandths / 1000) * this.#size);
  }

  /** Moves on past a glyph of a width in thousandths of the size. */
  pass(width: number, isSpace: boolean): void {
    this.#advance((width / 1000) * this.#size + this.#charSpacing + (isSpace ? this.#wordSpacing : 0));
  }

  #advance(by: number): void {
    const [a, b, c, d, e, f] = this.#text;
    const along = by * this.#scale;
    this.#text = [a, b, c, d, a * along + e, b * along + f];
  }
}
