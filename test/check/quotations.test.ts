import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marked } from '../../src/check/reading/marks.js';
import { seenBlocks } from '../../src/check/reading/visible.js';
import { rounds } from '../rounds.js';
import { check, judged } from './corpus.js';

const between = (text: string): string[] => marked(text).map(({ start, end }) => text.slice(start, end));

describe('what stands between quotation marks', () => {
  it.each([
    ['hij zei "dat is zo" gisteren', ['dat is zo']],
    ['“dat is zo”, zei hij', ['dat is zo']],
    ['„dat is zo” en „dat niet“', ['dat is zo', 'dat niet']],
    ['«dat is zo»', ['dat is zo']],
    ['« dat is zo »', [' dat is zo ']],
    ['‹dat is zo›', ['dat is zo']],
    ['”dat is zo”', ['dat is zo']],
    ['‘dat is zo’', ['dat is zo']],
    ["'dat is zo'", ['dat is zo']],
    ['hij zei「dat is zo」', ['dat is zo']],
    [",,dat is zo''", ['dat is zo']],
    ["'totaal verboden'", ['totaal verboden']],
    ['de regio’s en euro’s van ’s-Gravenhage', []],
    ["'s avonds in de regio's", []],
    ['‘de regio’s van Nederland’', ['de regio’s van Nederland']],
    ['«a “b” c»', ['a “b” c']],
    ['"de "service points" zijn er"', ['de "service points" zijn er']],
    ['een los " teken en "dat is zo"', ['dat is zo']],
    ['5" en 6" buis', []],
    // What is never closed quotes to the end of its paragraph.
    ['hij zei: "dat is niet gesloten\n\nen dit niet', ['dat is niet gesloten']],
    ['""', []],
    ['("zo") en ["ook"]', ['zo', 'ook']],
    ['"dat is zo."5', ['dat is zo.']],
  ])('%s', (text, expected) => {
    expect(between(text)).toEqual(expected);
  });
});

describe('what a reader of Discord sees', () => {
  it.each<[string, [string, string][]]>([
    ['Het GCM is niet bindend.', [['tekst', 'Het GCM is niet bindend.']]],
    [
      '> Het GCM is\n> niet bindend.\nwat een onzin',
      [
        ['blok', 'Het GCM is\nniet bindend.'],
        ['tekst', 'wat een onzin'],
      ],
    ],
    [
      'kijk\n>>> een citaat\nen nog een regel',
      [
        ['tekst', 'kijk'],
        ['blok', 'een citaat\nen nog een regel'],
      ],
    ],
    ['>geen citaat', [['tekst', '>geen citaat']]],
    ['\\> geen citaat', [['tekst', '> geen citaat']]],
    ['```txt\nin een *blok*\n```', [['code', 'in een *blok*\n']]],
    ['**Nee\\.** Zie __de__ *antwoorden* op `48`', [['tekst', 'Nee. Zie de antwoorden op 48']]],
    ['\\*letterlijk\\* en \\_zo\\_', [['tekst', '*letterlijk* en _zo_']]],
    // What shows as something else stays, so that it is never taken for nothing.
    [
      '<@123> </vraag:4> <t:1700000000:R> <:kek:1> :joy: 😂',
      [['tekst', '<@123> </vraag:4> <t:1700000000:R> <:kek:1> :joy: 😂']],
    ],
    ['dit is ~~niet~~ ||zo||', [['tekst', 'dit is ~~niet~~ ||zo||']]],
    ['### Antwoord\n-# klein', [['tekst', 'Antwoord\nklein']]],
    ['[de brief](https://example.nl/x) is er', [['tekst', 'de brief is er']]],
    ['zie <https://example.nl/a_b> hier', [['tekst', 'zie https://example.nl/a_b hier']]],
    ['een snake_case_woord en 3*4', [['tekst', 'een snake_case_woord en 3*4']]],
    ['<q>zo</q> pati&#235;nt g&#101;en', [['tekst', '“zo” patiënt g&#101;en']]],
    ['a&nbsp;b &laquo;c&raquo; caf&eacute; &amp; &niet;', [['tekst', 'a\u00a0b «c» café & &niet;']]],
    ['regel een\r\nregel twee', [['tekst', 'regel een\nregel twee']]],
  ])('%j', (text, expected) => {
    expect(seenBlocks(text).map((block) => [block.kind, block.text])).toEqual(expected);
  });
});

describe('the quotations of a text', () => {
  it.each<[string, string[]]>([
    ['Hij zei: "Het GCM is niet bindend."', ['Het GCM is niet bindend.']],
    ['> een citaat\n\n> nog een citaat', ['een citaat', 'nog een citaat']],
    ['> een citaat\n>\n> dat doorgaat', ['een citaat\n\ndat doorgaat']],
    ['> hij zei "dat is zo" gisteren', ['hij zei "dat is zo" gisteren']],
    // Every quotation counts, however short.
    [
      'de "remigratie" heet "terugkeer naar het land van herkomst"',
      ['remigratie', 'terugkeer naar het land van herkomst'],
    ],
    ['de minister zei "Nee."', ['Nee.']],
    [
      '1. Het GCM is immers niet bindend.\n2. Het GCM is geen juridisch bindend document.',
      ['1. Het GCM is immers niet bindend.', '2. Het GCM is geen juridisch bindend document.'],
    ],
    // A sentence of the source beside marks is one, too.
    [
      'Het GCM is immers niet bindend. Mijn buurman riep vanmorgen heel hard "Nee." tegen zijn televisie.',
      ['Nee.', 'Het GCM is immers niet bindend.'],
    ],
    // What turns a sentence of the source between the marks is a word of it.
    ['"Het GCM is immers" wel "niet bindend."', ['Het GCM is immers wel niet bindend.']],
    ['"Het GCM is" geen "juridisch bindend document."', ['"Het GCM is" geen "juridisch bindend document."']],
    // These marks came with the source.
    [
      'Dit is nu geen «veelgebruikt excuus» noch ligt het in de rede',
      ['Dit is nu geen «veelgebruikt excuus» noch ligt het in de rede'],
    ],
    ['> Het GCM is immers niet bindend.\n> — Harbers, 2018', ['Het GCM is immers niet bindend.']],
    ['> Harbers:\n> Het GCM is immers niet bindend.', ['Het GCM is immers niet bindend.']],
    ['Het GCM is immers niet bindend. (Harbers, 3 december 2018)', ['Het GCM is immers niet bindend.']],
    // Nobody's name: a line that only looks like one is compared.
    [
      '> Het GCM is immers niet bindend.\n> — en dus verplicht',
      ['Het GCM is immers niet bindend.\n— en dus verplicht'],
    ],
  ])('%j', async (text, expected) => {
    expect((await judged(text)).map(({ citaat }) => citaat.text)).toEqual(expected);
  });

  it('are all judged, however many', async () => {
    const text = Array.from({ length: 40 }, (_, at) => `"dit is citaat ${at}"`).join(' ');
    expect((await judged(text)).length).toBe(40);
  });

  it.each([
    '',
    ' \n ',
    '<@123>',
    '😂 :joy:',
    '<:kek:1>',
    'https://tenor.com/view/x',
    '```\n```',
    '> ',
    '""',
    '...',
    '\u200b\u0301',
  ])('are none in %j', async (text) => {
    expect(await check(text)).toEqual({ kind: 'empty' });
  });

  it('are found in any text, and what is set aside or not compared is named', async () => {
    const signs = fc.constantFrom(
      '>',
      '>>> ',
      '\n',
      '"',
      '«',
      '»',
      '‘',
      '’',
      '*',
      '_',
      '`',
      '\\',
      '<@1>',
      '[',
      '](',
      'a',
      ' ',
      '1',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(signs).map((all) => all.join('')),
        ),
        async (text) => {
          const result = await check(text);
          if (result.kind === 'checked') expect(result.oordelen.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: rounds(15) },
    );
  });
});
