import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import PDFDocument from 'pdfkit';
import { expect, it } from 'vitest';
import { isDamaged, readPdf } from '../../src/pdf/read-pdf.js';

const pdf = await packed();
const begin = pdf.indexOf('stream\n', pdf.indexOf('/FlateDecode')) + 'stream\n'.length;
const end = pdf.indexOf('endstream', begin) - 1;

it('a whole PDF is not damaged', () => {
  expect(isDamaged(pdf)).toBe(false);
  expect(isDamaged(Buffer.concat([pdf, Buffer.from('\r\n')]))).toBe(false);
});

it('one bit that changed in what is packed is seen, if it changes anything', () => {
  const whole = inflateSync(pdf.subarray(begin, end));
  fc.assert(
    fc.property(fc.integer({ min: begin, max: end - 1 }), fc.nat(7), (at, bit) => {
      const changed = Buffer.from(pdf);
      changed[at] = (changed[at] ?? 0) ^ (1 << bit);
      if (!isDamaged(changed)) expect(inflateSync(changed.subarray(begin, end))).toEqual(whole);
    }),
  );
});

it('a PDF that was cut off anywhere is refused, in one word', async () => {
  for (const share of [0.1, 0.5, 0.9, 0.99]) {
    const outcome = await readPdf(pdf.subarray(0, pdf.length * share), () => false);
    expect(outcome).toMatchObject({ kind: 'refused', gebreken: [{ code: 'pdf-kapot' }] });
  }
});

it.each([
  [{ bytes: 100 }, 'pdf-te-groot'],
  [{ pages: 0 }, 'pdf-te-lang'],
  [{ glyphs: 100 }, 'pdf-te-lang'],
])('a PDF of more than %j is refused', async (bound, code) => {
  const bounds = { bytes: 1e6, pages: 10, glyphs: 1e6 };
  const outcome = await readPdf(pdf, () => false, { ...bounds, ...bound });
  expect(outcome).toMatchObject({ kind: 'refused', gebreken: [{ code }] });
});

async function packed(): Promise<Buffer> {
  const document = new PDFDocument();
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => document.on('end', resolve));
  document.text('Een proefdruk van een paar regels. '.repeat(40));
  document.end();
  await ended;
  return Buffer.concat(chunks);
}
