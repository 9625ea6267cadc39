import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import PDFDocument from 'pdfkit';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { canDraw, openPictures, type Pictures } from '../../src/picture/pictures.js';

let folder: string;
let file: string;
/** One for all: its thread loads pdf.js. */
let pictures: Pictures;

beforeAll(async () => {
  pictures = openPictures();
  folder = mkdtempSync(join(tmpdir(), 'prent-'));
  file = join(folder, 'proef.pdf');
  writeFileSync(file, await proof());
});
afterAll(async () => {
  await pictures.close();
  rmSync(folder, { recursive: true });
});

/** A PDF of two pages: 200 by 300 points unless it is said here, one black square at [20, 200, 40, 220] on the first. */
async function proof(size: [number, number] = [200, 300]): Promise<Buffer> {
  const pdf = new PDFDocument({ size, margin: 0 });
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => pdf.on('end', resolve));
  pdf.rect(20, 80, 20, 20).fill('black');
  pdf.addPage({ size: [200, 300] });
  pdf.text('proefdruk', 20, 20);
  pdf.end();
  await ended;
  return Buffer.concat(chunks);
}

const drawing = (more = {}) => ({ file, page: 1, around: [], marks: [], caption: 'p. 1', ...more });

async function drawn(more = {}) {
  const outcome = await pictures.draw(drawing(more));
  if (outcome.kind !== 'drawn') throw new Error(outcome.kind);
  const image = await loadImage(Buffer.from(outcome.picture.png));
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  const at = (x: number, y: number) => [...context.getImageData(x, y, 1, 1).data.slice(0, 3)];
  return { ...outcome.picture, at };
}

it('can draw where the canvas package is', () => {
  expect(canDraw()).toBe(true);
});

it('draws the page at two pixels a point, with room for the caption', async () => {
  const { width, height, at } = await drawn();
  expect([width, height > 600]).toEqual([400, true]);
  expect(at(60, 180)).toEqual([0, 0, 0]);
  expect(at(10, 10)).toEqual([255, 255, 255]);
});

it('shows what must be seen, with something around it', async () => {
  const { height, at } = await drawn({ around: [[20, 200, 40, 220]] });
  expect(height).toBe((20 + 64 + 26) * 2);
  expect(at(12 * 2 + 20, 32 * 2 + 20)).toEqual([0, 0, 0]);
});

it('is as wide as a column, however short what must be seen, and no wider than the page', async () => {
  const wide = join(folder, 'breed.pdf');
  writeFileSync(wide, await proof([800, 300]));
  expect((await drawn({ file: wide, around: [[300, 200, 320, 220]] })).width).toBe(680);
  expect((await drawn({ file: wide, around: [[700, 200, 790, 220]] })).width).toBe(680);
  expect((await drawn({ around: [[20, 200, 40, 220]] })).width).toBe(400);
});

describe('marks, told apart by form', () => {
  it('what is the same, on a ground with a line under it', async () => {
    const { at } = await drawn({ marks: [{ box: [100, 200, 140, 220], kind: 'same' }] });
    expect(at(240, 180)).not.toEqual([255, 255, 255]);
    expect(at(240, 201)).toEqual([138, 109, 0]);
  });

  it('what differs, in a box', async () => {
    const { at } = await drawn({ marks: [{ box: [100, 200, 140, 220], kind: 'differs' }] });
    expect(at(240, 180)).toEqual([255, 255, 255]);
    expect(at(240, 158)).toEqual([179, 38, 30]);
  });
});

it('keeps a picture for who asks again', async () => {
  const [one, again] = [await pictures.draw(drawing()), await pictures.draw(drawing())];
  expect(one.kind === 'drawn' && again.kind === 'drawn' && again.picture === one.picture).toBe(true);
});

describe('says what it cannot draw', () => {
  it('a page that is not there', async () => {
    expect(await pictures.draw(drawing({ page: 3 }))).toEqual({ kind: 'impossible' });
  });

  it('a page of metres', async () => {
    const other = join(folder, 'groot.pdf');
    writeFileSync(other, await proof([5000, 5000]));
    expect(await pictures.draw(drawing({ file: other, page: 1 }))).toEqual({ kind: 'impossible' });
  });

  it('a page that takes for ever', async () => {
    const script = join(folder, 'eeuwig.mjs');
    writeFileSync(
      script,
      "import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => { for (;;); });",
    );
    const slow = openPictures({ patience: 50, script: pathToFileURL(script) });
    onTestFinished(() => slow.close());
    expect(await slow.draw(drawing())).toEqual({ kind: 'too-slow' });
  });

  it('a file that is no PDF, as a fault', async () => {
    const other = join(folder, 'tekst.pdf');
    writeFileSync(other, 'geen pdf');
    await expect(pictures.draw(drawing({ file: other }))).rejects.toMatchObject({ cause: expect.anything() });
  });
});
