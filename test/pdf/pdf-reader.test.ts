import { expect, it } from 'vitest';
import { PdfReader, pdfReader } from '../../src/pdf/pdf-reader.js';
import { readPdf } from '../../src/pdf/read-pdf.js';
import { setProefdruk } from '../proefdruk/proefdruk.js';
import { SAMPLE } from '../proefdruk/sample.js';

const { bytes } = await setProefdruk(SAMPLE);
const script = (code: string) => new URL(`data:text/javascript,${encodeURIComponent(code)}`);

it('leaves what Node has of its own as it is, for all else that runs in the process', async () => {
  await readPdf(bytes, () => false);
  // A function of the language is no constructor, one that was written is.
  for (const own of [JSON.parse, JSON.stringify, Array.prototype.push]) expect(own).not.toHaveProperty('prototype');
});

it('reads in a thread of its own', async () => {
  expect(await pdfReader.read(bytes)).toMatchObject({ kind: 'read', facts: { id: 'ah-tk-20312032-12' } });
});

it('gives up on a PDF that never comes to an end, and reads the next one', async () => {
  const endless = "import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => { for (;;); });";
  const reader = new PdfReader(50, script(endless));
  const late = { kind: 'refused', gebreken: [{ regel: null, code: 'pdf-te-traag' }] };
  expect(await reader.read(bytes)).toEqual(late);
  expect(await reader.read(bytes)).toEqual(late);
  await reader.close();
});

it('throws when the thread breaks, and has another for the next one', async () => {
  const broken =
    "import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => { throw new Error('x'); });";
  const reader = new PdfReader(30_000, script(broken));
  await expect(reader.read(bytes)).rejects.toThrow();
  await expect(reader.read(bytes)).rejects.toThrow();
  await reader.close();
});
