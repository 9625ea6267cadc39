import { type Gebrek, PDF_DOUBTS, type PdfDoubt, type PdfFaultCode, signName } from '../publications/model/gebrek.js';
import {
  type Cell,
  type LineKind,
  type PdfLine,
  type PdfText,
  SPACE_WIDTH,
} from '../publications/readers/pdf/pdf-text.js';
import { COLUMN, IMPRINT, SAME_SIZE, SIZE } from './geometry.js';
import { type IsWord, lineEnd, type Spaces, wordsAround } from './line-ends.js';
import { divide, hangingIndent, listMark, type Row, type TextLine, textOf } from './page-rows.js';
import { beginsNote, type RowFault, rolesOf, type Told } from './roles.js';
import type { Segment } from './segments.js';
import { type CellPart, isTabular, tablesOf } from './tables.js';

type Draft = { -readonly [Key in keyof PdfLine]: PdfLine[Key] };

/** What a page draws. */
export interface Drawn {
  /** In the order in which the page draws them. */
  readonly segments: readonly Segment[];
  readonly hasPicture: boolean;
}

/** Puts the lines of all pages in the order of reading, says what each is and how it goes on in the next. */
export function assembleText(pages: readonly Drawn[], isWord: IsWord): { text: PdfText; gebreken: readonly Gebrek[] } {
  const divided = pages.map(({ segments }, index) => divide(index + 1, segments));
  const { told: placed, faults } = rolesOf(divided);
  const spaces = spacesOf(placed);
  const drafts: { line: Draft; text: TextLine }[] = [];
  const { tables, stray, doubtful } = tablesOf(placed);
  // Small type that belongs to no table stands under a picture; where there is none, nothing tells what it is.
  const captions = new Set(stray.filter(({ page }) => pages[page - 1]?.hasPicture));
  const doubts = new Map([...doubtful, ...settleable(faults)].map(({ row, code }) => [row, code]));
  for (const row of stray) if (!captions.has(row) && !doubts.has(row)) doubts.set(row, 'pdf-klein');
  const alone = new Set(stray);
  const told = placed.map((one): Told => (alone.has(one.row) ? { ...one, kind: 'body' } : one));
  const odd: Gebrek[] = [];
  const numbers = new Map<Row, number>();
  for (const page of divided) {
    const add = (segments: readonly Segment[], kind: LineKind, more: Partial<PdfLine> = {}) => {
      const text = textOf(segments);
      drafts.push({ text, line: { ...lineOf(text, page.number, kind), ...more } });
    };
    for (const segment of page.masthead) {
      add([segment], 'furniture');
      if (segment.size < SIZE.text + SAME_SIZE) odd.push(outside(segment, page.number, drafts.length));
    }
    const rows = told.filter(({ row }) => row.page === page.number);
    faults.push(...disorder(rows));
    for (const [index, { row, kind }] of rows.entries()) {
      if (isTabular(kind)) {
        // A table is read row by row and cell by cell, and a cell may take several lines.
        const table = tables.find(([first]) => first && tableOn(tables, first.cell.table, page.number) === row);
        for (const { segment, cell, row: of } of table ?? []) {
          if (of.page !== page.number) continue;
          const code = doubts.get(of) ?? null;
          const doubt = numbers.has(of) && code !== 'pdf-staat-als-tabel' ? null : code;
          add([segment], 'table', { cell, white: of.white, doubt });
          if (!numbers.has(of)) numbers.set(of, drafts.length);
        }
      } else {
        numbers.set(row, drafts.length + 1);
        const mark = listMark(row);
        const next = rows[index + 1];
        const hanging = kind === 'body' && next?.kind === kind ? hangingIndent(row, next.row) : null;
        const indent = mark ? (row.segments[1]?.x ?? row.x) : (hanging ?? row.x);
        const listed = mark !== null || hanging !== null || (kind === 'note' && beginsNote(row));
        add(row.segments, kind, { white: row.white, listed, indent: round(indent), doubt: doubts.get(row) ?? null });
      }
    }
    for (const segment of page.margin) {
      add([segment], 'furniture');
      const isImprint = segment.y < IMPRINT.top && segment.size < IMPRINT.size + SAME_SIZE;
      if (!isImprint) odd.push(outside(segment, page.number, drafts.length));
    }
    if (page.foot.length > 0) add(page.foot, 'furniture');
  }
  linkLines(drafts, spaces, isWord);
  return {
    text: { pages: pages.length, lines: drafts.map(({ line }) => line) },
    gebreken: [
      ...faults
        .filter(({ code }) => !isDoubt(code))
        .map(
          ({ row, code }): Gebrek => ({
            regel: numbers.get(row) ?? null,
            pagina: row.page,
            code,
            tekst: textOf(row.segments).text,
          }),
        ),
      ...told.flatMap(({ row }) => strangeSign(row, numbers.get(row) ?? null)),
      ...odd,
    ],
  };
}

function lineOf({ text, shifts, box }: TextLine, page: number, kind: LineKind): Draft {
  const cell: Cell | null = null;
  return { text, page, box, kind, indent: box[0], shifts, white: false, listed: false, cell, doubt: null, end: null };
}

function isDoubt(code: PdfFaultCode): code is PdfDoubt {
  return PDF_DOUBTS.some((doubt) => doubt === code);
}

function settleable(faults: readonly RowFault[]): { row: Row; code: PdfDoubt }[] {
  return faults.flatMap(({ row, code }) => (isDoubt(code) ? [{ row, code }] : []));
}

// Where the furniture of a page stands, text would fall out unseen.
function outside({ text }: Segment, page: number, regel: number): Gebrek {
  return { regel, pagina: page, code: 'pdf-buiten-kolom', tekst: text };
}

// Signs without a meaning of their own: control characters, private use, what stands for a sign that cannot be read.
const STRANGE = /[\p{Cc}\p{Co}\p{Cf}\uFFFD]/u;

function strangeSign({ page, segments }: Row, regel: number | null): Gebrek[] {
  const [sign] = STRANGE.exec(textOf(segments).text) ?? [];
  if (sign === undefined) return [];
  return [{ regel, pagina: page, code: 'vreemd-teken', teken: `${signName(sign)} in «${textOf(segments).text}»` }];
}

/** The first row of a table on a page. */
function tableOn(tables: readonly (readonly CellPart[])[], table: number, page: number): Row | undefined {
  const rows = (tables[table] ?? []).map(({ row }) => row).filter((row) => row.page === page);
  return rows.reduce<Row | undefined>((top, row) => (!top || row.y > top.y ? row : top), undefined);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** A line that ends less than this before the margin (points) most often goes on in the next. */
const FULL = 40;

// 2014–2015 and some of 2023–2024 have a space behind every line that goes on, the others nowhere. The width is that
// of most spaces, since raised digits and kerning make some wider.
function spacesOf(rows: readonly Told[]): Spaces {
  const lines = rows.filter(({ kind }) => kind === 'body').map(({ row }) => textOf(row.segments));
  // What is broken has none, nor has the last line of an answer, which is full seldom.
  const full = lines.filter(({ text, box }) => !/[-/_]$/u.test(text) && box[2] > COLUMN.right - FULL);
  const told = full.length > 0 ? full : lines;
  const widths = lines
    .flatMap(({ text, places }) => places.filter((_, at) => text.charAt(at) === ' ').map(({ x, x2 }) => x2 - x))
    .sort((a, b) => a - b);
  return {
    width: widths[Math.floor(widths.length / 2)] ?? SPACE_WIDTH,
    kept: told.filter(({ space }) => space).length * 2 > full.length,
  };
}

// What a page draws later must stand lower: nothing else says in what order text is to be read.
function disorder(rows: readonly Told[]): RowFault[] {
  return rows.flatMap(({ row }, index) => {
    const above = rows[index - 1]?.row;
    return above && above.y < row.y ? [{ row, code: 'pdf-volgorde' as const }] : [];
  });
}

function isSameCell(one: Cell | null, other: Cell | null): boolean {
  return one !== null && one.table === other?.table && one.row === other.row && one.column === other.column;
}

/** Says of every line that the same text goes on from how it goes on; notes and page ends may come between. */
function linkLines(drafts: readonly { line: Draft; text: TextLine }[], spaces: Spaces, isWord: IsWord): void {
  let text: { line: Draft; text: TextLine } | null = null;
  let note: { line: Draft; text: TextLine } | null = null;
  for (const [index, draft] of drafts.entries()) {
    const { kind, listed } = draft.line;
    const above = drafts[index - 1];
    // How wide a cell is nobody knows: of a word that was broken in it the word list alone tells.
    if (above && isSameCell(above.line.cell, draft.line.cell)) {
      above.line.end = {
        room: -COLUMN.right,
        space: null,
        words: wordsAround(above.text.text, draft.text.text, isWord),
      };
    }
    if (kind === 'body') {
      if (text) text.line.end = lineEnd(text.text, draft.text, spaces, isWord);
      text = draft;
    } else if (kind === 'note') {
      if (note && !listed) note.line.end = lineEnd(note.text, draft.text, spaces, isWord);
      note = draft;
    } else if (kind !== 'furniture') {
      text = null;
    }
  }
}
