import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsAt } from '../../src/check/oordeel.js';
import { rounds } from '../rounds.js';
import { allSentences, bronOf, fragments, one } from './corpus.js';

const numRuns = rounds(15);
const words = (text: string): string[] => text.split(/\s+/);
const plain = (text: string): string => words(text).join(' ').toLowerCase();
const answers = plain(fragments.map(({ antwoord }) => antwoord?.text ?? '').join('\n'));
const everything = plain(
  fragments.flatMap(({ vraag, antwoord }) => [vraag?.text ?? '', antwoord?.text ?? '']).join('\n'),
);

describe('over the whole corpus', () => {
  it('every sentence of an answer is letterlijk', async () => {
    for (const { text } of allSentences.filter(({ half }) => half === 'antwoord')) {
      const oordeel = await one(text);
      expect([oordeel.kind, text]).toEqual(['letterlijk', text]);
      if (oordeel.kind !== 'letterlijk') continue;
      expect(bronOf(oordeel.plaats)).toEqual([text]);
      expect(oordeel.plaats.typografie).toEqual([]);
    }
  });

  it('every sentence of a question that stands in no answer is uit-de-vraag', async () => {
    const asked = allSentences.filter(({ half, text }) => half === 'vraag' && !answers.includes(plain(text)));
    expect(asked.length).toBeGreaterThan(200);
    for (const { text } of asked) expect([(await one(text)).kind, text]).toEqual(['uit-de-vraag', text]);
  });

  it('every answer as a whole is letterlijk', async () => {
    for (const { id, antwoord } of fragments) {
      if (!antwoord || antwoord.text.length > 4000) continue;
      const oordeel = await one(antwoord.text);
      expect([oordeel.kind, id]).toEqual(['letterlijk', id]);
    }
  });

  it('a sentence of six words or more with one word changed is wijkt-af', async () => {
    const long = allSentences.filter(({ text }) => words(text).length >= 6);
    const others = fc.constantFrom(
      ...new Set(words(everything)),
      'niet',
      'geen',
      'wel',
      'nooit',
      '17',
      'onvergetelijkheden',
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...long), fc.nat(), others, async ({ text }, n, other) => {
        const all = words(text);
        const at = n % all.length;
        // Signs stay as they are: only the word is another.
        const changed = (all[at] ?? '').replace(
          /[\p{L}\p{N}][\p{L}\p{N}.,'’–-]*(?<![.,])/u,
          other.replace(/[^\p{L}\p{N}]/gu, ''),
        );
        const quotation = all.with(at, changed).join(' ');
        const letters = (value: string): string =>
          value
            .replace(/[^\p{L}\p{N}]+/gu, ' ')
            .trim()
            .toLowerCase();
        fc.pre(
          changed !== '' &&
            letters(changed) !== letters(all[at] ?? '') &&
            !letters(everything).includes(letters(quotation)),
        );
        const oordeel = await one(quotation);
        expect([oordeel.kind, quotation]).toEqual(['wijkt-af', quotation]);
      }),
      { numRuns },
    );
  });

  it('a difference says what the source has: the source can be put together from it', async () => {
    const long = allSentences.filter(({ text }) => words(text).length >= 8);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...long), fc.nat(), async ({ text }, n) => {
        const quotation = words(text)
          .toSpliced(n % words(text).length, 1, 'xyzzy')
          .join(' ');
        const oordeel = await one(quotation);
        if (oordeel.kind !== 'wijkt-af') throw new Error(oordeel.kind);
        const letters = (value: string): string => value.replace(/[^\p{L}\p{Nd}]+/gu, '');
        const source = oordeel.verschillen.map(({ bron }) => (bron ? wordsAt(oordeel.plaats, bron) : '')).join(' ');
        const theirs = oordeel.verschillen.map(({ citaat }) => citaat ?? '').join(' ');
        expect(letters(source)).toBe(letters(bronOf(oordeel.plaats).join('')));
        expect(letters(theirs)).toBe(letters(quotation));
      }),
      { numRuns },
    );
  });

  it('parts of an answer with […] between them are letterlijk', async () => {
    const long = fragments.flatMap(({ antwoord }) =>
      antwoord && words(antwoord.text).length >= 20 ? [antwoord.text] : [],
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...long),
        fc.array(fc.nat(), { minLength: 4, maxLength: 4 }),
        fc.constantFrom('[…]', '(…)', '…', '...', '[...]'),
        async (text, numbers, mark) => {
          const all = words(text);
          const [a, b, c, d] = numbers.map((n) => n % (all.length + 1)).sort((x, y) => x - y);
          fc.pre(a !== undefined && b !== undefined && c !== undefined && d !== undefined && b - a >= 3 && d - c >= 3);
          const quotation = `${all.slice(a, b).join(' ')} ${mark} ${all.slice(c, d).join(' ')}`;
          fc.pre(quotation.length <= 4000);
          const oordeel = await one(`> ${quotation}`);
          expect([oordeel.kind.replace(/^letterlijk-.*/u, 'letterlijk'), quotation]).toEqual(['letterlijk', quotation]);
        },
      ),
      { numRuns },
    );
  });
});
