import { parser as odiffey } from '@odiffey/discord-markdown';
import { parse } from 'discord-markdown-parser';

/** What a Markdown parser made of a text: its letters, each with whether it is bold, small, a heading or quoted. */
export interface Shown {
  readonly text: string;
  readonly bold: readonly string[];
  /** Names of all kinds of node that were found, but for text. */
  readonly kinds: ReadonlySet<string>;
}

type Node = Readonly<Record<string, unknown>>;

/** Both parsers, by name: what each shows of a message's text. */
export const PARSERS: readonly (readonly [name: string, show: (text: string) => Shown])[] = [
  ['discord-markdown-parser', (text) => shown(parse(text, 'extended'))],
  ['@odiffey/discord-markdown', (text) => shown(odiffey(text))],
];

function shown(tree: unknown): Shown {
  const bold: string[] = [];
  const kinds = new Set<string>();
  const text = letters(tree, bold, kinds);
  return { text, bold, kinds };
}

function letters(tree: unknown, bold: string[], kinds: Set<string>): string {
  if (typeof tree === 'string') return tree;
  if (Array.isArray(tree)) return tree.map((node) => letters(node, bold, kinds)).join('');
  const node = tree as Node;
  const type = String(node['type']);
  if (type === 'br') return '\n';
  // An emoji as a character is drawn as a picture, but it is the same character.
  if (type === 'twemoji') return String(node['name']);
  const inner = letters(node['content'] ?? node['items'] ?? '', bold, kinds);
  if (type === 'text') return inner;
  kinds.add(type === 'footnote' ? 'subtext' : type);
  if (type === 'strong') bold.push(inner);
  // A heading and small print are lines of their own; both parsers take the line's end into them.
  return type === 'heading' || type === 'subtext' || type === 'footnote' ? `${inner}\n` : inner;
}

/** A tab, a form feed and a carriage return are normalised by every parser before it reads anything. */
export function normalised(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/\f/g, '').replace(/\t/g, '    ');
}
