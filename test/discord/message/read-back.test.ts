import type { Message } from 'discord.js';
import { expect, it } from 'vitest';
import { givenMessage, messageText, wordsOf } from '../../../src/discord/message/read-back.js';
import { render } from '../../../src/discord/message/render.js';
import { ask, realSources, texts } from '../../commands/sources.js';

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

it.each([
  ['vraag', { nummer: '48' }],
  ['citeer', { vraag: '48', zinnen: '1,3', met_vraag: true }],
  ['vraag', { nummer: '34964 B 12' }],
])("reads of the bot's own answer (%s %j) the words of the answer alone, which are literal", async (name, options) => {
  const { sources } = await realSources();
  const [page] = render(await ask(sources, name, options), null).pages;
  const words = wordsOf(givenMessage.parse(JSON.parse(JSON.stringify(page))));
  expect(words).not.toMatch(/gevraagd door|Onderwerp|Aanhangsel/u);
  const checked = await ask(sources, 'controleer', { tekst: words });
  expect(['good', 'remark']).toContain(checked.tone);
  expect(texts(checked).join('\n')).not.toMatch(/Wijkt af|Geen deel|vraag van/u);
});

it('reads of a question that stands alone its words', () => {
  const components = [{ type: 10, content: '**Vraag 3**\n-# gevraagd door Baudet \\(FvD\\)\n> Klopt dat\\?' }];
  expect(wordsOf(givenMessage.parse({ components }))).toBe('> Klopt dat?');
});
