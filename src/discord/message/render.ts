import {
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  type APITextDisplayComponent,
  ComponentType,
  MessageFlags,
} from 'discord.js';
import { buttonRows, line, small } from '../../reply/building.js';
import * as labels from '../../reply/labels.js';
import type { Block, Button, Menu, Quote, Reply, Tone } from '../../reply/reply.js';
import { shortened } from '../../text/excerpt.js';
import { button, type Carried, type Control, type Envelope, LIMITS, menu, rows, writeRequest } from './controls.js';
import { echo, MAX_CARRIED } from './markdown.js';
import { layout } from './page-layout.js';
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

// Beside the words of the heading, which say the same: green, amber, red, grey.
const ACCENTS: Readonly<Record<Tone, number>> = { good: 0x2e7d32, remark: 0xf9a825, bad: 0xc62828, unknown: 0x607d8b };

// More blocks than these at the end are no foot but a list.
const MAX_TAIL = 6;

/**
 * Shows a reply as pages of Components V2.
 * @param owner user id of the person who may take a public message away; null for a private one
 * @param commandIds Discord's ids of slash commands by name: one that has no id here is named and cannot be pressed
 * @throws TypeError when a quotation was not made from a source, or the reply is empty
 */
export function render(reply: Reply, owner: string | null, commandIds: ReadonlyMap<string, string> = NONE): Rendered {
  const { request, sender, tone } = reply;
  const turning = request && ({ request, destination: 'replace', placed: sender !== undefined } as const);
  const { carried, lost } = carriedBy(reply, turning);
  const said = reply.blocks
    .filter((block) => block.kind !== 'text' || !block.unpressed)
    .map((block) => (block.kind === 'command' ? { ...block, id: commandIds.get(block.name) } : block));
  const { body, tail } = parted(lost ? [...said, small(labels.KNOPPEN_PASSEN_NIET)] : said);
  const signature = sender === undefined ? [] : [small(shortened(sender, MAX_SENDER))];
  const foot = [...tail, ...signature].flatMap((block) => partsOf(block, carried));
  const taken = sizeOf(foot);
  const capacity = {
    text: LIMITS.text - RESERVED.text - taken.text,
    components: LIMITS.components - RESERVED.components - taken.components,
  };
  const pages = layout(body, { capacity, carried });
  const count = pages.length;
  const turnable = turning !== null && writeRequest({ ...turning, page: count }, carried) !== null;
  return {
    pages: pages.map(({ parts }, index) => {
      const at = index + 1;
      const own: Control[] = [];
      if (turnable && at > 1) own.push({ label: labels.terug(labels.bladzijdeKort(at - 1)), ...turning, page: at - 1 });
      if (turnable && at < count) {
        own.push({ label: labels.verder(labels.bladzijdeKort(at + 1)), ...turning, page: at + 1 });
      }
      if (owner !== null) own.push({ label: labels.VERWIJDER, removableBy: owner });
      // What only one person sees can be put in the channel by that person.
      else if (request && !reply.fout && reply.shareable !== false)
        own.push({ label: labels.DEEL, request, destination: 'place' });
      const number = count > 1 ? partsOf(small(labels.bladzijde(at, count)), carried) : [];
      const buttons = own.flatMap((one) => button(one, carried) ?? []);
      return payload([...parts, ...foot, ...number], buttons, tone);
    }),
    turnable,
    dropped: controlsIn(said).flatMap((one) => {
      const made = 'key' in one ? menu(one, carried) : button(one, carried);
      return made ? [] : [one.label];
    }),
    quoted: pages.flatMap(({ quoted }) => quoted),
  };
}

function payload(parts: readonly Part[], buttons: readonly APIButtonComponent[], tone: Tone | undefined): Payload {
  const seen = new Set<string>();
  const components = withoutTwins(componentsOf(parts), seen);
  if (components.length === 0) throw new TypeError('A reply must show something');
  return {
    flags: MessageFlags.IsComponentsV2,
    components: [
      { type: ComponentType.Container, components, ...(tone ? { accent_color: ACCENTS[tone] } : {}) },
      ...withoutTwins(rows(buttons), seen),
    ],
    files: parts.flatMap((part) => (part.kind === 'picture' ? [part.file] : [])),
    attachments: [],
    allowedMentions: { parse: [], repliedUser: false },
  };
}

// The reader's words, by option, that some button needs and that the message has room for; and whether buttons fall out
// since the words that they are about are too long, which the reader has to be told.
function carriedBy({ blocks }: Reply, turning: Envelope | null): { readonly carried: Carried; readonly lost: boolean } {
  const words = blocks.filter((block) => block.kind === 'reader');
  if (words.length === 0) return { carried: NONE, lost: false };
  const asked = controlsIn(blocks).flatMap((one) => ('request' in one ? [one] : []));
  const tooLong = [...(turning ? [turning] : []), ...asked].filter((one) => writeRequest(one, NONE) === null);
  const needed = words
    .filter((block) => echo(block, true).length <= MAX_CARRIED)
    .filter(({ key, text }) => tooLong.some(({ request }) => request.options[key] === text));
  const carried = new Map(needed.map(({ key, text }) => [key, text]));
  const lost = words.some(({ key }) => !carried.has(key)) && asked.some((one) => writeRequest(one, carried) === null);
  return { carried, lost };
}

const NONE: ReadonlyMap<string, string> = new Map();

function controlsIn(blocks: readonly Block[]): (Menu | Button)[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'menu') return [block];
    if (block.kind === 'buttons') return block.buttons;
    return block.kind === 'quote' && block.beside && !block.small ? [block.beside] : [];
  });
}

// What stands at the end stands on every page, so that no page is without its source and its buttons; but where
// buttons or sources stand among the blocks as well, those at the end belong to the last of them.
function parted(blocks: readonly Block[]): { body: readonly Block[]; tail: readonly Block[] } {
  const buttons = blocks.findLastIndex(({ kind }) => !ACTS.has(kind)) + 1;
  const sources = blocks.findLastIndex(({ kind }, index) => index < buttons && kind !== 'citation') + 1;
  const at = blocks.slice(0, sources).some(({ kind }) => kind === 'citation') ? buttons : sources;
  const within = blocks.slice(0, at).some(({ kind }) => ACTS.has(kind));
  if (at === 0 || blocks.length - at > MAX_TAIL || within) return { body: blocks, tail: [] };
  return { body: blocks.slice(0, at), tail: blocks.slice(at) };
}

const ACTS: ReadonlySet<Block['kind']> = new Set(['buttons', 'menu']);

// Two buttons of one message that mean the same are one: Discord refuses a `custom_id` that stands twice.
function withoutTwins<T extends APIComponentInContainer>(
  components: readonly T[],
  seen: Set<string>,
): (T | APITextDisplayComponent)[] {
  const isNew = (control: object): boolean => {
    if (!('custom_id' in control) || typeof control.custom_id !== 'string') return true;
    const first = !seen.has(control.custom_id);
    seen.add(control.custom_id);
    return first;
  };
  return components.flatMap((component): (T | APITextDisplayComponent)[] => {
    if (component.type === ComponentType.Section && !isNew(component.accessory)) return component.components;
    if (component.type !== ComponentType.ActionRow) return [component];
    const kept = component.components.filter(isNew);
    return kept.length === 0 ? [] : [{ ...component, components: kept }];
  });
}

/** A reply of one label, with a button to the message that it is about. */
export function noticeReply(text: string, url: string | null = null): Reply {
  const link = url === null ? [] : [{ label: labels.NAAR_BERICHT, url }];
  return { blocks: [line(text), ...buttonRows(link)], request: null, fout: null, shareable: false, data: () => ({}) };
}

/** {@link noticeReply} as a message. `owner` may take it away when it is public. */
export function notice(text: string, url: string | null = null, owner: string | null = null): Payload {
  const [page] = render(noticeReply(text, url), owner).pages;
  if (!page) throw new TypeError('A notice is one page');
  return page;
}

/** Address of a message. `guildId` is null in a direct conversation. */
export function messageUrl(guildId: string | null, channelId: string, messageId: string): string {
  return `https://discord.com/channels/${guildId ?? '@me'}/${channelId}/${messageId}`;
}
