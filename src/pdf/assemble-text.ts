import type { Gebrek } from '../publications/model/gebrek.js';
import type { Cell, LineKind, PdfLine, PdfText } from '../publications/readers/pdf/pdf-text.js';
import { listMark, type TextLine, textOf } from './line.js';
import { type IsWord, lineEnd } from './line-ends.js';
import { divide } from './page-rows.js';
import { asGebrek, beginsNote, type RowFault, rolesOf, type Told } from './roles.js';
import type { Segment } from './segments.js';
import { tableOf } from './tables.js';

/** White between two tables; within one there is at most 15.65. */
const BETWEEN_TABLES = 20;

type Draft = { -readonly [Key in keyof PdfLine]: PdfLine[Key] };

/**
 * Puts the lines of all pages in the order of reading, says what each is and how it goes on in the next.
 * @param pages the segments of each page, in the order in which the page draws them
 */
export function assembleText(
  pages: readonly (readonly Segment[])[],
  isWord: IsWord,
): { text: PdfText; gebreken: readonly Gebrek[] } {
  const divided = pages.map((segments, index) => divide(index + 1, segments));
  const { told, faults } = rolesOf(divided);
  const spaces = keepsSpaces(told);
  const drafts: { line: Draft; text: TextLine }[] = [];
  let tables = 0;
  for (const page of divided) {
    const add = (segments: readonly Segment[], kind: LineKind, more: Partial<PdfLine> = {}) => {
      const text = textOf(segments);
      drafts.push({ text, line: { ...lineOf(text, page.number, kind), ...more } });
    };
    for (const segment of page.masthead) add([segment], 'furniture');
    const rows = told.filter(({ row }) => row.page === page.number);
    faults.push(...disorder(rows));
    for (const run of runsOf(rows)) {
      if (isTable(run)) {
        const parts = tableOf(run, tables);
        if (!parts) faults.push(...run.map(({ row }) => ({ row, code: 'pdf-klein' as const })));
        for (const { segment, cell, row } of parts ?? []) add([segment], 'table', { cell, white: row.white });
        tables += 1;
      } else {
        for (const { row, kind } of run) {
          const mark = listMark(row);
          const indent = mark ? (row.segments[1]?.x ?? row.x) : row.x;
          const begins = kind === 'note' && beginsNote(row);
          add(row.segments, kindOf(kind), { white: row.white, listed: mark !== null || begins, indent: round(indent) });
        }
      }
    }
    for (const segment of page.margin) add([segment], 'furniture');
    if (page.foot.length > 0) add(page.foot, 'furniture');
  }
  linkLines(drafts, spaces, isWord);
  return {
    text: { pages: pages.length, lines: drafts.map(({ line }) => line) },
    gebreken: faults.map(asGebrek),
  };
}

function lineOf({ text, shifts, box }: TextLine, page: number, kind: LineKind): Draft {
  const cell: Cell | null = null;
  return { text, page, box, kind, indent: box[0], shifts, white: false, listed: false, cell, end: null };
}

function kindOf(kind: Told['kind']): LineKind {
  return kind === 'row' || kind === 'small' ? 'table' : kind;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

// 2014–2015 and some of 2023–2024 have a space behind every line that goes on, the others nowhere.
function keepsSpaces(rows: readonly Told[]): boolean {
  const lines = rows.filter(({ kind }) => kind === 'body');
  return lines.filter(({ row }) => row.segments.at(-1)?.space).length * 2 > lines.length;
}

/** Lines that are read together: those of one table, or all between two tables. */
function runsOf(rows: readonly Told[]): Told[][] {
  const runs: Told[][] = [];
  rows.forEach((row, index) => {
    const before = rows[index - 1];
    const apart = before && before.row.y - row.row.y > BETWEEN_TABLES && isTable([row]);
    const last = runs.at(-1);
    if (last && before && !apart && isTable([row]) === isTable([before])) last.push(row);
    else runs.push([row]);
  });
  return runs;
}

function isTable([first]: readonly Told[]): boolean {
  return first?.kind === 'row' || first?.kind === 'small';
}

// What a page draws later must stand lower: nothing else says in what order text is to be read.
function disorder(rows: readonly Told[]): RowFault[] {
  return rows.flatMap(({ row }, index) => {
    const above = rows[index - 1]?.row;
    return above && above.y < row.y ? [{ row, code: 'pdf-volgorde' as const }] : [];
  });
}

/** Says of every line that the same text goes on from how it goes on; notes and page ends may come between. */
function linkLines(drafts: readonly { line: Draft; text: TextLine }[], spaces: boolean, isWord: IsWord): void {
  let text: { line: Draft; text: TextLine } | null = null;
  let note: { line: Draft; text: TextLine } | null = null;
  for (const draft of drafts) {
    const { kind, listed } = draft.line;
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
