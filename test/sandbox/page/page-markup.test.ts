import { expect, it } from 'vitest';
import { markupOf, plainOf } from '../../../sandbox/page/page-markup.js';
import type { Markup } from '../../../sandbox/page/view.js';

const reader = { userId: '1100000000000000011', botName: 'Letterlijk' };

/** Markup in short: `bold(vet)`; text that stands in pieces put together. */
function short(list: readonly Markup[]): string {
  return list.map(shortOne).join('');
}

function shortOne(one: Markup): string {
  if (one.kind === 'text') return one.text;
  if (one.kind === 'break') return '⏎';
  if (one.kind === 'mention') return `${one.me ? 'me' : 'mention'}(${one.text})`;
  if ('text' in one) return `${one.kind}(${one.text})`;
  if (one.kind === 'link') return `link(${one.url} ${short(one.inside)})`;
  return `${one.kind}(${short(one.inside)})`;
}

it.each([
  ['**vet** *cursief* ~~weg~~', 'bold(vet) italic(cursief) strike(weg)'],
  ['## Vraag 48\ntekst', 'heading(Vraag 48)tekst'],
  ['> een\n> twee\n\nna', 'quote(een⏎twee)⏎na'],
  ['> een\n-# klein\nna', 'quote(een)small(klein)na'],
  ['`a`', 'code(a)'],
  ['```\na -# b\n```', 'codeblock(a -# b)'],
  ['\\*geen\\* \\> \\# \\-\\# opmaak', '*geen* > # -# opmaak'],
  [
    '<@1100000000000000011> <@1100000000000000012> <@1100000000000000001>',
    'me(@Jij) mention(@Iemand anders) mention(@Letterlijk)',
  ],
  ['<#1100000000000000101> </vraag:1100000000000000002>', 'mention(#kamervragen) mention(/vraag)'],
  ['@everyone', 'me(@everyone)'],
  ['[naam](https://x.nl/)', 'link(https://x.nl/ naam)'],
  ['[hier](https://discord.com/channels/1/2/3)', 'link(#message-3 hier)'],
  ['[naam](javascript:alert(1))', 'naam'],
  ['<script>alert(1)</script>', '<script>alert(1)</script>'],
])('reads %j', (text, expected) => {
  expect(short(markupOf(text, reader, true))).toBe(expected);
});

it('gives people no named links', () => {
  expect(short(markupOf('[naam](https://x.nl/)', reader, false))).toContain('[naam](');
});

it('says a text on one line without its markup', () => {
  const text = '## Vraag **48**\n> van <@1100000000000000012>\n-# bron';
  expect(plainOf(markupOf(text, reader, true)).trim()).toBe('Vraag 48 van @Iemand anders bron');
});
