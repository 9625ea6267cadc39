import { cutterOf, pieceOf } from '../../reply/paging.js';
import type { Block, Quote } from '../../reply/reply.js';
import type { Carried } from './controls.js';
import { type Part, partsOf, quoteParts, type Size, sizeOf } from './parts.js';

/** A page of a reply: its parts, and the quotations or pieces of them that it shows, in order. */
export interface Page {
  readonly parts: readonly Part[];
  readonly quoted: readonly Quote[];
}

export interface LayoutOptions {
  /** What the parts of one page may take. */
  readonly capacity: Size;
  /** Keys of the reader's words that every page carries whole. */
  readonly carried: Carried;
}

/** More labels in a row than these head nothing: they are a list. */
const MOST_LABELS = 6;

/** So much of a quotation, in UTF-16 code units, must follow a heading for it to stand at a page's end. */
const KEPT = 400;

/**
 * Spreads blocks over pages, in order, so that the quotations of all pages put end to end are those of the reply.
 * A heading stays with what it heads, and a citation and buttons with the quotation before them, where they fit.
 * @throws TypeError when a quotation was not made from a source
 */
export function layout(all: readonly Block[], options: LayoutOptions): Page[] {
  const { capacity, carried } = options;
  const parts = (block: Block): Part[] => partsOf(block, carried);
  const whole = onOnePage(all, options);
  if (whole) return [whole];
  const carries = (block: Block): boolean => block.kind === 'reader' && carried.has(block.key);
  // Carried words stand on every page: those that stand before all quotations at its beginning, others at its end.
  const start = all.findIndex(({ kind }) => kind === 'quote');
  const behind = start === -1 ? [] : all.slice(start).filter(carries);
  const blocks = all.filter((block) => !behind.includes(block));
  const carriers = blocks.filter(carries).flatMap(parts);
  const foot = behind.flatMap(parts);
  const pages: { parts: Part[]; quoted: Quote[] }[] = [];
  let page = { parts: [] as Part[], quoted: [] as Quote[] };
  let fresh = true;

  const finish = (): void => void pages.push({ ...page, parts: [...page.parts, ...foot] });
  const turn = (): void => {
    finish();
    page = { parts: [...carriers], quoted: [] };
    fresh = true;
  };
  const put = (part: Part): void => {
    page.parts.push(part);
    fresh = false;
  };
  const fits = (more: readonly Part[]): boolean => within(capacity, [...page.parts, ...more, ...foot]);

  const quote = (block: Quote, following: readonly Part[], apart: boolean): void => {
    const cutter = cutterOf(block);
    const { length } = block.passage.text;
    let from = 0;
    do {
      const shown = (piece: Quote): Part[] => quoteParts(piece, carried, { continued: from > 0, apart });
      let end = cutter.end(from, (piece, last) => fits([...shown(piece), ...(last ? following : [])]), false);
      if (end === null && !fresh) {
        turn();
        continue;
      }
      const alone = (piece: Quote): boolean => fits(shown(piece));
      end ??= cutter.end(from, alone, false) ?? cutter.end(from, alone, true) ?? length;
      const piece = pieceOf(block, from, end);
      for (const part of shown(piece)) put(part);
      page.quoted.push(piece);
      from = end;
      if (from < length) turn();
    } while (from < length);
  };

  blocks.forEach((block, index) => {
    if (block.kind === 'quote') {
      quote(block, follows(blocks, index + 1).flatMap(parts), isApart(blocks, index));
      return;
    }
    const made = parts(block);
    made.forEach((part, at) => {
      const ahead = at === made.length - 1 && leads(block) ? headed(blocks, index + 1).flatMap(parts) : [];
      if (!fresh && !fits([part, ...ahead])) turn();
      put(part);
    });
  });
  finish();
  return pages;
}

// Most replies need no cutting, and then nothing has to be tried: all of it, as it would stand on the first page.
function onOnePage(blocks: readonly Block[], { capacity, carried }: LayoutOptions): Page | null {
  const quoted: Quote[] = [];
  const parts = blocks.flatMap((block, index) => {
    if (block.kind !== 'quote') return partsOf(block, carried);
    const whole = pieceOf(block, 0, block.passage.text.length);
    quoted.push(whole);
    return quoteParts(whole, carried, { apart: isApart(blocks, index) });
  });
  return within(capacity, parts) ? { parts, quoted } : null;
}

function within({ text, components }: Size, parts: readonly Part[]): boolean {
  const size = sizeOf(parts);
  return size.text <= text && size.components <= components;
}

// Two quotations in a row are no one text.
const isApart = (blocks: readonly Block[], index: number): boolean => {
  const block = blocks[index];
  return block?.kind === 'quote' && !block.small && blocks[index - 1]?.kind === 'quote';
};

const leads = ({ kind }: Block): boolean =>
  kind === 'heading' || kind === 'text' || kind === 'reader' || kind === 'divider';

// What belongs to the quotation before it: where it stands, and what can be done with it.
function follows(blocks: readonly Block[], from: number): readonly Block[] {
  const end = blocks.findIndex(({ kind }, index) => index >= from && kind !== 'citation' && kind !== 'buttons');
  return blocks.slice(from, end === -1 ? undefined : end);
}

// What a heading must not be parted from: the labels after it and the beginning of the quotation.
function headed(blocks: readonly Block[], from: number): readonly Block[] {
  const end = blocks.findIndex((block, index) => index >= from && !leads(block));
  const head = end === -1 ? undefined : blocks[end];
  const labels = blocks.slice(from, end === -1 ? undefined : end);
  if (labels.length > MOST_LABELS) return [];
  if (head?.kind !== 'quote') return labels;
  return [...labels, pieceOf(head, 0, Math.min(KEPT, head.passage.text.length))];
}
