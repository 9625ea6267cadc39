import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarked, escapeText, unescapeText } from '../../../src/discord/message/markdown.js';
import { normalised, PARSERS } from '../markdown.js';

const HOSTILE = [
  '# kop',
  '## kop',
  '###### kop',
  '#kop',
  '> citaat',
  '>>> citaat',
  ' > citaat',
  '-# small',
  '- punt',
  '* punt',
  '+ punt',
  '1. een',
  '1) een',
  '12. twaalf\n13. dertien',
  '**vet**',
  '*schuin*',
  '_schuin_',
  '__onder__',
  '***x***',
  '~~door~~',
  '||geheim||',
  '`code`',
  '``co`de``',
  '```ts\ncode\n```',
  '@everyone',
  '@here',
  '<@123456789012345678>',
  '<@!123456789012345678>',
  '<@&123456789012345678>',
  '<#123456789012345678>',
  '<t:1543795200:R>',
  '<t:1543795200>',
  ':smile:',
  '<:naam:123456789012345678>',
  '<a:naam:123456789012345678>',
  '</vraag:123456789012345678>',
  '<id:customize>',
  '[tekst](https://example.org)',
  '[tekst](https://example.org "titel")',
  '[a]: https://example.org',
  '<https://example.org>',
  'https://example.org/a_b_c*d',
  'http://x.nl',
  'steam://x',
  'mailto:a@b.nl',
  'a@b.nl',
  '<a@b.nl>',
  '¯\\_(ツ)_/¯',
  '\\',
  '\\\\',
  '\\*',
  'a\\\nb',
  'regel\n\nregel',
  'a  \nb',
  ' voor',
  'na ',
  '&amp; &lt;',
  '---',
  '***',
  '___',
  '| a | b |\n|---|---|',
  '$x$',
  '👨‍👩‍👧‍👦 en 🇳🇱',
  'e\u0301',
  '\u200b# x',
  '\u2060> x',
  '\u202eomgekeerd',
  'twee\u00a0woorden',
  '!',
  'vraag 48.',
  '(zie 3.)',
];

const passages = readdirSync('corpus').flatMap((id) =>
  readFileSync(`corpus/${id}/source.txt`, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== ''),
);

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(...'\\*_~`|>#-+.()[]<@:/&!1a \n'), maxLength: 40 }),
  fc.array(fc.constantFrom(...HOSTILE, '\n', ' ', 'woord', '\u200b'), { maxLength: 8 }).map((parts) => parts.join('')),
);

describe.each(PARSERS)('%s', (_, show) => {
  it.each(HOSTILE)('shows %j as it stands', (hostile) => {
    for (const around of [hostile, `a${hostile}b`, `a ${hostile} b`, `a\n${hostile}\nb`]) {
      const result = show(escapeText(around));
      expect(result.text).toBe(normalised(around));
      expect([...result.kinds]).toEqual([]);
    }
  });

  it('shows any text as it stands', () => {
    fc.assert(
      fc.property(text, (any) => {
        const result = show(escapeText(any));
        expect(result.text).toBe(normalised(any));
        expect([...result.kinds]).toEqual([]);
      }),
      { numRuns: 250 },
    );
  });

  it('shows every line of the corpus as it stands', () => {
    for (const line of passages) expect(show(escapeText(line)).text).toBe(normalised(line));
  });

  it.each([
    ['uitzettingsdetentie', [[11, 19]], ['detentie']],
    ['de detentie', [[2, 11]], ['detentie']],
    ['de detentie.', [[3, 12]], ['detentie.']],
    ['*a*', [[1, 2]], ['a']],
    ['a*b', [[0, 2]], ['a*']],
    [
      'ab',
      [
        [0, 1],
        [1, 2],
      ],
      ['ab'],
    ],
    [
      'a b',
      [
        [2, 3],
        [0, 1],
      ],
      ['a', 'b'],
    ],
    ['een\n\ntwee', [[0, 9]], ['een', 'twee']],
    ['a\\b', [[0, 2]], ['a\\']],
    ['👍', [[1, 2]], ['👍']],
    ['(art. 3)', [[0, 8]], ['(art. 3)']],
    ['   ', [[0, 3]], []],
  ] as [string, [number, number][], string[]][])('marks in %j %j', (source, ranges, bold) => {
    const result = show(
      escapeMarked(
        source,
        ranges.map(([start, end]) => ({ start, end, as: 'strong' as const })),
      ),
    );
    expect(result.text).toBe(source);
    expect(result.bold).toEqual(bold);
  });

  it('shows any marked text as it stands, with nothing but bold and underlined in it', () => {
    const range = fc
      .tuple(fc.nat(40), fc.nat(40), fc.constantFrom('strong' as const, 'under' as const))
      .map(([a, b, as]) => ({ start: Math.min(a, b), end: Math.max(a, b), as }));
    fc.assert(
      fc.property(text, fc.array(range, { maxLength: 4 }), (any, marks) => {
        const result = show(escapeMarked(any, marks));
        expect(result.text).toBe(normalised(any));
        expect([...result.kinds].filter((kind) => !['strong', 'underline', 'u'].includes(kind))).toEqual([]);
      }),
      { numRuns: 250 },
    );
  });
});

it('reads back what it escaped', () => {
  fc.assert(
    fc.property(text, (any) => {
      expect(unescapeText(escapeText(any))).toBe(any);
    }),
  );
});
