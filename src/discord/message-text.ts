import type { Message } from 'discord.js';
import { unescapeText } from './escape.js';
import { textsOf } from './pressed.js';

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
