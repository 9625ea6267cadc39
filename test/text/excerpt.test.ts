import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginningOf, shortened } from '../../src/text/excerpt.js';
import { Passage } from '../../src/text/source-text.js';
import { realCorpus } from '../corpus.js';
import { verbatim } from './passages.js';

const { publications } = await realCorpus();
const passages = publications.flatMap(({ fragments }) => fragments.flatMap(({ vraag, antwoord }) => [vraag, antwoord]));

describe('beginningOf', () => {
  it.each([
    [['Ja.'], 80, 'Ja.', false],
    [['Ja.', 'Dat klopt.'], 80, 'Ja.', true],
    [['Dat klopt zeker.'], 9, 'Dat klopt', true],
    [['Dat klopt zeker.'], 8, 'Dat', true],
    [['Dat klopt zeker.'], 16, 'Dat klopt zeker.', false],
    [['Vreemdelingendetentie is.'], 5, 'Vreemdelingendetentie', true],
  ])('%j to %i: «%s»', (paragraphs, length, text, cutEnd) => {
    const beginning = beginningOf(verbatim(...paragraphs), length);
    expect([beginning.passage.text, beginning.cutEnd]).toEqual([text, cutEnd]);
  });

  it('is a real beginning, of whole words, that fits', () => {
    fc.assert(
      fc.property(fc.constantFrom(...passages), fc.integer({ min: 1, max: 300 }), (passage, length) => {
        if (!passage) return;
        const beginning = beginningOf(passage, length);
        const { text } = beginning.passage;
        expect(Passage.is(beginning.passage)).toBe(true);
        expect(passage.text.startsWith(text)).toBe(true);
        expect(text).not.toBe('');
        expect(passage.text.slice(text.length)).toMatch(/^(?:\s|$)/u);
        expect(beginning.cutEnd).toBe(text !== passage.text);
        if (text.includes(' ')) expect(text.length).toBeLessThanOrEqual(length);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a text where room is scarce', () => {
  it('is marked where it was cut, and whole where it fits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.integer({ min: 1, max: 100 }), (text, length) => {
        const shown = shortened(text, length);
        expect(shown.length).toBeLessThanOrEqual(length);
        if (shown !== text) expect(text.startsWith(shown.slice(0, -1).trimEnd()) && shown.endsWith('…')).toBe(true);
        // Half a sign would be refused here.
        expect(() => encodeURIComponent(shown)).not.toThrow();
      }),
    );
  });

  it.each([
    ['een heel onderwerp', 20, 'een heel onderwerp'],
    ['een heel onderwerp', 18, 'een heel onderwerp'],
    ['een heel onderwerp', 17, 'een heel …'],
    ['een heel onderwerp', 10, 'een heel …'],
    ['een heel onderwerp', 9, 'een …'],
    ['https://example.org/een/adres', 12, 'https://exa…'],
  ])('«%s» to %i: «%s»', (tekst, lengte, kort) => {
    expect(shortened(tekst, lengte)).toBe(kort);
  });
});
