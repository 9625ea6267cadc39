import {
  type APIButtonComponent,
  type APIContainerComponent,
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord.js';
import {
  bladzijde,
  DEEL,
  KNOPPEN_PASSEN_NIET,
  VERWIJDER,
  volgendeBladzijde,
  vorigeBladzijde,
} from '../../reply/labels.js';
import type { Block, Button, Menu, Quote, ReaderWords, Reply } from '../../reply/reply.js';
import { shortened } from '../../text/excerpt.js';
import { customIdOf, rows } from './controls.js';
import { type Carried, writeRemoval, writeRequest } from './custom-id.js';
import { echo, MAX_CARRIED } from './echo.js';
import { LIMITS } from './limits.js';
import { label } from './markdown.js';
import { layout, type Page } from './page-layout.js';
import { componentsOf, type File, type Part, partsOf, sizeOf } from './parts.js';

/** A message as discord.js sends and edits it. Mentions notify nobody, on an edit as little as on a send. */
export interface Payload {
  readonly flags: typeof MessageFlags.IsComponentsV2;
  readonly components: APIMessageTopLevelComponent[];
  /** Pictures on it. On an edit they take the place of those that were there, of which none stays. */
  readonly files: readonly File[];
  readonly attachments: [];
  readonly allowedMentions: { readonly parse: []; readonly repliedUser: false };
}

export interface Rendered {
  /** One payload a page. */
  readonly pages: readonly Payload[];
  /** Whether the pages have buttons to each other; when not, all of them must be sent. */
  readonly turnable: boolean;
  /** Labels of buttons that were left out, since their request or address is too long. */
  readonly dropped: readonly string[];
  /** The quotations of all pages, or pieces of them, in order: put end to end they are those of the reply. */
  readonly quoted: readonly Quote[];
}

// What a page needs besides the reply's own blocks: the container, the page's number, a row of three buttons.
const RESERVED = { text: 40, components: 6 };

/** A longer name of who placed something is shortened; UTF-16 code units. */
const MAX_SENDER = 100;

// More blocks than these at the end are no foot but a list.
const MAX_TAIL = 6;

/**
 * Shows a reply as pages of Components V2.
 * @param owner user id of the person who may take a public message away; null for a private one
 * @throws TypeError when a quotation was not made from a source, or the reply is empty
 */
export function render(reply: Reply, owner: string | null): Rendered {
  const carried = carriedBy(reply);
  const blocks = tooLong(reply, carried)
    ? [...reply.blocks, { kind: 'text', text: KNOPPEN_PASSEN_NIET, small: true } as const]
    : reply.blocks;
  const dropped = new Set<string>();
  const drop = (text: string): void => void dropped.add(text);
  const { body, tail } = parted(blocks);
  const foot = tail.flatMap((block) => partsOf(block, carried, drop));
  const sender = senderOf(reply);
  const taken = sizeOf(foot);
  const capacity = {
    text: LIMITS.text - RESERVED.text - taken.text - sizeOf(sender).text,
    components: LIMITS.components - RESERVED.components - taken.components,
  };
  const pages = layout(body, { capacity, carried, dropped: drop });
  const turn = (nummer: number): string | null => pageId(reply, nummer, carried);
  const turnable = turn(pages.length) !== null;
  const ending = owner === null ? sharing(reply, carried) : removal(owner);
  return {
    pages: pages.map((page, index) => {
      const navigation = turnable ? turning(index + 1, pages.length, turn) : [];
      return payload(page, [...foot, ...sender], [...navigation, ...ending], index + 1, pages.length);
    }),
    turnable,
    dropped: [...dropped],
    quoted: pages.flatMap(({ quoted }) => quoted),
  };
}

function payload(
  { parts }: Page,
  foot: readonly Part[],
  buttons: readonly APIButtonComponent[],
  nummer: number,
  aantal: number,
): Payload {
  const number: Part[] =
    aantal > 1 ? [{ kind: 'text', text: label({ text: bladzijde(nummer, aantal), small: true }) }] : [];
  const components = componentsOf([...parts, ...foot, ...number]);
  if (components.length === 0) throw new TypeError('A reply must show something');
  const container: APIContainerComponent = { type: ComponentType.Container, components };
  return {
    flags: MessageFlags.IsComponentsV2,
    components: withoutTwins([container, ...rows(buttons)]),
    files: parts.flatMap((part) => (part.kind === 'picture' ? [part.file] : [])),
    attachments: [],
    allowedMentions: { parse: [], repliedUser: false },
  };
}

function senderOf({ sender }: Reply): Part[] {
  return sender === undefined
    ? []
    : [{ kind: 'text', text: label({ text: shortened(sender, MAX_SENDER), small: true }) }];
}

/** The request for a page of a reply, as its buttons carry it. */
function pageId({ request, sender }: Reply, page: number, carried: Carried): string | null {
  if (!request) return null;
  return writeRequest({ request, destination: 'replace', page, placed: sender !== undefined }, carried);
}

function turning(nummer: number, aantal: number, turn: (nummer: number) => string | null): APIButtonComponent[] {
  const to = (page: number, text: string): APIButtonComponent[] => {
    const custom_id = page < 1 || page > aantal ? null : turn(page);
    if (custom_id === null) return [];
    return [{ type: ComponentType.Button, style: ButtonStyle.Secondary, label: text, custom_id }];
  };
  return [...to(nummer - 1, vorigeBladzijde(nummer - 1)), ...to(nummer + 1, volgendeBladzijde(nummer + 1))];
}

function removal(owner: string | null): APIButtonComponent[] {
  if (owner === null) return [];
  const custom_id = writeRemoval(owner);
  return [{ type: ComponentType.Button, style: ButtonStyle.Secondary, label: VERWIJDER, custom_id }];
}

// What only one person sees can be put in the channel by that person.
function sharing({ request, fout, shareable }: Reply, carried: Carried): APIButtonComponent[] {
  if (!request || fout || shareable === false) return [];
  const custom_id = writeRequest({ request, destination: 'place', page: 1, placed: false }, carried);
  if (custom_id === null) return [];
  return [{ type: ComponentType.Button, style: ButtonStyle.Secondary, label: DEEL, custom_id }];
}

// The reader's words, by option, that some button needs and that the message has room for.
function carriedBy(reply: Reply): Carried {
  const { blocks, request } = reply;
  const tooLong = [
    ...(request && pageId(reply, 1, NOTHING) === null ? [request] : []),
    ...controlsOf(reply).flatMap((one) => ('request' in one && customIdOf(one, NOTHING) === null ? [one.request] : [])),
  ];
  const fitting = blocks.filter(
    (block): block is ReaderWords => block.kind === 'reader' && echo(block, true).length <= MAX_CARRIED,
  );
  const needed = fitting.filter(({ key, text }) => tooLong.some(({ options }) => options[key] === text));
  return new Map(needed.map(({ key, text }) => [key, text]));
}

const NOTHING: Carried = new Map();

// Whether buttons fall out since the words that they are about are too long, which the reader has to be told.
function tooLong(reply: Reply, carried: Carried): boolean {
  const uncarried = reply.blocks.filter((block) => block.kind === 'reader' && !carried.has(block.key));
  return uncarried.length > 0 && controlsOf(reply).some((one) => customIdOf(one, carried) === null);
}

function controlsOf({ blocks }: Reply): (Button | Menu)[] {
  return blocks.flatMap((block) => (block.kind === 'menu' ? [block] : block.kind === 'buttons' ? block.buttons : []));
}

// What stands at the end stands on every page, so that no page is without its source and its buttons; but where
// buttons or sources stand among the blocks as well, those at the end belong to the last of them.
function parted(blocks: readonly Block[]): { body: readonly Block[]; tail: readonly Block[] } {
  const buttons = blocks.findLastIndex((block) => !acts(block)) + 1;
  const sources = blocks.findLastIndex((block, index) => index < buttons && !cites(block)) + 1;
  const at = blocks.slice(0, sources).some(cites) ? buttons : sources;
  if (at === 0 || blocks.length - at > MAX_TAIL || blocks.slice(0, at).some(acts)) return { body: blocks, tail: [] };
  return { body: blocks.slice(0, at), tail: blocks.slice(at) };
}

const cites = ({ kind }: Block): boolean => kind === 'citation';
const acts = ({ kind }: Block): boolean => kind === 'buttons' || kind === 'menu';

// Two buttons of one message that mean the same are one: Discord refuses a `custom_id` that stands twice.
function withoutTwins(components: APIMessageTopLevelComponent[]): APIMessageTopLevelComponent[] {
  const seen = new Set<string>();
  const once = <T extends APIMessageTopLevelComponent>(list: readonly T[]): T[] =>
    list.flatMap((component) => {
      if (component.type === ComponentType.ActionRow) {
        const kept = component.components.filter((control) => {
          if (!('custom_id' in control)) return true;
          const first = !seen.has(control.custom_id);
          seen.add(control.custom_id);
          return first;
        });
        return kept.length === 0 ? [] : [{ ...component, components: kept }];
      }
      if (component.type !== ComponentType.Container) return [component];
      const inner = once(component.components);
      return inner.length === 0 ? [] : [{ ...component, components: inner }];
    });
  return once(components);
}
