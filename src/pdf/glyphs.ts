import type { PdfJs } from './pdfjs.js';
import { readMatrix, TextState } from './text-state.js';

/** A stretch of marked content: its tag (`P`, `H`, `Note`, `Artifact`) and its place among those of the page. */
export interface Tag {
  readonly name: string;
  readonly number: number;
}

/** A glyph as it stands on the page: what it says and where it begins and ends, in points. U+00A0 is a space that keeps words together. */
export interface Glyph {
  readonly text: string;
  readonly x: number;
  readonly x2: number;
  /** The baseline. */
  readonly y: number;
  /** Height of the type, which a page gives to raised digits apart from their width. */
  readonly size: number;
  readonly tags: readonly Tag[];
  /** It stands straight up, as everything in the series does. */
  readonly upright: boolean;
}

/** The code that the fonts of the series (WinAnsi) have a space at that keeps words together; pdf.js shows it as any space. */
const FIXED_SPACE = 160;

// Adobe's fonts of the euro have that sign in every place; the series sets € in EuroSans, and nothing else.
const EURO_FONT = /^(?:[A-Z]{6}\+)?Euro(?:Sans|Serif|Mono)/u;
// These have signs of mathematics and Greek where others have letters, under names that tell nothing: none can be read.
const PI_FONT = /MathematicalPi|MathPi|GreekwithMath|(?<![a-z])Pi(?![a-z])/u;

/** What every sign of a font says; null for a font of text. */
function onlySign(font: string): string | null {
  if (EURO_FONT.test(font)) return '€';
  return PI_FONT.test(font) ? '\uFFFD' : null;
}

/** A page's operators as pdf.js gives them: a list of what to do and a list of with what. */
export interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** Whether a page draws a picture. */
export function hasPicture({ fnArray }: Operators, { OPS }: Pick<PdfJs, 'OPS'>): boolean {
  const pictures: readonly number[] = [OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject];
  return fnArray.some((operator) => pictures.includes(operator));
}

/**
 * The visible glyphs of a page, in the order in which it draws them; `nameOf` tells the name of a font by pdf.js' name.
 * The operators are read, and not pdf.js' text items: those drop the spaces at a line's end, add spaces where none is,
 * and put a space before an accent that stands over its letter.
 */
export function glyphsOf(operators: Operators, { OPS }: Pick<PdfJs, 'OPS'>, nameOf: (font: string) => string): Glyph[] {
  const state = new TextState();
  const tags: Tag[] = [];
  let opened = 0;
  let only: string | null = null;
  const glyphs: Glyph[] = [];

  const open = (args: readonly unknown[]) => tags.push({ name: nameIn(args[0]), number: opened++ });
  const move = (args: readonly unknown[]) => state.moveLine(Number(args[0]), Number(args[1]));
  const does: Readonly<Record<number, (args: readonly unknown[]) => void>> = {
    [OPS.save]: () => state.save(),
    [OPS.restore]: () => state.restore(),
    [OPS.transform]: (args) => transform(state, args),
    [OPS.paintFormXObjectBegin]: (args) => {
      state.save();
      transform(state, args[0]);
    },
    [OPS.paintFormXObjectEnd]: () => state.restore(),
    [OPS.beginText]: () => state.begin(),
    [OPS.setTextMatrix]: (args) => {
      const matrix = readMatrix(args[0]);
      if (matrix) state.place(matrix);
    },
    [OPS.moveText]: move,
    [OPS.setLeadingMoveText]: (args) => {
      state.leading = -Number(args[1]);
      move(args);
    },
    [OPS.nextLine]: () => state.nextLine(),
    [OPS.setFont]: (args) => {
      state.size = Number(args[1]);
      only = onlySign(nameOf(String(args[0])));
    },
    [OPS.setCharSpacing]: (args) => {
      state.charSpacing = Number(args[0]);
    },
    [OPS.setWordSpacing]: (args) => {
      state.wordSpacing = Number(args[0]);
    },
    [OPS.setHScale]: (args) => {
      state.scale = Number(args[0]);
    },
    [OPS.setLeading]: (args) => {
      state.leading = Number(args[0]);
    },
    [OPS.setTextRise]: (args) => {
      state.rise = Number(args[0]);
    },
    [OPS.setTextRenderingMode]: (args) => {
      state.renderingMode = Number(args[0]);
    },
    [OPS.beginMarkedContent]: open,
    [OPS.beginMarkedContentProps]: open,
    [OPS.endMarkedContent]: () => tags.pop(),
    [OPS.showText]: (args) => show(args[0], state, tags, only, glyphs),
  };
  operators.fnArray.forEach((operator, index) => {
    const args = operators.argsArray[index];
    does[operator]?.(Array.isArray(args) ? args : []);
  });
  return glyphs;
}

// pdf.js gives the tag as text where properties stand behind it (BDC), and as a name where none do (BMC).
function nameIn(tag: unknown): string {
  if (typeof tag === 'string') return tag;
  return typeof tag === 'object' && tag !== null && 'name' in tag ? String(tag.name) : '';
}

function transform(state: TextState, value: unknown): void {
  const matrix = readMatrix(value);
  if (matrix) state.transform(matrix);
}

function show(items: unknown, state: TextState, tags: readonly Tag[], only: string | null, glyphs: Glyph[]): void {
  if (!Array.isArray(items)) return;
  const inside = [...tags];
  for (const item of items) {
    if (typeof item === 'number') state.adjust(item);
    if (!isShown(item)) continue;
    const { x, y, size, upright } = state.position;
    state.pass(item.width, item.isSpace);
    if (!state.visible) continue;
    const fixed = item.unicode === '\u00A0' || item.originalCharCode === FIXED_SPACE;
    const text = fixed ? '\u00A0' : only && item.unicode.trim() !== '' ? only : plain(item.unicode);
    glyphs.push({ text, x, x2: state.x, y, size, tags: inside, upright });
  }
}

// A hyphen is a hyphen by whichever code a font has it; a ligature is its letters.
function plain(text: string): string {
  if (text < '\u00AD') return text;
  return text
    .replace(/[\u00AD\u2010\u2011]/gu, '-')
    .replace(/[\uFB00-\uFB06]/gu, (letters) => letters.normalize('NFKC'));
}

interface Shown {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
  readonly originalCharCode?: unknown;
}

function isShown(item: unknown): item is Shown {
  return (
    typeof item === 'object' &&
    item !== null &&
    'unicode' in item &&
    typeof item.unicode === 'string' &&
    'width' in item &&
    typeof item.width === 'number' &&
    'isSpace' in item &&
    typeof item.isSpace === 'boolean'
  );
}
