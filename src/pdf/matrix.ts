/** A transformation of the plane as PDF writes it: `x' = a·x + c·y + e`, `y' = b·x + d·y + f`. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** What `inner` and then `outer` do to a point. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
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
