import { type Message, MessageFlags } from 'discord.js';
import type { Request } from '../../reply/request.js';
import { type Control, readCustomId } from './custom-id.js';
import { carrierId, readEcho } from './echo.js';
import { unescapeText } from './escape.js';

/** A component of a message, as far as it is read back. */
interface Read {
  readonly id?: number | undefined;
  readonly custom_id?: string;
  readonly content?: string;
  readonly components?: readonly Read[];
}

function everyComponent(components: readonly Read[]): Read[] {
  return components.flatMap((component) => [component, ...everyComponent(component.components ?? [])]);
}

const componentsOf = (message: Message): Read[] =>
  everyComponent(message.components.map((component) => component.toJSON() as Read));

/** Whether only one person sees a message. */
export const isPrivate = (message: Message): boolean => message.flags.has(MessageFlags.Ephemeral);

/** User id of the person whom a public answer is for: who may turn its pages and take it away. Null when unknown. */
export function ownerOf(message: Message): string | null {
  for (const { custom_id } of componentsOf(message)) {
    const read = custom_id === undefined ? null : readCustomId(custom_id);
    if (read?.kind === 'removal') return read.owner;
  }
  return null;
}

/** The texts that a message shows, as Discord's Markdown, in order. */
function textsOf(message: Message): string[] {
  return componentsOf(message).flatMap(({ content }) => (content === undefined ? [] : [content]));
}

/**
 * The options of a request with what a button leaves to its message: the words of a reader, and what was chosen in a
 * menu. Null when the words are not there any more.
 */
export function completed(
  { request, elsewhere, key }: Extract<Control, { kind: 'request' }>,
  chosen: readonly string[],
  message: Message,
): Request['options'] | null {
  const components = componentsOf(message);
  const options: Record<string, Request['options'][string]> = { ...request.options };
  for (const name of elsewhere) {
    const carrier = components.find(({ id }) => id === carrierId(name));
    const words = carrier?.content === undefined ? null : readEcho(carrier.content);
    if (words === null) return null;
    options[name] = words;
  }
  if (key !== null) options[key] = chosen.join(',');
  return options;
}

/**
 * The words of a message: what was typed, or else what was forwarded, shown in components or in an embed. Empty for
 * a message of pictures alone.
 */
export function messageText(message: Message): string {
  const forwarded = message.messageSnapshots.map(({ content }) => content ?? '');
  const shown = textsOf(message).map(plain);
  const embedded = message.embeds.map(({ description }) => description ?? '');
  // The library types the content as text, but it is null where a message came without.
  const candidates: readonly (string | null)[] = [
    message.content,
    forwarded.join('\n'),
    shown.join('\n'),
    embedded.join('\n'),
  ];
  return candidates.find((text) => (text ?? '').trim() !== '') ?? '';
}

// The bot's own way of writing, taken off again; `> ` stays, since it says that something is quoted.
function plain(markdown: string): string {
  return unescapeText(markdown.replace(/^(?:-# |#{1,3} )/gm, '').replace(/(?<!\\)((?:\\\\)*)\*\*/g, '$1'));
}
