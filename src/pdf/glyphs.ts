/** The part of pdf.js that reading needs. */
export type PdfJs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

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

/** A transformation of the plane as PDF writes it: `x' = a·x + c·y + e`, `y' = b·x + d·y + f`. */
type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The graphics state of a page, as far as text needs it (ISO 32000-1, 8.4 and 9.3). */
interface State {
  readonly page: Matrix;
  readonly size: number;
  readonly charSpacing: number;
  readonly wordSpacing: number;
  /** 1 is as wide as the font has it. */
  readonly scale: number;
  readonly leading: number;
  readonly rise: number;
  readonly visible: boolean;
  /** What every sign of the font says; null for a font of text. */
  readonly only: string | null;
}

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
  const glyphs: Glyph[] = [];
  const tags: Tag[] = [];
  let opened = 0;
  let state: State = {
    page: IDENTITY,
    size: 1,
    charSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
    visible: true,
    only: null,
  };
  const saved: State[] = [];
  // Where the line of text begins, and where the next glyph does (ISO 32000-1, 9.4).
  let line = IDENTITY;
  let text = IDENTITY;

  const set = (change: Partial<State>) => {
    state = { ...state, ...change };
  };
  const save = () => saved.push(state);
  const restore = () => {
    state = saved.pop() ?? state;
  };
  const transform = (value: unknown) => set({ page: multiply(state.page, readMatrix(value) ?? IDENTITY) });
  const place = (matrix: Matrix | null) => {
    if (matrix) line = text = matrix;
  };
  const move = (x: unknown, y: unknown) => place(multiply(line, [1, 0, 0, 1, Number(x), Number(y)]));
  const advance = (by: number) => {
    const [a, b, c, d, e, f] = text;
    const along = by * state.scale;
    text = [a, b, c, d, a * along + e, b * along + f];
  };
  const open = (tag: unknown) => tags.push({ name: nameIn(tag), number: opened++ });
  const show = (items: unknown) => {
    const inside = [...tags];
    for (const item of Array.isArray(items) ? items : []) {
      // A number moves to the left, in thousandths of the size; so is a width.
      if (typeof item === 'number') advance(-(item / 1000) * state.size);
      if (!isShown(item)) continue;
      const { charSpacing, wordSpacing, size, visible } = state;
      const place = placeOf(multiply(state.page, text), state);
      advance((item.width / 1000) * size + charSpacing + (item.isSpace ? wordSpacing : 0));
      const { x: x2 } = placeOf(multiply(state.page, text), state);
      if (visible) glyphs.push({ text: said(item, state.only), ...place, x2, tags: inside });
    }
  };
  const does: Readonly<Record<number, (args: readonly unknown[]) => void>> = {
    [OPS.save]: save,
    [OPS.restore]: restore,
    [OPS.transform]: transform,
    [OPS.paintFormXObjectBegin]: ([matrix]) => {
      save();
      transform(matrix);
    },
    [OPS.paintFormXObjectEnd]: restore,
    [OPS.beginText]: () => place(IDENTITY),
    [OPS.setTextMatrix]: ([matrix]) => place(readMatrix(matrix)),
    [OPS.moveText]: ([x, y]) => move(x, y),
    [OPS.setLeadingMoveText]: ([x, y]) => {
      set({ leading: -Number(y) });
      move(x, y);
    },
    [OPS.nextLine]: () => move(0, -state.leading),
    [OPS.setFont]: ([font, size]) => set({ size: Number(size), only: onlySign(nameOf(String(font))) }),
    [OPS.setCharSpacing]: ([spacing]) => set({ charSpacing: Number(spacing) }),
    [OPS.setWordSpacing]: ([spacing]) => set({ wordSpacing: Number(spacing) }),
    [OPS.setHScale]: ([hundredths]) => set({ scale: Number(hundredths) / 100 }),
    [OPS.setLeading]: ([leading]) => set({ leading: Number(leading) }),
    [OPS.setTextRise]: ([rise]) => set({ rise: Number(rise) }),
    // 3 and 7 draw nothing: text that a scanner laid under a picture.
    [OPS.setTextRenderingMode]: ([mode]) => set({ visible: mode !== 3 && mode !== 7 }),
    [OPS.beginMarkedContent]: ([tag]) => open(tag),
    [OPS.beginMarkedContentProps]: ([tag]) => open(tag),
    [OPS.endMarkedContent]: () => tags.pop(),
    [OPS.showText]: ([items]) => show(items),
  };
  operators.fnArray.forEach((operator, index) => {
    const args = operators.argsArray[index];
    does[operator]?.(Array.isArray(args) ? args : []);
  });
  return glyphs;
}

/** Where a glyph begins on the page, and how it is scaled and turned. */
function placeOf([a, b, c, d, e, f]: Matrix, { rise, size }: State) {
  const upright = a * size > 0 && d * size > 0 && Math.abs(b) < 1e-3 * Math.abs(a) && Math.abs(c) < 1e-3 * Math.abs(d);
  return { x: c * rise + e, y: d * rise + f, size: d * size, upright };
}

/** What `inner` and then `outer` do to a point. */
function multiply([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** Reads six numbers from what pdf.js hands out; null for anything else. */
function readMatrix(value: unknown): Matrix | null {
  const numbers: unknown[] = Array.isArray(value) ? value : value instanceof Float32Array ? [...value] : [];
  const [a, b, c, d, e, f] = numbers;
  if (numbers.length !== 6 || !numbers.every((one) => typeof one === 'number')) return null;
  return [Number(a), Number(b), Number(c), Number(d), Number(e), Number(f)];
}

// pdf.js gives the tag as text where properties stand behind it (BDC), and as a name where none do (BMC).
function nameIn(tag: unknown): string {
  if (typeof tag === 'string') return tag;
  return typeof tag === 'object' && tag !== null && 'name' in tag ? String(tag.name) : '';
}

function said({ unicode, originalCharCode }: Shown, only: string | null): string {
  if (unicode === '\u00A0' || originalCharCode === FIXED_SPACE) return '\u00A0';
  if (only !== null && unicode.trim() !== '') return only;
  // A hyphen is a hyphen by whichever code a font has it; a ligature is its letters.
  return unicode
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
