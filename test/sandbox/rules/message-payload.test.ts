import { MessageFlags } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { payloadFaults } from '../../../sandbox/rules/message-payload.js';

const flags = MessageFlags.IsComponentsV2;
const text = (content = 'tekst') => ({ type: 10, content });
const button = (id: string, extra: object = {}) => ({ type: 2, style: 1, label: 'Knop', custom_id: id, ...extra });
const row = (...components: object[]) => ({ type: 1, components });
const box = (...components: object[]) => ({ type: 17, components });
const option = (value: string) => ({ label: value, value });
const select = (extra: object = {}) => ({ type: 3, custom_id: 'menu', options: [option('a'), option('b')], ...extra });
const link = { type: 2, style: 5, label: 'Bron', url: 'https://zoek.officielebekendmakingen.nl/x' };
const many = <Made>(count: number, make: (index: number) => Made) =>
  Array.from({ length: count }, (_, index) => make(index));

describe('what Discord takes', () => {
  it.each<[string, object]>([
    ['plain content', { content: 'x' }],
    ['2000 characters', { content: 'x'.repeat(2000) }],
    ['unknown fields', { content: 'x', tts: false, enforce_nonce: false, onzin: 1 }],
    ['a layout', { flags, components: [box(text(), { type: 14 }, row(button('a'), link))] }],
    ['a section with a button', { flags, components: [{ type: 9, components: [text()], accessory: button('a') }] }],
    ['4000 characters in all', { flags, components: [text('x'.repeat(2000)), text('x'.repeat(2000))] }],
    ['40 components', { flags, components: many(40, () => text()) }],
    ['five buttons in a row', { flags, components: [row(...many(5, (index) => button(`${index}`)))] }],
    ['a menu', { flags, components: [row(select({ min_values: 0, max_values: 2 }))] }],
    ['an accent that is null', { flags, components: [{ ...box(text()), accent_color: null }] }],
    ['nulls for what is left out', { flags, components: [row({ ...button('a'), disabled: null, emoji: null })] }],
    ['an emoji for words', { flags, components: [row({ type: 2, style: 2, custom_id: 'a', emoji: { name: '📄' } })] }],
    ['an emoji of a server', { flags, components: [row(button('a', { emoji: { id: '1', name: 'x' } }))] }],
    ['an embed', { embeds: [{ title: 'Titel', fields: [{ name: 'a', value: 'b' }] }] }],
    ['an embed of a picture', { embeds: [{ image: { url: 'https://x.nl/a.png' } }] }],
    ['6000 characters of embeds', { embeds: [{ description: 'x'.repeat(4000) }, { description: 'x'.repeat(2000) }] }],
    ['a nonce', { content: 'x', nonce: 'x'.repeat(25), enforce_nonce: true }],
    ['mentions that are null', { content: 'x', allowed_mentions: { parse: null, users: null } }],
    ['content that is emptied beside a layout', { flags, content: null, components: [text()] }],
  ])('%s', (_, payload) => {
    expect(payloadFaults(payload)).toEqual([]);
  });
});

describe('what Discord refuses', () => {
  it.each<[string, object, RegExp]>([
    ['nothing', {}, /empty message/],
    ['only white space', { content: ' \n' }, /empty message/],
    ['a layout without components', { flags, components: [] }, /empty message/],
    ['2001 characters', { content: 'x'.repeat(2001) }, /^content/],
    ['content beside a layout', { flags, content: 'x', components: [text()] }, /^content: .*IS_COMPONENTS_V2/],
    ['embeds beside a layout', { flags, embeds: [{}], components: [text()] }, /^embeds: .*IS_COMPONENTS_V2/],
    ['a poll beside a layout', { flags, poll: {}, components: [text()] }, /^poll: .*IS_COMPONENTS_V2/],
    ['layout components without the flag', { content: 'x', components: [text()] }, /^components/],
    [
      '4001 characters in all',
      { flags, components: [text('x'.repeat(2001)), text('x'.repeat(2000))] },
      /4000 \(got 4001\)/,
    ],
    [
      '4001 characters, some inside',
      { flags, components: [text('x'.repeat(2001)), box(text('x'.repeat(2000)))] },
      /4000 \(got 4001\)/,
    ],
    ['41 components', { flags, components: many(41, () => text()) }, /40 \(got 41\)/],
    ['41 components, most inside', { flags, components: [box(...many(40, () => text()))] }, /40 \(got 41\)/],
    ['an empty container', { flags, components: [box()] }, /components\.0\.components/],
    ['a container in a container', { flags, components: [box(box(text()))] }, /components\.0\.components\.0/],
    ['an empty text', { flags, components: [text('')] }, /components\.0\.content/],
    ['an empty row', { flags, components: [row()] }, /components\.0\.components/],
    [
      'six buttons in a row',
      { flags, components: [row(...many(6, (index) => button(`${index}`)))] },
      /components\.0\.components/,
    ],
    ['a menu beside a button', { flags, components: [row(button('a'), select())] }, /one select menu/],
    [
      'a custom_id twice',
      { flags, components: [row(button('a')), box(row(button('a')))] },
      /custom_id a cannot be duplicated/,
    ],
    ['a custom_id of a menu twice', { flags, components: [row(button('menu')), row(select())] }, /duplicated/],
    ['a custom_id of 101 characters', { flags, components: [row(button('x'.repeat(101)))] }, /custom_id/],
    ['an empty custom_id', { flags, components: [row(button(''))] }, /custom_id/],
    [
      'a button without custom_id',
      { flags, components: [row({ type: 2, style: 1, label: 'x' })] },
      /must have a custom id/,
    ],
    ['a button without words', { flags, components: [row({ type: 2, style: 1, custom_id: 'a' })] }, /label or emoji/],
    ['a label of 81 characters', { flags, components: [row(button('a', { label: 'x'.repeat(81) }))] }, /label/],
    ['a link without url', { flags, components: [row({ type: 2, style: 5, label: 'x' })] }, /must have a url/],
    ['a link with custom_id', { flags, components: [row({ ...link, custom_id: 'a' })] }, /cannot both/],
    ['a url that is no link', { flags, components: [row({ ...link, url: 'javascript:alert(1)' })] }, /url/],
    [
      'a url of 513 characters',
      { flags, components: [row({ ...link, url: `https://x.nl/${'a'.repeat(500)}` })] },
      /url/,
    ],
    ['a section without accessory', { flags, components: [{ type: 9, components: [text()] }] }, /accessory/],
    [
      'a section of four texts',
      { flags, components: [{ type: 9, components: many(4, () => text()), accessory: button('a') }] },
      /components\.0\.components/,
    ],
    [
      'a menu of 26',
      { flags, components: [row(select({ options: many(26, (index) => option(`${index}`)) }))] },
      /options/,
    ],
    [
      'a menu with a value twice',
      { flags, components: [row(select({ options: [option('a'), option('a')] }))] },
      /already used/,
    ],
    [
      'a menu with more to choose than there is',
      { flags, components: [row(select({ max_values: 3 }))] },
      /number of options/,
    ],
    [
      'a menu with more defaults than may be chosen',
      {
        flags,
        components: [
          row(
            select({
              options: [
                { ...option('a'), default: true },
                { ...option('b'), default: true },
              ],
            }),
          ),
        ],
      },
      /More options are chosen/,
    ],
    [
      'an option of 101 characters',
      { flags, components: [row(select({ options: [option('x'.repeat(101))] }))] },
      /options\.0/,
    ],
    ['an unknown component', { flags, components: [{ type: 99 }] }, /components\.0/],
    ['an unknown kind of mention', { content: 'x', allowed_mentions: { parse: ['iedereen'] } }, /allowed_mentions/],
    [
      'mentions by kind and by name',
      { content: 'x', allowed_mentions: { parse: ['users'], users: ['1100000000000000011'] } },
      /mutually exclusive/,
    ],
    ['a text of nothing but white space', { flags, components: [text(' \n ')] }, /required/],
    ['an emoji that is none', { flags, components: [row(button('a', { emoji: { name: 'lach' } }))] }, /Invalid emoji/],
    [
      'an option with such an emoji',
      { flags, components: [row(select({ options: [{ ...option('a'), emoji: { name: 'x' } }] }))] },
      /emoji/,
    ],
    ['a premium button without a sku', { flags, components: [row({ type: 2, style: 6 })] }, /sku id/],
    [
      'more to choose at least than at most',
      { flags, components: [row(select({ min_values: 2 }))] },
      /must not exceed/,
    ],
    [
      'a placeholder of 151 characters',
      { flags, components: [row(select({ placeholder: 'x'.repeat(151) }))] },
      /placeholder/,
    ],
    ['an empty embed', { content: 'x', embeds: [{}] }, /embeds\.0\.description: This field is required/],
    ['a title of 257 characters', { embeds: [{ title: 'x'.repeat(257) }] }, /embeds\.0\.title/],
    ['a field without a value', { embeds: [{ fields: [{ name: 'a', value: '' }] }] }, /fields\.0\.value/],
    ['26 fields', { embeds: [{ fields: many(26, () => ({ name: 'a', value: 'b' })) }] }, /fields/],
    ['a strange address of an embed', { embeds: [{ title: 'x', url: 'javascript:x' }] }, /embeds\.0\.url/],
    [
      '6001 characters of embeds',
      { embeds: [{ description: 'x'.repeat(4000) }, { description: 'x'.repeat(2001) }] },
      /maximum size of 6000/,
    ],
    ['eleven embeds', { embeds: many(11, () => ({ title: 'x' })) }, /10 or fewer/],
    ['a nonce of 26 characters', { content: 'x', nonce: 'x'.repeat(26) }, /nonce/],
    ['somebody twice in the mentions', { content: 'x', allowed_mentions: { users: ['1', '1'] } }, /twice/],
    ['101 mentions', { content: 'x', allowed_mentions: { users: many(101, (n) => `${n + 1}`) } }, /100 or fewer/],
    ['a mention of a name', { content: 'x', allowed_mentions: { users: ['jij'] } }, /snowflake/],
    [
      'a component id twice',
      {
        flags,
        components: [
          { ...text(), id: 3 },
          { ...text(), id: 3 },
        ],
      },
      /duplicated/,
    ],
    ['a negative component id', { flags, components: [{ ...text(), id: -1 }] }, /components\.0\.id/],
    ['what Discord falls over: 10,170 bytes of text', { flags, components: [text('語'.repeat(3387))] }, /500/],
    ['an accent out of range', { flags, components: [{ ...box(text()), accent_color: 0x1_00_00_00 }] }, /accent_color/],
  ])('%s', (_, payload, fault) => {
    expect(payloadFaults(payload).join('\n')).toMatch(fault);
  });

  it('content in an edit of a message that has a layout', () => {
    expect(payloadFaults({ content: 'x' }, { layout: true }).join()).toMatch(/IS_COMPONENTS_V2/);
    expect(payloadFaults({ components: [text()] }, { layout: true })).toEqual([]);
  });
});
