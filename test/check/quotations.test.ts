import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { marked } from '../../src/check/marks.js';
import { MAX_CITATEN, quotationsIn } from '../../src/check/quotations.js';

describe('what stands between quotation marks', () => {
  it.each([
    ['hij zei "dat is zo" gisteren', ['dat is zo']],
    ['“dat is zo”, zei hij', ['dat is zo']],
    ['„dat is zo” en „dat niet“', ['dat is zo', 'dat niet']],
    ['«dat is zo»', ['dat is zo']],
    ['‘dat is zo’', ['dat is zo']],
    ["'dat is zo'", ['dat is zo']],
    ['de regio’s en euro’s van ’s-Gravenhage', []],
    ["'s avonds in de regio's", []],
    ['‘de regio’s van Nederland’', ['de regio’s van Nederland']],
    ['«a “b” c»', ['a “b” c']],
    ['een los " teken en "dat is zo"', ['dat is zo']],
    ['5" en 6" buis', []],
    ['"niet gesloten', []],
    ['""', []],
    ['("zo") en ["ook"]', ['zo', 'ook']],
  ])('%s', (text, expected) => {
    expect(marked(text).map(({ words }) => words)).toEqual(expected);
  });
});

describe('the quotations of a text', () => {
  it.each<[string, string[], string]>([
    ['Het GCM is niet bindend.', ['Het GCM is niet bindend.'], 'geheel'],
    ['Hij zei: "Het GCM is niet bindend."', ['Het GCM is niet bindend.'], 'aanhaling'],
    ['> Het GCM is\n> niet bindend.\nwat een onzin', ['Het GCM is\nniet bindend.'], 'blok'],
    ['> een citaat\n\n> nog een citaat', ['een citaat', 'nog een citaat'], 'blok'],
    ['> een citaat\n>\n> dat doorgaat', ['een citaat\n\ndat doorgaat'], 'blok'],
    ['kijk\n>>> een citaat\nen nog een regel', ['een citaat\nen nog een regel'], 'blok'],
    ['>geen citaat', ['>geen citaat'], 'geheel'],
    ['\\> geen citaat', ['> geen citaat'], 'geheel'],
    ['> hij zei "dat is zo" gisteren', ['hij zei "dat is zo" gisteren'], 'blok'],
    // One word in quotation marks is a term beside a longer quotation, and a quotation when it is all there is.
    [
      'de "remigratie" heet "terugkeer naar het land van herkomst"',
      ['terugkeer naar het land van herkomst'],
      'aanhaling',
    ],
    ['de minister zei "Nee."', ['Nee.'], 'aanhaling'],
    // These marks came with the source.
    ['Dit is nu geen «veelgebruikt excuus» meer', ['Dit is nu geen «veelgebruikt excuus» meer'], 'geheel'],
  ])('%j', (text, expected, kind) => {
    const { found } = quotationsIn(text);
    expect(found.map((quotation) => quotation.text)).toEqual(expected);
    expect(new Set(found.map((quotation) => quotation.kind))).toEqual(new Set([kind]));
  });

  it.each<[string, string]>([
    ['**Nee\\.** Zie __de__ *antwoorden* ~~op~~ ||vraag|| `48`', 'Nee. Zie de antwoorden op vraag 48'],
    ['\\*letterlijk\\* en \\_zo\\_', '*letterlijk* en _zo_'],
    ['<@123> <@!1> <@&2> <#3> </vraag:4> <t:1700000000:R> hallo <:kek:12345>', 'hallo'],
    ['### Antwoord\n-# klein\n- punt', 'Antwoord\nklein\npunt'],
    ['[de brief](https://example.nl/x) is er', 'de brief is er'],
    ['zie <https://example.nl/a_b> hier', 'zie https://example.nl/a_b hier'],
    ['```\nin een blok\n```', 'in een blok'],
    ['```txt\nin een blok\n```', 'in een blok'],
    ['een snake_case_woord', 'een snake_case_woord'],
    ['mooi 😂👍🏽 hoor :joy:', 'mooi  hoor'],
    ['2018¹ en m²', '2018¹ en m²'],
    ['regel een\r\nregel twee', 'regel een\nregel twee'],
  ])('are without Discord’s markup: %j', (text, expected) => {
    expect(quotationsIn(text).found.map((quotation) => quotation.text)).toEqual([expected]);
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
  ])('are none in %j', (text) => {
    expect(quotationsIn(text)).toEqual({ found: [], rest: 0, whole: null });
  });

  it('are counted beyond the first ten', () => {
    const text = Array.from({ length: 14 }, (_, at) => `"dit is citaat ${at}"`).join(' ');
    const { found, rest } = quotationsIn(text);
    expect([found.length, rest]).toEqual([MAX_CITATEN, 4]);
  });

  it('come with the whole text, when quotation marks in it may be the source’s own', () => {
    expect(quotationsIn('a "b c d" e').whole?.text).toBe('a "b c d" e');
    expect(quotationsIn('> a b\n"c d e"').whole).toBeNull();
    expect(quotationsIn('a b').whole).toBeNull();
  });

  it('are found in any text, and always have words', () => {
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
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(signs).map((all) => all.join('')),
        ),
        (text) => {
          for (const quotation of quotationsIn(text).found) expect(quotation.text).toMatch(/[\p{L}\p{N}]/u);
        },
      ),
    );
  });
});
