import { readFile } from 'node:fs/promises';
import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import { getDocument, type PageViewport, type PDFPageProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Box, Drawing, Mark, Picture } from './drawing.js';

/** Pixels a point: sharp on a telephone, and small enough to send. */
const SCALE = 2;
/** Points of the page shown above and below what must be seen: three lines and a little. */
const AROUND = 32;
/** Points left free beside the column. */
const MARGIN = 12;
/** Points that are shown side by side at least: the column of a Kamerstuk or an Aanhangsel (319), and its margins. */
const LEAST_WIDTH = 340;
const CAPTION = { size: 9, room: 26, font: 'Letterlijk onderschrift' };
/** Larger than this no page is drawn, in points; a sheet of A3 has 1191. */
const LARGEST = 1600;

const FONTS = new URL('standard_fonts/', import.meta.resolve('pdfjs-dist/package.json'));
// A server may have no fonts of its own; pdf.js brings these along.
GlobalFonts.registerFromPath(new URL('LiberationSans-Regular.ttf', FONTS).pathname, CAPTION.font);

/**
 * Draws a part of a page with its marks, and the caption under it.
 * @returns null when there is no such page, or it is too large
 * @throws what pdf.js throws on a file that is no PDF
 */
export async function draw({ file, page: number, around, marks, caption }: Drawing): Promise<Picture | null> {
  const task = getDocument({
    data: new Uint8Array(await readFile(file)),
    standardFontDataUrl: FONTS.pathname,
    verbosity: VerbosityLevel.ERRORS,
    enableXfa: false,
    isEvalSupported: false,
  });
  try {
    const document = await task.promise;
    if (number < 1 || number > document.numPages) return null;
    const page = await document.getPage(number);
    const part = partOf(page, around);
    return part && (await drawPart(page, part, marks, caption));
  } finally {
    await task.destroy();
  }
}

async function drawPart(page: PDFPageProxy, part: Box, marks: readonly Mark[], caption: string): Promise<Picture> {
  const whole = page.getViewport({ scale: SCALE });
  const [left, top, right, bottom] = onCanvas(part, whole);
  const viewport = page.getViewport({ scale: SCALE, offsetX: -left, offsetY: -top });
  const width = Math.ceil(right - left);
  const height = Math.ceil(bottom - top);
  const canvas = createCanvas(width, height + CAPTION.room * SCALE);
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  await page.render({
    canvas: null,
    canvasContext: context,
    viewport,
    annotationMode: 0,
  }).promise;
  for (const mark of marks) drawMark(context, onCanvas(mark.box, viewport), mark.kind);
  drawCaption(context, caption, width, height);
  return { png: canvas.toBuffer('image/png'), width: canvas.width, height: canvas.height };
}

/** The part of the page to be seen, the whole width of the column; null when the page is too large to draw. */
function partOf(page: PDFPageProxy, around: readonly Box[]): Box | null {
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  if (right - left > LARGEST || top - bottom > LARGEST) return null;
  if (around.length === 0) return [left, bottom, right, top];
  const from = Math.min(...around.map(([x]) => x)) - MARGIN;
  const to = Math.min(right, Math.max(...around.map(([, , x]) => x + MARGIN), from + LEAST_WIDTH));
  return [
    Math.max(left, Math.min(from, to - LEAST_WIDTH)),
    Math.max(bottom, Math.min(...around.map(([, y]) => y)) - AROUND),
    to,
    Math.min(top, Math.max(...around.map(([, , , y]) => y)) + AROUND),
  ];
}

/** A rectangle of the page as pixels: left, top, right, bottom. */
function onCanvas([left, bottom, right, top]: Box, viewport: PageViewport): [number, number, number, number] {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = viewport.convertToViewportRectangle([left, bottom, right, top]);
  return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)];
}

// Told apart by form and not by colour alone: what is the same is underlined on a ground, what differs stands in a box.
function drawMark(
  context: SKRSContext2D,
  [left, top, right, bottom]: [number, number, number, number],
  kind: Mark['kind'],
): void {
  context.save();
  if (kind === 'same') {
    context.globalCompositeOperation = 'multiply';
    context.fillStyle = '#fff3a6';
    context.fillRect(left, top, right - left, bottom - top);
    context.globalCompositeOperation = 'source-over';
    context.fillStyle = '#8a6d00';
    context.fillRect(left, bottom, right - left, SCALE);
  } else {
    context.strokeStyle = '#b3261e';
    context.lineWidth = SCALE;
    context.strokeRect(left - SCALE, top - SCALE, right - left + 2 * SCALE, bottom - top + 2 * SCALE);
  }
  context.restore();
}

function drawCaption(context: SKRSContext2D, caption: string, width: number, height: number): void {
  context.fillStyle = '#f2f2f2';
  context.fillRect(0, height, width, CAPTION.room * SCALE);
  context.fillStyle = '#222222';
  context.font = `${CAPTION.size * SCALE}px "${CAPTION.font}"`;
  context.textBaseline = 'middle';
  context.fillText(caption, MARGIN * SCALE, height + (CAPTION.room * SCALE) / 2, width - 2 * MARGIN * SCALE);
}
