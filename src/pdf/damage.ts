import { inflateSync } from 'node:zlib';

/** No stream of these publications comes near to this when it is unpacked (bytes). */
const MOST = 64_000_000;
/** Behind it the dictionary of a stream ends and its bytes begin (ISO 32000-1, 7.3.8). */
const STREAM = /stream\r?\n/u;

/**
 * Whether a PDF was cut off, or bytes of it were changed. pdf.js reads on where a packed stream does not fit its
 * checksum, and then shows other letters than were printed.
 */
export function isDamaged(bytes: Uint8Array): boolean {
  const pdf = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // ISO 32000-1 wants it at the very end; readers look for it in the last kilobyte.
  if (!pdf.subarray(-1024).includes('%%EOF')) return true;
  // What is packed was encrypted after that.
  if (pdf.includes('/Encrypt')) return false;
  for (let at = pdf.indexOf('endstream'); at >= 0; at = pdf.indexOf('endstream', at + 1)) {
    const object = pdf.lastIndexOf(' obj', at);
    const head = pdf.subarray(object, at).toString('latin1');
    const begin = STREAM.exec(head);
    if (object < 0 || !begin || !/\/Filter\s*\[?\s*\/FlateDecode/u.test(head.slice(0, begin.index))) continue;
    try {
      inflateSync(pdf.subarray(object + begin.index + begin[0].length, at), { maxOutputLength: MOST });
    } catch {
      return true;
    }
  }
  return false;
}
