/** Numbers below 2³¹ as bytes: seven bits a byte, the lowest first, with the eighth where more follow. */

/** Writes a number behind these bytes. */
export function putNumber(value: number, to: number[]): void {
  let rest = value;
  for (; rest >= 128; rest >>>= 7) to.push((rest & 127) | 128);
  to.push(rest);
}

/** Reads numbers that {@link putNumber} wrote. */
export class NumberReader {
  /** Where the next byte is read. */
  at = 0;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  next(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.at++] ?? 0;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  }
}
