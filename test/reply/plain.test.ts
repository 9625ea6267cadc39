import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/reply/plain.js';
import type { Block, Quote } from '../../src/reply/reply.js';
import { verbatim } from '../text/passages.js';

const show = (...blocks: Block[]) =>
  plainText({ blocks, request: { command: 'x', options: {} }, fout: null, data: () => ({}) });
const quote = (rest: Partial<Quote>, ...paragraphs: string[]): Quote => ({
  kind: 'quote',
  heading: null,
  byline: null,
  passage: verbatim(...paragraphs),
  ...rest,
});

describe('plainText', () => {
  it('lets marked words stand out where it is asked to, and changes nothing else', () => {
    const marks = [
      { start: 0, end: 2, as: 'strong' as const },
      { start: 7, end: 9, as: 'under' as const },
    ];
    const reply = {
      blocks: [quote({ marks }, 'Ja, of nee.')],
      request: { command: 'x', options: {} },
      fout: null,
      data: () => ({}),
    };
    expect(plainText(reply, (words, as) => (as === 'under' ? `_${words}_` : `[${words}]`))).toBe('[Ja], of _ne_e.\n');
    expect(plainText(reply)).toBe('Ja, of nee.\n');
    const explained: Block[] = [...reply.blocks, { kind: 'text', text: 'vet is anders', legend: true }];
    expect(plainText({ ...reply, blocks: explained })).toBe('Ja, of nee.\n');
  });

  it.each<[string, Block, string]>([
    ['a heading', { kind: 'heading', text: 'Vraag 48' }, 'Vraag 48\n'],
    ['a reader’s words', { kind: 'reader', key: 'term', label: 'Zoekterm', text: '*x*' }, 'Zoekterm: *x*\n'],
    [
      'a quotation',
      quote({ heading: 'Antwoord', byline: 'A, 1 mei 2020' }, 'Ja.', 'Nee.'),
      'Antwoord\nA, 1 mei 2020\n\nJa.\n\nNee.\n',
    ],
    ['a quotation alone', quote({}, 'Ja.'), 'Ja.\n'],
    ['an excerpt', quote({ cutStart: true, cutEnd: true }, 'is dat zo'), '… is dat zo …\n'],
    ['a note', quote({ heading: 'Noot 1', small: true }, 'NRC.'), 'Noot 1: NRC.\n'],
    [
      'a note of two paragraphs',
      quote({ heading: 'Noot 1', small: true }, 'NRC.', 'Trouw.'),
      'Noot 1\n\nNRC.\n\nTrouw.\n',
    ],
    ['links', { kind: 'buttons', buttons: [{ label: 'Bron', url: 'https://a.nl' }] }, 'Bron: https://a.nl\n'],
    [
      'buttons, which a terminal has not',
      { kind: 'buttons', buttons: [{ label: 'x', destination: 'open', request: { command: 'x', options: {} } }] },
      '\n',
    ],
    ['a copy', { kind: 'copy', text: '“Ja.” (bron)' }, '“Ja.” (bron)\n'],
    ['a line', { kind: 'divider' }, '* * *\n'],
  ])('%s', (_name, block, expected) => {
    expect(show(block)).toBe(expected);
  });

  it('keeps what stands apart, apart', () => {
    expect(show({ kind: 'heading', text: 'a' }, quote({}, 'b'), { kind: 'citation', text: 'c' })).toBe('a\n\nb\n\nc\n');
  });

  it('holds a quotation letter by letter, and nothing that a terminal obeys', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.string({ unit: 'binary' }), (words, reader) => {
        const clean = words.replace(/\p{Cc}/gu, 'x').trim() || 'x';
        const text = show(quote({}, clean), { kind: 'reader', key: 'k', label: 'L', text: reader });
        expect(text.startsWith(`${clean}\n\nL: `)).toBe(true);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
        expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/u);
      }),
    );
  });
});
