import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sourceTokens, tokensOf } from '../../src/check/words/tokens.js';
import { slicedSource, sourceOf } from '../text/passages.js';

const forms = (text: string): string[] => tokensOf(text).map(({ form }) => form);

describe('the words and signs of a text', () => {
  it.each<[string, string[]]>([
    ['Nee, dat niet.', ['Nee', ',', 'dat', 'niet', '.']],
    ['«zomaar» en "zomaar" en ‘zomaar’', ['zomaar', 'en', 'zomaar', 'en', 'zomaar']],
    ["de regio’s en de regio's", ['de', "regio's", 'en', 'de', "regio's"]],
    ['’s-Gravenhage', ['s-Gravenhage']],
    ['3.1 miljoen, 7,6 miljard en 80.000', ['3.1', 'miljoen', ',', '7,6', 'miljard', 'en', '80.000']],
    ['vragen 11–14 – en 11-14', ['vragen', '11-14', '-', 'en', '11-14']],
    ['indruk—niet', ['indruk', '-', 'niet']],
    ['niet-bindend lasten- en', ['niet-bindend', 'lasten', '-', 'en']],
    ['m.b.t. o.a. R.G.J. Dercksen', ['m.b.t', '.', 'o.a', '.', 'R.G.J', '.', 'Dercksen']],
    ['toevoegen.7', ['toevoegen', '.', '7']],
    ['2018¹ en m²', ['2018', '1', 'en', 'm', '2']],
    ['Asiel/JBZ-Raad en Asiel / JBZ-Raad', ['Asiel', '/', 'JBZ-Raad', 'en', 'Asiel', '/', 'JBZ-Raad']],
    ['DT&V', ['DT&V']],
    ['a […] b (...) c … d ... e [ … ] f', ['a', '…', 'b', '…', 'c', '…', 'd', '…', 'e', '…', 'f']],
    ['[h]et kabinet', ['het', 'kabinet']],
    ['samenwer-\nking', ['samenwer', '-', 'king']],
    ['lasten-\nen', ['lasten', '-', 'en']],
    ['geïnformeerd', ['geïnformeerd']],
    ['on\u00adder\u200bzoek', ['onderzoek']],
    ['eﬃciënt Ĳsland', ['efficiënt', 'IJsland']],
    ['regio´s en regio`s', ["regio's", 'en', "regio's"]],
    ['1. De', ['1', '.', 'De']],
    ['a . . . b .. c', ['a', '…', 'b', '…', 'c']],
    ['dat -- zo', ['dat', '-', 'zo']],
    ['~~niet~~ zo', ['~niet', 'zo']],
    ['||niet|| zo', ['~niet', 'zo']],
    ['||altijd|| zo', ['altijd', 'zo']],
    ['||dat ~~niet~~ zo||', ['dat', '~niet', 'zo']],
    ['||dat niet|| ~~zo~~', ['~dat', '~niet', '~zo']],
    ['~~niet zo~~', ['~', '~', 'niet', 'zo']],
    ['~~niet zo~~. Ja', ['~', '~', 'niet', 'zo', '.', 'Ja']],
    ['~~niet~~ zo ~~ja~~', ['~', '~', 'niet', 'zo', '~', '~', 'ja']],
    ['🇳🇮🇪🇹', ['NIET']],
    ['\u202e31\u202c', ['\u202e', '31']],
    ['\u200b', []],
  ])('%j', (text, expected) => {
    expect(forms(text)).toEqual(expected);
  });

  it('know where they stand', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        let at = 0;
        for (const { start, end } of tokensOf(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('are the same whichever way accents are written', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zé ï.ë,]*$/), (text) => {
        expect(forms(text.normalize('NFD'))).toEqual(forms(text.normalize('NFC')));
      }),
    );
  });
});

describe('the words of a source', () => {
  it('have the notes that follow them', () => {
    const text = 'van 29 maart 20181 leidend. Dat is zo.2 En 16';
    const marker = (start: number) => ({ start, end: start + 1, marker: true as const });
    const passage = sourceOf(text).passage([
      [{ start: 0, end: 17 }, marker(17), { start: 18, end: 38 }, marker(38), { start: 39, end: 45 }],
    ]);
    expect(passage.text).toBe('van 29 maart 2018¹ leidend. Dat is zo.² En 16');
    expect(sourceTokens(passage).flatMap(({ form, note, noteEnd }) => (note ? [[form, note, noteEnd]] : []))).toEqual([
      ['2018', '1', 18],
      ['.', '2', 39],
    ]);
  });

  it('never hold a marker', () => {
    fc.assert(
      fc.property(slicedSource, ({ source, slices }) => {
        const passage = source.passage(slices);
        for (const { start, end } of sourceTokens(passage)) {
          const covered = passage.markers.some((marker) => marker.start < end && start < marker.end);
          // A marker within a word breaks it in two.
          expect(covered).toBe(false);
        }
      }),
    );
  });
});
