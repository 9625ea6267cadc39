import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DOMMatrix } from '@napi-rs/canvas';
import PDFDocument from 'pdfkit';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readPdf } from '../../src/pdf/read-pdf.js';

// Colours can be given by a small program within the PDF, of which pdf.js makes JavaScript and compiles it when it may.
const PROGRAM = '{ 0.25 mul dup dup }';

const plain = globalThis.Function;
let compiled: string[] = [];

beforeEach(() => {
  compiled = [];
  globalThis.Function = new Proxy(plain, {
    construct(target, given: string[]) {
      // Whether it could compile at all, pdf.js tries with an empty text.
      if (given.some((text) => text !== '')) compiled.push(given.join());
      return Reflect.construct(target, given);
    },
  });
});
afterEach(() => {
  globalThis.Function = plain;
});

it('a program within a PDF is not compiled when it is read', async () => {
  await readPdf(await programmed(), () => false);
  expect(compiled).toEqual([]);
});

it('nor when a page is drawn, in the colours that it gives', async () => {
  // Who only reads does without one; the product reads and draws in threads apart.
  Object.assign(globalThis, { DOMMatrix });
  // Loaded behind what reads, which sees to it that pdf.js leaves the process as it is.
  const { draw } = await import('../../src/picture/draw.js');
  const folder = await mkdtemp(join(tmpdir(), 'letterlijk-'));
  try {
    const file = join(folder, 'proef.pdf');
    await writeFile(file, await programmed());
    expect(await draw({ file, page: 1, around: [], marks: [], caption: 'p. 1' })).not.toBeNull();
    expect(compiled).toEqual([]);
  } finally {
    await rm(folder, { recursive: true });
  }
});

async function programmed(): Promise<Buffer> {
  const pdf = new PDFDocument();
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => pdf.on('end', resolve));
  const tint = pdf.ref({ FunctionType: 4, Domain: [0, 1], Range: [0, 1, 0, 1, 0, 1] });
  tint.end(PROGRAM);
  const shading = { ShadingType: 2, ColorSpace: 'DeviceRGB', Coords: [0, 0, 200, 0], Function: tint };
  const pattern = pdf.ref({ Type: 'Pattern', PatternType: 2, Shading: shading });
  pattern.end('');
  pdf.page.patterns.Verloop = pattern;
  pdf.addContent('/Pattern cs /Verloop scn 0 0 200 200 re f');
  pdf.text('Een proefdruk van een regel.', 20, 20);
  pdf.end();
  await ended;
  return Buffer.concat(chunks);
}
