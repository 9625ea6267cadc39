import PDFDocument from 'pdfkit';
import { type Font, Measure, piecesOf, type SetLine, SMALL, setLines, shown } from './typeset.js';

/**
 * Under a heading: a paragraph, an item of a list (within so many others), or a table with what stands above it. The
 * lines of a cell are parted by `\n`; cells of one row stand at its top or at its bottom.
 */
export type Part =
  | string
  | { readonly mark: string; readonly text: string; readonly level?: number }
  /** A picture with what stands below it. */
  | { readonly figure: string }
  | {
      readonly caption: string;
      readonly rows: readonly (readonly string[])[];
      readonly align?: 'top' | 'bottom';
      /** Where each column but the first begins; figures stand against the right of equal columns without it. */
      readonly columns?: readonly number[];
      /** Where the first begins: left of the text for a table that is wider than that. */
      readonly left?: number;
    };

export interface Block {
  readonly heading: string;
  readonly parts: readonly Part[];
}

/** A made-up Aanhangsel; every page of it says that it is a proof. */
export interface Proefdruk {
  readonly nummer: number;
  /** `2031–2032` unless it is said here. */
  readonly vergaderjaar?: string;
  /** Follows from year and number unless it is said here. */
  readonly id?: string;
  readonly asked: string;
  readonly answered: string;
  readonly blocks: readonly Block[];
  /** The texts of the notes, from 1. */
  readonly notes: readonly string[];
  readonly tagged: boolean;
  /** Whether a line that goes on in the next has a space at its end. */
  readonly spaces: boolean;
  readonly font: Font;
  /** The last note of a page goes on at the foot of the next. */
  readonly overleaf?: boolean;
}

/** How the series is set: see src/pdf/geometry.ts; written down again here, so that neither leans on the other. */
const PAGE = { width: 595.28, height: 841.89, crop: [18.425, 35.433, 576.85, 806.457] };
const LEFT = 221.1;
const RIGHT = 540;
const BODY = { size: 8.53, leading: 9.58 };
const SMALLER = { size: 6.93, leading: 9.04 };
/** Leading within a table. */
const CELL = 7.82;
const TOP = 771.02;
const LAST_NOTE = 148.25;
/** Height of a picture with the white below it. */
const FIGURE = 75;

/** What stands on one line: where, how large, its words, and the tag of what it belongs to. */
export interface Placed {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly text: string;
  readonly tag: string | null;
  /** The row of a table that it is a cell of. */
  readonly row?: number;
  readonly cell?: number;
  /** A picture stands above it. */
  readonly figure?: true;
  /** The block that it is a part of, heading excepted. */
  readonly block?: number;
}

/** A proof as it was set: its bytes, and for each block the pages that it stands on, heading excepted. */
export interface SetProef {
  readonly bytes: Buffer;
  readonly pages: readonly (readonly number[])[];
}

/**
 * Sets a proof as a PDF.
 * @param spoil what becomes of a line, counted through the document; none for a line that falls out
 */
export async function setProefdruk(
  proef: Proefdruk,
  spoil: (line: Placed, index: number) => readonly Placed[] = (line) => [line],
): Promise<SetProef> {
  const pdf = new PDFDocument({ size: [PAGE.width, PAGE.height], margin: 0, autoFirstPage: false, compress: false });
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => pdf.on('end', resolve));
  const pages = paginate(proef);
  let count = 0;
  pages.forEach((lines, index) => {
    pdf.addPage({ size: [PAGE.width, PAGE.height], margin: 0 });
    Object.assign(pdf.page.dictionary.data, { CropBox: PAGE.crop });
    let row: number | undefined;
    let cell: number | undefined;
    const mark = (operator: string) => (proef.tagged ? pdf.addContent(operator) : pdf);
    const whole = [...(index === 0 ? masthead(proef) : []), ...lines, ...foot(proef, index + 1, pages.length)];
    for (const line of whole.flatMap((one) => spoil(one, count++))) {
      const sameCell = row !== undefined && row === line.row && cell === line.cell;
      if (cell !== undefined && !sameCell) mark('EMC');
      if (row !== undefined && row !== line.row) mark('EMC');
      if (line.row !== undefined && row !== line.row) mark('/TR BMC');
      if (line.tag && !sameCell) mark(`/${line.tag} BMC`);
      draw(pdf, line, proef.font);
      if (line.tag && line.cell === undefined) mark('EMC');
      row = line.row;
      cell = line.cell;
    }
    if (cell !== undefined) mark('EMC EMC');
  });
  pdf.end();
  await ended;
  const of = (block: number) =>
    pages.flatMap((lines, index) => (lines.some((line) => line.block === block) ? [index + 1] : []));
  return { bytes: Buffer.concat(chunks), pages: proef.blocks.map((_, block) => of(block)) };
}

/** One black pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  'base64',
);

function draw(pdf: PDFKit.PDFDocument, { x, y, size, text, figure }: Placed, font: Font): void {
  let at = x;
  if (figure) pdf.image(PIXEL, x, PAGE.height - y - FIGURE, { width: 100, height: FIGURE - 15 });
  pdf.font(font);
  for (const { text: piece, rise } of piecesOf(text)) {
    pdf.fontSize(rise === 0 ? size : size * SMALL);
    pdf.text(piece, at, PAGE.height - y - rise, { lineBreak: false, baseline: 'alphabetic' });
    at += pdf.widthOfString(piece);
  }
}

/** The year that a proof is of. */
const yearOf = ({ vergaderjaar = '2031–2032' }: Proefdruk): string => vergaderjaar;

/** The id that a proof has at its foot. */
const idOfProof = (proef: Proefdruk): string => proef.id ?? `ah-tk-${yearOf(proef).replace('–', '')}-${proef.nummer}`;

function masthead(proef: Proefdruk): Placed[] {
  return [
    { x: 55.28, y: 762.52, size: 18.12, text: 'Tweede Kamer der Staten-Generaal', tag: 'creator' },
    { x: 505.88, y: 740.3, size: 51.16, text: '2', tag: 'Artifact' },
    { x: 55.28, y: 705.71, size: 9.59, text: `Vergaderjaar ${yearOf(proef)}`, tag: 'vergaderjaar' },
    { x: LEFT, y: 705.47, size: 9.98, text: 'Aanhangsel van de Handelingen', tag: null },
    { x: LEFT, y: 648.85, size: 9.06, text: 'Vragen gesteld door de leden der Kamer', tag: 'P' },
    { x: LEFT, y: 538.24, size: 12.79, text: String(proef.nummer), tag: 'vraagNummer' },
    { x: 55.28, y: 82.26, size: 5.86, text: idOfProof(proef), tag: null },
  ];
}

function foot(proef: Proefdruk, page: number, pages: number): Placed[] {
  return [
    { x: 55.28, y: 75.86, size: 5.86, text: 'proefdruk', tag: null },
    { x: LEFT, y: 69.45, size: 9.06, text: `Tweede Kamer, vergaderjaar ${yearOf(proef)}, Aanhangsel`, tag: 'Artifact' },
    ...(pages === 1 ? [] : [{ x: 530, y: 69.45, size: 9.06, text: String(page), tag: 'Artifact' }]),
  ];
}

/** A line that is yet to be put on a page: the white above it, and the notes whose markers it has. */
interface Waiting extends Omit<Placed, 'y'> {
  readonly above: number;
  /** What must fit below it on the same page. */
  readonly needs?: number;
  /** White below it, besides that above what follows. */
  readonly after?: number;
  readonly notes: readonly number[];
}

function paginate(proef: Proefdruk): Placed[][] {
  const measure = new Measure(proef.font);
  const notes = proef.notes.map((text, index) => noteLines(index + 1, text, measure));
  const pages: Placed[][] = [];
  let page: Placed[] = [];
  let onPage: number[] = [];
  let y = 528.29;
  let carried: Omit<Placed, 'y'>[][] = [];
  const close = (last: boolean) => {
    const all = [...carried, ...onPage.flatMap((number) => notes[number - 1] ?? [])];
    carried = proef.overleaf && !last && onPage.length > 0 ? all.slice(-1) : [];
    const set = all.slice(0, all.length - carried.length);
    for (const [index, line] of set.entries()) {
      const at = LAST_NOTE + SMALLER.leading * (set.length - 1 - index);
      page.push(...line.map((part) => ({ ...part, y: at })));
    }
    pages.push(page);
    page = [];
    onPage = [];
  };
  let after = 0;
  for (const line of bodyLines(proef, measure)) {
    y -= after;
    const noted = carried.length + [...onPage, ...line.notes].flatMap((number) => notes[number - 1] ?? []).length;
    const lowest = LAST_NOTE + SMALLER.leading * noted + 15;
    if (y - line.above - (line.needs ?? 0) < lowest) {
      close(false);
      y = TOP + line.above;
    }
    y -= line.above;
    onPage = [...onPage, ...line.notes].sort((a, b) => a - b);
    const { above: _, notes: __, needs: ___, after: below = 0, ...placed } = line;
    after = below;
    page.push({ ...placed, y });
  }
  close(true);
  return pages;
}

function bodyLines(proef: Proefdruk, measure: Measure): Waiting[] {
  const head = [proef.asked, proef.answered].flatMap((text, index) =>
    ended(setLines(text, RIGHT - LEFT, BODY.size, measure), proef).map((line, at) =>
      body(line, LEFT, index > 0 && at === 0 ? 15.25 : at === 0 ? 19.16 : BODY.leading),
    ),
  );
  const blocks = proef.blocks.flatMap(({ heading, parts }, block) => [
    ...setLines(heading, RIGHT - LEFT, BODY.size, measure).map((line, index) => ({
      ...body(line.text, LEFT, index === 0 ? 2 * BODY.leading : BODY.leading),
      tag: 'H',
    })),
    ...parts.flatMap((part) => partLines(part, proef, measure).map((line) => ({ ...line, block }))),
  ]);
  return [...head, ...blocks];
}

function partLines(part: Part, proef: Proefdruk, measure: Measure): Waiting[] {
  if (typeof part === 'string') {
    return ended(setLines(part, RIGHT - LEFT, BODY.size, measure), proef).map((line) => body(line, LEFT, BODY.leading));
  }
  if ('mark' in part) {
    const left = LEFT + 14.2 * (part.level ?? 0);
    const indent = left + (/^\d/u.test(part.mark) ? 19.8 : 14.2);
    const lines = ended(setLines(part.text, RIGHT - indent, BODY.size, measure), proef);
    return lines.flatMap((line, index) => {
      const set = body(line, indent, index === 0 ? 0 : BODY.leading);
      return index === 0 ? [{ ...body(part.mark, left, BODY.leading), notes: [] }, set] : [set];
    });
  }
  if ('figure' in part) {
    const caption = setLines(part.figure, RIGHT - LEFT, SMALLER.size, measure).map(({ text }) => text);
    return caption.map((text, index) => ({
      ...body(text, LEFT, index === 0 ? FIGURE + 15 : SMALLER.leading),
      size: SMALLER.size,
      ...(index === 0 ? { figure: true as const } : {}),
      ...(index === caption.length - 1 ? { after: 12 } : {}),
    }));
  }
  return tableLines(part, measure);
}

function isTable(part: Part): part is Extract<Part, { rows: readonly (readonly string[])[] }> {
  return typeof part !== 'string' && 'rows' in part;
}

/**
 * The paragraphs that a reader can tell apart: one that fills its last line so far that the next one's first word
 * would not have fitted runs on in that next one. Null where a hair's breadth decides: real pages have none of those.
 */
export function paragraphsOf(parts: readonly Part[], font: Font): string[] | null {
  const measure = new Measure(font);
  const paragraphs: string[] = [];
  let full = false;
  for (const part of parts) {
    if (isTable(part)) {
      full = false;
      continue;
    }
    if (typeof part !== 'string' && 'figure' in part) {
      full = false;
      paragraphs.push(shown(part.figure));
      continue;
    }
    const text = typeof part === 'string' ? shown(part) : `${part.mark} ${shown(part.text)}`;
    if (full && typeof part === 'string') paragraphs.push(`${paragraphs.pop()} ${text}`);
    else paragraphs.push(text);
    const room = roomAfter(part, parts[parts.indexOf(part) + 1], measure);
    if (Math.abs(room - 0.8) < 1) return null;
    full = room < 0.8;
  }
  return paragraphs;
}

function roomAfter(part: Part, next: Part | undefined, measure: Measure): number {
  if (typeof part !== 'string' || typeof next !== 'string') return RIGHT;
  const last = setLines(part, RIGHT - LEFT, BODY.size, measure).at(-1)?.text ?? '';
  const [word = ''] = shown(next).split(' ');
  return RIGHT - LEFT - measure.width(`${last} `, BODY.size) - measure.width(word, BODY.size);
}

function tableLines(
  {
    caption,
    rows,
    align = 'top',
    columns,
    left: first = LEFT,
  }: Extract<Part, { rows: readonly (readonly string[])[] }>,
  measure: Measure,
): Waiting[] {
  const small = (text: string, x: number, above: number, tag: string): Waiting => ({
    x,
    size: SMALLER.size,
    text,
    tag,
    above,
    notes: markersIn(text),
  });
  const count = Math.max(...rows.map((row) => row.length));
  const left = (text: string, column: number) => {
    if (column === 0) return first;
    // Figures are set against the right of their column, as the series does.
    const right = LEFT + ((RIGHT - LEFT) / count) * (column + 1);
    return columns?.[column - 1] ?? right - measure.width(text, SMALLER.size);
  };
  // How far the line that was set last stands above the bottom of its row.
  let below = 0;
  const cells = rows.flatMap((row, at) => {
    const height = Math.max(...row.map((cell) => cell.split('\n').length));
    const last = { below };
    let reached = -1;
    const lines = row.flatMap((cell, column) => {
      const texts = cell === '' ? [] : cell.split('\n');
      const first = align === 'top' ? 0 : height - texts.length;
      return texts.map((text, index) => ({ text, column, on: first + index }));
    });
    return lines.map(({ text, column, on }, index) => {
      const from = index === 0 ? last.below + (at === 0 ? 12.5 : CELL) + CELL * on : CELL * (on - reached);
      reached = on;
      below = CELL * (height - 1 - on);
      return {
        ...small(text, left(text, column), from, at === 0 ? 'TH' : 'TD'),
        row: at,
        cell: column,
        needs: CELL * (height - 1 - on),
      };
    });
  });
  const lines = cells.map((cell, index) => (index === cells.length - 1 ? { ...cell, after: below } : cell));
  return [...(caption === '' ? [] : [small(caption, first, 28.6, 'P')]), ...lines];
}

function body(text: string, x: number, above: number): Waiting {
  return { x, size: BODY.size, text, tag: 'P', above, notes: markersIn(text) };
}

function markersIn(text: string): number[] {
  return [...text.matchAll(/\{(\d+(?:, \d+)*)\}/gu)].flatMap(([, numbers = '']) => numbers.split(', ').map(Number));
}

/** A line that goes on keeps a space at its end, or does not; one that broke a word never has one. */
function ended(lines: readonly SetLine[], { spaces }: Proefdruk): string[] {
  return lines.map(({ text, broken }, index) => (spaces && !broken && index < lines.length - 1 ? `${text} ` : text));
}

/** The lines of a note, each in the parts that it is set in. */
function noteLines(number: number, text: string, measure: Measure): Omit<Placed, 'y'>[][] {
  const indent = LEFT + (number < 10 ? 6.24 : 9.01);
  const part = (x: number, words: string) => ({ x, size: SMALLER.size, text: words, tag: 'Note' });
  return setLines(text, RIGHT - indent, SMALLER.size, measure).map((line, index) =>
    index === 0 ? [part(LEFT, `{${number}}`), part(indent, line.text)] : [part(indent, line.text)],
  );
}
