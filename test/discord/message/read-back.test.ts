import type { Message } from 'discord.js';
import { expect, it } from 'vitest';
import { messageText } from '../../../src/discord/message/read-back.js';

const message = (facts: object): Message =>
  ({ content: '', components: [], embeds: [], ...facts }) as unknown as Message;

const snapshots = (...contents: (string | null)[]) => contents.map((content) => ({ content }));

it.each([
  ['what was typed', { content: 'Ja.', embeds: [{ description: 'Nee.' }] }, 'Ja.'],
  ['what was forwarded', { messageSnapshots: snapshots('Ja.', null) }, 'Ja.\n'],
  ['an embed', { embeds: [{ description: null }, { description: 'Ja.' }] }, '\nJa.'],
  ['nothing but pictures', { messageSnapshots: [] }, ''],
  ['no content at all', { content: null, messageSnapshots: [] }, ''],
])('reads %s', (_, facts, expected) => {
  expect(messageText(message({ messageSnapshots: [], ...facts }))).toBe(expected);
});
