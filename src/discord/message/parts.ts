import { type APIButtonComponent, type APIComponentInContainer, ComponentType, SeparatorSpacingSize } from 'discord.js';
import { tableLines } from '../../reply/plain.js';
import type { Block, Quote } from '../../reply/reply.js';
import { shortened } from '../../text/excerpt.js';
import type { Carried } from './controls.js';
import { button, LIMITS, menu, type Row, rows } from './controls.js';
import { carrierId, command, echo, escapeText, heading, label, pieces, quotation, strong, toCopy } from './markdown.js';

/**
 * What a page is made of, in order. Texts that follow each other become one text display, unless one is `apart`. One
 * with a button `beside` it becomes a section.
 */
export type Part =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly apart?: boolean;
      readonly id?: number;
      readonly beside?: APIButtonComponent;
    }
  | { readonly kind: 'row'; readonly row: Row }
  | { readonly kind: 'divider' }
  | { readonly kind: 'picture'; readonly file: File };

/** A file that goes with a message. */
export interface File {
  readonly attachment: Buffer;
  readonly name: string;
  readonly description: string;
}

/** What parts take of a message's limits. */
export interface Size {
  readonly text: number;
  readonly components: number;
}

/** A line of a label is never longer than this, so that it fits on any page. */
const MAX_LINE = 1000;

/** The parts of a block. Buttons and menus that cannot be written down are left out. */
export function partsOf(block: Block, carried: Carried): Part[] {
  switch (block.kind) {
    case 'heading':
      return [{ kind: 'text', text: heading(block.text), apart: true }];
    case 'text':
    case 'citation':
      return block.text
        .split('\n')
        .flatMap((line) => pieces(line, MAX_LINE))
        .map((text) => ({
          kind: 'text',
          text: label({ text, small: block.kind === 'citation' || block.small === true }),
        }));
    case 'command':
      return [{ kind: 'text', text: command(block) }];
    case 'reader': {
      const whole = carried.has(block.key);
      const id = whole ? { id: carrierId(block.key) } : {};
      return [{ kind: 'text', text: echo(block, whole), apart: whole, ...id }];
    }
    case 'quote':
      return quoteParts(block, carried);
    case 'table':
      return [
        { kind: 'text', text: strong(block.heading), apart: true },
        ...tableLines(block, escapeText).flatMap((line) =>
          pieces(line, MAX_LINE).map((piece): Part => ({ kind: 'text', text: `> ${piece}` })),
        ),
      ];
    case 'buttons':
      return rows(block.buttons.flatMap((one) => button(one, carried) ?? [])).map((row) => ({ kind: 'row', row }));
    case 'menu': {
      const row = menu(block, carried);
      return row ? [{ kind: 'row', row }] : [];
    }
    case 'copy':
      return toCopy(block.text).map((text) => ({ kind: 'text', text, apart: true }));
    case 'divider':
      return [{ kind: 'divider' }];
    case 'picture': {
      const description = shortened(block.description, LIMITS.description);
      return [
        {
          kind: 'picture',
          file: { attachment: Buffer.from(block.picture.png), name: `${block.name}.png`, description },
        },
      ];
    }
  }
}

/**
 * The parts of a quotation, or of a piece of one.
 * @param at `continued` for a piece that is not the first; `apart` parts it from a text before it
 */
export function quoteParts(
  quote: Quote,
  carried: Carried,
  { continued = false, apart = false }: { readonly continued?: boolean; readonly apart?: boolean } = {},
): Part[] {
  const beside = quote.beside === undefined || quote.small ? null : button(quote.beside, carried);
  const { head, words } = quotation(quote, continued);
  if (!beside) return [{ kind: 'text', text: [head, words].filter((part) => part !== '').join('\n'), apart }];
  // The words below the heading have the whole width, which on a phone is little.
  if (head === '') return [{ kind: 'text', text: words, apart: true, beside }];
  return [
    { kind: 'text', text: head, apart: true, beside },
    { kind: 'text', text: words, apart: true },
  ];
}

// A text that need not stand apart goes on in the text before it.
function joined(parts: readonly Part[], part: Part): Part[] {
  const last = parts.at(-1);
  if (part.kind !== 'text' || part.apart || last?.kind !== 'text' || last.id !== undefined) return [...parts, part];
  return [...parts.slice(0, -1), { ...last, text: `${last.text}\n${part.text}` }];
}

/** The components of a page. A line at its beginning or end parts nothing and is left out. */
export function componentsOf(parts: readonly Part[]): APIComponentInContainer[] {
  const from = parts.findIndex(({ kind }) => kind !== 'divider');
  const kept = parts.slice(Math.max(from, 0), parts.findLastIndex(({ kind }) => kind !== 'divider') + 1);
  return kept
    .reduce<Part[]>(joined, [])
    .filter((part) => part.kind !== 'text' || part.text.trim() !== '')
    .map(component);
}

function component(part: Part): APIComponentInContainer {
  if (part.kind === 'row') return part.row;
  if (part.kind === 'picture') {
    const { name, description } = part.file;
    return { type: ComponentType.MediaGallery, items: [{ media: { url: `attachment://${name}` }, description }] };
  }
  if (part.kind === 'divider') {
    return { type: ComponentType.Separator, divider: true, spacing: SeparatorSpacingSize.Small };
  }
  const shown = {
    type: ComponentType.TextDisplay as const,
    content: part.text,
    ...(part.id === undefined ? {} : { id: part.id }),
  };
  return part.beside ? { type: ComponentType.Section, components: [shown], accessory: part.beside } : shown;
}

/** Measures parts: characters of all text displays, and components with those within them. */
export function sizeOf(parts: readonly Part[]): Size {
  let text = 0;
  let components = 0;
  for (const made of componentsOf(parts)) {
    components += 1;
    if (made.type === ComponentType.TextDisplay) text += made.content.length;
    if (made.type === ComponentType.ActionRow) components += made.components.length;
    if (made.type === ComponentType.Section) {
      components += made.components.length + 1;
      for (const { content } of made.components) text += content.length;
    }
  }
  return { text, components };
}
