import { createRequire } from 'node:module';
import { APPLICATION_ID, PEOPLE, PLACES } from '../world/places.js';
import type { Markup } from './view.js';

// The package is CommonJS with a default export that ES modules cannot see.
const { parse } = createRequire(import.meta.url)('discord-markdown-parser') as typeof import('discord-markdown-parser');

type SyntaxNode = ReturnType<typeof parse>[number];

/** Whose eyes a text is read with, and what the bot is called. */
export interface Reader {
  readonly userId: string;
  readonly botName: string;
}

/** Reads Discord's Markdown. `rich` takes named links too, which only bots may write. */
export function markupOf(text: string, reader: Reader, rich: boolean): readonly Markup[] {
  return blocks(text).flatMap((block) => {
    const inside = parse(block.text, rich ? 'extended' : 'normal').flatMap((node) => markup(node, reader));
    return block.small ? [{ kind: 'small', inside }] : inside;
  });
}

// The parser overlooks small print that follows a quotation: lines of it are taken apart first.
function blocks(text: string): { readonly small: boolean; readonly text: string }[] {
  const found: { small: boolean; text: string }[] = [];
  let code = false;
  for (const line of text.split('\n')) {
    const small = !code && line.startsWith('-# ');
    if ((line.split('```').length - 1) % 2 === 1) code = !code;
    const last = found.at(-1);
    if (small) found.push({ small, text: line.slice('-# '.length) });
    else if (last && !last.small) last.text += `\n${line}`;
    else found.push({ small, text: line });
  }
  return found;
}

const WRAPPERS: Readonly<Record<string, 'bold' | 'italic' | 'underline' | 'strike' | 'spoiler' | 'quote' | 'small'>> = {
  strong: 'bold',
  em: 'italic',
  underline: 'underline',
  strikethrough: 'strike',
  spoiler: 'spoiler',
  blockQuote: 'quote',
  subtext: 'small',
};

function markup(node: SyntaxNode, reader: Reader): Markup[] {
  const children = () => (Array.isArray(node['content']) ? (node['content'] as SyntaxNode[]) : []);
  const inside = () => withoutLastBreak(children().flatMap((child) => markup(child, reader)));
  const field = (name: string) => String(node[name] ?? '');
  const wrapper = WRAPPERS[node.type];
  if (wrapper) return [{ kind: wrapper, inside: inside() }];
  switch (node.type) {
    case 'br':
    case 'newline':
      return [{ kind: 'break' }];
    case 'heading':
      return [{ kind: 'heading', level: Number(node['level']), inside: inside() }];
    case 'inlineCode':
      return [{ kind: 'code', text: field('content') }];
    case 'codeBlock':
      return [{ kind: 'codeblock', text: field('content') }];
    case 'link':
    case 'url':
    case 'autolink':
      return link(field('target'), inside());
    case 'user':
      return [mentioned(field('id'), reader)];
    case 'channel': {
      const place = PLACES.find(({ id }) => id === node['id']);
      return [{ kind: 'mention', text: `#${place?.name ?? 'onbekend'}`, me: false }];
    }
    case 'slashCommand':
      return [{ kind: 'mention', text: `/${field('fullName')}`, me: false, command: true }];
    case 'everyone':
    case 'here':
      return [{ kind: 'mention', text: `@${node.type}`, me: true }];
    case 'timestamp':
      return [{ kind: 'text', text: new Date(Number(node['timestamp']) * 1000).toLocaleString('nl-NL') }];
    case 'twemoji':
      return [{ kind: 'text', text: field('name') }];
    case 'emoji':
      return [{ kind: 'text', text: `:${field('name')}:` }];
    default:
      return [{ kind: 'text', text: field('content') }];
  }
}

// Nothing but the web opens from the page.
function link(url: string, inside: readonly Markup[]): Markup[] {
  const opens = URL.canParse(url) && ['https:', 'http:'].includes(new URL(url).protocol);
  return opens ? [{ kind: 'link', url: addressOf(url), inside }] : [...inside];
}

/** Where a link leads from the page: one to a message on Discord leads to that message here. */
export function addressOf(url: string): string {
  const message = /^https:\/\/(?:\w+\.)?discord\.com\/channels\/[^/]+\/\d+\/(\d+)$/.exec(url)?.[1];
  return message ? `#message-${message}` : url;
}

function mentioned(id: string, { userId, botName }: Reader): Markup {
  const name = id === APPLICATION_ID ? botName : PEOPLE.find(({ user }) => user.id === id)?.name;
  return { kind: 'mention', text: `@${name ?? 'onbekend'}`, me: id === userId };
}

function withoutLastBreak(list: readonly Markup[]): readonly Markup[] {
  return list.at(-1)?.kind === 'break' ? list.slice(0, -1) : list;
}

const BLOCKS: readonly Markup['kind'][] = ['heading', 'quote', 'small'];

/** What a text says, without its markup, on one line. */
export function plainOf(list: readonly Markup[]): string {
  return list
    .map((one) => {
      if (one.kind === 'break') return ' ';
      if ('inside' in one) return BLOCKS.includes(one.kind) ? ` ${plainOf(one.inside)} ` : plainOf(one.inside);
      return one.text;
    })
    .join('')
    .replace(/\s+/g, ' ');
}
