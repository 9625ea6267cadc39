import * as labels from '../../reply/labels.js';
import type { Block, Reply } from '../../reply/reply.js';
import { type Payload, render } from './render.js';

/** A reply of one label, with a button to the message that it is about. */
export function noticeReply(text: string, url: string | null = null): Reply {
  const blocks: Block[] = [{ kind: 'text', text }];
  if (url !== null) blocks.push({ kind: 'buttons', buttons: [{ label: labels.NAAR_BERICHT, url }] });
  return { blocks, request: null, fout: null, shareable: false, data: () => ({}) };
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
